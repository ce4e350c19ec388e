import type { components } from '../../generated/cleverbridge.js';
import type { SandboxAnswer, SandboxDefinition } from '../kit/sandbox-server.js';
import { notFound, problem } from './answers.js';
import type { CleverbridgeStore } from './state.js';

type Schemas = components['schemas'];

const ok: SandboxAnswer = { status: 200, body: { ResultMessage: 'OK' } };

/** The operations that change what exists. */
export function writes(store: CleverbridgeStore): SandboxDefinition['operations'] {
  const setParameters: SandboxDefinition['operations'][string] = ({ body }) => {
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
  };
}
