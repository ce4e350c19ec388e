import type { Money } from '../../../domain/money.js';
import { lookUp, type MappingContext } from '../../tables.js';
import { amount, isObject, list, object, text } from '../../wire.js';
import { refundRules, statusRows, unknownStatusRow, type RefundRule, type StatusRow } from '../status.js';
import type { ChipPurchaseDocument, ChipWire } from '../types.js';

/** What the views have in common, read from the document. */
export interface Facts {
  readonly document: ChipPurchaseDocument;
  readonly row: StatusRow;
  readonly purchase: ChipWire<'PurchaseDetails'>;
  /** Empty until paid. */
  readonly payment: ChipWire<'PaymentDetails'>;
  /** The newest first. */
  readonly attempts: readonly ChipWire<'Attempt'>[];
  /** The latest last. */
  readonly history: readonly ChipWire<'StatusChange'>[];
  readonly currency: string | null;
  readonly total: Money | null;
  readonly refundable: Money | null;
  readonly refundRule: RefundRule;
  readonly isPayable: boolean;
  /** The checkout page while it takes a payment. */
  readonly payableUrl: string | null;
  /** Charged with a token, or marked as paid by hand: nobody paid at the checkout page. */
  readonly isPaidElsewhere: boolean;
  readonly isRefundedInPart: boolean;
}

/** @throws {InexactMoneyError} for an amount that cannot be held exactly */
export function readFacts(document: ChipPurchaseDocument, { report }: MappingContext): Facts {
  const row = lookUp(statusRows, document.status, unknownStatusRow, 'purchase.status', report);
  const purchase: ChipWire<'PurchaseDetails'> = object(document.purchase);
  const currency = text(purchase.currency);
  const refundable = amount(document.refundable_amount, currency);
  const availability = text(document.refund_availability);
  const isPayable = row.cart === 'OPEN';
  return {
    document,
    row,
    purchase,
    payment: object(document.payment),
    attempts: list(object(document.transaction_data)['attempts']).filter(isObject),
    history: list(document.status_history).filter(isObject),
    currency,
    total: amount(purchase.total, currency),
    refundable,
    refundRule: lookUp(refundRules, availability, null, 'purchase.refund_availability', report),
    isPayable,
    payableUrl: isPayable ? text(document.checkout_url) : null,
    isPaidElsewhere: text(document.recurring_token) !== null || document.marked_as_paid === true,
    isRefundedInPart: row.payment === 'REFUNDED' && refundable !== null && refundable.minorUnits > 0,
  };
}
