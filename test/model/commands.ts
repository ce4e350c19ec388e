import fc from 'fast-check';
import { expect } from 'vitest';
import type { FaultKind } from '../../src/sandbox/kit/faults.js';
import type { RunningSandbox } from '../../src/sandbox/kit/sandbox-server.js';
import type { TestGateway } from '../kit/gateway.js';
import type { Kind, Loss, MoneyModel, ResultMember, Intent } from './money-model.js';

/** One payment behind a gateway. */
export interface Real {
  readonly gateway: TestGateway;
  readonly sandbox: RunningSandbox;
  /** The payment's gateway id. */
  readonly id: string;
  readonly currency: string;
  /** The contract's operationId of each write. */
  readonly operationIds: Readonly<Record<Kind, string>>;
  /** Distinguishes the keys of this run from those of others on the same ledger. */
  readonly run: string;
  /** Lets a provider's pause run out. */
  readonly passPause: () => void;
  /** Lets the quiet period run out. */
  readonly rest: () => void;
  /** The ledger's ids of operations, by key. */
  readonly operations: Map<string, string>;
}

type Command = fc.AsyncCommand<MoneyModel, Real>;

/** What the client sees, and what it stands for. */
const resultByType: Readonly<Record<string, ResultMember>> = {
  CapturePaymentPayload: 'done',
  RefundPaymentPayload: 'done',
  VoidPaymentPayload: 'done',
  PaymentDeclined: 'declined',
  OutcomeUnknown: 'unknown',
  OperationInProgress: 'in progress',
  ResourceBusy: 'in progress',
  InvalidInput: 'not taken',
  ProviderUnavailable: 'not sent',
};
const toldByStatus: Readonly<Record<string, ResultMember>> = {
  SUCCEEDED: 'done',
  DECLINED: 'declined',
  UNKNOWN: 'unknown',
  REFUSED: 'refused',
};

const lossOf = (fault: FaultKind | null): Loss => {
  if (fault === null) return 'none';
  if (fault === 'too-many-requests') return 'rate limited';
  return fault.endsWith('-after') ? 'after' : 'before';
};

/** A new key, perhaps with something that goes wrong. */
class Ask implements Command {
  constructor(
    private readonly key: string,
    private readonly intent: Intent,
    private readonly fault: FaultKind | null,
  ) {}

  check = (model: Readonly<MoneyModel>): boolean => !model.stored.has(this.key);

  async run(model: MoneyModel, real: Real): Promise<void> {
    const { key, intent, fault } = this;
    if (fault && model.isAsked(intent))
      real.sandbox.script({ kind: fault, operationId: real.operationIds[intent.kind] });
    const wanted = model.request(key, intent, lossOf(fault));
    await assertTold(real, key, intent, wanted, 'not taken');
    if (fault === 'too-many-requests') real.passPause();
    await assertSums(model, real);
  }

  toString = (): string => `ask(${this.key}, ${JSON.stringify(this.intent)}, ${this.fault ?? 'no fault'})`;
}

/** The same key and input once more. */
class Repeat implements Command {
  constructor(private readonly key: string) {}

  check = (model: Readonly<MoneyModel>): boolean => model.stored.has(this.key);

  async run(model: MoneyModel, real: Real): Promise<void> {
    const intent = model.stored.get(this.key)!;
    await assertTold(real, this.key, intent, model.repeat(this.key), 'refused');
    await assertSums(model, real);
  }

  toString = (): string => `repeat(${this.key})`;
}

/** The same key with another input. */
class Misuse implements Command {
  constructor(private readonly key: string) {}

  check = (model: Readonly<MoneyModel>): boolean => model.stored.has(this.key);

  async run(model: MoneyModel, real: Real): Promise<void> {
    const intent = model.stored.get(this.key)!;
    const answer = await send(real, this.key, { ...intent, amount: (intent.amount ?? 0) + 1 });
    expect(answer.__typename).toBe('IdempotencyConflict');
    await assertSums(model, real);
  }

  toString = (): string => `misuse(${this.key})`;
}

/** A client watches the operation. */
class Watch implements Command {
  constructor(private readonly key: string) {}

  check = (model: Readonly<MoneyModel>): boolean => model.stored.has(this.key);

  async run(model: MoneyModel, real: Real): Promise<void> {
    const { data } = await real.gateway.execute(`query ($id: ID!) { operation(id: $id) { status } }`, {
      id: real.operations.get(this.key),
    });
    expect(toldByStatus[data.operation.status], data.operation.status).toBe(model.watch(this.key));
    await assertSums(model, real);
  }

  toString = (): string => `watch(${this.key})`;
}

/** No request is sent for longer than the quiet period. */
class Rest implements Command {
  check = (): boolean => true;

  async run(model: MoneyModel, real: Real): Promise<void> {
    real.rest();
    model.rest();
    await assertSums(model, real);
  }

  toString = (): string => 'rest';
}

/** @param notAllowed what `NotAllowed` stands for: found before anything was sent, or reported by the provider */
async function assertTold(
  real: Real,
  key: string,
  intent: Intent,
  wanted: ResultMember,
  notAllowed: ResultMember,
): Promise<void> {
  const answer = await send(real, key, intent);
  const result = answer.__typename === 'NotAllowed' ? notAllowed : resultByType[answer.__typename];
  expect(result, answer.__typename).toBe(wanted);
  if (answer.operation) real.operations.set(key, answer.operation.id);
}

interface WriteAnswer {
  readonly __typename: string;
  readonly operation?: { readonly id: string };
}

async function send(real: Real, key: string, { kind, amount, isForeign }: Intent): Promise<WriteAnswer> {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Payment`;
  const currency = isForeign ? 'XTS' : real.currency;
  const { data, errors } = await real.gateway.execute(
    `mutation ($input: ${name}Input!) { result: ${kind}Payment(input: $input) {
      __typename
      ... on ${name}Payload { operation { id } }
      ... on PaymentDeclined { operation { id } }
      ... on OutcomeUnknown { operation { id } }
    } }`,
    {
      input: {
        idempotencyKey: `${real.run}:${key}`,
        id: real.id,
        ...(amount === null ? {} : { amount: { minorUnits: amount, currency } }),
      },
    },
  );
  expect(errors).toEqual([]);
  return data.result;
}

/** The identities, as the provider tells them, and that they are what was thought. */
async function assertSums(model: MoneyModel, { gateway, sandbox, id, operationIds }: Real): Promise<void> {
  const { data } = await gateway.execute(
    `query ($id: ID!) { payment(id: $id) { amounts {
      authorized { minorUnits } captured { minorUnits } voided { minorUnits } refunded { minorUnits }
      availableToCapture { minorUnits } availableToVoid { minorUnits } availableToRefund { minorUnits }
    } } }`,
    { id },
  );
  const units = (name: string): number => data.payment.amounts[name].minorUnits;
  expect(units('authorized')).toBe(units('captured') + units('voided') + units('availableToCapture'));
  expect(units('availableToVoid')).toBe(units('availableToCapture'));
  expect(units('availableToRefund')).toBe(units('captured') - units('refunded'));
  const { authorized, captured, voided, refunded } = model.sums;
  expect({ authorized, captured, voided, refunded }).toEqual({
    authorized: units('authorized'),
    captured: units('captured'),
    voided: units('voided'),
    refunded: units('refunded'),
  });
  const writes = Object.values(operationIds);
  expect(sandbox.calls.filter(({ operationId }) => writes.includes(operationId))).toHaveLength(model.callCount);
}

const faults: readonly FaultKind[] = [
  'reset-before',
  'reset-after',
  'error-500-before',
  'error-500-after',
  'error-502-html',
  'error-503',
  'invalid-json-after',
  'truncated-json-after',
  'html-after',
  'empty-after',
  'too-many-requests',
];

/**
 * Requests of all kinds, in any order. Amounts are tens, so that neither they nor what they leave means something to a simulation by
 * accident.
 *
 * @param declined an amount that the simulation declines
 */
export function commandsOn({ authorized, declined }: { authorized: number; declined: number }) {
  const key = fc.integer({ min: 1, max: 12 }).map((index) => `k${index}`);
  const part = fc.integer({ min: 1, max: Math.floor(authorized / 30) }).map((tens) => 10 * tens);
  // So that several are of one amount.
  const usual = fc.constantFrom(100, 300);
  const amount = fc.oneof(
    { weight: 4, arbitrary: part },
    { weight: 3, arbitrary: usual },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(declined) },
    { weight: 1, arbitrary: fc.constantFrom(0, -10, authorized + 10) },
  );
  const kind = fc.constantFrom<Kind>('capture', 'capture', 'refund', 'refund', 'void');
  const isForeign = fc.integer({ min: 0, max: 15 }).map((lot) => lot === 0);
  const intent = fc
    .record({ kind, amount, isForeign })
    .map((drawn) => ({ ...drawn, isForeign: drawn.isForeign && drawn.amount !== null }));
  const fault = fc.option(fc.constantFrom(...faults), { freq: 2 });
  const ask = fc.tuple(key, intent, fault).map((drawn) => new Ask(...drawn));
  return fc.commands(
    [
      ask,
      ask,
      ask,
      key.map((drawn) => new Repeat(drawn)),
      key.map((drawn) => new Watch(drawn)),
      key.map((drawn) => new Misuse(drawn)),
      fc.constant(new Rest()),
    ],
    { maxCommands: 30, size: 'max' },
  );
}
