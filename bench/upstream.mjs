/** A Purse that answers at once: the same upstream for every contender. Runs as its own process; counts the requests. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const published = JSON.parse(
  readFileSync(new URL('../test/fixtures/purse/payment-get.response.json', import.meta.url)),
);
const [before, after] = JSON.stringify({ ...published, id: '@@' }).split('@@');
const [captured] = published.captures;
const paths = '/payment/v2/payments/';
let [reads, captures] = [0, 0];

/** The payment with the requested capture added. */
async function capture(request, id) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const requested = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  captures += 1;
  const added = { ...captured, ...requested, id: randomUUID(), status: 'SUCCESS' };
  return JSON.stringify({ ...published, id, version: published.version + 1, captures: [...published.captures, added] });
}

const server = createServer(async (request, response) => {
  const { url = '', method } = request;
  response.setHeader('content-type', 'application/json');
  if (url.startsWith(paths) && method === 'POST') {
    response.end(await capture(request, url.slice(paths.length).split('/')[0]));
  } else if (url.startsWith(paths)) {
    reads += 1;
    response.end(before + url.slice(paths.length) + after);
  } else if (url === '/oauth/token') {
    request.resume();
    response.end('{"access_token":"bench","token_type":"Bearer","expires_in":3600}');
  } else {
    response.end(JSON.stringify({ reads, captures }));
  }
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
