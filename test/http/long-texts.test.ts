import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { loggerOptions } from '../../src/http/logger.js';
import { startBench } from '../kit/bench.js';

/**
 * Texts for which a search would need minutes or days if its time grew faster than their length. So it is enough that there
 * is an answer.
 */
const ones = '1 '.repeat(4_000);
const purchase = {
  idempotencyKey: 'k-1',
  currency: 'MYR',
  products: [{ name: 'Plan', priceMinorUnits: 1_000 }],
  client: { email: 'aisyah@example.com' },
};
const create = 'mutation ($input: CreatePurchaseInput!) { createPurchase(input: $input) { __typename } }';

async function start() {
  const { gateway, servers } = await startBench({ NODE_ENV: 'production' });
  const send = async (query: string, variables: object = {}, operationName?: string) => {
    const payload = { query, variables, ...(operationName === undefined ? {} : { operationName }) };
    const { body, statusCode } = await gateway.app.inject({ method: 'POST', url: '/graphql', payload });
    return { body, statusCode };
  };
  return { send, calls: () => Object.values(servers).flatMap((server) => server.calls) };
}

describe('a long text of a caller', () => {
  it.each<[string, string, object, string?]>([
    ['as an unknown field in variables', create, { input: { ...purchase, [ones]: 1 } }],
    [
      'as an unknown field deep in variables',
      create,
      { input: { ...purchase, client: { email: 'a@example.com', [ones]: 1 } } },
    ],
    ['as a name of an enum in variables', create, { input: { ...purchase, platform: ones } }],
    ['as a number in variables', create, { input: { ...purchase, debtMinorUnits: ones } }],
    ['as a day in variables', create, { input: { ...purchase, issuedOn: ones } }],
    [
      'as an instant in variables',
      create,
      { input: { ...purchase, dueAt: `2030-01-01T00:00:00.${'0'.repeat(90_000)}1Z` } },
    ],
    ['as a currency in variables', create, { input: { ...purchase, currency: 5, [ones]: ones } }],
    [
      'as a value that looks like our own messages',
      create,
      { input: { ...purchase, platform: `is not a valid ${'a'.repeat(90_000)}` } },
    ],
    ['as an enum in a literal', `{ purchases(filter: { provider: "${ones}" }) { nodes { id } } }`, {}],
    ['as a number in a literal', `{ purchases(first: "${ones}", filter: { provider: CHIP }) { nodes { id } } }`, {}],
    [
      'as an instant in a literal',
      `{ purchases(filter: { createdBetween: { from: "${ones}", to: "${ones}" } }) { nodes { id } } }`,
      {},
    ],
    ['as an id', `{ payment(id: "${ones}") { id } }`, {}],
    ['as a cursor', `{ purchases(after: "${ones}", filter: { provider: CLEVERBRIDGE }) { nodes { id } } }`, {}],
    ['as the id of a client', `{ recurringTokens(clientId: "${ones}") { nodes { id } } }`, {}],
    ['as the name of an operation', 'query A { __typename } query B { __typename }', {}, ones],
    ['as a text that is not a document', `${'Syntax Error: '.repeat(6_000)} "${ones}"`, {}],
    [
      'as the names of many unknown fields',
      create,
      { input: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${'1 '.repeat(100)}${index}`, 1])) },
    ],
    [
      'as a host name in other letters',
      create,
      {
        input: {
          ...purchase,
          successRedirect: `https://${Array.from({ length: 30_000 }, (_, index) => String.fromCodePoint(0x4e00 + (index % 20_000))).join('')}/`,
        },
      },
    ],
    [
      'as numbers under a long name',
      create,
      { input: { ...purchase, metadata: { ['a'.repeat(20_000)]: Array.from({ length: 20_000 }, () => 1) } } },
    ],
  ])(
    'is answered in time that grows only with its length, and no provider is called: %s',
    async (_name, query, variables, operation) => {
      const { send, calls } = await start();
      const { body } = await send(query, variables, operation);
      expect(body).toMatch(/"errors"|InvalidInput/);
      expect(body).not.toContain('INTERNAL_SERVER_ERROR');
      expect(body).not.toMatch(/(1 ){101}|a{101}/);
      expect(calls()).toEqual([]);
    },
  );
});

describe('an error about a value', () => {
  const secret = 'hunter2';

  it.each<[string, object, RegExp]>([
    [
      'with a semicolon in it',
      { ...purchase, platform: `a; Field "x"; ${secret}` },
      /input\.platform.*does not exist in/,
    ],
    ['with quotes in it', { ...purchase, platform: `a" does not exist in "${secret}` }, /input\.platform/],
    [
      'with our own messages in it',
      { ...purchase, platform: `got invalid value ; Expected ${secret}` },
      /input\.platform/,
    ],
    ['that is no instant', { ...purchase, dueAt: secret }, /input\.dueAt.*DateTime cannot represent/],
    ['that is no day', { ...purchase, issuedOn: secret }, /input\.issuedOn.*Date cannot represent/],
    ['that is a number for a currency', { ...purchase, currency: 4_111_222 }, /input\.currency/],
    [
      'beside an unknown field',
      { ...purchase, notes: `a; ${secret}`, unknown: 1 },
      /Field \\"unknown\\" is not defined/,
    ],
    [
      'beside an unknown field, and as long as can be',
      { ...purchase, notes: `${secret}; `.repeat(9_000), unknown: 1 },
      /Field \\"unknown\\" is not defined/,
    ],
  ])('contains the path and the reason, and never the value: %s', async (_name, input, reason) => {
    const { send } = await start();
    const { body } = await send(create, { input });
    expect(body).toMatch(reason);
    expect(body).not.toMatch(/hunter2|4111222/);
    expect(body.length).toBeLessThan(2_000);
  });
});

describe('a long text in a log line', () => {
  // Without time and process id: their digits could be those that are searched.
  const start = () => {
    const lines: string[] = [];
    const log = pino(
      { ...loggerOptions('trace'), base: null, timestamp: false },
      { write: (line: string) => void lines.push(line) },
    );
    return { log, text: () => lines.join('') };
  };

  it.each([
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111111111111111',
    '４１１１ １１１１ １１１１ １１１１',
    '𝟒111 1111 1111 1111',
    '//user:4111pass@host',
  ])('is truncated before it is searched, and no part of a secret at its end remains: %s', (secret) => {
    for (let before = 9_960; before <= 10_005; before += 1) {
      const { log, text } = start();
      log.info(`${'a '.repeat(before / 2)}${before % 2 ? '.' : ''}${secret} and more`);
      expect(text().length).toBeLessThan(10_500);
      expect(text()).not.toMatch(/4111|４１１１|1111|１１１１|user:/);
    }
  });

  it('contains the text before the end', () => {
    const { log, text } = start();
    log.info(`it failed: ${'because '.repeat(5_000)}`);
    expect(text()).toContain('it failed: because because');
    expect(text()).toContain('… [cut]');
  });

  it('is searched in time that grows only with its length', () => {
    const { log, text } = start();
    for (const part of ['1 ', '//', '//a@', 'Bearer ', '0-0 ', '1', '@'])
      log.error(new Error(part.repeat(200_000)), part.repeat(200_000));
    expect(text().length).toBeLessThan(500_000);
  });
});
