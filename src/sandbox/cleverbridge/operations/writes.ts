import type { components } from '../../../generated/cleverbridge.js';
import type { SandboxAnswer, SandboxRequest } from '../../kit/sandbox-server.js';
import { type OperationOptions, problem } from '../operations.js';
import type { CleverbridgeStore } from '../state.js';
import { type CartRequest, cartOutcomeOf } from '../state/carts.js';

type Schemas = components['schemas'];
type Handler = (request: SandboxRequest) => SandboxAnswer;

const ok: SandboxAnswer = { status: 200, body: { ResultMessage: 'OK' } };
const notFound: SandboxAnswer = problem(404, 'Item not found.');

/** The write operations of the contract. */
export function writeOperations(
  store: CleverbridgeStore,
  options: OperationOptions,
): Readonly<Record<string, Handler>> {
  const setParameters: Handler = ({ body }) => {
    const { PurchaseId, Items } = body as Schemas['UpdatePurchaseParametersRequest'];
    return store.setParameters(Number(PurchaseId), Items) ? ok : notFound;
  };
  return {
    updateLicenseKey: ({ body }) => {
      const { PurchaseId, RunningNumber, LicenseKey } = body as Schemas['UpdateLicenseKeyRequest'];
      return store.setLicenseKey(Number(PurchaseId), RunningNumber, LicenseKey) ? ok : notFound;
    },
    updatePurchaseParameters: setParameters,
    updatePurchaseParametersByGet: setParameters,
    retryPayment: ({ body }) => {
      const { PurchaseId, RetryDateTime } = body as Schemas['RetryPaymentRequest'];
      const purchase = store.find(Number(PurchaseId));
      if (!purchase) return notFound;
      if (purchase.statusId !== 'DEC') return problem(402, 'The purchase is not declined.');
      const atMs = RetryDateTime === undefined ? null : Date.parse(RetryDateTime);
      return store.retry(purchase.purchaseId, atMs) ? ok : problem(402, 'Maximum number of retries reached.');
    },
    cancelRetry: ({ body }) => {
      const { PurchaseId } = body as Schemas['CancelRetryRequest'];
      if (!store.find(Number(PurchaseId))) return notFound;
      return store.cancelRetry(Number(PurchaseId)) ? ok : problem(402, 'The scheduled retry cannot be cancelled.');
    },
    processCart: ({ body }) => processCart(store, options.url(), body as CartRequest),
  };
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
