import { z } from 'zod';
import type { TokenSettings } from './auth/token-verifier.js';
import type { CostLimits } from './graphql/limits/cost.js';
import { toHostPattern } from './graphql/inputs/public-host.js';
import type { AdmissionLimits } from './http/admission.js';
import type { TrustMode } from './http/trusted-documents.js';
import { baseUrl, type Environment, isLoopback, type ProviderConfiguration } from './providers/provider-module.js';
import { providerModules } from './providers/registry.js';
import { keyRule, parseKey } from './secrets/key-format.js';
import { Secrets } from './secrets/secrets.js';

/** A provider that the environment configures, ready to be created. */
type ConfiguredProvider = Extract<ProviderConfiguration, { kind: 'configured' }>;

/** What the environment says, checked. Secrets stay inside the providers' `create` and `secrets`, out of reach of a log. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly isProduction: boolean;
  readonly logLevel: string;
  /** A Redis that all processes share, for what may be lost: cached reads and budgets. Undefined for memory. */
  readonly redisUrl: string | undefined;
  /** A PostgreSQL that all processes share; undefined for a ledger in `dataDirectory`. Holds a password. */
  readonly databaseUrl: string | undefined;
  /** The identity of the ledger that is to be used; undefined when none is named. */
  readonly ledgerId: string | undefined;
  /** Where the ledger is when there is no PostgreSQL. */
  readonly dataDirectory: string;
  /** What seals the things that are stored; undefined outside production only, where a key in `dataDirectory` takes its place. */
  readonly secrets: Secrets | undefined;
  /** How long one attempt of a call to a provider may take, in milliseconds. */
  readonly upstreamTimeoutMs: number;
  /** Whose tokens are accepted; undefined when none is required, which is possible on loopback only. */
  readonly auth: TokenSettings | undefined;
  /** What the router sends with each request: two while they are rotated; empty when no router has to be recognised. */
  readonly routerSecrets: readonly string[];
  /** Served to this machine's own user alone, and not in production: only then are its tools offered and its inside shown. */
  readonly isLocalDevelopment: boolean;
  /** Whether the schema may be read by introspection. */
  readonly hasIntrospection: boolean;
  readonly costLimits: CostLimits;
  readonly admission: AdmissionLimits;
  /** How many provider calls each caller may request in a minute; 0 for any number. */
  readonly budgetPerMinute: number;
  /** Where return URLs and callbacks may lead: host names, `*.` before one for all below it; empty for any public host. */
  readonly returnUrlHosts: readonly string[];
  readonly trustedDocuments: { readonly mode: TrustMode; readonly path: string | undefined };
  /** Empty when nothing is configured: outside production the sandbox takes their place. */
  readonly providers: readonly ConfiguredProvider[];
}

/** Everything that is wrong with the environment, in one message. Names variables, never their values. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly faults: readonly string[]) {
    super(`The configuration is not complete:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

/** Several values in one variable, separated by commas. */
const listOf = (item: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(item))
    .default([]);

/** As `isListedHost` compares it. */
const hostPattern = z.string().transform((entry, context) => {
  const pattern = toHostPattern(entry);
  if (pattern !== null) return pattern;
  context.addIssue({ code: 'custom', message: 'must name public hosts, like shop.example.com or *.shop.example.com' });
  return z.NEVER;
});

const positive = z.coerce.number({ error: 'must be a number' }).int().min(1);
/** Shorter ones can be guessed. */
const minSecretLength = 16;
/** What each caller may request in a minute by default: a hundred provider calls a second. */
const defaultBudget = 6_000;

const generalShape = z.object({
  HOST: optional(z.string().default('127.0.0.1')),
  PORT: optional(z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535).default(4_000)),
  NODE_ENV: optional(
    z
      .enum(['development', 'production', 'test'], { error: 'must be development, production or test' })
      .default('development'),
  ),
  LOG_LEVEL: optional(
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { error: 'must be a level of pino' })
      .default('info'),
  ),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// URL' }).optional()),
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// or postgresql:// URL' }).optional(),
  ),
  LEDGER_ID: optional(z.uuid({ error: 'must be the UUID that the log reports' }).optional()),
  UPSTREAM_TIMEOUT_MS: optional(
    z.coerce.number({ error: 'must be a number of milliseconds' }).int().min(100).max(20_000).default(10_000),
  ),
  DATA_DIR: optional(z.string().default('./data')),
  SECRETS_KEY: optional(
    listOf(z.string().refine((text) => parseKey(text) !== undefined, { error: keyRule })).refine(areRotatable, {
      error: 'must be one key, or two different ones separated by a comma while they are rotated',
    }),
  ),
  AUTH_MODE: optional(z.enum(['jwt', 'none'], { error: 'must be jwt or none' }).default('none')),
  AUTH_JWKS_URL: optional(listOf(baseUrl)),
  AUTH_ISSUER: optional(listOf(z.string().min(1, { error: 'must not contain an empty name' }))),
  AUTH_AUDIENCE: optional(listOf(z.string().min(1, { error: 'must not contain an empty name' }))),
  AUTH_MAX_TOKEN_LIFETIME_SECONDS: optional(
    z.coerce.number({ error: 'must be a number of seconds' }).int().min(60).max(31_536_000).default(86_400),
  ),
  AUTH_TENANT_CLAIM: optional(z.string().optional()),
  ROUTER_SECRET: optional(
    listOf(z.string().min(minSecretLength, { error: `must be at least ${minSecretLength} characters` })),
  ),
  INTROSPECTION: optional(z.enum(['on', 'off'], { error: 'must be on or off' }).optional()),
  LIMIT_OBJECTS: optional(positive.default(10_000)),
  LIMIT_PROVIDER_CALLS: optional(positive.default(200)),
  LIMIT_RESPONSE_BYTES: optional(positive.default(5_000_000)),
  LIMIT_UPSTREAM_BYTES: optional(positive.default(32_000_000)),
  LIMIT_CONCURRENT_OPERATIONS: optional(positive.default(256)),
  LIMIT_MEMORY_BYTES: optional(positive.default(200_000_000)),
  RESPONSE_TIMEOUT_MS: optional(
    z.coerce.number({ error: 'must be a number of milliseconds' }).int().min(100).max(600_000).default(15_000),
  ),
  BUDGET_PER_MINUTE: optional(z.coerce.number({ error: 'must be a number of provider calls' }).int().min(0).optional()),
  RETURN_URL_HOSTS: optional(listOf(hostPattern)),
  TRUSTED_DOCUMENTS: optional(
    z.enum(['off', 'log', 'enforce'], { error: 'must be off, log or enforce' }).default('off'),
  ),
  TRUSTED_DOCUMENTS_FILE: optional(z.string().optional()),
});

/** The same key twice, in whatever spelling, is a mistake: nothing would be rotated. */
function areRotatable(texts: readonly string[]): boolean {
  const keys = texts.map((text) => Buffer.from(parseKey(text) ?? '').toString('hex'));
  return keys.length <= 2 && new Set(keys).size === keys.length;
}

type General = z.output<typeof generalShape>;

/**
 * Reads the whole configuration. The only place that reads an environment; `main.ts` passes the real one.
 *
 * @throws {ConfigurationError} with every fault at once
 */
export function readConfig(environment: Environment): Config {
  const general = generalShape.safeParse(environment);
  const providers = providerModules.map((module) => module.configure(environment));
  const faults = [
    ...(general.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...providers.flatMap((provider) => (provider.kind === 'faulty' ? provider.faults : [])),
    ...(general.data ? findUnsafe(general.data, providers) : []),
  ];
  if (!general.data || faults.length > 0) throw new ConfigurationError(faults);
  const isLocal = general.data.NODE_ENV !== 'production' && isLoopback(general.data.HOST);
  return {
    host: general.data.HOST,
    port: general.data.PORT,
    isProduction: general.data.NODE_ENV === 'production',
    logLevel: general.data.LOG_LEVEL,
    redisUrl: general.data.REDIS_URL,
    databaseUrl: general.data.DATABASE_URL,
    ledgerId: general.data.LEDGER_ID,
    dataDirectory: general.data.DATA_DIR,
    secrets: toSecrets(general.data),
    upstreamTimeoutMs: general.data.UPSTREAM_TIMEOUT_MS,
    auth: toTokenSettings(general.data),
    routerSecrets: general.data.ROUTER_SECRET,
    isLocalDevelopment: isLocal,
    hasIntrospection: (general.data.INTROSPECTION ?? (isLocal ? 'on' : 'off')) === 'on',
    costLimits: { maxObjects: general.data.LIMIT_OBJECTS, maxProviderCalls: general.data.LIMIT_PROVIDER_CALLS },
    admission: toAdmissionLimits(general.data),
    budgetPerMinute: general.data.BUDGET_PER_MINUTE ?? (general.data.AUTH_MODE === 'jwt' ? defaultBudget : 0),
    returnUrlHosts: general.data.RETURN_URL_HOSTS,
    trustedDocuments: { mode: general.data.TRUSTED_DOCUMENTS, path: general.data.TRUSTED_DOCUMENTS_FILE },
    providers: providers.filter((provider) => provider.kind === 'configured'),
  };
}

function toAdmissionLimits(general: General): AdmissionLimits {
  return {
    maxResponseBytes: general.LIMIT_RESPONSE_BYTES,
    maxUpstreamBytes: general.LIMIT_UPSTREAM_BYTES,
    maxOperations: general.LIMIT_CONCURRENT_OPERATIONS,
    maxSharedBytes: general.LIMIT_MEMORY_BYTES,
    responseTimeoutMs: general.RESPONSE_TIMEOUT_MS,
  };
}

/** Combinations that are each well-formed but must not be served: a start that fails is better than a gateway without protection. */
function findUnsafe(general: General, providers: readonly ProviderConfiguration[]): string[] {
  const faults: string[] = [];
  if (general.AUTH_MODE === 'none' && !isLoopback(general.HOST)) {
    faults.push('AUTH_MODE none is accepted only when HOST is a loopback address; set AUTH_MODE to jwt');
  }
  if (general.AUTH_MODE === 'jwt') faults.push(...faultsOfTokens(general));
  if (general.TRUSTED_DOCUMENTS !== 'off' && general.TRUSTED_DOCUMENTS_FILE === undefined) {
    faults.push('TRUSTED_DOCUMENTS_FILE is not set, and TRUSTED_DOCUMENTS needs it');
  }
  if (general.NODE_ENV === 'production' && !general.SECRETS_KEY.length) {
    faults.push(`SECRETS_KEY is not set, and production seals what it stores with it: it ${keyRule}`);
  }
  if (general.NODE_ENV === 'production' && providers.every(({ kind }) => kind === 'absent')) {
    faults.push(
      'no provider is configured, and production does not start the sandbox: set the variables of at least one',
    );
  }
  return faults;
}

function faultsOfTokens(general: General): string[] {
  const missing = (['AUTH_JWKS_URL', 'AUTH_ISSUER', 'AUTH_AUDIENCE'] as const).filter((name) => !general[name].length);
  const faults = missing.map((name) => `${name} is not set, and AUTH_MODE jwt needs it`);
  if (general.AUTH_JWKS_URL.length !== general.AUTH_ISSUER.length) {
    faults.push('AUTH_JWKS_URL must name as many URLs as AUTH_ISSUER names issuers, in the same order');
  }
  return faults;
}

function toTokenSettings(general: General): TokenSettings | undefined {
  if (general.AUTH_MODE === 'none') return undefined;
  return {
    issuers: general.AUTH_ISSUER.map((issuer, index) => ({ issuer, jwksUrl: general.AUTH_JWKS_URL[index] ?? '' })),
    audiences: general.AUTH_AUDIENCE,
    maxLifetimeSeconds: general.AUTH_MAX_TOKEN_LIFETIME_SECONDS,
    tenantClaim: general.AUTH_TENANT_CLAIM,
  };
}

function toSecrets({ SECRETS_KEY }: General): Secrets | undefined {
  const [current, ...older] = SECRETS_KEY.map(parseKey).filter((key) => key !== undefined);
  return current && new Secrets(current, ...older);
}
