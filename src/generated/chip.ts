/** Generated from src/providers/chip/contract.yaml by scripts/generate-contracts.mjs. */
export interface paths {
    readonly "/purchases/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a purchase
         * @description Creates a purchase and answers the `checkout_url` to send the payer to. Payment itself comes later: learn of it by webhook, callback or getPurchase. Not idempotent: a repeat makes a second purchase, and a lost answer cannot be looked up (no list, no search by `reference`). Event `purchase.created`. [SEED named] [SPEC] [PROBE]
         */
        readonly post: operations["createPurchase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchases/{id}/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a purchase
         * @description The source of truth, above all after a time-out or a processing error. Safe to repeat. [SPEC]
         */
        readonly get: operations["getPurchase"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchases/{id}/cancel/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel an unpaid purchase
         * @description Guarantees that an unpaid purchase cannot be paid any more. No body. Answers `status: cancelled`; event `purchase.cancelled`. A repeat, or a wrong state, answers 400 `purchase_cancel_wrong_status`. [SEED named] [SPEC] [PROBE]
         */
        readonly post: operations["cancelPurchase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchases/{id}/release/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Release held funds
         * @description Returns held funds to the payer; only from `hold`. No body. Answers `released` (event `purchase.released`) or, with a slow acquirer, `pending_release` (event `purchase.pending_release`), later `purchase.released` or `purchase.release_failure` (back to `hold`). 400: `purchase_release_error`, `purchase_release_wrong_status`. [SEED named] [SPEC] [PROBE]
         */
        readonly post: operations["releasePurchase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchases/{id}/capture/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Capture held funds, wholly or in part
         * @description One capture per hold: a partial capture releases the rest by itself. Without `amount` the whole hold is taken. Answers `paid` (events `purchase.captured` and `purchase.paid`) or `pending_capture`, later `purchase.captured` or `purchase.capture_failure` (back to `hold`). 400: `purchase_capture_error`, `purchase_capture_wrong_status` (a repeat too), `max_value` at `amount` (over-capture). [SEED named] [SPEC] [PROBE]
         */
        readonly post: operations["capturePurchase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchases/{id}/charge/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Pay a purchase with a saved token
         * @description `{id}` is the new, unpaid purchase; the body names the purchase that is the token. Answers `paid` (event `purchase.paid`) or `pending_charge` (event `purchase.pending_charge`), later `purchase.paid` or `purchase.payment_failure`. 400: `invalid_recurring_token` (checked first), `purchase_charge_error` (declined: read the purchase, see `transaction_data.attempts[0].error`). Never repeat blindly: a repeat on a paid purchase is unprobed. Needs a longer time-out than other calls. [SEED named] [SPEC] [PROBE] [SDK]
         */
        readonly post: operations["chargePurchase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchases/{id}/delete_recurring_token/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Delete the recurring token of a purchase
         * @description Sets `is_recurring_token` to false; the purchase's id is no token any more, and the matching ClientRecurringToken, if any, goes too. No body; `status` stays what it was. A slow acquirer still gives 200, plus event `purchase.pending_recurring_token_delete`; completion is `purchase.recurring_token_deleted`, failure has no event. [SEED] No status says "pending": read `is_recurring_token` (false done, true still pending) [INFERRED]. The acquirer's attempt has type `delete_recurring_token` [SPEC]. Only 404 is declared as an error [SPEC]; a purchase without a token and a repeat are undocumented.
         */
        readonly post: operations["deleteRecurringToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchases/{id}/refund/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Refund a purchase, wholly or in part
         * @description Without `amount` all that is left is refunded; never more than `refundable_amount`, and see `refund_availability` first. Answers a Payment when finished, or the Purchase with `pending_refund` (event `purchase.pending_refund`, later `payment.refunded` with a Payment, or `purchase.refund_failure`): distinguish them by `type`. CHIP's OpenAPI declares only Payment. Partial refunds can be repeated by accident: never retry blindly. 400: `purchase_refund_error`, `purchase_refund_wrong_status`, `purchase_refund_not_possible` (nothing left). [SEED named] [SPEC] [SDK] [PROBE]
         */
        readonly post: operations["refundPurchase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchases/{id}/mark_as_paid/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Mark a purchase as paid outside CHIP
         * @description Answers `status: paid` and `marked_as_paid: true`. A repeat is undocumented: read the purchase first. Only 404 is declared as an error. [SPEC] [SDK]; the seed has the field `marked_as_paid` only.
         */
        readonly post: operations["markPurchaseAsPaid"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchases/{id}/resend_invoice/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send the invoice mail again
         * @description No body. Each call sends another mail, so it is never retried. [SPEC]
         */
        readonly post: operations["resendInvoice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payment_methods/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List usable payment methods
         * @description Methods for a brand, a currency and the requested capabilities, in the key's mode. May be cached for a short time per key and parameters [INFERRED]. [SEED named] [SPEC]
         */
        readonly get: operations["listPaymentMethods"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/clients/{id}/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a client
         * @description The payer as CHIP keeps it now. A purchase holds its own copy, taken at creation and never updated. [SPEC]
         */
        readonly get: operations["getClient"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/clients/{id}/recurring_tokens/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List a client's recurring tokens
         * @description A page of saved instruments. Page size and order are not documented. [SEED named] [SPEC]
         */
        readonly get: operations["listClientRecurringTokens"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/clients/{client_id}/recurring_tokens/{purchase_id}/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read one recurring token of a client
         * @description The token's id is the id of the purchase that saved it. [SPEC]
         */
        readonly get: operations["getClientRecurringToken"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/billing/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send one-off invoices to several clients
         * @description Documented by name [SEED] and by the PHP SDK [SDK]; absent from CHIP's published paths. `purchase` is copied 1:1 into every purchase made [SEED]. Success status and answer are [INFERRED].
         */
        readonly post: operations["createBilling"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/billing_templates/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List billing templates
         * @description Documented by name [SEED] and by the PHP SDK [SDK]; absent from CHIP's published paths. A probe got 200 and an empty page. [PROBE]
         */
        readonly get: operations["listBillingTemplates"];
        readonly put?: never;
        /**
         * Create a billing template
         * @description Template of invoices or of a subscription. Documented by name [SEED] and by the PHP SDK [SDK]; absent from CHIP's published paths. The success status is [INFERRED].
         */
        readonly post: operations["createBillingTemplate"];
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
        /**
         * Format: uuid
         * @description Id of an object, as requests must write it. [SPEC]
         */
        readonly Uuid: string;
        /**
         * Format: uri
         * @description Absolute URL, at most 500 characters. [SPEC]
         */
        readonly Url: string;
        /**
         * Format: email
         * @description Mail address, at most 254 characters. [SPEC]
         */
        readonly Email: string;
        /** @description What every stored object has. [SPEC] */
        readonly BaseModel: {
            /** @description Object type. Known for sure are `purchase` and `payment`; the others are unconfirmed. [SEED] [SPEC] */
            readonly type: string;
            /**
             * Format: uuid
             * @description Object id. [SEED]
             */
            readonly id: string;
            /**
             * Format: int64
             * @description Time of creation, unix seconds. [SEED]
             */
            readonly created_on: number;
            /**
             * Format: int64
             * @description Time of the last change, unix seconds. [SEED]
             */
            readonly updated_on: number;
        };
        /** @description A purchase to create. Exactly one of `client` and `client_id` is needed, else 400 `purchase_client_or_id_required` or `purchase_client_or_id_only`: CHIP's rule, not this schema's. CHIP ignores unknown fields; we refuse them. Optional texts take no null: omit them. [SPEC] [PROBE] */
        readonly PurchaseBody: {
            /** @description Brand that sells. [SEED] */
            readonly brand_id: components["schemas"]["Uuid"];
            /** @description What is sold. [SEED] */
            readonly purchase: components["schemas"]["PurchaseDetailsBody"];
            /** @description Payer given in full; this or `client_id`. [SEED] */
            readonly client?: components["schemas"]["ClientDetailsBody"];
            /** @description Stored client to copy into `client`; this or `client`. Needed if a saved card should become a ClientRecurringToken. [SEED] */
            readonly client_id?: components["schemas"]["Uuid"] | null;
            /** @description Mail a receipt once paid. Default false. [SEED] */
            readonly send_receipt?: boolean;
            /** @description Hold the money instead of taking it; capture or release later. With total 0: preauthorization, which saves the card and moves nothing. Default false. [SEED] */
            readonly skip_capture?: boolean;
            /** @description Save the instrument without asking the payer. Default false. [SEED] */
            readonly force_recurring?: boolean;
            /** @description Merchant's reference. Neither unique nor searchable. [SEED] [SPEC] */
            readonly reference?: string;
            /** @description Invoice date, YYYY-MM-DD; display only. Default today in `purchase.timezone`. [SEED] [SPEC] */
            readonly issued?: string | null;
            /** @description When payment is due, unix seconds. What follows depends on `purchase.due_strict`. [SEED] */
            readonly due?: number | null;
            /** @description Only these methods may pay. An impossible combination with other settings is refused by CHIP. [SEED] [SPEC] */
            readonly payment_method_whitelist?: readonly components["schemas"]["WhitelistedPaymentMethod"][];
            /** @description Where the payer lands once paid. [SEED] */
            readonly success_redirect?: components["schemas"]["Url"];
            /** @description Where the payer lands after a failure. [SEED] */
            readonly failure_redirect?: components["schemas"]["Url"];
            /** @description Target of "Return to seller", without the characters < > ' ". Using it does not cancel the purchase. [SEED] */
            readonly cancel_redirect?: components["schemas"]["Url"];
            /** @description Gets a POST of the Purchase once paid; success only. [SEED] */
            readonly success_callback?: components["schemas"]["Url"];
            /** @description Software that creates it, with version. [SEED] [SPEC] */
            readonly creator_agent?: string;
            /**
             * @description Platform it is created on. [SEED]
             * @enum {string}
             */
            readonly platform?: "web" | "api" | "ios" | "android" | "macos" | "windows";
            /** @description Merchant's labels. [SPEC] */
            readonly tags?: readonly string[];
        };
        /** @description What is sold, and how the total comes about. `total` is computed and cannot be sent. [SPEC] */
        readonly PurchaseDetailsBody: {
            /** @description Lines, at least one. [SPEC] */
            readonly products: readonly components["schemas"]["ProductBody"][];
            /** @description ISO 4217 code; MYR in practice. [SPEC] */
            readonly currency?: string;
            /** @description Two letters. Default the brand's, else `en`. [SPEC] */
            readonly language?: string;
            /** @description Invoice notes. [SPEC] */
            readonly notes?: string;
            /**
             * Format: int64
             * @description Added to the total, minor units; may be negative, not below minus the total. Default 0. [SPEC]
             */
            readonly debt?: number;
            /** @description Replaces the total that is charged, minor units. [SPEC] */
            readonly total_override?: number | null;
            /** @description Shown instead of the subtotal, minor units. Display only. [SPEC] */
            readonly subtotal_override?: number | null;
            /** @description Shown instead of the tax, minor units. Display only. [SPEC] */
            readonly total_tax_override?: number | null;
            /** @description Shown instead of the discount, minor units. Display only. [SPEC] */
            readonly total_discount_override?: number | null;
            /** @description Client fields that the payer must enter. Any of them breaks direct post. [SPEC] */
            readonly request_client_details?: readonly ("email" | "phone" | "full_name" | "personal_code" | "brand_name" | "legal_name" | "registration_number" | "tax_number" | "bank_account" | "bank_code" | "billing_address" | "shipping_address")[];
            /** @description Time zone name, e.g. Asia/Kuala_Lumpur. [SPEC] */
            readonly timezone?: string;
            /** @description What happens past `due`. False: late payment allowed, status `overdue`. True: none, status `expired`. Default false. [SPEC] */
            readonly due_strict?: boolean;
            /** @description Text for the invoice mail. [SPEC] */
            readonly email_message?: string;
            /** @description Allow one payment attempt only. [SPEC] */
            readonly single_attempt?: boolean;
            /** @description Merchant's own data, free form. [SPEC] */
            readonly metadata?: {
                readonly [key: string]: unknown;
            };
            /** @description Shipping choices; their form is not documented. [SPEC] */
            readonly shipping_options?: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Per-method settings; form not documented. [SPEC] */
            readonly payment_method_details?: {
                readonly [key: string]: unknown;
            };
            /** @description Whether upsell products are offered. [SPEC] */
            readonly has_upsell_products?: boolean;
        };
        /** @description A line. Its total is round_half_up((price * quantity - discount) * (1 + tax_percent / 100)); a negative net answers 400 `product_subtotal_negative`. [SPEC] [PROBE] */
        readonly ProductBody: {
            /** @description What is sold. [SPEC] */
            readonly name: string;
            /**
             * Format: int64
             * @description Unit price, minor units. [SPEC]
             */
            readonly price: number;
            /** @description Decimal with at most 4 places, as text or number. Default 1. [SPEC] [PROBE] */
            readonly quantity?: string | number;
            /**
             * Format: int64
             * @description Off the whole line, minor units. Default 0. [SPEC]
             */
            readonly discount?: number;
            /** @description Percent added on top, 0 to 100, at most 2 places, as text or number. [SPEC] [PROBE] */
            readonly tax_percent?: string | number;
            /** @description Product category. [SPEC] */
            readonly category?: string;
            /** @description Replaces the line's total, minor units. [SPEC] */
            readonly total_price_override?: number | null;
        };
        /** @description The payer of a new purchase. Full country names are accepted too, but we send codes. [SPEC] [PROBE] */
        readonly ClientDetailsBody: {
            /** @description Mail address. [SPEC] */
            readonly email: components["schemas"]["Email"];
            /** @description Telephone, like `+60 123456789`. [SPEC] */
            readonly phone?: string;
            /** @description Name and surname. [SPEC] */
            readonly full_name?: string;
            /** @description Personal identification code. [SPEC] */
            readonly personal_code?: string;
            /** @description Street and house number. [SPEC] */
            readonly street_address?: string;
            /** @description ISO 3166 alpha-2. [SPEC] */
            readonly country?: string;
            /** @description City. [SPEC] */
            readonly city?: string;
            /** @description Postal code. [SPEC] */
            readonly zip_code?: string;
            /** @description State. [SPEC] */
            readonly state?: string;
            /** @description Shipping: street. [SPEC] */
            readonly shipping_street_address?: string;
            /** @description Shipping: ISO 3166 alpha-2. [SPEC] */
            readonly shipping_country?: string;
            /** @description Shipping: city. [SPEC] */
            readonly shipping_city?: string;
            /** @description Shipping: postal code. [SPEC] */
            readonly shipping_zip_code?: string;
            /** @description Shipping: state. [SPEC] */
            readonly shipping_state?: string;
            /** @description Copies of mails go here. [SPEC] */
            readonly cc?: readonly components["schemas"]["Email"][];
            /** @description Blind copies of mails. [SPEC] */
            readonly bcc?: readonly components["schemas"]["Email"][];
            /** @description Company's legal name. [SPEC] */
            readonly legal_name?: string;
            /** @description Company's brand name. [SPEC] */
            readonly brand_name?: string;
            /** @description Company's registration number. [SPEC] */
            readonly registration_number?: string;
            /** @description Company's tax number. [SPEC] */
            readonly tax_number?: string;
            /** @description Bank account number. [SPEC] */
            readonly bank_account?: string;
            /** @description Bank code (SWIFT/BIC). [SPEC] */
            readonly bank_code?: string;
        };
        /**
         * @description Method accepted in a whitelist on create. Not the same set as listPaymentMethods answers: `card` is refused with `invalid_choice`, `razer` with `invalid_payment_method_whitelist`. [PROBE]
         * @enum {string}
         */
        readonly WhitelistedPaymentMethod: "fpx" | "fpx_b2b1" | "crypto_coin" | "dnqr" | "duitnow_qr" | "maestro" | "mastercard" | "mpgs_apple_pay" | "mpgs_google_pay" | "razer_atome" | "razer_grabpay" | "razer_maybankqr" | "razer_shopeepay" | "razer_tng" | "shopee_pay" | "visa";
        /** @description How much to capture. [SPEC] */
        readonly CaptureBody: {
            /**
             * Format: int64
             * @description Minor units, at most the hold; omitted = the whole hold. [SPEC]; "above zero" is [INFERRED].
             */
            readonly amount?: number;
        };
        /** @description What to charge. [SPEC] */
        readonly ChargeBody: {
            /** @description Id of a purchase whose `is_recurring_token` is true. [SEED] [SPEC] */
            readonly recurring_token: components["schemas"]["Uuid"];
        };
        /** @description How much to refund. [SPEC] */
        readonly RefundBody: {
            /**
             * Format: int64
             * @description Minor units, at most `refundable_amount`; omitted = all. [SPEC]; "above zero" is [INFERRED].
             */
            readonly amount?: number;
        };
        /** @description When it was paid. [SPEC] */
        readonly MarkAsPaidBody: {
            /**
             * Format: int64
             * @description Unix seconds; omitted = now. [SPEC]
             */
            readonly paid_on?: number;
        };
        /** @description A template of invoices or of a subscription; createBilling takes the same fields. [SDK] */
        readonly BillingTemplateBody: {
            /** @description Copied 1:1 into the purchases made from it. [SEED] */
            readonly purchase: components["schemas"]["PurchaseDetailsBody"];
            /** @description Subscription (true) or one-off invoices (false). [SDK] */
            readonly is_subscription: boolean;
            /** @description Brand that bills. [SDK] */
            readonly brand_id?: components["schemas"]["Uuid"];
            /** @description Name of the template. [SDK] */
            readonly title?: string;
            /** @description Who is billed. [SDK] */
            readonly clients?: readonly components["schemas"]["BillingTemplateClientBody"][];
            /** @description How many times to bill. [SDK] */
            readonly number_of_billing_cycles?: number;
            /** @description Save the instrument without asking. [SDK] */
            readonly force_recurring?: boolean;
            /** @description Invoice date, YYYY-MM-DD. [SDK] */
            readonly invoice_issued?: string | null;
            /** @description When an invoice is due, unix seconds. [SDK] */
            readonly invoice_due?: number | null;
            /** @description Invoices hold instead of taking. [SDK] */
            readonly invoice_skip_capture?: boolean;
            /** @description Invoices mail a receipt. [SDK] */
            readonly invoice_send_receipt?: boolean;
            /** @description Length of a cycle, in its units. [SDK] */
            readonly subscription_period?: number;
            /**
             * @description Unit of the cycle. [SDK]
             * @enum {string}
             */
            readonly subscription_period_units?: "days" | "weeks" | "months";
            /** @description Time to pay, in its units. [SDK] */
            readonly subscription_due_period?: number;
            /**
             * @description Unit of the time to pay. [SDK]
             * @enum {string}
             */
            readonly subscription_due_period_units?: "days" | "weeks" | "months";
            /** @description Charge at the end of a cycle. [SDK] */
            readonly subscription_charge_period_end?: boolean;
            /** @description Cycles free of charge. [SDK] */
            readonly subscription_trial_periods?: number;
            /** @description Whether it bills. [SDK] */
            readonly subscription_active?: boolean;
        };
        /** @description A client to bill. [SDK] */
        readonly BillingTemplateClientBody: {
            /** @description The client. [SDK] */
            readonly client_id: components["schemas"]["Uuid"];
            /** @description Only these methods may pay. [SDK] */
            readonly payment_method_whitelist?: readonly components["schemas"]["WhitelistedPaymentMethod"][];
            /** @description Mail an invoice if a charge fails. [SDK] */
            readonly send_invoice_on_charge_failure?: boolean;
            /** @description Mail an invoice on joining. [SDK] */
            readonly send_invoice_on_add_subscriber?: boolean;
            /** @description Mail a receipt once paid. [SDK] */
            readonly send_receipt?: boolean;
        };
        /**
         * @description CHIP's own record of a purchase, with its own codes: the order, its payment page, its payment and, if one was saved, its recurring token.
         *     A field is null when CHIP leaves it out, sends null, or sends an empty text; a list is then empty. [SEED] [SPEC] [FIXTURE]
         */
        readonly Purchase: {
            /**
             * Format: uuid
             * @description CHIP's id of the purchase, a UUID. While `isRecurringToken` is true it is also the token. [SEED]
             */
            readonly id: string;
            /**
             * @description CHIP's object type: `purchase`. [SEED] (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly type: "purchase";
            /**
             * Format: int64
             * @description When it was created. [SEED]
             */
            readonly created_on: number;
            /**
             * Format: int64
             * @description When it last changed. [SEED]
             */
            readonly updated_on: number;
            /** @description The payer, as copied when the purchase was created; later changes of the stored client do not reach it. Personal data. [SEED] */
            readonly client: components["schemas"]["ClientDetails"];
            /** @description What is sold: lines, total and invoice fields. [SEED] */
            readonly purchase: components["schemas"]["PurchaseDetails"];
            /** @description The executed incoming transaction. Null until paid. [SEED] */
            readonly payment?: components["schemas"]["PaymentDetails"] | null;
            /** @description The seller, as stored for the invoice. [SEED] */
            readonly issuer_details?: components["schemas"]["IssuerDetails"];
            /** @description What the payment method left behind, with every attempt. [SEED] */
            readonly transaction_data?: components["schemas"]["TransactionData"];
            /** @description The status, as CHIP's own code, e.g. `pending_refund`; 21 are documented. [SEED] */
            readonly status: components["schemas"]["PurchaseStatus"];
            /** @description Its changes of status, the latest last. [SEED] */
            readonly status_history?: readonly components["schemas"]["StatusChange"][];
            /** @description When the payment form or the invoice was first viewed. Null before. [SEED] */
            readonly viewed_on?: number | null;
            /**
             * Format: uuid
             * @description The merchant's company at CHIP, a UUID. [SEED]
             */
            readonly company_id: string;
            /** @description Whether it was made with a test key or in test mode. [SEED] */
            readonly is_test: boolean;
            /** @description Personal data. Who made it in CHIP's own user interface, a UUID. Null when it was made otherwise. [SEED] */
            readonly user_id?: string | null;
            /**
             * Format: uuid
             * @description The brand that sells, a UUID. [SEED]
             */
            readonly brand_id: string;
            /** @description The billing template that made it, a UUID. Null when none did. [SEED] */
            readonly billing_template_id?: string | null;
            /** @description Personal data. The stored client that `client` was copied from, a UUID. Null when `client` was given in full. [SEED] */
            readonly client_id?: string | null;
            /** @description Whether a receipt is mailed once it is paid. [SEED] */
            readonly send_receipt?: boolean;
            /** @description Whether a recurring token was saved: the purchase's id can then pay other purchases. [SEED] */
            readonly is_recurring_token: boolean;
            /** @description The token that paid this one: the id of another purchase, which pays nothing without `payments:write`. Null when none did. [SEED] */
            readonly recurring_token?: string | null;
            /** @description Whether the money is only reserved when the payer pays; with a total of 0, whether the card is only checked and saved. [SEED] */
            readonly skip_capture?: boolean;
            /** @description Whether the means of payment is saved without asking the payer. [SEED] */
            readonly force_recurring?: boolean;
            /** @description CHIP's own reference, used where the merchant gave none, e.g. `CH644`. [SEED] */
            readonly reference_generated?: string;
            /** @description The merchant's reference, at most 128 characters, not unique. [SEED] */
            readonly reference?: string;
            /** @description Notes on the purchase itself. May hold personal data. [SPEC] */
            readonly notes?: string;
            /** @description The invoice's date; for display only. [SEED] */
            readonly issued?: string | null;
            /** @description When payment is due. What follows depends on `purchase.dueStrict`. [SEED] */
            readonly due?: number | null;
            /**
             * @description Whether it can be refunded: `all`, `full_only`, `partial_only`, `pis_all`, `pis_partial` or `none`. [SEED]
             * @enum {string}
             */
            readonly refund_availability?: "all" | "full_only" | "partial_only" | "pis_all" | "pis_partial" | "none";
            /**
             * Format: int64
             * @description What is left to refund; 0 while unpaid. [SEED]
             */
            readonly refundable_amount?: number;
            /** @description The conversion that was made at creation. Null when the currency was not converted. [SEED] */
            readonly currency_conversion?: components["schemas"]["CurrencyConversion"] | null;
            /** @description The only methods that may pay. Null when any may. [SEED] [FIXTURE] */
            readonly payment_method_whitelist?: readonly string[] | null;
            /** @description Secret: where the payer lands once paid. [SEED] */
            readonly success_redirect?: string;
            /** @description Secret: where the payer lands after a failure. [SEED] */
            readonly failure_redirect?: string;
            /** @description Secret: where "Return to seller" leads. Using it cancels nothing. [SEED] */
            readonly cancel_redirect?: string;
            /** @description Secret: the merchant's URL that gets the purchase once it is paid; such a URL may carry credentials. [SEED] */
            readonly success_callback?: string;
            /** @description The software that created it, at most 32 characters. [SEED] */
            readonly creator_agent?: string;
            /** @description The platform it was created on, e.g. `web` or `api`; an open set. [SEED] [SDK] */
            readonly platform?: string;
            /**
             * @description CHIP's product that made it: `purchases`, `billing_invoices`, `billing_subscriptions` or `billing_subscriptions_invoice`. [SEED]
             * @enum {string}
             */
            readonly product?: "purchases" | "billing_invoices" | "billing_subscriptions" | "billing_subscriptions_invoice";
            /** @description The IP address it was created from. Personal data. [SEED] */
            readonly created_from_ip?: string;
            /** @description Secret: the page of the invoice. Whoever has it can read the invoice. Null when there is none. [SEED] */
            readonly invoice_url?: string | null;
            /** @description Secret: the payment page. Whoever has it can pay. Given by CHIP also when nothing can be paid any more. [SEED] [SPEC] */
            readonly checkout_url?: string;
            /** @description Secret: where a card form of the merchant's own posts to. Null when it cannot be paid, asks for client details, or lacks a redirect. [SEED] */
            readonly direct_post_url?: string | null;
            /** @description Whether it was marked as paid by hand. [SEED] */
            readonly marked_as_paid?: boolean;
            /** @description The id of the corresponding order; not always a UUID. [SEED] [FIXTURE] */
            readonly order_id?: string | null;
            /** @description Upsell campaigns, in a form that CHIP does not document. May hold personal data. Null only for a caller who may not see it. [SPEC] */
            readonly upsell_campaigns?: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description The referral campaign, a UUID. Null when there is none. [SPEC] */
            readonly referral_campaign_id?: string | null;
            /** @description Personal data. The referral code that was used. Null when there is none. [SPEC] */
            readonly referral_code?: string | null;
            /** @description Personal data. The referral code that was handed out. Null when there is none. [SPEC] */
            readonly referral_code_generated?: string | null;
            /** @description About the referral code, in a form that CHIP does not document. May hold personal data. [SPEC] */
            readonly referral_code_details?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description About the retain level, in a form that CHIP does not document. May hold personal data. [SPEC] */
            readonly retain_level_details?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Whether a retrieval may be registered. [SPEC] */
            readonly can_retrieve?: boolean;
            /** @description Whether a chargeback may be registered. [SPEC] */
            readonly can_chargeback?: boolean;
            /** @description Whether a chargeback may be reversed. [SPEC] */
            readonly can_reverse_chargeback?: boolean;
            /** @description The merchant's labels. May hold personal data. Null only for a caller who may not see it. [SPEC] */
            readonly tags?: readonly string[];
            /** @description The event that a webhook announced. Null in every answer to a read: CHIP sends it with webhooks only. [SPEC] */
            readonly event_type?: string;
        };
        /**
         * @description Where a purchase stands. [SEED]
         *
         *     - `created`: made by createPurchase or by billing.
         *     - `sent`: its invoice was mailed by billing.
         *     - `viewed`: the payer opened the payment form or the invoice.
         *     - `error`: an attempt failed because of the payer's instrument; `transaction_data` tells why. Still payable.
         *     - `cancelled`: cancelled by cancelPurchase; cannot be paid any more.
         *     - `overdue`: past `due`, and still payable.
         *     - `expired`: past `due` with `due_strict`; cannot be paid any more.
         *     - `blocked`: an attempt was stopped by fraud scoring or another security check.
         *     - `hold`: funds are held (`skip_capture`); capture or release them.
         *     - `released`: held funds went back to the payer.
         *     - `pending_release`: a release waits for the acquirer.
         *     - `pending_capture`: a capture waits for the acquirer.
         *     - `preauthorized`: the card was verified and saved; no money moved.
         *     - `paid`: paid.
         *     - `pending_execute`: the payment or hold waits for the acquirer.
         *     - `pending_charge`: a recurring charge waits for the acquirer.
         *     - `cleared`: paid, funds handed to clearing in the card network. Some cards only.
         *     - `settled`: paid, settlement of the funds was issued. Some cards only.
         *     - `chargeback`: a chargeback was registered.
         *     - `pending_refund`: a full or partial refund waits for the acquirer.
         *     - `refunded`: refunded, fully or partially; `refundable_amount` tells what is left.
         * @enum {string}
         */
        readonly PurchaseStatus: "created" | "sent" | "viewed" | "error" | "cancelled" | "overdue" | "expired" | "blocked" | "hold" | "released" | "pending_release" | "pending_capture" | "preauthorized" | "paid" | "pending_execute" | "pending_charge" | "cleared" | "settled" | "chargeback" | "pending_refund" | "refunded";
        /** @description What is sold at CHIP, and how the total comes about. CHIP returns no subtotal and no tax. A field is null when CHIP leaves it out or empty. [SPEC] [PROBE] */
        readonly PurchaseDetails: {
            /** @description The currency of every amount of the purchase. [SPEC] */
            readonly currency: string;
            /** @description The lines. [SPEC] */
            readonly products: readonly components["schemas"]["Product"][];
            /**
             * Format: int64
             * @description What is charged, computed by CHIP. [SPEC]
             */
            readonly total: number;
            /** @description The language of the payment page and the invoice, two letters. [SPEC] */
            readonly language?: string;
            /** @description Notes on the invoice, at most 10,000 characters. May hold personal data. [SPEC] */
            readonly notes?: string;
            /**
             * Format: int64
             * @description What is added to the lines' sum; may be negative. [SPEC]
             */
            readonly debt?: number;
            /** @description The subtotal to show instead of the computed one; for display only. [SPEC] */
            readonly subtotal_override?: number | null;
            /** @description The tax to show instead of the computed one; for display only. [SPEC] */
            readonly total_tax_override?: number | null;
            /** @description The discount to show instead of the computed one; for display only. [SPEC] */
            readonly total_discount_override?: number | null;
            /** @description The total that is charged instead of the computed one. Null when it is not replaced. [SPEC] */
            readonly total_override?: number | null;
            /** @description Which details the payer must enter, e.g. `billing_address`. [SPEC] */
            readonly request_client_details?: readonly string[];
            /** @description The time zone of the invoice, e.g. `Asia/Kuala_Lumpur`. [SPEC] */
            readonly timezone?: string;
            /** @description What happens past `due`: true, it expires; false, it is overdue and can still be paid. [SPEC] */
            readonly due_strict?: boolean;
            /** @description The text of the invoice mail, at most 256 characters. May hold personal data. [SPEC] */
            readonly email_message?: string;
            /** @description Shipping choices, in a form that CHIP does not document. May hold personal data. Null only for a caller who may not see it. [SPEC] */
            readonly shipping_options?: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Settings of payment methods, in a form that CHIP does not document. May hold personal data. [SPEC] */
            readonly payment_method_details?: {
                readonly [key: string]: unknown;
            };
            /** @description Whether upsell products are offered. [SPEC] */
            readonly has_upsell_products?: boolean;
            /** @description Whether only one attempt to pay is allowed. [SPEC] */
            readonly single_attempt?: boolean;
            /** @description The merchant's own data, of free form. May hold personal data. [SPEC] */
            readonly metadata?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description A line of a CHIP purchase. A field is null when CHIP leaves it out or empty. [SPEC] */
        readonly Product: {
            /** @description What is sold, at most 256 characters. [SPEC] */
            readonly name: string;
            /** @description How many, as exact decimal text with up to 4 decimals, e.g. `1.0000`. [SPEC] */
            readonly quantity?: string;
            /**
             * Format: int64
             * @description The price of one, before tax. [SPEC]
             */
            readonly price: number;
            /**
             * Format: int64
             * @description What is taken off the whole line. [SPEC]
             */
            readonly discount?: number;
            /** @description The tax rate in percent that is added on top, as exact decimal text, e.g. `6.00`. [SPEC] */
            readonly tax_percent?: string;
            /** @description The product's category. [SPEC] */
            readonly category?: string;
            /** @description The line's total, where it was given. Null when it follows from the other fields; CHIP does not return it then. [SPEC] */
            readonly total_price_override?: number | null;
        };
        /** @description A payer as CHIP holds it. Personal data. A field is null when CHIP holds nothing for it. [SEED] [SPEC] */
        readonly ClientDetails: {
            /** @description Mail address. Personal data. [SPEC] */
            readonly email: string;
            /** @description Telephone, like `+60 123456789`. Personal data. [SPEC] */
            readonly phone?: string;
            /** @description Name and surname. Personal data. [SPEC] */
            readonly full_name?: string;
            /** @description Personal identification code. Personal data. [SPEC] */
            readonly personal_code?: string;
            /** @description Street and house number. Personal data. [SPEC] */
            readonly street_address?: string;
            /** @description Country, ISO 3166-1 alpha-2. [SPEC] */
            readonly country?: string;
            /** @description Town. Personal data. [SPEC] */
            readonly city?: string;
            /** @description Postal code. Personal data. [SPEC] */
            readonly zip_code?: string;
            /** @description State. [SPEC] */
            readonly state?: string;
            /** @description Shipping: street and house number. Personal data. [SPEC] */
            readonly shipping_street_address?: string;
            /** @description Shipping: country, ISO 3166-1 alpha-2. [SPEC] */
            readonly shipping_country?: string;
            /** @description Shipping: town. Personal data. [SPEC] */
            readonly shipping_city?: string;
            /** @description Shipping: postal code. Personal data. [SPEC] */
            readonly shipping_zip_code?: string;
            /** @description Shipping: state. [SPEC] */
            readonly shipping_state?: string;
            /** @description Addresses that get a copy of each mail. Personal data. [SPEC] */
            readonly cc?: readonly string[];
            /** @description Addresses that get a blind copy of each mail. Personal data. [SPEC] */
            readonly bcc?: readonly string[];
            /** @description The company's legal name. [SPEC] */
            readonly legal_name?: string;
            /** @description The company's brand name. [SPEC] */
            readonly brand_name?: string;
            /** @description The company's registration number. [SPEC] */
            readonly registration_number?: string;
            /** @description The company's tax number. [SPEC] */
            readonly tax_number?: string;
            /** @description Bank account number. Personal data. [SPEC] */
            readonly bank_account?: string;
            /** @description Bank code (SWIFT/BIC). [SPEC] */
            readonly bank_code?: string;
            /** @description Kind of client; seen in answers as null only, and not documented. [INFERRED] [FIXTURE] */
            readonly client_type?: string | null;
            /** @description How messages reach the payer; seen in answers, and not documented. [FIXTURE] */
            readonly delivery_methods?: readonly components["schemas"]["DeliveryMethod"][];
        };
        /** @description A way to reach a payer at CHIP. A field is null when CHIP leaves it out. [FIXTURE] */
        readonly DeliveryMethod: {
            /** @description The channel, e.g. `email` or `text_message`. [FIXTURE] */
            readonly method?: string;
            /** @description Its options, in a form that CHIP does not document. [FIXTURE] */
            readonly options?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description A stored payer. [SPEC] */
        readonly Client: components["schemas"]["BaseModel"] & components["schemas"]["ClientDetails"];
        /** @description An executed transaction at CHIP: `amount` is `netAmount` plus `feeAmount` plus `pendingAmount`. A field is null when CHIP leaves it out or empty. [SEED] [SPEC] */
        readonly PaymentDetails: {
            /** @description False for money in, true for money out. [SPEC] */
            readonly is_outgoing?: boolean;
            /**
             * @description The kind of transaction: `purchase`, `purchase_charge`, `payout`, `bank_payment`, `refund` or `custom`. [SPEC]
             * @enum {string}
             */
            readonly payment_type?: "purchase" | "purchase_charge" | "payout" | "bank_payment" | "refund" | "custom";
            /**
             * Format: int64
             * @description The whole amount. [SPEC]
             */
            readonly amount: number;
            /** @description The currency of the amounts. [SPEC] */
            readonly currency: string;
            /**
             * Format: int64
             * @description Commercial data. What remains after fees. [SPEC]
             */
            readonly net_amount?: number;
            /**
             * Format: int64
             * @description Commercial data. CHIP's fee. [SPEC]
             */
            readonly fee_amount?: number;
            /**
             * Format: int64
             * @description Commercial data. What is not available yet. [SPEC]
             */
            readonly pending_amount?: number;
            /** @description Commercial data. When the pending part becomes available. Null when nothing is pending. [SPEC] */
            readonly pending_unfreeze_on?: number | null;
            /** @description Free text, at most 256 characters. May hold personal data. [SPEC] */
            readonly description?: string;
            /**
             * Format: int64
             * @description When it was paid. [SPEC]
             */
            readonly paid_on?: number;
            /**
             * Format: int64
             * @description When it was paid, as the acquirer reports. [SPEC]
             */
            readonly remote_paid_on?: number;
            /** @description A bank code; seen in answers as null only, and not documented. Personal data. [FIXTURE] */
            readonly owned_bank_code?: string | null;
            /** @description A bank account; seen in answers as null only, and not documented. Personal data. [FIXTURE] */
            readonly owned_bank_account?: string | null;
            /** @description The id of a bank account; seen in answers as null only, and not documented. Personal data. [FIXTURE] */
            readonly owned_bank_account_id?: string | null;
        };
        /** @description The seller's company and brand as CHIP prints them on the invoice. A field is null when CHIP leaves it out or empty. [SEED] [SPEC] */
        readonly IssuerDetails: {
            /** @description Website, as the seller wrote it. [SPEC] */
            readonly website?: string;
            /** @description Legal address: street and house number. [SPEC] */
            readonly legal_street_address?: string;
            /** @description Legal address: country, ISO 3166-1 alpha-2. [SPEC] */
            readonly legal_country?: string;
            /** @description Legal address: town. [SPEC] */
            readonly legal_city?: string;
            /** @description Legal address: postal code. [SPEC] */
            readonly legal_zip_code?: string;
            /** @description The accounts named on the invoice. [SPEC] */
            readonly bank_accounts?: readonly components["schemas"]["BankAccount"][];
            /** @description Legal name. [SPEC] */
            readonly legal_name?: string;
            /** @description Brand name. [SPEC] */
            readonly brand_name?: string;
            /** @description Registration number. [SPEC] */
            readonly registration_number?: string;
            /** @description Tax number. [SPEC] */
            readonly tax_number?: string;
        };
        /** @description A seller's bank account at CHIP. A field is null when CHIP leaves it out or empty. [SPEC] */
        readonly BankAccount: {
            /** @description Personal data. Account number. [SPEC] */
            readonly bank_account?: string;
            /** @description Personal data. Bank code (SWIFT/BIC). [SPEC] */
            readonly bank_code?: string;
        };
        /** @description What a payment method left behind at CHIP, with every attempt. A field is null when CHIP leaves it out or empty. [SEED] [SPEC] */
        readonly TransactionData: {
            /** @description The method that paid, e.g. `fpx` or `visa`. Null until paid. [SPEC] */
            readonly payment_method?: string;
            /** @description The way the payer took, e.g. `payform`; an open set. [SPEC] */
            readonly flow?: components["schemas"]["Flow"];
            /** @description The acquirer's id; not always a UUID. [SPEC] */
            readonly processing_tx_id?: string;
            /** @description About the card. Null for other methods. [SPEC] */
            readonly extra?: components["schemas"]["TransactionExtra"];
            /** @description The issuer's country, ISO 3166-1 alpha-2. [SPEC] */
            readonly country?: string;
            /** @description The attempts, the newest first (`statusHistory` runs the other way). [SPEC] */
            readonly attempts?: readonly components["schemas"]["Attempt"][];
        };
        /** @description Way a payment took. Kept open; plugins add names. [SPEC] */
        readonly Flow: string;
        /** @description About a card that CHIP charged, or tried to. A field is null when CHIP leaves it out or empty. [SPEC] */
        readonly TransactionExtra: {
            /** @description The masked card number, e.g. `444433******1111`. Personal data. [SPEC] */
            readonly masked_pan?: string;
            /** @description Whether 3-D Secure was used. [SPEC] */
            readonly three_d_secure?: boolean;
            /** @description The month in which the card expires, 1 to 12. Personal data. [SPEC] */
            readonly expiry_month?: number;
            /** @description The year in which the card expires, four digits. Personal data. [SPEC] */
            readonly expiry_year?: number;
            /** @description The name on the card. Personal data. [SPEC] */
            readonly cardholder_name?: string;
        };
        /** @description One call of CHIP to an acquirer. A field is null when CHIP leaves it out or empty. [SPEC] */
        readonly Attempt: {
            /**
             * @description What was tried: `execute`, `authorize`, `release`, `capture`, `recurring_execute`, `delete_recurring_token` or `refund`. [SPEC]
             * @enum {string}
             */
            readonly type?: "execute" | "authorize" | "release" | "capture" | "recurring_execute" | "delete_recurring_token" | "refund";
            /** @description Whether it worked. [SPEC] */
            readonly successful?: boolean;
            /** @description The method that was used. [SPEC] */
            readonly payment_method?: string;
            /** @description About the card. Null for other methods. [SPEC] */
            readonly extra?: components["schemas"]["TransactionExtra"];
            /** @description The issuer's country, ISO 3166-1 alpha-2. [SPEC] */
            readonly country?: string;
            /** @description The payer's IP address. Personal data. [SPEC] */
            readonly client_ip?: string;
            /**
             * Format: int64
             * @description When it was processed. [SPEC]
             */
            readonly processing_time?: number;
            /** @description Why it failed. Null when it worked. [SPEC] */
            readonly error?: components["schemas"]["AttemptError"] | null;
            /** @description The way the payer took; seen in answers, and not documented. [FIXTURE] */
            readonly flow?: components["schemas"]["Flow"];
            /**
             * Format: int64
             * @description Commercial data. The fee of the attempt, in the purchase's currency; seen in answers, and not documented. [FIXTURE]
             */
            readonly fee_amount?: number;
            /** @description The acquirer's id; seen in answers, and not documented. [FIXTURE] */
            readonly processing_tx_id?: string;
        };
        /** @description Why an attempt at CHIP failed. A field is null when CHIP leaves it out or empty. [SPEC] */
        readonly AttemptError: {
            /** @description CHIP's code, e.g. `insufficient_funds`; 63 are documented, more may come. [SPEC] */
            readonly code: string;
            /** @description The reason as CHIP describes it. [SPEC] */
            readonly message: string;
        };
        /** @description One change of status of a CHIP purchase. A field is null when CHIP leaves it out. [SEED] [SPEC] */
        readonly StatusChange: {
            /** @description The status that it entered. [SPEC] */
            readonly status: components["schemas"]["PurchaseStatus"];
            /**
             * Format: int64
             * @description When it did. [SPEC]
             */
            readonly timestamp: number;
            /** @description The object behind the change: for `refunded` the refund. Null when CHIP names none. [SEED] [SPEC] [FIXTURE] */
            readonly related_object?: components["schemas"]["ObjectReference"] | null;
        };
        /** @description A pointer to another object of CHIP. A field is null when CHIP leaves it out. [SPEC] */
        readonly ObjectReference: {
            /** @description Its type, e.g. `payment`. [SPEC] */
            readonly type?: string;
            /**
             * Format: uuid
             * @description Its id, a UUID. [SPEC]
             */
            readonly id?: string;
        };
        /** @description The conversion of a purchase's currency that CHIP made at creation. A field is null when CHIP leaves it out. [SEED] [SPEC] */
        readonly CurrencyConversion: {
            /** @description The currency before. [SPEC] */
            readonly original_currency?: string;
            /**
             * Format: int64
             * @description The amount before. [SPEC]
             */
            readonly original_amount?: number;
            /** @description What the amount before was multiplied with, as decimal text. [SPEC] */
            readonly exchange_rate?: number;
        };
        /** @description A transaction of its own: the answer to a finished refund, and the payload of `payment.*` events. Cannot be read by id, so keep it. [SPEC] */
        readonly Payment: {
            /**
             * @description Object type. [SPEC] (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly type: "payment";
            /**
             * Format: uuid
             * @description Object id. [SPEC]
             */
            readonly id: string;
            /**
             * Format: int64
             * @description Time of creation, unix seconds. [SPEC]
             */
            readonly created_on: number;
            /**
             * Format: int64
             * @description Time of the last change, unix seconds. [SPEC]
             */
            readonly updated_on: number;
            /** @description Seen live as `success`, not in CHIP's schema. [SDK] [PROBE] */
            readonly status?: string;
            /** @description The payer. [SPEC] */
            readonly client?: components["schemas"]["ClientDetails"];
            /** @description The money; for a refund outgoing, with `payment_type` refund. [SPEC] */
            readonly payment: components["schemas"]["PaymentDetails"];
            /** @description Method-specific data. [SPEC] */
            readonly transaction_data?: components["schemas"]["TransactionData"] | null;
            /** @description The purchase it belongs to. [SPEC] */
            readonly related_to?: components["schemas"]["ObjectReference"] | null;
            /** @description CHIP's reference. [SPEC] */
            readonly reference_generated?: string;
            /** @description Merchant's reference, or "". [SPEC] */
            readonly reference?: string;
            /**
             * Format: uuid
             * @description Account the money moves on. [SPEC]
             */
            readonly account_id?: string;
            /**
             * Format: uuid
             * @description The merchant's company. [SPEC]
             */
            readonly company_id?: string;
            /** @description Made in test mode. [SPEC] */
            readonly is_test?: boolean;
            /** @description User who caused it, if any. [SPEC] */
            readonly user_id?: string | null;
            /**
             * Format: uuid
             * @description The brand. [SPEC]
             */
            readonly brand_id?: string;
            /** @description Only in webhook deliveries (`payment.*`), never in API answers. An open set. [SPEC] */
            readonly event_type?: string;
        };
        /** @description A finished refund (`payment`) or a purchase whose refund is pending (`purchase`). [SPEC] [SDK] [PROBE] */
        readonly RefundResult: components["schemas"]["Payment"] | components["schemas"]["Purchase"];
        /** @description What can be paid with. Cards are grouped as `card` in `by_country` and `logos`. [SPEC] */
        readonly PaymentMethods: {
            /** @description Method names. [SPEC] */
            readonly available_payment_methods: readonly string[];
            /** @description Methods by country code; `any` means elsewhere. [SPEC] */
            readonly by_country?: {
                readonly [key: string]: readonly string[];
            };
            /** @description Country names by code. [SPEC] */
            readonly country_names?: {
                readonly [key: string]: string;
            };
            /** @description Display names by method. [SPEC] */
            readonly names?: {
                readonly [key: string]: string;
            };
            /** @description Logo path, or several, by method; relative to the host. [SPEC] */
            readonly logos?: {
                readonly [key: string]: string | readonly string[];
            };
            /** @description Methods that are cards. [SPEC] */
            readonly card_methods?: readonly string[];
        };
        /** @description A saved instrument of a client. Its `id` is the id of the purchase that is the token. [SEED named] [SPEC] */
        readonly ClientRecurringToken: components["schemas"]["BaseModel"] & {
            /** @description Method, e.g. `card` or `visa`. [SPEC] */
            readonly payment_method?: string;
            /** @description Masked number for cards; the mask's form is open. [SPEC] */
            readonly description?: string;
        };
        /** @description One page of a list. There is no count and no page size. [SPEC] */
        readonly Page: {
            /** @description The next page, null on the last. Opaque: URL or path, not documented; follow it on the configured host only. [SPEC] [INFERRED] */
            readonly next: string | null;
            /** @description The page before, null on the first. Opaque as `next`. [SPEC] */
            readonly previous: string | null;
        };
        /** @description A page of recurring tokens. [SPEC] */
        readonly ClientRecurringTokenPage: components["schemas"]["Page"] & {
            /** @description The tokens. [SPEC] */
            readonly results: readonly components["schemas"]["ClientRecurringToken"][];
        };
        /** @description A page of billing templates. [SDK] [PROBE] */
        readonly BillingTemplatePage: components["schemas"]["Page"] & {
            /** @description The templates. [SDK] */
            readonly results: readonly components["schemas"]["BillingTemplate"][];
        };
        /** @description A template of invoices or of a subscription; never seen live. [SEED named] [SDK] */
        readonly BillingTemplate: {
            /** @description Object type. [SDK] */
            readonly type?: string;
            /**
             * Format: uuid
             * @description Object id. [SDK]
             */
            readonly id: string;
            /**
             * Format: int64
             * @description Time of creation, unix seconds. [SDK]
             */
            readonly created_on?: number;
            /**
             * Format: int64
             * @description Time of the last change, unix seconds. [SDK]
             */
            readonly updated_on?: number;
            /** @description Copied 1:1 into the purchases made from it. [SEED] */
            readonly purchase: components["schemas"]["PurchaseDetails"];
            /**
             * Format: uuid
             * @description Brand that bills. [SDK]
             */
            readonly brand_id?: string;
            /** @description Name of the template. [SDK] */
            readonly title?: string;
            /** @description Subscription (true) or one-off invoices (false). [SDK] */
            readonly is_subscription: boolean;
            /**
             * Format: uuid
             * @description The merchant's company. [SDK]
             */
            readonly company_id?: string;
            /** @description Made in test mode. [SDK] */
            readonly is_test?: boolean;
            /** @description Who created it in the UI, if so. [SDK] */
            readonly user_id?: string | null;
            /** @description Who is billed. [SDK] */
            readonly clients?: readonly components["schemas"]["BillingTemplateClient"][];
            /** @description How many times to bill. [SDK] */
            readonly number_of_billing_cycles?: number;
            /** @description Save the instrument without asking. [SDK] */
            readonly force_recurring?: boolean;
            /** @description Invoice date, YYYY-MM-DD. [SDK] */
            readonly invoice_issued?: string | null;
            /** @description When an invoice is due, unix seconds. [SDK] */
            readonly invoice_due?: number | null;
            /** @description Invoices hold instead of taking. [SDK] */
            readonly invoice_skip_capture?: boolean;
            /** @description Invoices mail a receipt. [SDK] */
            readonly invoice_send_receipt?: boolean;
            /** @description Length of a cycle, in its units. [SDK] */
            readonly subscription_period?: number;
            /** @description Unit of the cycle. [SDK] */
            readonly subscription_period_units?: string;
            /** @description Time to pay, in its units. [SDK] */
            readonly subscription_due_period?: number;
            /** @description Unit of the time to pay. [SDK] */
            readonly subscription_due_period_units?: string;
            /** @description Charge at the end of a cycle. [SDK] */
            readonly subscription_charge_period_end?: boolean;
            /** @description Cycles free of charge. [SDK] */
            readonly subscription_trial_periods?: number;
            /** @description Whether it bills. [SDK] */
            readonly subscription_active?: boolean;
            /** @description Whether anyone is subscribed. [SDK] */
            readonly subscription_has_active_clients?: boolean;
        };
        /** @description A client of a billing template. [SDK] */
        readonly BillingTemplateClient: {
            /**
             * Format: uuid
             * @description Id of this row. [SDK]
             */
            readonly id?: string;
            /**
             * Format: uuid
             * @description The client. [SDK]
             */
            readonly client_id?: string;
            /** @description Where the subscription of this client stands. [SDK] */
            readonly status?: string;
            /** @description Next billing, unix seconds. [SDK] */
            readonly subscription_billing_scheduled_on?: number | null;
            /** @description Only these methods may pay; null if any. [SDK] */
            readonly payment_method_whitelist?: readonly string[] | null;
            /** @description Cycles billed so far. [SDK] */
            readonly number_of_billing_cycles_passed?: number;
            /** @description Mail an invoice if a charge fails. [SDK] */
            readonly send_invoice_on_charge_failure?: boolean;
            /** @description Mail an invoice on joining. [SDK] */
            readonly send_invoice_on_add_subscriber?: boolean;
            /** @description Mail a receipt once paid. [SDK] */
            readonly send_receipt?: boolean;
        };
        /** @description Errors by field, nested like the request, or under `__all__` if tied to none. The prose page's form with `code` and `message` on top was never seen, and is accepted. [PROBE] [SDK] [DOCS] */
        readonly Errors: {
            /** @description Errors of the request as a whole. A list in every body seen [PROBE]; one object in CHIP's example [SPEC]. */
            readonly __all__?: readonly components["schemas"]["ErrorItem"][] | components["schemas"]["ErrorItem"];
            /** @description Prose page's form only. [DOCS] */
            readonly code?: string;
            /** @description Prose page's form only. [DOCS] */
            readonly message?: string;
        } & {
            readonly [key: string]: readonly components["schemas"]["ErrorItem"][] | readonly {
                readonly [key: string]: unknown;
            }[] | {
                readonly [key: string]: unknown;
            } | string;
        };
        /** @description One error. [PROBE] [SDK] */
        readonly ErrorItem: {
            /** @description What is wrong, in words; not to be parsed. [PROBE] */
            readonly message: string;
            /** @description What is wrong. `*_error` from [SPEC], most others [PROBE], `blank` and `invalid` assumed. Open set. */
            readonly code: string;
        };
    };
    responses: {
        /** @description The purchase. [SPEC] */
        readonly Purchase: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Purchase"];
            };
        };
        /** @description The new purchase, with its `checkout_url`. [SPEC] */
        readonly PurchaseCreated: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Purchase"];
            };
        };
        /** @description The purchase after the operation; its `status` tells done from pending. [SPEC] */
        readonly PurchaseChanged: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Purchase"];
            };
        };
        /** @description The purchase, with the token deleted or its deletion pending. [SEED] */
        readonly RecurringTokenDeleted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Purchase"];
            };
        };
        /** @description A Payment if the refund is finished, the Purchase if it is pending. [SPEC] [SDK] */
        readonly Refund: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["RefundResult"];
            };
        };
        /** @description What was created. [SDK] */
        readonly BillingTemplateCreated: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["BillingTemplate"];
            };
        };
        /** @description A bad field, a state that does not permit it, or a processing failure whose reason is in `transaction_data.attempts[0].error` of a fresh getPurchase. [SPEC] [PROBE] */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Errors"];
            };
        };
        /** @description The key is wrong. Possible everywhere, though CHIP's OpenAPI never lists it. [PROBE] */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Errors"];
            };
        };
        /** @description No such object for this key and mode. The spec declares no body. [SPEC] [PROBE] */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Errors"];
            };
        };
        /** @description Too many calls, code `rate_limited`; no number is published, the body was never seen. [DOCS] */
        readonly RateLimited: {
            headers: {
                /** @description Seconds to wait, or an HTTP date. May be missing. [DOCS] */
                readonly "Retry-After"?: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Errors"];
            };
        };
        /** @description Any other status. 405 `method_not_allowed` was seen [PROBE]; 403 `forbidden`, 409 `conflict`, 422 `unprocessable_entity`, 500 `internal_error` and 502 `bad_gateway` are only promised [DOCS]: the documented cases of 409 and 422 answered 400 [PROBE], and a 5xx body may not be JSON. */
        readonly Unexpected: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Errors"];
            };
        };
    };
    parameters: {
        /** @description Id of the purchase. [SEED] */
        readonly PurchaseId: components["schemas"]["Uuid"];
        /** @description Id of the client. [SPEC] */
        readonly ClientId: components["schemas"]["Uuid"];
        /** @description Place in a list. Never built by a client, only followed from `next`: CHIP documents neither its name nor its form, and our sandbox uses this one in the `next` URLs it hands out. [INFERRED] */
        readonly Cursor: string;
        /** @description Present unix seconds; CHIP's WooCommerce plugin sends it to get a fresh answer. [SDK] */
        readonly CacheBuster: number;
        /** @description Best effort only: advertised in prose for writes [DOCS], absent from CHIP's OpenAPI, and ignored by createPurchase in a probe [PROBE]. Unknown for charge, capture and refund. */
        readonly IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly createPurchase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Best effort only: advertised in prose for writes [DOCS], absent from CHIP's OpenAPI, and ignored by createPurchase in a probe [PROBE]. Unknown for charge, capture and refund. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The purchase to create. [SPEC] */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PurchaseBody"];
            };
        };
        readonly responses: {
            readonly 201: components["responses"]["PurchaseCreated"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly getPurchase: {
        readonly parameters: {
            readonly query?: {
                /** @description Present unix seconds; CHIP's WooCommerce plugin sends it to get a fresh answer. [SDK] */
                readonly time?: components["parameters"]["CacheBuster"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of the purchase. [SEED] */
                readonly id: components["parameters"]["PurchaseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Purchase"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly cancelPurchase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Best effort only: advertised in prose for writes [DOCS], absent from CHIP's OpenAPI, and ignored by createPurchase in a probe [PROBE]. Unknown for charge, capture and refund. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Id of the purchase. [SEED] */
                readonly id: components["parameters"]["PurchaseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["PurchaseChanged"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly releasePurchase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Best effort only: advertised in prose for writes [DOCS], absent from CHIP's OpenAPI, and ignored by createPurchase in a probe [PROBE]. Unknown for charge, capture and refund. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Id of the purchase. [SEED] */
                readonly id: components["parameters"]["PurchaseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["PurchaseChanged"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly capturePurchase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Best effort only: advertised in prose for writes [DOCS], absent from CHIP's OpenAPI, and ignored by createPurchase in a probe [PROBE]. Unknown for charge, capture and refund. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Id of the purchase. [SEED] */
                readonly id: components["parameters"]["PurchaseId"];
            };
            readonly cookie?: never;
        };
        /** @description Omit for the whole hold. [SPEC] */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CaptureBody"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["PurchaseChanged"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly chargePurchase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Best effort only: advertised in prose for writes [DOCS], absent from CHIP's OpenAPI, and ignored by createPurchase in a probe [PROBE]. Unknown for charge, capture and refund. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Id of the purchase. [SEED] */
                readonly id: components["parameters"]["PurchaseId"];
            };
            readonly cookie?: never;
        };
        /** @description The token to pay with. [SPEC] */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChargeBody"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["PurchaseChanged"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly deleteRecurringToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Best effort only: advertised in prose for writes [DOCS], absent from CHIP's OpenAPI, and ignored by createPurchase in a probe [PROBE]. Unknown for charge, capture and refund. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Id of the purchase. [SEED] */
                readonly id: components["parameters"]["PurchaseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["RecurringTokenDeleted"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly refundPurchase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Best effort only: advertised in prose for writes [DOCS], absent from CHIP's OpenAPI, and ignored by createPurchase in a probe [PROBE]. Unknown for charge, capture and refund. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Id of the purchase. [SEED] */
                readonly id: components["parameters"]["PurchaseId"];
            };
            readonly cookie?: never;
        };
        /** @description Omit for a full refund. [SPEC] */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["RefundBody"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Refund"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly markPurchaseAsPaid: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Best effort only: advertised in prose for writes [DOCS], absent from CHIP's OpenAPI, and ignored by createPurchase in a probe [PROBE]. Unknown for charge, capture and refund. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Id of the purchase. [SEED] */
                readonly id: components["parameters"]["PurchaseId"];
            };
            readonly cookie?: never;
        };
        /** @description Omit for "paid now". [SPEC] */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["MarkAsPaidBody"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["PurchaseChanged"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly resendInvoice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Best effort only: advertised in prose for writes [DOCS], absent from CHIP's OpenAPI, and ignored by createPurchase in a probe [PROBE]. Unknown for charge, capture and refund. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description Id of the purchase. [SEED] */
                readonly id: components["parameters"]["PurchaseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["PurchaseChanged"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly listPaymentMethods: {
        readonly parameters: {
            readonly query: {
                /** @description Brand that would sell. [SPEC] */
                readonly brand_id: components["schemas"]["Uuid"];
                /** @description ISO 4217 code. Only MYR is allowed. [SPEC] */
                readonly currency: "MYR";
                /** @description Payer's country, ISO 3166 alpha-2. [SPEC]; the two-letter form is [INFERRED]. */
                readonly country?: string;
                /** @description Only methods that can be saved and charged again. [SPEC] */
                readonly recurring?: boolean;
                /** @description Only methods that can hold funds. [SPEC] */
                readonly skip_capture?: boolean;
                /** @description Only methods that can be verified without money. [SPEC] */
                readonly preauthorization?: boolean;
                /** @description Language of `names`, two letters. [SPEC] */
                readonly language?: string;
                /** @description Total in minor units; FPX vanishes below RM 1. [SPEC]; "not negative" is [INFERRED]. */
                readonly amount?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The methods. [SPEC] */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentMethods"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly getClient: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the client. [SPEC] */
                readonly id: components["parameters"]["ClientId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The client. [SPEC] */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Client"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly listClientRecurringTokens: {
        readonly parameters: {
            readonly query?: {
                /** @description Place in a list. Never built by a client, only followed from `next`: CHIP documents neither its name nor its form, and our sandbox uses this one in the `next` URLs it hands out. [INFERRED] */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of the client. [SPEC] */
                readonly id: components["parameters"]["ClientId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page. [SPEC] */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClientRecurringTokenPage"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly getClientRecurringToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the client. [SPEC] */
                readonly client_id: components["schemas"]["Uuid"];
                /** @description Id of the purchase that is the token. [SPEC] */
                readonly purchase_id: components["schemas"]["Uuid"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The token. [SPEC] */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClientRecurringToken"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly createBilling: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Best effort only: advertised in prose for writes [DOCS], absent from CHIP's OpenAPI, and ignored by createPurchase in a probe [PROBE]. Unknown for charge, capture and refund. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What to bill, and to whom. [SDK] */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BillingTemplateBody"];
            };
        };
        readonly responses: {
            readonly 201: components["responses"]["BillingTemplateCreated"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly listBillingTemplates: {
        readonly parameters: {
            readonly query?: {
                /** @description Place in a list. Never built by a client, only followed from `next`: CHIP documents neither its name nor its form, and our sandbox uses this one in the `next` URLs it hands out. [INFERRED] */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page. [PROBE] */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BillingTemplatePage"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly createBillingTemplate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Best effort only: advertised in prose for writes [DOCS], absent from CHIP's OpenAPI, and ignored by createPurchase in a probe [PROBE]. Unknown for charge, capture and refund. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The template. [SDK] */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BillingTemplateBody"];
            };
        };
        readonly responses: {
            readonly 201: components["responses"]["BillingTemplateCreated"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["RateLimited"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
}
