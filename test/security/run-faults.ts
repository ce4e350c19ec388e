import { leastInputs } from './inputs.js';
import { readOf } from './run-reads.js';
import { mutationOf } from './run-writes.js';
import type { Spoil } from './provider-proxy.js';
import type { Request, World } from './world.js';

type Name = keyof World['proxies'];

/** One thing that goes wrong at a provider, and the question that meets it. */
interface Fault {
  readonly at: Name;
  readonly request: RegExp;
  readonly name: string;
  readonly spoil: Spoil;
  readonly question: Request;
}

const questions: Readonly<Record<Name, Request>> = {
  chip: readOf('Chip', 'Purchase', 'chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11'),
  cleverbridge: readOf('Cleverbridge', 'Purchase', 'cleverbridge:purchase:168377690'),
  purse: readOf('Purse', 'Payment', 'purse:payment:bdc6d11f-cb87-425e-973c-bb5628d49721'),
};
const requestOf: Readonly<Record<Name, RegExp>> = {
  chip: /^GET .*purchases/,
  cleverbridge: /^GET/,
  purse: /^GET .*payments/,
};
const written: Readonly<Record<Name, readonly [mutation: string, request: RegExp]>> = {
  chip: ['createPurchase', /^POST .*purchases\/$/],
  cleverbridge: ['processCart', /^POST/],
  purse: ['refundPayment', /^POST .*refunds/],
};
const statuses = [400, 401, 403, 404, 409, 422, 500, 502];

/** What a provider says when it refuses or breaks: HTML and JSON that hold secrets, and what is neither. */
function* spoilsOf({ plants }: World, of: string): Generator<readonly [name: string, spoil: Spoil]> {
  const secret = (name: string): string =>
    `${plants.text('fault', `${name} of ${of}`)} ${plants.card(`${name} of ${of}`)}`;
  for (const status of statuses) {
    const body = JSON.stringify({
      error: secret(`error ${status}`),
      __all__: [{ message: secret(`message ${status}`) }],
      detail: secret(`detail ${status}`),
      ResultMessage: secret(`result ${status}`),
    });
    yield [`${status}`, { status, type: 'application/json', body }];
  }
  for (const status of [200, 502]) {
    yield [`HTML ${status}`, { status, type: 'text/html', body: `<h1>${secret(`HTML ${status}`)}</h1>` }];
  }
  yield ['broken JSON', { status: 200, type: 'application/json', body: `{"id": ${secret('broken JSON')}` }];
  yield [
    'other JSON',
    {
      status: 200,
      type: 'application/json',
      body: JSON.stringify({ ResultMessage: secret('other JSON'), id: secret('other id'), status: 7 }),
    },
  ];
  yield ['JSON that is text', { status: 200, type: 'application/json', body: JSON.stringify(secret('text')) }];
  yield ['reset-before', 'reset-before'];
  yield ['reset-after', 'reset-after'];
}

function* faultsOf(world: World): Generator<Fault> {
  for (const at of ['chip', 'cleverbridge', 'purse'] as const) {
    for (const [name, spoil] of spoilsOf(world, `a read at ${at}`)) {
      yield { at, name: `${name} to a read of ${at}`, request: requestOf[at], spoil, question: questions[at] };
    }
    const [mutation, request] = written[at];
    for (const [name, spoil] of spoilsOf(world, `${mutation} at ${at}`)) {
      const idempotencyKey = world.plants.text('caller', `key of ${mutation} that meets ${name}`);
      const question = mutationOf(mutation, { idempotencyKey, ...leastInputs[mutation] });
      yield { at, name: `${name} to ${mutation}`, request, spoil, question };
    }
  }
}

/** Everything that may go wrong at each provider, in a read and in a write. Reads are tried again, so each fault comes three times. */
export async function faults(world: World): Promise<void> {
  const all = [...faultsOf(world)];
  // A provider's faults come one after the other, and beside those of the others: most of the time is pauses between attempts.
  await Promise.all(
    (['chip', 'cleverbridge', 'purse'] as const).map(async (provider) => {
      for (const { at, name, request, spoil, question } of all.filter((fault) => fault.at === provider)) {
        for (let times = 0; times < 3; times += 1) world.proxies[at].spoil(request, spoil);
        await world.ask('full', `a provider's ${name}`, question);
        world.proxies[at].heal();
      }
    }),
  );
}

/** The token endpoint fails when a new token is needed. */
export async function tokenFault(world: World): Promise<void> {
  const { purse } = world.proxies;
  const body = `<p>${world.plants.text('fault', 'answer of the token endpoint')}</p>`;
  for (const status of [400, 500]) {
    purse.spoil(requestOf.purse, { status: 401, type: 'application/json', body: '{}' });
    for (let times = 0; times < 3; times += 1) purse.spoil(/^POST .*token/, { status, type: 'text/html', body });
    await world.ask('full', `the token endpoint's ${status}`, questions.purse);
    purse.heal();
  }
}

const replaceAll =
  (keys: readonly string[], value: string) =>
  (json: unknown): unknown =>
    JSON.parse(
      JSON.stringify(json, (key: string, inner: unknown) => {
        if (keys.includes(key.toLowerCase())) return value;
        const isWrapped = typeof inner === 'string' && inner.startsWith('{');
        return isWrapped ? JSON.stringify(replaceAll(keys, value)(JSON.parse(inner))) : inner;
      }),
    );

/** Where providers put a word of their own or the end of a card number, by the name of the field. */
const cardFields = [
  'status',
  'statusid',
  'payment_method',
  'masked_pan',
  'last_four_digits',
  'cardlastfourdigits',
  'paymenttypeid',
  'code',
  'partner_status',
  'bin',
  'selected_network',
];

/** Refused, so that the provider's reason is written down. */
const declined: Readonly<Record<Name, Request & { readonly spoilt: RegExp }>> = {
  chip: {
    ...mutationOf('capturePayment', {
      idempotencyKey: 'declined',
      id: 'chip:payment:13db1655-b708-4deb-9757-70323be50d69',
      amount: { minorUnits: 2_002, currency: 'MYR' },
    }),
    spoilt: /^POST .*capture/,
  },
  cleverbridge: {
    ...mutationOf('retryPayment', { idempotencyKey: 'declined', id: 'cleverbridge:purchase:168378303' }),
    spoilt: /./,
  },
  purse: {
    ...mutationOf('refundPayment', {
      ...leastInputs['refundPayment'],
      idempotencyKey: 'declined',
      amount: { minorUnits: 502, currency: 'JPY' },
    }),
    spoilt: /^POST .*refunds/,
  },
};

const providers = ['chip', 'cleverbridge', 'purse'] as const;

/** A provider that puts a whole card number where a word or four digits belong, in reads and in the answer to a write. */
export async function cardFaults(world: World): Promise<void> {
  for (const at of providers) {
    const { plants, proxies } = world;
    for (const field of cardFields) {
      proxies[at].spoil(requestOf[at], replaceAll([field], plants.card(`${field} of ${at}`)));
      await world.ask('full', `a provider's card number in ${field}`, questions[at]);
      proxies[at].heal();
    }
    const { spoilt, ...question } = declined[at];
    const change = replaceAll(['code', 'partner_status', 'errorcode'], plants.card(`decline of ${at}`));
    for (let times = 0; times < 4; times += 1) proxies[at].spoil(spoilt, change);
    await world.ask('full', `a decline of ${at}`, question);
    proxies[at].heal();
  }
}

/** A word so long that the log cuts it, within the card number at its end. */
export async function longWords(world: World): Promise<void> {
  for (const at of providers) {
    const word = `${'A'.repeat(25)}${world.plants.card(`end of a long word of ${at}`)}`;
    world.proxies[at].spoil(requestOf[at], replaceAll(['status', 'statusid'], word));
    await world.ask('full', `a long word of ${at}`, questions[at]);
    world.proxies[at].heal();
  }
}
