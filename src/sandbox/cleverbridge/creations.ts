import type { SandboxAnswer, SandboxDefinition } from '../kit/sandbox-server.js';
import { notFound, problem } from './answers.js';
import type { CartRequest } from './documents.js';
import { cartOutcomeOf } from './outcomes.js';
import type { CleverbridgeStore } from './state.js';

/** The operation that creates something. */
export function creations(store: CleverbridgeStore, url: () => string): SandboxDefinition['operations'] {
  return { processCart: ({ body }) => processCart(store, url(), body as CartRequest) };
}

/** How a cart ends, its products decide; who it is for must have bought before. */
function processCart(store: CleverbridgeStore, url: string, request: CartRequest): SandboxAnswer {
  const outcome = cartOutcomeOf(request);
  if (outcome.kind === 'InvalidRequest') return problem(400, outcome.kind);
  if (outcome.kind === 'InternalServerError') return problem(500, outcome.kind);
  const former = store.formerOf(request);
  if (!former) return notFound;
  if (outcome.kind === 'CustomerActionNeeded' && request.ProcessCartMode !== 1) {
    const page = `${url}/1584/session/${store.openSession(request, former)}`;
    return { status: 200, body: { ResultMessage: outcome.kind, Url: page, IsPaymentRetryScheduled: false } };
  }
  const { purchaseId } = store.order(request, outcome, former);
  const isOpen = outcome.kind === 'Pending' || outcome.kind === 'CustomerActionNeeded';
  return {
    status: 200,
    body: {
      ResultMessage: outcome.kind,
      PurchaseId: purchaseId,
      ...(isOpen ? { Url: `${url}/1584/p/${purchaseId}-SANDBOX` } : {}),
      IsPaymentRetryScheduled: outcome.kind === 'Pending' && outcome.retry !== null,
      ...(outcome.kind === 'Pending' && outcome.code !== null ? { PaymentResult: { Code: outcome.code } } : {}),
    },
  };
}
