import type { z } from 'zod';
import { InvalidInputError } from '../domain/failures.js';
import { parseId } from '../domain/ids.js';
import type { ProviderName, ResourceType } from '../generated/schema.js';

/**
 * Checks an input against what a provider's documents say of its fields: lengths, patterns, ranges. Before anything is sent or written down.
 *
 * @param rules of the input as the schema has it, so that a fault's path is the caller's own; fields without a rule may be left out
 * @throws {InvalidInputError} with the path of the first fault, e.g. `input.client.email`
 */
export function assertRules(rules: z.ZodType, input: unknown): void {
  const issue = rules.safeParse(input).error?.issues[0];
  if (issue) throw new InvalidInputError(['input', ...issue.path].join('.'), issue.message);
}

/**
 * The provider's own id within a gateway id that is in an input beside the `id` that the mutation is about.
 *
 * @param isReference whether the provider could have made such an id
 * @throws {InvalidInputError} for an id of another provider or type, or a malformed one
 */
export function referenceWithin(
  { provider, type }: { readonly provider: ProviderName; readonly type: ResourceType },
  id: string,
  path: string,
  isReference: (reference: string) => boolean,
): string {
  const parsed = parseId(id);
  if (typeof parsed === 'string') throw new InvalidInputError(path, parsed);
  if (parsed.provider !== provider || parsed.type !== type || !isReference(parsed.reference)) {
    throw new InvalidInputError(path, `is not the id of a ${type.toLowerCase().replace('_', ' ')} of ${provider}`);
  }
  return parsed.reference;
}
