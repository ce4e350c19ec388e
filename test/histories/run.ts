import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, ask, watch } from './client.js';
import type { History, Place, Round, Step, Intent } from './history.js';
import { type Case, Judge, Untrue } from './judge.js';
import type { Findings } from './report.js';
import { toSubjectKey, unresolvedBecause } from './unresolved.js';
import { type Stage, tenantNames, type World } from './world.js';

/** Between two rounds: a provider's pause after a 429 is over. */
const betweenRoundsMs = 1_100;
/** Longer than the quiet period. */
const quietMs = 301_000;

/** Longer than the simulated partner of Purse takes for an amount that ends in 05 (docs/sandbox/purse.md), in real time. */
const slowPartnerMs = 400;
const isSlow = ({ subject, amount }: Intent): boolean =>
  subject.provider === 'PURSE' && amount !== null && amount % 100 === 5;

/** Plays a history and judges each answer. @throws {Untrue} */
export async function play(history: History, world: World, findings: Findings): Promise<void> {
  const stage = await world.begin();
  try {
    await new Play(history, world, stage, findings).run();
  } finally {
    await stage.close();
  }
}

class Play {
  readonly #judge: Judge;
  readonly #retryTimes = new Map<string, string>();
  readonly #baseline = new Map<string, unknown>();
  #round = 0;

  constructor(
    private readonly history: History,
    private readonly world: World,
    private readonly stage: Stage,
    private readonly findings: Findings,
  ) {
    const tenant = (index: 0 | 1) => JSON.stringify([world.issuer.name, tenantNames[index]]);
    this.#judge = new Judge(world.providers, [tenant(0), tenant(1)]);
  }

  async run(): Promise<void> {
    const { providers } = this.world;
    for (const subject of this.history.subjects) {
      await providers.booksOf(subject).setUp(subject);
      this.#baseline.set(toSubjectKey(subject), providers.booksOf(subject).sumsOf(subject));
    }
    for (const round of this.history.rounds) await this.#play(round);
    await this.#settle();
    this.findings.add(this.history, [...this.#judge.cases.values()], this.#judge.mistaken.size, this.stage.hits);
  }

  async #play(round: Round): Promise<void> {
    this.#round += 1;
    const { providers } = this.world;
    providers.script(round.wire);
    for (const fault of round.store) this.stage.gatewayAt(fault.at).store.arm(fault);
    const places = [...new Set(round.store.map(({ at }) => at))];
    if (round.store.length > 0 || round.steps.some((step) => step.do === 'crash')) this.#judge.mayForget = true;
    const stores = places.map((place) => this.stage.gatewayAt(place).store);
    const sent = new Map<string, number>();
    for (const step of round.steps) {
      if (step.do === 'ask') sent.set(step.intent.name, (sent.get(step.intent.name) ?? 0) + 1);
    }
    await allOrFirstError(round.steps.map((step) => this.#do(step, sent)));
    for (const store of stores) store.disarm();
    providers.noteCalls();
    await providers.clearFaults();
    this.findings.count('crashes', await this.stage.replaceDead());
    this.#judge.assertBooks();
    this.#assertSums();
    await this.stage.pass(betweenRoundsMs);
  }

  async #do(step: Step, sent: ReadonlyMap<string, number>): Promise<void> {
    if (step.afterMs > 0) await sleep(step.afterMs);
    this.findings.count(`step ${step.do}`);
    switch (step.do) {
      case 'ask':
        return this.#ask(step.at, step.intent, sent.get(step.intent.name) === 1);
      case 'watch':
        return this.#watch(step.at, step.intent);
      case 'foreign':
        return this.world.providers.booksOf(step.act.subject).act(step.act, this.#timeOf(step.act.atMs));
      case 'sweep':
        return this.stage.gatewayAt(step.at).sweep();
      case 'acquirer':
        return this.world.providers.booksOf(step.subject).finish(step.subject, step.isDone);
      case 'pass':
        return this.stage.pass(step.ms);
      case 'skew':
        this.stage.gatewayAt(step.at).skewMs = step.ms;
        return;
      case 'crash':
        this.findings.count('crashes');
        return this.stage.crash(step.at);
    }
  }

  async #ask(at: Place, intent: Intent, isAloneInRound: boolean): Promise<void> {
    const retryAt = this.#retryTimeOf(intent);
    const of = this.#judge.caseOf(intent, retryAt);
    of.asks += 1;
    const isOnlyAsk = of.asks === 1 && isAloneInRound;
    const answer = await ask(this.stage.gatewayAt(at), intent, this.world.tokens[intent.tenant], retryAt);
    if (isSlow(intent)) this.#partnerBusyUntilMs = performance.now() + slowPartnerMs;
    this.#hear(of, answer, { isOnlyAsk, isWatched: false });
  }

  async #watch(at: Place, intent: Intent): Promise<void> {
    const of = this.#judge.cases.get(intent.name);
    if (!of) return;
    const answer = await watch(this.stage.gatewayAt(at), intent, this.world.tokens[intent.tenant]);
    this.#hear(of, answer, { isOnlyAsk: false, isWatched: true });
  }

  #hear(of: Case, answer: Answer | null, how: { isOnlyAsk: boolean; isWatched: boolean }): void {
    this.findings.count(`answer ${answer?.type ?? 'none: the gateway died'}`);
    if (answer) this.#judge.hear(of, answer, { ...how, round: this.#round });
  }

  /** All faults are over, and every lease and pause as well: what can be found out is found out now. */
  async #settle(): Promise<void> {
    const { providers } = this.world;
    await providers.settled();
    for (const place of [0, 1] as const) this.stage.gatewayAt(place).skewMs = 0;
    // As long as something new is learnt: what blocked another is settled first.
    for (let before = '', now = '-'; before !== now; before = now, now = this.#answers()) {
      const open = [...this.#judge.cases.values()].filter(({ final }) => !final);
      await this.#settleOnce(open);
    }
    // What is final is requested once more, and looked at from the other gateway: it stays as it is.
    await this.#settleOnce([...this.#judge.cases.values()]);
    for (const of of this.#judge.cases.values()) await this.#watch(1, of.intent);
    for (const of of this.#judge.cases.values()) this.#assertFoundOut(of);
  }

  async #settleOnce(cases: readonly Case[]): Promise<void> {
    const { providers } = this.world;
    this.#round += 1;
    await sleep(Math.max(0, this.#partnerBusyUntilMs - performance.now()));
    await this.stage.pass(quietMs);
    for (const subject of this.history.subjects) await providers.booksOf(subject).finish(subject, true);
    for (const of of cases) await this.#ask(0, of.intent, true);
    providers.noteCalls();
    this.#judge.assertBooks();
    this.#assertSums();
  }

  #answers(): string {
    return [...this.#judge.cases.values()].map(({ intent, last }) => `${intent.name} ${last?.type}`).join();
  }

  #assertFoundOut(of: Case): void {
    const why = unresolvedBecause(of, this.#judge, this.history);
    if (why === 'UNNECESSARY')
      throw new Untrue(`${of.intent.name} stays ${of.last?.type}, although it can be found out`);
    if (why !== null) this.findings.count(`unresolved: ${why}`);
  }

  /** What the books list adds up to what the provider shows. */
  #assertSums(): void {
    for (const subject of this.history.subjects) {
      const books = this.world.providers.booksOf(subject);
      const before = this.#baseline.get(toSubjectKey(subject)) as ReturnType<typeof books.sumsOf>;
      const now = books.sumsOf(subject);
      if (!before || !now) continue;
      const effects = books.effectsOf(subject);
      if (effects.some(({ status }) => status === 'UNCERTAIN')) continue;
      const moved = (kind: string) =>
        effects
          .filter((effect) => effect.kind === kind && effect.status === 'DONE')
          .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
      const listed = subject.provider === 'PURSE' ? { captured: 0, refunded: 0 } : before;
      const isSame =
        now.captured - listed.captured === moved('capture') && now.refunded - listed.refunded === moved('refund');
      if (!isSame)
        throw new Untrue(
          `the books of ${subject.reference} do not add up: ${JSON.stringify({ before, now, effects })}`,
        );
    }
  }

  #retryTimeOf({ name, atMs }: Intent): string | null {
    const known = this.#retryTimes.get(name);
    if (known !== undefined || atMs === null) return known ?? null;
    const time = this.#timeOf(atMs)!;
    this.#retryTimes.set(name, time);
    return time;
  }

  /** Whole seconds and a millisecond that no other has. */
  #timeOf(atMs: number | null): string | null {
    if (atMs === null) return null;
    this.#moments += 1;
    return new Date(Math.floor((Date.now() + atMs) / 1_000) * 1_000 + (this.#moments % 1_000)).toISOString();
  }

  #moments = 0;
  /** In real time: until then Purse may have a key and no operation for it yet. */
  #partnerBusyUntilMs = 0;
}

/** Waits for all, so that nothing goes on while the failure is reported. */
async function allOrFirstError(work: readonly Promise<unknown>[]): Promise<void> {
  const settled = await Promise.allSettled(work);
  const failed = settled.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
