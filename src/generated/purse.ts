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
        /** @description One way of paying a part of the amount; the entry kinds are told apart by their fields. [SEED, DOC, DEMO] */
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
            /** @description Wish for a challenge; other values are unknown, so this is open. [SEED] */
            readonly challenge_indicator?: string;
            /** @description Exemption asked for; other values are unknown, so this is open. [SEED] */
            readonly challenge_exemption?: string;
        };
        /** @description Where Purse sends notifications. [SEED] */
        readonly WebhookInput: {
            /**
             * Format: uri
             * @description URL that Purse calls with POST and JSON; its query string is kept. [SEED, DOC:tutorials/webhooks]
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
        /** @description Checkout session. Does not echo customer, webhook and 3-D Secure options; has no version and no creation date. [SEED] */
        readonly ClientSession: {
            /**
             * Format: uuid
             * @description Session id. [SEED]
             */
            readonly id: string;
            /** @description State of the session. Known: `CREATED`, `SUBMITTED`, `ABORTED_BY_MERCHANT` [SEED]. Expected spellings: `ABORTED_BY_CUSTOMER` (docs print `AbortedByCustomer`), `EXPIRED` [GUESS]. The list may grow; success of a payment is not a session status. */
            readonly status: string;
            /**
             * Format: uuid
             * @description Business unit (entity) of the merchant. [SEED]
             */
            readonly entity_id?: string;
            /**
             * Format: int64
             * @description Amount to be paid, minor units. [SEED]
             */
            readonly amount?: number;
            /** @description ISO 4217 currency. [SEED, DOC] */
            readonly currency?: string;
            /** @description `MANUAL`: the merchant captures; `AUTOMATIC`: Purse captures. [SEED] */
            readonly capture_mode?: string;
            /** @description `EMBEDDED`: widget in the merchant's page; `HOSTED_PAGE`: page at Purse. [SEED] */
            readonly integration_mode?: string;
            /** @description True when later merchant-initiated payments are possible; in the create sample, not in the get and abort samples. [SEED] */
            readonly allow_future_usage?: boolean;
            /** @description Order; item `categories` and `marketplace_sellers` are not echoed here. [SEED] */
            readonly order?: components["schemas"]["Order"];
            /**
             * Format: date-time
             * @description End of the session; the lifetime is not documented. [SEED]
             */
            readonly expires_at?: string;
            /**
             * Format: uri
             * @description Where the shopper is sent afterwards. [SEED]
             */
            readonly shopper_redirection_url?: string;
            /** @description Data for the browser SDK. [SEED] */
            readonly widget?: components["schemas"]["Widget"];
            /** @description Ways of paying offered to the shopper. [SEED] */
            readonly eligible_solutions?: readonly components["schemas"]["Solution"][];
            /**
             * Format: uuid
             * @description Payment of the session, once one exists; kept after an abort. [SEED]
             */
            readonly payment_id?: string;
            /** @description Hints only; hrefs lack the `/payment` prefix. [SEED] */
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
        /** @description Data for the browser SDK. [SEED] */
        readonly Widget: {
            /** @description Opaque blob for the SDK; treat as a secret. [SEED, SDK] */
            readonly data?: string;
            /**
             * Format: uri
             * @description Script of the SDK. [SEED]
             */
            readonly js_url?: string;
        };
        /** @description Partner and method that can be used together. [SEED] */
        readonly Solution: {
            /** @description Payment partner (PSP), an open list. [SEED] */
            readonly partner?: string;
            /** @description Payment method, an open list. [SEED] */
            readonly method?: string;
        };
        /** @description Payment; also the answer of capture, refund and void and the body of webhooks [DOC:tutorials/webhooks]. Has no customer. [SEED] */
        readonly Payment: {
            /**
             * Format: uuid
             * @description Payment id. [SEED]
             */
            readonly id: string;
            /** @description Grows with each change (3 and 7 in samples): never replace a higher one with a lower one. [SEED] */
            readonly version?: number;
            /**
             * Format: date-time
             * @description When it was created. [SEED]
             */
            readonly created_at?: string;
            /**
             * Format: uuid
             * @description Business unit (entity) of the merchant. [SEED]
             */
            readonly entity_id?: string;
            /**
             * Format: uuid
             * @description Session behind the payment; maybe absent after createPayment [GUESS]. [SEED]
             */
            readonly client_session_id?: string;
            /** @description Order reference; differs from `order.reference` in the published samples. [SEED] */
            readonly order_reference?: string;
            /** @description Order that is paid. [SEED] */
            readonly order?: components["schemas"]["Order"];
            /**
             * Format: int64
             * @description Amount of the payment, minor units. [SEED]
             */
            readonly amount?: number;
            /** @description ISO 4217 currency. [SEED, DOC] */
            readonly currency?: string;
            /** @description `MANUAL`: the merchant captures; `AUTOMATIC`: Purse captures. [SEED] */
            readonly capture_mode?: string;
            /** @description True when later merchant-initiated payments (MIT) are possible. [SEED] */
            readonly allow_future_usage?: boolean;
            /** @description Totals and what is still possible. [SEED] */
            readonly amounts?: components["schemas"]["Amounts"];
            /** @description The same in words. [SEED] */
            readonly overview?: components["schemas"]["Overview"];
            /** @description How the amount is spread over methods. [SEED] */
            readonly split?: readonly components["schemas"]["Split"][];
            /** @description Authorization and its partner transactions. [SEED] */
            readonly authorization?: components["schemas"]["Authorization"];
            /** @description Captures; may be empty. [SEED] */
            readonly captures?: readonly components["schemas"]["Operation"][];
            /** @description Voids; may be empty. [SEED] */
            readonly voids?: readonly components["schemas"]["Operation"][];
            /** @description Refunds; may be empty. [SEED] */
            readonly refunds?: readonly components["schemas"]["Operation"][];
            /** @description Hints only; hrefs lack the `/payment` prefix and `self` is wrong in the published samples. [SEED] */
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
            /** @description Where Purse notifies. [SEED] */
            readonly webhook?: components["schemas"]["Webhook"];
            /** @description Where the shopper has to be sent, with a PENDING authorization. [SEED, DEMO] */
            readonly redirection?: components["schemas"]["Redirection"];
            /** @description In-context 3-D Secure. [DEMO] */
            readonly authentication?: components["schemas"]["Authentication"];
        };
        /** @description Totals, minor units. In the samples total_authorized = total_captured + total_voided + available_to_capture, available_to_void = available_to_capture and available_to_refund = total_captured - total_refunded; with a PENDING operation these may not hold. [SEED] */
        readonly Amounts: {
            /**
             * Format: int64
             * @description Waiting for authorization, minor units. [SEED]
             */
            readonly authorize_pending?: number;
            /**
             * Format: int64
             * @description Authorized, minor units. [SEED]
             */
            readonly total_authorized?: number;
            /**
             * Format: int64
             * @description Voided, minor units. [SEED]
             */
            readonly total_voided?: number;
            /**
             * Format: int64
             * @description Can still be voided, minor units. [SEED]
             */
            readonly available_to_void?: number;
            /**
             * Format: int64
             * @description Captured, minor units. [SEED]
             */
            readonly total_captured?: number;
            /**
             * Format: int64
             * @description Can still be captured, minor units; falls as soon as a capture starts [DOC:tutorials/webhooks]. [SEED]
             */
            readonly available_to_capture?: number;
            /**
             * Format: int64
             * @description Refunded, minor units. [SEED]
             */
            readonly total_refunded?: number;
            /**
             * Format: int64
             * @description Can still be refunded, minor units. [SEED]
             */
            readonly available_to_refund?: number;
        };
        /** @description How far the payment has got. [SEED] */
        readonly Overview: {
            /** @description Share of the authorization captured or voided [GUESS]. Known: `NOT`, `PARTIALLY` [SEED]; `TOTALLY` [DOC:glossary/payment]. The list may grow. */
            readonly consumed?: string;
            /** @description Share captured. Known: `NOT`, `PARTIALLY` [SEED]; `TOTALLY` [DOC:glossary/payment]. The list may grow. */
            readonly captured?: string;
            /** @description Share voided. Known: `NOT`, `PARTIALLY` [SEED]; `TOTALLY` [DOC:glossary/payment]. The list may grow. */
            readonly voided?: string;
            /** @description Share refunded. Known: `NOT`, `PARTIALLY` [SEED]; `TOTALLY` [DOC:glossary/payment]. The list may grow. */
            readonly refunded?: string;
        };
        /** @description Part of the amount paid with one method. [SEED] */
        readonly Split: {
            /** @description Payment partner (PSP), an open list. [SEED] */
            readonly partner?: string;
            /** @description Payment method, an open list. [SEED] */
            readonly method?: string;
            /**
             * Format: int64
             * @description This part, minor units. [SEED]
             */
            readonly amount?: number;
            /**
             * Format: uuid
             * @description Earlier payment that is reused (MIT). [SEED]
             */
            readonly parent_payment_id?: string;
            /**
             * Format: uuid
             * @description Transaction of the earlier payment. [SEED]
             */
            readonly parent_partner_transaction_id?: string;
            /** @description The partner's token of the earlier payment. [SEED] */
            readonly parent_partner_token?: string;
            /** @description The partner's id of the earlier payment; a number in one generated (bad) sample, so read it leniently. [SEED] */
            readonly parent_partner_reference?: string;
        };
        /** @description Authorization of a payment. [SEED] */
        readonly Authorization: {
            /** @description State of the authorization. Known: `AUTHORIZED` [SEED]; `PENDING`, `ERROR`, `ABORTED`, `REFUSED` [DOC:glossary/payment]. Only PENDING is not final. The list may grow. */
            readonly status: string;
            /**
             * Format: date-time
             * @description Last change. [SEED]
             */
            readonly updated_at?: string;
            /** @description One per partner and method. [SEED] */
            readonly partner_transactions?: readonly components["schemas"]["PartnerTransaction"][];
        };
        /** @description Capture, void or refund. Its id is the `resource_id` of a 409 (inference). [SEED] */
        readonly Operation: {
            /**
             * Format: uuid
             * @description Operation id. [SEED]
             */
            readonly id: string;
            /**
             * Format: int64
             * @description Amount, minor units. [SEED]
             */
            readonly amount?: number;
            /**
             * Format: date-time
             * @description When it was created. [SEED]
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description Last change. [SEED]
             */
            readonly updated_at?: string;
            /** @description Who started it; other values are unknown. [SEED] */
            readonly triggered_by?: string;
            /** @description Reference in the merchant's system, as sent. [SEED] */
            readonly merchant_reference?: string;
            /** @description State of the operation. Known: `SUCCESS` [SEED]; `PENDING` (not all partners are final), `FAILURE` (technical error), `CONFLICT` (some partners succeeded, others failed), `UNCERTAIN` (partner answer unknown) [DOC:payment/operations]. The list may grow. Never retry CONFLICT or UNCERTAIN with a new idempotency key [GUESS, safety]. */
            readonly status: string;
            /** @description One per partner and method; results can be mixed. [SEED] */
            readonly partner_transactions?: readonly components["schemas"]["PartnerTransaction"][];
            /** @description The partial order that was sent. [SEED] */
            readonly order?: components["schemas"]["Order"];
        };
        /** @description Transaction at a partner (PSP). [SEED] */
        readonly PartnerTransaction: {
            /**
             * Format: uuid
             * @description Transaction id. [SEED]
             */
            readonly id: string;
            /**
             * Format: date-time
             * @description When it was created. [SEED]
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description Last change. [SEED]
             */
            readonly updated_at?: string;
            /** @description State of the transaction. Known: `AUTHORIZED` (authorization), `SUCCESS` (operations); the rest is unknown and the list may grow. [SEED] */
            readonly status: string;
            /**
             * Format: int64
             * @description Amount, minor units. [SEED]
             */
            readonly amount?: number;
            /**
             * Format: int64
             * @description What is left of it, minor units; exact meaning not documented. [SEED]
             */
            readonly remaining_amount?: number;
            /** @description Payment partner (PSP), an open list. [SEED] */
            readonly partner?: string;
            /** @description Payment method, an open list. [SEED] */
            readonly method?: string;
            /** @description The partner's id of the transaction. [SEED] */
            readonly partner_reference?: string;
            /** @description The partner's raw code, e.g. `0000`. [SEED] */
            readonly partner_status?: string;
            /** @description The partner's raw text. [SEED] */
            readonly partner_status_description?: string;
            /** @description The partner's token for reuse. [SEED] */
            readonly partner_token?: string;
            /** @description Free map of partner data, e.g. `{"opc": "3x002"}`; [DEMO] lists redirect_url_post_params, redirection_method, redirection_url, redirection_json, result_code. [SEED] */
            readonly partner_additional_data?: {
                readonly [key: string]: unknown;
            };
            /** @description Card that was used; on the authorization of `creditcard` only. [SEED] */
            readonly card?: components["schemas"]["Card"];
            /** @description Keeping the card was asked for. [SEED] */
            readonly save_token?: boolean;
            /** @description The card was kept. [SEED] */
            readonly token_saved?: boolean;
        };
        /** @description Card that was used; never the full number. [SEED] */
        readonly Card: {
            /** @description First six digits. [SEED] */
            readonly bin?: string;
            /** @description Last four digits. [SEED] */
            readonly last_four_digits?: string;
            /** @description Name on the card. [SEED] */
            readonly holder_name?: string;
            /** @description Two digits, e.g. `01`. [SEED] */
            readonly expiry_month?: string;
            /** @description Two digits, e.g. `24`. [SEED] */
            readonly expiry_year?: string;
            /** @description ISO 3166-1 alpha-2 country of the issuer [GUESS]. [SEED] */
            readonly country_code?: string;
            /** @description Same for the same card across customers; base64-like. [SEED] */
            readonly fingerprint?: string;
            /** @description Card network; `VISA` [SEED], others [SDK]. Open. */
            readonly selected_network?: string;
            /** @description Result of 3-D Secure. [SEED] */
            readonly three_ds?: components["schemas"]["ThreeDs"];
        };
        /** @description Result of 3-D Secure. [SEED] */
        readonly ThreeDs: {
            /** @description Electronic commerce indicator, e.g. `01`. [SEED] */
            readonly eci?: string;
            /** @description Version of the protocol, e.g. `2.2.0`. [SEED] */
            readonly version?: string;
            /** @description `CHALLENGE` [SEED]; `FRICTIONLESS` [GUESS]. Open. */
            readonly flow?: string;
            /** @description Transaction id of the directory server. [SEED] */
            readonly ds_transaction_id?: string;
            /** @description Transaction id of the access control server. [SEED] */
            readonly acs_transaction_id?: string;
        };
        /** @description Where the shopper has to be sent. [SEED] */
        readonly Redirection: {
            /**
             * Format: uri
             * @description Target; opaque. [SEED]
             */
            readonly href?: string;
            /** @description HTTP method. `GET` in samples; `POST` when a form is needed [DEMO]. [SEED] */
            readonly method?: string;
            /** @description Media type of `body`. [DEMO] */
            readonly media_type?: string;
            /** @description Body to send with POST; its type is not documented. [DEMO] */
            readonly body?: string | Record<string, never>;
            /** @description Ready HTML form to send with POST. [DEMO] */
            readonly form?: string;
        };
        /** @description In-context 3-D Secure; seen in the test environment only. [DEMO] */
        readonly Authentication: {
            /** @description State; values unknown. [DEMO] */
            readonly status?: string;
            /** @description Opaque challenge data for the browser; its type is not documented. [DEMO] */
            readonly challenge_data?: string | Record<string, never>;
        };
        /** @description Where Purse sends notifications, as shown on a Payment. [SEED] */
        readonly Webhook: {
            /**
             * Format: uri
             * @description URL that Purse calls with POST and JSON; its query string is kept. [SEED, DOC:tutorials/webhooks]
             */
            readonly url?: string;
            /** @description Headers that Purse sends back on each call; may hold merchant secrets. [SEED] */
            readonly headers?: readonly components["schemas"]["WebhookHeader"][];
            /** @description Restricts the calls to these operation-level events; absent = all. [SEED] */
            readonly event_types?: readonly string[];
        };
        /** @description One header that Purse sends back on each call. [SEED] */
        readonly WebhookHeader: {
            /** @description Header name. [SEED] */
            readonly name?: string;
            /** @description Header values, always strings (a generated sample shows a number, which is a bad sample). [SEED] */
            readonly values?: readonly string[];
        };
        /** @description Pay-by-link. Does not echo webhook and 3-D Secure options; has no creation date. [SEED] */
        readonly PaymentLink: {
            /**
             * Format: uuid
             * @description Payment link id. [SEED]
             */
            readonly id: string;
            /** @description Version; 1 in every published sample, whatever the status. [SEED] */
            readonly version?: number;
            /**
             * Format: uuid
             * @description Business unit (entity) of the merchant. [SEED]
             */
            readonly entity_id?: string;
            /** @description State of the link. Known: `CREATED`, `PAID`, `CANCELLED` [SEED]; `OPENED` [DOC:pay-by-link]; `EXPIRED` [GUESS]; one more for "in progress" is implied. The list may grow. */
            readonly status: string;
            /**
             * Format: int64
             * @description Amount to be paid, minor units. [SEED]
             */
            readonly amount?: number;
            /** @description ISO 4217 currency. [SEED, DOC] */
            readonly currency?: string;
            /**
             * Format: uri
             * @description Where the shopper is sent afterwards. [SEED]
             */
            readonly shopper_redirection_url?: string;
            /** @description `MANUAL`: the merchant captures; `AUTOMATIC`: Purse captures. [SEED] */
            readonly capture_mode?: string;
            /**
             * Format: date-time
             * @description Moment after which the link is dead. [SEED]
             */
            readonly expires_at?: string;
            /** @description True when later merchant-initiated payments (MIT) are possible. [SEED] */
            readonly allow_future_usage?: boolean;
            /** @description Customer, echoed in full: personal data. [SEED] */
            readonly customer?: components["schemas"]["Customer"];
            /** @description Order, with `categories` and `marketplace_sellers`. [SEED] */
            readonly order?: components["schemas"]["Order"];
            /** @description Payments made with the link. [SEED] */
            readonly payments?: readonly components["schemas"]["PaymentLinkPayment"][];
            /** @description Sessions opened with the link. [SEED] */
            readonly client_sessions?: readonly components["schemas"]["PaymentLinkClientSession"][];
            /** @description Absolute URLs. `cancel` is in the samples of every status, so it is no permission. [SEED] */
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
        /** @description Payment made with a link. [SEED] */
        readonly PaymentLinkPayment: {
            /**
             * Format: uuid
             * @description Payment id. [SEED]
             */
            readonly id: string;
            /** @description State of its authorization. Known: `AUTHORIZED` [SEED]; `PENDING`, `ERROR`, `ABORTED`, `REFUSED` [DOC:glossary/payment]. Only PENDING is not final. The list may grow. */
            readonly authorization_status: string;
        };
        /** @description Session opened with a link. [SEED] */
        readonly PaymentLinkClientSession: {
            /**
             * Format: uuid
             * @description Session id. [SEED]
             */
            readonly id: string;
            /** @description State of the session. Known: `CREATED`, `SUBMITTED`, `ABORTED_BY_MERCHANT` [SEED]. Expected spellings: `ABORTED_BY_CUSTOMER` (docs print `AbortedByCustomer`), `EXPIRED` [GUESS]. The list may grow; success of a payment is not a session status. */
            readonly status: string;
        };
        /** @description Order in a response; on an operation only the part that was sent. [SEED] */
        readonly Order: {
            /** @description Order reference in the merchant's system; Purse stores orders by it [DEMO]. Absent from the partial orders of operations. [SEED] */
            readonly reference?: string;
            /**
             * Format: int64
             * @description Total payable, TAX INCLUDED, minor units. A payment `amount` must not exceed it less what was already paid [DEMO]. [SEED]
             */
            readonly net_amount?: number;
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
            readonly billing_address?: components["schemas"]["Address"];
            /** @description Shipments; in every seed sample, yet omitted in tutorials. [SEED, DOC] */
            readonly shipments?: readonly components["schemas"]["Shipment"][];
            /** @description Discounts on the order. [SEED] */
            readonly discounts?: readonly components["schemas"]["Discount"][];
            /** @description Sellers behind the items; not echoed on client sessions. [SEED] */
            readonly marketplace_sellers?: readonly components["schemas"]["MarketplaceSeller"][];
        };
        /** @description Shipment of an order. [SEED] */
        readonly Shipment: {
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
            readonly shipping_address?: components["schemas"]["Address"];
            /** @description Items of the shipment. [SEED] */
            readonly item_lines?: readonly components["schemas"]["ItemLine"][];
        };
        /** @description Line of a shipment. "Gross" and "net" are not the accounting terms: see the fields. [SEED] */
        readonly ItemLine: {
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
        /** @description Postal address and phones. [SEED] */
        readonly Address: {
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
        /** @description Discount on an order. [SEED] */
        readonly Discount: {
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
        /** @description Seller on a marketplace. [SEED] */
        readonly MarketplaceSeller: {
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
        /** @description Customer; in responses on payment links only. Personal data. [SEED] */
        readonly Customer: {
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
            readonly account?: components["schemas"]["Account"];
        };
        /** @description The shopper's account at the merchant (EMV 3DS account data); all optional. [SEED] */
        readonly Account: {
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
        /** @description Hypermedia link. Build URLs from ids; use an href only where it is marked opaque. [SEED] */
        readonly Link: {
            /** @description Relative (without `/payment`) or absolute URL. [SEED] */
            readonly href?: string;
            /** @description HTTP method. [SEED] */
            readonly method?: string;
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
