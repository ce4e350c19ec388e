import { resourceId } from '../../../domain/ids.js';
import type { Money } from '../../../domain/money.js';
import type {
  AllowedActionRecord,
  PaymentAmountsRecord,
  PaymentOperationRecord,
  PaymentRecord,
} from '../../../domain/records.js';
import type {
  ActionName,
  AuthorizationStatus,
  Decline,
  PaymentMethodUsed,
  PaymentOperationKind,
  PaymentStatus,
} from '../../../generated/schema.js';
import { toPursePayment } from '../../../generated/purse-records.js';
import { lookUp, type ReportUnknown, type MappingContext } from '../../tables.js';
import {
  amount,
  instant,
  isObject,
  lastFour,
  object,
  objectOrNull,
  objects,
  text,
  webUrl,
  enumCode,
} from '../../wire.js';
import { authorizationStatuses, captureModes, operationStatuses } from '../status.js';
import type { PursePaymentDocument, PurseWire } from '../types.js';
import { withExactAmounts } from '../../exact-amounts.js';
import { cartId, edge, orderReference } from './references.js';

export function toPayment(wire: PursePaymentDocument, { asOf, report }: MappingContext): PaymentRecord {
  const code = text(wire.currency);
  const authorization: PurseWire<'Authorization'> = object(wire.authorization);
  const providerStatus = enumCode(authorization.status);
  const amounts = toAmounts(object(wire.amounts), code);
  const operations = toOperations(wire, code, report);
  const status = toPaymentStatus(toAuthorizationStatus(providerStatus, report), {
    amounts,
    operations,
    isRedirected: objectOrNull(wire.redirection) !== null,
  });
  return {
    __typename: 'Payment',
    id: resourceId('PURSE', 'PAYMENT', wire.id),
    provider: 'PURSE',
    reference: wire.id,
    status,
    providerStatus,
    asOf,
    actions: amounts ? paymentActions(amounts) : [],
    createdAt: instant(wire.created_at),
    amount: amount(wire.amount, code),
    amounts,
    captureMode: lookUp(captureModes, text(wire.capture_mode), null, 'payment.capture_mode', report),
    method: toMethod([...objects(authorization.partner_transactions), ...objects(wire.split)]),
    decline: status === 'DECLINED' ? toDecline(objects(authorization.partner_transactions)) : null,
    operations,
    redirectUrl: status === 'REQUIRES_ACTION' ? toRedirectUrl(object(wire.redirection)) : null,
    orderReference: orderReference(wire.order) ?? text(wire.order_reference),
    cartId: cartId('payment', wire),
    purchaseId: null,
    clientSessionId: edge('CLIENT_SESSION', wire.client_session_id),
    get details() {
      return withExactAmounts('PURSE', () => toPursePayment(wire));
    },
  };
}

export const toAuthorizationStatus = (code: string | null, report: ReportUnknown): AuthorizationStatus =>
  lookUp(authorizationStatuses, code, 'UNKNOWN', 'authorization.status', report);

interface PaymentFacts {
  readonly amounts: PaymentAmountsRecord | null;
  readonly operations: readonly PaymentOperationRecord[];
  readonly isRedirected: boolean;
}

/** Where the money is: what the authorisation says, refined by the sums and by operations that are under way. */
function toPaymentStatus(authorization: AuthorizationStatus, facts: PaymentFacts): PaymentStatus {
  switch (authorization) {
    case 'PENDING':
      return facts.isRedirected ? 'REQUIRES_ACTION' : 'PENDING';
    case 'AUTHORIZED':
      // Without the sums a reserved amount looks like a captured one.
      return facts.amounts ? toAuthorizedStatus(facts.amounts, facts.operations) : 'UNKNOWN';
    case 'REFUSED':
      return 'DECLINED';
    case 'ERROR':
      return 'FAILED';
    case 'ABORTED':
      return 'CANCELLED';
    case 'UNKNOWN':
      return 'UNKNOWN';
  }
}

function toAuthorizedStatus(
  { authorized, captured, voided, refunded, availableToCapture }: PaymentAmountsRecord,
  operations: readonly PaymentOperationRecord[],
): PaymentStatus {
  // An uncertain operation may have moved money, so nothing may be said that is only true if it has not.
  const isUndecided = (kind: PaymentOperationKind) =>
    operations.some(({ kind: own, status }) => own === kind && (status === 'PENDING' || status === 'UNCERTAIN'));
  if (isUndecided('REFUND')) return 'REFUND_PENDING';
  if (isUndecided('CAPTURE')) return 'CAPTURE_PENDING';
  if (isUndecided('VOID')) return 'VOID_PENDING';
  if (refunded.minorUnits > 0) return refunded.minorUnits >= captured.minorUnits ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  if (captured.minorUnits > 0) return availableToCapture.minorUnits > 0 ? 'PARTIALLY_CAPTURED' : 'CAPTURED';
  if (voided.minorUnits > 0 && availableToCapture.minorUnits === 0) return 'VOIDED';
  return authorized.minorUnits === 0 ? 'VERIFIED' : 'AUTHORIZED';
}

/** The sums; null unless all that a reader relies on are there, for a sum left out is not a sum of nothing. */
function toAmounts(wire: PurseWire<'Amounts'>, code: string | null): PaymentAmountsRecord | null {
  const authorized = amount(wire.total_authorized, code);
  const captured = amount(wire.total_captured, code);
  const voided = amount(wire.total_voided, code);
  const refunded = amount(wire.total_refunded, code);
  const availableToCapture = amount(wire.available_to_capture, code);
  const availableToVoid = amount(wire.available_to_void, code);
  const availableToRefund = amount(wire.available_to_refund, code);
  if (!authorized || !captured || !voided || !refunded) return null;
  if (!availableToCapture || !availableToVoid || !availableToRefund) return null;
  return {
    authorized,
    captured,
    voided,
    refunded,
    authorizationPending: amount(wire.authorize_pending, code),
    availableToCapture,
    availableToVoid,
    availableToRefund,
  };
}

/** What is left of each sum is what each operation may move; any part of it may be given. */
function paymentActions(amounts: PaymentAmountsRecord): readonly AllowedActionRecord[] {
  const limits: readonly (readonly [ActionName, Money])[] = [
    ['CAPTURE', amounts.availableToCapture],
    ['REFUND', amounts.availableToRefund],
    ['VOID', amounts.availableToVoid],
  ];
  return limits
    .filter(([, maximum]) => maximum.minorUnits > 0)
    .map(([action, maximum]) => ({ action, maximum, partial: true }));
}

/** Captures, voids and refunds in one row, oldest first; those without a time come last. */
function toOperations(
  wire: PursePaymentDocument,
  code: string | null,
  report: ReportUnknown,
): readonly PaymentOperationRecord[] {
  const of = (kind: PaymentOperationKind, value: unknown) =>
    objects(value).map((item) => toOperation(kind, item, code, report));
  const operations = [...of('CAPTURE', wire.captures), ...of('VOID', wire.voids), ...of('REFUND', wire.refunds)];
  const timeOf = ({ createdAt }: PaymentOperationRecord) =>
    createdAt === null ? Number.MAX_VALUE : Date.parse(createdAt);
  return operations.sort((one, other) => timeOf(one) - timeOf(other));
}

function toOperation(
  kind: PaymentOperationKind,
  wire: PurseWire<'Operation'>,
  code: string | null,
  report: ReportUnknown,
): PaymentOperationRecord {
  const providerStatus = enumCode(wire.status);
  return {
    reference: text(wire.id),
    kind,
    status: lookUp(operationStatuses, providerStatus, 'UNKNOWN', 'operation.status', report),
    providerStatus,
    amount: amount(wire.amount, code),
    createdAt: instant(wire.created_at),
    merchantReference: text(wire.merchant_reference),
  };
}

/** The card, when there is one among several methods, else the first. A split has method and partner as a transaction has. */
function toMethod(used: readonly PurseWire<'PartnerTransaction'>[]): PaymentMethodUsed | null {
  const shown = used.find(({ card }) => isObject(card)) ?? used[0];
  const name = enumCode(shown?.method);
  if (!shown || name === null) return null;
  const card: PurseWire<'Card'> = object(shown.card);
  return {
    name,
    partner: enumCode(shown.partner),
    cardNetwork: enumCode(card.selected_network),
    cardLastFour: lastFour(card.last_four_digits),
    cardExpiryMonth: expiryMonth(card.expiry_month),
    cardExpiryYear: expiryYear(card.expiry_year),
  };
}

const expiryMonth = (value: unknown): number | null => {
  const month = text(value) ?? '';
  return /^(0?[1-9]|1[0-2])$/.test(month) ? Number(month) : null;
};

/** Purse gives two digits: `24` is 2024. */
const expiryYear = (value: unknown): number | null => {
  const year = text(value) ?? '';
  if (/^\d{4}$/.test(year)) return Number(year);
  return /^\d{2}$/.test(year) ? 2000 + Number(year) : null;
};

/** The raw code of the partner that refused. Purse documents no list of them, so no reason is read out of one. */
export function toDecline(transactions: readonly PurseWire<'PartnerTransaction'>[]): Decline {
  const refusing = transactions.findLast(({ status }) => text(status) !== 'AUTHORIZED');
  const providerCode = enumCode(refusing?.partner_status);
  return { reason: providerCode === null ? 'UNKNOWN' : 'GENERAL', retryable: false, providerCode };
}

/** Only an address that can be simply gone to: a form that has to be posted is in `details`. */
function toRedirectUrl(wire: PurseWire<'Redirection'>): string | null {
  return (enumCode(wire.method) ?? 'GET') === 'GET' ? webUrl(wire.href) : null;
}
