import { mkdtempSync, writeSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, readConfig } from './config.js';
import type { Sandbox } from './sandbox/index.js';
import { createServer } from './server.js';

/** Reads the configuration, starts the sandbox when nothing is configured, serves, and shuts down in order. */
async function main(): Promise<void> {
  const configured = readConfig(process.env);
  const sandbox = configured.providers.length === 0 ? await startSandbox() : undefined;
  const config = sandbox
    ? readConfig({ DATA_DIR: forgottenDirectory(), ...process.env, ...sandbox.settings })
    : configured;
  const server = await createServer(config, sandbox !== undefined);
  await server.app.listen({ host: config.host, port: config.port });
  const stop = (): void => {
    void server
      .close()
      .then(() => sandbox?.close())
      .then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  announce(server.app.server.address() as AddressInfo, config.isProduction, sandbox);
}

/** The sandbox forgets everything at each start, so its ledger must, too. */
function forgottenDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'paygraph-sandbox-'));
}

/** Loaded only when used: production never loads the simulations. */
async function startSandbox(): Promise<Sandbox> {
  const { startSandbox: start } = await import('./sandbox/index.js');
  return start('default');
}

function announce({ address, port }: AddressInfo, isProduction: boolean, sandbox: Sandbox | undefined): void {
  const host = address.includes(':') ? `[${address}]` : address;
  const lines = [`paygraph serves http://${host}:${port}/graphql`];
  if (!isProduction) lines.push(`  an Explorer that needs no internet: http://${host}:${port}/explorer`);
  if (sandbox) {
    lines.push('', '  SANDBOX: no provider is configured, so all three are simulated. No money moves.');
    lines.push(...sandbox.servers.map(({ name, url }) => `    ${name.padEnd(13)} ${url}`));
    lines.push('', '  Try:', `    curl -s http://${host}:${port}/graphql -H 'content-type: application/json' \\`);
    lines.push(
      `      -d '{"query":"{ payment(id: \\"purse:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f\\") { status amount { decimal currency } } }"}'`,
    );
  }
  // Synchronously, as the logger writes: the two must not mix.
  writeSync(process.stdout.fd, `${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : String(error)}\n`);
  process.exit(1);
});
