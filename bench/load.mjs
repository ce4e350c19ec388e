/** A bounded closed loop against one server on loopback: every answer is compared with the expected one. */
import { isDeepStrictEqual } from 'node:util';
import { Pool } from 'undici';
import { expected, query } from './contract.mjs';

let serial = 0;
/** A new id for every request, so that nothing can be shared or cached. */
const nextId = () => `9a14962c-bdcf-49d1-8673-${(serial += 1).toString(16).padStart(12, '0')}`;

/** @returns requests per second over the given time, with `connections` in flight */
export async function measure(port, path, { connections, seconds }) {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections });
  const endsAt = performance.now() + seconds * 1_000;
  let done = 0;
  const worker = async () => {
    while (performance.now() < endsAt) {
      const id = nextId();
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { id: `purse:payment:${id}` } }),
      });
      const answer = await body.json();
      if (statusCode !== 200 || !isDeepStrictEqual(answer.data, expected(id))) {
        throw new Error(`wrong answer (${statusCode}): ${JSON.stringify(answer).slice(0, 500)}`);
      }
      done += 1;
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  await pool.close();
  return done / ((performance.now() - startedAt) / 1_000);
}
