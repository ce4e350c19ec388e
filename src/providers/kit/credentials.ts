import type { OperationScope } from '../../domain/provider.js';
import type { UpstreamAnswer } from '../../upstream/upstream.js';

/** Credentials that can be renewed. */
export interface RenewableCredentials {
  token(scope: OperationScope): Promise<string>;
  /** The provider has refused this one: the next `token` is another. */
  forget(token: string): void;
}

/**
 * Sends with the present credentials, and once more with new ones after a 401. That is safe for a write too: a 401 is certainly not done. A second
 * 401 is the answer; nothing else is repeated.
 */
export async function withCredentials(
  credentials: RenewableCredentials,
  scope: OperationScope,
  send: (token: string) => Promise<UpstreamAnswer>,
): Promise<UpstreamAnswer> {
  const token = await credentials.token(scope);
  const answer = await send(token);
  if (answer.status !== 401) return answer;
  credentials.forget(token);
  return send(await credentials.token(scope));
}
