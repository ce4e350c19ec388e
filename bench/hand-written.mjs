/** The same job without GraphQL: a node:http endpoint, one keep-alive agent, a cached token. The ceiling that we are measured against. */
import { Agent, createServer, request } from 'node:http';
import { mapByHand } from './contract.mjs';

const upstream = new URL(process.env.UPSTREAM);
const agent = new Agent({ keepAlive: true, maxSockets: 32 });

function call(method, path, headers) {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { agent, host: upstream.hostname, port: upstream.port, method, path, headers },
      (incoming) => {
        const chunks = [];
        incoming.on('data', (chunk) => chunks.push(chunk));
        incoming.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString('utf8'))));
        incoming.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

let token;
const server = createServer((incoming, response) => {
  const chunks = [];
  incoming.on('data', (chunk) => chunks.push(chunk));
  incoming.on('end', async () => {
    const { variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const id = variables.id.split(':')[2];
    token ??= (await call('POST', '/oauth/token', {})).access_token;
    const payment = await call('GET', `/payment/v2/payments/${id}`, { authorization: `Bearer ${token}` });
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify({ data: { payment: mapByHand(payment) } }));
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
