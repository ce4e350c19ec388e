import { InvalidInputError } from '../../domain/failures.js';
import type { PaymentWriteInput } from '../../domain/write-inputs.js';
import type { CapturePaymentInput } from '../../generated/schema.js';

const maxKeyLength = 255;
const maxReferenceLength = 128;

/** Control and format characters, every space but the plain one, and halves of characters: two keys that look alike must be one. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** @throws {InvalidInputError} for an empty or overlong key, for one with invisible characters, and for one that is not in Unicode NFC */
export function assertIdempotencyKey(key: string): void {
  const path = 'input.idempotencyKey';
  if (key.trim() === '') throw new InvalidInputError(path, 'must not be empty');
  if (key.length > maxKeyLength) throw new InvalidInputError(path, `must be at most ${maxKeyLength} characters`);
  if (invisible.test(key)) throw new InvalidInputError(path, 'must not hold invisible characters');
  if (key.normalize('NFC') !== key) throw new InvalidInputError(path, 'must be in Unicode NFC');
}

/**
 * The amount's form has been checked with the whole input (check-input.ts).
 *
 * @param reference the provider's own id of the payment
 * @throws {InvalidInputError} for an amount of nothing, or a reference that is empty or overlong
 */
export function toPaymentWrite(
  reference: string,
  { amount, merchantReference, order }: CapturePaymentInput,
): PaymentWriteInput {
  if (merchantReference != null) assertReference(merchantReference, 'input.merchantReference');
  if (amount?.minorUnits === 0) throw new InvalidInputError('input.amount.minorUnits', 'must be above zero');
  return {
    reference,
    amount: amount ?? null,
    merchantReference: merchantReference ?? null,
    order: order ?? null,
  };
}

/** What a provider is given of an input that makes something: without what the gateway itself has read of it. */
export function toCreation<Input extends { readonly idempotencyKey: string; readonly provider?: unknown }>({
  idempotencyKey: _key,
  provider: _provider,
  ...fields
}: Input): Omit<Input, 'idempotencyKey' | 'provider'> {
  return fields;
}

/** What a provider is given of an input about something that exists. */
export function toChange<Input extends { readonly idempotencyKey: string; readonly id: string }>(
  reference: string,
  { idempotencyKey: _key, id: _id, ...fields }: Input,
): Omit<Input, 'idempotencyKey' | 'id'> & { readonly reference: string } {
  return { ...fields, reference };
}

function assertReference(text: string, path: string): void {
  if (text.trim() === '') throw new InvalidInputError(path, 'must not be empty');
  if (text.length > maxReferenceLength) {
    throw new InvalidInputError(path, `must be at most ${maxReferenceLength} characters`);
  }
}
