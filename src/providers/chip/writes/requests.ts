import { toClientDetailsBody, toPurchaseDetailsBody } from '../../../generated/chip-requests.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import { instant } from '../../wire.js';
import { platforms } from '../status.js';
import type { RequestOf } from '../types.js';
import { given } from '../values.js';

/**
 * A new purchase as CHIP takes it: each documented field. Decimals stay text.
 *
 * @param input that has passed the rules (writes/creation-rules.ts)
 */
export function toPurchaseBody(input: WriteInputs['createPurchase'], brandId: string): RequestOf<'PurchaseBody'> {
  return given({
    brand_id: brandId,
    purchase: toPurchaseDetailsBody(input),
    client: input.client && toClientDetailsBody(input.client),
    client_id: input.clientId,
    send_receipt: input.sendReceipt,
    skip_capture: input.skipCapture,
    force_recurring: input.forceRecurring,
    reference: input.reference,
    issued: input.issuedOn,
    due: input.dueAt == null ? null : toWholeSeconds(input.dueAt),
    // The rules let only methods of the contract pass.
    payment_method_whitelist: input.paymentMethodWhitelist as
      RequestOf<'PurchaseBody'>['payment_method_whitelist'] | null,
    success_redirect: input.successRedirect,
    failure_redirect: input.failureRedirect,
    cancel_redirect: input.cancelRedirect,
    success_callback: input.successCallback,
    creator_agent: input.creatorAgent,
    platform: input.platform && platforms[input.platform],
    tags: input.tags,
  });
}

/** An instant as unix seconds; null for one that is not whole. @param time RFC 3339 */
export function toWholeSeconds(time: string): number | null {
  const exact = instant(time);
  if (exact === null || /\.\d*[1-9]/.test(exact)) return null;
  return Date.parse(exact) / 1_000;
}
