/**
 * Three providers for `attacks.mjs`, in a process of their own: the Purse of the other benches, Cleverbridge's sandbox with its rate limit, and a CHIP whose
 * purchases may be very large: an id that begins with `b1600000` has 2,900 products and 90 kB of free-form data.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../dist/sandbox/index.js';

const products = 2_900;
const freeFormBytes = 90_000;
const published = JSON.parse(
  readFileSync(new URL('../test/fixtures/chip/purchase-paid.json', import.meta.url), 'utf8'),
);
const [product] = published.purchase.products;
const large = {
  ...published.purchase,
  products: Array.from({ length: products }, () => product),
  metadata: { note: 'x'.repeat(freeFormBytes) },
};

const chip = createServer((request, response) => {
  request.resume();
  const id = /\/purchases\/([\w-]{36})\//.exec(request.url ?? '')?.[1];
  response.setHeader('content-type', 'application/json');
  if (!id) return void response.writeHead(404).end('{}');
  const purchase = id.startsWith('b1600000') ? large : published.purchase;
  response.end(JSON.stringify({ ...published, id, purchase }));
});
chip.listen(0, '127.0.0.1');
await once(chip, 'listening');

const purse = fork(fileURLToPath(new URL('./upstream.mjs', import.meta.url)));
// Ends with the bench that started it, even when that was killed.
process.once('disconnect', () => {
  purse.kill();
  process.exit();
});
const [{ port: pursePort }] = await once(purse, 'message');
const { settings } = await startSandbox('free');

process.send?.({
  purse: `http://127.0.0.1:${pursePort}`,
  chip: `http://127.0.0.1:${chip.address().port}`,
  cleverbridge: Object.fromEntries(Object.entries(settings).filter(([name]) => name.startsWith('CLEVERBRIDGE'))),
});
