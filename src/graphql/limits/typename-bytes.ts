import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** `"":"",` and a longer type name than most. */
const bytesBesidesKey = 36;

/** By selection set: its document, whose fragments they are, is the same as long as the node is. */
const known = new WeakMap<SelectionSetNode, number>();

/**
 * How many bytes all `__typename` of a field's selection have in each of its objects. No resolver of ours returns them, so they are counted with their object. Those
 * in fragments on other types are counted too: at most too many.
 */
export function typenameBytes({ fieldNodes, fragments }: GraphQLResolveInfo): number {
  let sum = 0;
  for (const { selectionSet } of fieldNodes) if (selectionSet) sum += remembered(selectionSet, fragments);
  return sum;
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

function remembered(selectionSet: SelectionSetNode, fragments: Fragments): number {
  const found = known.get(selectionSet) ?? bytesOf(selectionSet, fragments, new Set());
  known.set(selectionSet, found);
  return found;
}

/** @param spread fragments that were counted already: a second time they add no key */
function bytesOf({ selections }: SelectionSetNode, fragments: Fragments, spread: Set<string>): number {
  let sum = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value === '__typename')
        sum += bytesBesidesKey + (selection.alias ?? selection.name).value.length;
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      sum += bytesOf(selection.selectionSet, fragments, spread);
    } else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value);
      const fragment = fragments[selection.name.value];
      if (fragment) sum += bytesOf(fragment.selectionSet, fragments, spread);
    }
  }
  return sum;
}
