import type { Plants } from './plants.js';

/** One call of a mutation that the simulation does. */
export interface Write {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const eur = (minorUnits: number) => ({ minorUnits, currency: 'EUR' });
const returnUrl = 'https://shop.example.com/back';
const order = { reference: 'order-1', netAmountMinorUnits: 4_200 };

/** The least that the gateway and the simulation take: every other input is made of these. */
export const leastInputs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  createPurchase: {
    provider: 'CHIP',
    currency: 'MYR',
    products: [{ name: 'Plan', priceMinorUnits: 1_000 }],
    client: { email: 'somebody@example.com' },
  },
  cancelPurchase: { id: 'chip:purchase:34aa8dc8-4636-4f3c-b519-66cb20280b0a' },
  chargePurchase: {
    id: 'chip:purchase:16d8ebd2-7f3b-4fd0-baa6-ddcdccdf25c7',
    recurringTokenId: 'chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11',
  },
  deleteRecurringToken: { id: 'chip:purchase:5fb70c0a-8bad-4170-ae43-8ac903015c98' },
  markPurchaseAsPaid: { id: 'chip:purchase:89d20f20-3887-4b17-851f-86df3f2a7ab1' },
  resendInvoice: { id: 'chip:purchase:2af0e687-f2f2-4462-a694-9058a4c1d654' },
  updateLicenseKey: { id: 'cleverbridge:purchase:168377690', runningNumber: 1, licenseKey: 'AAAA' },
  updatePurchaseParameters: { id: 'cleverbridge:purchase:168377690', parameters: [{ key: 'x-a', value: 'b' }] },
  retryPayment: { id: 'cleverbridge:purchase:168378301', retryAt: '2030-01-01T00:00:00Z' },
  cancelPaymentRetry: { id: 'cleverbridge:purchase:168378301' },
  processCart: {
    provider: 'CLEVERBRIDGE',
    items: [{ productId: '219783', quantity: 1 }],
    customerReference: 'UUID-YOUR-UNIQUE-ID-1234-5678',
  },
  capturePayment: { id: 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139', amount: eur(1_000) },
  voidPayment: { id: 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139', amount: eur(500) },
  refundPayment: {
    id: 'purse:payment:bdc6d11f-cb87-425e-973c-bb5628d49721',
    amount: { minorUnits: 500, currency: 'JPY' },
  },
  createPayment: {
    provider: 'PURSE',
    amount: eur(4_200),
    order,
    returnUrl,
    split: [{ amountMinorUnits: 4_200, partner: 'illicado', method: 'giftcard' }],
  },
  createClientSession: { provider: 'PURSE', amount: eur(4_200), order, returnUrl },
  abortClientSession: { id: 'purse:client-session:67ae0ffb-8d56-48c5-ad21-e13fe30e3417' },
  createPaymentLink: { provider: 'PURSE', amount: eur(4_200), order, returnUrl },
  cancelPaymentLink: { id: 'purse:payment-link:b07f18b1-3796-4909-bc80-f01068d6f5eb' },
};

/** Every mutation, with a secret or somebody's data wherever one may be given. */
export function plantedWrites(plants: Plants): readonly Write[] {
  const text = (name: string): string => plants.text('input', name);
  const write = (mutation: string, more: Readonly<Record<string, unknown>> = {}): Write => ({
    mutation,
    input: {
      idempotencyKey: plants.text('caller', `idempotency key of ${mutation}`),
      ...leastInputs[mutation],
      ...more,
    },
  });
  const checkout = (of: string) => purseCheckout(plants, of);
  return [
    write('createPurchase', {
      client: chipClient(plants),
      metadata: { note: text('CHIP metadata') },
      ...chipUrls(plants),
    }),
    write('createPayment', { ...checkout('payment'), browser: { userAgent: text('user agent') } }),
    write('createPayment', {
      split: [
        {
          amountMinorUnits: 4_200,
          vaultFormToken: text('form token'),
          walletToken: text('wallet token'),
          partner: 'dalenys',
          method: 'creditcard',
          threeDsServerTransactionId: text('3-D Secure id'),
        },
      ],
    }),
    // A partner decides: the answer says where the shopper has to go.
    write('createPayment', {
      amount: eur(4_201),
      order: { ...order, netAmountMinorUnits: 4_201 },
      split: [{ amountMinorUnits: 4_201, partner: 'paypal', method: 'wallet' }],
    }),
    write('createClientSession', { ...checkout('session'), integrationMode: 'HOSTED_PAGE' }),
    write('createPaymentLink', checkout('link')),
    write('updateLicenseKey', { licenseKey: text('license key') }),
    write('updatePurchaseParameters', { parameters: [{ key: 'x-note', value: text('x-parameter') }] }),
    // One that is paid, one that has to be paid at a URL, and one that opens a session.
    write('processCart', { items: [{ productId: '219791', quantity: 1 }] }),
    write('processCart', { items: [{ productId: '219795', quantity: 1 }] }),
    write('processCart', { extraParameters: [{ key: 'x-note', value: text('x-parameter of a cart') }] }),
    ...[
      'capturePayment',
      'voidPayment',
      'refundPayment',
      'cancelPurchase',
      'chargePurchase',
      'deleteRecurringToken',
      'markPurchaseAsPaid',
      'resendInvoice',
      'retryPayment',
      'cancelPaymentRetry',
      'abortClientSession',
      'cancelPaymentLink',
    ].map((mutation) => write(mutation)),
  ];
}

function chipClient(plants: Plants) {
  const names = [
    'fullName',
    'personalCode',
    'streetAddress',
    'city',
    'zipCode',
    'state',
    'shippingStreetAddress',
    'shippingCity',
    'shippingZipCode',
    'shippingState',
    'legalName',
    'brandName',
    'registrationNumber',
    'taxNumber',
    'bankAccount',
    'bankCode',
  ];
  const email = (name: string) => plants.email('input', `CHIP client ${name}`);
  return {
    ...Object.fromEntries(names.map((name) => [name, plants.text('input', `CHIP client ${name}`)])),
    email: email('email'),
    cc: [email('cc')],
    bcc: [email('bcc')],
    phone: plants.phone('input', 'CHIP client phone'),
    country: 'MY',
  };
}

/** The addresses where CHIP calls back hold what only the merchant may know. */
const chipUrls = (plants: Plants) => ({ successCallback: plants.url('input', 'CHIP callback') });

function purseCheckout(plants: Plants, of: string) {
  const text = (name: string) => plants.text('input', `${name} of a ${of}`);
  const phone = (name: string) => plants.phone('input', `${name} of a ${of}`);
  const address = (which: string) => ({
    ...Object.fromEntries(
      ['companyName', 'firstName', 'middleName', 'lastName', 'city', 'postalCode', 'provinceCode'].map((name) => [
        name,
        text(`${which} ${name}`),
      ]),
    ),
    addressLines: [text(`${which} street`)],
    countryCode: 'FR',
    phoneNumber: phone(`${which} phone`),
    mobilePhoneNumber: phone(`${which} mobile phone`),
  });
  return {
    order: {
      ...order,
      billingAddress: address('billing'),
      shipments: [
        {
          netAmountMinorUnits: 4_200,
          shippingAddress: { ...address('shipping'), deliveryPointName: text('delivery point') },
        },
      ],
    },
    customer: {
      reference: 'customer-1',
      email: plants.email('input', `email of a ${of}`),
      firstName: text('first name'),
      lastName: text('last name'),
      nationalIdentifier: text('national id'),
      ipAddress: plants.address('input', `IP address of a ${of}`),
      account: { authenticationMethod: text('authentication method') },
    },
    webhook: {
      url: 'https://shop.example.com/hook',
      headers: [{ name: 'x-secret', values: [text('webhook header')] }],
    },
  };
}
