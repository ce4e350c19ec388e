/** By record: records live as long as their operation. */
const known = new WeakMap<object, unknown>();

/**
 * The provider's own fields of a record. They are mapped when they are first requested, and once: a record with thousands of lines under a hundred aliases
 * would occupy the process for a minute.
 *
 * @throws {ProviderInvalidResponseError} they cannot be mapped
 */
export function toDetails<Details>(record: { readonly details: Details }): Details {
  if (!known.has(record)) known.set(record, record.details);
  return known.get(record) as Details;
}
