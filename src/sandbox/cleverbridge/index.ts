import type { SandboxModule } from '../kit/sandbox-module.js';
import type { SandboxAnswer, SandboxDefinition, SandboxRefusal, SandboxRequest } from '../kit/sandbox-server.js';
import { type AnswerForm, notFound, problem } from './answers.js';
import { creations } from './creations.js';
import { page } from './pages.js';
import { reads } from './reads.js';
import { seedPurchases } from './seeds.js';
import { CleverbridgeStore } from './state.js';
import { writes } from './writes.js';

/** Who may call: the only user. */
const credentials = { username: 'sandbox', password: 'sandbox' } as const;

/** Documented: 30 requests a second over all calls, and beyond them a block of one minute. */
const maxPerSecond = 30;
const blockSeconds = 60;

/** How a simulation may differ from the documented default, for tests. */
export interface CleverbridgeSandboxOptions {
  /** How a single get wraps its purchase; `string` when left out. */
  readonly answerForm?: AnswerForm;
  /** The clock of the rate limit, in milliseconds; the system's when left out. */
  readonly nowMs?: () => number;
  /** The clock that purchases live by, in milliseconds; the system's when left out. */
  readonly clockMs?: () => number;
}

export const cleverbridgeSandbox: SandboxModule = {
  name: 'cleverbridge',
  defaultPort: 4_011,
  define: (url) => defineCleverbridge(url),
  settings: (url) => ({
    CLEVERBRIDGE_BASE_URL: url,
    CLEVERBRIDGE_USERNAME: credentials.username,
    CLEVERBRIDGE_PASSWORD: credentials.password,
  }),
};

/** Cleverbridge's REST API as the documents describe it, in its seeded state. */
export function defineCleverbridge(url: () => string, options: CleverbridgeSandboxOptions = {}): SandboxDefinition {
  const { answerForm: firstForm = 'string', nowMs = Date.now, clockMs = Date.now } = options;
  const store = new CleverbridgeStore(seedPurchases, clockMs);
  const limiter = new RateLimiter(nowMs);
  let answerForm = firstForm;
  const setAnswerForm = (form: AnswerForm): void => void (answerForm = form);
  return {
    name: 'cleverbridge',
    contract: new URL('../../providers/cleverbridge/contract.yaml', import.meta.url),
    operations: {
      ...reads(store, { answerForm: () => answerForm, url }),
      ...creations(store, url),
      ...writes(store),
    },
    gate: (request) => limiter.check() ?? checkHeaders(request),
    refuse,
    page: (method, { pathname }, body) => page({ store, setAnswerForm }, method, pathname, body),
    reset: () => {
      store.reset();
      limiter.reset();
      answerForm = firstForm;
    },
  };
}

/** What OpenAPI cannot say: who may call, and that `Accept` must be sent on every call. */
function checkHeaders({ headers }: Pick<SandboxRequest, 'headers'>): SandboxAnswer | undefined {
  const expected = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
  if (headers['authorization'] !== `Basic ${expected}`) {
    return { status: 401, body: '<html><body><h1>401 Unauthorized</h1></body></html>' };
  }
  if (!headers['accept']?.includes('application/json')) return problem(400, 'Missing required field.');
  return undefined;
}

function refuse(refusal: SandboxRefusal): SandboxAnswer {
  if (refusal.kind === 'not-found') return notFound;
  if (refusal.kind === 'method-not-allowed') return problem(400, 'The method is not supported.');
  return problem(400, 'Missing required field.');
}

/** Counts the calls of the running second. Above the limit every call is refused, before it is looked at, until a minute is over. */
class RateLimiter {
  #secondBeganMs = 0;
  #calls = 0;
  #blockedUntilMs = 0;

  constructor(private readonly nowMs: () => number) {}

  reset(): void {
    this.#calls = 0;
    this.#blockedUntilMs = 0;
  }

  check(): SandboxAnswer | undefined {
    const now = this.nowMs();
    if (now >= this.#secondBeganMs + 1_000) {
      this.#secondBeganMs = now;
      this.#calls = 0;
    }
    this.#calls += 1;
    if (now >= this.#blockedUntilMs && this.#calls > maxPerSecond) this.#blockedUntilMs = now + blockSeconds * 1_000;
    if (now >= this.#blockedUntilMs) return undefined;
    const retryAfter = Math.ceil((this.#blockedUntilMs - now) / 1_000);
    return {
      status: 429,
      headers: { 'retry-after': String(retryAfter), 'content-type': 'text/html' },
      body: '<html><body><h1>429 Too Many Requests</h1></body></html>',
    };
  }
}
