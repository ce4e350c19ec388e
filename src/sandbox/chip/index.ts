import type { SandboxModule } from '../kit/sandbox-module.js';
import { refusal, refuse } from './answers.js';
import { creations } from './creations.js';
import { brandId } from './documents.js';
import { shopperPage } from './pages.js';
import { reads } from './reads.js';
import { chipSeeds } from './seeds.js';
import { ChipState } from './state.js';
import { writes } from './writes.js';

/** The one key that the simulation accepts. */
const secretKey = 'chip-sandbox-secret-key';

/** CHIP Collect, simulated. Its API starts at the root, where CHIP's own starts at `/api/v1`. */
export const chipSandbox: SandboxModule = {
  name: 'chip',
  defaultPort: 4012,
  define: (url) => {
    const state = new ChipState(chipSeeds);
    return {
      name: 'chip',
      contract: new URL('../../providers/chip/contract.yaml', import.meta.url),
      operations: { ...reads(state, url), ...creations(state, url), ...writes(state, url) },
      gate: ({ headers }) =>
        headers['authorization'] === `Bearer ${secretKey}`
          ? undefined
          : refusal(401, 'authentication_failed', 'Incorrect secret_key'),
      refuse,
      page: (method, pageUrl, body) => shopperPage(state, method, pageUrl, body),
      reset: () => state.reset(),
    };
  },
  settings: (url) => ({ CHIP_BASE_URL: url, CHIP_SECRET_KEY: secretKey, CHIP_BRAND_ID: brandId }),
};
