import { accountDigest } from '../../cache/read-cache.js';
import { isUuid } from '../../domain/ids.js';
import type { Provider, ProviderDescription } from '../../domain/provider.js';
import { SharedReads } from '../../upstream/shared-reads.js';
import { Upstream } from '../../upstream/upstream.js';
import { configureFrom, type ProviderDependencies, type ProviderModule } from '../provider-module.js';
import { ChipClient } from './client.js';
import { createViews } from './reads/by-id.js';
import { createWrites } from './writes/index.js';
import { createPaymentMethodsRead, listRecurringTokens } from './reads/lists.js';
import { chipSettings, type ChipSettings } from './settings.js';

/** CHIP Collect: purchases with their payment, checkout page and recurring token. */
export const chip: ProviderModule = {
  name: 'CHIP',
  configure: (environment) => configureFrom(environment, chipSettings, createChip),
};

/** CHIP publishes no limit; with this many at once a page of a hundred purchases is quick, and CHIP is not overloaded. */
const maxConcurrent = 16;

function createChip(settings: ChipSettings, { observer, cache, timeouts, isSandbox }: ProviderDependencies): Provider {
  const upstream = new Upstream(
    {
      provider: 'CHIP',
      origin: new URL(settings.CHIP_BASE_URL).origin,
      maxConcurrent,
      ...timeouts,
      maxResponseBytes: 5_000_000,
    },
    observer,
  );
  const account = accountDigest(settings.CHIP_BASE_URL, settings.CHIP_SECRET_KEY, settings.CHIP_BRAND_ID);
  const client = new ChipClient(settings, upstream, new SharedReads('CHIP', account, cache));
  const report = (field: string, value: string): void => observer.unknownValue({ provider: 'CHIP', field, value });
  return {
    description: describe(isSandbox),
    isReference: (_type, reference) => isUuid(reference),
    isClientReference: isUuid,
    reads: (scope) => ({
      ...createViews(client, scope, report),
      paymentMethods: createPaymentMethodsRead(client, scope),
      recurringTokens: (query) => listRecurringTokens(client, query, scope),
    }),
    writes: createWrites(client, settings.CHIP_BRAND_ID, report),
    forget: (id) => client.forgetPurchase(id),
    close: () => upstream.close(),
  };
}

function describe(isSandbox: boolean): ProviderDescription {
  return {
    name: 'CHIP',
    displayName: 'CHIP Collect',
    isSandbox,
    resourceTypes: ['PURCHASE', 'PAYMENT', 'CART', 'CLIENT_SESSION', 'PAYMENT_LINK'],
    reads: ['PAYMENT_METHODS', 'RECURRING_TOKENS'],
    actions: [
      'CREATE_PURCHASE',
      'CANCEL',
      'CHARGE',
      'MARK_AS_PAID',
      'RESEND_INVOICE',
      'CAPTURE',
      'REFUND',
      'VOID',
      'DELETE_RECURRING_TOKEN',
    ],
    maxCallsPerSecond: null,
    limitations: [
      'Purchases cannot be listed or searched: they are read by id only.',
      'Payment, cart, checkout session and payment link are views on one purchase and share its id.',
      'A hold can be captured once; capturing a part releases the rest.',
      'No idempotency key is honoured: a write that could be done twice (a charge, a partial refund, a marking as paid) is never sent again after its answer was lost, and stays unknown until the purchase shows it.',
      'After a lost answer, a created purchase or a sent mail cannot be found: such an operation stays unknown. For a purchase, repeat the request with another key.',
      'A token that was saved without a client is in no list; create the purchase with a client id to find it by recurringTokens.',
      'Refunds cannot be read separately: a purchase has the refundable amount and the ids of its refunds.',
      'Neither tax nor subtotal is returned, and a line total only where the request set one.',
      'Payment methods are listed for MYR only.',
    ],
  };
}
