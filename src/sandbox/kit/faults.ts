import type { ServerResponse } from 'node:http';

/** What goes wrong. `before` the provider has done anything, or `after` it has (the answer alone is lost). */
export type FaultKind =
  | 'hang-before'
  | 'hang-after'
  | 'reset-before'
  | 'reset-after'
  | 'error-500-before'
  | 'error-500-after'
  | 'error-502-html'
  | 'error-503'
  | 'too-many-requests'
  | 'invalid-json-after'
  | 'truncated-json-after'
  | 'html-after'
  | 'empty-after'
  | 'oversized-after'
  | 'slow';

/** A scripted failure of the next `times` calls of an operation. */
export interface Fault {
  readonly kind: FaultKind;
  /** The contract's operationId; left out for any operation. */
  readonly operationId?: string;
  /** How many calls it hits, 1 when left out. */
  readonly times?: number;
  /** Retry-After of `too-many-requests`; none is sent when left out. */
  readonly retryAfterSeconds?: number;
  /** How long `slow` waits before it answers, 1,000 when left out. */
  readonly delayMs?: number;
}

const oversizedBytes = 20_000_000;

type Effect = (outgoing: ServerResponse, fault: Fault) => void | Promise<void>;

const answerWith =
  (status: number, type: string, body: string): Effect =>
  (outgoing) =>
    void outgoing.writeHead(status, { 'content-type': type }).end(body);

const hang: Effect = () => undefined;
const reset: Effect = (outgoing) => void outgoing.socket?.resetAndDestroy();

/** Instead of the operation: it never happened at the provider. */
const effectsBefore: Partial<Record<FaultKind, Effect>> = {
  'hang-before': hang,
  'reset-before': reset,
  'error-500-before': answerWith(500, 'text/plain', ''),
  'error-502-html': answerWith(502, 'text/html', '<html><body><h1>502 Bad Gateway</h1></body></html>'),
  'error-503': answerWith(503, 'text/plain', 'unavailable'),
  'too-many-requests': (outgoing, { retryAfterSeconds }) => {
    const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
    outgoing.writeHead(429, { 'content-type': 'text/html', ...headers }).end('<html>Too Many Requests</html>');
  },
};

/** After the operation: it did happen, and only its answer is spoilt. */
const effectsAfter: Partial<Record<FaultKind, Effect>> = {
  'hang-after': hang,
  'reset-after': reset,
  'error-500-after': answerWith(500, 'text/plain', ''),
  'invalid-json-after': answerWith(200, 'application/json', '{"status": paid}'),
  'truncated-json-after': (outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    outgoing.write('{"id":');
    setTimeout(() => outgoing.destroy(), 20);
  },
  'html-after': answerWith(200, 'text/html', '<!doctype html><title>Welcome</title>'),
  'empty-after': answerWith(200, 'application/json', ''),
  'oversized-after': (outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    outgoing.end(`{"padding":"${'x'.repeat(oversizedBytes)}"}`);
  },
};

/** The scripted failures of one simulated provider, used up in the order they were added. */
export class FaultScript {
  readonly #pending: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#pending.length = 0;
  }

  /** Uses up one call of the first fault that matches. */
  next(operationId: string): Fault | undefined {
    const index = this.#pending.findIndex(
      ({ fault }) => fault.operationId === undefined || fault.operationId === operationId,
    );
    const entry = this.#pending[index];
    if (!entry) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.#pending.splice(index, 1);
    return entry.fault;
  }

  /** @returns whether the fault has dealt with the call, so that the operation does not happen */
  async before(fault: Fault, outgoing: ServerResponse): Promise<boolean> {
    if (fault.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 1_000));
    return this.#apply(effectsBefore[fault.kind], fault, outgoing);
  }

  /** @returns whether the fault has dealt with the answer */
  async after(fault: Fault, outgoing: ServerResponse): Promise<boolean> {
    return this.#apply(effectsAfter[fault.kind], fault, outgoing);
  }

  async #apply(effect: Effect | undefined, fault: Fault, outgoing: ServerResponse): Promise<boolean> {
    if (!effect) return false;
    await effect(outgoing, fault);
    return true;
  }
}
