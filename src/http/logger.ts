import type { LoggerOptions } from 'pino';
import { cutShort } from '../domain/bounded-text.js';
import { withoutCardNumbers } from '../domain/card-number.js';

/** What is never written, wherever it is in a logged object, up to two levels deep: pino looks at exact names only. */
const secretNames = [
  'authorization',
  'Authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'x-router-secret',
  'password',
  'secret',
  'client_secret',
  'clientSecret',
  'apiKey',
  'token',
  'access_token',
  'accessToken',
  'licenseKey',
  'idempotencyKey',
  'email',
  'phone',
  'url',
  'body',
  'query',
  'variables',
  'input',
  'headers',
  'rawPacket',
];

const censor = '[redacted]';
/** Deeper than anything that is logged on purpose, and an end for what holds itself. */
const maxNesting = 6;
/** Longer than any message or stack of ours, in characters; a text of a provider's or a library's is cut before it is searched. */
const maxTextLength = 10_000;

/**
 * Settings of the log. What is logged is chosen where it is logged (ids, codes, names); this is the second line: names that must not show are
 * redacted, and card numbers and credentials are taken out of every text, of messages and stacks too.
 */
export function loggerOptions(level: string): LoggerOptions {
  return {
    level,
    redact: { paths: secretNames.flatMap((name) => ['', '*', '*.*'].map((parents) => pathOf(parents, name))), censor },
    hooks: {
      logMethod(args, method) {
        method.apply(this, args.map((argument) => scrubbed(argument, 0)) as typeof args);
      },
    },
    // Fastify's own would write addresses of callers, and whole URLs.
    serializers: {
      err: toLoggable,
      req: ({ method }: { readonly method?: unknown }) => ({ method }),
      res: ({ statusCode }: { readonly statusCode?: unknown }) => ({ statusCode }),
    },
  };
}

/** As pino's paths are written: a name with a dash is in brackets. */
function pathOf(parents: string, name: string): string {
  if (name.includes('-')) return `${parents}["${name}"]`;
  return parents === '' ? name : `${parents}.${name}`;
}

/** Name, message and stack, without the causes and properties that may hold a provider's answer. */
function toLoggable(error: unknown): { name: string; message: string; stack: string | undefined } {
  const { name, message, stack } =
    error instanceof Error ? error : new Error('something else than an error was thrown');
  return { name, message: withoutSecrets(message), stack: stack === undefined ? undefined : withoutSecrets(stack) };
}

/** Written by serializers of their own. */
const serialized = new Set(['req', 'res']);

/** Every text in what is logged, however deep, without secrets. What is no plain data is replaced by its kind. */
function scrubbed(value: unknown, nesting: number): unknown {
  if (typeof value === 'string') return withoutSecrets(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return nesting === 0 ? scrubbedError(value) : toLoggable(value);
  if (nesting > maxNesting) return '[too deep]';
  if (Array.isArray(value)) return value.map((item) => scrubbed(item, nesting + 1));
  if (value instanceof URL) return withoutSecrets(value.href);
  if (value instanceof Date) return value;
  if (!isPlain(value)) return `[${value.constructor.name}]`;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, field(name, inner, nesting)]));
}

function field(name: string, value: unknown, nesting: number): unknown {
  if (nesting > 0) return scrubbed(value, nesting + 1);
  if (serialized.has(name)) return value;
  return name === 'err' && value instanceof Error ? scrubbedError(value) : scrubbed(value, 1);
}

/** pino takes the message of a line without one from its error: so it must be clean before pino has it. */
function scrubbedError(error: Error): Error {
  const { name, message, stack } = toLoggable(error);
  return Object.defineProperties(new Error(message), { name: { value: name }, stack: { value: stack } });
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function withoutSecrets(text: string): string {
  return withoutCardNumbers(cutShort(text, maxTextLength))
    .replace(/\/\/[^/\s]*@/g, '//[redacted]@')
    .replace(/\b(Bearer|Basic) [\w.~+/=-]{8,}/gi, '$1 [redacted]');
}
