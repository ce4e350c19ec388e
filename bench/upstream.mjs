/** A Purse that answers at once: the same upstream for every contender. Runs as its own process; counts what it is asked. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const published = JSON.parse(
  readFileSync(new URL('../test/fixtures/purse/payment-get.response.json', import.meta.url)),
);
const [before, after] = JSON.stringify({ ...published, id: '@@' }).split('@@');
let reads = 0;

const server = createServer((request, response) => {
  const { url = '' } = request;
  response.setHeader('content-type', 'application/json');
  if (url.startsWith('/payment/v2/payments/')) {
    reads += 1;
    response.end(before + url.slice('/payment/v2/payments/'.length) + after);
  } else if (url === '/oauth/token') {
    request.resume();
    response.end('{"access_token":"bench","token_type":"Bearer","expires_in":3600}');
  } else {
    response.end(JSON.stringify({ reads }));
  }
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
