import type { LoggerOptions } from 'pino';
import { withoutCardNumbers } from '../domain/card-number.js';

/** What is never written, wherever it stands in a logged object, one or two levels deep: pino looks at exact names only. */
const secretNames = [
  'authorization',
  'Authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'access_token',
  'licenseKey',
  'email',
  'url',
  'body',
  'variables',
  'headers',
];

const censor = '[redacted]';

/**
 * Settings of the log. What is logged is chosen where it is logged (ids, codes, names); this is the second line: names that must not show are
 * redacted, and card numbers and credentials in URLs are taken out of every text, of messages and stacks too.
 */
export function loggerOptions(level: string): LoggerOptions {
  return {
    level,
    redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor },
    hooks: {
      logMethod(args, method) {
        method.apply(this, args.map(scrubbed) as typeof args);
      },
    },
    serializers: { err: toLoggable },
  };
}

/** Name, message and stack, without the causes and properties that may hold a provider's answer. */
export function toLoggable(error: unknown): { name: string; message: string; stack: string | undefined } {
  const { name, message, stack } =
    error instanceof Error ? error : new Error('something else than an error was thrown');
  return { name, message: withoutSecrets(message), stack: stack === undefined ? undefined : withoutSecrets(stack) };
}

function scrubbed(value: unknown): unknown {
  if (typeof value === 'string') return withoutSecrets(value);
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, typeof inner === 'string' ? withoutSecrets(inner) : inner]),
  );
}

function withoutSecrets(text: string): string {
  return withoutCardNumbers(text).replace(/\/\/[^/\s@]*:[^/\s@]*@/g, '//[redacted]@');
}
