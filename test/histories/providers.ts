import { request } from 'node:http';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { ProviderName } from '../../src/generated/schema.js';
import { chipSandbox } from '../../src/sandbox/chip/index.js';
import { cleverbridgeSandbox } from '../../src/sandbox/cleverbridge/index.js';
import type { SandboxModule } from '../../src/sandbox/kit/sandbox-module.js';
import { type RunningSandbox, startSandboxServer } from '../../src/sandbox/kit/sandbox-server.js';
import { purseSandbox } from '../../src/sandbox/purse/index.js';
import type { BookedSandbox, Books } from './books.js';
import { bookChip } from './chip-books.js';
import { bookCleverbridge } from './cleverbridge-books.js';
import type { WireFault } from './history.js';
import { bookPurse } from './purse-books.js';
import type { Subject } from './subjects.js';

/** The providers of the histories, each with its books. */
export interface Providers {
  readonly settings: Readonly<Record<string, string>>;
  booksOf(subject: Subject): Books;
  script(faults: readonly WireFault[]): void;
  /** Uses up the faults that no call has met. Nothing is done at the provider by that. */
  clearFaults(): Promise<void>;
  /** Notes the calls that have come since the last time. To be called when a round ends, before its faults are cleared. */
  noteCalls(): void;
  /** When calls with this key came, by the time of the history; without those that may have been rejected with 429, which were not sent. */
  arrivalsOf(subject: Subject, key: string): readonly number[];
  /** Waits until every call that was slowed down has arrived. */
  settled(): Promise<void>;
  reset(): void;
  close(): Promise<void>;
}

interface Running extends ReturnType<typeof arrivalsAt> {
  readonly server: RunningSandbox;
  readonly books: Books;
  readonly settings: Readonly<Record<string, string>>;
}

type Book = (...given: Parameters<typeof bookCleverbridge>) => BookedSandbox;
const modules: Readonly<Record<ProviderName, { readonly module: SandboxModule; readonly book: Book }>> = {
  PURSE: { module: purseSandbox, book: bookPurse },
  CHIP: { module: chipSandbox, book: bookChip },
  CLEVERBRIDGE: { module: cleverbridgeSandbox, book: bookCleverbridge },
};

/** @param nowMs the time of the history */
export async function startProviders(nowMs: () => number): Promise<Providers> {
  const running = {
    PURSE: await startOne('PURSE', nowMs),
    CHIP: await startOne('CHIP', nowMs),
    CLEVERBRIDGE: await startOne('CLEVERBRIDGE', nowMs),
  };
  const all = Object.values(running);
  const faults = new ScriptedFaults(({ provider }) => running[provider].server);
  return {
    settings: Object.assign({}, ...all.map(({ settings }) => settings)) as Record<string, string>,
    booksOf: ({ provider }) => running[provider].books,
    script: (scripted) => scripted.forEach((fault) => faults.script(fault)),
    noteCalls: () => {
      for (const one of all) one.noteCalls(nowMs(), (operationId) => faults.mayRefuse(operationId));
    },
    arrivalsOf: ({ provider }, key) => running[provider].arrivalsOf(key),
    clearFaults: () => faults.clear(),
    settled: () => faults.settled(),
    reset: () => {
      for (const { server, books, reset } of all) {
        server.reset();
        books.reset();
        reset();
      }
    },
    close: async () => void (await Promise.all(all.map(({ server }) => server.close()))),
  };
}

async function startOne(name: ProviderName, nowMs: () => number): Promise<Running> {
  const { module, book } = modules[name];
  const at = { url: '' };
  const { definition, books } = book(await module.define(() => at.url), nowMs);
  const server = await startSandboxServer(definition, 0);
  at.url = server.url;
  return { server, books, settings: module.settings(server.url), ...arrivalsAt(server) };
}

/** The log of a sandbox has no times. */
function arrivalsAt({ calls }: RunningSandbox) {
  let arrivals: { readonly key: string | undefined; readonly atMs: number }[] = [];
  let noted = 0;
  return {
    noteCalls: (atMs: number, isLeftOut: (operationId: string) => boolean) => {
      const fresh = calls.slice(noted).filter(({ operationId }) => !isLeftOut(operationId));
      noted = calls.length;
      arrivals.push(...fresh.map(({ headers }) => ({ key: headers['idempotency-key'], atMs })));
    },
    arrivalsOf: (key: string) => arrivals.filter((arrival) => arrival.key === key).map(({ atMs }) => atMs),
    reset: () => {
      arrivals = [];
      noted = 0;
    },
  };
}

/** Faults last for one round: what no call has met is met by calls without credentials, which no provider hears. */
class ScriptedFaults {
  #scripted: { readonly fault: WireFault; readonly callsBefore: number }[] = [];
  #slowUntilMs = 0;

  constructor(private readonly serverOf: (subject: Subject) => RunningSandbox) {}

  script(fault: WireFault): void {
    const { subject, operationId, kind, delayMs } = fault;
    const server = this.serverOf(subject);
    this.#scripted.push({ fault, callsBefore: callsTo(server, operationId) });
    server.script({ kind, operationId, ...(delayMs === undefined ? {} : { delayMs }) });
  }

  /** Whether a call of this operation may have been answered 429 in this round. */
  mayRefuse(operationId: string): boolean {
    return this.#scripted.some(({ fault }) => fault.operationId === operationId && fault.kind === 'too-many-requests');
  }

  async clear(): Promise<void> {
    const scripted = this.#scripted;
    this.#scripted = [];
    for (const operationId of new Set(scripted.map(({ fault }) => fault.operationId))) {
      const ofIt = scripted.filter(({ fault }) => fault.operationId === operationId);
      const { fault, callsBefore } = ofIt[0]!;
      const server = this.serverOf(fault.subject);
      const met = callsTo(server, operationId) - callsBefore;
      for (let left = ofIt.length - met; left > 0; left -= 1) await meet(server, operationId, fault.subject.reference);
    }
    const delays = scripted.map(({ fault }) => fault.delayMs ?? 0);
    this.#slowUntilMs = Math.max(this.#slowUntilMs, performance.now() + Math.max(0, ...delays));
  }

  async settled(): Promise<void> {
    await sleep(Math.max(0, this.#slowUntilMs - performance.now()));
  }
}

const callsTo = ({ calls }: RunningSandbox, operationId: string): number =>
  calls.filter((call) => call.operationId === operationId).length;

const pathsOf: Readonly<Record<string, (reference: string) => string>> = {
  getPayment: (id) => `/payment/v2/payments/${id}`,
  capturePayment: (id) => `/payment/v2/payments/${id}/captures`,
  refundPayment: (id) => `/payment/v2/payments/${id}/refunds`,
  voidPayment: (id) => `/payment/v2/payments/${id}/voids`,
  capturePurchase: (id) => `/purchases/${id}/capture/`,
  releasePurchase: (id) => `/purchases/${id}/release/`,
  refundPurchase: (id) => `/purchases/${id}/refund/`,
  retryPayment: () => '/purchase/retrypayment',
  cancelRetry: () => '/purchase/cancelretry',
  updateLicenseKey: () => '/purchase/updatelicensekey',
};

function pathOf(server: RunningSandbox, operationId: string, reference: string): string {
  if (operationId !== 'getPurchase') return pathsOf[operationId]!(reference);
  return server.name === 'chip' ? `/purchases/${reference}/` : `/purchase/getpurchase/v2?purchaseId=${reference}`;
}

/** Resolves when the call has arrived; its answer may never come. */
async function meet(server: RunningSandbox, operationId: string, reference: string): Promise<void> {
  const before = callsTo(server, operationId);
  const method = operationId.startsWith('get') ? 'GET' : 'POST';
  const path = pathOf(server, operationId, reference);
  const call = request(new URL(path, server.url), { method, agent: false });
  const fate = { hasFailed: false };
  call.on('error', () => (fate.hasFailed = true)).on('response', (answer) => answer.resume());
  call.end();
  while (callsTo(server, operationId) === before && !fate.hasFailed) await nextTurn();
  call.destroy();
}
