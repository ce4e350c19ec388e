import { z } from 'zod';
import type { PurseSplitInput } from '../../../generated/schema.js';
import { parentReference, type SplitKind, splitKind, requestIdKey } from './requests.js';

/**
 * What Purse's documents say of the fields of its requests, where the schema does not say it already. Values of open sets pass.
 *
 * @see contract.yaml, the request schemas
 */
const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/, 'must be a time with its offset');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, YYYY-MM-DD');
const present = z.string().regex(/\S/, 'must not be empty');
/** As JSON writes a number, so that it can go out digit by digit. */
const percent = z.string().regex(/^(0|[1-9]\d{0,2})(\.\d{1,8})?$/, 'must be a decimal number like 20 or 5.5');
const additionalData = z.record(z.string(), z.union([z.string(), z.number()], { error: 'must be text or a number' }));
const address = z.object({
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters')
    .nullish(),
});
const itemLines = z.array(z.object({ taxRatePercent: percent.nullish() })).nullish();

const order = z.object({
  reference: present,
  netAmountMinorUnits: z.number(),
  additionalData: additionalData.nullish(),
  billingAddress: address.nullish(),
  shipments: z
    .array(
      z.object({
        estimatedDeliveryDateTime: instant.nullish(),
        shippingAddress: address.nullish(),
        itemLines,
      }),
    )
    .nullish(),
  marketplaceSellers: z
    .array(z.object({ registrationDateTime: instant.nullish(), lastUpdateDateTime: instant.nullish() }))
    .nullish(),
});

const account = z.object({
  creationDateTime: instant.nullish(),
  updateDateTime: instant.nullish(),
  passwordUpdateDateTime: instant.nullish(),
  authenticationDateTime: instant.nullish(),
  firstPurchaseDateTime: instant.nullish(),
  priorPurchaseDateTime: instant.nullish(),
});

/** Header names as HTTP has them; a value with a line break in it could add headers of its own. */
const header = z.object({
  name: z.string().regex(/^[\w!#$%&'*+.^`|~-]{1,100}$/, 'must be the name of an HTTP header'),
  values: z.array(z.string().regex(/^[^\r\n]*$/, 'must be one line')),
});

const threeDs = z.object({ challengeIndicator: z.string().nullish() });

const payable = z.object({
  amount: z.object({
    minorUnits: z.number(),
    currency: z.enum(['CHF', 'EUR', 'GBP', 'JPY', 'USD'], { error: 'must be CHF, EUR, GBP, JPY or USD' }),
  }),
  allowFutureUsage: z.boolean().nullish(),
  order,
  customer: z.object({ birthDate: day.nullish(), account: account.nullish() }).nullish(),
  threeDs: threeDs.nullish(),
  webhook: z.object({ headers: z.array(header).nullish() }).nullish(),
});

type Payable = z.output<typeof payable>;
type Check<Input> = (input: Input, context: z.RefinementCtx) => void;

const fault = (context: z.RefinementCtx, path: readonly (string | number)[], message: string) =>
  context.addIssue({ code: 'custom', path: [...path], message });

/** Purse refuses an amount above what is to be paid for the order, and one of nothing but to check a card for later. */
const checkAmount: Check<Payable> = ({ amount, allowFutureUsage, order: { netAmountMinorUnits } }, context) => {
  const path = ['amount', 'minorUnits'];
  if (amount.minorUnits === 0 && allowFutureUsage !== true) {
    fault(context, path, 'must be above zero without allowFutureUsage');
  }
  if (amount.minorUnits > netAmountMinorUnits) {
    fault(context, path, `is above the ${netAmountMinorUnits} of input.order.netAmountMinorUnits`);
  }
};

const challenge = 'CHALLENGE_REQUESTED_BY_MERCHANT';
const challengeIsNeeded = `must be ${challenge} with allowFutureUsage`;

/** The method is chosen later, and may be a card. */
const checkSessionChallenge: Check<Payable> = (input, context) => {
  if (input.allowFutureUsage === true && input.threeDs?.challengeIndicator !== challenge) {
    fault(context, ['threeDs', 'challengeIndicator'], challengeIsNeeded);
  }
};

export const clientSessionRules = payable.superRefine(checkAmount).superRefine(checkSessionChallenge);

/** A link with `allowFutureUsage` requests a challenge by itself. */
export const paymentLinkRules = payable
  .extend({
    expiresAt: instant.refine((text) => Date.parse(text) > Date.now(), { error: 'must lie in the future' }).nullish(),
  })
  .superRefine(checkAmount);

/** What each kind of part must have, and what it may have besides. */
const splitFields: Readonly<
  Record<SplitKind, { needs: readonly (keyof PurseSplitInput)[]; takes: readonly (keyof PurseSplitInput)[] }>
> = {
  PARENT_PAYMENT: { needs: ['parentPaymentId', 'amountMinorUnits'], takes: [] },
  SAVED_CARD: {
    needs: ['walletToken', 'vaultFormToken', 'partner', 'method', 'amountMinorUnits'],
    takes: ['threeDsServerTransactionId'],
  },
  CARD_FORM: {
    needs: ['vaultFormToken'],
    takes: ['amountMinorUnits', 'partner', 'method', 'saveToken', 'threeDs', 'threeDsServerTransactionId'],
  },
  SOLUTION: { needs: ['partner', 'method', 'amountMinorUnits'], takes: [] },
};

const splitPart = z.object({
  amountMinorUnits: z.number().min(0, 'must not be negative').nullish(),
  parentPaymentId: z.string().nullish(),
  partner: present.nullish(),
  method: present.nullish(),
  vaultFormToken: present.nullish(),
  walletToken: present.nullish(),
  saveToken: z.boolean().nullish(),
  threeDs: threeDs.nullish(),
  threeDsServerTransactionId: present.nullish(),
});

const split = z.array(splitPart).min(1, 'must not be empty');
type Split = z.output<typeof split>;

/** Each part is of one kind, and has the fields of that kind. */
const checkKinds: Check<{ readonly split: Split }> = (input, context) => {
  for (const [index, part] of input.split.entries()) {
    const { needs, takes } = splitFields[splitKind(part)];
    for (const field of splitPart.keyof().options) {
      const isGiven = part[field] !== null && part[field] !== undefined;
      if (!isGiven && needs.includes(field)) fault(context, ['split', index, field], 'is needed for this kind of part');
      if (isGiven && !needs.includes(field) && !takes.includes(field)) {
        fault(context, ['split', index, field], 'does not belong to this kind of part');
      }
    }
    if (part.parentPaymentId != null) parentReference(part.parentPaymentId, index);
  }
};

/** Only a card form that pays all may leave its amount out. */
const checkSum: Check<Payable & { readonly split: Split }> = ({ amount, split: parts }, context) => {
  const amounts = parts.map(({ amountMinorUnits }) => amountMinorUnits ?? null);
  const missing = amounts.indexOf(null);
  if (missing >= 0 && parts.length > 1) {
    fault(context, ['split', missing, 'amountMinorUnits'], 'is needed when there is more than one part');
  }
  const sum = amounts.reduce<number>((total, part) => total + (part ?? 0), 0);
  if (missing < 0 && sum !== amount.minorUnits) fault(context, ['split'], 'must add up to input.amount');
};

/** For cards; what a card form requests for itself comes before what the payment requests. */
const checkPaymentChallenge: Check<Payable & { readonly split: Split }> = (input, context) => {
  if (input.allowFutureUsage !== true) return;
  for (const [index, part] of input.split.entries()) {
    const isCard = part.method === 'creditcard' || part.vaultFormToken != null;
    const own = part.threeDs?.challengeIndicator;
    if (!isCard || (own ?? input.threeDs?.challengeIndicator) === challenge) continue;
    fault(context, [...(own == null ? [] : ['split', index]), 'threeDs', 'challengeIndicator'], challengeIsNeeded);
  }
};

export const paymentRules = payable
  .extend({ split })
  .superRefine(checkAmount)
  .superRefine(checkKinds)
  .superRefine(checkSum)
  .superRefine(checkPaymentChallenge);

const operationData = additionalData.refine((data) => !(requestIdKey in data), {
  error: `must not hold ${requestIdKey}, which is the gateway's own`,
});

export const operationRules = z.object({
  order: z
    .object({ additionalData: operationData.nullish(), shipments: z.array(z.object({ itemLines })).nullish() })
    .nullish(),
});
