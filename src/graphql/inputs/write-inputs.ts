import { InvalidInputError } from '../../domain/failures.js';
import { type MutationName, mutations } from '../../domain/mutations.js';
import type { PaymentWriteInput, Target, WriteInputs } from '../../domain/write-inputs.js';
import type { ProviderName } from '../../generated/schema.js';

const maxKeyLength = 255;
const maxReferenceLength = 128;

/** Control and format characters, every space but the plain one, and halves of characters: two keys that look alike must be one. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** @throws {InvalidInputError} for an empty or overlong key, for one with invisible characters, and for one that is not in Unicode NFC */
export function assertIdempotencyKey(key: string): void {
  const path = 'input.idempotencyKey';
  if (key.trim() === '') throw new InvalidInputError(path, 'must not be empty');
  if (key.length > maxKeyLength) throw new InvalidInputError(path, `must be at most ${maxKeyLength} characters`);
  if (invisible.test(key)) throw new InvalidInputError(path, 'must not contain invisible characters');
  if (key.normalize('NFC') !== key) throw new InvalidInputError(path, 'must be in Unicode NFC');
}

/** What the inputs of all mutations have in common. */
export interface MutationInput {
  readonly idempotencyKey: string;
  /** Of what it is done to. */
  readonly id?: string;
  /** Who creates it. */
  readonly provider?: ProviderName;
}

/**
 * What the provider receives of a checked input: without what the gateway itself has read of it.
 *
 * @param reference the provider's own id of what it is done to; null when it creates something
 * @throws {InvalidInputError} for an amount of nothing, or a reference of the merchant's that is empty or overlong
 */
export function toWriteInput(
  mutation: MutationName,
  { idempotencyKey: _key, id: _id, provider: _provider, ...fields }: MutationInput,
  reference: string | null,
): WriteInputs[MutationName] {
  // `WriteInputs` is made of the schema's own input types, by the same omissions.
  const input = { ...fields, ...(reference !== null && { reference }) } as unknown as WriteInputs[MutationName];
  return mutations[mutation].input === 'AMOUNT' ? withAmount(input as PaymentWriteInput) : input;
}

/** The amount's form has been checked with the whole input (check-input.ts). */
function withAmount({
  reference,
  amount,
  merchantReference,
  order,
}: Partial<PaymentWriteInput> & Target): PaymentWriteInput {
  if (merchantReference != null) assertReference(merchantReference, 'input.merchantReference');
  if (amount?.minorUnits === 0) throw new InvalidInputError('input.amount.minorUnits', 'must be above zero');
  return {
    reference,
    amount: amount ?? null,
    merchantReference: merchantReference ?? null,
    order: order ?? null,
  };
}

function assertReference(text: string, path: string): void {
  if (text.trim() === '') throw new InvalidInputError(path, 'must not be empty');
  if (text.length > maxReferenceLength) {
    throw new InvalidInputError(path, `must be at most ${maxReferenceLength} characters`);
  }
}
