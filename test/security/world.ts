import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.js';
import { temporaryDirectory } from '../kit/stores.js';
import { confirmLedger } from '../kit/gateway.js';
import { guardedBy, type Issuer, startIssuer } from '../support/issuer.js';
import { type GatewayProcess, startProcess } from '../kit/process.js';
import { planter } from './planting.js';
import { type Output, type PlantKind, Plants } from './plants.js';
import { type ProviderProxy, startProxy } from './provider-proxy.js';

/** Who asks: with every right, with none to see people, secrets and business figures, or with none at all. */
export type Who = 'full' | 'little' | 'nobody';

export interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** A gateway process between callers and simulated providers, with something planted in everything that it handles. */
export interface World {
  readonly plants: Plants;
  /** Everything that left the gateway so far, towards callers. */
  readonly outputs: Output[];
  readonly proxies: Readonly<Record<'chip' | 'cleverbridge' | 'purse', ProviderProxy>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly issuer: Issuer;
  /** Publishes no keys just now. */
  readonly brokenIssuer: Issuer;
  readonly gateway: () => GatewayProcess;
  /** Sends a GraphQL request, keeps the answer among the outputs, and tells it. */
  ask(who: Who, what: string, request: Request, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Sends anything, and keeps the answer among the outputs. */
  send(what: string, path: string, init: RequestInit, mayHold?: readonly PlantKind[]): Promise<Response>;
  /** Stops the gateway, lets something be done, and starts another on the same data. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  /** What it wrote on its two streams, restarts included. */
  streams(): Output[];
  /** What lies in its directory. */
  files(): Output[];
}

export interface Answered {
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an untyped operation's data
  readonly data: any;
}

const scopes = {
  little: 'payments:read payments:write payments:refund',
  full: 'payments:read payments:write payments:refund pii:read secrets:read commercial:read',
};

/** Who has the right to see people and secrets sees what was given and what providers answered. */
const mayBeSeenBy: Readonly<Record<Who, readonly PlantKind[]>> = {
  full: ['input', 'answer'],
  little: [],
  nobody: [],
};

/** @param more settings besides */
export async function startWorld(more: Readonly<Record<string, string>> = {}, plants = new Plants()): Promise<World> {
  const { proxies, environment: providers } = await startProviders(plants);
  const [issuer, brokenIssuer] = await Promise.all([startIssuer(), startIssuer('https://broken.example.com/')]);
  brokenIssuer.wire.on('GET', '/keys', { status: 500, body: `<p>${plants.text('fault', 'answer of the issuer')}</p>` });
  const dataDirectory = temporaryDirectory();
  await confirmLedger(dataDirectory);
  const routerSecret = plants.text('caller', 'router secret') + '-of-the-router';
  const environment = {
    ...providers,
    ...guardedBy(issuer, brokenIssuer),
    ROUTER_SECRET: `${routerSecret}, ${plants.text('caller', 'old router secret')}-of-the-router`,
    NODE_ENV: 'production',
    SECRETS_KEY: plantedKey(plants),
    LOG_LEVEL: 'trace',
    PORT: '0',
    DATA_DIR: dataDirectory,
    // So that callers without pii:read may give callbacks, too.
    RETURN_URL_HOSTS: 'shop.example.com, pay.example.com',
    BUDGET_PER_MINUTE: '0',
    LIMIT_OBJECTS: '1000000',
    UPSTREAM_TIMEOUT_MS: '2000',
    ...more,
  };
  const processes = [await startProcess(environment)];
  const gateway = (): GatewayProcess => processes.at(-1)!;
  const outputs: Output[] = [];
  const sub = plants.text('caller', 'subject of the tokens');
  const tokens = { full: await signed('full'), little: await signed('little'), nobody: '' };

  /** All are one tenant. Their claims hold what no log may. */
  async function signed(who: 'full' | 'little'): Promise<string> {
    const token = await issuer.sign({
      sub,
      scope: scopes[who],
      email: plants.email('caller', `email of the token, ${who}`),
    });
    return plants.whole('caller', `token, ${who}`, token.split('.')[2] ?? '') && token;
  }

  const send: World['send'] = async (what, path, init, mayHold = []) => {
    const response = await fetch(gateway().url + path, init);
    const copy = response.clone();
    outputs.push({ where: `headers of ${what}`, text: JSON.stringify([...response.headers]) });
    outputs.push({ where: what, text: await copy.text(), mayHold });
    return response;
  };
  const ask: World['ask'] = async (who, what, request, headers = {}) => {
    const authorization = who === 'nobody' ? {} : { authorization: `Bearer ${tokens[who]}` };
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization, ...headers },
      body: JSON.stringify(request),
    };
    const text = await (await send(`${what}, ${who}`, '/graphql', init, mayBeSeenBy[who])).text();
    return { text, data: (JSON.parse(text) as { readonly data?: unknown }).data };
  };
  return {
    plants,
    outputs,
    proxies,
    environment,
    issuer,
    brokenIssuer,
    gateway,
    ask,
    send,
    restart: async (meanwhile) => {
      await gateway().end('SIGTERM');
      await meanwhile();
      processes.push(await startProcess(environment));
    },
    streams: () =>
      processes.flatMap((each) => [
        { where: 'stdout', text: each.stdout() },
        { where: 'stderr', text: each.stderr() },
      ]),
    files: () => filesOf(dataDirectory),
  };
}

/** A key of SECRETS_KEY that is found in whatever spelling it gets out. */
function plantedKey(plants: Plants): string {
  const key = randomBytes(32);
  for (const spelling of ['hex', 'latin1', 'base64url'] as const) {
    plants.whole('credential', `SECRETS_KEY as ${spelling}`, key.toString(spelling));
  }
  return plants.whole('credential', 'SECRETS_KEY', key.toString('base64'));
}

/** The simulations behind planting wires, and the settings of a gateway that proves itself with planted credentials. */
async function startProviders(plants: Plants) {
  const { servers, settings, close } = await startSandbox('free');
  onTestFinished(close);
  const secret = (name: string): string => plants.text('credential', name);
  const bearers = new Map<string, string>();
  const accessToken = secret('Purse access token');
  const targetOf = (name: string): string => servers.find((server) => server.name === name)?.url ?? '';
  const basic = (name: string, password: string): string =>
    `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  const start = (
    name: 'chip' | 'cleverbridge' | 'purse',
    authorization: (given: string) => string,
    plant = planter(plants, name),
  ) =>
    startProxy(targetOf(name), {
      authorization,
      plant,
      headers: { 'set-cookie': `session=${secret(`${name} cookie`)}`, 'x-debug': secret(`${name} header`) },
    });

  const plantPurse = planter(plants, 'purse');
  const [chip, cleverbridge, purse] = await Promise.all([
    start('chip', () => `Bearer ${settings['CHIP_SECRET_KEY']}`),
    start('cleverbridge', () => basic(settings['CLEVERBRIDGE_USERNAME']!, settings['CLEVERBRIDGE_PASSWORD']!)),
    start(
      'purse',
      (given) =>
        given.startsWith('Basic')
          ? basic(settings['PURSE_CLIENT_ID']!, settings['PURSE_CLIENT_SECRET']!)
          : `Bearer ${bearers.get(given)}`,
      (json) => {
        const token = (json as { readonly access_token?: string } | null)?.access_token;
        if (token === undefined) return plantPurse(json);
        bearers.set(`Bearer ${accessToken}`, token);
        return { ...(json as object), access_token: accessToken };
      },
    ),
  ]);
  const environment = {
    ...settings,
    CHIP_BASE_URL: chip.url,
    CHIP_SECRET_KEY: secret('CHIP secret key'),
    CLEVERBRIDGE_BASE_URL: cleverbridge.url,
    CLEVERBRIDGE_USERNAME: secret('Cleverbridge user'),
    CLEVERBRIDGE_PASSWORD: secret('Cleverbridge password'),
    PURSE_BASE_URL: purse.url,
    PURSE_TOKEN_URL: `${purse.url}/oauth/token`,
    PURSE_CLIENT_ID: secret('Purse client id'),
    PURSE_CLIENT_SECRET: secret('Purse client secret'),
    PURSE_API_KEY: secret('Purse API key'),
  };
  return { proxies: { chip, cleverbridge, purse }, environment };
}

/** Every file below a directory, its bytes one to one. */
function filesOf(directory: string): Output[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ where: `the file ${path}`, text: readFileSync(path, 'latin1') }));
}
