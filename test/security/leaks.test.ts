import { describe, expect, it } from 'vitest';
import { runProcess } from '../kit/process.js';
import { describeWith } from '../support/requirements.js';
import { type Output, Plants } from './plants.js';
import { askCards, askDisguised, askUnreadable } from './run-cards.js';
import { cardFaults, faults, longWords, tokenFault } from './run-faults.js';
import { intruders } from './run-intruders.js';
import { reads } from './run-reads.js';
import { askAgain, writes } from './run-writes.js';
import { openDatabase, spoilFiles, startRedis } from './stores.js';
import { startWorld, type World } from './world.js';

/** Long enough for a busy machine. */
const limitMs = 300_000;

/** The requests to the providers: they contain the planted values of the input, and never a card number. */
const sent = ({ proxies }: World): readonly Output[] =>
  Object.entries(proxies).map(([name, proxy]) => ({
    where: `what ${name} was sent`,
    text: proxy.sent.join('\n'),
    mayHold: ['credential', 'caller', 'input', 'answer'],
  }));

/**
 * @param stored returns what is stored in the ledger and beside it
 * @param spoil makes its ledger unreadable: each entry becomes this text
 */
async function runAll(world: World, stored: () => Promise<readonly Output[]>, spoil: (text: string) => Promise<void>) {
  const { plants, outputs } = world;
  await reads(world);
  const done = await writes(world);
  expect(await askCards(world, 'texts')).toBeGreaterThan(400);
  await intruders(world);
  await tokenFault(world);
  await faults(world);
  const atRest = await stored();
  await world.restart(() => spoil(`{"v":1,"sum":"x","entry":"${plants.text('fault', 'unreadable entry')}"}`));
  await askAgain(world, done);
  await world.send('metrics', '/metrics', {});
  await world.gateway().end('SIGTERM');

  // The run was complete: a caller with all scopes saw the providers' answers, and the providers received the callers' inputs.
  expect(plants.missingFrom(outputs, 'answer')).toEqual([]);
  expect(plants.missingFrom(sent(world), 'input')).toEqual([]);
  expect(world.streams()[0]?.text).toContain('Server listening');
  expect(outputs.at(-1)?.text).toContain('paygraph_upstream_request_seconds');
  expect(atRest.length).toBeGreaterThan(3);

  expect(plants.leaksIn([...outputs, ...world.streams(), ...atRest, ...sent(world)])).toEqual([]);
}

describe('a full run, with planted values in every secret and personal field,', () => {
  it(
    'reveals none of them, and stores none of them as plain text in its files',
    async () => {
      const world = await startWorld();
      const directory = world.environment['DATA_DIR'] ?? '';
      await runAll(
        world,
        async () => world.files(),
        (text) => spoilFiles(directory, text),
      );
    },
    limitMs,
  );
});

await describeWith('redis-server', 'a full run over Redis', () => {
  it(
    'reveals no planted value, and stores none as plain text, cached answers included',
    async () => {
      const plants = new Plants();
      const redis = await startRedis(plants.text('credential', 'password of Redis'));
      const world = await startWorld({ REDIS_URL: redis.url }, plants);
      const stored = async () => [...(await redis.dump()), ...world.files()];
      await runAll(world, stored, (text) => spoilFiles(world.environment['DATA_DIR'] ?? '', text));
    },
    limitMs,
  );
});

await describeWith('postgres', 'a full run over PostgreSQL', (server) => {
  it(
    'reveals no planted value, and stores none as plain text',
    async () => {
      const database = await openDatabase(server);
      const world = await startWorld({ DATABASE_URL: database.url });
      await runAll(world, async () => [...(await database.dump()), ...world.files()], database.spoil);
    },
    limitMs,
  );
});

/** Starts a gateway that cannot serve. @returns everything that it said, to its end or until it has said this */
async function runInVain(environment: Readonly<Record<string, string>>, until: RegExp): Promise<string> {
  const running = runProcess(environment);
  await running.printed(until);
  await running.end('SIGKILL');
  return running.stdout() + running.stderr();
}

describe('a start that fails', () => {
  it('repeats no value of its environment', async () => {
    const plants = new Plants();
    const secret = (name: string): string => plants.text('credential', name);
    const said = await runInVain(
      {
        LOG_LEVEL: secret('level'),
        NODE_ENV: secret('environment'),
        AUTH_MODE: 'jwt',
        AUTH_JWKS_URL: `https://user:${secret('keys')}@login.example.com/`,
        ROUTER_SECRET: secret('router'),
        SECRETS_KEY: `${secret('sealing key')},${secret('old sealing key')}`,
        REDIS_URL: `http://:${secret('Redis')}@127.0.0.1`,
        DATABASE_URL: `mysql://user:${secret('database')}@127.0.0.1/ledger`,
        PURSE_BASE_URL: `http://${secret('Purse')}.example.com`,
        PURSE_CLIENT_SECRET: secret('Purse secret'),
        CHIP_SECRET_KEY: secret('CHIP key'),
        CHIP_BRAND_ID: secret('CHIP brand'),
        CLEVERBRIDGE_USERNAME: `${secret('Cleverbridge user')}:`,
      },
      /(?!)/,
    );
    expect(said).toContain('ROUTER_SECRET');
    expect(plants.leaksIn([{ where: 'what it said', text: said }])).toEqual([]);
  });

  it('does not repeat the password of a Redis that is not available', async () => {
    const plants = new Plants();
    const redisUrl = `redis://:${plants.text('credential', 'password of Redis')}@127.0.0.1:9`;
    const environment = { LOG_LEVEL: 'trace', PORT: '0', REDIS_URL: redisUrl };
    const said = await runInVain(environment, /ECONNREFUSED/);
    expect(said).toMatch(/ECONNREFUSED/);
    expect(plants.leaksIn([{ where: 'what it said', text: said }])).toEqual([]);
  });

  it('does not repeat the password of a database that is not available', async () => {
    const plants = new Plants();
    const databaseUrl = `postgresql://user:${plants.text('credential', 'password of PostgreSQL')}@127.0.0.1:9/ledger`;
    const said = await runInVain({ LOG_LEVEL: 'trace', PORT: '0', DATABASE_URL: databaseUrl }, /UNREACHABLE/);
    expect(said).toMatch(/UNREACHABLE/);
    expect(plants.leaksIn([{ where: 'what it said', text: said }])).toEqual([]);
  });
});

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
/** `createPayment: webhook.url (URL)` is about `url` and `URL`. */
const fieldIn = (place: string): string => /\w+(?= \()/.exec(place)?.[0] ?? place;
const typeIn = (place: string): string => /\((\w+)\)/.exec(place)?.[1] ?? place;

describe('a card number is never repeated', () => {
  it(
    'in disguise, in a URL, or in a text that the GraphQL library cannot read and would repeat',
    async () => {
      const world = await startWorld();
      await askCards(world, 'urls');
      expect.soft(unique(world.plants.namesIn(sent(world)).map(fieldIn))).toEqual([]);

      const before = world.outputs.length;
      await askCards(world, 'library');
      await askUnreadable(world);
      expect.soft(unique(world.plants.namesIn(world.outputs.slice(before)).map(typeIn))).toEqual([]);

      expect.soft(await askDisguised(world)).toEqual([]);

      await world.gateway().end('SIGTERM');
      expect.soft(world.plants.leaksIn([...world.streams(), ...world.files()])).toEqual([]);
    },
    limitMs,
  );

  it(
    'when a provider returns it as a value of its own or as the end of a card number',
    async () => {
      const world = await startWorld();
      await cardFaults(world);
      await longWords(world);
      await world.send('metrics', '/metrics', {});
      await world.gateway().end('SIGTERM');
      const { plants, outputs } = world;
      expect.soft(plants.namesIn(outputs)).toEqual([]);
      expect.soft(plants.namesIn(world.streams())).toEqual([]);
      expect.soft(plants.namesIn(world.files())).toEqual([]);
    },
    limitMs,
  );
});
