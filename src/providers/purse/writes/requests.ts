import type { WriteInputs } from '../../../domain/write-inputs.js';
import {
  toBrowser,
  toCustomerInput,
  toOrderInput,
  toThreeDsAuthenticationOptions,
  toWebhookInput,
} from '../../../generated/purse-requests.js';
import type { RequestOf } from '../types.js';
import { toSplitRequest } from './split-request.js';

/**
 * What the gateway is asked to make, as Purse is asked for it: every documented field.
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
