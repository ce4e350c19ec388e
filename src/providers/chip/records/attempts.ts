import type { Decline } from '../../../generated/schema.js';
import { lookUp, type ReportUnknown } from '../../tables.js';
import { object, text, enumCode } from '../../wire.js';
import { declineRows } from '../status.js';
import type { Facts } from './facts.js';

/** How many statuses and attempts a purchase had before a write. */
export interface Before {
  readonly statusesBefore: number;
  readonly attemptsBefore: number;
}

/** What to compare with later. */
export function before({ history, attempts }: Facts): Before {
  return { statusesBefore: history.length, attemptsBefore: attempts.length };
}

/** Whether a purchase lacks what was there before: an old or a broken answer, which shows nothing. */
export function isBehind({ history, attempts }: Facts, { statusesBefore, attemptsBefore }: Before): boolean {
  return history.length < statusesBefore || attempts.length < attemptsBefore;
}

/** Whether the purchase has waited for the acquirer since, in this status, and waits no more. */
export function hasWaitedSince({ history, document }: Facts, { statusesBefore }: Before, status: string): boolean {
  const since = history.slice(statusesBefore).map((entry) => enumCode(entry.status));
  return document.status !== status && since.includes(status);
}

/** The codes of the failed attempts of this type since, the newest first; null for one that has none. */
export function failuresSince(facts: Facts, data: Before, type: string): readonly (string | null)[] {
  return attemptsSince(facts, data)
    .filter((attempt) => attempt.type === type && attempt.successful === false)
    .map((attempt) => text(object(attempt.error)['code']));
}

/** Whether an attempt of one of these types has succeeded since. */
export function succeededSince(facts: Facts, data: Before, types: readonly string[]): boolean {
  return attemptsSince(facts, data).some(
    ({ type, successful }) => types.includes(text(type) ?? '') && successful === true,
  );
}

/** The ids of the refunds since, the newest last; null when one of them has no id. */
export function refundsSince({ history }: Facts, { statusesBefore }: Before): readonly string[] | null {
  const ids = history
    .slice(statusesBefore)
    .filter(({ status, related_object }, index, entries) => {
      // A further refund that failed after a wait leads back to this status too, without an id.
      const isReturn = related_object == null && entries[index - 1]?.status === 'pending_refund';
      return status === 'refunded' && !isReturn;
    })
    .map(({ related_object }) => text(object(related_object)['id'])?.toLowerCase() ?? null);
  return ids.includes(null) ? null : ids.filter((id) => id !== null);
}

/** Why an attempt failed, as the gateway's reason. */
export function toFailedDecline(code: string, report: ReportUnknown): Decline {
  const fallback = { reason: 'UNKNOWN', retryable: false } as const;
  return { ...lookUp(declineRows, code, fallback, 'attempt.error.code', report), providerCode: code };
}

/** The newest first, as CHIP lists them. */
function attemptsSince({ attempts }: Facts, { attemptsBefore }: Before): Facts['attempts'] {
  return attempts.slice(0, Math.max(0, attempts.length - attemptsBefore));
}
