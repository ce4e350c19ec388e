import type { SandboxAnswer } from '../../kit/sandbox-server.js';

/** An error in the form of Purse's one published body. @see https://docs.purse.tech (idempotency) */
export function problem(status: number, title: string, more: Readonly<Record<string, unknown>> = {}): SandboxAnswer {
  const type = `urn:eu.purse:${title.toLowerCase().replaceAll(' ', '-')}`;
  return { status, headers: { 'content-type': 'application/problem+json' }, body: { type, title, status, ...more } };
}

/** As published; `resource_id` is left out as long as there is none. */
export function violation(instance: string, madeId: string | null | undefined): SandboxAnswer {
  const named = madeId === null || madeId === undefined ? {} : { resource_id: madeId };
  return problem(409, 'Idempotency violation', { type: 'urn:eu.purse:write-conflict', instance, ...named });
}
