import { LosslessNumber } from 'lossless-json';
import { money, toDecimal } from '../../../domain/money.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import type {
  CartItemInput,
  CartItemPriceInput,
  ExtraParameterInput,
  ExtraParameterMode,
  ProcessCartMode,
} from '../../../generated/schema.js';
import { referenceWithin } from '../../input-rules.js';
import { isPurchaseId, type Wire } from '../types.js';

/** Amounts have every digit on their way to JSON: no float touches them. */
type WirePrice = Omit<Wire<'CartItemPrice'>, 'Amount'> & { readonly Amount: LosslessNumber };
type WireItem = Omit<Wire<'CartItem'>, 'Price'> & { readonly Price?: WirePrice };
type WireCart = Omit<Wire<'Cart'>, 'Items'> & { readonly Items: readonly WireItem[] };
export type ProcessCartRequest = Omit<Wire<'ProcessCartRequest'>, 'Cart'> & { readonly Cart: WireCart };

/** The x-parameter by which a cart is found again: Cleverbridge has no idempotency key. */
export const requestIdKey = 'x-gateway-request-id';

/** In JSON an enum is an integer. @see https://dev.cleverbridge.com/reference/processcart */
const extraParameterModes: Readonly<Record<ExtraParameterMode, Wire<'ExtraParameterMode'>>> = {
  DEFAULT: 0,
  PURCHASE_ONLY: 1,
  SUBSCRIPTION_ONLY: 2,
};
const processCartModes: Readonly<Record<ProcessCartMode, Wire<'ProcessCartMode'>>> = {
  INTERACTIVE: 0,
  NON_INTERACTIVE: 1,
};

/**
 * The body of Process Cart. What our schema promises for what is left out is said, not left to Cleverbridge's defaults.
 *
 * @param requestId goes with the cart as `x-gateway-request-id`
 * @throws {InvalidInputError} for a former purchase that is none of Cleverbridge's
 */
export function toProcessCartRequest(input: WriteInputs['processCart'], requestId: string): ProcessCartRequest {
  const { subscriptionId, formerPurchaseId, customerReference } = input;
  const marked = [...(input.extraParameters ?? []), { key: requestIdKey, value: requestId }];
  return {
    Cart: { Items: input.items.map(toItem), ExtraParameters: toParameters(marked) },
    ExtraParameterMode: extraParameterModes[input.extraParameterMode ?? 'DEFAULT'],
    ProcessCartMode: processCartModes[input.mode ?? 'INTERACTIVE'],
    FraudProtection: input.fraudProtection === false ? 0 : 1,
    ...(input.countryCode == null ? {} : { DefaultCountryId: input.countryCode }),
    ...(input.languageCode == null ? {} : { DefaultLanguageId: input.languageCode }),
    ...(subscriptionId == null ? {} : { Subscription: { SubscriptionId: `S${subscriptionId.replace(/^s/i, '')}` } }),
    ...(formerPurchaseId == null ? {} : { LogonPurchaseId: toFormerPurchase(formerPurchaseId) }),
    ...(customerReference == null ? {} : { CustomerReferenceId: customerReference }),
  };
}

/** @throws {InvalidInputError} for anything but the gateway id of a Cleverbridge purchase */
export function toFormerPurchase(id: string): string {
  return referenceWithin({ provider: 'CLEVERBRIDGE', type: 'PURCHASE' }, id, 'input.formerPurchaseId', isPurchaseId);
}

export function toUpdateLicenseKeyRequest({
  reference,
  runningNumber,
  licenseKey,
}: WriteInputs['updateLicenseKey']): Wire<'UpdateLicenseKeyRequest'> {
  return { PurchaseId: reference, RunningNumber: runningNumber, LicenseKey: licenseKey };
}

export function toUpdateParametersRequest({
  reference,
  parameters,
}: WriteInputs['updatePurchaseParameters']): Wire<'UpdatePurchaseParametersRequest'> {
  return { PurchaseId: reference, Items: toParameters(parameters) };
}

/** @param retryAt RFC 3339 in UTC; null for as soon as possible */
export function toRetryPaymentRequest(reference: string, retryAt: string | null): Wire<'RetryPaymentRequest'> {
  return { PurchaseId: reference, ...(retryAt === null ? {} : { RetryDateTime: retryAt }) };
}

export function toCancelRetryRequest({ reference }: WriteInputs['cancelPaymentRetry']): Wire<'CancelRetryRequest'> {
  return { PurchaseId: reference };
}

/** A time of whatever offset as Cleverbridge takes it: in UTC with `Z`, to the millisecond. */
export function toUtc(dateTime: string): string {
  return new Date(dateTime).toISOString().replace('.000Z', 'Z');
}

function toItem({ productId, quantity, name, additionalName, price, extraParameters }: CartItemInput): WireItem {
  return {
    ProductId: Number(productId),
    Quantity: quantity,
    ...(name == null ? {} : { ProductName: name }),
    ...(additionalName == null ? {} : { ProductNameExtension: additionalName }),
    ...(price == null ? {} : { Price: toPrice(price) }),
    ...(extraParameters == null ? {} : { ExtraParameters: toParameters(extraParameters) }),
  };
}

function toPrice({ amount: { minorUnits, currency }, isGross }: CartItemPriceInput): WirePrice {
  const amount = money(minorUnits, currency);
  return { CurrencyId: amount.currency, Amount: new LosslessNumber(toDecimal(amount)), IsGross: isGross };
}

function toParameters(parameters: readonly ExtraParameterInput[]): readonly Wire<'ExtraParameterInput'>[] {
  return parameters.map(({ key, value }) => ({ Key: key, Value: value }));
}
