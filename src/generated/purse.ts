/** Generated from src/providers/purse/contract.yaml by scripts/generate-contracts.mjs. */
export interface paths {
    readonly "/oauth/token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Get an access token
         * @description OAuth2 client credentials. The path is that of the older v1 API: THE V2 PATH IS NOT KNOWN, so it must be configurable. HTTP Basic for the client credentials is from v1 too, an inference for v2. Safe to repeat. [SEED; path V1]
         */
        readonly post: operations["createToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment/v2/client-sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a checkout session
         * @description Opens a session for the widget or the hosted page. A duplicate is an unused session, no money moves. [SEED]
         */
        readonly post: operations["createClientSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment/v2/client-sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a session
         * @description Reads a session. Safe to repeat. [SEED]
         */
        readonly get: operations["getClientSession"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment/v2/client-sessions/{id}/abort": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Abort a session
         * @description Aborts a session in CREATED or SUBMITTED. Repeating it is harmless: the second call is refused; then read the session. [SEED]
         */
        readonly post: operations["abortClientSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment/v2/payments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a payment server-to-server
         * @description Moves money and support of the idempotency key is not proven: never repeat it automatically. [SEED, DOC:advanced-flow/create-payment]
         */
        readonly post: operations["createPayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment/v2/payments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a payment
         * @description Without a `max-age` directive Purse may ask the partners, so it is slow, can give 502 or 504 and can change the stored state. Safe to repeat. [SEED]
         */
        readonly get: operations["getPayment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment/v2/payments/{id}/captures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Capture a payment
         * @description Captures all or a part of the authorized amount; gift cards first by default [DOC:payment/operations]. After a timeout or a 5xx, repeat only with the SAME `x-idempotency-key`. A 2xx can hold an operation in PENDING, FAILURE, CONFLICT or UNCERTAIN. [SEED]
         */
        readonly post: operations["capturePayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment/v2/payments/{id}/refunds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Refund a payment
         * @description Refunds all or a part of the captured amount; credit cards first by default [DOC:payment/operations]. After a timeout or a 5xx, repeat only with the SAME `x-idempotency-key`. A 2xx can hold an operation in PENDING, FAILURE, CONFLICT or UNCERTAIN. [SEED]
         */
        readonly post: operations["refundPayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment/v2/payments/{id}/voids": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Void a payment
         * @description Voids all or a part of the authorized, uncaptured amount. After a timeout or a 5xx, repeat only with the SAME `x-idempotency-key`. A 2xx can hold an operation in PENDING, FAILURE, CONFLICT or UNCERTAIN. [SEED]
         */
        readonly post: operations["voidPayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment/v2/payment-links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a payment link
         * @description Creates a link with which a customer pays on a page at Purse. A duplicate is an unused link, no money moves. [SEED, DOC:pay-by-link]
         */
        readonly post: operations["createPaymentLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment/v2/payment-links/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a payment link
         * @description Reads a payment link. Safe to repeat. [SEED]
         */
        readonly get: operations["getPaymentLink"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment/v2/payment-links/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a payment link
         * @description Cancels an active link; no body is shown. Repeating it is harmless: the second call is refused; then read the link. [SEED]
         */
        readonly post: operations["cancelPaymentLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment/v2/signing-jwks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Public keys of the redirection token
         * @description Keys that sign the `purse-redirection-data` token. Whether a bearer token is needed and how long the keys may be cached is not documented. Safe to repeat. [SEED; path DOC:payment/redirection]
         */
        readonly get: operations["getSigningJwks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Form of the token call (RFC 6749, 4.4.2). Only `grant_type` is documented. [SEED, DOC:openapi/payment-api-v2] */
        readonly TokenRequest: {
            /**
             * @description The only grant documented. [DOC:openapi/payment-api-v2]
             * @enum {string}
             */
            readonly grant_type: "client_credentials";
        };
        /** @description Body of createClientSession. [SEED, DOC:openapi/payment-api-v2] */
        readonly CreateClientSessionRequest: {
            /**
             * Format: uuid
             * @description Business unit (entity) that uses the API, given by Purse; at most 36 characters. [SEED, DOC:integrate/getting-started]
             */
            readonly entity_id: string;
            /**
             * Format: int64
             * @description Amount to be paid, minor units (4299 = 42.99 EUR). Zero (card check) only with `allow_future_usage: true`; older docs say > 0. [SEED, DOC]
             */
            readonly amount: number;
            /**
             * @description ISO 4217 currency; closed list. [DOC:openapi/payment-api-v2]
             * @enum {string}
             */
            readonly currency: "CHF" | "EUR" | "GBP" | "JPY" | "USD";
            /**
             * @description `MANUAL`: the merchant captures; `AUTOMATIC`: Purse captures. [SEED, DOC]
             * @enum {string}
             */
            readonly capture_mode?: "MANUAL" | "AUTOMATIC";
            /**
             * @description `EMBEDDED`: widget in the merchant's page; `HOSTED_PAGE`: page at Purse. [SEED, DOC]
             * @enum {string}
             */
            readonly integration_mode?: "EMBEDDED" | "HOSTED_PAGE";
            /** @description True: later merchant-initiated payments (MIT) are possible; for `creditcard` the caller must then send `three_ds_authentication_options.challenge_indicator` = `CHALLENGE_REQUESTED_BY_MERCHANT` (not checked here: the method is chosen later). [SEED, DOC] */
            readonly allow_future_usage?: boolean;
            /**
             * Format: uri
             * @description URL to which Purse sends the shopper afterwards, with GET and the query parameter `purse-redirection-data`; keep it short. [SEED, DOC]
             */
            readonly shopper_redirection_url: string;
            /** @description Order and items to be bought. [SEED, DOC] */
            readonly order: components["schemas"]["OrderInput"];
            /** @description Customer who buys; never echoed on a session. [SEED, DOC] */
            readonly customer?: components["schemas"]["CustomerInput"];
            /** @description Options of 3-D Secure; never echoed. [SEED, DOC] */
            readonly three_ds_authentication_options?: components["schemas"]["ThreeDsAuthenticationOptions"];
            /** @description Where to notify status changes of the session [SEED] and changes of the payment amounts [DOC:tutorials/webhooks]; never echoed on a session. */
            readonly webhook?: components["schemas"]["WebhookInput"];
        };
        /** @description Body of abortClientSession: the new status of the session. [SEED] */
        readonly AbortClientSessionRequest: {
            /**
             * @description New status; only this value is documented. [SEED]
             * @enum {string}
             */
            readonly status: "ABORTED_BY_MERCHANT";
        };
        /** @description Body of capturePayment, refundPayment and voidPayment. A priority list of `{partner, method}` is announced by [DOC:payment/operations], but its field name is unknown, so it is refused here. [SEED] */
        readonly OperationRequest: {
            /**
             * Format: int64
             * @description Amount of the operation, minor units; partial is allowed, bounded by `amounts.available_to_*`. Required [GUESS]; minimum 1 [GUESS]. [SEED]
             */
            readonly amount: number;
            /** @description Part of the order that the operation is about; only some payment methods need it. [SEED] */
            readonly order?: components["schemas"]["OperationOrderInput"];
            /** @description Reference of the operation in the merchant's system, e.g. `CAP#1223445`; echoed on the operation. [SEED] */
            readonly merchant_reference?: string;
        };
        /** @description Body of createPayment (server-to-server: MIT, vaulted card, gift card). [SEED, DOC:advanced-flow/create-payment] */
        readonly CreatePaymentRequest: {
            /**
             * Format: uuid
             * @description Business unit (entity) that uses the API, given by Purse; at most 36 characters. [SEED, DOC:integrate/getting-started]
             */
            readonly entity_id: string;
            /**
             * Format: int64
             * @description Amount to be paid, minor units (4299 = 42.99 EUR). Zero (card check) only with `allow_future_usage: true`; older docs say > 0. The split amounts should add up to it [GUESS]. [SEED, DOC]
             */
            readonly amount: number;
            /**
             * @description ISO 4217 currency; closed list. [DOC:openapi/payment-api-v2]
             * @enum {string}
             */
            readonly currency: "CHF" | "EUR" | "GBP" | "JPY" | "USD";
            /**
             * @description `MANUAL`: the merchant captures; `AUTOMATIC`: Purse captures. Default [GUESS]. [SEED]
             * @enum {string}
             */
            readonly capture_mode?: "MANUAL" | "AUTOMATIC";
            /** @description True: this payment may be reused for later MIT; `challenge_indicator` must then be `CHALLENGE_REQUESTED_BY_MERCHANT`. [SEED] */
            readonly allow_future_usage?: boolean;
            /** @description Order that is paid. Required [GUESS]. [SEED] */
            readonly order: components["schemas"]["OrderInput"];
            /** @description Customer who pays. [SEED] */
            readonly customer?: components["schemas"]["CustomerInput"];
            /** @description How the amount is paid, one entry per payment method. Required and not empty [GUESS]. [SEED] */
            readonly split: readonly components["schemas"]["SplitInput"][];
            /** @description The shopper's browser; required for 3-D Secure [DOC]. [SEED] */
            readonly browser?: components["schemas"]["Browser"];
            /** @description Options of 3-D Secure. No sample has it at this level, but the seed points at `/three_ds_authentication_options/challenge_indicator` from this very body. [SEED] */
            readonly three_ds_authentication_options?: components["schemas"]["ThreeDsAuthenticationOptions"];
            /**
             * Format: uri
             * @description URL to which Purse sends the shopper afterwards, with GET and the query parameter `purse-redirection-data`; keep it short. Needed if a redirect can happen [GUESS]. [SEED]
             */
            readonly shopper_redirection_url?: string;
            /** @description Where to notify changes of the payment. [GUESS: shown on Payment] */
            readonly webhook?: components["schemas"]["WebhookInput"];
        };
        /** @description Body of createPaymentLink. [SEED, DOC:pay-by-link] */
        readonly CreatePaymentLinkRequest: {
            /**
             * Format: uuid
             * @description Business unit (entity) that uses the API, given by Purse; at most 36 characters. [SEED, DOC:integrate/getting-started]
             */
            readonly entity_id: string;
            /**
             * Format: int64
             * @description Amount to be paid, minor units (4299 = 42.99 EUR). Zero (card check) only with `allow_future_usage: true`; older docs say > 0. [SEED]
             */
            readonly amount: number;
            /**
             * @description ISO 4217 currency; closed list. [DOC:openapi/payment-api-v2]
             * @enum {string}
             */
            readonly currency: "CHF" | "EUR" | "GBP" | "JPY" | "USD";
            /**
             * Format: date-time
             * @description Moment after which the link is no longer valid, ISO 8601 with offset. [SEED]
             */
            readonly expires_at?: string;
            /**
             * @description `MANUAL`: the merchant captures; `AUTOMATIC`: Purse captures. [SEED, DOC]
             * @enum {string}
             */
            readonly capture_mode?: "MANUAL" | "AUTOMATIC";
            /** @description True: later off-session payments are possible; a missing `challenge_indicator` is then taken as `CHALLENGE_REQUESTED_BY_MANDATE` (unlike sessions and payments). [SEED] */
            readonly allow_future_usage?: boolean;
            /**
             * Format: uri
             * @description URL to which Purse sends the shopper afterwards, with GET and the query parameter `purse-redirection-data`; keep it short. [SEED, DOC:pay-by-link]
             */
            readonly shopper_redirection_url: string;
            /** @description Order and items to be bought. [SEED, DOC:pay-by-link] */
            readonly order: components["schemas"]["OrderInput"];
            /** @description Customer who gets the link; echoed in full. [SEED] */
            readonly customer?: components["schemas"]["CustomerInput"];
            /** @description Options of 3-D Secure; not echoed. [SEED] */
            readonly three_ds_authentication_options?: components["schemas"]["ThreeDsAuthenticationOptions"];
            /** @description Where to notify link status and payment attempts [DOC:pay-by-link]; not echoed. [SEED] */
            readonly webhook?: components["schemas"]["WebhookInput"];
        };
        /** @description One way of paying a part of the amount; the fields show the kind of entry. [SEED, DOC, DEMO] */
        readonly SplitInput: components["schemas"]["SplitByParentPayment"] | components["schemas"]["SplitBySolution"] | components["schemas"]["SplitByCardForm"] | components["schemas"]["SplitByWalletToken"];
        /** @description Reuses an earlier payment (MIT). [SEED] */
        readonly SplitByParentPayment: {
            /**
             * Format: int64
             * @description Part of the amount, minor units. [SEED]
             */
            readonly amount: number;
            /**
             * Format: uuid
             * @description Earlier payment, made with `allow_future_usage: true`. [SEED]
             */
            readonly parent_payment_id: string;
        };
        /** @description Pays with a method of a partner. [SEED] */
        readonly SplitBySolution: {
            /**
             * Format: int64
             * @description Part of the amount, minor units. [SEED]
             */
            readonly amount: number;
            /** @description Payment partner (PSP), an open list. [SEED] */
            readonly partner: string;
            /** @description Payment method, an open list. [SEED] */
            readonly method: string;
        };
        /** @description Card typed in SecureFields. Which of amount, partner and method it takes is not printed; all three are optional in requests. [DOC] */
        readonly SplitByCardForm: {
            /** @description Token of the vault form that holds the card. [DOC] */
            readonly vault_form_token: string;
            /** @description Ask to keep the card for later. [DOC] */
            readonly save_token?: boolean;
            /** @description Options of 3-D Secure for this card. [DOC] */
            readonly three_ds_authentication_options?: components["schemas"]["ThreeDsAuthenticationOptions"];
            /** @description Transaction id of the 3DS server. [DEMO] */
            readonly three_ds_server_trans_id?: string;
            /**
             * Format: int64
             * @description Part of the amount, minor units. [GUESS]
             */
            readonly amount?: number;
            /** @description Payment partner, an open list. [GUESS] */
            readonly partner?: string;
            /** @description Payment method, an open list. [GUESS] */
            readonly method?: string;
        };
        /** @description Saved card plus its CVV. [DEMO] */
        readonly SplitByWalletToken: {
            /** @description Token of the saved card. [DEMO] */
            readonly wallet_token: string;
            /** @description Token of the vault form that holds the CVV. [DEMO] */
            readonly vault_form_token: string;
            /** @description Payment partner, an open list. [DEMO] */
            readonly partner: string;
            /** @description Payment method, an open list. [DEMO] */
            readonly method: string;
            /**
             * Format: int64
             * @description Part of the amount, minor units. [DEMO]
             */
            readonly amount: number;
            /** @description Transaction id of the 3DS server. [DEMO] */
            readonly three_ds_server_trans_id?: string;
        };
        /** @description Order in a request. Which fields are required below the top level is not documented: `reference` and `net_amount` are [GUESS], from the way Purse stores orders. [SEED] */
        readonly OrderInput: {
            /** @description Order reference in the merchant's system; Purse stores orders by it [DEMO]. Absent from the partial orders of operations. [SEED] */
            readonly reference: string;
            /**
             * Format: int64
             * @description Total payable, TAX INCLUDED, minor units. A payment `amount` must not exceed it less what was already paid [DEMO]. [SEED]
             */
            readonly net_amount: number;
            /**
             * Format: int64
             * @description Tax part of `net_amount`, minor units. [SEED]
             */
            readonly tax_amount?: number;
            /**
             * Format: int64
             * @description Discount on the order, minor units. [SEED]
             */
            readonly discount_amount?: number;
            /** @description Free map of merchant data; values are strings or numbers in every sample. May be `{}`. [SEED] */
            readonly additional_data?: {
                readonly [key: string]: string | number;
            };
            /** @description Billing address. [SEED] */
            readonly billing_address?: components["schemas"]["AddressInput"];
            /** @description Shipments; in every seed sample, yet omitted in tutorials. [SEED, DOC] */
            readonly shipments?: readonly components["schemas"]["ShipmentInput"][];
            /** @description Discounts on the order. [SEED] */
            readonly discounts?: readonly components["schemas"]["DiscountInput"][];
            /** @description Sellers behind the items; not echoed on client sessions. [SEED] */
            readonly marketplace_sellers?: readonly components["schemas"]["MarketplaceSellerInput"][];
        };
        /** @description Partial order of an operation: no reference and no totals. [SEED] */
        readonly OperationOrderInput: {
            /** @description Parts of the shipments that the operation is about. [SEED] */
            readonly shipments?: readonly components["schemas"]["OperationShipmentInput"][];
            /** @description Free map of merchant data; values are strings or numbers in every sample. May be `{}`. [SEED] */
            readonly additional_data?: {
                readonly [key: string]: string | number;
            };
        };
        /** @description Partial shipment of an operation. [SEED] */
        readonly OperationShipmentInput: {
            /**
             * Format: int64
             * @description Total of this part, tax included, minor units. [SEED]
             */
            readonly net_amount?: number;
            /** @description Items that the operation is about. [SEED] */
            readonly item_lines?: readonly components["schemas"]["ItemLineInput"][];
        };
        /** @description Shipment in a request. [SEED] */
        readonly ShipmentInput: {
            /**
             * Format: int64
             * @description Total of the shipment, tax included, minor units. [SEED]
             */
            readonly net_amount?: number;
            /** @description How it is delivered; other values are likely. [SEED] */
            readonly delivery_type?: string;
            /** @description Speed of delivery; other values are likely. [SEED] */
            readonly delivery_quickness?: string;
            /** @description Delivery method in the merchant's words, e.g. `DHL`. [SEED] */
            readonly delivery_method_reference?: string;
            /**
             * Format: date-time
             * @description Expected delivery, ISO 8601 with offset. [SEED]
             */
            readonly estimated_delivery_date_time?: string;
            /** @description Where it goes. [SEED] */
            readonly shipping_address?: components["schemas"]["ShippingAddressInput"];
            /** @description Items of the shipment. [SEED] */
            readonly item_lines?: readonly components["schemas"]["ItemLineInput"][];
        };
        /** @description Line of a shipment in a request. "Gross" and "net" are not the accounting terms: see the fields. [SEED] */
        readonly ItemLineInput: {
            /** @description Kind of line; other values are likely. [SEED] */
            readonly type?: string;
            /** @description Name of the item. [SEED] */
            readonly name?: string;
            /** @description Number of units. [SEED] */
            readonly quantity?: number;
            /**
             * Format: int64
             * @description Price of one unit BEFORE tax, minor units. Trap: in the coherent samples `unit_gross_price` x `quantity` + `tax_amount` = `net_amount`; do not enforce it. [SEED]
             */
            readonly unit_gross_price?: number;
            /**
             * Format: int64
             * @description Total of the line, TAX INCLUDED, minor units. [SEED]
             */
            readonly net_amount?: number;
            /**
             * Format: int64
             * @description Tax part of `net_amount`, minor units. [SEED]
             */
            readonly tax_amount?: number;
            /** @description Tax rate in percent (20 = 20 %); decimals are possible [GUESS]. [SEED] */
            readonly tax_rate?: number;
            /**
             * Format: int64
             * @description Discount on the line, minor units. [SEED]
             */
            readonly discount_amount?: number;
            /** @description Stock keeping unit. [SEED] */
            readonly sku_reference?: string;
            /** @description Brand. [SEED] */
            readonly brand?: string;
            /** @description Reference of the seller, as in `marketplace_sellers[].reference`. [SEED] */
            readonly seller_reference?: string;
            /** @description Name of the seller. [SEED] */
            readonly seller_name?: string;
            /** @description True when a marketplace seller sells the item. [SEED] */
            readonly is_marketplace_seller?: boolean;
            /** @description Categories of the item; not echoed on client sessions. [SEED] */
            readonly categories?: readonly string[];
            /**
             * Format: uri
             * @description Page of the product. [SEED]
             */
            readonly product_uri?: string;
            /**
             * Format: uri
             * @description Picture of the product. [SEED]
             */
            readonly image_uri?: string;
        };
        /** @description Billing address in a request. [SEED] */
        readonly AddressInput: {
            /** @description Company. [SEED] */
            readonly company_name?: string;
            /** @description Gender of the person. [SEED] */
            readonly gender?: string;
            /** @description First name. [SEED] */
            readonly first_name?: string;
            /** @description Middle name. [SEED] */
            readonly middle_name?: string;
            /** @description Last name. [SEED] */
            readonly last_name?: string;
            /** @description Street lines, first to last. [SEED] */
            readonly address_lines?: readonly string[];
            /** @description City. [SEED] */
            readonly city?: string;
            /** @description Postal code. [SEED] */
            readonly postal_code?: string;
            /** @description ISO 3166-1 alpha-2 country. [SEED, DOC:references/convention] */
            readonly country_code?: string;
            /** @description ISO 3166-2 subdivision such as `FR-HDF`; one sample has a bare `NY`, so no pattern here. [SEED, DOC:references/convention] */
            readonly province_code?: string;
            /** @description Phone, E.164. [SEED] */
            readonly phone_number?: string;
            /** @description Mobile phone, E.164. [SEED] */
            readonly mobile_phone_number?: string;
            /** @description Work phone, E.164. [SEED] */
            readonly work_phone_number?: string;
        };
        /** @description Shipping address in a request: as a billing address, plus the delivery point. [SEED] */
        readonly ShippingAddressInput: {
            /** @description Company. [SEED] */
            readonly company_name?: string;
            /** @description Gender of the person. [SEED] */
            readonly gender?: string;
            /** @description First name. [SEED] */
            readonly first_name?: string;
            /** @description Middle name. [SEED] */
            readonly middle_name?: string;
            /** @description Last name. [SEED] */
            readonly last_name?: string;
            /** @description Street lines, first to last. [SEED] */
            readonly address_lines?: readonly string[];
            /** @description City. [SEED] */
            readonly city?: string;
            /** @description Postal code. [SEED] */
            readonly postal_code?: string;
            /** @description ISO 3166-1 alpha-2 country. [SEED, DOC:references/convention] */
            readonly country_code?: string;
            /** @description ISO 3166-2 subdivision such as `FR-HDF`; one sample has a bare `NY`, so no pattern here. [SEED, DOC:references/convention] */
            readonly province_code?: string;
            /** @description Phone, E.164. [SEED] */
            readonly phone_number?: string;
            /** @description Mobile phone, E.164. [SEED] */
            readonly mobile_phone_number?: string;
            /** @description Work phone, E.164. [SEED] */
            readonly work_phone_number?: string;
            /** @description Name of the pick-up point or place; on shipping addresses only. [SEED] */
            readonly delivery_point_name?: string;
        };
        /** @description Discount in a request. [SEED] */
        readonly DiscountInput: {
            /**
             * Format: int64
             * @description Discount, tax included, minor units. [SEED]
             */
            readonly net_amount?: number;
            /**
             * Format: int64
             * @description Tax part of the discount, minor units. [SEED]
             */
            readonly tax_amount?: number;
            /** @description Coupon, e.g. `BLACK_FRIDAY`. [SEED] */
            readonly coupon_code?: string;
            /** @description Seller that grants the discount. [SEED] */
            readonly seller_reference?: string;
        };
        /** @description Marketplace seller in a request. [SEED] */
        readonly MarketplaceSellerInput: {
            /** @description Name of the seller. [SEED] */
            readonly name?: string;
            /** @description Reference of the seller. [SEED] */
            readonly reference?: string;
            /** @description Number of sales so far. [SEED] */
            readonly total_sales_count?: number;
            /**
             * Format: int64
             * @description Value of the sales so far, minor units; can pass 32 bits. [SEED]
             */
            readonly total_sales_amount?: number;
            /**
             * Format: date-time
             * @description When the seller registered. [SEED]
             */
            readonly registration_date_time?: string;
            /**
             * Format: date-time
             * @description Last change of the seller's data. [SEED]
             */
            readonly last_update_date_time?: string;
        };
        /** @description Customer in a request. [SEED] */
        readonly CustomerInput: {
            /** @description Customer reference in the merchant's system. [SEED] */
            readonly reference?: string;
            /** @description Kind of customer; other values are likely. [SEED] */
            readonly type?: string;
            /** @description E-mail. No `format: email`: the crawler blanked the published values. [SEED] */
            readonly email?: string;
            /** @description Gender. [SEED] */
            readonly gender?: string;
            /** @description First name. [SEED] */
            readonly first_name?: string;
            /** @description Middle name. [SEED] */
            readonly middle_name?: string;
            /** @description Last name. [SEED] */
            readonly last_name?: string;
            /** @description National identity number. [SEED] */
            readonly national_identifier?: string;
            /**
             * Format: date
             * @description Date of birth, ISO 8601 date. [SEED]
             */
            readonly birth_date?: string;
            /** @description IP address of the shopper's own request, never the gateway's. [SEED, DOC] */
            readonly ip_address?: string;
            /** @description BCP-47 locale, e.g. `fr-FR`. [SEED, DOC:references/convention] */
            readonly locale?: string;
            /** @description The shopper's account at the merchant. [SEED] */
            readonly account?: components["schemas"]["AccountInput"];
        };
        /** @description The shopper's account at the merchant (EMV 3DS account data) in a request; all optional. [SEED] */
        readonly AccountInput: {
            /**
             * Format: date-time
             * @description Account created. [SEED]
             */
            readonly creation_date_time?: string;
            /**
             * Format: date-time
             * @description Account last changed. [SEED]
             */
            readonly update_date_time?: string;
            /**
             * Format: date-time
             * @description Password last changed. [SEED]
             */
            readonly password_update_date_time?: string;
            /**
             * Format: date-time
             * @description Last log-in. [SEED]
             */
            readonly authentication_date_time?: string;
            /**
             * Format: date-time
             * @description First purchase. [SEED]
             */
            readonly first_purchase_date_time?: string;
            /**
             * Format: date-time
             * @description Purchase before this one. [SEED]
             */
            readonly prior_purchase_date_time?: string;
            /** @description Purchases in the last 24 hours. [SEED] */
            readonly purchase_count_last_day?: number;
            /** @description Purchases in the last six months. [SEED] */
            readonly purchase_count_last_six_months?: number;
            /** @description Purchases in the last year. [SEED] */
            readonly purchase_count_last_year?: number;
            /** @description Different cards used in the last 24 hours. [SEED] */
            readonly different_card_count_last_day?: number;
            /**
             * Format: int64
             * @description Value of all purchases, minor units; can pass 32 bits. [SEED]
             */
            readonly purchase_total_amount?: number;
            /** @description How the shopper logged in; EMV 3DS list, open. `GUEST` is from [V1]. [SEED] */
            readonly authentication_method?: string;
            /** @description Age class of the account; EMV 3DS list, open. `GUEST` is from [V1]. [SEED] */
            readonly age_indicator?: string;
            /** @description Time since the last change of the account; EMV 3DS list, open. [SEED] */
            readonly change_indicator?: string;
            /** @description Time since the last password change; EMV 3DS list, open. [SEED] */
            readonly password_change_indicator?: string;
            /** @description Merchant's trust in the shopper; open. [SEED] */
            readonly trust_indicator?: string;
        };
        /** @description The shopper's browser, for 3-D Secure; request only. [SEED] */
        readonly Browser: {
            /** @description User-Agent header of the shopper. [SEED] */
            readonly user_agent?: string;
            /** @description Referring page. [SEED] */
            readonly referrer?: string;
            /** @description Accept header of the shopper's own request. [SEED] */
            readonly accept_header?: string;
            /** @description Accept-Language header of the shopper. [DEMO] */
            readonly accept_language?: string;
            /** @description Bits per pixel. [SEED] */
            readonly color_depth?: number;
            /** @description Java is available. [SEED] */
            readonly java_enabled?: boolean;
            /** @description JavaScript is available. [SEED] */
            readonly javascript_enabled?: boolean;
            /** @description Locale of the browser: `fra` in the seed, `fr-FR` in [DOC]. [SEED] */
            readonly locale?: string;
            /** @description Height of the screen, pixels. [SEED] */
            readonly screen_height?: number;
            /** @description Width of the screen, pixels. [SEED] */
            readonly screen_width?: number;
            /** @description Minutes EAST of UTC (60 for UTC+1): the opposite sign of `Date#getTimezoneOffset`. [SEED, DEMO] */
            readonly utc_time_zone?: number;
        };
        /** @description Options of 3-D Secure; request only, never echoed. [SEED] */
        readonly ThreeDsAuthenticationOptions: {
            /** @description Preference for a challenge; other values are unknown, so this is open. [SEED] */
            readonly challenge_indicator?: string;
            /** @description Requested exemption; other values are unknown, so this is open. [SEED] */
            readonly challenge_exemption?: string;
        };
        /** @description Where Purse sends notifications. [SEED] */
        readonly WebhookInput: {
            /**
             * Format: uri
             * @description URL that Purse calls with POST and JSON; its query string is preserved. [SEED, DOC:tutorials/webhooks]
             */
            readonly url: string;
            /** @description Headers that Purse sends back on each call; may hold merchant secrets. [SEED] */
            readonly headers?: readonly components["schemas"]["WebhookHeaderInput"][];
            /** @description Restricts the calls to these operation-level events; absent = all. [SEED] */
            readonly event_types?: readonly string[];
        };
        /** @description One header that Purse sends back on each call. [SEED] */
        readonly WebhookHeaderInput: {
            /** @description Header name. [SEED] */
            readonly name: string;
            /** @description Header values, always strings (a generated sample shows a number, which is a bad sample). [SEED] */
            readonly values: readonly string[];
        };
        /** @description Access token. [SEED] */
        readonly Token: {
            /** @description Bearer token. [SEED] */
            readonly access_token: string;
            /** @description Always `Bearer` in samples. [SEED] */
            readonly token_type?: string;
            /** @description Lifetime in seconds (3600 in the sample). [SEED] */
            readonly expires_in?: number;
        };
        /**
         * @description Purse's own record of a payment. Every field but `id` is null when Purse leaves it out; lists are empty then. Amounts are in
         *     the payment's own currency. [DOC:tutorials/webhooks] [SEED]
         */
        readonly Payment: {
            /**
             * Format: uuid
             * @description Purse's id of the payment. [SEED]
             */
            readonly id: string;
            /** @description Counts the changes of the payment; it need not begin with 1. [SEED] */
            readonly version?: number;
            /**
             * Format: date-time
             * @description When it was made. [SEED]
             */
            readonly created_at?: string;
            /**
             * Format: uuid
             * @description The business unit (entity) of the merchant that it belongs to. [SEED]
             */
            readonly entity_id?: string;
            /**
             * Format: uuid
             * @description Purse's id of the session that it came from. [GUESS] [SEED]
             */
            readonly client_session_id?: string;
            /** @description The merchant's reference of the order, as it is on the payment itself. May differ from `order.reference`. [SEED] */
            readonly order_reference?: string;
            /** @description The order that is paid. [SEED] */
            readonly order?: components["schemas"]["Order"];
            /**
             * Format: int64
             * @description The amount of the payment. [SEED]
             */
            readonly amount?: number;
            /** @description The currency, ISO 4217. [SEED, DOC] */
            readonly currency?: string;
            /** @description `MANUAL` when the merchant captures, `AUTOMATIC` when Purse does. [SEED] */
            readonly capture_mode?: string;
            /** @description Whether later payments without the shopper may be made from this one. [SEED] */
            readonly allow_future_usage?: boolean;
            /** @description What has happened to the money, and what still may. [SEED] */
            readonly amounts?: components["schemas"]["Amounts"];
            /** @description The same as text. [SEED] */
            readonly overview?: components["schemas"]["Overview"];
            /** @description How the amount is spread over methods. [SEED] */
            readonly split?: readonly components["schemas"]["Split"][];
            /** @description The authorisation. [SEED] */
            readonly authorization?: components["schemas"]["Authorization"];
            /** @description The captures, in Purse's order. [SEED] */
            readonly captures?: readonly components["schemas"]["Operation"][];
            /** @description The voids, in Purse's order. [SEED] */
            readonly voids?: readonly components["schemas"]["Operation"][];
            /** @description The refunds, in Purse's order. [SEED] */
            readonly refunds?: readonly components["schemas"]["Operation"][];
            /** @description The links that Purse gives. Hints only: some are relative, some are wrong; never follow them. [SEED] */
            readonly links?: {
                /** @description The payment. [SEED] */
                readonly self?: components["schemas"]["Link"];
                /** @description Capture. [SEED] */
                readonly capture?: components["schemas"]["Link"];
                /** @description Refund. [SEED] */
                readonly refund?: components["schemas"]["Link"];
                /** @description Void. [SEED] */
                readonly void?: components["schemas"]["Link"];
            } & {
                readonly [key: string]: components["schemas"]["Link"];
            };
            /** @description Where Purse notifies the merchant of changes. [SEED] */
            readonly webhook?: components["schemas"]["Webhook"];
            /** @description Where the shopper has to be sent. May stay on the record when the shopper has long been there: see `Payment.redirectUrl`. [SEED, DEMO] */
            readonly redirection?: components["schemas"]["Redirection"];
            /** @description A 3-D Secure challenge to be shown within the merchant's page. [DEMO] */
            readonly authentication?: components["schemas"]["Authentication"];
        };
        /** @description The sums of a payment. Every field is null when Purse leaves it out. While an operation is pending they need not add up. [SEED] */
        readonly Amounts: {
            /**
             * Format: int64
             * @description Waiting for an authorisation to be decided. [SEED]
             */
            readonly authorize_pending?: number;
            /**
             * Format: int64
             * @description Authorised in all. [SEED]
             */
            readonly total_authorized?: number;
            /**
             * Format: int64
             * @description Voided in all. [SEED]
             */
            readonly total_voided?: number;
            /**
             * Format: int64
             * @description What a void may release now. [SEED]
             */
            readonly available_to_void?: number;
            /**
             * Format: int64
             * @description Captured in all. [SEED]
             */
            readonly total_captured?: number;
            /**
             * Format: int64
             * @description What a capture may take now. Falls as soon as a capture begins. [DOC:tutorials/webhooks] [SEED]
             */
            readonly available_to_capture?: number;
            /**
             * Format: int64
             * @description Refunded in all. [SEED]
             */
            readonly total_refunded?: number;
            /**
             * Format: int64
             * @description What a refund may give back now. [SEED]
             */
            readonly available_to_refund?: number;
        };
        /** @description How far a payment has gone, each `NOT`, `PARTIALLY` or `TOTALLY`. Every field is null when Purse leaves it out. [SEED] */
        readonly Overview: {
            /** @description How much of the authorisation is captured or voided. [GUESS] [SEED] [DOC:glossary/payment] */
            readonly consumed?: string;
            /** @description How much is captured. [SEED] [DOC:glossary/payment] */
            readonly captured?: string;
            /** @description How much is voided. [SEED] [DOC:glossary/payment] */
            readonly voided?: string;
            /** @description How much is refunded. [SEED] [DOC:glossary/payment] */
            readonly refunded?: string;
        };
        /** @description A part of a payment and the method that pays it. Every field is null when Purse leaves it out. [SEED] */
        readonly Split: {
            /** @description The payment partner, e.g. `paypal`. An open set. [SEED] */
            readonly partner?: string;
            /** @description The method, e.g. `creditcard`. An open set. [SEED] */
            readonly method?: string;
            /**
             * Format: int64
             * @description This part of the amount. [SEED]
             */
            readonly amount?: number;
            /**
             * Format: uuid
             * @description Purse's id of the earlier payment that is used again. [SEED]
             */
            readonly parent_payment_id?: string;
            /**
             * Format: uuid
             * @description Purse's id of the partner transaction of the earlier payment. [SEED]
             */
            readonly parent_partner_transaction_id?: string;
            /** @description Secret: the partner's token of the earlier payment. [SEED] */
            readonly parent_partner_token?: string;
            /** @description Secret: the partner's own reference of the earlier payment. [SEED] */
            readonly parent_partner_reference?: string;
        };
        /** @description The authorisation of a payment. Every field is null when Purse leaves it out; the list is empty then. [SEED] */
        readonly Authorization: {
            /** @description `AUTHORIZED`, `PENDING`, `REFUSED`, `ABORTED` or `ERROR`. An open set. [SEED] [DOC:glossary/payment] */
            readonly status: string;
            /**
             * Format: date-time
             * @description When it last changed. [SEED]
             */
            readonly updated_at?: string;
            /** @description One transaction for each partner and method. [SEED] */
            readonly partner_transactions?: readonly components["schemas"]["PartnerTransaction"][];
        };
        /** @description A capture, a void or a refund. Every field is null when Purse leaves it out; the list is empty then. [SEED] */
        readonly Operation: {
            /**
             * Format: uuid
             * @description Purse's id of the operation. [SEED]
             */
            readonly id: string;
            /**
             * Format: int64
             * @description How much it moves. [SEED]
             */
            readonly amount?: number;
            /**
             * Format: date-time
             * @description When it began. [SEED]
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When it last changed. [SEED]
             */
            readonly updated_at?: string;
            /** @description Who began it, e.g. `MERCHANT`. An open set. [SEED] */
            readonly triggered_by?: string;
            /** @description The merchant's own reference of the operation. [SEED] */
            readonly merchant_reference?: string;
            /** @description `SUCCESS`, `PENDING`, `FAILURE`, `CONFLICT` or `UNCERTAIN`. An open set. [SEED] [DOC:payment/operations] [GUESS, safety] */
            readonly status: string;
            /** @description One transaction for each partner and method; their outcomes may differ. [SEED] */
            readonly partner_transactions?: readonly components["schemas"]["PartnerTransaction"][];
            /** @description The part of the order that the operation is about. [SEED] */
            readonly order?: components["schemas"]["Order"];
        };
        /** @description What one partner did. Every field is null when Purse leaves it out. [SEED] */
        readonly PartnerTransaction: {
            /**
             * Format: uuid
             * @description Purse's id of the transaction. [SEED]
             */
            readonly id: string;
            /**
             * Format: date-time
             * @description When it began. [SEED]
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When it last changed. [SEED]
             */
            readonly updated_at?: string;
            /** @description `AUTHORIZED` in authorisations, `SUCCESS` in operations; more are to be expected. [SEED] */
            readonly status: string;
            /**
             * Format: int64
             * @description How much it moves. [SEED]
             */
            readonly amount?: number;
            /**
             * Format: int64
             * @description What is left of `amount`; Purse does not say more. [SEED]
             */
            readonly remaining_amount?: number;
            /** @description The payment partner, e.g. `paypal`. An open set. [SEED] */
            readonly partner?: string;
            /** @description The method, e.g. `creditcard`. An open set. [SEED] */
            readonly method?: string;
            /** @description Secret: the partner's own id of the transaction. [SEED] */
            readonly partner_reference?: string;
            /** @description The partner's own code, e.g. `0000`. [SEED] */
            readonly partner_status?: string;
            /** @description The partner's own text for `partnerStatus`. [SEED] */
            readonly partner_status_description?: string;
            /** @description Secret: the partner's token, with which it can pay again. [SEED] */
            readonly partner_token?: string;
            /** @description Secret: what else the partner returned, in free form; may hold redirections and their parameters. [DEMO] [SEED] */
            readonly partner_additional_data?: {
                readonly [key: string]: unknown;
            };
            /** @description The card, when it was paid with one. [SEED] */
            readonly card?: components["schemas"]["Card"];
            /** @description Whether the shopper wants the card to be saved. [SEED] */
            readonly save_token?: boolean;
            /** @description Whether the card was saved. [SEED] */
            readonly token_saved?: boolean;
        };
        /** @description A card. Every field is null when Purse leaves it out. [SEED] */
        readonly Card: {
            /** @description Personal data. The first six digits. [SEED] */
            readonly bin?: string;
            /** @description Personal data. The last four digits. [SEED] */
            readonly last_four_digits?: string;
            /** @description Personal data. The name on the card. [SEED] */
            readonly holder_name?: string;
            /** @description Personal data. The month in which it expires, two digits as Purse writes them. [SEED] */
            readonly expiry_month?: string;
            /** @description Personal data. The year in which it expires, two digits as Purse writes them: `24` is 2024. [SEED] */
            readonly expiry_year?: string;
            /** @description The country of the card, ISO 3166-1 alpha-2. [GUESS] [SEED] */
            readonly country_code?: string;
            /** @description Secret: the same for the same card everywhere, so it links purchases of one person across merchants' customers. [SEED] */
            readonly fingerprint?: string;
            /** @description The network, e.g. `VISA`. An open set. [SEED] [SDK] */
            readonly selected_network?: string;
            /** @description How 3-D Secure went. [SEED] */
            readonly three_ds?: components["schemas"]["ThreeDs"];
        };
        /** @description How 3-D Secure went. Every field is null when Purse leaves it out. [SEED] */
        readonly ThreeDs: {
            /** @description The electronic commerce indicator, e.g. `01`. [SEED] */
            readonly eci?: string;
            /** @description The version of the protocol, e.g. `2.2.0`. [SEED] */
            readonly version?: string;
            /** @description `CHALLENGE`, or another way through. An open set. [SEED] [GUESS] */
            readonly flow?: string;
            /** @description The directory server's id of the transaction. [SEED] */
            readonly ds_transaction_id?: string;
            /** @description The access control server's id of the transaction. [SEED] */
            readonly acs_transaction_id?: string;
        };
        /** @description Where the shopper has to be sent, and how. Every field is null when Purse leaves it out. [SEED] */
        readonly Redirection: {
            /**
             * Format: uri
             * @description Secret: the address. Null, too, when it is neither https nor on loopback. [SEED]
             */
            readonly href?: string;
            /** @description `GET`, or `POST` when `body` or `form` has to be sent along. [DEMO] [SEED] */
            readonly method?: string;
            /** @description The media type of `body`. [DEMO] */
            readonly media_type?: string;
            /** @description Secret: what to send with `POST`, as text; JSON text when Purse sends an object. [DEMO] */
            readonly body?: string | Record<string, never>;
            /** @description Secret: a ready HTML form that sends the shopper there. [DEMO] */
            readonly form?: string;
        };
        /** @description A 3-D Secure challenge within the merchant's page. Every field is null when Purse leaves it out. [DEMO] */
        readonly Authentication: {
            /** @description The status. An open set. [DEMO] */
            readonly status?: string;
            /** @description Secret: the challenge for the browser, as text; JSON text when Purse sends an object. [DEMO] */
            readonly challenge_data?: string | Record<string, never>;
        };
        /** @description Where Purse notifies the merchant of changes. Every field is null when Purse leaves it out; lists are empty then. [SEED] */
        readonly Webhook: {
            /**
             * Format: uri
             * @description Secret: the address that Purse calls, as the merchant gave it. [SEED, DOC:tutorials/webhooks]
             */
            readonly url?: string;
            /** @description The headers that Purse sends back on each call. [SEED] */
            readonly headers?: readonly components["schemas"]["WebhookHeader"][];
            /** @description The events that are sent, e.g. `PAYMENT_CAPTURE`; all when empty. An open set. [SEED] */
            readonly event_types?: readonly string[];
        };
        /** @description A header that Purse sends back with each webhook call. The name is null when Purse leaves it out. [SEED] */
        readonly WebhookHeader: {
            /** @description The name of the header. [SEED] */
            readonly name?: string;
            /** @description Secret: its values, with which a merchant may recognise Purse. Null only for a caller who may not see secrets. [SEED] */
            readonly values?: readonly string[];
        };
        /** @description A link of one of Purse's records, as Purse gives it: a hint, not a permission. Every field but `rel` is null when Purse leaves it out. [SEED] */
        readonly Link: {
            /** @description Secret: the address, relative or absolute. Whoever has the one of `customer_url` or `hosted_page` can pay there. [SEED] */
            readonly href?: string;
            /** @description The HTTP method. [SEED] */
            readonly method?: string;
        };
        /**
         * @description Purse's own record of a checkout session. Every field but `id` and `status` is null when Purse leaves it out; lists are empty
         *     then. Amounts are in the session's own currency. [SEED]
         */
        readonly ClientSession: {
            /**
             * Format: uuid
             * @description Purse's id of the session. [SEED]
             */
            readonly id: string;
            /** @description `CREATED`, `SUBMITTED`, `ABORTED_BY_MERCHANT` and others. An open set. [SEED] [GUESS] */
            readonly status: string;
            /**
             * Format: uuid
             * @description The business unit (entity) of the merchant that it belongs to. [SEED]
             */
            readonly entity_id?: string;
            /**
             * Format: int64
             * @description What the shopper has to pay. Zero when only the card is verified. [SEED]
             */
            readonly amount?: number;
            /** @description The currency, ISO 4217. [SEED, DOC] */
            readonly currency?: string;
            /** @description `MANUAL` when the merchant captures, `AUTOMATIC` when Purse does. [SEED] */
            readonly capture_mode?: string;
            /** @description `EMBEDDED` for the widget in the merchant's page, `HOSTED_PAGE` for the page at Purse. [SEED] */
            readonly integration_mode?: string;
            /** @description Whether later payments without the shopper may be made from this one. [SEED] */
            readonly allow_future_usage?: boolean;
            /** @description The order that is paid, here without categories and marketplace sellers. [SEED] */
            readonly order?: components["schemas"]["Order"];
            /**
             * Format: date-time
             * @description When it runs out. [SEED]
             */
            readonly expires_at?: string;
            /**
             * Format: uri
             * @description Secret: where the shopper is sent afterwards, as the merchant gave it. [SEED]
             */
            readonly shopper_redirection_url?: string;
            /** @description What the widget in the merchant's page needs. [SEED] */
            readonly widget?: components["schemas"]["Widget"];
            /** @description With what the shopper may pay. [SEED] */
            readonly eligible_solutions?: readonly components["schemas"]["Solution"][];
            /**
             * Format: uuid
             * @description Purse's id of the payment. Null, too, while there is none; it remains after an abort. [SEED]
             */
            readonly payment_id?: string;
            /** @description The links that Purse gives. Hints only: they lack a part of the path; never follow them. [SEED] */
            readonly links?: {
                /** @description The session; always present. [SEED] */
                readonly self?: components["schemas"]["Link"];
                /** @description Abort; in the SUBMITTED sample. [SEED] */
                readonly abort?: components["schemas"]["Link"];
                /** @description The payment; in the SUBMITTED sample. [SEED] */
                readonly payment?: components["schemas"]["Link"];
                /** @description Page at Purse, with HOSTED_PAGE. [DOC:hosted-page] */
                readonly hosted_page?: components["schemas"]["Link"];
            } & {
                readonly [key: string]: components["schemas"]["Link"];
            };
        };
        /** @description What Purse's widget needs. Every field is null when Purse leaves it out. [SEED] */
        readonly Widget: {
            /** @description Secret: the data to hand to the widget, opaque. [SEED, SDK] */
            readonly data?: string;
            /**
             * Format: uri
             * @description The address of the widget's script. Null, too, when it is neither https nor on loopback. [SEED]
             */
            readonly js_url?: string;
        };
        /** @description A way to pay. Every field is null when Purse leaves it out. [SEED] */
        readonly Solution: {
            /** @description The payment partner, e.g. `paypal`. An open set. [SEED] */
            readonly partner?: string;
            /** @description The method, e.g. `wallet`. An open set. [SEED] */
            readonly method?: string;
        };
        /**
         * @description Purse's own record of a payment link. Every field but `id` and `status` is null when Purse leaves it out; lists are empty then.
         *     Amounts are in the link's own currency. [SEED]
         */
        readonly PaymentLink: {
            /**
             * Format: uuid
             * @description Purse's id of the link. [SEED]
             */
            readonly id: string;
            /** @description Counts the changes of the link. Its samples show 1 in every state. [SEED] */
            readonly version?: number;
            /**
             * Format: uuid
             * @description The business unit (entity) of the merchant that it belongs to. [SEED]
             */
            readonly entity_id?: string;
            /** @description `CREATED`, `OPENED`, `PAID`, `CANCELLED` and others. An open set. [SEED] [DOC:pay-by-link] [GUESS] */
            readonly status: string;
            /**
             * Format: int64
             * @description What the customer has to pay. Zero when only the card is verified. [SEED]
             */
            readonly amount?: number;
            /** @description The currency, ISO 4217. [SEED, DOC] */
            readonly currency?: string;
            /**
             * Format: uri
             * @description Secret: where the customer is sent afterwards, as the merchant gave it. [SEED]
             */
            readonly shopper_redirection_url?: string;
            /** @description `MANUAL` when the merchant captures, `AUTOMATIC` when Purse does. [SEED] */
            readonly capture_mode?: string;
            /**
             * Format: date-time
             * @description When it runs out. [SEED]
             */
            readonly expires_at?: string;
            /** @description Whether later payments without the customer may be made from this one. [SEED] */
            readonly allow_future_usage?: boolean;
            /** @description The person that it was made for. [SEED] */
            readonly customer?: components["schemas"]["Customer"];
            /** @description The order that is paid. [SEED] */
            readonly order?: components["schemas"]["Order"];
            /** @description The payments made at the link. [SEED] */
            readonly payments?: readonly components["schemas"]["PaymentLinkPayment"][];
            /** @description The sessions opened from the link. [SEED] */
            readonly client_sessions?: readonly components["schemas"]["PaymentLinkClientSession"][];
            /** @description The links that Purse gives. Hints only: `cancel` is there in every state. [SEED] */
            readonly links?: {
                /** @description The payment link. [SEED] */
                readonly self?: components["schemas"]["Link"];
                /** @description URL to send to the shopper; opaque. [SEED] */
                readonly customer_url?: components["schemas"]["Link"];
                /** @description Cancel. [SEED] */
                readonly cancel?: components["schemas"]["Link"];
            } & {
                readonly [key: string]: components["schemas"]["Link"];
            };
        };
        /** @description A payment made at a link. Every field is null when Purse leaves it out. [SEED] */
        readonly PaymentLinkPayment: {
            /**
             * Format: uuid
             * @description Purse's id of the payment. [SEED]
             */
            readonly id: string;
            /** @description `AUTHORIZED`, `PENDING`, `REFUSED`, `ABORTED` or `ERROR`. An open set. [SEED] [DOC:glossary/payment] */
            readonly authorization_status: string;
        };
        /** @description A session opened from a link. Every field is null when Purse leaves it out. [SEED] */
        readonly PaymentLinkClientSession: {
            /**
             * Format: uuid
             * @description Purse's id of the session. [SEED]
             */
            readonly id: string;
            /** @description The status of the session. An open set. [SEED] [GUESS] */
            readonly status: string;
        };
        /**
         * @description An order as Purse holds it: whole, or the part that an operation is about. Every field is null when Purse leaves it out; lists
         *     are empty then. Amounts are in the currency of the payment, session or link that holds it. [SEED]
         */
        readonly Order: {
            /** @description The merchant's reference of the order. Null, too, for a part of an order. [DEMO] [SEED] */
            readonly reference?: string;
            /**
             * Format: int64
             * @description What is to be paid in all, tax included. [DEMO] [SEED]
             */
            readonly net_amount?: number;
            /**
             * Format: int64
             * @description The tax within `netAmount`. [SEED]
             */
            readonly tax_amount?: number;
            /**
             * Format: int64
             * @description What is taken off. [SEED]
             */
            readonly discount_amount?: number;
            /** @description What else the merchant sent, in free form: text and numbers. May hold personal data. [SEED] */
            readonly additional_data?: {
                readonly [key: string]: string | number;
            };
            /** @description Where the bill goes. [SEED] */
            readonly billing_address?: components["schemas"]["Address"];
            /** @description The shipments. [SEED, DOC] */
            readonly shipments?: readonly components["schemas"]["Shipment"][];
            /** @description The discounts. [SEED] */
            readonly discounts?: readonly components["schemas"]["Discount"][];
            /** @description The sellers behind the items. [SEED] */
            readonly marketplace_sellers?: readonly components["schemas"]["MarketplaceSeller"][];
        };
        /** @description A shipment of an order. Every field is null when Purse leaves it out; the list is empty then. [SEED] */
        readonly Shipment: {
            /**
             * Format: int64
             * @description What the shipment costs in all, tax included. [SEED]
             */
            readonly net_amount?: number;
            /** @description How it is delivered, e.g. `USER_DELIVERY`. An open set. [SEED] */
            readonly delivery_type?: string;
            /** @description How fast, e.g. `EXPRESS`. An open set. [SEED] */
            readonly delivery_quickness?: string;
            /** @description The merchant's name of the way of delivery. [SEED] */
            readonly delivery_method_reference?: string;
            /**
             * Format: date-time
             * @description When it should arrive. [SEED]
             */
            readonly estimated_delivery_date_time?: string;
            /** @description Where it goes. [SEED] */
            readonly shipping_address?: components["schemas"]["Address"];
            /** @description What is in it. [SEED] */
            readonly item_lines?: readonly components["schemas"]["ItemLine"][];
        };
        /** @description A line of a shipment. Every field is null when Purse leaves it out; the list is empty then. [SEED] */
        readonly ItemLine: {
            /** @description `PHYSICAL` or `SHIPPING_FEES`. An open set. [SEED] */
            readonly type?: string;
            /** @description The name of the item. [SEED] */
            readonly name?: string;
            /** @description How many, as exact decimal text. [SEED] */
            readonly quantity?: number;
            /**
             * Format: int64
             * @description The price of one. Before tax in Purse's samples, whatever its name says. [SEED]
             */
            readonly unit_gross_price?: number;
            /**
             * Format: int64
             * @description What the line costs in all. With tax in Purse's samples, whatever its name says. [SEED]
             */
            readonly net_amount?: number;
            /**
             * Format: int64
             * @description The tax within `netAmount`. [SEED]
             */
            readonly tax_amount?: number;
            /** @description The tax rate in percent, as exact decimal text. [GUESS] [SEED] */
            readonly tax_rate?: number;
            /**
             * Format: int64
             * @description What is taken off. [SEED]
             */
            readonly discount_amount?: number;
            /** @description The merchant's stock keeping unit. [SEED] */
            readonly sku_reference?: string;
            /** @description The brand. [SEED] */
            readonly brand?: string;
            /** @description The reference of the seller. [SEED] */
            readonly seller_reference?: string;
            /** @description The name of the seller. [SEED] */
            readonly seller_name?: string;
            /** @description Whether a seller on a marketplace sells it. [SEED] */
            readonly is_marketplace_seller?: boolean;
            /** @description The categories of the item. [SEED] */
            readonly categories?: readonly string[];
            /**
             * Format: uri
             * @description The page of the item, as the merchant gave it. [SEED]
             */
            readonly product_uri?: string;
            /**
             * Format: uri
             * @description A picture of the item, as the merchant gave it. [SEED]
             */
            readonly image_uri?: string;
        };
        /** @description A discount on an order. Every field is null when Purse leaves it out. [SEED] */
        readonly Discount: {
            /**
             * Format: int64
             * @description What is taken off, tax included. [SEED]
             */
            readonly net_amount?: number;
            /**
             * Format: int64
             * @description The tax within `netAmount`. [SEED]
             */
            readonly tax_amount?: number;
            /** @description The coupon, e.g. `BLACK_FRIDAY`. [SEED] */
            readonly coupon_code?: string;
            /** @description The reference of the seller who grants it. [SEED] */
            readonly seller_reference?: string;
        };
        /** @description A seller on a marketplace. Every field is null when Purse leaves it out. [SEED] */
        readonly MarketplaceSeller: {
            /** @description The name of the seller. [SEED] */
            readonly name?: string;
            /** @description The reference of the seller. [SEED] */
            readonly reference?: string;
            /** @description Commercial data. How many sales the seller has made. [SEED] */
            readonly total_sales_count?: number;
            /**
             * Format: int64
             * @description Commercial data. What those sales are worth. Purse names no currency for it; it is shown in that of the order. [SEED]
             */
            readonly total_sales_amount?: number;
            /**
             * Format: date-time
             * @description When the seller registered. [SEED]
             */
            readonly registration_date_time?: string;
            /**
             * Format: date-time
             * @description When the data of the seller last changed. [SEED]
             */
            readonly last_update_date_time?: string;
        };
        /** @description An address. Personal data. Every field is null when Purse leaves it out; the list is empty then. [SEED] */
        readonly Address: {
            /** @description Personal data. Company. [SEED] */
            readonly company_name?: string;
            /** @description Personal data. `FEMALE` or `MALE`. An open set. [SEED] */
            readonly gender?: string;
            /** @description Personal data. Given name. [SEED] */
            readonly first_name?: string;
            /** @description Personal data. Middle name. [SEED] */
            readonly middle_name?: string;
            /** @description Personal data. Family name. [SEED] */
            readonly last_name?: string;
            /** @description Personal data. Street lines, the first line first. [SEED] */
            readonly address_lines?: readonly string[];
            /** @description Personal data. Town. [SEED] */
            readonly city?: string;
            /** @description Personal data. Postal code. [SEED] */
            readonly postal_code?: string;
            /** @description Personal data. Country, ISO 3166-1 alpha-2. [SEED, DOC:references/convention] */
            readonly country_code?: string;
            /** @description Personal data. Region, ISO 3166-2 (`FR-HDF`), though not always. [SEED, DOC:references/convention] */
            readonly province_code?: string;
            /** @description Personal data. Telephone number. [SEED] */
            readonly phone_number?: string;
            /** @description Personal data. Mobile telephone number. [SEED] */
            readonly mobile_phone_number?: string;
            /** @description Personal data. Telephone number at work. [SEED] */
            readonly work_phone_number?: string;
            /** @description Personal data. The place where a parcel is picked up; in shipping addresses only. [SEED] */
            readonly delivery_point_name?: string;
        };
        /** @description The person that a payment link was made for. Personal data. Every field is null when Purse leaves it out. [SEED] */
        readonly Customer: {
            /** @description Personal data. The merchant's reference of the customer. [SEED] */
            readonly reference?: string;
            /** @description `PERSON`, or another kind. An open set. [SEED] */
            readonly type?: string;
            /** @description Personal data. E-mail address. [SEED] */
            readonly email?: string;
            /** @description Personal data. `FEMALE` or `MALE`. An open set. [SEED] */
            readonly gender?: string;
            /** @description Personal data. Given name. [SEED] */
            readonly first_name?: string;
            /** @description Personal data. Middle name. [SEED] */
            readonly middle_name?: string;
            /** @description Personal data. Family name. [SEED] */
            readonly last_name?: string;
            /** @description Personal data. National identity number. [SEED] */
            readonly national_identifier?: string;
            /**
             * Format: date
             * @description Personal data. Date of birth. [SEED]
             */
            readonly birth_date?: string;
            /** @description Personal data. IP address. [SEED, DOC] */
            readonly ip_address?: string;
            /** @description Locale, e.g. `fr-FR`. [SEED, DOC:references/convention] */
            readonly locale?: string;
            /** @description The customer's account at the merchant. [SEED] */
            readonly account?: components["schemas"]["Account"];
        };
        /** @description A customer's account at the merchant, as sent for 3-D Secure. Personal data. Every field is null when Purse leaves it out. [SEED] */
        readonly Account: {
            /**
             * Format: date-time
             * @description Personal data. When it was opened. [SEED]
             */
            readonly creation_date_time?: string;
            /**
             * Format: date-time
             * @description Personal data. When it last changed. [SEED]
             */
            readonly update_date_time?: string;
            /**
             * Format: date-time
             * @description Personal data. When its password last changed. [SEED]
             */
            readonly password_update_date_time?: string;
            /**
             * Format: date-time
             * @description Personal data. When the customer last logged in. [SEED]
             */
            readonly authentication_date_time?: string;
            /**
             * Format: date-time
             * @description Personal data. When the customer first bought. [SEED]
             */
            readonly first_purchase_date_time?: string;
            /**
             * Format: date-time
             * @description Personal data. When the customer bought before this time. [SEED]
             */
            readonly prior_purchase_date_time?: string;
            /** @description Personal data. Purchases in the last 24 hours. [SEED] */
            readonly purchase_count_last_day?: number;
            /** @description Personal data. Purchases in the last six months. [SEED] */
            readonly purchase_count_last_six_months?: number;
            /** @description Personal data. Purchases in the last year. [SEED] */
            readonly purchase_count_last_year?: number;
            /** @description Personal data. Different cards used in the last 24 hours. [SEED] */
            readonly different_card_count_last_day?: number;
            /**
             * Format: int64
             * @description Personal data. What all purchases are worth. Purse names no currency for it; it is shown in that of the link. [SEED]
             */
            readonly purchase_total_amount?: number;
            /** @description Personal data. How the customer logged in, e.g. `MERCHANT_CREDENTIALS`. An open set. [V1] [SEED] */
            readonly authentication_method?: string;
            /** @description Personal data. How old the account is, e.g. `MORE_60_DAYS`. An open set. [V1] [SEED] */
            readonly age_indicator?: string;
            /** @description Personal data. How long ago it changed, e.g. `MORE_60_DAYS`. An open set. [SEED] */
            readonly change_indicator?: string;
            /** @description Personal data. How long ago its password changed, e.g. `MORE_60_DAYS`. An open set. [SEED] */
            readonly password_change_indicator?: string;
            /** @description Personal data. How far the merchant trusts the customer, e.g. `GOOD`. An open set. [SEED] */
            readonly trust_indicator?: string;
        };
        /** @description Public keys for the `purse-redirection-data` token (RFC 7517). [SEED, DOC:payment/redirection] */
        readonly Jwks: {
            /** @description The keys. [SEED] */
            readonly keys: readonly components["schemas"]["Jwk"][];
        };
        /** @description One RSA public key. [SEED] */
        readonly Jwk: {
            /** @description Key type. [SEED] */
            readonly kty?: string;
            /** @description Exponent, base64url. [SEED] */
            readonly e?: string;
            /** @description Modulus, base64url. [SEED] */
            readonly n?: string;
            /** @description Key id: a number in the seed, a string in the docs. Compare as strings. [SEED, DOC:payment/redirection] */
            readonly kid?: string | number;
            /** @description Algorithm; never shown. [GUESS: RFC 7517] */
            readonly alg?: string;
            /** @description Use of the key; never shown. [GUESS: RFC 7517] */
            readonly use?: string;
        };
        /** @description Claims of the compact JWS in the query parameter `purse-redirection-data` of the shopper redirection. No exp, iat, iss or aud is shown: bind it to the session and use it once. Schema only: no operation returns it. [DOC:payment/redirection] */
        readonly RedirectionClaims: {
            /**
             * Format: uuid
             * @description Session id. [DOC:payment/redirection]
             */
            readonly client_session_id: string;
            /**
             * Format: uuid
             * @description Payment id. [DOC:payment/redirection]
             */
            readonly payment_id?: string;
            /** @description State of the authorization when the token was signed. Known: `AUTHORIZED` [SEED]; `PENDING`, `ERROR`, `ABORTED`, `REFUSED` [DOC:glossary/payment]. Only PENDING is not final. The list may grow. */
            readonly authorization_status?: string;
            /** @description State of the session when the token was signed. Known: `CREATED`, `SUBMITTED`, `ABORTED_BY_MERCHANT` [SEED]. Expected spellings: `ABORTED_BY_CUSTOMER` (docs print `AbortedByCustomer`), `EXPIRED` [GUESS]. The list may grow; success of a payment is not a session status. */
            readonly client_session_status: string;
        };
        /** @description Error body (RFC 7807). Only the 409 body is public [DOC:payment/idempotency]; `detail`, `error` and `errors` come from the sibling Express Checkout API [GUESS for v2]. A parser also has to accept plain JSON, OAuth errors, HTML and empty bodies. */
        readonly Problem: {
            /** @description URN or URL of the kind of error, e.g. `urn:eu.purse:write-conflict`. [DOC:payment/idempotency] */
            readonly type?: string;
            /** @description Short text. [DOC:payment/idempotency] */
            readonly title?: string;
            /** @description HTTP status. [DOC:payment/idempotency] */
            readonly status?: number;
            /** @description Longer text. [GUESS: Express Checkout API] */
            readonly detail?: string;
            /** @description Path of the call, without `/payment`. [DOC:payment/idempotency] */
            readonly instance?: string;
            /**
             * Format: uuid
             * @description Extension: on a 409 the id of the operation already made (inference). [DOC:payment/idempotency]
             */
            readonly resource_id?: string;
            /** @description Error code. [GUESS: Express Checkout API] */
            readonly error?: string;
            /** @description Single faults. [GUESS: Express Checkout API] */
            readonly errors?: readonly components["schemas"]["ProblemError"][];
        };
        /** @description One fault of a request. [GUESS: Express Checkout API] */
        readonly ProblemError: {
            /** @description What is wrong. [GUESS: Express Checkout API] */
            readonly detail?: string;
            /** @description JSON pointer to the field. [GUESS: Express Checkout API] */
            readonly pointer?: string;
        };
        /** @description Error of the token call (RFC 6749, 5.2). [DEMO] */
        readonly OAuthError: {
            /** @description Code; an expired secret gives `invalid_client`. [DEMO] */
            readonly error: string;
            /** @description Text for people. [GUESS: RFC 6749] */
            readonly error_description?: string;
        };
    };
    responses: {
        /** @description Bad request: caller error or wrong state; do not retry. [SEED] */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unauthorized: drop the cached token, fetch a new one, retry once. [SEED] */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Forbidden: wrong entity or rights; do not retry. [SEED] */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not found. [SEED] */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Conflict - Idempotency violation: an operation with this key was ALREADY processed. There is no copy of the first answer: get the payment and find `resource_id` in captures, refunds or voids. [SEED, DOC:payment/idempotency] */
        readonly IdempotencyConflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Client session status incompatible with the abort request. [SEED] */
        readonly AbortRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Bad request - the payment link cannot be cancelled. [SEED] */
        readonly CancelRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Internal server error: on POST the outcome is unknown. [SEED] */
        readonly InternalServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Bad gateway: partner or edge trouble; on POST the outcome is unknown. [SEED] */
        readonly BadGateway: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Gateway timeout: on POST the outcome is unknown. [SEED] */
        readonly GatewayTimeout: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Client session id, a UUID. [SEED] */
        readonly ClientSessionId: string;
        /** @description Payment id, a UUID. [SEED] */
        readonly PaymentId: string;
        /** @description Payment link id, a UUID. [SEED] */
        readonly PaymentLinkId: string;
        /**
         * @description Key made by the caller, e.g. a UUID; keep it when repeating after a timeout. A key already processed gives 409, not the first answer. Lifetime, maximum length and in-flight behaviour are not documented. [DOC:payment/idempotency]
         * @example 6f1a7c0e-4d0f-4f43-9d0e-2c9f6f6f7b11
         */
        readonly IdempotencyKey: string;
        /**
         * @description As on operations, but whether the provider honours it on create calls is not documented: send it, do not rely on it. [GUESS]
         * @example 6f1a7c0e-4d0f-4f43-9d0e-2c9f6f6f7b11
         */
        readonly IdempotencyKeyOnCreate: string;
        /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
        readonly ApiKey: string;
        /**
         * @description With a `max-age` directive the payment is not fetched from the partners again. Header name inferred from the word "directive"; whether the number (seconds) matters is unknown. [SEED; name GUESS]
         * @example max-age=60
         */
        readonly CacheControl: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly createToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Form with the grant type. [DOC:openapi/payment-api-v2] */
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        readonly responses: {
            /** @description Access token. [SEED] */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Token"];
                };
            };
            /** @description Bad request; body as in RFC 6749 [DEMO]. [SEED] */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OAuthError"];
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong client credentials; body as in RFC 6749. [GUESS: RFC 6749] */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OAuthError"];
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly createClientSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description As on operations, but whether the provider honours it on create calls is not documented: send it, do not rely on it. [GUESS]
                 * @example 6f1a7c0e-4d0f-4f43-9d0e-2c9f6f6f7b11
                 */
                readonly "x-idempotency-key"?: components["parameters"]["IdempotencyKeyOnCreate"];
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What is bought, by whom and how. [SEED] */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateClientSessionRequest"];
            };
        };
        readonly responses: {
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
            /** @description The session. Which 2xx (200, 201, 202) is not documented: accept any. [SEED] */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClientSession"];
                };
            };
        };
    };
    readonly getClientSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path: {
                /** @description Client session id, a UUID. [SEED] */
                readonly id: components["parameters"]["ClientSessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session. [SEED] */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClientSession"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly abortClientSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path: {
                /** @description Client session id, a UUID. [SEED] */
                readonly id: components["parameters"]["ClientSessionId"];
            };
            readonly cookie?: never;
        };
        /** @description The new status. [SEED] */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AbortClientSessionRequest"];
            };
        };
        readonly responses: {
            readonly 400: components["responses"]["AbortRefused"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["AbortRefused"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
            /** @description The aborted session. Which 2xx (200, 201, 202) is not documented: accept any. [SEED] */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClientSession"];
                };
            };
        };
    };
    readonly createPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description As on operations, but whether the provider honours it on create calls is not documented: send it, do not rely on it. [GUESS]
                 * @example 6f1a7c0e-4d0f-4f43-9d0e-2c9f6f6f7b11
                 */
                readonly "x-idempotency-key"?: components["parameters"]["IdempotencyKeyOnCreate"];
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What is paid and with what. [SEED] */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreatePaymentRequest"];
            };
        };
        readonly responses: {
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["IdempotencyConflict"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
            /** @description The payment; a PENDING authorization with a `redirection` means that the shopper has to be sent there [DEMO]. Which 2xx (200, 201, 202) is not documented: accept any. [SEED] */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Payment"];
                };
            };
        };
    };
    readonly getPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description With a `max-age` directive the payment is not fetched from the partners again. Header name inferred from the word "directive"; whether the number (seconds) matters is unknown. [SEED; name GUESS]
                 * @example max-age=60
                 */
                readonly "Cache-Control"?: components["parameters"]["CacheControl"];
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path: {
                /** @description Payment id, a UUID. [SEED] */
                readonly id: components["parameters"]["PaymentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The payment. [SEED] */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Payment"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly capturePayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Key made by the caller, e.g. a UUID; keep it when repeating after a timeout. A key already processed gives 409, not the first answer. Lifetime, maximum length and in-flight behaviour are not documented. [DOC:payment/idempotency]
                 * @example 6f1a7c0e-4d0f-4f43-9d0e-2c9f6f6f7b11
                 */
                readonly "x-idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path: {
                /** @description Payment id, a UUID. [SEED] */
                readonly id: components["parameters"]["PaymentId"];
            };
            readonly cookie?: never;
        };
        /** @description Amount and, if wanted, the part of the order and a reference. [SEED] */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OperationRequest"];
            };
        };
        readonly responses: {
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["IdempotencyConflict"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
            /** @description The WHOLE payment, not the operation. Which 2xx (200, 201, 202) is not documented: accept any. [SEED] */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Payment"];
                };
            };
        };
    };
    readonly refundPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Key made by the caller, e.g. a UUID; keep it when repeating after a timeout. A key already processed gives 409, not the first answer. Lifetime, maximum length and in-flight behaviour are not documented. [DOC:payment/idempotency]
                 * @example 6f1a7c0e-4d0f-4f43-9d0e-2c9f6f6f7b11
                 */
                readonly "x-idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path: {
                /** @description Payment id, a UUID. [SEED] */
                readonly id: components["parameters"]["PaymentId"];
            };
            readonly cookie?: never;
        };
        /** @description Amount and, if wanted, the part of the order and a reference. [SEED] */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OperationRequest"];
            };
        };
        readonly responses: {
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["IdempotencyConflict"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
            /** @description The WHOLE payment, not the operation. Which 2xx (200, 201, 202) is not documented: accept any. [SEED] */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Payment"];
                };
            };
        };
    };
    readonly voidPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Key made by the caller, e.g. a UUID; keep it when repeating after a timeout. A key already processed gives 409, not the first answer. Lifetime, maximum length and in-flight behaviour are not documented. [DOC:payment/idempotency]
                 * @example 6f1a7c0e-4d0f-4f43-9d0e-2c9f6f6f7b11
                 */
                readonly "x-idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path: {
                /** @description Payment id, a UUID. [SEED] */
                readonly id: components["parameters"]["PaymentId"];
            };
            readonly cookie?: never;
        };
        /** @description Amount and, if wanted, the part of the order and a reference. [SEED] */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OperationRequest"];
            };
        };
        readonly responses: {
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["IdempotencyConflict"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
            /** @description The WHOLE payment, not the operation. Which 2xx (200, 201, 202) is not documented: accept any. [SEED] */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Payment"];
                };
            };
        };
    };
    readonly createPaymentLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description As on operations, but whether the provider honours it on create calls is not documented: send it, do not rely on it. [GUESS]
                 * @example 6f1a7c0e-4d0f-4f43-9d0e-2c9f6f6f7b11
                 */
                readonly "x-idempotency-key"?: components["parameters"]["IdempotencyKeyOnCreate"];
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What is to be paid, and until when. [SEED] */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreatePaymentLinkRequest"];
            };
        };
        readonly responses: {
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["IdempotencyConflict"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
            /** @description The link; 201 is likely. Which 2xx (200, 201, 202) is not documented: accept any. [SEED] */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentLink"];
                };
            };
        };
    };
    readonly getPaymentLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path: {
                /** @description Payment link id, a UUID. [SEED] */
                readonly id: components["parameters"]["PaymentLinkId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The link. [SEED] */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentLink"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly cancelPaymentLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path: {
                /** @description Payment link id, a UUID. [SEED] */
                readonly id: components["parameters"]["PaymentLinkId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 400: components["responses"]["CancelRefused"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
            /** @description The cancelled link. Which 2xx (200, 201, 202) is not documented: accept any. [SEED] */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentLink"];
                };
            };
        };
    };
    readonly getSigningJwks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description API key, at most 36 characters; described as for client-side calls, some tutorials send it next to the bearer token. Send it when configured. [DOC:integrate/getting-started] */
                readonly "x-api-key"?: components["parameters"]["ApiKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The key set. [SEED] */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Jwks"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
}
