import type { History, Round, Step } from './history.js';
import type { Act } from './subjects.js';

/** A history as people read it: one line for each step. */
export function showHistory({ seed, rounds }: History): string {
  return [`history ${seed}`, ...rounds.map((round, index) => showRound(round, index + 1))].join('\n');
}

function showRound({ wire, store, steps }: Round, number: number): string {
  const faults = [
    ...wire.map(
      ({ subject, operationId, kind, delayMs }) =>
        `${subject.provider} ${operationId} ${kind}${delayMs === undefined ? '' : ` ${delayMs} ms`}`,
    ),
    ...store.map(({ at, what, point }) => `store of gateway ${at}: ${what} at ${point}`),
  ];
  const found = faults.length === 0 ? '' : ` [${faults.join('; ')}]`;
  return [
    `${number}.${found}`,
    ...steps.map((step) => `   ${showStep(step)}${step.afterMs > 0 ? ` after ${step.afterMs} ms` : ''}`),
  ].join('\n');
}

function showStep(step: Step): string {
  switch (step.do) {
    case 'ask':
      return `gateway ${step.at}: ${step.intent.name} (key ${step.intent.key} of tenant ${step.intent.tenant}) ${showAct(step.intent)}`;
    case 'watch':
      return `gateway ${step.at}: look at ${step.intent.name}`;
    case 'foreign':
      return `somebody else: ${showAct(step.act)}`;
    case 'sweep':
    case 'crash':
      return `gateway ${step.at}: ${step.do}`;
    case 'skew':
      return `gateway ${step.at}: clock off by ${step.ms} ms`;
    case 'acquirer':
      return `the acquirer of ${step.subject.reference}: ${step.isDone ? 'done' : 'failed'}`;
    case 'pass':
      return `${step.ms} ms pass`;
  }
}

function showAct({ kind, subject, amount, text, atMs }: Act): string {
  const details = [amount ?? 'all', text, atMs === null ? null : `in ${atMs} ms`].filter((part) => part !== null);
  return `${kind} ${subject.provider} ${subject.reference.slice(0, 8)} ${details.join(' ')}`;
}
