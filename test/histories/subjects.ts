import type { MutationName } from '../../src/domain/mutations.js';
import type { ProviderName } from '../../src/generated/schema.js';

/** What a client may ask for. */
export type Kind = 'capture' | 'refund' | 'void' | 'retry' | 'cancelRetry' | 'license';

/** What is requested, besides the key: the same input for every request with the key. */
export interface Act {
  readonly kind: Kind;
  readonly subject: Subject;
  /** Minor units; null for all there is, and where there is no amount. */
  readonly amount: number | null;
  /** The merchant's reference, or the license key that is set. */
  readonly text: string | null;
  /** When a retry is to be made, in milliseconds after the beginning of the history; null for at once. */
  readonly atMs: number | null;
}

/** Something at a provider that writes are about. */
export interface Subject {
  readonly provider: ProviderName;
  /** The provider's own id. */
  readonly reference: string;
  readonly currency: string;
  readonly kinds: readonly (readonly [weight: number, kind: Kind])[];
  /** Few, so that many are equal. Some mean something to the sandbox (docs/sandbox). */
  readonly amounts: readonly (readonly [weight: number, amount: number | null])[];
  /** What was captured before the history begins; the sandbox does it without the gateway. */
  readonly capturedBefore?: number;
}

const purseAmounts = [
  [5, 100],
  [5, 300],
  [3, 500],
  [2, 1_000],
  [2, null],
  [1, 1_201], // pending, then done
  [1, 1_206], // pending, then failed
  [1, 1_202], // fails
  [1, 1_204], // uncertain for ever
  [1, 1_203], // done in part
  [1, 305], // takes 300 ms
] as const;
const chipAmounts = [
  [5, 100],
  [5, 300],
  [3, 500],
  [3, null],
  [2, 2_001], // the acquirer works on it until it receives the outcome
  [1, 2_002], // declined
  [1, 2_003], // fails with a code that leaves open whether money moved
] as const;
const purseKinds = [
  [5, 'capture'],
  [4, 'refund'],
  [2, 'void'],
] as const;
const purse = { provider: 'PURSE', currency: 'EUR', amounts: purseAmounts, kinds: purseKinds } as const;
const chip = { provider: 'CHIP', currency: 'MYR', amounts: chipAmounts } as const;
const cleverbridge = {
  provider: 'CLEVERBRIDGE',
  currency: 'EUR',
  amounts: [[1, null]],
  kinds: [
    [3, 'retry'],
    [1, 'cancelRetry'],
    [2, 'license'],
  ],
} as const;

/** Of each provider those that a history chooses from. */
export const subjectsOf = {
  PURSE: [
    { ...purse, reference: '11c26d67-021b-460f-9381-7a23bf368139' },
    { ...purse, reference: 'e3a6516b-0ec4-4a5b-92b0-7bb9693e82c1', capturedBefore: 5_000 },
  ],
  CHIP: [
    {
      ...chip,
      reference: '13db1655-b708-4deb-9757-70323be50d69',
      kinds: [
        [4, 'capture'],
        [4, 'refund'],
        [2, 'void'],
      ],
    },
    { ...chip, reference: '6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11', kinds: [[1, 'refund']] },
  ],
  CLEVERBRIDGE: [
    // A retry is paid; one is declined again.
    { ...cleverbridge, reference: '169190319' },
    { ...cleverbridge, reference: '168378302' },
  ],
} as const satisfies Record<ProviderName, readonly Subject[]>;

interface KindTraits {
  readonly mutation: MutationName;
  /** The contract's operationId of the call, by provider. */
  readonly operationIds: Partial<Record<ProviderName, string>>;
}

export const traitsOf: Readonly<Record<Kind, KindTraits>> = {
  capture: { mutation: 'capturePayment', operationIds: { PURSE: 'capturePayment', CHIP: 'capturePurchase' } },
  refund: { mutation: 'refundPayment', operationIds: { PURSE: 'refundPayment', CHIP: 'refundPurchase' } },
  void: { mutation: 'voidPayment', operationIds: { PURSE: 'voidPayment', CHIP: 'releasePurchase' } },
  retry: { mutation: 'retryPayment', operationIds: { CLEVERBRIDGE: 'retryPayment' } },
  cancelRetry: { mutation: 'cancelPaymentRetry', operationIds: { CLEVERBRIDGE: 'cancelRetry' } },
  license: { mutation: 'updateLicenseKey', operationIds: { CLEVERBRIDGE: 'updateLicenseKey' } },
};

export const writeOf = ({ kind, subject }: Act): string => traitsOf[kind].operationIds[subject.provider] ?? '';

/** The contract's operationId of the read that a write is checked and found out with. */
export const readOf = ({ provider }: Subject): string => (provider === 'PURSE' ? 'getPayment' : 'getPurchase');
