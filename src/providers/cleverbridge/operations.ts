import type { ProviderWrites } from '../../domain/provider.js';

/** Of what the ledger can do, nothing can be done here: Cleverbridge captures by itself, and has no call that refunds, voids or forgets a card. */
export const cleverbridgeWrites: ProviderWrites = {};
