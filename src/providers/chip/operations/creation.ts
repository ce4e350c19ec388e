import type { LegacyWrite as ProviderWrite } from '../../legacy-writes.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import type { ChipClient } from '../client.js';
import { toPurchaseBody } from '../mapper/requests.js';
import { assertCreatable } from './creation-rules.js';

/**
 * CHIP makes a second purchase of a repetition, and finds none by its reference: a lost answer stays unknown. What was made then can be paid
 * by nobody who was not given its page.
 *
 * @param brandId of the brand that sells
 */
export function createCreation(client: ChipClient, brandId: string): ProviderWrite<WriteInputs['createPurchase']> {
  return {
    prepare: async (input) => {
      assertCreatable(input, Date.now());
      return {};
    },
    send: async (_memo, input, providerKey, scope) => {
      const answer = await client.createPurchase(toPurchaseBody(input, brandId), providerKey, scope);
      return answer.kind === 'ACCEPTED' ? { kind: 'SUCCEEDED', reference: answer.document.id } : { kind: 'REFUSED' };
    },
    reconcile: async () => ({ kind: 'STILL_UNKNOWN' }),
  };
}
