import { getNamedType, type GraphQLSchema, isInterfaceType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../src/graphql/schema.js';
import { contentTable } from './content-table.js';
import { fieldsOf, objectTypesOf, ownScopes, requiredScopes } from './required-scopes.js';

const scopeOf: Readonly<Record<string, string | null>> = {
  plain: null,
  personal: 'pii:read',
  secret: 'secrets:read',
  commercial: 'commercial:read',
};
const classScopes = Object.values(scopeOf).filter((scope) => scope !== null);

const classified = Object.entries(contentTable).flatMap(([typeName, fields]) =>
  Object.entries(fields).map(([fieldName, contentClass]) => ({ typeName, fieldName, contentClass })),
);
const classOf = (coordinate: string): string | undefined => {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  return contentTable[typeName]?.[fieldName];
};

const schema: GraphQLSchema = createSchema();
const fields = objectTypesOf(schema).flatMap((type) =>
  fieldsOf(type).map((field) => ({ type, field, coordinate: `${type.name}.${field.name}` })),
);
const required = requiredScopes(schema);

describe('the content classes', () => {
  it('cover every field of the schema: a new field is added to schema/content-classes.yaml first', () => {
    expect(fields.map(({ coordinate }) => coordinate).filter((coordinate) => !classOf(coordinate))).toEqual([]);
  });

  it('contain no unknown field and no unknown class', () => {
    const existing = new Set(fields.map(({ coordinate }) => coordinate));
    const named = classified.map(({ typeName, fieldName }) => `${typeName}.${fieldName}`);
    expect(named.filter((coordinate) => !existing.has(coordinate))).toEqual([]);
    expect(classified.filter(({ contentClass }) => scopeOf[contentClass] === undefined)).toEqual([]);
  });

  it('have their scope on every path to the field, through any type, interface, union, list or reference', () => {
    const open = classified.filter(({ typeName, fieldName, contentClass }) => {
      const scope = scopeOf[contentClass];
      return scope && !required(typeName, fieldName).has(scope);
    });
    expect(open).toEqual([]);
  });

  it('are the only reason for a class’s scope: every field with such a scope has that class', () => {
    const asksFor = ({ type, field }: (typeof fields)[number]) => [
      ...ownScopes(schema, field.astNode),
      ...ownScopes(schema, type.astNode),
    ];
    const strict = fields.filter((entry) =>
      asksFor(entry).some((scope) => classScopes.includes(scope) && scopeOf[classOf(entry.coordinate)!] !== scope),
    );
    expect(strict.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  it('agree with the descriptions that mention personal data and secrets', () => {
    const says = (pattern: RegExp) => fields.filter(({ field }) => pattern.test(field.description ?? ''));
    const wrong = [
      ...says(/personal data/i).filter(({ coordinate }) => classOf(coordinate) !== 'personal'),
      ...says(/^secret\b|\bsecret:/i).filter(({ coordinate }) => classOf(coordinate) !== 'secret'),
      ...says(/commercial data/i).filter(({ coordinate }) => classOf(coordinate) !== 'commercial'),
    ];
    expect(wrong.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  it('make the fields of interfaces plain, because routers differ in what a scope on an interface means', () => {
    const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
    const guarded = interfaces.flatMap((abstract) =>
      schema
        .getPossibleTypes(abstract)
        .flatMap(({ name: typeName }) => Object.keys(abstract.getFields()).map((name) => `${typeName}.${name}`))
        .filter((coordinate) => classOf(coordinate) !== 'plain'),
    );
    expect(guarded).toEqual([]);
  });
});

describe('a caller who may write but not read', () => {
  const reached = fields.filter(({ type, field }) => !required(type.name, field.name).has('payments:read'));

  it('sees no amount: every field that returns money needs payments:read on every path to it', () => {
    const amounts = reached.filter(
      ({ type, field }) => type.name !== 'Money' && isAmount(getNamedType(field.type).name),
    );
    expect(amounts.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  it('sees the outcome of its own request, and otherwise only the list of providers', () => {
    const outcome = new Set([
      'Operation',
      'OperationPending',
      'AllowedAction',
      'Decline',
      'Provider',
      'Query',
      'Mutation',
    ]);
    const failures = new Set(schema.getPossibleTypes(schema.getType('Failure') as never).map(({ name }) => name));
    const isOutcome = (name: string) => outcome.has(name) || failures.has(name) || /Payload$|^ProcessCart/.test(name);
    expect([...new Set(reached.map(({ type }) => type.name))].filter((name) => !isOutcome(name))).toEqual([]);
  });
});

const isAmount = (typeName: string): boolean => typeName === 'Money' || typeName === 'SafeInt';
