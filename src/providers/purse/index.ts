import { accountDigest } from '../../cache/read-cache.js';
import { isUuid } from '../../domain/ids.js';
import type { Freshness, OperationScope, Provider, ProviderDescription, ProviderReads } from '../../domain/provider.js';
import type { ResourceType } from '../../generated/schema.js';
import type { Dated } from '../../upstream/answers.js';
import { SharedReads } from '../../upstream/shared-reads.js';
import { Upstream } from '../../upstream/upstream.js';
import { configureFrom, type ProviderDependencies, type ProviderModule } from '../provider-module.js';
import type { ReportUnknown } from '../tables.js';
import { PurseClient } from './client.js';
import { PurseCredentials } from './credentials.js';
import { createPurseLoaders, type PurseLoaders } from './loaders.js';
import { type MappingContext, toCart, toClientSession, toPayment, toPaymentLink, withExactAmounts } from './mapper/index.js';
import { PurseRedirections } from './queries.js';
import { purseEnvironment, type PurseSettings } from './settings.js';
import type { PurseDocuments } from './types.js';

export const purse: ProviderModule = {
  name: 'PURSE',
  configure: (environment) => configureFrom(environment, purseEnvironment, createPurse),
};

const limits = { attemptTimeoutMs: 10_000, totalTimeoutMs: 20_000 } as const;

function createPurse(settings: PurseSettings, { observer, cache, isSandbox }: ProviderDependencies): Provider {
  const api = new URL(settings.PURSE_BASE_URL);
  const upstream = new Upstream(
    { provider: 'PURSE', origin: api.origin, maxConcurrent: 32, maxResponseBytes: 5_000_000, ...limits },
    observer,
  );
  const tokenUpstream = new Upstream(
    // One token serves all, so there is at most one request under way and a spare.
    {
      provider: 'PURSE',
      origin: new URL(settings.PURSE_TOKEN_URL).origin,
      maxConcurrent: 2,
      maxResponseBytes: 100_000,
      ...limits,
    },
    observer,
  );
  const client = new PurseClient({
    upstream,
    credentials: new PurseCredentials(settings, tokenUpstream),
    reads: new SharedReads('PURSE', accountOf(settings), cache),
    pathPrefix: api.pathname.replace(/\/+$/, ''),
  });
  const redirections = new PurseRedirections(client);
  const report: ReportUnknown = (field, value) => observer.unknownValue({ provider: 'PURSE', field, value });
  return {
    description: describe(isSandbox),
    isReference,
    isClientReference: () => false,
    reads: (scope) => createReads(createPurseLoaders(client, scope), redirections, report, scope),
    close: async () => void (await Promise.all([upstream.close(), tokenUpstream.close()])),
  };
}

function createReads(
  loaders: PurseLoaders,
  redirections: PurseRedirections,
  report: ReportUnknown,
  scope: OperationScope,
): ProviderReads {
  const toRecord = <Document, Result>(
    read: Dated<Document> | null,
    map: (document: Document, context: MappingContext) => Result,
  ): Result | null => read && withExactAmounts(() => map(read.value, { asOf: read.receivedAt, report }));

  return {
    payment: async (id, freshness) => toRecord(await loaders.payment.load(id, freshness), toPayment),
    clientSession: async (id, freshness) =>
      toRecord(await loaders['client-session'].load(id, freshness), toClientSession),
    paymentLink: async (id, freshness) => toRecord(await loaders['payment-link'].load(id, freshness), toPaymentLink),
    cart: async (reference, freshness) => {
      const cart = parseCartReference(reference);
      return cart && cartOf(cart.type, cart.id, freshness);
    },
    redirection: (token) => redirections.read(token, scope, report),
  };
}

/** A cart is named after the document that holds the order: `payment:<uuid>`, `client-session:<uuid>`, `payment-link:<uuid>`. */
function parseCartReference(reference: string): { readonly type: keyof PurseDocuments; readonly id: string } | null {
  const [type = '', id = '', ...rest] = reference.split(':');
  if (rest.length > 0 || !isUuid(id)) return null;
  return type === 'payment' || type === 'client-session' || type === 'payment-link' ? { type, id } : null;
}

/** A well-formed purchase id is let through, so that its caller learns that Purse has no purchases. */
function isReference(type: ResourceType, reference: string): boolean {
  return type === 'CART' ? parseCartReference(reference) !== null : isUuid(reference);
}

/** Which answers may be shared: everything that decides what Purse answers, digested. */
function accountOf(settings: PurseSettings): string {
  return accountDigest(
    settings.PURSE_BASE_URL,
    settings.PURSE_TOKEN_URL,
    settings.PURSE_CLIENT_ID,
    settings.PURSE_CLIENT_SECRET,
    settings.PURSE_ENTITY_ID,
    settings.PURSE_API_KEY ?? '',
  );
}

const describe = (isSandbox: boolean): ProviderDescription => ({
  name: 'PURSE',
  displayName: 'Purse',
  isSandbox,
  resourceTypes: ['PAYMENT', 'CART', 'CLIENT_SESSION', 'PAYMENT_LINK'],
  reads: ['REDIRECTION'],
  actions: ['CAPTURE', 'REFUND', 'VOID', 'ABORT', 'CANCEL'],
  limitations: [
    'Purse lists nothing: every payment, session and link is found by its id.',
    'Purse keeps no purchases: the order stands on the payment, the session or the link.',
    'A fresh read of a payment makes Purse ask its partners and may be slow; with a maxAge it answers from what it holds.',
    'Purse does not say why a payment was declined: only the code of its partner is passed on.',
    'Purse takes CHF, EUR, GBP, JPY and USD.',
  ],
});
