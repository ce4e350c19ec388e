import type { LosslessNumber } from 'lossless-json';
import type { components } from '../../generated/purse.js';

type Schemas = components['schemas'];

/**
 * One of Purse's objects as it arrives. Its fields are those of the contract, so that a misspelt one does not compile; nothing
 * is believed about their values. The readers of `../wire.ts` turn them into ours.
 */
export type PurseWire<Name extends keyof Schemas> = { readonly [Field in keyof Schemas[Name]]?: unknown };

/** A document whose id is the requested one. */
type Identified<Name extends keyof Schemas> = PurseWire<Name> & { readonly id: string };

/** One whose status is there, and is text. */
type WithStatus<Name extends keyof Schemas> = Identified<Name> & { readonly status: string };

/** Its status lies within: `authorization.status`. */
export type PursePaymentDocument = Identified<'Payment'>;
export type PurseClientSessionDocument = WithStatus<'ClientSession'>;
export type PursePaymentLinkDocument = WithStatus<'PaymentLink'>;

/** The documents that hold an order, by the first part of a cart's reference: `payment:<uuid>`. */
export interface PurseDocuments {
  readonly payment: PursePaymentDocument;
  readonly 'client-session': PurseClientSessionDocument;
  readonly 'payment-link': PursePaymentLinkDocument;
}

/**
 * A request of the contract. Every documented field has to be there, so that a mapper forgets none; those that are null or undefined are not
 * sent. Codes are plain text: the rules have checked them.
 */
export type RequestOf<Name extends keyof Schemas> = Complete<Schemas[Name]>;

type Complete<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Complete<Item>[]
    : T extends object
      ? string extends keyof T
        ? Readonly<Record<string, unknown>>
        : { readonly [Field in keyof T]-?: CompleteField<Field, T[Field]> | null | undefined }
      : T;

/** The one decimal number is written digit by digit. */
type CompleteField<Field, T> = Field extends 'tax_rate' ? LosslessNumber : Complete<T>;
