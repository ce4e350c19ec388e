import type { Verdict } from './crash-judge.js';
import { kinds } from './crash-kinds.js';
import { type Answer, type Operation, readsOf, type Write } from './crash-writes.js';
import type { Providers } from './crash-providers.js';

export type Signal = 'SIGKILL' | 'SIGTERM';

/** How far a write had come at the provider when the signal was sent. */
export type Progress = 'NOT_SEEN' | 'SEEN' | 'DONE' | 'ANSWERED';

/** A write whose client had no answer when the signal was sent. */
export interface Interruption {
  readonly write: Write;
  readonly signal: Signal;
  /** When the process was gone, by the monotonic clock. */
  endedAtMs: number;
  readonly progress: Progress;
  /** What its client got from the next gateway at once; null when it did not ask. */
  next: Answer | null;
}

/** Where a write was when the signal came. */
export const steps = [
  'before the claim',
  'claimed, not sent',
  'not sent',
  'sent, not done',
  'done, not answered',
  'answered, not recorded',
  'recorded',
  'answered',
] as const;
export type Step = (typeof steps)[number];

/** A gateway that ends in order goes on until all is recorded, so whether it had claimed or recorded a write at the signal does not count. */
export function stepOf(interruption: Interruption, operation: Operation | null, providers: Providers): Step {
  const { signal, progress } = interruption;
  if (progress === 'SEEN') return 'sent, not done';
  if (progress === 'DONE') return 'done, not answered';
  if (progress === 'ANSWERED') {
    if (signal === 'SIGTERM') return 'answered';
    return wasRecorded(interruption, providers) ? 'recorded' : 'answered, not recorded';
  }
  if (signal === 'SIGTERM') return 'not sent';
  return wasClaimed(interruption, operation) ? 'claimed, not sent' : 'before the claim';
}

/** What was not recorded is read. */
function wasRecorded({ write, endedAtMs, next }: Interruption, providers: Providers): boolean {
  if (next) return next.operation?.replayed === true && next.operation.status !== 'IN_PROGRESS';
  return !readsOf(providers, write).some(({ seenAtMs }) => seenAtMs > endedAtMs);
}

function wasClaimed({ next }: Interruption, operation: Operation | null): boolean {
  if (!next) return operation !== null;
  return next.operation !== undefined && (next.operation.replayed || next.operation.status === 'IN_PROGRESS');
}

/** What the proof over one store has found, for assertions and for people. */
export interface CrashReport {
  readonly ends: Readonly<Record<Signal, number>>;
  readonly verdicts: readonly Verdict[];
  readonly interrupted: readonly { readonly kind: string; readonly signal: Signal; readonly step: Step }[];
  /** What went wrong on the way, in words. */
  readonly faults: readonly string[];
  /** What the sweep alone has settled. */
  readonly swept: number;
  /** The longest time that a gateway took to end in order, in milliseconds. */
  readonly longestShutdownMs: number;
}

export function describeReport(store: string, seed: number, report: CrashReport): string {
  const { ends, verdicts, interrupted, swept, longestShutdownMs } = report;
  const count = (isSo: (verdict: Verdict) => boolean): number => verdicts.filter(isSo).length;
  const status = (wanted: string | undefined) => count(({ operation }) => operation?.status === wanted);
  const isOpen = ({ operation }: Verdict): boolean => ['UNKNOWN', 'PENDING'].includes(operation?.status ?? '');
  const lines = [
    `crash proof, ${store}: PROOF_SEED=${seed}, ${ends.SIGKILL} SIGKILL, ${ends.SIGTERM} SIGTERM (the longest end took ${(longestShutdownMs / 1_000).toFixed(1)} s)`,
    `  ${verdicts.length} writes: ${status('SUCCEEDED')} SUCCEEDED, ${status('DECLINED')} DECLINED, ${status('REFUSED')} REFUSED, ${status(undefined)} with a free key,`,
    `  ${count((verdict) => isOpen(verdict) && verdict.effects.length === 0)} unknown and not done, ${count((verdict) => isOpen(verdict) && verdict.effects.length > 0)} unknown and done where no read shows it`,
    `  ${swept} settled by the sweep alone; the provider was called again after it had done it: ${verdicts.reduce((sum, { callsAfterDone }) => sum + callsAfterDone, 0)} times`,
    `  interrupted (SIGKILL/SIGTERM): ${interrupted.length}`,
    ...table(interrupted),
  ];
  return `${lines.join('\n')}\n`;
}

/** A row for each kind, a column for each step. */
function table(interrupted: CrashReport['interrupted']): string[] {
  const cell = (kind: string | null, step: Step): string => {
    const matching = interrupted.filter((each) => each.step === step && (kind === null || each.kind === kind));
    const of = (signal: Signal): number => matching.filter((each) => each.signal === signal).length;
    return `${of('SIGKILL')}/${of('SIGTERM')}`;
  };
  const row = (name: string, cells: readonly string[]): string =>
    `    ${name.padEnd(46)}${cells.map((text, index) => text.padStart(Math.max(steps[index]!.length, 6) + 2)).join('')}`;
  const names = kinds.map(({ facts }) => facts.name);
  return [
    row('', steps),
    ...names.map((name) =>
      row(
        name,
        steps.map((step) => cell(name, step)),
      ),
    ),
    row(
      'all',
      steps.map((step) => cell(null, step)),
    ),
  ];
}
