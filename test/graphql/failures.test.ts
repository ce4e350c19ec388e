import { describe, expect, it } from 'vitest';
import type { FakeAnswer, FakeHandler } from '../support/fake-upstream.js';
import { ids, startThreeProviders, type ThreeProviders } from '../support/three-providers.js';

const query = `{
  cleverbridge: purchase(id: "${ids.cleverbridgePurchase}") { status }
  chip: purchase(id: "${ids.chipPurchase}") { status }
  purse: payment(id: "${ids.pursePayment}") { status }
}`;
const answered = {
  cleverbridge: { status: 'PAID' },
  chip: { status: 'PAID' },
  purse: { status: 'PARTIALLY_CAPTURED' },
};
const paths = {
  cleverbridge: /^\/purchase\//,
  chip: /^\/api\/v1\/purchases\//,
  purse: /^\/payment\/v2\/payments\//,
} as const;
const secrets = /purse-secret|chip-secret|cleverbridge-secret|2YotnFZFEjr1zCsicMWpAA|127\.0\.0\.1|the answer itself/;

type Name = keyof typeof paths;
const names = Object.keys(paths) as Name[];

const failures: [string, FakeAnswer | FakeHandler, string, number?][] = [
  ['400', { status: 400, body: { ResultMessage: 'the answer itself' } }, 'PROVIDER_REJECTED', 1],
  ['401', { status: 401, body: '<html>the answer itself</html>' }, 'PROVIDER_MISCONFIGURED'],
  ['402', { status: 402, body: { ResultMessage: 'the answer itself' } }, 'PROVIDER_REJECTED', 1],
  ['403', { status: 403, body: {} }, 'PROVIDER_MISCONFIGURED', 1],
  ['429', { status: 429, headers: { 'retry-after': '60' }, body: '<html>' }, 'PROVIDER_RATE_LIMITED', 1],
  ['500', { status: 500, body: 'the answer itself' }, 'PROVIDER_UNAVAILABLE', 3],
  ['502 with HTML', { status: 502, body: '<html>the answer itself</html>' }, 'PROVIDER_UNAVAILABLE', 3],
  ['a broken connection', (_request, response) => void response.destroy(), 'PROVIDER_UNAVAILABLE', 3],
  ['HTML instead of JSON', { body: '<!doctype html>the answer itself' }, 'PROVIDER_INVALID_RESPONSE', 1],
  ['nothing', { body: '' }, 'PROVIDER_INVALID_RESPONSE', 1],
  [
    'broken JSON',
    { headers: { 'content-type': 'application/json' }, body: '{"status": the answer itself' },
    'PROVIDER_INVALID_RESPONSE',
    1,
  ],
  ['a list instead of an object', { body: [] }, 'PROVIDER_INVALID_RESPONSE', 1],
  ['null', { headers: { 'content-type': 'application/json' }, body: 'null' }, 'PROVIDER_INVALID_RESPONSE', 1],
  ['too much', { body: { padding: 'x'.repeat(21_000_000) } }, 'PROVIDER_INVALID_RESPONSE', 1],
];

describe.each(names)('when %s answers', (name) => {
  it.each(failures)(
    'with %s, only its own field fails, with a code and without the text of the answer',
    async (_what, answer, code, calls) => {
      const providers: ThreeProviders = await startThreeProviders();
      providers[name].on('GET', paths[name], answer);
      const { data, errors, status } = await providers.gateway.execute(query);
      expect(status).toBe(200);
      expect(data).toEqual({ ...answered, [name]: null });
      expect(errors).toMatchObject([{ path: [name], extensions: { code, provider: name.toUpperCase() } }]);
      expect(JSON.stringify(errors)).not.toMatch(secrets);
      if (calls !== undefined) {
        expect(providers[name].requests.filter(({ path }) => paths[name].test(path))).toHaveLength(calls);
      }
    },
  );

  it('with 404, the field is null without an error', async () => {
    const providers = await startThreeProviders();
    providers[name].on('GET', paths[name], { status: 404, body: { ResultMessage: 'Item not found.' } });
    const { data, errors } = await providers.gateway.execute(query);
    expect(data).toEqual({ ...answered, [name]: null });
    expect(errors).toEqual([]);
  });
});

describe('the answer of a provider about another resource than the requested one', () => {
  it.each(names)('is not accepted: %s', async (name) => {
    const providers = await startThreeProviders();
    const other: Record<Name, string> = {
      cleverbridge: 'cleverbridge:purchase:168377699',
      chip: 'chip:purchase:00000000-0000-4000-8000-000000000000',
      purse: 'purse:payment:00000000-0000-4000-8000-000000000000',
    };
    const published = await (async () => {
      const recorded: Record<Name, string> = {
        cleverbridge: ids.cleverbridgePurchase,
        chip: ids.chipPurchase,
        purse: ids.pursePayment,
      };
      return recorded[name];
    })();
    // The answer is always the published record.
    const answer = {
      cleverbridge: 'cleverbridge/purchase-paid.json',
      chip: 'chip/purchase-paid.json',
      purse: 'purse/payment-get.response.json',
    }[name];
    const { fixture } = await import('../support/three-providers.js');
    providers[name].on('GET', paths[name], { body: fixture(answer) });
    const { data, errors } = await providers.gateway.execute(
      `{ requested: node(id: "${other[name]}") { id } published: node(id: "${published}") { id } }`,
    );
    expect(data).toEqual({ requested: null, published: { id: published } });
    expect(errors).toMatchObject([{ path: ['requested'], extensions: { code: 'PROVIDER_INVALID_RESPONSE' } }]);
  });
});
