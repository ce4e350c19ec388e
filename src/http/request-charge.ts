import type { FastifyInstance } from 'fastify';
import type { OperationBudget } from '../graphql/limits/cost-plugin.js';

/**
 * Takes one point from the caller's budget for every request to `/graphql`, before its body is read: also one that is none, that no document or
 * variable of makes sense, or that is answered from a cache. Without a point left it is answered 429. To be added after what finds out who calls.
 */
export function chargeRequests(app: FastifyInstance, budget: Pick<OperationBudget, 'spend'>): void {
  app.addHook('preParsing', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql' || request.method === 'OPTIONS') return undefined;
    const seconds = await budget.spend(request.caller.tenant, 1);
    if (seconds === null) return undefined;
    const extensions = { code: 'RATE_LIMITED', retryAfterSeconds: seconds };
    return reply
      .status(429)
      .header('retry-after', String(seconds))
      .send({ errors: [{ message: 'Too many requests.', extensions }] });
  });
}
