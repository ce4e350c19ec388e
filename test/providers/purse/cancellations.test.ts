import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../../src/sandbox/kit/faults.js';
import { uuidFrom } from '../../../src/sandbox/kit/determinism.js';
import type { FakeAnswer } from '../../support/fake-upstream.js';
import { clockOfTest, quietMs } from '../../kit/clock.js';
import {
  link as publishedLink,
  linkId,
  linkPath,
  session as publishedSession,
  sessionId,
  sessionPath,
  startPurse,
} from './support.js';
import { run, startAtSandbox } from './writes-support.js';

const session = (status: string, mode = 'EMBEDDED') =>
  `purse:client-session:${uuidFrom(`purse:client-session:${status}:${mode}`)}`;
const link = (status: string) => `purse:payment-link:${uuidFrom(`purse:payment-link:${status}`)}`;
const ofPayment = (name: string) => `purse:client-session:${uuidFrom(`purse:client-session:of:${name}`)}`;

/** The two writes that end something, each with an open resource. */
const otherEnds = [
  ['abortClientSession', session('CREATED'), 'clientSession', 'ABORTED_BY_MERCHANT'],
  ['cancelPaymentLink', link('CREATED'), 'paymentLink', 'CANCELLED'],
] as const;

describe('the end of a session or link at Purse', () => {
  it.each([
    ['abortClientSession', session('CREATED'), 'ABORTED_BY_MERCHANT', { status: 'ABORTED_BY_MERCHANT' }],
    ['abortClientSession', ofPayment('pending'), 'ABORTED_BY_MERCHANT', { status: 'ABORTED_BY_MERCHANT' }],
    ['cancelPaymentLink', link('CREATED'), 'CANCELLED', undefined],
    ['cancelPaymentLink', link('OPENED'), 'CANCELLED', undefined],
    ['cancelPaymentLink', link('IN_PROGRESS'), 'CANCELLED', undefined],
    ['cancelPaymentLink', link('PENDING'), 'CANCELLED', undefined],
  ])('is reached with one request, with the documented body and a key: %s of %s', async (name, id, status, body) => {
    const { write, sent } = await startAtSandbox();
    const result = await write(name, { id });
    const [resource] = Object.values<{ id?: string; status?: string }>(result).filter((value) => value.id === id);
    expect(resource).toMatchObject({ id, status, actions: [] });
    expect(result.operation).toMatchObject({ status: 'SUCCEEDED', resourceId: id });
    expect(sent()).toMatchObject([{ operationId: name, headers: { 'x-idempotency-key': expect.any(String) } }]);
    expect(sent()[0]?.body).toEqual(body);
    expect(await write(name, { id })).toMatchObject({ operation: { replayed: true } });
    expect(sent()).toHaveLength(1);
  });

  it.each([
    ['abortClientSession', session('ABORTED_BY_MERCHANT')],
    ['abortClientSession', session('ABORTED_BY_CUSTOMER', 'HOSTED_PAGE')],
    ['abortClientSession', session('AbortedByCustomer', 'HOSTED_PAGE')],
    ['abortClientSession', session('EXPIRED')],
    ['cancelPaymentLink', link('CANCELLED')],
    ['cancelPaymentLink', link('EXPIRED')],
    ['cancelPaymentLink', linkId],
  ])('is refused without a request when it has already ended: %s of %s', async (name, id) => {
    const { write, sent } = await startAtSandbox();
    expect(await write(name, { id })).toMatchObject({ __typename: 'NotAllowed', actions: [] });
    expect(sent()).toEqual([]);
  });

  it.each([
    ['abortClientSession', 'purse:client-session:00000000-0000-4000-8000-000000000000', 'NotFound'],
    ['cancelPaymentLink', 'purse:payment-link:00000000-0000-4000-8000-000000000000', 'NotFound'],
    ['abortClientSession', linkId, 'InvalidInput'],
    ['cancelPaymentLink', sessionId, 'InvalidInput'],
  ])('cannot be reached, and nothing is sent: %s of %s is %s', async (name, id, type) => {
    const { write, sent } = await startAtSandbox();
    expect(await write(name, { id })).toMatchObject({ __typename: type, path: 'input.id' });
    expect(sent()).toEqual([]);
  });

  it.each([
    ['abortClientSession', sessionId, sessionPath, publishedSession()],
    ['cancelPaymentLink', linkId, linkPath, publishedLink()],
  ])('cannot be reached from an unknown status: %s', async (name, id, path, document) => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', path, { body: { ...document, status: 'NEWS' } });
    expect(await run(gateway, name, { id })).toMatchObject({ __typename: 'NotAllowed', actions: [] });
  });
});

describe('the end of a session or link at Purse whose answer is lost', () => {
  const before: readonly FaultKind[] = ['hang-before', 'reset-before', 'error-500-before', 'error-502-html'];
  const after: readonly FaultKind[] = ['hang-after', 'reset-after', 'error-500-after', 'html-after', 'empty-after'];
  const with_ = (kinds: readonly FaultKind[]) =>
    otherEnds.flatMap(([name, id, field, status]) => kinds.map((kind) => [name, kind, id, field, status] as const));

  it.each(with_(after))('is found, and not sent again: %s, %s', async (name, kind, id, field, status) => {
    const { running, write, sent } = await startAtSandbox();
    running.script({ kind, operationId: name });
    const result = await write(name, { id });
    expect(result).toMatchObject({ [field]: { status }, operation: { status: 'SUCCEEDED' } });
    await write(name, { id });
    expect(sent()).toHaveLength(1);
  });

  it.each(with_(before))(
    'is unknown, and sent again by the caller alone, after a quiet period: %s, %s',
    async (name, kind, id, field, status) => {
      const clock = clockOfTest();
      const { running, write, sent, gateway } = await startAtSandbox();
      running.script({ kind, operationId: name });
      const first = await write(name, { id });
      expect(first).toMatchObject({ __typename: 'OutcomeUnknown' });
      expect(await write(name, { id })).toMatchObject({ __typename: 'OutcomeUnknown' });
      clock.pass(quietMs);
      await gateway.execute('query ($id: ID!) { operation(id: $id) { status } }', { id: first.operation.id });
      expect(sent()).toHaveLength(1);
      expect(await write(name, { id })).toMatchObject({ [field]: { status }, operation: { status: 'SUCCEEDED' } });
      expect(sent()).toHaveLength(2);
      expect(new Set(sent().map(({ headers }) => headers['x-idempotency-key'])).size).toBe(1);
    },
  );

  it.each(otherEnds)('is a rejection after another end in the meantime: %s', async (name, id, field) => {
    const { running, write, gateway, choose } = await startAtSandbox();
    const query = `query ($id: ID!) { node(id: $id) { ... on ClientSession { reference } ... on PaymentLink { url } } }`;
    const { data } = await gateway.execute(query, { id });
    const page = data.node.url ?? `${running.url}/entities/x/sessions/${data.node.reference}`;
    running.script({ kind: 'reset-before', operationId: name });
    await write(name, { id });
    await choose(page, field === 'paymentLink' ? 'pay' : 'abort');
    expect(await write(name, { id })).toMatchObject({ __typename: 'NotAllowed', actions: [] });
  });
});

type EndingCase = readonly [name: string, id: string, path: string, verb: string, open: object, ended: string];

describe('the answer of Purse to an end', () => {
  const cases: readonly EndingCase[] = [
    [
      'abortClientSession',
      sessionId,
      sessionPath,
      'abort',
      { ...publishedSession(), status: 'CREATED' },
      'ABORTED_BY_MERCHANT',
    ],
    ['cancelPaymentLink', linkId, linkPath, 'cancel', { ...publishedLink(), status: 'OPENED' }, 'CANCELLED'],
  ];

  /** The first read returns the open document, the later ones the ended one. */
  async function answered(
    [name, id, path, verb, open]: EndingCase,
    answer: FakeAnswer,
    after: FakeAnswer = { body: open },
  ) {
    const { purse, gateway } = await startPurse();
    let isSent = false;
    purse.on('GET', path, () => (isSent ? after : { body: open }));
    purse.on('POST', `${path}/${verb}`, () => {
      isSent = true;
      return answer;
    });
    const result = await run(gateway, name, { id });
    expect(purse.requestsTo(`${path}/${verb}`)).toHaveLength(1);
    return result;
  }

  it.each(cases)('is a rejection when it is a readable rejection: %s', async (...which) => {
    for (const status of [400, 404, 422]) {
      expect(await answered(which, { status, body: { status } })).toMatchObject({ __typename: 'NotAllowed' });
    }
  });

  it.each(cases)('is decided by the next read when it is a 409: %s', async (...which) => {
    const [, , , , open, ended] = which;
    const conflict = { status: 409, body: { status: 409 } };
    const done = await answered(which, conflict, { body: { ...open, status: ended } });
    expect(done.operation).toMatchObject({ status: 'SUCCEEDED' });
    // A document that has not ended is no evidence that the write was rejected.
    expect(await answered(which, conflict)).toMatchObject({ __typename: 'OutcomeUnknown' });
    expect(await answered(which, conflict, { body: '<html>' })).toMatchObject({ __typename: 'OutcomeUnknown' });
    expect(await answered(which, conflict, { status: 404 })).toMatchObject({ __typename: 'OutcomeUnknown' });
  });

  it.each(cases)('is checked by a read when it is a 2xx that does not show the end: %s', async (...which) => {
    const [, , , , open, ended] = which;
    const ending = { ...open, status: ended };
    const accepted = { status: 202, body: open };
    expect(await answered(which, accepted)).toMatchObject({ __typename: 'OutcomeUnknown' });
    expect((await answered(which, accepted, { body: ending })).operation).toMatchObject({ status: 'SUCCEEDED' });
    const other = { status: 200, body: { ...ending, id: '00000000-0000-4000-8000-000000000000' } };
    expect(await answered(which, other)).toMatchObject({ __typename: 'OutcomeUnknown' });
  });
});

describe('after an end at Purse,', () => {
  it('the session is read again, and so is its payment, which ended with it', async () => {
    const { write, gateway } = await startAtSandbox();
    const query = `query ($id: ID!) { clientSession(id: $id, maxAge: 3600) { status payment(maxAge: 3600) { status } } }`;
    const id = ofPayment('pending');
    const shown = async () => (await gateway.execute(query, { id })).data.clientSession;
    expect(await shown()).toEqual({ status: 'SUBMITTED', payment: { status: 'PENDING' } });
    await write('abortClientSession', { id });
    expect(await shown()).toEqual({ status: 'ABORTED_BY_MERCHANT', payment: { status: 'CANCELLED' } });
  });

  it('the link is read again, and so are its payments and sessions', async () => {
    const { purse, gateway } = await startPurse();
    const open = { ...publishedLink(), status: 'OPENED' };
    let links = 0;
    purse.on('GET', linkPath, () => {
      links += 1;
      return { body: open };
    });
    purse.on('POST', `${linkPath}/cancel`, { body: { ...open, status: 'CANCELLED' } });
    purse.on('GET', /\/(payments|client-sessions)\//, ({ path }) => ({
      body: { id: path.split('/').at(-1), status: 'CREATED', authorization: { status: 'PENDING' } },
    }));
    const query = `{ paymentLink(id: "${linkId}", maxAge: 3600) { payments { payment(maxAge: 3600) { id } } } }`;
    const reads = () => purse.requests.filter(({ path }) => path.includes('/payments/')).length;
    await gateway.execute(query);
    await gateway.execute(query);
    expect([links, reads()]).toEqual([1, 1]);
    await run(gateway, 'cancelPaymentLink', { id: linkId });
    links = 0;
    await gateway.execute(query);
    expect([links, reads()]).toEqual([1, 2]);
  });
});
