import {
  GatewayFailure,
  InvalidInputError,
  NotAllowedError,
  ProviderInvalidResponseError,
  ResourceNotFoundError,
} from '../../../domain/failures.js';
import type { Money } from '../../../domain/money.js';
import type { WriteOutcome } from '../../../domain/operation.js';
import type { Memo, Reconciled } from '../../legacy-writes.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { LegacyWrite as ProviderWrite } from '../../legacy-writes.js';
import type { PaymentWriteInput } from '../../../domain/write-inputs.js';
import type { PaymentRecord } from '../../../domain/records.js';
import type { ActionName } from '../../../generated/schema.js';
import { withExactAmounts } from '../../exact-amounts.js';
import type { ReportUnknown } from '../../tables.js';
import { integer, text } from '../../wire.js';
import { assertRules } from '../../input-rules.js';
import type { PurseClient, PurseOperationName } from '../client.js';
import {
  compare,
  hasAmount,
  operationById,
  operationIds,
  type OperationList,
  toOperationOrderRequest,
  toPayment,
  toWriteOutcome,
  type WriteIntent,
} from '../mapper.js';
import { operationRules } from './rules.js';

/** What tells captures, refunds and voids apart: all else is the same for the three. */
interface OperationKind {
  readonly name: PurseOperationName;
  readonly action: ActionName;
  /** Where a payment lists them. */
  readonly list: OperationList;
  /** For people. */
  readonly participle: string;
}

interface Parts {
  readonly client: PurseClient;
  readonly report: ReportUnknown;
}

const unknown: WriteOutcome = { kind: 'UNKNOWN', reference: null };

/** Captures, refunds and voids. Purse honours an idempotency key on all three, so that a repeat under the same key moves money at most once. */
export function createPaymentOperations(client: PurseClient, report: ReportUnknown) {
  const write = (kind: OperationKind): ProviderWrite<PaymentWriteInput> => ({
    prepare: (input, scope) => prepare(kind, { client, report }, input, scope),
    send: (memo, { order }, key, scope) => send(kind, { client, report }, readIntent(memo, key), order, key, scope),
    reconcile: (memo, key, scope) => reconcile(kind, { client, report }, memo, key, scope),
  });
  return {
    capturePayment: write({
      name: 'capturePayment',
      action: 'CAPTURE',
      list: 'captures',
      participle: 'captured',
    }),
    refundPayment: write({ name: 'refundPayment', action: 'REFUND', list: 'refunds', participle: 'refunded' }),
    voidPayment: write({ name: 'voidPayment', action: 'VOID', list: 'voids', participle: 'voided' }),
  };
}

async function prepare(
  { action, list, participle }: OperationKind,
  { client, report }: Parts,
  input: PaymentWriteInput,
  scope: OperationScope,
): Promise<Memo> {
  const { reference, amount, merchantReference } = input;
  assertRules(operationRules, input);
  if (amount && amount.minorUnits <= 0) throw new InvalidInputError('input.amount.minorUnits', 'must be above zero');
  const read = await client.getPaymentNow(reference, scope);
  if (!read) throw new ResourceNotFoundError('input.id');
  const record = withExactAmounts('PURSE', () => toPayment(read.value, { asOf: read.receivedAt, report }));
  const { minorUnits, currency } = amountToMove(action, participle, amount, record);
  return {
    paymentId: reference,
    amount: minorUnits,
    currency,
    merchantReference,
    version: integer(read.value.version),
    idsBefore: operationIds(read.value, list).join(','),
  };
}

/** What is wanted, or all there is, if the payment permits it. Any part may be moved. Faults repeat nothing of the payment: who may write may not always read. */
function amountToMove(
  action: ActionName,
  participle: string,
  wanted: Money | null,
  { actions, amounts }: PaymentRecord,
): Money {
  if (!amounts) throw new ProviderInvalidResponseError('PURSE', 'it does not tell what is available');
  const { currency } = amounts.authorized;
  if (wanted && wanted.currency !== currency) {
    throw new InvalidInputError('input.amount.currency', 'must be the currency of the payment');
  }
  const maximum = actions.find((allowed) => allowed.action === action)?.maximum;
  if (!maximum) throw new NotAllowedError(`The payment has nothing that can be ${participle} now.`, actions);
  if (wanted && wanted.minorUnits > maximum.minorUnits) {
    throw new InvalidInputError('input.amount.minorUnits', `is above what can be ${participle} now`);
  }
  return wanted ?? maximum;
}

async function send(
  kind: OperationKind,
  parts: Parts,
  intent: WriteIntent,
  order: PaymentWriteInput['order'],
  key: string,
  scope: OperationScope,
): Promise<WriteOutcome> {
  const { paymentId, amount, merchantReference: merchant_reference } = intent;
  const request = { amount, order: order && toOperationOrderRequest(order), merchant_reference };
  const answer = await parts.client.operate(kind.name, paymentId, request, { key, scope });
  switch (answer.kind) {
    case 'DONE': {
      const found = compare(answer.document, kind.list, intent);
      return found.kind === 'OURS' ? toWriteOutcome(found.operation, parts.report) : unknown;
    }
    case 'ALREADY_PROCESSED':
      return recover(kind, parts, intent, answer.resourceId, scope);
    case 'REFUSED':
      return { kind: 'REFUSED' };
  }
}

/**
 * Purse has had this key before, and tells at most the id of what it made. When that cannot be found it stays unknown, without the
 * id: what `resource_id` names is an inference, and a later reconciliation must not wait for it for ever.
 */
async function recover(
  { list }: OperationKind,
  { client, report }: Parts,
  intent: WriteIntent,
  resourceId: string | null,
  scope: OperationScope,
): Promise<WriteOutcome> {
  const payment = await readOrNull(client, intent, scope);
  if (!payment) return unknown;
  const named = resourceId === null ? null : operationById(payment, list, resourceId);
  // Another amount under our key is not what we asked for, whatever became of it.
  if (named) return hasAmount(named, intent) ? toWriteOutcome(named, report) : unknown;
  const found = compare(payment, list, intent);
  return found.kind === 'OURS' ? toWriteOutcome(found.operation, report) : unknown;
}

/** The write has been answered, so a failure of this read is no failure of the write. */
async function readOrNull(client: PurseClient, { paymentId }: WriteIntent, scope: OperationScope) {
  try {
    return (await client.getPaymentNow(paymentId, scope))?.value ?? null;
  } catch (error) {
    if (error instanceof GatewayFailure) return null;
    throw error;
  }
}

/**
 * An operation that Purse has shown us once is followed by its id. Otherwise it is looked for by comparison, and when there is none it may be sent
 * again: a request that is still under way at Purse, and not seen yet, makes the repeat under the same key a 409.
 */
async function reconcile(
  { list }: OperationKind,
  { client, report }: Parts,
  memo: Memo,
  key: string,
  scope: OperationScope,
): Promise<Reconciled> {
  const intent = readIntent(memo, key);
  const payment = (await client.getPaymentNow(intent.paymentId, scope))?.value;
  if (!payment) return { kind: 'STILL_UNKNOWN' };
  const reference = text(memo['operationReference']);
  if (reference !== null) {
    const followed = operationById(payment, list, reference);
    return followed ? { kind: 'FOUND', outcome: toWriteOutcome(followed, report) } : { kind: 'STILL_UNKNOWN' };
  }
  const found = compare(payment, list, intent);
  switch (found.kind) {
    case 'OURS':
      return { kind: 'FOUND', outcome: toWriteOutcome(found.operation, report) };
    case 'NONE':
      return { kind: 'MAY_SEND_AGAIN' };
    case 'UNCLEAR':
      return { kind: 'STILL_UNKNOWN' };
  }
}

/**
 * The memo as `prepare` made it. Without a reference of the merchant's the operation gets our key as its reference: two requests for
 * the same amount at the same moment can then still be told apart.
 */
function readIntent(memo: Memo, key: string): WriteIntent {
  const paymentId = text(memo['paymentId']);
  const amount = integer(memo['amount']);
  const currency = text(memo['currency']);
  const { idsBefore } = memo;
  if (paymentId === null || amount === null || currency === null || typeof idsBefore !== 'string') {
    throw new Error('the memo is not one of Purse');
  }
  const merchantReference = text(memo['merchantReference']) ?? key;
  return { paymentId, amount, currency, merchantReference, version: integer(memo['version']), idsBefore };
}
