import { isUuid } from '../../../domain/ids.js';
import { toThreeDsAuthenticationOptions } from '../../../generated/purse-requests.js';
import type { PurseSplitInput } from '../../../generated/schema.js';
import { referenceWithin } from '../../input-rules.js';
import type { RequestOf } from '../types.js';

/** What a part of a payment is paid with. */
export type SplitKind = 'PARENT_PAYMENT' | 'SAVED_CARD' | 'CARD_FORM' | 'SOLUTION';

type Tokens = { readonly [Field in 'parentPaymentId' | 'walletToken' | 'vaultFormToken']?: unknown };

/** A part is what its tokens and ids make it; without any it is a method of a partner. */
export function splitKind({ parentPaymentId, walletToken, vaultFormToken }: Tokens): SplitKind {
  if (parentPaymentId != null) return 'PARENT_PAYMENT';
  if (walletToken != null) return 'SAVED_CARD';
  return vaultFormToken != null ? 'CARD_FORM' : 'SOLUTION';
}

/**
 * Purse's own id of the earlier payment that a part uses again.
 *
 * @throws {InvalidInputError} for an id that is none of a payment of Purse's
 */
export function parentReference(parentPaymentId: string, index: number): string {
  const payment = { provider: 'PURSE', type: 'PAYMENT' } as const;
  return referenceWithin(payment, parentPaymentId, `input.split.${index}.parentPaymentId`, isUuid);
}

/** The contract has a form for each kind; their fields do not overlap but for those that mean the same. */
export function toSplitRequest(split: PurseSplitInput, index: number): RequestOf<'SplitInput'> {
  const { amountMinorUnits: amount, partner, method, vaultFormToken: vault_form_token } = split;
  const three_ds_server_trans_id = split.threeDsServerTransactionId;
  switch (splitKind(split)) {
    case 'PARENT_PAYMENT':
      return { amount, parent_payment_id: split.parentPaymentId && parentReference(split.parentPaymentId, index) };
    case 'SAVED_CARD':
      return { wallet_token: split.walletToken, vault_form_token, partner, method, amount, three_ds_server_trans_id };
    case 'CARD_FORM':
      return {
        vault_form_token,
        save_token: split.saveToken,
        three_ds_authentication_options: split.threeDs && toThreeDsAuthenticationOptions(split.threeDs),
        three_ds_server_trans_id,
        amount,
        partner,
        method,
      };
    case 'SOLUTION':
      return { amount, partner, method };
  }
}
