import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sandboxModules } from '../src/sandbox/index.js';
import { runProcess, startProcess } from './kit/process.js';
import { describeWith } from './support/requirements.js';

await describeWith('curl', 'the first query that npm start shows', () => {
  it('works as printed', async () => {
    const { stdout } = await start();
    expect(await runFirstQuery(stdout())).toEqual({
      data: { payment: { status: expect.any(String), amount: { decimal: expect.any(String), currency: 'EUR' } } },
      extensions: expect.anything(),
    });
  });
});

describe('npm start with nothing configured', () => {
  it('prints the addresses, and says that everything is simulated', async () => {
    const { stdout } = await start();
    expect(stdout()).toMatch(/^paygraph serves http:\/\/127\.0\.0\.1:\d+\/graphql$/m);
    expect(stdout()).toMatch(/http:\/\/127\.0\.0\.1:\d+\/explorer$/m);
    expect(stdout()).toContain('SANDBOX');
    expect(Object.keys(printedSandboxes(stdout())).sort()).toEqual(sandboxModules.map(({ name }) => name).sort());
  });

  it('serves the Explorer from the build', async () => {
    const { url } = await start();
    for (const path of ['/explorer', '/explorer/start.js', '/explorer/graphiql.js', '/explorer/react.js']) {
      expect((await fetch(new URL(path, url))).status, path).toBe(200);
    }
  });

  it('starts a simulation on a free port when its own port is used', async () => {
    const [{ name, defaultPort }] = sandboxModules as [(typeof sandboxModules)[number]];
    await take(defaultPort);
    const { stdout } = await start();
    const address = new URL(printedSandboxes(stdout())[name]!);
    expect(address.port).not.toBe(String(defaultPort));
    expect((await fetch(new URL('/__sandbox/calls', address))).status).toBe(200);
  });

  it('ends with code 0 on SIGTERM', async () => {
    const { end } = await start();
    expect(await end('SIGTERM')).toBe(0);
  });
});

await describeWith('node24', 'npm start on Node 24', (node) => {
  it('answers the first query, and ends with code 0 on SIGTERM', async () => {
    const { stdout, end } = await start({}, node);
    expect(await runFirstQuery(stdout())).not.toHaveProperty('errors');
    expect(await end('SIGTERM')).toBe(0);
  });
});

describe('a start with a wrong configuration', () => {
  it('ends with code 1 and one message that names every fault and repeats no value', async () => {
    const environment = {
      PORT: 'a-wrong-port',
      LOG_LEVEL: 'a-wrong-level',
      CHIP_BASE_URL: 'http://gate.example.com/a-wrong-path',
      CHIP_SECRET_KEY: 'a-secret-key',
      PURSE_CLIENT_ID: 'a-client-id',
    };
    const { code, stdout, stderr } = await startInVain(environment);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    const [title, ...faults] = stderr.trim().split('\n');
    expect(title).toBe('The configuration is not complete:');
    for (const name of [
      'PORT',
      'LOG_LEVEL',
      'CHIP_BASE_URL',
      'CHIP_BRAND_ID',
      'PURSE_BASE_URL',
      'PURSE_CLIENT_SECRET',
    ]) {
      expect(faults.filter((fault) => fault.startsWith(`  - ${name} `))).toHaveLength(1);
    }
    for (const value of Object.values(environment)) expect(stderr).not.toContain(value);
  });

  it('is refused in production when no provider is configured and no secret key is set', async () => {
    const { code, stdout, stderr } = await startInVain({ NODE_ENV: 'production' });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('no provider is configured');
    expect(stderr).toMatch(/^ {2}- SECRETS_KEY is not set, .*`openssl rand -base64 32`$/m);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'no authentication off loopback',
      { HOST: '0.0.0.0' },
      'AUTH_MODE none is accepted only when HOST is a loopback address',
    ],
    ['tokens without issuer', { AUTH_MODE: 'jwt' }, 'AUTH_ISSUER is not set'],
    [
      'two issuers and one address of keys',
      {
        AUTH_MODE: 'jwt',
        AUTH_ISSUER: 'https://one.example,https://other.example',
        AUTH_JWKS_URL: 'https://one.example/keys',
        AUTH_AUDIENCE: 'paygraph',
      },
      'AUTH_JWKS_URL must name as many URLs as AUTH_ISSUER names issuers',
    ],
    ['keys fetched without TLS', { AUTH_JWKS_URL: 'http://login.example.com/keys' }, 'AUTH_JWKS_URL.0 must be https'],
    ['a secret that can be guessed', { ROUTER_SECRET: 'short' }, 'ROUTER_SECRET.0 must be at least 16 characters'],
    ['introspection with another value', { INTROSPECTION: 'yes' }, 'INTROSPECTION must be on or off'],
    ['trusted documents without a manifest', { TRUSTED_DOCUMENTS: 'enforce' }, 'TRUSTED_DOCUMENTS_FILE is not set'],
    ['a limit of zero', { LIMIT_PROVIDER_CALLS: '0' }, 'LIMIT_PROVIDER_CALLS'],
  ])('is refused for %s', async (_name, environment, fault) => {
    const { code, stderr } = await startInVain(environment);
    expect(code).toBe(1);
    expect(stderr).toContain(fault);
  });

  it('names the port when another program uses it', async () => {
    const port = await take(0);
    const { code, stderr } = await startInVain({ PORT: String(port) });
    expect(code).toBe(1);
    expect(stderr).toContain(`127.0.0.1:${port}`);
  });
});

async function start(environment: Record<string, string> = {}, node = process.execPath) {
  const gateway = await startProcess({ PORT: '0', ...environment }, { node });
  expect(await gateway.printed(/-d '.*'$/m), gateway.stderr()).not.toBeNull();
  expect((await fetch(new URL('/health', gateway.url))).status).toBe(200);
  return gateway;
}

async function startInVain(environment: Record<string, string>) {
  const { ended, stdout, stderr } = runProcess(environment);
  return { code: await ended, stdout: stdout(), stderr: stderr() };
}

/** Runs the printed command as a person would paste it: its two lines, without the log lines after them. */
async function runFirstQuery(printed: string): Promise<unknown> {
  const command = /curl [^']*'[^']*' \\\n +-d '.*'$/m.exec(printed)?.[0] ?? '';
  const { stdout } = await promisify(execFile)('/bin/sh', ['-c', command]);
  return JSON.parse(stdout);
}

function printedSandboxes(printed: string): Record<string, string> {
  return Object.fromEntries([...printed.matchAll(/^ {4}(\S+) +(http:\S+)$/gm)].map(([, name, url]) => [name, url]));
}

/** Uses this port (0: any) on loopback until the test ends; a port that is already used is accepted too. */
async function take(port: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve() : reject(error)));
    server.listen(port, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
