import type { History } from './history.js';
import type { Case } from './judge.js';
import { claimOf } from './verdicts.js';

/** What many histories have met, for people. */
export class Findings {
  #histories = 0;
  #keys = 0;
  readonly #counts = new Map<string, number>();

  count(what: string, times = 1): void {
    if (times > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + times);
  }

  add(_history: History, cases: readonly Case[], mistaken: number, hits: readonly string[]): void {
    this.#histories += 1;
    this.#keys += cases.length;
    this.count("another's effect taken for its own, where the provider cannot tell", mistaken);
    for (const hit of hits) this.count(`store: ${hit}`);
    for (const { last } of cases) this.count(`in the end ${(last && claimOf(last.type)) ?? 'never answered'}`);
  }

  toString(): string {
    const lines = [...this.#counts].sort().map(([what, count]) => `  ${what}: ${count}`);
    return [`${this.#histories} histories, ${this.#keys} keys`, ...lines].join('\n');
  }
}
