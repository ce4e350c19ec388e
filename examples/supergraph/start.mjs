import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { composeSupergraph } from './compose.mjs';
import { startApolloGateway } from './routers/apollo.mjs';
import { startHiveGateway } from './routers/hive.mjs';
import { startCustomers } from './subgraphs/customers.mjs';
import { startOrders } from './subgraphs/orders.mjs';

/**
 * The company's supergraph over a payments subgraph that runs already: two teams' subgraphs and two routers.
 *
 * @param {{ paymentsUrl: string, routerSecret: string, ports?: { orders: number, customers: number, hive: number, apollo: number } }} options
 */
export async function startSupergraph({
  paymentsUrl,
  routerSecret,
  ports = { orders: 0, customers: 0, hive: 0, apollo: 0 },
}) {
  const orders = await startOrders(ports.orders);
  const customers = await startCustomers(ports.customers);
  const payments = { name: 'payments', url: paymentsUrl, headers: { 'x-router-secret': routerSecret } };
  const subgraphs = [payments, orders, customers];
  const hive = await startHiveGateway({
    supergraphSdl: await composeSupergraph(subgraphs),
    routerSecret,
    port: ports.hive,
  });
  const apollo = await startApolloGateway({
    // Apollo's gateway for Node refuses a supergraph whose security directives it does not know.
    supergraphSdl: await composeSupergraph(subgraphs, { withScopes: false }),
    routerSecret,
    port: ports.apollo,
  });
  const parts = [hive, apollo, orders, customers];
  return {
    hive,
    apollo,
    orders,
    customers,
    close: async () => void (await Promise.all(parts.map((part) => part.close()))),
  };
}

/** `npm run supergraph`: all of it on the sandbox, each part on its own port. */
async function main() {
  const routerSecret = 'the-secret-of-the-example';
  const payments = spawn(process.execPath, [fileURLToPath(new URL('../../dist/main.js', import.meta.url))], {
    env: { ...process.env, PORT: '4000', LOG_LEVEL: 'warn', ROUTER_SECRET: routerSecret },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const paymentsUrl = 'http://127.0.0.1:4000/graphql';
  await answers('http://127.0.0.1:4000/health', payments);
  const supergraph = await startSupergraph({
    paymentsUrl,
    routerSecret,
    ports: { orders: 4001, customers: 4002, hive: 4100, apollo: 4101 },
  });
  const question =
    '{ orders(first: 3) { reference customer { name } payment { status amount { decimal currency } } } }';
  process.stdout.write(
    [
      `Hive Gateway    ${supergraph.hive.url}`,
      `Apollo Gateway  ${supergraph.apollo.url}`,
      `subgraphs       ${paymentsUrl}, ${supergraph.orders.url}, ${supergraph.customers.url}`,
      '',
      'Try:',
      `  curl -s ${supergraph.hive.url} -H 'content-type: application/json' -d '${JSON.stringify({ query: question })}'`,
      '',
    ].join('\n'),
  );
  const stop = () => {
    payments.kill();
    void supergraph.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** Waits up to half a minute until the URL answers. */
async function answers(url, child) {
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) throw new Error('the payments gateway did not start; see above');
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
