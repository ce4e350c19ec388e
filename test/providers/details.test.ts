import { readFileSync } from 'node:fs';
import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createSchema } from '../../src/graphql/schema.js';

interface Definition {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Definition>>;
  readonly items?: Definition;
  readonly allOf?: readonly Definition[];
  readonly anyOf?: readonly Definition[];
  readonly oneOf?: readonly Definition[];
}

const schema: GraphQLSchema = createSchema();
/** Data that a provider sends as a map or in a wrapper, and that the gateway returns as a list: the names are values there. */
const entries = new Set(['PurseLink', 'CleverbridgeExtraParameter']);
const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The documented fields of an answer that its GraphQL type lacks, the fields of its parts included. */
function missingFields(provider: string, root: string, typeName: string): { missing: string[]; checked: number } {
  const file = new URL(`../../src/providers/${provider}/contract.yaml`, import.meta.url);
  const contract = parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }) as {
    components: { schemas: Record<string, Definition> };
  };
  const missing: string[] = [];
  const seen = new Set<string>();
  let checked = 0;

  const propertiesOf = (definition: Definition): Record<string, Definition> => {
    const referred = definition.$ref && contract.components.schemas[definition.$ref.split('/').at(-1) ?? ''];
    const parts = [...(definition.allOf ?? []), ...(definition.anyOf ?? []), ...(definition.oneOf ?? [])];
    return Object.assign(
      {},
      ...parts.map(propertiesOf),
      referred ? propertiesOf(referred) : {},
      definition.items ? propertiesOf(definition.items) : {},
      definition.properties,
    ) as Record<string, Definition>;
  };

  const compare = (definition: Definition, name: string): void => {
    if (seen.has(name) || entries.has(name)) return;
    seen.add(name);
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object type`);
    for (const [property, inner] of Object.entries(propertiesOf(definition))) {
      checked += 1;
      const field = type.getFields()[camelCase(property)];
      const fieldType = field && getNamedType(field.type);
      if (!field) missing.push(`${name}.${property}`);
      else if (isObjectType(fieldType) && fieldType.name !== 'Money') compare(inner, fieldType.name);
    }
  };
  compare({ $ref: `#/components/schemas/${root}` }, typeName);
  return { missing, checked };
}

describe('the own record of a provider', () => {
  it.each([
    ['chip', 'Purchase', 'ChipPurchase', 120],
    ['cleverbridge', 'Purchase', 'CleverbridgePurchase', 120],
    ['purse', 'Payment', 'PursePayment', 80],
    ['purse', 'ClientSession', 'PurseClientSession', 15],
    ['purse', 'PaymentLink', 'PursePaymentLink', 40],
  ])('has a typed field for every field that %s documents of its %s', (provider, root, typeName, atLeast) => {
    const { missing, checked } = missingFields(provider, root, typeName);
    expect(missing).toEqual([]);
    expect(checked).toBeGreaterThan(atLeast);
  });
});
