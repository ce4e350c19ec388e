/** The retries of one purchase. */
export interface Retries {
  /** How many were asked for; Cleverbridge's own do not count. */
  readonly requested: number;
  /** Null when none is scheduled. */
  readonly scheduled: { readonly atMs: number; readonly isFixed: boolean } | null;
  readonly wasCancelled: boolean;
}

export const noRetries: Retries = { requested: 0, scheduled: null, wasCancelled: false };

/** After the first failed attempt. */
export const maxRetries = 8;

/** The declines after which another attempt succeeds: a limit that is free again, a card that was found to be extended, a bank that does not tell. */
const paidCodes: readonly (string | undefined)[] = ['PAY_CLE', 'CCA_EXP', undefined];

export function isPaidByRetry(code: string | undefined): boolean {
  return paidCodes.includes(code);
}
