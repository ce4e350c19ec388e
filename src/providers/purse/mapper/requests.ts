import type { WriteInputs } from '../../../domain/write-inputs.js';
import type { PurseWebhookInput } from '../../../generated/schema.js';
import type { PurseRequest } from '../types.js';
import { toBrowserRequest, toCustomerRequest } from './customer-request.js';
import { toOrderRequest } from './order-request.js';
import { toSplitRequest, toThreeDsRequest } from './split-request.js';

/**
 * What the gateway is asked to make, as Purse is asked for it: every documented field.
 *
 * @param entityId the business unit that the account's settings name
 */
export const toPaymentRequest = (
  input: WriteInputs['createPayment'],
  entityId: string,
): PurseRequest<'CreatePaymentRequest'> => ({
  ...common(input, entityId),
  split: input.split.map(toSplitRequest),
  browser: input.browser && toBrowserRequest(input.browser),
});

export const toClientSessionRequest = (
  input: WriteInputs['createClientSession'],
  entityId: string,
): PurseRequest<'CreateClientSessionRequest'> => ({
  ...common(input, entityId),
  integration_mode: input.integrationMode,
});

export const toPaymentLinkRequest = (
  input: WriteInputs['createPaymentLink'],
  entityId: string,
): PurseRequest<'CreatePaymentLinkRequest'> => ({ ...common(input, entityId), expires_at: input.expiresAt });

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
  order: toOrderRequest(input.order),
  customer: input.customer && toCustomerRequest(input.customer),
  three_ds_authentication_options: input.threeDs && toThreeDsRequest(input.threeDs),
  webhook: input.webhook && toWebhook(input.webhook),
});

const toWebhook = ({ url, headers, eventTypes }: PurseWebhookInput): PurseRequest<'WebhookInput'> => ({
  url,
  headers: headers?.map(({ name, values }) => ({ name, values })),
  event_types: eventTypes,
});
