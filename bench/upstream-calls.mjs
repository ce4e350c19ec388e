/** How many upstream calls an operation costs: the gateway's own count, compared with the sandbox's call log. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../dist/config.js';
import { startSandbox } from '../dist/sandbox/index.js';
import { createServer } from '../dist/server.js';

const paymentId = 'purse:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f';
const chipId = 'chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11';
const nearIds = Array.from({ length: 100 }, (_, index) => `cleverbridge:purchase:${168_377_690 + index}`);
const aliases = (count, field) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

const operations = {
  '100 aliased reads of one Purse payment': aliases(100, `payment(id: "${paymentId}") { status }`),
  'nodes: 100 near Cleverbridge purchases': `{ nodes(ids: ${JSON.stringify(nearIds)}) { id } }`,
  'a CHIP purchase with its payment, cart, session and link': `{ purchase(id: "${chipId}") { status payment { status } cart { status } clientSession { status } paymentLink { status } } }`,
};

export async function countUpstreamCalls() {
  const sandbox = await startSandbox('free');
  const directory = mkdtempSync(join(tmpdir(), 'paygraph-bench-'));
  const server = await createServer(
    readConfig({ LOG_LEVEL: 'silent', DATA_DIR: directory, ...sandbox.settings }),
    true,
  );
  try {
    const rows = [];
    for (const [name, query] of Object.entries(operations)) {
      for (const provider of sandbox.servers) provider.reset();
      const response = await server.app.inject({ method: 'POST', url: '/graphql', payload: { query } });
      const { errors, extensions } = response.json();
      if (errors) throw new Error(`${name}: ${errors[0].message}`);
      const logged = sandbox.servers
        .flatMap(({ calls }) => calls)
        .filter((call) => call.operationId !== 'createToken').length;
      const reported = extensions.cost.upstreamCalls;
      rows.push([
        name,
        reported === logged ? reported : `${logged} (the gateway counts ${reported}, its token call included)`,
      ]);
    }
    return rows;
  } finally {
    await server.close();
    await sandbox.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
