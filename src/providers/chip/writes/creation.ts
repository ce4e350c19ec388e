import { z } from 'zod';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import { defineWrite } from '../../kit/define-write.js';
import { done } from '../../kit/states.js';
import type { ChipClient } from '../client.js';
import { toPurchaseBody } from './requests.js';
import { assertCreatable } from './creation-rules.js';

/**
 * CHIP creates a second purchase for a repetition, and finds none by its reference: a lost answer stays unknown. What was created then can be paid
 * by nobody who was not given its page.
 *
 * @param brandId of the brand that sells
 */
export function createPurchaseCreation(client: ChipClient, brandId: string) {
  return defineWrite({
    provider: 'CHIP',
    data: z.object({}),
    prepare: (input: WriteInputs['createPurchase']) => {
      assertCreatable(input, Date.now());
      return {};
    },
    send: ({ input, providerKey, scope }) => client.createPurchase(toPurchaseBody(input, brandId), providerKey, scope),
    answered: ({ id }) => done(id, id),
  });
}
