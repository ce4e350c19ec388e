import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { depthLimit } from '@graphile/depth-limit';
import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** More than any question of ours needs: our own longest Explorer tab has a third of it. */
export const maxTokens = 4_000;
/** One page holds a hundred: a client that needs more of one kind requests pages. */
const maxAliases = 100;
const maxRootFields = 100;
/** Each is a write of its own, one after the other, within the time of one operation. */
const maxMutations = 10;
/** Whole copies of the schema in one response: tools request one. */
const maxIntrospections = 3;
/** Longer than any name of ours or of a code generator; an alias is repeated in every item of a list, and in every error's path. */
const maxNameLength = 100;
const maxDirectives = 50;
/** From a list through an edge to the deepest field of a provider's own record are eleven. */
const maxDepth = 15;
const maxListDepth = 6;

/** What the tools of developers request: nine wrappers around a type, in fields and arguments. Where it is off, it is refused before. */
const introspection = {
  maxIntrospectionDepth: 20,
  maxIntrospectionListDepth: 6,
  maxDepthByFieldCoordinates: { '__Type.ofType': 10 },
};

/** As an error of validation: by default these rules throw, which would be an answer of 500. */
const reported = {
  exposeLimits: false,
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/**
 * What a document may be at most, whatever its variables. Judged once per document, before anything runs. Messages show no limits to who does not know
 * them from the documentation.
 */
export const limitRules: readonly ValidationRule[] = [
  depthLimit({ maxDepth, maxListDepth, maxSelfReferentialDepth: 2, ...introspection }),
  // By default it lets any number of aliased `__typename` pass.
  maxAliasesRule({ n: maxAliases, allowList: [], errorMessage: 'Too many aliases.', ...reported }),
  maxDirectivesRule({ n: maxDirectives, errorMessage: 'Too many directives.', ...reported }),
  rootFieldLimit,
  nameLimit,
];

/** Fields at the root, those in fragments included: each may be a call or a write of its own. */
function rootFieldLimit(context: ValidationContext): ASTVisitor {
  return {
    [Kind.OPERATION_DEFINITION]: (operation) => {
      const fields = rootFieldsOf(context, operation.selectionSet, new Set());
      const problem = problemWith(fields, operation);
      if (problem) context.reportError(new GraphQLError(problem));
    },
  };
}

function problemWith(fields: readonly FieldNode[], { operation }: OperationDefinitionNode): string | undefined {
  if (operation === OperationTypeNode.MUTATION && fields.length > maxMutations) return 'Too many mutations.';
  if (fields.length > maxRootFields) return 'Too many fields at the root.';
  const introspections = fields.filter(({ name: { value } }) => value === '__schema' || value === '__type');
  return introspections.length > maxIntrospections ? 'Too many introspections.' : undefined;
}

/** @param spread fragments that were read already: a second time they add no field */
function rootFieldsOf(context: ValidationContext, { selections }: SelectionSetNode, spread: Set<string>): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFieldsOf(context, selection.selectionSet, spread);
    const { value: name } = selection.name;
    const fragment = spread.has(name) ? undefined : context.getFragment(name);
    spread.add(name);
    return fragment ? rootFieldsOf(context, fragment.selectionSet, spread) : [];
  });
}

/** Reported once: one error says it. */
function nameLimit(context: ValidationContext): ASTVisitor {
  let isReported = false;
  return {
    [Kind.NAME]: ({ value }) => {
      if (isReported || value.length <= maxNameLength) return;
      isReported = true;
      context.reportError(new GraphQLError('A name is too long.'));
    },
  };
}
