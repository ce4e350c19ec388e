import { setTimeout as sleep } from 'node:timers/promises';
import type { Call, Providers } from './crash-providers.js';
import type { Write } from './crash-writes.js';
import type { OwnPostgres } from './own-postgres.js';
import type { Random } from './proof.js';

/** What a moment is made with. */
export interface Stage {
  readonly providers: Providers;
  readonly random: Random;
  /** There only where it is the ledger's store. */
  readonly database: OwnPostgres | null;
  /** The writes that are requested at once. */
  readonly batch: readonly Pick<Write, 'mark'>[];
  /** How many of them were answered to their clients. */
  answered(): number;
}

/** When the gateway is ended, found by what the providers see. */
export interface Moment {
  /** Whether only writes are requested that read something first. */
  readonly isForReaders?: boolean;
  /** Sets the gate; what it returns waits for the moment while the writes run. */
  begin(stage: Stage): () => Promise<unknown>;
}

const never = new Promise<never>(() => undefined);
const writesOf = (calls: readonly Call[]) => calls.filter(({ isWrite }) => isWrite);
const readsOf = (calls: readonly Call[]) => calls.filter(({ isWrite }) => !isWrite);
const isDone = ({ answer }: Call): boolean => answer !== null;
const isAnswered = ({ answeredAtMs }: Call): boolean => answeredAtMs !== null;

/** The calls from now on that are about these writes, and not those of the sweep. */
function newCalls({ providers: { calls }, batch }: Pick<Stage, 'providers' | 'batch'>): () => readonly Call[] {
  const before = calls.length;
  return () => calls.slice(before).filter(({ text }) => batch.some(({ mark }) => text.includes(mark)));
}

/** Each call waits for some time, up to this. */
const upTo = (longestMs: number, { random }: Stage) => sleep(1 + random(longestMs));

export const moments: Readonly<Record<string, Moment>> = {
  'at any moment': {
    begin: (stage) => {
      stage.providers.gate = { before: ({ isWrite }) => (isWrite ? upTo(60, stage) : undefined) };
      return () => sleep(stage.random(600));
    },
  },
  'while it reads': {
    begin: (stage) => {
      const { providers, random, batch } = stage;
      providers.gate = { before: ({ isWrite }) => (isWrite ? undefined : upTo(60, stage)) };
      const seen = newCalls(stage);
      const wanted = 1 + random(batch.length / 2);
      return () => providers.until(() => readsOf(seen()).length >= wanted, `${wanted} reads`);
    },
  },
  'between the read and the call': {
    isForReaders: true,
    begin: (stage) => {
      const { providers, random, database, batch } = stage;
      const seen = newCalls(stage);
      // With the first read nothing is recorded yet, so the commit that nobody hears of is a claim: claimed, and never sent.
      const wanted = database ? 1 : 1 + random(batch.length / 2);
      return async () => {
        await providers.until(() => readsOf(seen()).filter(isAnswered).length >= wanted, `${wanted} reads answered`);
        await (database ? database.freeze() : sleep(random(12)));
      };
    },
  },
  'during the call': {
    begin: (stage) => {
      const { providers, random, batch } = stage;
      providers.gate = { before: ({ isWrite }) => (isWrite ? upTo(300, stage) : undefined) };
      const seen = newCalls(stage);
      const wanted = 1 + random(batch.length / 2);
      return () =>
        providers.until(() => writesOf(seen()).length >= wanted, `${wanted} calls`).then(() => sleep(random(250)));
    },
  },
  'in a call that was not done': {
    begin: (stage) => {
      stage.providers.gate = { before: ({ isWrite }) => (isWrite ? never : undefined) };
      const all = allCalls(stage, () => true);
      return () => all().then(() => sleep(stage.random(150)));
    },
  },
  'in a call that was done': {
    begin: (stage) => {
      stage.providers.gate = { after: ({ isWrite }) => (isWrite ? never : undefined) };
      const all = allCalls(stage, isDone);
      return () => all().then(() => sleep(stage.random(150)));
    },
  },
  'between the answer and the record': {
    begin: (stage) => {
      const { providers, random, database } = stage;
      const seen = newCalls(stage);
      const all = allCalls(stage, isDone);
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      providers.gate = { after: ({ isWrite }) => (isWrite ? released : undefined) };
      return async () => {
        await all();
        // Every claim is durable, so the commit that nobody hears of is a record.
        const frozen = database?.freeze();
        release();
        await (frozen ?? providers.until(() => writesOf(seen()).some(isAnswered), 'an answer'));
        if (!database) await sleep(random(4));
      };
    },
  },
};

/** Waits until every write that was requested has come so far, or was answered to its client without. */
function allCalls(stage: Stage, isFar: (call: Call) => boolean): () => Promise<void> {
  const { providers, batch, answered } = stage;
  const seen = newCalls(stage);
  const count = (): number => writesOf(seen()).filter(isFar).length;
  return () => providers.until(() => count() + answered() >= batch.length, `the calls of ${batch.length} writes`);
}

/** Whether a write reads before it is claimed: what is created has nothing to be read. */
export const readsFirst = ({ input }: Pick<Write, 'input'>): boolean => 'id' in input;
