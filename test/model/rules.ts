import type { StoredRequest, Rules, ObservedState, Sums } from './money-model.js';

const moved = (sums: Sums, changes: Partial<Sums>): Sums => ({ ...sums, ...changes });

/** Purse: any part of what is available, and each operation is found again by its reference. */
export const purseRules: Rules = {
  available: (kind, { authorized, captured, voided, refunded }) =>
    kind === 'refund' ? captured - refunded : authorized - captured - voided,
  mayBePart: () => true,
  after: (kind, units, sums) => {
    if (kind === 'refund') return moved(sums, { refunded: sums.refunded + units });
    return kind === 'capture'
      ? moved(sums, { captured: sums.captured + units })
      : moved(sums, { voided: sums.voided + units });
  },
  isDeclined: (units) => units % 100 === 2,
  find({ wasTried, units }) {
    if (!wasTried) return 'untouched';
    return this.isDeclined(units) ? 'declined' : 'done';
  },
  // Purse heeds our key: what is sent twice is done once.
  maySendAgain: () => true,
  lookAlike: () => null,
};

const isHeld = ({ captured, voided }: Sums): boolean => captured === 0 && voided === 0;

/**
 * CHIP: a hold is captured or released once, a capture in part releases the rest, and no operation carries a reference of ours: what is found is found
 * by sums and counts alone; but what one request was taken for, no other is.
 */
export const chipRules: Rules = {
  available: (kind, sums) => {
    if (kind === 'refund') return sums.captured - sums.refunded;
    return isHeld(sums) ? sums.authorized : 0;
  },
  mayBePart: (kind) => kind !== 'void',
  after: (kind, units, sums) => {
    if (kind === 'refund') return moved(sums, { refunded: sums.refunded + units });
    return kind === 'capture'
      ? moved(sums, { captured: units, voided: sums.authorized - units })
      : moved(sums, { voided: sums.authorized });
  },
  isDeclined: (units) => units === 2_002,
  find: (stored, now, key) => (stored.kind === 'refund' ? findRefund(stored, now) : findOnHold(stored, now, key)),
  maySendAgain: ({ kind, units, before, isRested }) =>
    isRested && (kind !== 'refund' || units === before.captured - before.refunded),
  lookAlike: (kind, units) => `${kind}:${units}`,
};

function findOnHold({ kind, units }: StoredRequest, { sums, holdTakenBy }: ObservedState, key: string) {
  if (isHeld(sums)) return 'untouched';
  const isCaptured = sums.captured > 0;
  // A hold is captured or released once, so what another request is known to have done was not done by this one.
  const isAnothers = holdTakenBy !== null && holdTakenBy !== key;
  if (isAnothers || (kind === 'capture') !== isCaptured) return 'overtaken';
  return kind === 'void' || sums.captured === units ? 'done' : 'unclear';
}

/** Of the refunds since those that others are known to have made are left out, with their amounts. */
function findRefund({ units, before, refundsBefore }: StoredRequest, { sums, refunds }: ObservedState) {
  const since = refunds.slice(refundsBefore);
  const byOthers = since.filter(({ by }) => by !== null).reduce((sum, refund) => sum + refund.units, 0);
  const unclaimed = since.filter(({ by }) => by === null);
  const left = sums.refunded - before.refunded - byOthers;
  if (unclaimed.length === 0 && left === 0) return units > sums.captured - sums.refunded ? 'overtaken' : 'untouched';
  return unclaimed.length === 1 && left === units ? 'done' : 'unclear';
}
