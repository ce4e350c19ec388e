import { type LedgerStore, StoreUnavailableError } from '../../src/ledger/store.js';

/** Where a store goes wrong: at one of its changes. */
export type StorePoint = 'claim' | 'takeOver' | 'sendAgain' | 'settle' | 'release';

/** What goes wrong, once. */
export interface StoreFault {
  readonly point: StorePoint;
  readonly what:
    /** Done, and answered later than the ledger likes to wait. */
    | 'stall'
    /** Done, and nobody is informed. */
    | 'answer lost'
    /** Not done, and nobody is informed. */
    | 'not done'
    /** Nobody is informed; done a moment later. What comes after waits for it. */
    | 'late'
    /** The process ends before it is done, or right after. */
    | 'dies before'
    | 'dies after';
}

/** In real time: longer than the shortened patience of the histories. */
const stallMs = 120;

/**
 * A store between a gateway and its ledger, which fails as a test says. A gateway whose store is dead can do no more: whatever it does at a provider it
 * claims here first, and what it learns it can store nowhere. So that is how a crash looks from outside.
 */
export class ShakyStore {
  readonly #inner: LedgerStore;
  readonly #armed: StoreFault[] = [];
  readonly #waiting: (() => void)[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #isDead = false;
  #isBuried = false;
  /** How often each fault was met. */
  readonly hits: string[] = [];
  /** Settles when it dies. */
  readonly died: Promise<void>;
  #onDeath: () => void = () => undefined;

  /** @param close lets go of the inner one */
  constructor(
    inner: LedgerStore,
    private readonly close: () => Promise<void>,
  ) {
    this.#inner = inner;
    this.died = new Promise((resolve) => (this.#onDeath = resolve));
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  arm(fault: StoreFault): void {
    this.#armed.push(fault);
  }

  disarm(): void {
    this.#armed.length = 0;
  }

  die(): void {
    this.#isDead = true;
    this.#onDeath();
  }

  /** Lets what waits at a dead store end, so that its gateway can be closed. Nothing is done by that. */
  bury(): void {
    this.die();
    this.#isBuried = true;
    for (const end of this.#waiting) end();
  }

  /** The store as the ledger sees it. */
  asStore(): LedgerStore {
    const inner = this.#inner;
    return {
      look: (scope) => this.#read(() => inner.look(scope)),
      findById: (id) => this.#read(() => inner.findById(id)),
      findByKey: (digest) => this.#read(() => inner.findByKey(digest)),
      due: (limit) => this.#read(() => inner.due(limit)),
      claimedByOthers: (entry, ids) => this.#read(() => inner.claimedByOthers(entry, ids)),
      journal: (id) => this.#read(() => inner.journal(id)),
      readiness: () => inner.readiness(),
      claim: (...given) => this.#change('claim', () => inner.claim(...given)),
      takeOver: (...given) => this.#change('takeOver', () => inner.takeOver(...given)),
      sendAgain: (...given) => this.#change('sendAgain', () => inner.sendAgain(...given)),
      // A process that is gone stores nothing: this only lets its memory go.
      settle: (...given) =>
        this.#isBuried
          ? Promise.resolve({ kind: 'RECORDED', entry: given[0] } as const)
          : this.#change('settle', () => inner.settle(...given)),
      release: (...given) =>
        this.#isBuried ? Promise.resolve(true) : this.#change('release', () => inner.release(...given)),
      close: () => this.close(),
    };
  }

  async #read<T>(work: () => Promise<T>): Promise<T> {
    if (this.#hasDied()) return this.#never();
    await this.#turn;
    const result = await work();
    return this.#hasDied() ? this.#never() : result;
  }

  async #change<T>(point: StorePoint, work: () => Promise<T>): Promise<T> {
    if (this.#hasDied()) return this.#never();
    await this.#turn;
    const what = this.#takeFault(point);
    if (what === 'dies before') this.die();
    if (this.#hasDied()) return this.#never();
    if (what === 'not done') throw noAnswer();
    if (what === 'late') return this.#late(work);
    const result = await work();
    if (what === 'dies after') this.die();
    if (this.#hasDied()) return this.#never();
    if (what === 'answer lost') throw noAnswer();
    if (what === 'stall') await new Promise((resolve) => setTimeout(resolve, stallMs));
    return result;
  }

  /** Read anew each time: it may die while something is waited for. */
  #hasDied(): boolean {
    return this.#isDead;
  }

  #late(work: () => Promise<unknown>): never {
    this.#turn = new Promise((resolve) => setTimeout(resolve, stallMs)).then(work).catch(() => undefined);
    throw noAnswer();
  }

  #takeFault(point: StorePoint): StoreFault['what'] | undefined {
    const index = this.#armed.findIndex((fault) => fault.point === point);
    const [fault] = index < 0 ? [] : this.#armed.splice(index, 1);
    if (fault) this.hits.push(`${fault.what} at ${point}`);
    return fault?.what;
  }

  #never(): Promise<never> {
    return new Promise((_, reject) => {
      const end = () => reject(new StoreUnavailableError('CLOSED', 'the process has ended', false));
      if (this.#isBuried) end();
      else this.#waiting.push(end);
    });
  }
}

const noAnswer = () => new StoreUnavailableError('UNREACHABLE', 'the ledger did not answer in time', true);
