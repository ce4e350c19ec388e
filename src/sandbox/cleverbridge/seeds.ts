import {
  currencyTexts,
  declineTexts,
  type Item,
  metaOf,
  type Price,
  priceBlock,
  type SandboxPurchase,
  statusTexts,
  wire,
} from './documents.js';

/** Ids rise by some 90 a minute over all of Cleverbridge's clients; times follow from ids at that pace. */
const anchorId = 168_377_690;
const anchorMs = Date.parse('2019-03-19T14:47:34Z');
const msPerId = 60_000 / 90;

/** A time as Cleverbridge writes it: no offset, microseconds. */
function timeOf(purchaseId: number, plusMs = 0): string {
  const ms = Math.round(anchorMs + (purchaseId - anchorId) * msPerId) + plusMs;
  const micros = String(purchaseId % 1_000).padStart(3, '0');
  return new Date(ms).toISOString().replace('Z', micros);
}

interface Seed {
  readonly id: number;
  readonly statusId: string;
  readonly currency?: string;
  readonly declineCode?: string;
  readonly changes?: Partial<SandboxPurchase>;
  readonly items?: readonly Item[];
}

function purchase({ id, statusId, currency = 'EUR', declineCode, changes = {}, items }: Seed): SandboxPurchase {
  const isPaid = ['PAY', 'TST', 'REF', 'AUT_ACC'].includes(statusId);
  return {
    meta: metaOf(isPaid ? 'PaidOrderNotification' : 'AwaitingReleaseForPurchaseOrderNotification', timeOf(id, 900)),
    purchaseId: id,
    configurationClientId: 864,
    status: statusTexts[statusId] ?? statusId,
    statusId,
    billingContact: john,
    deliveryContact: john,
    licenseeContact: john,
    paymentInfo: card(currency, '4242'),
    internalCustomer: `customer-${id % 10}`,
    creationTime: timeOf(id),
    ...(isPaid ? { paymentArriveTime: timeOf(id, 500) } : {}),
    lastModificationTime: timeOf(id, 800),
    customerConfirmationPageUrl: confirmationPath(id),
    merchantOfRecord: 'Cleverbridge',
    ...(declineCode ? { error: { code: declineCode, message: declineTexts[declineCode] ?? declineCode } } : {}),
    items: items ?? [item(1, currency)],
    extraParameters: [{ key: 'x-customerid', value: String(id % 100_000) }],
    ...changes,
  };
}

/** Where the shopper finds the purchase, on the sandbox itself: operations.ts puts its address before it. */
function confirmationPath(id: number): string {
  return `/1584/p/${id}-SANDBOX`;
}

function item(runningNumber: number, currency: string, price?: Price): Item {
  const block = priceBlock(currency, price);
  return {
    runningNumber,
    productId: 219_783,
    productName: 'Gold Plan',
    productNameExtension: '12 months',
    yourProductId: 'GOLD-12',
    clientId: 1_584,
    quantity: runningNumber,
    yourCurrency: currencyTexts[currency] ?? currency,
    yourCurrencyId: currency,
    customerPrice: block,
    yourPrice: block,
    deliveries: [{ deliveryType: 'Key', deliveryTypeId: 'KEY', key: 'AAAA-BBBB-CCCC', keyRaw: 'AAAA-BBBB-CCCC' }],
  };
}

function card(currencyId: string, cardLastFourDigits: string) {
  return {
    currency: currencyTexts[currencyId] ?? currencyId,
    currencyId,
    paymentType: 'Visa',
    paymentTypeId: 'CCA_VIS',
    isPurchaseOrder: false,
    cardLastFourDigits,
    cardExpirationDate: { month: 3, year: 2031 },
  };
}

const john = {
  language: 'English',
  languageId: 'en',
  locale: 'en-US',
  firstname: 'John',
  lastname: 'Doe',
  country: 'Germany',
  countryId: 'DE',
  email: 'john.doe@example.com',
};

/** The published paid purchase. Its parts that no public sample shows are those of the contract's example. */
function publishedPaid(): SandboxPurchase {
  const id = anchorId;
  const contact = { ...john, company: 'Your Company Name', companyRomanized: 'Your Company Name' };
  const romanized = { firstnameRomanized: 'John', lastnameRomanized: 'Doe' };
  return purchase({
    id,
    statusId: 'PAY',
    items: [{ ...item(1, 'EUR'), quantity: 2, couponcode: 'SPRING', ...publishedSubscription(id) }],
    changes: {
      meta: metaOf('PaidOrderNotification', '2019-03-19T14:47:34.857671'),
      billingContact: { ...contact, ...romanized },
      paymentInfo: { ...card('EUR', '142T'), cardExpirationDate: { month: 3, year: 2023 } },
      creationTime: '2019-03-19T14:47:34.360177',
      paymentArriveTime: '2019-03-19T14:47:34.857671',
      lastModificationTime: '2019-03-19T14:47:35.084112',
      subscriptionRevenueCategoryId: 'Signup',
      remoteAddress: '89.1.3.0',
      httpUserAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
      httpEntryUrl: 'https://shop.yourcustomdomain.com/1584/?scope=checkout&cart=219783&x-source=newsletter',
      internalCustomer: 'UUID-YOUR-UNIQUE-ID-1234-5678',
      customerPdfDocumentUrl: 'https://shop.yourcustomdomain.com/invoice/EXAMPLETOKEN/168377690.pdf',
      extraParameters: [
        { key: 'x-customerid', value: '51254' },
        { key: 'x-vendors-subscription-id', value: '544920' },
      ],
    },
  });
}

function publishedSubscription(id: number): Partial<Item> {
  return {
    extraParameters: [{ key: 'x-seat-group', value: 'emea' }],
    recurringBilling: {
      subscriptionId: 'S9073119',
      subscriptionItemRunningNumber: 1,
      originalPurchaseId: id,
      originalPurchaseItemRunningNumber: 1,
      intervalNumber: 0,
      gracePeriodDays: 7,
      status: 'Active',
      statusId: 'ACT',
      itemStatus: 'Active',
      itemStatusId: 'ACT',
      nextBillingDate: '2020-03-19T14:47:34',
      renewalType: 'Automatic',
      intervalLengthInMonths: 12,
      intervalLengthInDays: 0,
    },
  };
}

/** The published declined purchase. */
function publishedDeclined(): SandboxPurchase {
  return purchase({
    id: 169_190_319,
    statusId: 'DEC',
    declineCode: 'PAY_CLE',
    changes: {
      meta: metaOf('OnlinePaymentDeclined', '2019-03-25T13:56:30.349654'),
      paymentInfo: { ...card('EUR', '064T'), cardExpirationDate: { month: 1, year: 2022 } },
      creationTime: '2019-03-25T13:56:30.349654',
      lastModificationTime: '2019-03-25T13:56:32.234016',
    },
  });
}

/** The published purchase that waits for a wire transfer. */
function publishedAwaiting(): SandboxPurchase {
  return purchase({
    id: 168_378_001,
    statusId: 'WOF',
    currency: 'USD',
    items: [{ ...item(1, 'USD'), productId: 219_788, productName: 'Silver Plan', yourProductId: 'SILVER-12' }],
    changes: {
      paymentInfo: wire('USD', false),
      creationTime: '2019-03-19T15:01:02.1234',
      lastModificationTime: '2019-03-19T15:01:02.5',
    },
  });
}

/** One purchase for each status and decline code that the published ones leave out. */
function oneForEach(): readonly SandboxPurchase[] {
  return [
    purchase({ id: 168_378_101, statusId: 'PEN' }),
    purchase({ id: 168_378_102, statusId: 'HLD' }),
    purchase({ id: 168_378_103, statusId: 'WPO', changes: { paymentInfo: wire('EUR', true) } }),
    purchase({ id: 168_378_104, statusId: 'TST', changes: { paymentInfo: card('EUR', '064T') } }),
    // Its refund's id is among the near purchases below, so that a range of those finds it too.
    purchase({
      id: 168_378_105,
      statusId: 'REF',
      changes: { reimbursementId: 168_400_500, reimbursementTime: timeOf(168_400_500) },
    }),
    purchase({ id: 168_378_106, statusId: 'RDI' }),
    ...['AUT_ACC', 'NST_ACC', 'NST_AER', 'NST_ARE', 'NST_ARP', 'NST_ECA', 'NST_ECR', 'NST_ERR', 'NST_HLD'].map(
      (statusId, index) => purchase({ id: 168_378_201 + index, statusId }),
    ),
    ...['PAY_CEX', 'PAY_DEC', 'PAY_REJ', 'FRA_REJ', 'PAY_SCO', 'CCA_EXP'].map((declineCode, index) =>
      purchase({ id: 168_378_301 + index, statusId: 'DEC', declineCode }),
    ),
    purchase({ id: 168_378_307, statusId: 'DEC' }),
  ];
}

/** What real accounts hold besides: other currencies, other scripts, odd prices, several items, two purchases of one instant. */
function variety(): readonly SandboxPurchase[] {
  return [
    purchase({
      id: 168_378_401,
      statusId: 'PAY',
      currency: 'JPY',
      changes: {
        billingContact: {
          languageId: 'ja',
          locale: 'ja-JP',
          firstname: '花子',
          lastname: '山田',
          firstnameKatakana: 'ハナコ',
          lastnameKatakana: 'ヤマダ',
          firstnameRomanized: 'Hanako',
          lastnameRomanized: 'Yamada',
          countryId: 'JP',
          email: 'hanako@example.jp',
        },
      },
    }),
    purchase({ id: 168_378_402, statusId: 'PAY', currency: 'KWD' }),
    purchase({
      id: 168_378_403,
      statusId: 'PAY',
      items: [
        item(1, 'EUR'),
        item(2, 'EUR', ['0.01', '0.00', '0.01']),
        item(3, 'EUR', ['1234567.89', '0', '1234567.89']),
      ],
      changes: {
        billingContact: {
          firstname: 'Íñigo',
          lastname: 'Núñez Peña',
          street1: 'Calle de Alcalá 1',
          street2: '3º B',
          postalcode: '28014',
          city: 'Madrid',
          stateId: 'ES-MD',
          countryId: 'ES',
          phone1: '+34 910 000 000',
          email: 'inigo@example.es',
        },
      },
    }),
    purchase({ id: 168_378_404, statusId: 'PAY', items: [item(1, 'EUR', ['12.3456', '2.3457', '14.6913'])] }),
    purchase({ id: 168_378_405, statusId: 'PAY', changes: { creationTime: '2019-03-19T14:55:30.1' } }),
    purchase({ id: 168_378_406, statusId: 'PAY', changes: { creationTime: '2019-03-19T14:55:30.1' } }),
  ];
}

/** How many purchases have near ids, the distance of their ids, and where they begin. */
export const near = { firstId: 168_400_000, step: 7, count: 150 } as const;
/** How many purchases lie a day from each other, and where they begin. */
export const far = { firstId: 168_500_000, step: 129_600, count: 30 } as const;

const nearStatuses = ['PAY', 'PAY', 'PEN', 'WOF', 'PAY', 'DEC', 'TST'] as const;
const currencies = ['EUR', 'USD', 'GBP'] as const;

function generated({ firstId, step, count }: typeof near | typeof far): readonly SandboxPurchase[] {
  return Array.from({ length: count }, (_, index) =>
    purchase({
      id: firstId + index * step,
      statusId: nearStatuses[index % nearStatuses.length] ?? 'PAY',
      currency: currencies[index % currencies.length] ?? 'EUR',
    }),
  );
}

/** The seeded state: always the same. */
export function seedPurchases(): readonly SandboxPurchase[] {
  return [
    publishedPaid(),
    publishedAwaiting(),
    publishedDeclined(),
    ...oneForEach(),
    ...variety(),
    ...generated(near),
    ...generated(far),
  ];
}
