import { describe, expect, it } from 'vitest';
import { ids, startThreeProviders } from '../support/three-providers.js';

const day = '{ from: "2019-03-19T00:00:00Z", to: "2019-03-20T00:00:00Z" }';

describe('an invalid argument', () => {
  it.each([
    ['a malformed id', '{ payment(id: "9a14962c") { id } }', 'id'],
    ['an empty id', '{ payment(id: "") { id } }', 'id'],
    ['an unknown provider', '{ payment(id: "stripe:payment:pi_1") { id } }', 'id'],
    ['an unknown type', '{ node(id: "purse:invoice:9a14962c-bdcf-49d1-8673-e75dfb48013f") { id } }', 'id'],
    ['the id of another type', `{ payment(id: "${ids.purseSession}") { id } }`, 'id'],
    ['an id that cannot be one of Purse', '{ payment(id: "purse:payment:../../oauth/token") { id } }', 'id'],
    [
      'a UUID in capitals',
      `{ payment(id: "${ids.pursePayment.toUpperCase().replace('PURSE:PAYMENT', 'purse:payment')}") { id } }`,
      'id',
    ],
    ['an id that cannot be one of Cleverbridge', '{ purchase(id: "cleverbridge:purchase:0x10") { id } }', 'id'],
    ['a negative age', `{ payment(id: "${ids.pursePayment}", maxAge: -1) { id } }`, 'maxAge'],
    ['an age over an hour', `{ payment(id: "${ids.pursePayment}", maxAge: 3601) { id } }`, 'maxAge'],
    ['a malformed id among good ones', '{ nodes(ids: ["nonsense"]) { id } }', 'ids[0]'],
    [
      'too many ids',
      `{ nodes(ids: ${JSON.stringify(Array.from({ length: 101 }, () => ids.chipPurchase))}) { id } }`,
      'ids',
    ],
    [
      'a reversed range of time',
      '{ purchases(filter: { provider: CLEVERBRIDGE, createdBetween: { from: "2019-03-20T00:00:00Z", to: "2019-03-19T00:00:00Z" } }) { nodes { id } } }',
      'filter.createdBetween.to',
    ],
    [
      'a range of two years',
      '{ purchases(filter: { provider: CLEVERBRIDGE, createdBetween: { from: "2019-03-20T00:00:00Z", to: "2021-03-19T00:00:00Z" } }) { nodes { id } } }',
      'filter.createdBetween.to',
    ],
    [
      'a reversed range of ids',
      '{ purchases(filter: { provider: CLEVERBRIDGE, ids: { from: "2", to: "1" } }) { nodes { id } } }',
      'filter.ids.to',
    ],
    [
      'a range of invalid ids',
      '{ purchases(filter: { provider: CLEVERBRIDGE, ids: { from: "abc", to: "1" } }) { nodes { id } } }',
      'filter.ids.from',
    ],
    [
      'a range too wide',
      '{ purchases(filter: { provider: CLEVERBRIDGE, ids: { from: "1", to: "9999999" } }) { nodes { id } } }',
      'filter.ids.to',
    ],
    ['no range at all', '{ purchases(filter: { provider: CLEVERBRIDGE }) { nodes { id } } }', 'filter'],
    [
      'two ranges',
      `{ purchases(filter: { provider: CLEVERBRIDGE, createdBetween: ${day}, ids: { from: "1", to: "2" } }) { nodes { id } } }`,
      'filter.ids',
    ],
    [
      'a page of size zero',
      `{ purchases(first: 0, filter: { provider: CLEVERBRIDGE, createdBetween: ${day} }) { nodes { id } } }`,
      'first',
    ],
    [
      'a page over the limit',
      `{ purchases(first: 101, filter: { provider: CLEVERBRIDGE, createdBetween: ${day} }) { nodes { id } } }`,
      'first',
    ],
    [
      'an invalid cursor',
      `{ purchases(after: "abc", filter: { provider: CLEVERBRIDGE, createdBetween: ${day} }) { nodes { id } } }`,
      'after',
    ],
    [
      'a status that the provider never reports',
      `{ purchases(filter: { provider: CLEVERBRIDGE, createdBetween: ${day}, statuses: [VERIFIED] }) { nodes { id } } }`,
      'filter.statuses',
    ],
    ['an invalid client id', '{ recurringTokens(clientId: "chip:client:1") { nodes { id } } }', 'clientId'],
    [
      'a client of no provider',
      '{ recurringTokens(clientId: "b7f3be84-2ee3-42b5-946c-eef9d712b36f") { nodes { id } } }',
      'clientId',
    ],
    [
      'a negative amount',
      '{ paymentMethods(filter: { provider: CHIP, currency: "MYR", amountMinorUnits: -1 }) { name } }',
      'filter.amountMinorUnits',
    ],
    ['an invalid token', '{ redirection(token: "abc") { paymentId } }', 'token'],
  ])('is refused by its name before anything is sent: %s', async (_name, query, argument) => {
    const { gateway, dataRequests } = await startThreeProviders();
    const { errors } = await gateway.execute(query);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(errors[0]!.message).toContain(`"${argument}"`);
    expect(dataRequests()).toBe(0);
  });

  it.each([
    [
      'a float for minor units',
      '{ paymentMethods(filter: { provider: CHIP, currency: "MYR", amountMinorUnits: 1.5 }) { name } }',
    ],
    ['a currency of four letters', '{ paymentMethods(filter: { provider: CHIP, currency: "EURO" }) { name } }'],
    [
      'a day for an instant',
      '{ purchases(filter: { provider: CLEVERBRIDGE, createdBetween: { from: "2019-03-19", to: "2019-03-20" } }) { nodes { id } } }',
    ],
    ['an unknown field', '{ payment(id: "x") { amountInCents } }'],
  ])('is refused before the operation runs: %s', async (_name, query) => {
    const { gateway, dataRequests } = await startThreeProviders();
    const { status, data, errors } = await gateway.execute(query);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors.length).toBeGreaterThan(0);
    for (const { message, extensions } of errors) {
      expect(extensions?.['code']).toMatch(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
      expect(message).not.toContain('Internal');
    }
    expect(dataRequests()).toBe(0);
  });

  it.each([
    ['a purchase', '{ purchase(id: "purse:purchase:9a14962c-bdcf-49d1-8673-e75dfb48013f") { id } }', 'PURSE'],
    [
      'a list of purchases',
      `{ purchases(filter: { provider: CHIP, createdBetween: ${day} }) { nodes { id } } }`,
      'CHIP',
    ],
    [
      'recurring tokens',
      '{ recurringTokens(clientId: "purse:client:9a14962c-bdcf-49d1-8673-e75dfb48013f") { nodes { id } } }',
      'PURSE',
    ],
    ['payment methods', '{ paymentMethods(filter: { provider: PURSE, currency: "EUR" }) { name } }', 'PURSE'],
  ])('is answered with a reason when the provider does not support %s', async (_name, query, provider) => {
    const { gateway, dataRequests } = await startThreeProviders();
    const { errors } = await gateway.execute(query);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_SUPPORTED', provider } }]);
    expect(dataRequests()).toBe(0);
  });

  it('does not affect the valid fields beside it', async () => {
    const { gateway } = await startThreeProviders();
    const { data, errors } = await gateway.execute(
      `{ bad: payment(id: "x") { id } good: purchase(id: "${ids.chipPurchase}") { status } }`,
    );
    expect(data).toEqual({ bad: null, good: { status: 'PAID' } });
    expect(errors).toMatchObject([{ path: ['bad'] }]);
  });
});
