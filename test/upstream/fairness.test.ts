import { describe, expect, it, onTestFinished } from 'vitest';
import { notification, rows } from '../providers/cleverbridge/support.js';
import { type FakeAnswer, type RecordedRequest, startFakeUpstream } from '../support/fake-upstream.js';
import { startGateway } from '../kit/gateway.js';
import { guardedBy, startIssuer } from '../support/issuer.js';

/** As many as are sent to Cleverbridge at once. */
const maxConcurrent = 4;
const waitLong = { timeout: 10_000, interval: 5 };

/** 24 lists of different days, so that none of them shares a call with another. */
const attack = `{ ${Array.from({ length: 24 }, (_, index) => {
  const day = String(index + 1).padStart(2, '0');
  const range = `{ from: "2019-03-${day}T00:00:00Z", to: "2019-06-${day}T00:00:00Z" }`;
  return `l${index}: purchases(filter: { provider: CLEVERBRIDGE, createdBetween: ${range} }) { nodes { id } }`;
}).join(' ')} }`;

const kinds: Readonly<Record<string, string>> = {
  '/purchase/getpurchaselist': 'list',
  '/purchase/getpurchase/v2?purchaseId=1001': 'look of the write',
  '/purchase/updatepurchaseparameters': 'write',
  '/purchase/getpurchase/v2?purchaseId=2002': 'read',
};

function kindOf({ path }: RecordedRequest): string {
  return kinds[path] ?? kinds[path.split('?')[0] ?? ''] ?? path;
}

/** A gateway with known callers, in front of a Cleverbridge whose answers the test sends one by one, oldest first. */
async function start() {
  const wire = await startFakeUpstream();
  const held: (() => void)[] = [];
  const answers: Readonly<Record<string, () => FakeAnswer>> = {
    list: () => rows(),
    'look of the write': () => notification({ id: 1001 }),
    write: () => ({ body: { ResultMessage: 'OK' } }),
    read: () => notification({ id: 2002 }),
  };
  let isOpen = false;
  const answerLater = (request: RecordedRequest) =>
    new Promise<FakeAnswer>((resolve) => {
      const answer = () => resolve(answers[kindOf(request)]?.() ?? { status: 500 });
      if (isOpen) answer();
      else held.push(answer);
    });
  wire.on('GET', /./, answerLater);
  wire.on('POST', /./, answerLater);
  const issuer = await startIssuer();
  const settings = {
    CLEVERBRIDGE_BASE_URL: wire.url,
    CLEVERBRIDGE_USERNAME: 'api-user',
    CLEVERBRIDGE_PASSWORD: 'password',
  };
  const gateway = await startGateway({ env: { ...settings, ...guardedBy(issuer), UPSTREAM_TIMEOUT_MS: '20000' } });
  const address = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  const post = async (sub: string, query: string, signal?: AbortSignal) => {
    const authorization = `Bearer ${await issuer.sign({ sub, scope: 'payments:read payments:write' })}`;
    const headers = { 'content-type': 'application/json', authorization };
    const init = { method: 'POST', headers, body: JSON.stringify({ query }), ...(signal ? { signal } : {}) };
    return (await fetch(`${address}/graphql`, init)).json();
  };
  const metrics = async () => (await gateway.app.inject({ url: '/metrics' })).body;
  /** Waits until this number of requests waits for its turn at Cleverbridge. */
  const untilWaiting = (count: number) =>
    expect
      .poll(metrics, waitLong)
      .toMatch(new RegExp(`^paygraph_upstream_waiting\\{provider="CLEVERBRIDGE"\\} ${count}$`, 'm'));
  const sent = () => wire.requests.map(kindOf);
  const untilSent = async (count: number): Promise<readonly string[]> => {
    await expect.poll(() => sent().length, waitLong).toBe(count);
    return sent();
  };
  /** Answers the oldest call, and waits for the call that replaces it. */
  const answerOne = async (): Promise<void> => {
    const count = wire.requests.length;
    await expect.poll(() => held.length, waitLong).toBeGreaterThan(0);
    held.shift()?.();
    await untilSent(count + 1);
  };
  /** The unanswered calls, and all later ones. */
  const answerAll = (): void => {
    isOpen = true;
    held.splice(0).forEach((answer) => answer());
  };
  onTestFinished(answerAll);
  return { post, metrics, untilWaiting, untilSent, answerOne, answerAll, sent, held };
}

const read = '{ purchase(id: "cleverbridge:purchase:2002") { id } }';
const write = `mutation { updatePurchaseParameters(input: {
  idempotencyKey: "fair-1" id: "cleverbridge:purchase:1001" parameters: [{ key: "x-campaign", value: "spring" }]
}) { __typename } }`;

describe('beside a caller with 24 lists at once,', () => {
  it('another caller’s write is next, a third one’s read comes after one turn, and abandoned requests of the first one are never sent', async () => {
    const { post, metrics, untilWaiting, untilSent, answerOne, answerAll, sent, held } = await start();
    const crowd = new AbortController();
    const lists = post('crowd', attack, crowd.signal).catch(() => 'disconnected');
    await untilSent(maxConcurrent);
    await untilWaiting(20);
    const written = post('shop', write);
    await untilWaiting(21);
    const found = post('reader', read);
    await untilWaiting(22);

    await answerOne();
    expect(sent().slice(maxConcurrent)).toEqual(['look of the write']);
    // The answered list requests more. The read of the write was sent, and the write itself waits for its answer.
    await untilWaiting(22);
    held.unshift(...held.splice(-1));
    await answerOne();
    await untilWaiting(22);
    await answerOne();
    await answerOne();
    expect(sent().slice(maxConcurrent)).toEqual(['look of the write', 'list', 'write', 'read']);

    const listsBefore = sent().filter((kind) => kind === 'list').length;
    crowd.abort();
    expect(await lists).toBe('disconnected');
    await untilWaiting(0);
    answerAll();
    expect(await written).toMatchObject({
      data: { updatePurchaseParameters: { __typename: 'UpdatePurchaseParametersPayload' } },
    });
    expect(await found).toMatchObject({ data: { purchase: { id: 'cleverbridge:purchase:2002' } } });
    expect(sent().filter((kind) => kind === 'list')).toHaveLength(listsBefore);
    expect(await metrics()).toMatch(
      /^paygraph_upstream_refused_total\{provider="CLEVERBRIDGE",reason="CANCELLED"\} \d+$/m,
    );
    expect(await metrics()).not.toMatch(/crowd|reader/);
  });

  it('a write whose caller disconnects before its turn is never sent, and its key is free', async () => {
    const { post, untilWaiting, untilSent, answerOne, answerAll, sent, held } = await start();
    const crowd = new AbortController();
    const lists = post('crowd', attack, crowd.signal).catch(() => 'disconnected');
    await untilSent(maxConcurrent);
    await untilWaiting(20);
    const shop = new AbortController();
    const written = post('shop', write, shop.signal).catch(() => 'disconnected');
    await untilWaiting(21);
    await answerOne();
    await untilWaiting(21);
    held.unshift(...held.splice(-1));
    await answerOne();
    // The write is prepared and recorded, and waits beside the 20 lists.
    await untilWaiting(21);
    shop.abort();
    expect(await written).toBe('disconnected');
    await untilWaiting(20);
    crowd.abort();
    await lists;
    await untilWaiting(0);
    answerAll();
    const question = '{ operationByKey(idempotencyKey: "fair-1") { status } }';
    await expect.poll(() => post('shop', question), waitLong).toMatchObject({ data: { operationByKey: null } });
    expect(sent()).not.toContain('write');
  });
});
