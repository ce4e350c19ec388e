import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startBench } from '../kit/bench.js';
import { guardedBy, startIssuer } from '../support/issuer.js';

const amount = { minorUnits: 1_000, currency: 'EUR' };
const order = { reference: 'order-1', netAmountMinorUnits: 1_000 };
const session = { idempotencyKey: 'k-1', amount, order, returnUrl: 'https://shop.example.com/back' };
const purchase = {
  idempotencyKey: 'k-1',
  currency: 'MYR',
  products: [{ name: 'Plan', priceMinorUnits: 1_000 }],
  client: { email: 'aisyah@example.com' },
};
const hook = 'https://shop.example.com/hook';

const documentOf = (mutation: string) =>
  `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) {
    result: ${mutation}(input: $input) { __typename ... on InvalidInput { path message } }
  }`;

/** A gateway over the sandbox; all creations that were sent are counted. */
async function start(env: Record<string, string> = {}) {
  const issuer = await startIssuer();
  const { gateway, servers } = await startBench({ ...guardedBy(issuer), UPSTREAM_TIMEOUT_MS: '10000', ...env });
  const ask = async (mutation: string, input: object, more = '') =>
    gateway.execute(
      documentOf(mutation),
      { input },
      { authorization: `Bearer ${await issuer.sign({ scope: `payments:read payments:write ${more}` })}` },
    );
  const made = () => Object.values(servers).flatMap(({ calls }) => calls.filter(({ method }) => method === 'POST'));
  const requested = () => Object.values(servers).flatMap(({ calls }) => calls);
  return { ask, made, requested };
}

/** Every field that accepts a URL, with the path of its fault. */
const places: readonly [mutation: string, path: string, input: (url: string) => object][] = [
  ['createClientSession', 'input.returnUrl', (returnUrl) => ({ ...session, returnUrl })],
  ['createPaymentLink', 'input.returnUrl', (returnUrl) => ({ ...session, returnUrl })],
  [
    'createPayment',
    'input.returnUrl',
    (returnUrl) => ({ ...session, returnUrl, split: [{ amountMinorUnits: 1_000 }] }),
  ],
  ['createClientSession', 'input.webhook.url', (url) => ({ ...session, webhook: { url } })],
  ['createPurchase', 'input.successRedirect', (successRedirect) => ({ ...purchase, successRedirect })],
  ['createPurchase', 'input.failureRedirect', (failureRedirect) => ({ ...purchase, failureRedirect })],
  ['createPurchase', 'input.cancelRedirect', (cancelRedirect) => ({ ...purchase, cancelRedirect })],
  ['createPurchase', 'input.successCallback', (successCallback) => ({ ...purchase, successCallback })],
  ...['productUri', 'imageUri'].map((name): (typeof places)[number] => [
    'createClientSession',
    `input.order.shipments.0.itemLines.0.${name}`,
    (url) => {
      const line = { name: 'a', quantity: 1, netAmountMinorUnits: 1_000 };
      const shipments = [{ netAmountMinorUnits: 1_000, itemLines: [{ ...line, [name]: url }] }];
      return { ...session, order: { ...order, shipments } };
    },
  ]),
];

const addresses = [
  ...[
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0x7f.1',
    '127.0.0.1.',
    '１２７.0.0.1',
    '127。0。0。1',
  ],
  ...['0.0.0.0', '0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.1', '100.64.0.1', '100.100.100.200'],
  ...['169.254.169.254', '169.254.170.2', '168.63.129.16', '168.63.33040', '0xa83f8110', '192.0.0.192', '192.88.99.1'],
  ...[
    '192.0.2.1',
    '198.51.100.1',
    '203.0.113.1',
    '198.18.0.1',
    '198.19.255.255',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
  ],
  ...['[::]', '[::1]', '[::127.0.0.1]', '[::7f00:1]', '[::8.8.8.8]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]'],
  ...[
    '[::ffff:169.254.169.254]',
    '[::ffff:8.8.8.8]',
    '[::ffff:0:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b::8.8.8.8]',
  ],
  ...['[64:ff9b:1::1]', '[2002:7f00:1::]', '[2002:808:808::]', '[2001:0:7f00:1::]', '[2001::1]', '[2001:db8::1]'],
  ...[
    '[3fff::1]',
    '[2001:2::1]',
    '[2001:20::1]',
    '[2620:4f:8000::1]',
    '[fe80::1]',
    '[febf::1]',
    '[fec0::1]',
    '[fc00::1]',
  ],
  ...['[fd00:ec2::254]', '[ff02::1]', '[100::1]', '[5f00::1]', '[4000::1]'],
];
const names = [
  ...['localhost', 'localhost.', 'localhost..', 'LOCALHOST', 'ⓛocalhost', 'a.localhost', 'localhost.localdomain'],
  ...['router', 'metadata', 'metadata.google.internal', 'x.internal', 'a.svc', 'a.default.svc', 'a.svc.cluster.local'],
  ...[
    'a.corp',
    'a.home',
    'a.home.arpa',
    '1.0.0.127.in-addr.arpa',
    'a.intranet',
    'a.lan',
    'a.local',
    'a.ｌｏｃａｌ',
    'a.private',
  ],
  ...[
    'a.test',
    'a.invalid',
    'a.onion',
    'a.consul',
    'host.docker.internal',
    'a.corp.',
    'shop.example.com.',
    'shop..example.com',
  ],
  ...[
    '.shop.example.com',
    'shop.example.com..',
    `${'a'.repeat(64)}.example.com`,
    `${'a.'.repeat(130)}com`,
    'a!b.example.com',
  ],
  ...['-a.example.com', 'a-.example.com', 'example.c', 'a.xn--', 'bücher', 'xn--bcher-kva'],
];
const texts = [
  ...[
    'https://shop.example.com\\@127.0.0.1/',
    'https://shop.example.com\\.evil.example/',
    'https:\\\\shop.example.com/',
  ],
  ...[
    'https://shop.example.com/a\r\nb',
    'https://shop.example.com/a\nb',
    'https://shop.example.com/a\tb',
    'ht\ntps://shop.example.com/',
  ],
  ...[
    '\u0001https://shop.example.com/',
    ' https://shop.example.com/',
    'https://shop.example.com/ ',
    'https://shop.example.com/\u0000',
  ],
  ...[
    'https://shop.example.com/\u0085',
    'https://shop.example.com/\u2028',
    'https://shop.exam\u200bple.com/',
    'https://shop.example.com/\u202e',
  ],
  ...[
    'https://shop.exam\u00adple.com/',
    'https://shop.example.com/\ud800',
    'https:shop.example.com',
    'https:/shop.example.com',
  ],
  ...[
    'https:///shop.example.com',
    'http://shop.example.com/',
    'javascript:alert(1)',
    '//shop.example.com/',
    '/back',
    '',
    'nonsense',
  ],
  ...['https://user@shop.example.com/', 'https://user:pass@shop.example.com/', 'https://127.0.0.1@shop.example.com/'],
  ...[
    'https://shop.example.com:22/',
    'https://shop.example.com:80/',
    'https://shop.example.com:0/',
    'https://shop.example.com:70000/',
  ],
  ...['https://', 'https://?', 'https://%6cocalhost/', 'https://127.0.0.1%2f@shop.example.com/', 'https://[::1%25lo]/'],
  ...[`https://shop.example.com/${'a'.repeat(60_000)}`, `https://shop.example.com/${'ü'.repeat(700)}`],
  ...[
    'https://shop.example.com/?card=4111%201111%201111%201111',
    'https://shop.example.com/?card=4111+1111+1111+1111&a=%zz',
  ],
];
const refused = [...[...addresses, ...names].map((host) => `https://${host}/`), ...texts];

describe('a URL in an input', () => {
  it('is refused before any call when it could lead to an internal address or is ambiguous', async () => {
    const { ask, requested } = await start();
    const accepted: string[] = [];
    for (const url of refused) {
      const { data } = await ask('createClientSession', { ...session, returnUrl: url });
      if (data?.result?.__typename !== 'InvalidInput' || data.result.path !== 'input.returnUrl') accepted.push(url);
    }
    expect(accepted).toEqual([]);
    expect(requested()).toEqual([]);
  });

  it.each(places)('is checked in every field that accepts one: %s, %s', async (mutation, path, input) => {
    const { ask, requested } = await start();
    for (const url of ['https://[::127.0.0.1]/', 'https://shop.example.com\\@127.0.0.1/', 'https://a.svc/']) {
      const { data } = await ask(mutation, input(url), 'pii:read');
      expect([url, data?.result]).toEqual([url, expect.objectContaining({ __typename: 'InvalidInput', path })]);
    }
    expect(requested()).toEqual([]);
  });

  it.each([
    ['HTTPS://Shop.Example.com', 'https://shop.example.com/'],
    ['https://shop.example.com:443/a/../b?x=<1>#é', 'https://shop.example.com/b?x=%3C1%3E#%C3%A9'],
    ['https://bücher.example/zurück', 'https://xn--bcher-kva.example/zur%C3%BCck'],
    ['https://shop.example.com:8443/back', 'https://shop.example.com:8443/back'],
    ['https://8.8.8.8/', 'https://8.8.8.8/'],
    ['https://[2606:4700::1111]/', 'https://[2606:4700::1111]/'],
    ['https://@shop.example.com/', 'https://shop.example.com/'],
  ])('is sent in normal form, not as it was written: %s', async (given, sent) => {
    const { ask, made } = await start();
    const { data } = await ask('createPurchase', { ...purchase, successRedirect: given });
    expect(data?.result).toEqual({ __typename: 'CreatePurchasePayload' });
    expect(made().map(({ body }) => (body as Record<string, unknown>)['success_redirect'])).toEqual([sent]);
  });

  it('is the same input for the idempotency key as the same URL in another spelling', async () => {
    const { ask, made } = await start();
    const again = (successRedirect: string) => ask('createPurchase', { ...purchase, successRedirect });
    await again('https://shop.example.com/back');
    expect((await again('HTTPS://SHOP.example.com:443/back')).data?.result.__typename).toBe('CreatePurchasePayload');
    expect((await again('https://shop.example.com/other')).data?.result.__typename).toBe('IdempotencyConflict');
    expect(made()).toHaveLength(1);
  });

  it('leads to a public host for every parser when it is accepted', async () => {
    const { ask, made } = await start();
    const part = fc.constantFrom(
      '/',
      '\\',
      '@',
      ':',
      '.',
      '%',
      '#',
      '?',
      '[',
      ']',
      '127.0.0.1',
      'shop.example.com',
      'a.svc',
      '\r\n',
      '0x7f.1',
      '%2f',
    );
    const urls = fc.sample(
      fc.array(part, { maxLength: 6 }).map((parts) => `https://${parts.join('')}`),
      300,
    );
    for (const [index, successRedirect] of urls.entries()) {
      await ask('createPurchase', { ...purchase, idempotencyKey: `k-${index}`, successRedirect });
    }
    const sent = made().map(({ body }) => String((body as Record<string, unknown>)['success_redirect']));
    expect(sent.length).toBeGreaterThan(0);
    // A prefix only creates another name below example.com.
    for (const url of sent) expect(url).toMatch(/^https:\/\/[\w.-]*shop\.example\.com(:\d+)?\/[^\s\\]*$/);
  });
});

describe('a list of hosts for return URLs', () => {
  const env = { RETURN_URL_HOSTS: 'shop.example.com, *.Pay.example.com' };

  it.each([
    ['a name of the list', 'https://shop.example.com/back', true],
    ['a name below one with a wildcard', 'https://a.b.pay.example.com/', true],
    ['the name of the wildcard itself', 'https://pay.example.com/', false],
    ['a name that ends in one', 'https://evilshop.example.com/', false],
    ['a name that ends in the one with the wildcard', 'https://evilpay.example.com/', false],
    ['a name with a listed host as its prefix', 'https://shop.example.com.evil.example/', false],
    ['another host', 'https://evil.example/shop.example.com', false],
  ])('decides whether %s is accepted', async (_name, url, isAccepted) => {
    const { ask, made } = await start(env);
    const outcomes = [
      await ask('createPurchase', { ...purchase, idempotencyKey: 'k-1', successRedirect: url }, 'pii:read'),
      await ask('createPurchase', { ...purchase, idempotencyKey: 'k-2', successCallback: url }, 'pii:read'),
    ];
    const expected = isAccepted ? 'CreatePurchasePayload' : 'InvalidInput';
    expect(outcomes.map(({ data }) => data?.result.__typename)).toEqual([expected, expected]);
    expect(made()).toHaveLength(isAccepted ? 2 : 0);
  });

  it('does not apply to the page of a product', async () => {
    const { ask } = await start(env);
    const line = { name: 'a', quantity: 1, netAmountMinorUnits: 1_000 };
    const itemLines = [{ ...line, imageUri: 'https://pictures.example/a.png' }];
    const withPicture = { ...order, shipments: [{ netAmountMinorUnits: 1_000, itemLines }] };
    const { data, errors } = await ask('createClientSession', { ...session, order: withPicture });
    expect([data?.result, errors]).toEqual([{ __typename: 'CreateClientSessionPayload' }, []]);
  });

  it.each([
    'https://shop.example.com',
    'localhost',
    '*',
    '*.com.',
    '10.1.2.3',
    'shop.example.com/a',
    'a.svc',
    'a@b.example',
  ])('makes the start fail when an entry is no public host: %s', async (entry) => {
    await expect(startBench({ RETURN_URL_HOSTS: `shop.example.com,${entry}` })).rejects.toThrow(/RETURN_URL_HOSTS/);
  });
});

describe('a callback URL, to which a provider posts the data of a customer', () => {
  const inputs: readonly [mutation: string, argument: string, input: object][] = [
    ['createPurchase', 'input.successCallback', { ...purchase, successCallback: hook }],
    ['createClientSession', 'input.webhook.url', { ...session, webhook: { url: hook } }],
    ['createPaymentLink', 'input.webhook.url', { ...session, webhook: { url: hook } }],
    [
      'createPayment',
      'input.webhook.url',
      {
        ...session,
        webhook: { url: hook },
        split: [{ amountMinorUnits: 1_000, partner: 'illicado', method: 'giftcard' }],
      },
    ],
  ];

  it.each(inputs)(
    'needs pii:read when the gateway has no list of hosts, and leaves the key free: %s',
    async (mutation, argument, input) => {
      const { ask, requested, made } = await start();
      const { data, errors } = await ask(mutation, input, 'secrets:read');
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ path: ['result'], extensions: { code: 'FORBIDDEN', argument } }]);
      expect(errors[0]?.message).toContain('pii:read');
      expect(requested()).toEqual([]);
      const allowed = await ask(mutation, input, 'pii:read');
      expect(allowed.errors).toEqual([]);
      expect(allowed.data.result.__typename).toMatch(/Payload$/);
      expect(JSON.stringify(made().map(({ body }) => body))).toContain(hook);
    },
  );

  it.each(inputs)('needs no scope for a host in the list: %s', async (mutation, _argument, input) => {
    const { ask, made } = await start({ RETURN_URL_HOSTS: 'shop.example.com' });
    const { data, errors } = await ask(mutation, input);
    expect([data?.result.__typename, errors]).toEqual([expect.stringMatching(/Payload$/), []]);
    expect(JSON.stringify(made().map(({ body }) => body))).toContain(hook);
  });
});
