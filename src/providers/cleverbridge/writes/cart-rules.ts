import { z } from 'zod';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import { assertRules } from '../../input-rules.js';
import { requestIdKey, toFormerPurchase } from './requests.js';

const notEmpty = z.string().min(1, { error: 'must not be empty' });

/** x-parameters of one list. Cleverbridge compares their keys without regard to case. */
export const parameterRules = z
  .array(
    z.object({
      key: z
        .string()
        .regex(/^x-\S/i, { error: 'must begin with "x-" and go on' })
        .refine((key) => key.toLowerCase() !== requestIdKey, {
          error: `must not be ${requestIdKey}, the gateway's own`,
        }),
    }),
  )
  .superRefine((parameters, context) => {
    const seen = new Set<string>();
    parameters.forEach(({ key }, index) => {
      const name = key.toLowerCase();
      if (seen.has(name)) context.addIssue({ code: 'custom', path: [index, 'key'], message: 'is in the list twice' });
      seen.add(name);
    });
  });

const itemRules = z.object({
  productId: z.string().regex(/^[1-9]\d{0,14}$/, { error: 'must be a whole number above zero' }),
  quantity: z.int32().min(1, { error: 'must be 1 or more' }),
  name: notEmpty.nullish(),
  additionalName: notEmpty.nullish(),
  extraParameters: parameterRules.nullish(),
});

/** @see https://dev.cleverbridge.com/reference/processcart */
const cartRules = z
  .object({
    items: z.array(itemRules).min(1, { error: 'must contain at least one item' }),
    extraParameters: parameterRules.nullish(),
    countryCode: z
      .string()
      .regex(/^[A-Z]{2}$/, { error: 'must be two capital letters' })
      .nullish(),
    languageCode: z
      .string()
      .regex(/^[a-z]{2}$/, { error: 'must be two small letters' })
      .nullish(),
    subscriptionId: z
      .string()
      .regex(/^S?[1-9]\d{0,14}$/i, { error: 'must be an "S" and a whole number' })
      .nullish(),
    formerPurchaseId: z.string().nullish(),
    customerReference: notEmpty.nullish(),
  })
  .superRefine((input, context) => {
    // Two names could mean two customers, and only one of them is charged.
    const names = [input.subscriptionId, input.formerPurchaseId, input.customerReference].filter(
      (name) => name != null,
    );
    if (names.length !== 1) {
      const message = 'must name the customer by exactly one of subscriptionId, formerPurchaseId and customerReference';
      context.addIssue({ code: 'custom', path: [], message });
    }
    if (input.subscriptionId != null && input.languageCode == null) {
      context.addIssue({ code: 'custom', path: ['languageCode'], message: 'is needed with a subscriptionId' });
    }
  });

/** @throws {InvalidInputError} for a cart that the documents do not permit; nothing was sent to Cleverbridge */
export function assertCart(input: WriteInputs['processCart']): void {
  assertRules(cartRules, input);
  if (input.formerPurchaseId != null) toFormerPurchase(input.formerPurchaseId);
}
