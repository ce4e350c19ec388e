/**
 * The same job without GraphQL, as a careful engineer would write it for one endpoint: a node:http server, one keep-alive agent, a
 * cached token, the id checked before and after, a deadline and a size limit. The upper limit that the gateway is compared with.
 */
import { Agent, createServer, request } from 'node:http';
import { mapByHand } from './contract.mjs';

const upstream = new URL(process.env.UPSTREAM);
const agent = new Agent({ keepAlive: true, maxSockets: 32 });
const timeoutMs = 10_000;
const maxBytes = 5_000_000;
const paymentId = /^purse:payment:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function call(method, path, headers) {
  return new Promise((resolve, reject) => {
    const options = { agent, host: upstream.hostname, port: upstream.port, method, path, headers };
    const outgoing = request(options, (incoming) => {
      const chunks = [];
      let size = 0;
      incoming.on('data', (chunk) => {
        size += chunk.length;
        if (size > maxBytes) outgoing.destroy(new Error('too large'));
        chunks.push(chunk);
      });
      incoming.on('end', () => {
        clearTimeout(timer);
        if (incoming.statusCode !== 200) reject(new Error(`status ${incoming.statusCode}`));
        else resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      });
      incoming.on('error', reject);
    });
    const timer = setTimeout(() => outgoing.destroy(new Error('timeout')), timeoutMs);
    outgoing.on('error', reject);
    outgoing.end();
  });
}

let token;
async function answer(body) {
  const [, id] = paymentId.exec(JSON.parse(body).variables.id) ?? [];
  if (!id) throw new Error('bad id');
  token ??= (await call('POST', '/oauth/token', {})).access_token;
  const payment = await call('GET', `/payment/v2/payments/${id}`, { authorization: `Bearer ${token}` });
  if (payment.id !== id) throw new Error('another payment');
  return { data: { payment: mapByHand(payment) } };
}

const server = createServer((incoming, response) => {
  const chunks = [];
  incoming.on('data', (chunk) => chunks.push(chunk));
  incoming.on('end', () => {
    answer(Buffer.concat(chunks).toString('utf8')).then(
      (result) => {
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(JSON.stringify(result));
      },
      () => response.writeHead(500).end(),
    );
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
