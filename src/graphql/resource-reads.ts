import { InvalidInputError, NotSupportedError, ProviderInvalidResponseError } from '../domain/failures.js';
import { lastPartOf, parseId, type ResourceId, resourceId, typeSegment } from '../domain/ids.js';
import type { Freshness, OperationScope, Provider, ProviderReads } from '../domain/provider.js';
import type {
  CartRecord,
  ClientSessionRecord,
  EntityRecord,
  PaymentLinkRecord,
  PaymentRecord,
  PurchaseRecord,
} from '../domain/records.js';
import type { ProviderName, ResourceType } from '../generated/schema.js';

/** The record behind each resource type. */
export interface RecordByType {
  PURCHASE: PurchaseRecord;
  PAYMENT: PaymentRecord;
  CART: CartRecord;
  CLIENT_SESSION: ClientSessionRecord;
  PAYMENT_LINK: PaymentLinkRecord;
}

type ByIdRead<Type extends ResourceType> = (
  reference: string,
  freshness: Freshness,
) => Promise<RecordByType[Type] | null>;

/** Which member of `ProviderReads` reads which type. */
const readOf: { readonly [Type in ResourceType]: (reads: ProviderReads) => ByIdRead<Type> | undefined } = {
  PURCHASE: (reads) => reads.purchase?.bind(reads),
  PAYMENT: (reads) => reads.payment?.bind(reads),
  CART: (reads) => reads.cart?.bind(reads),
  CLIENT_SESSION: (reads) => reads.clientSession?.bind(reads),
  PAYMENT_LINK: (reads) => reads.paymentLink?.bind(reads),
};

/** A record that is being read or was read, and the age that was granted for it. */
interface RecordRead {
  readonly record: Promise<unknown>;
  readonly maxAgeSeconds: number;
}

/**
 * Finds the provider behind a gateway id and reads from it. Lives as long as one operation: each provider's reads are made
 * once, so that all reads of the operation are batched and deduplicated together.
 */
export class ResourceReads {
  readonly #readsByProvider = new Map<ProviderName, ProviderReads>();
  /** The age that the caller granted for each thing requested by its id: a view on the same thing is granted the same. */
  readonly #granted = new Map<string, Freshness>();
  /** The records read so far, by type and thing: a record is mapped once, however often and under however many aliases it is requested. */
  readonly #records = new Map<string, RecordRead>();

  constructor(
    private readonly providers: ReadonlyMap<ProviderName, Provider>,
    private readonly scope: OperationScope,
  ) {}

  /**
   * A resource of one type, by an id that the caller gave.
   *
   * @param argument where the caller gave it, named in the error
   * @throws {InvalidInputError} for an id that no provider could have made, without a call
   * @throws {NotSupportedError} when the provider does not hold this type
   */
  async get<Type extends ResourceType>(
    type: Type,
    id: string,
    argument: string,
    freshness: Freshness = {},
  ): Promise<RecordByType[Type] | null> {
    return this.#readGranted(type, this.identifyAs([type], id, argument), freshness);
  }

  /** The view of one type on what a write was about. A failure of this read is no failure of the write: null. */
  async afterWrite<Type extends ResourceType>(
    type: Type,
    provider: ProviderName,
    reference: string | null | undefined,
  ): Promise<RecordByType[Type] | null> {
    if (!reference) return null;
    const id = resourceId(provider, type, reference);
    try {
      this.#assertKnown(id, 'input.id');
      return await this.#readGranted(type, id, {});
    } catch {
      return null;
    }
  }

  /** The parts of an id of one of these types that the caller gave. Throws as `get` does, without a call. */
  identifyAs(types: readonly ResourceType[], id: string, argument: string): ResourceId {
    const parsed = this.#parse(id, argument);
    if (!types.includes(parsed.type)) {
      const wanted = types.map(typeSegment).join(' or a ');
      throw new InvalidInputError(argument, `is the id of a ${typeSegment(parsed.type)}, not of a ${wanted}`);
    }
    return parsed;
  }

  /** A resource of one type, by a router's representation of it: as little to be trusted as any other input. Throws as `get` does. */
  async resolve<Type extends ResourceType>(
    type: Type,
    { id }: { readonly id?: unknown },
  ): Promise<RecordByType[Type] | null> {
    const argument = 'representations.id';
    if (typeof id !== 'string') throw new InvalidInputError(argument, 'is not a text');
    return this.get(type, id, argument);
  }

  /** A resource of any type, by an id that the caller gave. Throws as `get` does. */
  async getAny(id: string, argument: string): Promise<EntityRecord | null> {
    const parsed = this.#parse(id, argument);
    return this.#read(parsed.type, parsed, {});
  }

  /**
   * Follows an edge: an id that a mapper has made from a provider's answer. Null when there is no such edge, or the provider
   * does not know what it leads to.
   *
   * @param freshness left out, a view on something that the caller requested is as fresh as that, and anything else is read anew
   */
  async follow<Type extends ResourceType>(
    type: Type,
    id: ResourceId | null,
    freshness?: Freshness,
  ): Promise<RecordByType[Type] | null> {
    if (id === null) return null;
    if (!this.#provider(id.provider)?.isReference(id.type, id.reference)) {
      throw new ProviderInvalidResponseError(id.provider, `it refers to a ${typeSegment(type)} by a malformed id`);
    }
    return this.#read(type, id, freshness ?? this.#granted.get(thingOf(id)) ?? {});
  }

  /** Follows the edge from a cart to the resource that holds it, whatever its type. */
  async followOwner(id: ResourceId): Promise<Exclude<EntityRecord, CartRecord> | null> {
    if (id.type === 'CART') throw new Error('a mapper made a cart the owner of a cart');
    return this.follow(id.type, id);
  }

  /**
   * The reads of a provider that the caller named.
   *
   * @throws {InvalidInputError} when this gateway is not configured for it
   */
  of(provider: ProviderName, argument: string): ProviderReads {
    const configured = this.#provider(provider);
    if (!configured)
      throw new InvalidInputError(argument, `names ${provider}, which this gateway is not configured for`);
    return this.#readsOf(configured);
  }

  #provider(name: ProviderName): Provider | undefined {
    return this.providers.get(name);
  }

  #parse(id: string, argument: string): ResourceId {
    const parsed = parseId(id);
    if (typeof parsed === 'string') throw new InvalidInputError(argument, parsed);
    this.#assertKnown(parsed, argument);
    return parsed;
  }

  /** Throws as `get` does, without a call. */
  #assertKnown(parsed: ResourceId, argument: string): void {
    const provider = this.#provider(parsed.provider);
    if (!provider) {
      throw new InvalidInputError(argument, `names ${parsed.provider}, which this gateway is not configured for`);
    }
    this.#requireRead(parsed);
    if (!provider.isReference(parsed.type, parsed.reference)) {
      throw new InvalidInputError(
        argument,
        `is not a valid ${provider.description.name} ${typeSegment(parsed.type)} id`,
      );
    }
  }

  /** Something that the caller named: views on it are granted the same age. */
  #readGranted<Type extends ResourceType>(type: Type, id: ResourceId, freshness: Freshness) {
    this.#granted.set(thingOf(id), freshness);
    return this.#read(type, id, freshness);
  }

  /** A record that is fresh enough is used again. */
  async #read<Type extends ResourceType>(
    type: Type,
    { provider, reference }: ResourceId,
    freshness: Freshness,
  ): Promise<RecordByType[Type] | null> {
    const { maxAgeSeconds = 0 } = freshness;
    const key = `${type}:${provider}:${reference}`;
    const known = this.#records.get(key);
    if (known && known.maxAgeSeconds <= maxAgeSeconds) return known.record as Promise<RecordByType[Type] | null>;
    const record = this.#requireRead({ provider, type })(reference, freshness);
    this.#records.set(key, { record, maxAgeSeconds });
    return record;
  }

  /** @throws {NotSupportedError} when the provider does not hold this type */
  #requireRead<Type extends ResourceType>({ provider, type }: { provider: ProviderName; type: Type }): ByIdRead<Type> {
    const read = readOf[type](this.of(provider, 'id'));
    if (!read) throw new NotSupportedError(provider, `does not hold a ${typeSegment(type)}`);
    return read;
  }

  #readsOf(provider: Provider): ProviderReads {
    const { name } = provider.description;
    const made = this.#readsByProvider.get(name) ?? provider.reads(this.scope);
    this.#readsByProvider.set(name, made);
    return made;
  }
}

function thingOf({ provider, reference }: ResourceId): string {
  return JSON.stringify([provider, lastPartOf(reference)]);
}
