import { z } from 'zod';
import type { Provider } from '../domain/provider.js';
import type { ReadCache } from '../cache/read-cache.js';
import type { Vault } from '../domain/vault.js';
import type { ProviderName } from '../generated/schema.js';
import type { UpstreamObserver } from '../upstream/observer.js';
import { isUrl } from '../domain/urls.js';

/** What every provider is given when it is made. */
export interface ProviderDependencies {
  readonly observer: UpstreamObserver;
  readonly cache: ReadCache;
  /** Where an account stores what its provider returns once. `account` names it and stays when its credentials change: it has none of them. */
  readonly vaultOf: (...account: readonly string[]) => Vault;
  /** How long one attempt of a call may take, and a call with its retries, in milliseconds. */
  readonly timeouts: { readonly attemptTimeoutMs: number; readonly totalTimeoutMs: number };
  /** True when its base URL is the gateway's own simulation. */
  readonly isSandbox: boolean;
}

/** The environment, or what replaces it in a test. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the environment says about a provider: nothing (it does not exist here), something wrong, or all that is needed to make it.
 */
export type ProviderConfiguration =
  | { readonly kind: 'absent' }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }
  | { readonly kind: 'configured'; create(dependencies: ProviderDependencies): Provider };

/** A provider as the registry lists it: the one export of a provider's folder. */
export interface ProviderModule {
  readonly name: ProviderName;
  /** Reads its own variables of the environment, and nothing else. */
  configure(environment: Environment): ProviderConfiguration;
}

/** A base URL: https, or http on loopback only. Stored without a trailing slash. */
export const baseUrl = z
  .url({ error: 'must be an absolute URL', abort: true })
  .refine((text) => isSafeBaseUrl(text), {
    error: 'must be https (http is accepted on loopback only), without user, query or fragment',
  })
  .transform((text) => text.replace(/\/+$/, ''));

function isSafeBaseUrl(text: string): boolean {
  if (!isUrl(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username || password || search || hash) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, '')));
}

/** Whether a host is this machine itself, seen from nowhere else. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** A credential or id that must not be empty. */
export const required = z.string({ error: 'is not set' }).trim().min(1, { error: 'is empty' });

/**
 * Turns a provider's variables into its configuration: absent when none of its variables is set, faulty with one sentence for
 * each fault otherwise. The sentences name variables and never repeat their values.
 */
export function configureFrom<Shape extends z.ZodObject>(
  environment: Environment,
  shape: Shape,
  create: (settings: z.output<Shape>, dependencies: ProviderDependencies) => Provider,
): ProviderConfiguration {
  const variables = Object.keys(shape.shape);
  if (variables.every((name) => environment[name] === undefined || environment[name] === '')) return { kind: 'absent' };
  const given = Object.fromEntries(variables.map((name) => [name, environment[name] || undefined]));
  const parsed = shape.safeParse(given);
  if (parsed.success) {
    return { kind: 'configured', create: (dependencies) => create(parsed.data, dependencies) };
  }
  return { kind: 'faulty', faults: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
}
