import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { createReadCache } from '../../../src/cache/read-cache.js';
import { OperationMeter } from '../../../src/domain/operation-meter.js';
import type { Vault } from '../../../src/domain/vault.js';
import type { WriteInputs } from '../../../src/domain/write-inputs.js';
import { cleverbridge } from '../../../src/providers/cleverbridge/index.js';
import type { Environment } from '../../../src/providers/provider-module.js';
import { cleverbridgeSandbox } from '../../../src/sandbox/cleverbridge/index.js';
import { type RunningSandbox, startSandboxServer } from '../../../src/sandbox/kit/sandbox-server.js';
import { temporaryDirectory } from '../../kit/stores.js';
import { type FakeUpstream, startFakeUpstream } from '../../support/fake-upstream.js';
import { startGateway } from '../../kit/gateway.js';
import { silentObserver } from '../../support/silent-observer.js';
import { stepsOf } from '../../support/steps.js';

export const key = '6f1a7c0e-4d0f-4f43-8d0e-2c9f6f6f7b11';
export const declinedId = '169190319';
export const paidId = '168377690';
/** A cart of one product, for the customer of the published purchase. */
export const cartOf = (productId: number | string): WriteInputs['processCart'] => ({
  items: [{ productId: String(productId), quantity: 1 }],
  formerPurchaseId: `cleverbridge:purchase:${paidId}`,
});

export function makeScope(signal = new AbortController().signal) {
  return { signal, meter: new OperationMeter(), callerKey: 'shop' };
}

/** A vault in memory, which fails, or never answers, when a test says so. */
export function makeVault() {
  const held = new Map<string, unknown>();
  const state = { isBroken: false, isSilent: false };
  const orFail = async () => {
    if (state.isBroken) throw new Error('the vault is broken');
    if (state.isSilent) await new Promise(() => undefined);
  };
  const vault: Vault = {
    put: async (name, value) => {
      await orFail();
      held.set(name, JSON.parse(JSON.stringify(value)));
    },
    get: async (name) => {
      await orFail();
      return held.get(name);
    },
  };
  return { vault, held, state };
}

/** The writes of the Cleverbridge that this environment names, as the ledger calls them. */
export function connectWrites(environment: Environment) {
  const configuration = cleverbridge.configure(environment);
  if (configuration.kind !== 'configured') throw new Error('it is not configured');
  const { vault, held, state } = makeVault();
  const provider = configuration.create({
    observer: silentObserver,
    cache: createReadCache(undefined, () => undefined),
    vaultOf: () => vault,
    timeouts: { attemptTimeoutMs: 1_000, totalTimeoutMs: 2_000 },
    isSandbox: false,
  });
  onTestFinished(() => provider.close());
  const { processCart, updateLicenseKey, updatePurchaseParameters, retryPayment, cancelPaymentRetry } = provider.writes;
  if (!processCart || !updateLicenseKey || !updatePurchaseParameters || !retryPayment || !cancelPaymentRetry) {
    throw new Error('Cleverbridge can do all five');
  }
  const writes = {
    processCart: stepsOf(processCart),
    updateLicenseKey: stepsOf(updateLicenseKey),
    updatePurchaseParameters: stepsOf(updatePurchaseParameters),
    retryPayment: stepsOf(retryPayment),
    cancelPaymentRetry: stepsOf(cancelPaymentRetry),
  };
  return { provider, writes, held, vaultState: state };
}

/** The simulated Cleverbridge, and the writes at it. */
export async function startAtSandbox(more: Environment = {}) {
  let url = '';
  const running: RunningSandbox = await startSandboxServer(await cleverbridgeSandbox.define(() => url), 0);
  url = running.url;
  onTestFinished(() => running.close());
  const sent = (operationId: string) => running.calls.filter((call) => call.operationId === operationId);
  return { running, sent, ...connectWrites({ ...cleverbridgeSandbox.settings(url), ...more }) };
}

/** A Cleverbridge whose wire is faked. */
export async function startAtFake(more: Environment = {}) {
  const fake: FakeUpstream = await startFakeUpstream();
  const settings = {
    CLEVERBRIDGE_BASE_URL: fake.url,
    CLEVERBRIDGE_USERNAME: 'api-user',
    CLEVERBRIDGE_PASSWORD: 'secret',
  };
  return { fake, ...connectWrites({ ...settings, ...more }) };
}

/** A gateway over the simulated Cleverbridge, with a data directory of the test's own. */
export async function startGatewayAtSandbox(more: Record<string, string> = {}) {
  let url = '';
  const sandbox = await startSandboxServer(await cleverbridgeSandbox.define(() => url), 0);
  url = sandbox.url;
  onTestFinished(() => sandbox.close());
  const dataDirectory = temporaryDirectory();
  const env = {
    ...cleverbridgeSandbox.settings(url),
    DATA_DIR: dataDirectory,
    UPSTREAM_TIMEOUT_MS: '1000',
    ...more,
  };
  const gateway = await startGateway({ env });
  const sent = (operationId: string) => sandbox.calls.filter((call) => call.operationId === operationId);
  return { sandbox, gateway, env, dataDirectory, sent };
}

/** The present moment, held by the test: time-outs run on. */
export function holdClock(at: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
  onTestFinished(() => void vi.useRealTimers());
}

/** Whether any file of a directory holds this text. */
export function isOnDisk(directory: string, text: string): boolean {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(text));
}
