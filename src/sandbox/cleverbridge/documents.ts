import type { components } from '../../generated/cleverbridge.js';

type Schemas = components['schemas'];

/** A purchase as the sandbox holds it: the V2 notification. Amounts are exact decimal text. */
export type SandboxPurchase = Schemas['Purchase'];
export type Item = SandboxPurchase['items'][number];
export type CartRequest = Schemas['ProcessCartRequest'];

/** The status texts of Cleverbridge by `statusId`. The internal codes come with the texts of the status table. */
export const statusTexts: Readonly<Record<string, string>> = {
  PAY: 'Paid',
  PEN: 'Pending',
  DEC: 'Declined',
  HLD: 'Hold',
  REF: 'Refunded',
  TST: 'Test Order',
  WOF: 'Waiting for Offline Payment',
  WPO: 'Waiting for Payment for Purchase Order',
  AUT_ACC: 'Authorized',
  NST_ACC: 'Accepted, awaiting processing',
  NST_AER: 'Awaiting release by customer email',
  NST_ARE: 'Awaiting release by client',
  NST_ARP: 'Awaiting release for purchase order',
  NST_ECA: 'Accepted after export compliance review',
  NST_ECR: 'In review for export compliance',
  NST_ERR: 'Processing error',
  NST_HLD: 'Hold (future billing)',
  RDI: 'Return Direct Debit',
};

/** The payment error codes with their texts. */
export const declineTexts: Readonly<Record<string, string>> = {
  PAY_CEX: 'Card expired',
  PAY_CLE: 'Credit card limit exceeded',
  PAY_DEC: 'General decline',
  PAY_REJ: 'Rejected by issuing bank',
  FRA_REJ: 'Rejected for fraud',
  PAY_SCO: 'Security code validation failed',
  CCA_EXP: 'Card expired',
};

export const currencyTexts: Readonly<Record<string, string>> = {
  EUR: 'Euro',
  USD: 'US Dollar',
  JPY: 'Japanese Yen',
  KWD: 'Kuwaiti Dinar',
  GBP: 'Pound Sterling',
};

/** A price in major units, as exact text: net, VAT and gross. */
export type Price = readonly [net: string, vat: string, gross: string];

/** A typical price in each currency, with the currency's own decimals. */
const pricesByCurrency: Readonly<Record<string, Price>> = {
  EUR: ['50.00', '9.50', '59.50'],
  USD: ['49.99', '4.12', '54.11'],
  JPY: ['5980', '598', '6578'],
  KWD: ['12.345', '0.617', '12.962'],
  GBP: ['41.66', '8.33', '49.99'],
};

/** A price as an item has it; a typical one of its currency when none is given. */
export function priceBlock(currency: string, price = pricesByCurrency[currency]): Schemas['PriceBlock'] {
  const [netPrice = '0', vatPrice = '0', grossPrice = '0'] = price ?? [];
  return { productSinglePrice: { netPrice, vatPrice, grossPrice } };
}

/** A purchase that is paid by wire transfer. */
export function wire(currencyId: string, isPurchaseOrder: boolean) {
  const currency = currencyTexts[currencyId] ?? currencyId;
  return { currency, currencyId, paymentType: 'Wire transfer', paymentTypeId: 'WTR_STD', isPurchaseOrder };
}

/** What a notification says about itself. */
export function metaOf(type: string, date: string): components['schemas']['Meta'] {
  return { type, date, schemaUrl: `https://www.cleverbridge.com/JsonNotificationSchemas/${type}` };
}
