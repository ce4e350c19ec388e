import { isUuid } from '../../../domain/ids.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import {
  toBrowser,
  toCustomerInput,
  toOperationShipmentInput,
  toOrderInput,
  toThreeDsAuthenticationOptions,
  toWebhookInput,
} from '../../../generated/purse-requests.js';
import type { PurseOperationOrderInput, PurseSplitInput } from '../../../generated/schema.js';
import { referenceWithin } from '../../input-rules.js';
import type { RequestOf } from '../types.js';

/**
 * What the gateway creates, as Purse requests it: every documented field.
 *
 * @param entityId the business unit that the account's settings name
 */
export const toPaymentRequest = (
  input: WriteInputs['createPayment'],
  entityId: string,
): RequestOf<'CreatePaymentRequest'> => ({
  ...common(input, entityId),
  split: input.split.map(toSplitRequest),
  browser: input.browser && toBrowser(input.browser),
});

export const toClientSessionRequest = (
  input: WriteInputs['createClientSession'],
  entityId: string,
): RequestOf<'CreateClientSessionRequest'> => ({
  ...common(input, entityId),
  integration_mode: input.integrationMode,
});

export const toPaymentLinkRequest = (
  input: WriteInputs['createPaymentLink'],
  entityId: string,
): RequestOf<'CreatePaymentLinkRequest'> => ({ ...common(input, entityId), expires_at: input.expiresAt });

/** What the three have in common. */
const common = (
  input: WriteInputs['createPayment' | 'createClientSession' | 'createPaymentLink'],
  entityId: string,
) => ({
  entity_id: entityId,
  amount: input.amount.minorUnits,
  currency: input.amount.currency,
  capture_mode: input.captureMode,
  allow_future_usage: input.allowFutureUsage,
  shopper_redirection_url: input.returnUrl,
  order: toOrderInput(input.order),
  customer: input.customer && toCustomerInput(input.customer),
  three_ds_authentication_options: input.threeDs && toThreeDsAuthenticationOptions(input.threeDs),
  webhook: input.webhook && toWebhookInput(input.webhook),
});

/** Where an operation that has a reference of the merchant's carries our key: Purse shows the part of the order again that was sent. */
export const requestIdKey = 'x-gateway-request-id';

/**
 * The part of an order that a capture, refund or void is about.
 *
 * @param mark our key; null where the operation carries it elsewhere
 */
export const toOperationOrderRequest = (
  order: PurseOperationOrderInput | null,
  mark: string | null,
): RequestOf<'OperationOrderInput'> | null => {
  if (order === null && mark === null) return null;
  const additional_data = order?.additionalData ?? null;
  return {
    shipments: order?.shipments?.map(toOperationShipmentInput),
    additional_data: mark === null ? additional_data : { ...additional_data, [requestIdKey]: mark },
  };
};

/** What a part of a payment is paid with. */
export type SplitKind = 'PARENT_PAYMENT' | 'SAVED_CARD' | 'CARD_FORM' | 'SOLUTION';

type Tokens = { readonly [Field in 'parentPaymentId' | 'walletToken' | 'vaultFormToken']?: unknown };

/** A part is what its tokens and ids make it; without any it is a method of a partner. */
export function splitKind({ parentPaymentId, walletToken, vaultFormToken }: Tokens): SplitKind {
  if (parentPaymentId != null) return 'PARENT_PAYMENT';
  if (walletToken != null) return 'SAVED_CARD';
  return vaultFormToken != null ? 'CARD_FORM' : 'SOLUTION';
}

/**
 * Purse's own id of the earlier payment that a part uses again.
 *
 * @throws {InvalidInputError} for an id that is none of a payment of Purse's
 */
export function parentReference(parentPaymentId: string, index: number): string {
  const payment = { provider: 'PURSE', type: 'PAYMENT' } as const;
  return referenceWithin(payment, parentPaymentId, `input.split.${index}.parentPaymentId`, isUuid);
}

/** The contract has a form for each kind; their fields do not overlap but for those that mean the same. */
function toSplitRequest(split: PurseSplitInput, index: number): RequestOf<'SplitInput'> {
  const { amountMinorUnits: amount, partner, method, vaultFormToken: vault_form_token } = split;
  const three_ds_server_trans_id = split.threeDsServerTransactionId;
  switch (splitKind(split)) {
    case 'PARENT_PAYMENT':
      return { amount, parent_payment_id: split.parentPaymentId && parentReference(split.parentPaymentId, index) };
    case 'SAVED_CARD':
      return { wallet_token: split.walletToken, vault_form_token, partner, method, amount, three_ds_server_trans_id };
    case 'CARD_FORM':
      return {
        vault_form_token,
        save_token: split.saveToken,
        three_ds_authentication_options: split.threeDs && toThreeDsAuthenticationOptions(split.threeDs),
        three_ds_server_trans_id,
        amount,
        partner,
        method,
      };
    case 'SOLUTION':
      return { amount, partner, method };
  }
}
