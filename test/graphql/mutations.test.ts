import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Bench, startBench, type WriteCase, writeCases } from '../kit/bench.js';

const capture = writeCases[0]!;
const withInput = (input: Record<string, unknown>): WriteCase => ({
  ...capture,
  input: { ...capture.input, ...input },
});
const amount = (minorUnits: number, currency = 'EUR') => ({ amount: { minorUnits, currency } });

/** The writes to all providers. */
const changes = ({ servers }: Bench) =>
  Object.values(servers)
    .flatMap(({ calls }) => calls)
    .filter(({ method, operationId }) => method === 'POST' && operationId !== 'createToken');

describe('an invalid input of a mutation', () => {
  it.each([
    ['an empty key', 'input.idempotencyKey', {}, ''],
    ['a key of blanks', 'input.idempotencyKey', {}, '   '],
    ['a key over 255 characters', 'input.idempotencyKey', {}, 'k'.repeat(256)],
    ['a key with a control character', 'input.idempotencyKey', {}, 'k\u00001'],
    ['a key with a character of no width', 'input.idempotencyKey', {}, 'k\u200b1'],
    ['a key with a mark of direction', 'input.idempotencyKey', {}, 'k\u202e1'],
    ['a key with a space that does not break', 'input.idempotencyKey', {}, 'k\u00a01'],
    ['a key that is not in NFC', 'input.idempotencyKey', {}, 'caf\u0065\u0301'],
    ['a malformed id', 'input.id', { id: 'nonsense' }, 'k-1'],
    ['the id of another type', 'input.id', { id: 'purse:client-session:9753ec77-fc16-4886-92af-c7dcf9b7352d' }, 'k-1'],
    ['an amount of zero', 'input.amount.minorUnits', amount(0), 'k-1'],
    ['a negative amount', 'input.amount.minorUnits', amount(-1), 'k-1'],
    ['more than is authorised', 'input.amount.minorUnits', amount(4300), 'k-1'],
    ['another currency', 'input.amount.currency', amount(100, 'USD'), 'k-1'],
    [
      'a card number as a reference',
      'input.merchantReference',
      { merchantReference: 'card 4444 3333 2222 1111' },
      'k-1',
    ],
    ['an empty reference', 'input.merchantReference', { merchantReference: ' ' }, 'k-1'],
  ])('is reported with its path, sends nothing, and leaves the key free: %s', async (_name, path, input, key) => {
    const bench = await startBench();
    expect(await bench.write(withInput(input), key)).toMatchObject({
      __typename: 'InvalidInput',
      path,
      retryable: false,
    });
    expect(changes(bench)).toEqual([]);
    if (key === 'k-1') expect(await bench.write(capture, key)).toMatchObject({ __typename: 'CapturePaymentPayload' });
  });

  it.each([
    ['a fraction of a minor unit', { amount: { minorUnits: 1.5, currency: 'EUR' } }],
    ['an invalid currency', { amount: { minorUnits: 1, currency: 'euro' } }],
    ['an unknown field', { amountInCents: 5 }],
  ])('is refused before the mutation runs: %s', async (_name, input) => {
    const bench = await startBench();
    await expect(bench.write(withInput(input), 'k-1')).rejects.toThrow(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
    expect(changes(bench)).toEqual([]);
  });

  it('may be a payment that the provider does not know', async () => {
    const bench = await startBench();
    const unknown = withInput({ id: 'purse:payment:00000000-0000-4000-8000-000000000000' });
    expect(await bench.write(unknown, 'k-1')).toMatchObject({ __typename: 'NotFound', path: 'input.id' });
    expect(changes(bench)).toEqual([]);
  });

  it('may be a provider that does not support the mutation', async () => {
    const bench = await startBench();
    const cleverbridge = withInput({ id: 'cleverbridge:payment:168377690' });
    expect(await bench.write(cleverbridge, 'k-1')).toMatchObject({ __typename: 'NotSupported' });
    expect(changes(bench)).toEqual([]);
  });

  it('may be a payment whose state does not allow the action', async () => {
    const bench = await startBench();
    const voided = withInput({ id: 'purse:payment:d0b9b124-77fc-445e-8ebf-cc1eadfbe1a3', amount: null });
    expect(await bench.write(voided, 'k-1')).toMatchObject({ __typename: 'NotAllowed' });
    expect(changes(bench)).toEqual([]);
  });
});

describe('an operation in a successful answer of Purse', () => {
  it.each([
    ['still at the partner', 1001, 'OperationPending', 'PENDING'],
    ['failed at the partner', 1002, 'PaymentDeclined', 'DECLINED'],
    ['done in part', 1003, 'OutcomeUnknown', 'UNKNOWN'],
    ['not known to Purse itself', 1004, 'OutcomeUnknown', 'UNKNOWN'],
  ])('is not reported as a success when it is %s', async (_name, minorUnits, __typename, status) => {
    const bench = await startBench();
    expect(await bench.write(withInput(amount(minorUnits)), 'k-1')).toMatchObject({
      __typename,
      operation: { status },
    });
    expect(bench.callCount(capture)).toBe(1);
  });

  it('is followed until it is done, under the same key and without another write', async () => {
    const bench = await startBench();
    const pending = withInput(amount(1001));
    const first = await bench.write(pending, 'k-1');
    const { id } = first['operation'] as { id: string };
    const { data } = await bench.gateway.execute('query ($id: ID!) { operation(id: $id) { status replayed } }', { id });
    expect(data.operation.status).toBe('SUCCEEDED');
    expect(await bench.write(pending, 'k-1')).toMatchObject({
      __typename: 'CapturePaymentPayload',
      operation: { id, replayed: true },
    });
    expect(bench.callCount(capture)).toBe(1);
  });
});

describe('an operation', () => {
  it('is found by its id and by its key, by its own caller', async () => {
    const bench = await startBench();
    const { operation } = (await bench.write(capture, 'k-1')) as unknown as {
      operation: { id: string; reference: string };
    };
    const { data } = await bench.gateway.execute(
      `query ($id: ID!) {
        byId: operation(id: $id) { id status reference mutation resourceId }
        byKey: operationByKey(idempotencyKey: "k-1") { id }
        byKeyAndMutation: operationByKey(idempotencyKey: "k-1", mutation: "capturePayment") { id }
        ofAnotherMutation: operationByKey(idempotencyKey: "k-1", mutation: "refundPayment") { id }
        ofAnotherKey: operationByKey(idempotencyKey: "k-2") { id }
        unknown: operation(id: "00000000-0000-4000-8000-000000000000") { id }
      }`,
      { id: operation.id },
    );
    expect(data).toEqual({
      byId: {
        id: operation.id,
        status: 'SUCCEEDED',
        reference: operation.reference,
        mutation: 'capturePayment',
        resourceId: capture.input['id'],
      },
      byKey: { id: operation.id },
      byKeyAndMutation: { id: operation.id },
      ofAnotherMutation: null,
      ofAnotherKey: null,
      unknown: null,
    });
  });

  it('survives a restart: another gateway on the same ledger repeats its outcome', async () => {
    const bench = await startBench();
    await bench.write(capture, 'k-1');
    const { startGateway } = await import('../kit/gateway.js');
    const other = await startGateway({ env: bench.env });
    expect(await bench.write(capture, 'k-1', other)).toMatchObject({
      __typename: 'CapturePaymentPayload',
      operation: { replayed: true },
    });
    expect(bench.callCount(capture)).toBe(1);
  });

  it('has a key of its own for each mutation: the same key captures and then refunds', async () => {
    const bench = await startBench();
    await bench.write(capture, 'k-1');
    const refund = { ...writeCases[2]!, input: { id: capture.input['id'], ...amount(400) } };
    expect(await bench.write(refund, 'k-1')).toMatchObject({ __typename: 'RefundPaymentPayload' });
  });
});

describe('the result of a mutation', () => {
  it('shows the resource after the write, also to a caller who accepts an older answer', async () => {
    const bench = await startBench();
    const id = capture.input['id'] as string;
    const read = `{ payment(id: "${id}", maxAge: 600) { amounts { captured { minorUnits } } } }`;
    expect((await bench.gateway.execute(read)).data.payment.amounts.captured.minorUnits).toBe(0);
    const { data } = await bench.gateway.execute(
      `mutation { capturePayment(input: { idempotencyKey: "k-1", id: "${id}", amount: { minorUnits: 1000, currency: "EUR" } }) {
        ... on CapturePaymentPayload { payment { status amounts { captured { minorUnits } availableToCapture { minorUnits } } } }
      } }`,
    );
    expect(data.capturePayment.payment).toEqual({
      status: 'PARTIALLY_CAPTURED',
      amounts: { captured: { minorUnits: 1000 }, availableToCapture: { minorUnits: 3299 } },
    });
    expect((await bench.gateway.execute(read)).data.payment.amounts.captured.minorUnits).toBe(1000);
  });
});

describe('two equal refunds at CHIP, which stores no reference of the gateway', () => {
  const refund = writeCases.find(({ name }) => name.includes('refund') && name.includes('CHIP'))!;

  it('are sent one at a time: while the first is unknown the second is not sent, for any caller', async () => {
    const bench = await startBench();
    bench.servers['chip']!.script({ kind: 'reset-before', operationId: 'refundPurchase' });
    const first = await bench.write(refund, 'k-a');
    expect(first).toMatchObject({ __typename: 'OutcomeUnknown' });
    expect(await bench.write(refund, 'k-b')).toMatchObject({
      __typename: 'OperationInProgress',
      retryable: true,
      operation: { id: (first['operation'] as { readonly id: string }).id, status: 'UNKNOWN' },
    });
    expect(bench.callCount(refund)).toBe(1);
  });

  it('are attributed correctly when one was done and its answer was lost', async () => {
    const bench = await startBench();
    bench.servers['chip']!.script({ kind: 'reset-after', operationId: 'refundPurchase' });
    expect(await bench.write(refund, 'k-a')).toMatchObject({ __typename: 'RefundPaymentPayload' });
    bench.servers['chip']!.script({ kind: 'reset-before', operationId: 'refundPurchase' });
    expect(await bench.write(refund, 'k-b')).toMatchObject({ __typename: 'OutcomeUnknown' });
    expect(bench.callCount(refund)).toBe(2);
  });
});

describe('a capture at CHIP that was pending and then failed', () => {
  const capture = writeCases.find(({ name }) => name === 'a CHIP capture')!;
  const of = (minorUnits: number): WriteCase => ({
    ...capture,
    input: { ...capture.input, amount: { minorUnits, currency: 'MYR' } },
  });

  it('does not hinder the next one, which is done, loses its answer and is found', async () => {
    const bench = await startBench();
    const chip = bench.servers['chip']!;
    expect(await bench.write(of(2_001), 'k-a')).toMatchObject({ __typename: 'OperationPending' });
    const id = String(capture.input['id']).split(':').at(-1);
    const body = new URLSearchParams({ outcome: 'failed' });
    await fetch(`${chip.url}/acquirer/${id}/`, { method: 'POST', body, redirect: 'manual' });
    expect(await bench.write(of(2_001), 'k-a')).toMatchObject({ __typename: 'PaymentDeclined' });
    chip.script({ kind: 'reset-after', operationId: 'capturePurchase' });
    expect(await bench.write(of(3_000), 'k-b')).toMatchObject({ __typename: 'CapturePaymentPayload' });
    expect(bench.callCount(capture)).toBe(2);
  });
});

describe('a ledger that is not available', () => {
  it('is reported as a result of its own: nothing was sent, and the same key may be used again', async () => {
    const bench = await startBench({ NODE_ENV: 'production' });
    expect(await bench.write(capture, 'k-1')).toEqual({
      __typename: 'LedgerUnavailable',
      code: 'LEDGER_UNAVAILABLE',
      message: 'The ledger is not available at the moment; this request sent nothing.',
      retryable: true,
    });
    expect(changes(bench)).toEqual([]);
  });

  it('sends nothing and reports it when its directory was removed while the gateway ran', async () => {
    const bench = await startBench({ UPSTREAM_TIMEOUT_MS: '15000' });
    expect(await bench.write(capture, 'k-1')).toMatchObject({ __typename: 'CapturePaymentPayload' });
    rmSync(bench.dataDirectory, { recursive: true });
    expect(await bench.write(capture, 'k-2')).toMatchObject({ __typename: 'LedgerUnavailable' });
    const { errors } = await bench.gateway.execute('{ operationByKey(idempotencyKey: "k-1") { status } }');
    expect(errors[0]?.extensions?.['code']).toBe('LEDGER_UNAVAILABLE');
    expect(changes(bench)).toHaveLength(1);
  });
});
