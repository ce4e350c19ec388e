import { accountDigest } from '../../cache/read-cache.js';
import { isUuid } from '../../domain/ids.js';
import type { Provider, ProviderDescription } from '../../domain/provider.js';
import type { ResourceType } from '../../generated/schema.js';
import { SharedReads } from '../../upstream/shared-reads.js';
import { Upstream } from '../../upstream/upstream.js';
import { configureFrom, type ProviderDependencies, type ProviderModule } from '../provider-module.js';
import type { ReportUnknown } from '../tables.js';
import { PurseClient } from './client.js';
import { PurseCredentials } from './credentials.js';
import { createViews, parseCartReference } from './reads/by-id.js';
import { createWrites } from './writes/index.js';
import { PurseRedirections } from './reads/redirections.js';
import { purseSettings, type PurseSettings } from './settings.js';

/** Purse: payments over many partners, checkout sessions, payment links, and the proof of a shopper's return. */
export const purse: ProviderModule = {
  name: 'PURSE',
  configure: (environment) => configureFrom(environment, purseSettings, createPurse),
};

/** Purse publishes no limit. A fresh payment waits for Purse's partners, so many have to be under way for a page of them. */
const api = { maxConcurrent: 32, maxResponseBytes: 5_000_000 } as const;
/** One token serves all calls, so there is hardly ever more than one request. */
const tokenEndpoint = { maxConcurrent: 2, maxResponseBytes: 100_000 } as const;

function createPurse(
  settings: PurseSettings,
  { observer, cache, timeouts, isSandbox }: ProviderDependencies,
): Provider {
  const limits = { provider: 'PURSE', ...timeouts } as const;
  const { origin, pathname } = new URL(settings.PURSE_BASE_URL);
  const upstream = new Upstream({ ...limits, ...api, origin }, observer);
  const tokenOrigin = new URL(settings.PURSE_TOKEN_URL).origin;
  const tokenUpstream = new Upstream({ ...limits, ...tokenEndpoint, origin: tokenOrigin }, observer);
  const client = new PurseClient({
    upstream,
    credentials: new PurseCredentials(settings, tokenUpstream),
    reads: new SharedReads('PURSE', accountOf(settings), cache),
    pathPrefix: pathname.replace(/\/+$/, ''),
  });
  const redirections = new PurseRedirections(client);
  const report: ReportUnknown = (field, value) => observer.unknownValue({ provider: 'PURSE', field, value });
  return {
    description: describe(isSandbox),
    isReference,
    isClientReference: () => false,
    reads: (scope) => ({
      ...createViews(client, scope, report),
      redirection: (token) => redirections.read(token, scope, report),
    }),
    writes: createWrites({ client, entityId: settings.PURSE_ENTITY_ID, report }),
    forget: (id) => client.forget(id),
    close: async () => void (await Promise.all([upstream.close(), tokenUpstream.close()])),
  };
}

/** Everything of Purse's has a UUID, in lower case; a cart says besides where the order is. */
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

function describe(isSandbox: boolean): ProviderDescription {
  return {
    name: 'PURSE',
    displayName: 'Purse',
    isSandbox,
    resourceTypes: ['PAYMENT', 'CART', 'CLIENT_SESSION', 'PAYMENT_LINK'],
    reads: ['REDIRECTION'],
    actions: [
      'CREATE_PAYMENT',
      'CREATE_CLIENT_SESSION',
      'CREATE_PAYMENT_LINK',
      'CAPTURE',
      'REFUND',
      'VOID',
      'ABORT',
      'CANCEL',
    ],
    maxCallsPerSecond: null,
    limitations: [
      'Purse has no lists: every payment, session and link is read by its id.',
      'Purse has no purchases: the order is part of the payment, the session or the link.',
      'For a fresh read of a payment, Purse queries its partners and may be slow; with a maxAge it answers from its stored data.',
      'Purse does not say why a payment was declined: only the code of its partner is passed on.',
      'A capture, refund or void that Purse reports as CONFLICT or UNCERTAIN stays unknown until Purse reports its outcome.',
      'A payment, session or link whose creation returned no readable answer stays unknown: Purse has no read for it.',
      'A card number is never accepted: the card is typed into a form of Purse, and the input contains the token of that form.',
      'Purse accepts CHF, EUR, GBP, JPY and USD.',
    ],
  };
}
