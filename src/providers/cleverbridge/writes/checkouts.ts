import { z } from 'zod';
import { ProviderUnavailableError } from '../../../domain/failures.js';
import type { Vault } from '../../../domain/vault.js';
import { withTimeLimit } from '../../../storage/time-limit.js';
import type { RetryRights } from '../records/purchase.js';

const msPerHour = 3_600_000;
const msPerDay = 24 * msPerHour;
/** Documented of a session URL. */
export const sessionLifeMs = 72 * msPerHour;
/** Not documented for a purchase's own URL: longer than any dunning takes. */
const purchaseUrlLifeMs = 90 * msPerDay;
const paymentResultLifeMs = 90 * msPerDay;
/** Longer than the purchases live that anybody still tries to charge. */
const retriesLifeMs = 400 * msPerDay;
/** How long the vault may take: an outcome that is known waits for it to be written down. */
const vaultLimitMs = 2_000;
/** After the first failure; the card scheme or the account may allow fewer. */
export const maxRetries = 8;
/** That retry is fixed at one hour later and cannot be cancelled. */
const fixedRetryCode = 'CCA_EXP';

const keptSession = z.object({
  url: z.string(),
  /** Of a cart that was saved all the same (`NON_INTERACTIVE`). */
  purchaseId: z.string().nullable(),
  resultMessage: z.string(),
  storedAtMs: z.int(),
});
export type StoredSession = z.output<typeof keptSession>;

const keptLink = z.object({ url: z.string() });
const keptPaymentResult = z.object({ code: z.string().nullable(), isRetryScheduled: z.boolean() });
export type StoredPaymentResult = z.output<typeof keptPaymentResult>;
const keptRetries = z.array(z.string());

/**
 * What Cleverbridge returns once and no read returns again. Storing it never changes an outcome: a vault that fails, or does not answer, loses what was to
 * be stored, and nothing else.
 */
export class CheckoutStore {
  constructor(private readonly vault: Vault) {}

  /** @returns whether it is stored */
  putSession(providerKey: string, session: StoredSession): Promise<boolean> {
    // A saved purchase can be paid later than a session that holds nothing but a cart.
    const forMs = session.purchaseId === null ? sessionLifeMs : purchaseUrlLifeMs;
    return this.#put(`client-session:${providerKey}`, session, forMs);
  }

  /** @throws {ProviderUnavailableError} when the vault cannot be read */
  getSession(providerKey: string): Promise<StoredSession | undefined> {
    return this.#find(`client-session:${providerKey}`, keptSession);
  }

  putLink(purchaseId: string, url: string): Promise<boolean> {
    return this.#put(`payment-link:${purchaseId}`, { url }, purchaseUrlLifeMs);
  }

  /** @throws {ProviderUnavailableError} when the vault cannot be read */
  async getLink(purchaseId: string): Promise<string | undefined> {
    return (await this.#find(`payment-link:${purchaseId}`, keptLink))?.url;
  }

  putPaymentResult(purchaseId: string, result: StoredPaymentResult): Promise<boolean> {
    return this.#put(`payment-result:${purchaseId}`, result, paymentResultLifeMs);
  }

  /** What Process Cart said of the payment; undefined when it was not our request, or it cannot be known. */
  getPaymentResult(purchaseId: string): Promise<StoredPaymentResult | undefined> {
    return this.#find(`payment-result:${purchaseId}`, keptPaymentResult).catch(() => undefined);
  }

  /** Counts a retry that was accepted, once for each key. Of two at the same moment one may be lost: Cleverbridge counts for itself. */
  async addRetry(purchaseId: string, providerKey: string): Promise<void> {
    const retries = await this.#retriesOf(purchaseId);
    await this.#put(`retries:${purchaseId}`, [...new Set([...retries, providerKey])], retriesLifeMs);
  }

  /** Whether the retry of this key is the last one that was accepted, as far as is known: a later one takes its place. */
  async isLastRetry(purchaseId: string, providerKey: string): Promise<boolean> {
    return (await this.#retriesOf(purchaseId)).at(-1) === providerKey;
  }

  /** Whether the last retry that is known to have been accepted is another key's: then what is paid was paid by that one. */
  async isReplaced(purchaseId: string, providerKey: string): Promise<boolean> {
    const last = (await this.#retriesOf(purchaseId)).at(-1);
    return last !== undefined && last !== providerKey;
  }

  /** What is known of the retries of a declined purchase. What cannot be known is left to Cleverbridge to refuse. */
  async retryRights(purchaseId: string): Promise<RetryRights> {
    const [retries, result] = await Promise.all([this.#retriesOf(purchaseId), this.getPaymentResult(purchaseId)]);
    return {
      hasRetriesLeft: retries.length < maxRetries,
      isRetryCancellable: result !== undefined && result.isRetryScheduled && !isRetryFixed(result.code),
    };
  }

  async #retriesOf(purchaseId: string): Promise<readonly string[]> {
    return (await this.#find(`retries:${purchaseId}`, keptRetries).catch(() => undefined)) ?? [];
  }

  async #put(name: string, value: unknown, forMs: number): Promise<boolean> {
    try {
      await inTime(this.vault.put(name, value, forMs));
      return true;
    } catch {
      return false;
    }
  }

  async #find<T>(name: string, shape: z.ZodType<T>): Promise<T | undefined> {
    try {
      const parsed = shape.safeParse(await inTime(this.vault.get(name)));
      return parsed.success ? parsed.data : undefined;
    } catch (cause) {
      throw new ProviderUnavailableError(
        'CLEVERBRIDGE',
        'a value that it returns only once cannot be read from the checkout store',
        { cause },
      );
    }
  }
}

const inTime = <T>(work: Promise<T>): Promise<T> =>
  withTimeLimit(work, vaultLimitMs, () => new Error('the vault does not answer'));

export function isRetryFixed(code: string | null): boolean {
  return code === fixedRetryCode;
}
