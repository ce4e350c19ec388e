import type { ProviderName, ResourceType } from '../generated/schema.js';

/**
 * The gateway's ids: `<provider>:<type>:<the provider's own id>`, all lower case but the last part. Other services build
 * them from what they store, so the form never changes (docs/ids.md). Inside they are parsed: they are texts only in what callers send and read, and in the ledger.
 */
export interface ResourceId {
  readonly provider: ProviderName;
  readonly type: ResourceType;
  /** The provider's own id. May itself hold colons (a Purse cart: `payment:<uuid>`). */
  readonly reference: string;
}

/** How each resource type is spelled inside an id. */
const typeSegments: Readonly<Record<ResourceType, string>> = {
  PURCHASE: 'purchase',
  PAYMENT: 'payment',
  CART: 'cart',
  CLIENT_SESSION: 'client-session',
  PAYMENT_LINK: 'payment-link',
};

const typesBySegment: ReadonlyMap<string, ResourceType> = new Map(
  Object.entries(typeSegments).map(([type, segment]) => [segment, type as ResourceType]),
);

const providersBySegment: ReadonlyMap<string, ProviderName> = new Map<string, ProviderName>([
  ['cleverbridge', 'CLEVERBRIDGE'],
  ['chip', 'CHIP'],
  ['purse', 'PURSE'],
]);

/** Longer than any provider's id by far; a bound on what is looked at. */
const maxIdLength = 200;

export const resourceId = (provider: ProviderName, type: ResourceType, reference: string): ResourceId => ({
  provider,
  type,
  reference,
});

/** The id of CHIP's purchase `6b8e…` is `chip:purchase:6b8e…`. */
export function formatId({ provider, type, reference }: ResourceId): string {
  return `${provider.toLowerCase()}:${typeSegments[type]}:${reference}`;
}

/**
 * Parses an id. Whether the reference is one that the provider could have made is the provider's to say
 * (`Provider.isReference`).
 *
 * @returns the parts, or a sentence that says what is wrong with the text
 */
export function parseId(id: string): ResourceId | string {
  if (id.length > maxIdLength) return `is longer than ${maxIdLength} characters`;
  const [providerSegment = '', typeSegment = '', ...rest] = id.split(':');
  const reference = rest.join(':');
  if (reference === '') return 'is not of the form "<provider>:<type>:<id>"';
  const provider = providersBySegment.get(providerSegment);
  if (!provider) return `names no provider of this gateway; known are ${[...providersBySegment.keys()].join(', ')}`;
  const type = typesBySegment.get(typeSegment);
  if (!type) return `names no resource type; known are ${[...typesBySegment.keys()].join(', ')}`;
  return { provider, type, reference };
}

/** What an id is about, whichever view it names: the provider's own id is the last part of every view's id. */
export function lastPartOf(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}

/** How a resource type is spelled inside an id, for messages. */
export function typeSegment(type: ResourceType): string {
  return typeSegments[type];
}

/** The form of the ids that CHIP and Purse make. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
