/** Captures per second with and without a ledger, as ratios of one run; every answer is checked. */
import { Pool } from 'undici';
import { createOwnDatabase } from './own-database.mjs';

const rounds = 5;
const connections = 32;
const seconds = 3;
const warmUpSeconds = 2;

const query = `mutation Capture($input: CapturePaymentInput!) {
  capturePayment(input: $input) {
    ... on CapturePaymentPayload { operation { status replayed reference } }
    ... on Failure { code message }
  }
}`;

let serial = 0;
/** Makes the keys different from those of an earlier run. */
const run = process.pid;
/** Another payment and another key with every request; neither has enough consecutive digits to look like a card number. */
function nextInput() {
  const id = `purse:payment:9a14962c-bdcf-49d1-8abc-${(serial += 1).toString(16).padStart(12, '0')}`;
  return { idempotencyKey: `capture-${serial}-of-${run}`, id, amount: { minorUnits: 10, currency: 'EUR' } };
}

async function measure(port, duration) {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections });
  const startedAt = performance.now();
  let done = 0;
  const worker = async () => {
    while (performance.now() < startedAt + duration * 1_000) {
      const { body } = await pool.request({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { input: nextInput() } }),
      });
      const answer = await body.json();
      const { status, replayed, reference } = answer.data?.capturePayment?.operation ?? {};
      if (status !== 'SUCCEEDED' || replayed || !reference) throw new Error(`wrong answer: ${JSON.stringify(answer)}`);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  await pool.close();
  return done / ((performance.now() - startedAt) / 1_000);
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

/**
 * @param start starts a contender in a process of its own and returns its port
 * @param environment what all of them need: UPSTREAM and DATA_DIR
 */
export async function compareCaptures(start, environment) {
  const database = await createOwnDatabase();
  try {
    const ledgers = database ? ['none', 'embedded', 'postgres'] : ['none', 'embedded'];
    const rates = Object.fromEntries(ledgers.map((ledger) => [ledger, []]));
    const ports = {};
    const pids = [];
    for (const LEDGER of ledgers) {
      const { port, pid } = await start('./capture-gateway.mjs', {
        ...environment,
        LEDGER,
        DATABASE_URL: database?.url ?? '',
      });
      ports[LEDGER] = port;
      pids.push(pid);
      await measure(port, warmUpSeconds);
    }
    for (let round = 0; round < rounds; round += 1)
      for (const ledger of ledgers) rates[ledger].push(await measure(ports[ledger], seconds));
    print(rates);
    // Before the database, which they need until then.
    for (const pid of pids) process.kill(pid);
  } finally {
    await database?.close();
  }
}

function print(rates) {
  const rate = (ledger) => median(rates[ledger]);
  const names = { none: 'without a ledger', embedded: 'embedded ledger', postgres: 'ledger in PostgreSQL' };
  console.log(`one capture, ${connections} in flight, every answer checked, median of ${rounds} interleaved rounds`);
  for (const ledger of Object.keys(rates))
    console.log(`  ${names[ledger].padEnd(24)} ${rate(ledger).toFixed(0).padStart(6)} /s`);
  console.log(`  embedded : without       ${(rate('embedded') / rate('none')).toFixed(2)} x   (goal: at least 0.50)`);
  if ('postgres' in rates) console.log(`  PostgreSQL : without     ${(rate('postgres') / rate('none')).toFixed(2)} x`);
  else console.log('  PostgreSQL: no server here, not measured');
}
