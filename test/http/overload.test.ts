import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startProcess } from '../kit/process.js';
import { temporaryDirectory } from '../kit/stores.js';
import { type FakeUpstream, startFakeUpstream } from '../support/fake-upstream.js';
import { fixture, ids } from '../support/three-providers.js';

/** How many requests each attack has in flight at once, and how often it repeats them. */
const atOnce = 32;
const rounds = 2;

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const details = (selection: string) => `details { ... on ChipPurchase { purchase { ${selection} } } }`;
const lines = 'products { name quantity category price { minorUnits currency decimal } }';

const attacks: readonly [string, { readonly query: string; readonly variables?: object }][] = [
  [
    'thirty equal ids under thirty aliases of a purchase with 2,900 products',
    {
      query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Purchase { ${repeat(30, (i) => `a${i}: ${details(lines)}`)} } } }`,
      variables: { ids: Array.from({ length: 30 }, () => ids.chipPurchase) },
    },
  ],
  [
    'ninety aliases of a free-form object of 90 kB',
    { query: `{ purchase(id: "${ids.chipPurchase}") { ${repeat(90, (i) => `a${i}: ${details('metadata')}`)} } }` },
  ],
  [
    'a response as large as one may be, of the smallest objects',
    {
      query: `{ purchase(id: "${ids.chipPurchase}") { ${repeat(13, (i) => `a${i}: ${details('products { price { minorUnits } }')}`)} } }`,
    },
  ],
  [
    'four purchases with 2,900 products, others in each operation',
    { query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }' },
  ],
];

describe('the built gateway with the heap of npm start', () => {
  it('survives an attack with the largest operations, 32 at a time, and answers health checks meanwhile', async () => {
    const chip = await startFakeUpstream();
    answerLargePurchase(chip);
    const { url, pid, isRunning } = await startBuilt(chip.url);
    const answers: Record<string, number> = {};
    for (const [name, attack] of attacks) {
      for (let round = 0; round < rounds; round++) {
        const requests = Array.from({ length: atOnce }, (_, i) =>
          ask(url, attack.query.includes('$ids') ? { variables: { ids: othersOf(i) }, ...attack } : attack),
        );
        expect((await fetch(new URL('/health', url))).status, name).toBe(200);
        for (const answer of await Promise.all(requests)) answers[answer] = (answers[answer] ?? 0) + 1;
      }
    }
    // The heap, and the memory outside of it: the program, buffers, stacks.
    expect(peakMegabytes(pid) ?? 0).toBeLessThan(650);
    expect(isRunning()).toBe(true);
    expect(Object.keys(answers).filter((answer) => !expected.includes(answer))).toEqual([]);
    expect((answers['RESPONSE_TOO_LARGE'] ?? 0) + (answers['OVERLOADED'] ?? 0)).toBeGreaterThan(0);
  }, 300_000);
});

/** Ids of purchases that no other operation of a round reads. */
const othersOf = (operation: number) =>
  Array.from({ length: 4 }, (_, i) => ids.chipPurchase.slice(0, -4) + String(1_000 + operation * 4 + i));

/** The last two occur on a machine that is too slow for the attack. */
const expected = [
  'RESPONSE_TOO_LARGE',
  'OVERLOADED',
  'PROVIDER_ANSWERS_TOO_LARGE',
  'data',
  'PROVIDER_UNAVAILABLE',
  'REQUEST_TIMEOUT',
];

function answerLargePurchase(chip: FakeUpstream): void {
  const published = fixture('chip/purchase-paid.json');
  const purchase = published['purchase'] as { products: object[] };
  const products = Array.from({ length: 2_900 }, (_, i) => ({
    ...purchase.products[0],
    name: `Product ${i} ${'x'.repeat(200)}`,
  }));
  const body = { ...published, purchase: { ...purchase, products, metadata: { text: 'x'.repeat(90_000) } } };
  const text = JSON.stringify(body);
  chip.on('GET', /purchases/, ({ path }) => ({
    headers: { 'content-type': 'application/json' },
    body: text.replace(published['id'] as string, path.split('/').at(-2) ?? ''),
  }));
}

/** @returns the code of the answer's first error, or `data` */
async function ask(url: string, payload: object): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code ?? 'data';
}

async function startBuilt(chipUrl: string) {
  const env = {
    PORT: '0',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    SECRETS_KEY: randomBytes(32).toString('base64'),
    DATA_DIR: temporaryDirectory(),
    LIMIT_OBJECTS: '10000000',
    CHIP_BASE_URL: `${chipUrl}/api/v1`,
    CHIP_SECRET_KEY: 'x',
    CHIP_BRAND_ID: 'b9f03950-4f2d-49b6-a96a-62451d6d45e1',
  };
  const nodeOptions = ['--max-old-space-size=512', '--max-semi-space-size=32'];
  const { url, pid, isRunning } = await startProcess(env, { nodeOptions });
  return { url: `${url}/graphql`, pid, isRunning };
}

/** Only where the system reports it. */
function peakMegabytes(pid: number | undefined): number | undefined {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000);
  } catch {
    return undefined;
  }
}
