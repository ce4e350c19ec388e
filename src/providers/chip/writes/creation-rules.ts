import { z } from 'zod';
import { InvalidInputError } from '../../../domain/failures.js';
import { exponentOf } from '../../../domain/iso-4217.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import { assertRules } from '../../input-rules.js';
import { toWholeSeconds } from './requests.js';
import { netOfLine, sumOfLines, totalOf } from './totals.js';
import { isWhitelistedMethod } from '../status.js';

type Input = WriteInputs['createPurchase'];

/** Text of so many characters at most; CHIP counts characters, not UTF-16 units. */
const text = (maximum: number) =>
  z.string().refine((value) => Array.from(value).length <= maximum, {
    error: `must be at most ${maximum} characters`,
  });
const optional = (maximum: number) => text(maximum).nullish();
const name = text(256).refine((value) => value.trim() !== '', { error: 'must not be empty' });
const matching = (pattern: RegExp, error: string) => z.string().regex(pattern, { error });

const minorUnits = z.int().min(0, { error: 'must not be negative' }).nullish();
const email = text(254).regex(/^[^@\s]+@[^@\s]+$/, { error: 'must be an e-mail address' });
const country = matching(/^[A-Z]{2}$/, 'must be two capital letters').nullish();
const url = text(500).regex(/^\S+$/, { error: 'must not contain spaces' }).nullish();

const product = z.object({
  name,
  priceMinorUnits: z.int().min(0, { error: 'must not be negative' }),
  quantity: matching(
    /^\d{1,12}(\.\d{1,4})?$/,
    'must be a decimal number with at most twelve digits and four decimals',
  ).nullish(),
  discountMinorUnits: minorUnits,
  taxPercent: matching(
    /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/,
    'must be a decimal number from 0 to 100 with at most two decimals',
  ).nullish(),
  category: optional(256),
  totalPriceOverrideMinorUnits: minorUnits,
});

const client = z.object({
  email,
  phone: optional(32),
  fullName: optional(128),
  personalCode: optional(32),
  streetAddress: optional(128),
  country,
  city: optional(128),
  zipCode: optional(32),
  state: optional(128),
  shippingStreetAddress: optional(128),
  shippingCountry: country,
  shippingCity: optional(128),
  shippingZipCode: optional(32),
  shippingState: optional(128),
  cc: z.array(email).nullish(),
  bcc: z.array(email).nullish(),
  legalName: optional(128),
  brandName: optional(128),
  registrationNumber: optional(32),
  taxNumber: optional(32),
  bankAccount: optional(34),
  bankCode: optional(11),
});

/** What CHIP's documents say of each field by itself. */
const fields = z.object({
  currency: z.string().refine((code) => exponentOf(code) !== undefined, { error: 'must be a currency of ISO 4217' }),
  products: z.array(product).min(1, { error: 'must contain at least one product' }),
  client: client.nullish(),
  clientId: matching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, 'must be a UUID').nullish(),
  reference: optional(128),
  dueAt: z
    .string()
    .refine((time) => toWholeSeconds(time) !== null, { error: 'must be in whole seconds' })
    .nullish(),
  paymentMethodWhitelist: z
    .array(z.string().refine(isWhitelistedMethod, { error: 'is no payment method that CHIP takes here' }))
    .min(1, { error: 'must not be empty' })
    .nullish(),
  successRedirect: url,
  failureRedirect: url,
  cancelRedirect: url.refine((target) => !/[<>'"]/.test(target ?? ''), {
    error: 'must not contain quotes or angle brackets',
  }),
  successCallback: url,
  creatorAgent: optional(32),
  tags: z.array(z.string().min(1, { error: 'must not be empty' })).nullish(),
  languageCode: matching(/^[A-Za-z]{2}$/, 'must be two letters').nullish(),
  notes: optional(10_000),
  totalOverrideMinorUnits: minorUnits,
  timeZone: z.string().refine(isTimeZone, { error: 'must be the name of a time zone' }).nullish(),
  emailMessage: optional(256),
});

/**
 * Finds whatever CHIP would refuse of a new purchase by its documents.
 *
 * @throws {InvalidInputError} with the path of the first fault
 */
export function assertCreatable(input: Input, nowMs: number): void {
  assertRules(fields, input);
  assertOneParty(input);
  assertDueAhead(input, nowMs);
  assertTotals(input);
}

function assertOneParty({ client: party, clientId }: Input): void {
  if (party == null && clientId == null) throw new InvalidInputError('input.client', 'must be given, or "clientId"');
  if (party != null && clientId != null)
    throw new InvalidInputError('input.clientId', 'must not be given with "client"');
}

/** A purchase that is due strictly in the past could never be paid. */
function assertDueAhead({ dueAt, dueStrict }: Input, nowMs: number): void {
  if (dueStrict === true && dueAt != null && (toWholeSeconds(dueAt) ?? 0) * 1_000 <= nowMs) {
    throw new InvalidInputError('input.dueAt', 'must be in the future where it is strict');
  }
}

function assertTotals(input: Input): void {
  const { products, debtMinorUnits, skipCapture } = input;
  const negative = products.findIndex((line) => netOfLine(line) < 0n);
  if (negative >= 0) {
    const path = `input.products.${negative}.discountMinorUnits`;
    throw new InvalidInputError(path, 'must not be larger than price times quantity');
  }
  if (sumOfLines(products) + BigInt(debtMinorUnits ?? 0) < 0n) {
    throw new InvalidInputError('input.debtMinorUnits', 'must not take more than the products come to');
  }
  const total = totalOf(input);
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new InvalidInputError('input.products', `must not come to more than ${Number.MAX_SAFE_INTEGER}`);
  }
  if (total === 0n && skipCapture !== true) {
    throw new InvalidInputError('input.skipCapture', 'must be true for a total of nothing, which only verifies a card');
  }
}

/** Names only: `Intl` takes offsets as well, CHIP does not. */
function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
