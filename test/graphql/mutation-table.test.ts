import { getNamedType, isInputObjectType, isObjectType, isUnionType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { inputTypeOf, mutationNames, mutations, resultsOf } from '../../src/domain/mutations.js';
import { createSchema } from '../../src/graphql/schema.js';
import { ownScopes } from './required-scopes.js';

const schema = createSchema();
const fields = schema.getMutationType()!.getFields();
/** What every mutation can answer besides what was done. */
const others = [
  'OperationPending',
  'PaymentDeclined',
  'InvalidInput',
  'NotFound',
  'NotAllowed',
  'NotSupported',
  'ProviderUnavailable',
  'OutcomeUnknown',
  'OperationInProgress',
  'ResourceBusy',
  'IdempotencyConflict',
  'LedgerUnavailable',
];
const shownTypes = {
  PAYMENT: 'Payment',
  PURCHASE: 'Purchase',
  CLIENT_SESSION: 'ClientSession',
  PAYMENT_LINK: 'PaymentLink',
};

describe('The table of mutations', () => {
  it('has one row for each mutation of the schema', () => {
    expect([...mutationNames].sort()).toEqual(Object.keys(fields).sort());
  });

  it.each(mutationNames)('has the scope, the results and the input that the schema declares for %s', (name) => {
    const field = fields[name]!;
    const { creates, scope, shows, targets } = mutations[name];
    expect([...ownScopes(schema, field.astNode)]).toEqual([scope]);
    const union = getNamedType(field.type);
    const members = isUnionType(union) ? union.getTypes() : [];
    expect(members.map((member) => member.name)).toEqual([...resultsOf(name), ...others]);
    const [payload] = members;
    const shown = isObjectType(payload)
      ? Object.values(payload.getFields()).map(({ type }) => getNamedType(type).name)
      : [];
    expect(shown).toEqual([shownTypes[shows], 'Operation']);
    const [input] = field.args.map(({ type }) => getNamedType(type));
    expect(input?.name).toBe(inputTypeOf(name));
    const given = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
    expect([given.includes('provider'), given.includes('id')]).toEqual([creates !== null, targets.length > 0]);
    expect(creates === null).toBe(targets.length > 0);
  });
});
