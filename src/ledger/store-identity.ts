import { type Readiness, StoreUnavailableError } from './store.js';

/** What names a store, and whether an operator (or a start outside production) has confirmed that it is the one to be used. */
export interface StoreIdentity {
  /** Random, made with the store. */
  readonly id: string;
  readonly isConfirmed: boolean;
}

/** What the configuration says of the store. */
export interface StorePolicy {
  /** `LEDGER_ID`: the identity of the store to be used; undefined when none is named. */
  readonly ledgerId: string | undefined;
  /** In production a new store takes no write until it is named. */
  readonly isProduction: boolean;
}

/** A store that nobody has used: confirmed at once outside production, unless another one is named. */
export const newIdentity = (id: string, { isProduction, ledgerId }: StorePolicy): StoreIdentity => ({
  id,
  isConfirmed: !isProduction && ledgerId === undefined,
});

/** Whether the configuration names this store, so that it is confirmed from now on. */
export const isNamed = ({ id }: StoreIdentity, { ledgerId }: StorePolicy): boolean => ledgerId === id;

/** @throws {StoreUnavailableError} the store must not be used */
export function assertUsable({ id, isConfirmed }: StoreIdentity, { ledgerId }: StorePolicy): void {
  if (ledgerId !== undefined && ledgerId !== id) {
    throw new StoreUnavailableError(
      'OTHER_STORE',
      `LEDGER_ID names another ledger than this one, which is ${id}`,
      false,
    );
  }
  if (ledgerId === undefined && !isConfirmed) {
    throw new StoreUnavailableError(
      'NOT_CONFIRMED',
      `the ledger ${id} is new, or older than what was written to it: set LEDGER_ID=${id} to confirm that it is to be used`,
      false,
    );
  }
}

/** What a check that throws says. */
export async function toReadiness(check: () => Promise<void>): Promise<Readiness> {
  try {
    await check();
    return { isReady: true };
  } catch (error) {
    if (error instanceof StoreUnavailableError) return { isReady: false, reason: error.reason, message: error.message };
    return { isReady: false, reason: 'UNREACHABLE', message: 'the ledger cannot be read' };
  }
}
