import type { SandboxModule } from '../kit/sandbox-module.js';
import type { SandboxAnswer, SandboxDefinition, SandboxRefusal, SandboxRequest } from '../kit/sandbox-server.js';
import { problem } from './answers.js';
import { creations } from './creations.js';
import { sandboxEntityId } from './documents.js';
import { createPages } from './pages.js';
import { reads } from './reads.js';
import { createKeys, type PurseOptions, PurseState } from './state.js';
import { writes } from './writes.js';

const client = { id: 'sandbox-client', secret: 'sandbox-client-secret' } as const;

/** Purse, simulated: OAuth tokens, payments, sessions and links as published, signing keys, and the shopper's pages. */
export const purseSandbox: SandboxModule = {
  name: 'purse',
  defaultPort: 4013,
  define: (url) => definePurse(url),
  settings: (url) => ({
    PURSE_BASE_URL: url,
    PURSE_TOKEN_URL: `${url}/oauth/token`,
    PURSE_CLIENT_ID: client.id,
    PURSE_CLIENT_SECRET: client.secret,
    PURSE_ENTITY_ID: sandboxEntityId,
    PURSE_API_KEY: 'sandbox-api-key',
  }),
};

let keys: ReturnType<typeof createKeys> | undefined;
/** Made once for the life of the process: RSA keys take a good part of a second. */
const sharedKeys = () => (keys ??= createKeys());

/** @param url where it runs, known once it does */
export async function definePurse(url: () => string, options: PurseOptions = {}): Promise<SandboxDefinition> {
  const state = new PurseState(await sharedKeys(), options);
  const dependencies = { state, url };
  return {
    name: 'purse',
    contract: new URL('../../providers/purse/contract.yaml', import.meta.url),
    operations: { ...reads(dependencies), ...creations(dependencies), ...writes(dependencies) },
    gate: (request) => checkCredentials(state, request),
    refuse,
    page: createPages(dependencies),
    reset: () => state.reset(),
  };
}

/** Client credentials at the token endpoint, a token that lives everywhere else; the public keys are for anybody. */
function checkCredentials(
  state: PurseState,
  { operationId, headers }: Pick<SandboxRequest, 'operationId' | 'headers'>,
): SandboxAnswer | undefined {
  const [scheme = '', value = ''] = (headers['authorization'] ?? '').split(' ');
  if (operationId === 'createToken') {
    const isClient = scheme === 'Basic' && Buffer.from(value, 'base64').toString() === `${client.id}:${client.secret}`;
    return isClient ? undefined : { status: 401, body: { error: 'invalid_client' } };
  }
  if (operationId === 'getSigningJwks' && scheme === '') return undefined;
  return scheme === 'Bearer' && state.isToken(value) ? undefined : problem(401, 'Unauthorized');
}

function refuse(refusal: SandboxRefusal): SandboxAnswer {
  switch (refusal.kind) {
    case 'not-found':
      return problem(404, 'Not found');
    case 'method-not-allowed':
      return problem(405, 'Method not allowed');
    case 'unreadable-body':
      return problem(400, 'Bad request', { detail: 'The body is not JSON.' });
    case 'invalid': {
      const errors = refusal.problems.map(({ path, message }) => ({ pointer: path, detail: message }));
      return problem(400, 'Bad request', { errors });
    }
  }
}
