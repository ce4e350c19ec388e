/**
 * How long the gateway's own path is: the source files, functions and calls that one read and one write of a payment take, without the sandbox and without libraries.
 * `node bench/path.mjs [dist]` prints them for the built gateway; another build can be named to compare with.
 */
import { Session } from 'node:inspector/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = pathToFileURL(resolve(process.argv[2] ?? 'dist')).href;
const port = '4913';
const directory = mkdtempSync(join(tmpdir(), 'paygraph-path-'));
Object.assign(process.env, { PORT: port, DATA_DIR: directory, LOG_LEVEL: 'silent', NODE_ENV: 'development' });

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
await import(`${dist}/main.js`);

const read = `{ payment(id: "purse:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f") { id status amounts { captured { decimal currency } } } }`;
const write = `mutation ($input: CapturePaymentInput!) { capturePayment(input: $input) {
  ... on CapturePaymentPayload { operation { id status } payment { id status } }
  ... on Failure { code message }
} }`;
const capture = (idempotencyKey) => ({
  input: {
    idempotencyKey,
    id: 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139',
    amount: { minorUnits: 10, currency: 'EUR' },
  },
});

async function request(query, variables) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  const [value] = Object.values(data ?? {});
  if (errors || !value || value.code) throw new Error(JSON.stringify({ data, errors }));
}

/** What ran since the last call, in the gateway's own files. */
async function taken() {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const own = result.filter(({ url }) => url.startsWith(dist) && !url.includes('/sandbox/'));
  const functions = own.flatMap(({ url, functions }) =>
    functions.map(({ ranges: [{ count }] }) => ({ url, count })).filter(({ count }) => count > 0),
  );
  return {
    files: new Set(functions.map(({ url }) => url)).size,
    functions: functions.length,
    calls: functions.reduce((sum, { count }) => sum + count, 0),
  };
}

async function ready() {
  for (let tries = 0; tries < 100; tries++) {
    const isUp = await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('the gateway did not start');
}

await ready();
for (const [name, query, variables] of [
  ['read', read, () => ({})],
  ['write', write, capture],
]) {
  // The first one parses and validates the document, and connects.
  await request(query, variables('path-0'));
  await taken();
  await request(query, variables('path-1'));
  const { files, functions, calls } = await taken();
  console.log(`${name}: ${files} files, ${functions} functions, ${calls} calls`);
}
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
process.exit(0);
