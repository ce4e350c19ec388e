import { describe, expect, it, onTestFinished } from 'vitest';
import { startSupergraph } from '../../examples/supergraph/start.mjs';
import { readConfig } from '../../src/config.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { createServer } from '../../src/server.js';
import { temporaryDirectory } from '../kit/stores.js';

const routerSecret = 'a-secret-of-the-routers';
const authorized = 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139';

interface GraphqlAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an untyped operation's data is asserted as a whole
  readonly data: any;
  readonly errors?: readonly { readonly path?: readonly unknown[]; readonly extensions?: Record<string, unknown> }[];
}

/** The example as the command of its README starts it, in this process: the sandbox, our subgraph, two others and two routers. */
async function start() {
  const sandbox = await startSandbox('free');
  onTestFinished(() => sandbox.close());
  const env = { LOG_LEVEL: 'silent', ...sandbox.settings, DATA_DIR: temporaryDirectory(), ROUTER_SECRET: routerSecret };
  const payments = await createServer(readConfig(env));
  onTestFinished(() => payments.close());
  const received: { query: string; variables?: Record<string, unknown> }[] = [];
  payments.app.addHook('preHandler', async ({ body, url }) => {
    if (url === '/graphql') received.push(body as { query: string });
  });
  const paymentsUrl = `${await payments.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  const supergraph = await startSupergraph({ paymentsUrl, routerSecret });
  onTestFinished(() => supergraph.close());
  const ask = async (url: string, query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> => {
    const headers = { 'content-type': 'application/json', 'x-router-secret': 'not-the-secret-at-all' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as GraphqlAnswer;
  };
  const routers = { hive: supergraph.hive.url, apollo: supergraph.apollo.url };
  const scripted = Object.fromEntries(sandbox.servers.map((server) => [server.name.toLowerCase(), server]));
  return { ask, received, routers, paymentsUrl, scripted };
}

describe('the supergraph of examples/supergraph', () => {
  it('answers the same query alike through both routers, with one request to the payments subgraph for fifty payments', async () => {
    const { ask, received, routers } = await start();
    const question = `{ orders(first: 50) { reference customer { name } payment { id provider status amount { minorUnits currency } } } }`;
    received.length = 0;
    const throughHive = await ask(routers.hive, question);
    expect(received).toHaveLength(1);
    expect(received[0]!.query).toContain('_entities');
    received.length = 0;
    const throughApollo = await ask(routers.apollo, question);
    expect(received).toHaveLength(1);
    expect(throughHive.errors).toBeUndefined();
    expect(throughHive.data).toEqual(throughApollo.data);
    const { orders } = throughHive.data;
    expect(orders).toHaveLength(50);
    expect(new Set(orders.map(({ payment }: { payment: { id: string } }) => payment.id)).size).toBe(50);
    expect(orders[0]).toMatchObject({ customer: { name: 'Aisyah' }, payment: { status: 'AUTHORIZED' } });
  });

  it('answers a query of payments alone through the routers as without them', async () => {
    const { ask, routers, paymentsUrl } = await start();
    const question = `query ($id: ID!) { payment(id: $id) { id status actions { action maximum { minorUnits } } amounts { availableToCapture { decimal } } } }`;
    const direct = await ask(paymentsUrl, question, { id: authorized });
    expect(direct.data.payment.status).toBe('AUTHORIZED');
    for (const url of Object.values(routers))
      expect((await ask(url, question, { id: authorized })).data).toEqual(direct.data);
  });

  it('answers the other fields when one provider fails, and reports which fields failed', async () => {
    const { ask, routers, scripted } = await start();
    const question = `{ orders(first: 50) { reference payment { id status } } }`;
    for (const url of Object.values(routers)) {
      scripted['chip']!.script({ kind: 'error-503', operationId: 'getPurchase', times: 1_000 });
      const { data, errors } = await ask(url, question);
      const missing = data.orders.filter(({ payment }: { payment: unknown }) => payment === null);
      expect(missing).toHaveLength(21);
      expect(data.orders).toHaveLength(50);
      expect(errors?.length).toBeGreaterThan(0);
      scripted['chip']!.reset();
    }
  });

  it('captures through either router, once for each key, even when the other router repeats the request', async () => {
    const { ask, routers, scripted } = await start();
    const capture = `mutation ($input: CapturePaymentInput!) { capturePayment(input: $input) {
      __typename ... on CapturePaymentPayload { payment { amounts { captured { minorUnits } } } operation { status replayed } } } }`;
    const input = { idempotencyKey: 'k-1', id: authorized, amount: { minorUnits: 1_000, currency: 'EUR' } };
    const first = await ask(routers.hive, capture, { input });
    const second = await ask(routers.apollo, capture, { input });
    const captured = { payment: { amounts: { captured: { minorUnits: 1_000 } } } };
    expect(first.data.capturePayment).toMatchObject({
      ...captured,
      operation: { status: 'SUCCEEDED', replayed: false },
    });
    expect(second.data.capturePayment).toMatchObject({
      ...captured,
      operation: { status: 'SUCCEEDED', replayed: true },
    });
    const captures = scripted['purse']!.calls.filter(({ operationId }) => operationId === 'capturePayment');
    expect(captures).toHaveLength(1);
  });

  it('reserves `_entities` and the schema for the routers: a client cannot send the secret header through them', async () => {
    const { ask, paymentsUrl } = await start();
    const entities = `{ _entities(representations: [{ __typename: "Payment", id: "${authorized}" }]) { __typename } }`;
    for (const question of [entities, '{ _service { sdl } }']) {
      const { data, errors } = await ask(paymentsUrl, question);
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});
