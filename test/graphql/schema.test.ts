import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../src/graphql/schema.js';

const schema = createSchema();

/** The types and directives that graphql-js and the federation library add. */
const foreign = /^(__|_Any$|_Entity$|_Service$|federation__|link__|Int$|Float$|String$|Boolean$|ID$|FieldSet$)/;
const ownTypes = Object.values(schema.getTypeMap()).filter(({ name }) => !foreign.test(name));
const hasFields = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);
const ownFields = ownTypes
  .filter(hasFields)
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ type, field, name: `${type.name}.${field.name}` })),
  )
  .filter(({ field }) => !field.name.startsWith('_'));

/** graphql-eslint checks the SDL; this test checks the schema that the gateway serves. */
describe('the schema', () => {
  it('describes every type, field, argument, input field and enum value', () => {
    const undescribed = [
      ...ownTypes.filter(({ name, description }) => !description && name !== 'Query').map(({ name }) => name),
      ...ownFields.filter(({ field }) => !field.description).map(({ name }) => name),
      ...ownFields.flatMap(({ field, name }) =>
        field.args.filter(({ description }) => !description).map((argument) => `${name}(${argument.name}:)`),
      ),
      ...ownTypes.filter(isInputObjectType).flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ description }) => !description)
          .map(({ name }) => `${type.name}.${name}`),
      ),
      ...ownTypes.filter(isEnumType).flatMap((type) =>
        type
          .getValues()
          .filter(({ description }) => !description)
          .map(({ name }) => `${type.name}.${name}`),
      ),
    ];
    expect(undescribed).toEqual([]);
  });

  it('describes for every nullable field when it is null', () => {
    const silent = ownFields
      .filter(({ field }) => !isNonNullType(field.type))
      .filter(({ field, type }) => !/\bnull\b/i.test(`${field.description} ${type.description}`))
      .map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  it('describes for every optional argument and input field what omitting it means', () => {
    const optionalArguments = ownFields.flatMap(({ field, name }) =>
      field.args
        .filter(({ type, defaultValue }) => !isNonNullType(type) && defaultValue === undefined)
        .map(({ name: argument, description }) => ({ name: `${name}(${argument}:)`, description })),
    );
    const optionalInputs = ownTypes.filter(isInputObjectType).flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !isNonNullType(field.type))
        .map(({ name, description }) => ({ name: `${type.name}.${name}`, description })),
    );
    const silent = [...optionalArguments, ...optionalInputs].filter(
      ({ description }) => !/\bnull\b/i.test(description ?? ''),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('ends every description with a full stop, a closing bracket or code', () => {
    const descriptions = [...ownTypes, ...ownFields.map(({ field }) => field)].map(
      ({ description }) => description ?? '.',
    );
    expect(descriptions.filter((text) => !/[.)`!?]$/.test(text.trim()))).toEqual([]);
  });

  it('names inputs …Input and enum values in capitals, and never repeats a type in its fields', () => {
    expect(ownTypes.filter(isInputObjectType).filter(({ name }) => !name.endsWith('Input'))).toEqual([]);
    const values = ownTypes.filter(isEnumType).flatMap((type) => type.getValues().map(({ name }) => name));
    expect(values.filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name))).toEqual([]);
  });

  it('defines every list of a connection as Relay does', () => {
    const connections = ownTypes.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(0);
    for (const connection of connections) {
      const { edges, pageInfo } = connection.getFields();
      expect(String(pageInfo?.type)).toBe('PageInfo!');
      expect(String(edges?.type)).toBe(`[${connection.name.replace('Connection', 'Edge')}!]!`);
      const edge = schema.getType(connection.name.replace('Connection', 'Edge'));
      expect(isObjectType(edge) && String(edge.getFields()['cursor']?.type)).toBe('String!');
    }
    const pageInfo = schema.getType('PageInfo');
    const shape =
      isObjectType(pageInfo) && Object.values(pageInfo.getFields()).map(({ name, type }) => `${name}: ${String(type)}`);
    expect(shape).toEqual([
      'hasNextPage: Boolean!',
      'hasPreviousPage: Boolean!',
      'startCursor: String',
      'endCursor: String',
    ]);
  });

  it('never uses a float for money or counts', () => {
    expect(ownFields.filter(({ field }) => String(field.type).startsWith('Float')).map(({ name }) => name)).toEqual([]);
  });

  it('gives each of the five resources the same leading fields, and a union of the providers’ own records', () => {
    for (const name of ['Purchase', 'Payment', 'Cart', 'ClientSession', 'PaymentLink']) {
      const type = schema.getType(name);
      if (!isObjectType(type)) throw new Error(`${name} is missing`);
      const fields = Object.keys(type.getFields());
      expect(fields.slice(0, 7)).toEqual([
        'id',
        'provider',
        'reference',
        'status',
        'providerStatus',
        'asOf',
        'actions',
      ]);
      expect(isUnionType(schema.getType(`${name}Details`))).toBe(true);
      expect(String(type.getFields()['details']?.type)).toBe(`${name}Details!`);
    }
  });

  it('implements every scalar that it declares', () => {
    const scalars = ownTypes.filter(isScalarType).map(({ name }) => name);
    expect(scalars.sort()).toEqual([
      'CallbackURL',
      'Currency',
      'Date',
      'DateTime',
      'JSONObject',
      'ParameterName',
      'ReturnURL',
      'SafeInt',
      'URL',
    ]);
  });
});
