import type { FastifyInstance } from 'fastify';
import type { Readiness } from '../ledger/store.js';

/**
 * Health for operators. `/health` says that the process serves: reads are answered whatever the ledger does. `/health/ready` answers 503 with the reason as long as no write
 * is taken. Neither is for the public: the message names the ledger.
 *
 * @param readiness checks the ledger itself; never throws
 */
export function offerHealth(app: FastifyInstance, readiness: () => Promise<Readiness>): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const state = await readiness();
    if (state.isReady) return { status: 'ready' };
    return reply.code(503).send({ status: 'not ready', reason: state.reason, message: state.message });
  });
}
