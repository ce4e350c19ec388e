/** Generated from src/providers/cleverbridge/contract.yaml by scripts/generate-contracts.mjs. */
export interface paths {
    readonly "/purchase/getpurchase/v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get Purchase V2
         * @description All that is known of one purchase: general data, items, x-parameters, license keys. No effect; safe to repeat.
         *     [SEED P]
         *
         *     The guide speaks of a "PurchaseNotification string". Whether the answer is the bare notification, an envelope
         *     with the notification as an object, or an envelope with it as *escaped JSON text* is open (point 1): read all
         *     three. The sandbox sends the string envelope by default. [ASSUMED]
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
    readonly "/purchase/getpurchaselist": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get Purchase List
         * @description Purchases of a time window. Not paged: narrow the window instead (e.g. one day, halved when too large). No
         *     effect; safe to repeat. [SEED P]
         *
         *     Which time is compared is not stated: creationTime, inclusive at both ends. [ASSUMED] The start must not lie
         *     after the end; OpenAPI cannot say so, the sandbox answers 402. [ASSUMED]
         */
        readonly get: operations["getPurchaseList"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchase/getpurchaselistbyids": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get Purchase List by IDs
         * @description Purchases of a contiguous *range* of ids, not of a set. No effect; safe to repeat. [SEED P]
         *
         *     The range is compared with PurchaseIDs **or ReimbursementIDs** [SEED P]: keep only rows whose purchase id you
         *     requested. No maximum width is documented (our own limit is elsewhere). The start must not exceed the end;
         *     OpenAPI cannot say so, the sandbox answers 402. [ASSUMED]
         */
        readonly get: operations["getPurchaseListByIds"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchase/updatelicensekey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Update License Key
         * @description Sets the license key of one item of an existing purchase. [SEED P] Repeating gives the same state. [INFERRED]
         *     The body page was not available: its names are [ASSUMED] (point 6). 404 for an unknown purchase or item.
         */
        readonly post: operations["updateLicenseKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchase/updatepurchaseparameters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Update Purchase Parameters, the heading's reading
         * @description The same write as `updatePurchaseParameters`, sent as the guide's heading has it [SEED P]; used only with
         *     `CLEVERBRIDGE_UPDATE_PARAMETERS_METHOD=GET`. A GET with a body [ASSUMED]: OpenAPI 3.1 tolerates it, many proxies
         *     drop it. Never cache it, and never treat it as a read.
         */
        readonly get: operations["updatePurchaseParametersByGet"];
        readonly put?: never;
        /**
         * Update Purchase Parameters
         * @description Upserts x-parameters: an existing key is overwritten, a new one is added, the others stay; no deletion is
         *     documented. [SEED P] Repeating gives the same state (last writer wins).
         *
         *     **The guide's heading says GET** [SEED P, PUBLIC oldguide]; the reference lists it among the POST operations
         *     with body parameters [PUBLIC nav, params]. We send POST; `updatePurchaseParametersByGet` is the other reading.
         */
        readonly post: operations["updatePurchaseParameters"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchase/retrypayment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Retry Payment
         * @description Asks for another attempt to charge a declined purchase. **May charge a card and uses up an attempt: never repeat
         *     on doubt**, read the purchase first.
         *
         *     - Only for status "Payment Declined by Card Issuer" [SEED P], i.e. `statusId` `DEC` [INFERRED].
         *     - At most 8 attempts after the first failure; card scheme and account may allow fewer, the lowest wins. [SEED P]
         *     - Switches off Cleverbridge's own retry schedule for that purchase. [SEED P, PUBLIC retry]
         *     - Needs the account option "Retry Failed Payments". [SEED P]
         *
         *     200 means *accepted*; the outcome comes by notification or getpurchase. Refusal (status, count used up): 402.
         *     [ASSUMED]
         */
        readonly post: operations["retryPayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchase/cancelretry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel Retry
         * @description Cancels a scheduled payment retry. The id comes from the Process Cart response, whose `IsPaymentRetryScheduled`
         *     tells whether there is one. [SEED P] Safe to repeat: read "nothing to cancel" on the second try as success.
         *     [INFERRED]
         *
         *     Not possible after `PaymentResult.Code` `CCA_EXP`: that retry is fixed at one hour later. [SEED P, PUBLIC
         *     cancel] Refusal: 402. [ASSUMED]
         */
        readonly post: operations["cancelRetry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cart/processcart": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Process Cart
         * @description Orders a cart for a known customer and charges the latest stored payment details; where that is impossible,
         *     answers with a URL for the customer. **Charges a card and has no idempotency key: never repeat on doubt.** [SEED
         *     C]
         *
         *     HTTP 200 does not mean paid; `ResultMessage` tells [SEED C, INFERRED field]:
         *
         *     | ResultMessage | meaning | comes with |
         *     | --- | --- | --- |
         *     | `Paid` | done | `PurchaseId` |
         *     | `WaitingForOfflinePayment` | order accepted, money outstanding | `PurchaseId` [INFERRED] |
         *     | `Pending` | payment declined, purchase created | `PurchaseId`, `Url` to change payment, `PaymentResult`? |
         *     | `CustomerActionNeeded` | customer data missing or invalid | `Url` (session, 72 h); no purchase in interactive mode |
         *
         *     Frequent calls are discouraged: talk to Client Experience first. [SEED C]
         */
        readonly post: operations["processCart"];
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
        /** @description Purchase or reimbursement id in a query string; 9 digits today. [SEED P; ASSUMED bounds, the largest exact in JSON] */
        readonly PurchaseIdNumber: number;
        /** @description Purchase id in a POST body, a string of digits, e.g. `28233355`. [PUBLIC params, retry, cancel] */
        readonly PurchaseIdString: string;
        /** @description RFC 3339 in UTC, ending in `Z`, e.g. `2025-04-12T23:20:50.52Z`. [PUBLIC retry; ASSUMED 7 fractional digits at most] */
        readonly UtcDateTime: string;
        /**
         * @description A time as received: called RFC 3339, but usually without an offset and with 4 to 6 fractional digits [PUBLIC
         *     nex-*]; hence no `format`. Read a missing offset as UTC. [ASSUMED]
         * @example 2019-03-25T13:56:30.349654
         * @example 2019-03-25T08:54:40.2379
         */
        readonly Timestamp: string;
        /**
         * @description Amount in major units (59.99). Number or string (point 12); V1 types it as string. [PUBLIC v1items; ASSUMED]
         * @example 59.5
         * @example 59.50
         */
        readonly DecimalAmount: number | string;
        /** @description Not JSON; never parse it. May be empty. [PUBLIC rate; ASSUMED] */
        readonly HtmlBody: string;
        /** @description One x-parameter to write. [SEED C; ASSUMED names `Key`, `Value`] */
        readonly ExtraParameterInput: {
            /** @description Begins with `x-` [SEED C], and has a name after it [ASSUMED]. */
            readonly Key: string;
            /** @description Free text. [SEED C] */
            readonly Value: string;
        };
        /** @description Body of `updateLicenseKey`. All names [ASSUMED], by analogy with the siblings (point 6). */
        readonly UpdateLicenseKeyRequest: {
            readonly PurchaseId: components["schemas"]["PurchaseIdString"];
            /** @description Position of the item in the purchase, from 1. [ASSUMED; PUBLIC item, cs-item] */
            readonly RunningNumber: number;
            /** @description The new key. A secret: do not log. [ASSUMED] */
            readonly LicenseKey: string;
        };
        /** @description Body of `updatePurchaseParameters`. [PUBLIC params; INFERRED name `PurchaseId`] */
        readonly UpdatePurchaseParametersRequest: {
            readonly PurchaseId: components["schemas"]["PurchaseIdString"];
            /** @description The x-parameters to set. [PUBLIC params; ASSUMED at least one] */
            readonly Items: readonly components["schemas"]["ExtraParameterInput"][];
        };
        /** @description Body of `retryPayment`. [PUBLIC retry] */
        readonly RetryPaymentRequest: {
            readonly PurchaseId: components["schemas"]["PurchaseIdString"];
            /** @description When to retry, UTC; without it, as soon as possible. [PUBLIC retry; ASSUMED name, point 8] */
            readonly RetryDateTime?: components["schemas"]["UtcDateTime"];
        };
        /** @description Body of `cancelRetry`. [PUBLIC cancel] */
        readonly CancelRetryRequest: {
            readonly PurchaseId: components["schemas"]["PurchaseIdString"];
        };
        /**
         * @description Body of `processCart`. At least one customer identifier: `LogonPurchaseId`, `CustomerReferenceId` or
         *     `Subscription`. [SEED C, PUBLIC cart] With `Subscription` (rebilling), `DefaultLanguageId` is required. [SEED C]
         *     Payment data is never sent (PCI). [SEED C]
         */
        readonly ProcessCartRequest: {
            readonly Cart: components["schemas"]["Cart"];
            readonly ExtraParameterMode?: components["schemas"]["ExtraParameterMode"];
            readonly ProcessCartMode?: components["schemas"]["ProcessCartMode"];
            readonly FraudProtection?: components["schemas"]["FraudProtection"];
            /** @description ISO 3166-1 alpha-2, e.g. `DE`. [SEED C; ASSUMED upper case] */
            readonly DefaultCountryId?: string;
            /** @description ISO 639-1, e.g. `en`; required for rebilling. [SEED C; ASSUMED lower case] */
            readonly DefaultLanguageId?: string;
            readonly Subscription?: components["schemas"]["SubscriptionReference"];
            /** @description A former purchase id of the customer; the recommended identifier. [SEED C; ASSUMED string of digits] */
            readonly LogonPurchaseId?: components["schemas"]["PurchaseIdString"];
            /** @description Your id of the customer, as given at the first purchase. [SEED C] */
            readonly CustomerReferenceId?: string;
        } & ((unknown | unknown | unknown) & unknown);
        /** @description What is ordered. [PUBLIC cart] */
        readonly Cart: {
            /** @description The items; the container's name is [ASSUMED]. */
            readonly Items: readonly components["schemas"]["CartItem"][];
            /** @description x-parameters of the whole cart; they come back in notifications. [SEED C, PUBLIC cart] */
            readonly ExtraParameters?: readonly components["schemas"]["ExtraParameterInput"][];
        };
        /** @description One item of the cart. [SEED C] */
        readonly CartItem: {
            /** @description Product id at Cleverbridge. [SEED C] */
            readonly ProductId: number;
            /** @description Number of units. [SEED C] */
            readonly Quantity: number;
            /** @description Dynamic product name. [SEED C; ASSUMED name] */
            readonly ProductName?: string;
            /** @description Additional name. [SEED C; ASSUMED name] */
            readonly ProductNameExtension?: string;
            readonly Price?: components["schemas"]["CartItemPrice"];
            /** @description x-parameters of this item. [SEED C, PUBLIC cart] */
            readonly ExtraParameters?: readonly components["schemas"]["ExtraParameterInput"][];
        };
        /** @description Dynamic price. [SEED C; ASSUMED name and members, and that all three are needed] */
        readonly CartItemPrice: {
            /** @description ISO 4217, e.g. `EUR`. [ASSUMED] */
            readonly CurrencyId: string;
            /** @description Decimal in major units, e.g. 49.90; a JSON number. [ASSUMED] */
            readonly Amount: number;
            /** @description Whether the amount contains VAT. [ASSUMED] */
            readonly IsGross: boolean;
        };
        /**
         * @description Where x-parameters of a *new* subscription go: 0 Default (first purchase and all later billings), 1
         *     PurchaseOnly, 2 SubscriptionOnly. Without effect on an existing subscription. An integer in JSON, default 0.
         *     [PUBLIC cart, SEED C]
         * @enum {integer}
         */
        readonly ExtraParameterMode: 0 | 1 | 2;
        /**
         * @description 0 Interactive (default): nothing is stored when data is incomplete, the content lives 72 h behind a session URL;
         *     a declined payment does create the purchase. 1 NonInteractive: the purchase is saved in every case. [SEED C,
         *     PUBLIC cart; ASSUMED 1]
         * @enum {integer}
         */
        readonly ProcessCartMode: 0 | 1;
        /**
         * @description 0 Disabled, 1 Enabled (default, leave it on). [PUBLIC cart; ASSUMED name]
         * @enum {integer}
         */
        readonly FraudProtection: 0 | 1;
        /**
         * @description The client-handled subscription (status "Handled by Client", `HBC`) that this cart bills; also identifies the
         *     customer. If it is left out, a new subscription is created. [SEED C]
         */
        readonly SubscriptionReference: {
            /** @description With its leading `S`, e.g. `S9073119`. [SEED C] */
            readonly SubscriptionId: string;
        };
        /** @description Envelope of getpurchase/v2. [INFERRED, point 1] */
        readonly GetPurchaseResponse: {
            /** @description `OK` on success. [INFERRED] */
            readonly ResultMessage: string;
            /** @description The notification, as escaped JSON text (parse once more) or as an object. [SEED P, INFERRED] */
            readonly PurchaseNotification: string | components["schemas"]["Purchase"];
        };
        /** @description Envelope of both lists. Not paged. [ASSUMED, point 2] */
        readonly PurchaseListResponse: {
            /** @description `OK` on success. [ASSUMED] */
            readonly ResultMessage: string;
            /**
             * @description The rows. V1-shaped as the lists have no v2 [INFERRED]; V2-shaped ones must be read too, and a single object
             *     in place of the array (point 2). May hold rows that matched by reimbursement id. [SEED P]
             */
            readonly Purchases: readonly (components["schemas"]["PurchaseRow"] | components["schemas"]["Purchase"])[];
        };
        /** @description Answer of the small writes. Only `OK` is success. [PUBLIC cs-sub; ASSUMED for these operations] */
        readonly ResultMessageResponse: {
            /**
             * @description `OK`, or what went wrong. [PUBLIC status]
             * @example OK
             */
            readonly ResultMessage: string;
        };
        /** @description Body of a refused call, where it is JSON. No `ResultCode` was seen. [PUBLIC status] */
        readonly ErrorResponse: {
            /**
             * @description The detail. For people: do not parse. [PUBLIC status]
             * @example Item not found.
             */
            readonly ResultMessage: string;
        };
        /** @description Outcome of Process Cart. [SEED C] */
        readonly ProcessCartResponse: {
            /**
             * @description `Paid`, `WaitingForOfflinePayment`, `Pending` or `CustomerActionNeeded`; open. Read this first, then
             *     `Status`. [SEED C values; INFERRED field, point 10]
             * @example Paid
             * @example WaitingForOfflinePayment
             * @example Pending
             * @example CustomerActionNeeded
             */
            readonly ResultMessage?: string;
            /** @description The other place where the outcome may be; the sandbox does not send it. [ASSUMED, point 10] */
            readonly Status?: string | null;
            /** @description The purchase, with Paid, WaitingForOfflinePayment and Pending; also the id for `cancelRetry`. Number or digits. [SEED P, SEED C; point 11] */
            readonly PurchaseId?: number | string | null;
            /** @description Session URL (valid 72 h) or change-payment page. A secret-bearing link, do not log. [SEED C; ASSUMED name] */
            readonly Url?: string | null;
            /** @description Whether a retry is scheduled after a failed card payment. [SEED C, PUBLIC cancel] */
            readonly IsPaymentRetryScheduled?: boolean | null;
            /** @description Why the payment failed; may be missing even on a decline. [SEED C] */
            readonly PaymentResult?: components["schemas"]["PaymentResult"] | null;
        } | unknown | unknown;
        /** @description Result of the payment attempt. [SEED C, PUBLIC cancel] */
        readonly PaymentResult: {
            /**
             * @description A payment error code (see `PaymentError.code`), or `CCA_EXP`: the card expired, a retry is fixed at one hour
             *     later and cannot be cancelled. Open list. [SEED C, PUBLIC cancel]
             */
            readonly Code?: string | null;
            /** @description Text of the code. [INFERRED from the error sample] */
            readonly Message?: string | null;
        };
        /**
         * @description Cleverbridge's own record of a purchase: the purchase notification, or a row of a purchase list.
         *     Every field but the id and the source is null when Cleverbridge leaves it out. [PUBLIC purchase, nex-*]
         */
        readonly Purchase: {
            /** @description What kind of notification the record is. [PUBLIC meta] */
            readonly meta?: components["schemas"]["Meta"] | null;
            /** @description Cleverbridge's id of the purchase, a whole number (9 digits today). [PUBLIC purchase, nex-*] */
            readonly purchaseId: number;
            /** @description The id of the refund, chargeback or return debit that the record is about. [PUBLIC purchase] */
            readonly reimbursementId?: number | null;
            /** @description The id of the client account whose configuration applied. [PUBLIC nex-*] */
            readonly configurationClientId?: number | null;
            /** @description The name of the status, e.g. `Paid`, `Waiting for Offline Payment`. An open set. [PUBLIC nex-*] */
            readonly status: string;
            /**
             * @description The status as a code: `PAY`, `PEN`, `DEC`, `HLD`, `WOF`, `WPO`, `REF`, `TST` and others. An open set. [INFERRED] [PUBLIC pstatus, nex-*]
             * @example PAY
             * @example PEN
             * @example DEC
             * @example HLD
             * @example WOF
             * @example WPO
             * @example REF
             * @example TST
             */
            readonly statusId: string;
            /** @description Who pays. Personal data. [PUBLIC purchase] */
            readonly billingContact?: components["schemas"]["Contact"] | null;
            /** @description Who receives the delivery; given even when it equals the billing contact. Personal data. [PUBLIC purchase] */
            readonly deliveryContact?: components["schemas"]["Contact"] | null;
            /** @description Who is licensed; given even when it equals the billing contact. Personal data. [PUBLIC purchase] */
            readonly licenseeContact?: components["schemas"]["Contact"] | null;
            /** @description How it is paid, and in which currency. [PUBLIC purchase, payinfo] */
            readonly paymentInfo?: components["schemas"]["PaymentInfo"] | null;
            /** @description Personal data. Contradictory in the documents: the company's customer id, or the customer's purchase order number. Do not key on it. [PUBLIC purchase, cs-subinfo] */
            readonly customerReferenceNumber?: string | null;
            /** @description Personal data. The company's own id of the customer (the CustomerReferenceId given at the first purchase). [PUBLIC purchase, nex-*] */
            readonly internalCustomer?: string | null;
            /** @description Commercial data. The company's own id of the partner. [PUBLIC purchase] */
            readonly internalPartner?: string | null;
            /** @description Commercial data. Cleverbridge's id of the partner. [PUBLIC cs-purchase] */
            readonly partnerId?: number | null;
            /** @description Personal data. The partner's user name. [PUBLIC cs-purchase] */
            readonly partnerUsername?: string | null;
            /** @description When the purchase was made. [PUBLIC purchase, nex-*] */
            readonly creationTime: components["schemas"]["Timestamp"];
            /** @description When the money came in: absent while unpaid or declined. [PUBLIC purchase, nex-*] */
            readonly paymentArriveTime?: components["schemas"]["Timestamp"] | null;
            /** @description When it was refunded or charged back. [PUBLIC purchase] */
            readonly reimbursementTime?: components["schemas"]["Timestamp"] | null;
            /** @description When Cleverbridge last changed the purchase. [PUBLIC purchase, nex-*] */
            readonly lastModificationTime: components["schemas"]["Timestamp"];
            /** @description When a quote became this purchase. [PUBLIC purchase] */
            readonly quoteToPurchaseTime?: components["schemas"]["Timestamp"] | null;
            /** @description Which part of the subscription's life brought the revenue, e.g. `Signup`. An open set. [PUBLIC nex-*] */
            readonly subscriptionRevenueCategoryId?: string | null;
            /** @description The visitor's IPv4 address, its last part set to zero. Personal data. [PUBLIC nex-*] */
            readonly remoteAddress?: string | null;
            /** @description The visitor's host name. Personal data. [PUBLIC purchase] */
            readonly remoteHost?: string | null;
            /** @description Personal data. The visitor's browser. [PUBLIC purchase] */
            readonly httpUserAgent?: string | null;
            /** @description The URL at which the visitor entered the shop; may carry x-parameters. Untrusted: the visitor can change it. Personal data. [PUBLIC purchase] */
            readonly httpEntryUrl?: string | null;
            /** @description Where the visitor came from. Untrusted: the visitor can change it. Personal data. [PUBLIC purchase] */
            readonly httpReferer?: string | null;
            /** @description Personal data. The visitor's languages, as the browser sent them. [PUBLIC purchase] */
            readonly httpAcceptLanguage?: string | null;
            /** @description Secret: the confirmation page; whoever has the URL sees the purchase. [PUBLIC purchase] */
            readonly customerConfirmationPageUrl?: string | null;
            /** @description Secret: the invoice as PDF; whoever has the URL can read it. [PUBLIC purchase] */
            readonly customerPdfDocumentUrl?: string | null;
            /** @description Who sells in law. [PUBLIC purchase] */
            readonly merchantOfRecord?: string | null;
            /** @description Why the payment provider refused. Null when it did not, and for some declines too: not every bank reports a reason. [SEED C] */
            readonly error?: components["schemas"]["PaymentError"] | null;
            /** @description What was bought, in Cleverbridge's order. Empty when the record has no items. [PUBLIC purchase] */
            readonly items: readonly components["schemas"]["PurchaseItem"][];
            /** @description The x-parameters of the cart. Empty when there are none. [SEED C, PUBLIC purchase] */
            readonly extraParameters?: components["schemas"]["ExtraParameters"] | null;
        };
        /** @description What kind of notification a record is. Every field is null when Cleverbridge leaves it out. [PUBLIC meta, complete] */
        readonly Meta: {
            /** @description The kind, e.g. `PaidOrderNotification`. An open set. [PUBLIC meta, nex-*] */
            readonly type?: string;
            /** @description When the notification was made. [PUBLIC meta] */
            readonly date?: components["schemas"]["Timestamp"];
            /** @description Where Cleverbridge publishes the JSON schema of this kind. [PUBLIC meta] */
            readonly schemaUrl?: string;
        };
        /**
         * @description A person or company as it stood at the purchase. Personal data. Every field is null when Cleverbridge leaves it out, as
         *     it does with street, town, phone and fax unless the account requested them. [PUBLIC contact, cs-contact]
         */
        readonly Contact: {
            /** @description Name of the language, e.g. `English`. [PUBLIC contact] */
            readonly language?: string | null;
            /** @description Language as ISO 639-1. [PUBLIC contact] */
            readonly languageId?: string | null;
            /** @description Locale, e.g. `en-US`. [PUBLIC contact] */
            readonly locale?: string | null;
            /** @description Form of address: Mr, Ms, Mrs, Miss. [PUBLIC contact] */
            readonly salutation?: string | null;
            /** @description Form of address as a code: `MR`, `MS`, `MRS`, `MIS`. [PUBLIC contact] */
            readonly salutationId?: string | null;
            /** @description Academic or other title. [PUBLIC contact] */
            readonly title?: string | null;
            /** @description Company name. Personal data. [PUBLIC contact] */
            readonly company?: string | null;
            /** @description Kind of company, by name. [PUBLIC contact] */
            readonly companyType?: string | null;
            /** @description Kind of company as a code: `COM`, `GOV`, `MIS`, `NPR`, `UNI`. [PUBLIC contact] */
            readonly companyTypeId?: string | null;
            /** @description Given name. Personal data. [PUBLIC contact] */
            readonly firstname?: string | null;
            /** @description Family name. Personal data. [PUBLIC contact] */
            readonly lastname?: string | null;
            /** @description Company name in katakana. Personal data. [PUBLIC contact] */
            readonly companyKatakana?: string | null;
            /** @description Given name in katakana. Personal data. [PUBLIC contact] */
            readonly firstnameKatakana?: string | null;
            /** @description Family name in katakana. Personal data. [PUBLIC contact] */
            readonly lastnameKatakana?: string | null;
            /** @description Company name in Latin letters. Personal data. [PUBLIC contact] */
            readonly companyRomanized?: string | null;
            /** @description Given name in Latin letters. Personal data. [PUBLIC contact] */
            readonly firstnameRomanized?: string | null;
            /** @description Family name in Latin letters. Personal data. [PUBLIC contact] */
            readonly lastnameRomanized?: string | null;
            /** @description Street. Personal data. [PUBLIC contact] */
            readonly street1?: string | null;
            /** @description Street, second line. Personal data. [PUBLIC contact] */
            readonly street2?: string | null;
            /** @description Postal code. Personal data. [PUBLIC contact] */
            readonly postalcode?: string | null;
            /** @description Town. Personal data. [PUBLIC contact] */
            readonly city?: string | null;
            /** @description State or province, by name. [PUBLIC contact] */
            readonly state?: string | null;
            /** @description State or province as ISO 3166-2. [PUBLIC contact] */
            readonly stateId?: string | null;
            /** @description Postal line. Personal data. [PUBLIC cs-contact] */
            readonly postLine?: string | null;
            /** @description Country, by name. [PUBLIC contact] */
            readonly country?: string | null;
            /** @description Country as ISO 3166-1 alpha-2. [PUBLIC contact] */
            readonly countryId?: string | null;
            /** @description Telephone. Personal data. [PUBLIC contact] */
            readonly phone1?: string | null;
            /** @description Second telephone. Personal data. [PUBLIC contact] */
            readonly phone2?: string | null;
            /** @description Fax. Personal data. [PUBLIC contact] */
            readonly fax?: string | null;
            /** @description E-mail address. Personal data. [PUBLIC contact, cs-contact] */
            readonly email?: string | null;
            /** @description VAT id. Personal data. [PUBLIC cs-contact] */
            readonly vatId?: string | null;
            /** @description Web site. Personal data. [PUBLIC cs-contact] */
            readonly url?: string | null;
        };
        /** @description How a purchase is paid. Every field is null when Cleverbridge leaves it out. [PUBLIC payinfo, complete] */
        readonly PaymentInfo: {
            /** @description The name of the customer's currency, e.g. `Euro`. [PUBLIC payinfo] */
            readonly currency?: string | null;
            /** @description The customer's currency: an ISO 4217 code, as Cleverbridge writes it. [PUBLIC payinfo] */
            readonly currencyId?: string | null;
            /** @description The name of the payment type, e.g. `Visa`. [PUBLIC payinfo] */
            readonly paymentType?: string | null;
            /** @description The payment type as a code, e.g. `CCA_VIS`, `WTR_STD`. An open set. [PUBLIC payinfo, nex-*] */
            readonly paymentTypeId?: string | null;
            /** @description True when it is paid on a purchase order. [PUBLIC payinfo] */
            readonly isPurchaseOrder?: boolean | null;
            /** @description Personal data. The card's last four characters, not always digits: test cards give `142T`. Null when it is no card. [PUBLIC payinfo] */
            readonly cardLastFourDigits?: string | null;
            /** @description Personal data. When the card expires. Null when it is no card. [PUBLIC payinfo] */
            readonly cardExpirationDate?: components["schemas"]["CardExpirationDate"] | null;
        };
        /** @description When a card expires. A field is null when Cleverbridge leaves it out. [PUBLIC payinfo, nex-*] */
        readonly CardExpirationDate: {
            /** @description The month, 1 to 12. [PUBLIC nex-*] */
            readonly month?: number;
            /** @description The year, four digits. [PUBLIC nex-*] */
            readonly year?: number;
        };
        /** @description Why the payment provider refused, as Cleverbridge reports it. A field is null when Cleverbridge leaves it out. [SEED C] */
        readonly PaymentError: {
            /**
             * @description The code: `PAY_CEX`, `PAY_CLE`, `PAY_DEC`, `PAY_REJ`, `FRA_REJ`, `PAY_SCO`. An open set. [SEED C]
             * @example PAY_CEX
             * @example PAY_CLE
             * @example PAY_DEC
             * @example PAY_REJ
             * @example FRA_REJ
             * @example PAY_SCO
             */
            readonly code?: string | null;
            /** @description What the code means. [SEED C] */
            readonly message?: string | null;
        };
        /**
         * @description An x-parameter: a key that begins with `x-`, and its value. Untrusted: customers can add x-parameters to a shop URL.
         *     Compare keys without regard to case. [SEED C, PUBLIC cs-xp]
         */
        readonly ExtraParameter: {
            /** @description The key. [SEED C] */
            readonly key: string;
            /** @description The value. Null when Cleverbridge leaves it out. May be personal data. [SEED C] */
            readonly value?: string | null;
        };
        /**
         * @description One item of a purchase. Every field but the lists is null when Cleverbridge leaves it out.
         *     A "selling rule" is Cleverbridge's offer of another product: cross-selling (as well), sub-selling (within), up-selling (instead). [INFERRED] [PUBLIC item, cs-item]
         */
        readonly PurchaseItem: {
            /** @description Position in the purchase, from 1. [PUBLIC item] */
            readonly runningNumber: number;
            /** @description Cleverbridge's id of the product. [PUBLIC item] */
            readonly productId: number;
            /** @description Name of the product. [PUBLIC item] */
            readonly productName: string;
            /** @description Additional name of the product. [PUBLIC item] */
            readonly productNameExtension?: string | null;
            /** @description The company's own id of the product. [PUBLIC item] */
            readonly yourProductId?: string | null;
            /** @description The company's own name of the product. [PUBLIC item] */
            readonly yourProductName?: string | null;
            /** @description The product's EAN. [PUBLIC item] */
            readonly productEan?: string | null;
            /** @description The product's ISBN. [PUBLIC item] */
            readonly productIsbn?: string | null;
            /** @description The product's group in reports. [PUBLIC item] */
            readonly productReportingGroup?: string | null;
            /** @description The company's own category of the product. [PUBLIC item] */
            readonly internalCategory?: string | null;
            /** @description Id of the support contact. [PUBLIC item] */
            readonly supportContactId?: number | null;
            /** @description The support contact. [PUBLIC item] */
            readonly supportContact?: string | null;
            /** @description Id of the client account that sells. [PUBLIC item] */
            readonly clientId?: number;
            /** @description How many units. [PUBLIC item] */
            readonly quantity: number;
            /** @description The coupon that was used. [PUBLIC item] */
            readonly couponcode?: string | null;
            /** @description The promotion that was used. [PUBLIC item, cs-item] */
            readonly promotionId?: string | number | null;
            /** @description Name of the promotion. [PUBLIC item] */
            readonly promotionName?: string | null;
            /** @description The name that was put into the license. Personal data. [PUBLIC item] */
            readonly licenseeString?: string | null;
            /** @description Secret: the license that this one replaces. [PUBLIC item] */
            readonly previousLicense?: string | null;
            /** @description The way of shipping that was chosen. [PUBLIC item] */
            readonly shippingOption?: string | null;
            /** @description Running number of the bundle that the item belongs to. [PUBLIC item] */
            readonly refBundleItemRunningNumber?: number | null;
            /** @description Product id of that bundle. [PUBLIC item] */
            readonly refBundleItemProductId?: number | null;
            /** @description Running number of the item that led to this one by cross-selling. [PUBLIC item] */
            readonly refCrossSellingItemRunningNumber?: number | null;
            /** @description Product id of that item. [PUBLIC item] */
            readonly refCrossSellingItemProductId?: number | null;
            /** @description Running number of the item that led to this one by sub-selling. [PUBLIC item] */
            readonly refSubSellingItemRunningNumber?: number | null;
            /** @description Product id of that item. [PUBLIC item] */
            readonly refSubSellingItemProductId?: number | null;
            /** @description Product id that this one was chosen instead of. [PUBLIC item] */
            readonly refUpSellingItemProductId?: number | null;
            /** @description Id of the selling rule. [PUBLIC item] */
            readonly crossSubUpSellingId?: number | null;
            /** @description Name of the selling rule. [PUBLIC cs-item; INFERRED name] */
            readonly crossSubUpSellingName?: string | null;
            /** @description The purchase that the selling rule refers to. [PUBLIC cs-item; INFERRED name] */
            readonly crossSubUpRefPurchaseId?: number | null;
            /** @description Commercial data. Id of the affiliate. [PUBLIC cs-item; INFERRED name] */
            readonly affiliateId?: number | null;
            /** @description Commercial data. The affiliate. [PUBLIC cs-item; INFERRED name] */
            readonly affiliate?: string | null;
            /** @description The name of the company's currency, e.g. `Euro`. [PUBLIC item, cs-item] */
            readonly yourCurrency?: string;
            /** @description The company's currency: an ISO 4217 code, as Cleverbridge writes it. [PUBLIC item, cs-item] */
            readonly yourCurrencyId?: string;
            /** @description Commercial data. The company's share. Its members are not documented; numbers stand as their exact text. [PUBLIC cs-item] */
            readonly profitCalculation?: Record<string, never> | null;
            /** @description Prices in the company's currency. [PUBLIC cs-item, v1items] */
            readonly yourPrice?: components["schemas"]["PriceBlock"];
            /** @description Prices in the customer's currency. [PUBLIC cs-item, v1items] */
            readonly customerPrice?: components["schemas"]["PriceBlock"];
            /** @description What was delivered; license keys are here. Empty when nothing was. [PUBLIC cs-item, cs-deliv] */
            readonly deliveries?: readonly components["schemas"]["Delivery"][];
            /** @description Further entries, whose shape is not documented; numbers stand as their exact text. May hold personal data. Empty when there are none, null only for a caller who may not see it. [PUBLIC cs-item] */
            readonly additionals?: readonly unknown[] | null;
            /** @description The x-parameters of the item. Empty when there are none. [SEED C, PUBLIC cs-xp] */
            readonly extraParameters?: components["schemas"]["ExtraParameters"] | null;
            /** @description The subscription that the item begins or goes on with. Null when it has none. [SEED C, PUBLIC cs-rb] */
            readonly recurringBilling?: components["schemas"]["RecurringBilling"] | null;
            /** @description How many months the license runs. [PUBLIC cs-item] */
            readonly licensePeriodInMonths?: number | null;
        };
        /** @description Prices of an item in one currency. Every field is null when Cleverbridge leaves it out. [PUBLIC v1items] */
        readonly PriceBlock: {
            /** @description The price of one unit. [PUBLIC v1items] */
            readonly productSinglePrice?: components["schemas"]["Price"] | null;
        };
        /**
         * @description One price in major units, as exact decimal text with every digit that Cleverbridge gave: it may have more decimals than
         *     the currency. Every field is null when Cleverbridge leaves it out. [PUBLIC v1items]
         */
        readonly Price: {
            /** @description Without VAT, e.g. `50.00`. [PUBLIC v1items] */
            readonly netPrice?: components["schemas"]["DecimalAmount"] | null;
            /** @description The VAT, e.g. `9.50`. [PUBLIC v1items] */
            readonly vatPrice?: components["schemas"]["DecimalAmount"] | null;
            /** @description With VAT, e.g. `59.50`. [INFERRED] */
            readonly grossPrice?: components["schemas"]["DecimalAmount"] | null;
        };
        /**
         * @description x-parameters, in any of the shapes seen; read all of them. Values are untrusted input (customers can append them
         *     to a shop URL); compare keys without regard to case. The seed's sample repeats the key `extraParameter`: a JSON
         *     parser keeps only the last. [SEED C; PUBLIC cs-xp]
         */
        readonly ExtraParameters: readonly components["schemas"]["ExtraParameter"][] | {
            /** @description The pairs. */
            readonly extraParameter: readonly components["schemas"]["ExtraParameter"][] | components["schemas"]["ExtraParameter"];
        } | {
            readonly [key: string]: string | null;
        };
        /** @description Something that was delivered. Every field is null when Cleverbridge leaves it out; only text keys have `key` and `keyRaw`. [PUBLIC cs-deliv; ASSUMED JSON] */
        readonly Delivery: {
            /** @description The kind: Key, BinKey, Download, Physical, Service. An open set. [PUBLIC cs-deliv] */
            readonly deliveryType?: string | null;
            /** @description The kind as a code, e.g. `KEY`. An open set. [PUBLIC cs-deliv] */
            readonly deliveryTypeId?: string | null;
            /** @description Secret: the license key. One for each unit or one for all, by a setting of the product. [PUBLIC cs-deliv; ASSUMED JSON] */
            readonly key?: string | null;
            /** @description Secret: the license key before Cleverbridge formatted it. [PUBLIC cs-deliv; ASSUMED JSON] */
            readonly keyRaw?: string | null;
        };
        /** @description An item's place in a subscription. Every field is null when Cleverbridge leaves it out. [PUBLIC cs-rb; SEED C] */
        readonly RecurringBilling: {
            /** @description The id of the subscription with its leading `S`, e.g. `S9073119`. [SEED C; PUBLIC submodel] */
            readonly subscriptionId?: string;
            /** @description Position in the subscription, from 1. [PUBLIC cs-rb; ASSUMED integer] */
            readonly subscriptionItemRunningNumber?: number | null;
            /** @description The purchase that began the subscription. [PUBLIC cs-rb] */
            readonly originalPurchaseId?: number | null;
            /** @description The item of that purchase. [PUBLIC cs-rb] */
            readonly originalPurchaseItemRunningNumber?: number | null;
            /** @description Which billing interval this is, from 0. [PUBLIC cs-rb] */
            readonly intervalNumber?: number | null;
            /** @description How many intervals there are in all. Null when there is no end. [PUBLIC cs-rb] */
            readonly recurrenceCount?: number | null;
            /** @description What happened to the subscription. An open set. [PUBLIC cs-rb] */
            readonly subscriptionEventtypeId?: string | null;
            /** @description Days of grace after a missed payment. [PUBLIC cs-rb] */
            readonly gracePeriodDays?: number | null;
            /** @description The subscription's status as a code: `ACT`, `DEA`, `FIN`, `GRA`, `HLD`, `NEW`, `HBC` (handled by the client). An open set. [PUBLIC cs-enum] */
            readonly statusId?: string | null;
            /** @description The name of the subscription's status. [PUBLIC cs-rb] */
            readonly status?: string | null;
            /** @description The item's status as a code: `ACT`, `DEA`, `REM`, `WAT`, `HBC`. An open set. [PUBLIC cs-enum] */
            readonly itemStatusId?: string | null;
            /** @description The name of the item's status. [PUBLIC cs-rb] */
            readonly itemStatus?: string | null;
            /** @description When it is billed next. [PUBLIC cs-rb] */
            readonly nextBillingDate?: components["schemas"]["Timestamp"] | null;
            /** @description Who renews: `Automatic` or `Manual`. An open set. [PUBLIC cs-rb] */
            readonly renewalType?: string | null;
            /** @description Months of an interval, to be added to its days. [PUBLIC cs-rb] */
            readonly intervalLengthInMonths?: number | null;
            /** @description Days of an interval, to be added to its months. [PUBLIC cs-rb] */
            readonly intervalLengthInDays?: number | null;
            /** @description Secret: where the customer cancels the subscription. [PUBLIC cs-rb] */
            readonly cancellationUrl?: string | null;
            /** @description Secret: where the customer changes how the subscription is paid. [PUBLIC cs-rb] */
            readonly changePaymentSubscriptionUrl?: string | null;
            /** @description Commercial data. The company's share of the next billing, as exact decimal text, when Cleverbridge gives it as one amount. Null when it does not, or gives another shape. [PUBLIC cs-rb] */
            readonly nextBillingProfit?: unknown;
        };
        /** @description A customer, as other notifications carry it; no operation here returns it. [PUBLIC customer, complete] */
        readonly Customer: {
            /** @description Id at Cleverbridge. [PUBLIC customer] */
            readonly customerId?: number | null;
            /** @description Your customer id. [PUBLIC customer] */
            readonly internalCustomer?: string | null;
            /** @description Your partner id. [PUBLIC customer] */
            readonly internalPartner?: string | null;
            /** @description Who pays. Personal data. [PUBLIC customer] */
            readonly billingContact?: components["schemas"]["Contact"] | null;
            /** @description Who receives. Personal data. [PUBLIC customer] */
            readonly deliveryContact?: components["schemas"]["Contact"] | null;
            /** @description Who is licensed. Personal data. [PUBLIC customer] */
            readonly licenseeContact?: components["schemas"]["Contact"] | null;
            /** @description How the customer pays. [PUBLIC customer] */
            readonly paymentInfo?: components["schemas"]["PaymentInfo"] | null;
        };
        /** @description A purchase as the lists give it: PascalCase, lists inside a wrapper. [INFERRED, ASSUMED envelope; PUBLIC v1items] */
        readonly PurchaseRow: {
            /** @description V1 of `Purchase.purchaseId`. [INFERRED] */
            readonly Id: number;
            /** @description V1 of `Purchase.reimbursementId`. [INFERRED] */
            readonly ReimbursementId?: number | null;
            /** @description V1 of `Purchase.configurationClientId`. [INFERRED] */
            readonly ConfigurationClientId?: number | null;
            /** @description V1 of `Purchase.status`. [INFERRED] */
            readonly Status: string;
            /** @description V1 of `Purchase.statusId`. [INFERRED] */
            readonly StatusId: string;
            /** @description V1 of `Purchase.billingContact`. [PUBLIC v1items] */
            readonly BillingContact?: components["schemas"]["PurchaseRowContact"] | null;
            /** @description V1 of `Purchase.deliveryContact`. [INFERRED] */
            readonly DeliveryContact?: components["schemas"]["PurchaseRowContact"] | null;
            /** @description V1 of `Purchase.licenseeContact`. [INFERRED] */
            readonly LicenseeContact?: components["schemas"]["PurchaseRowContact"] | null;
            /** @description V1 of `Purchase.paymentInfo`. [INFERRED] */
            readonly PaymentInfo?: components["schemas"]["PurchaseRowPaymentInfo"] | null;
            /** @description V1 of `Purchase.customerReferenceNumber`. [INFERRED] */
            readonly CustomerReferenceNo?: string | null;
            /** @description V1 of `Purchase.internalCustomer`. [INFERRED] */
            readonly InternalCustomer?: string | null;
            /** @description V1 of `Purchase.internalPartner`. [INFERRED] */
            readonly InternalPartner?: string | null;
            /** @description V1 of `Purchase.partnerId`. [INFERRED] */
            readonly PartnerId?: number | null;
            /** @description V1 of `Purchase.partnerUsername`. [INFERRED] */
            readonly PartnerUsername?: string | null;
            /** @description V1 of `Purchase.creationTime`. [INFERRED] */
            readonly CreationTime: components["schemas"]["Timestamp"];
            /** @description V1 of `Purchase.paymentArriveTime`. [INFERRED] */
            readonly PaymentArriveTime?: components["schemas"]["Timestamp"] | null;
            /** @description V1 of `Purchase.reimbursementTime`. [INFERRED] */
            readonly ReimbursementTime?: components["schemas"]["Timestamp"] | null;
            /** @description V1 of `Purchase.lastModificationTime`. [INFERRED] */
            readonly LastModificationTime: components["schemas"]["Timestamp"];
            /** @description V1 of `Purchase.quoteToPurchaseTime`. [INFERRED] */
            readonly QuoteToPurchaseTime?: components["schemas"]["Timestamp"] | null;
            /** @description V1 of `Purchase.subscriptionRevenueCategoryId`. [INFERRED] */
            readonly SubscriptionRevenueCategoryId?: string | null;
            /** @description V1 of `Purchase.remoteAddress`. [INFERRED] */
            readonly RemoteAddress?: string | null;
            /** @description V1 of `Purchase.remoteHost`. [INFERRED] */
            readonly RemoteHost?: string | null;
            /** @description V1 of `Purchase.httpUserAgent`. [INFERRED] */
            readonly HttpUserAgent?: string | null;
            /** @description V1 of `Purchase.httpEntryUrl`. [INFERRED] */
            readonly HttpEntryUrl?: string | null;
            /** @description V1 of `Purchase.httpReferer`. [INFERRED] */
            readonly HttpReferer?: string | null;
            /** @description V1 of `Purchase.httpAcceptLanguage`. [INFERRED] */
            readonly HttpAcceptLanguage?: string | null;
            /** @description V1 of `Purchase.customerConfirmationPageUrl`. [INFERRED] */
            readonly CustomerConfirmationPageUrl?: string | null;
            /** @description V1 of `Purchase.customerPdfDocumentUrl`. [INFERRED] */
            readonly CustomerPdfDocumentUrl?: string | null;
            /** @description V1 of `Purchase.merchantOfRecord`. [INFERRED] */
            readonly MerchantOfRecord?: string | null;
            /** @description V1 of `Purchase.error`. [INFERRED] */
            readonly Error?: components["schemas"]["PurchaseRowPaymentError"] | null;
            /** @description V1 of `Purchase.items`, inside its XML wrapper. [PUBLIC v1items, cs-xp, cs-item] */
            readonly Items: {
                /** @description One or several; a single one may come without the array (point 2). [ASSUMED] */
                readonly Item?: readonly components["schemas"]["PurchaseRowItem"][] | components["schemas"]["PurchaseRowItem"];
            };
            /** @description V1 of `Purchase.extraParameters`, inside its XML wrapper. [PUBLIC v1items, cs-xp, cs-item] */
            readonly ExtraParameters?: {
                /** @description One or several; a single one may come without the array (point 2). [ASSUMED] */
                readonly ExtraParameter?: readonly components["schemas"]["PurchaseRowExtraParameter"][] | components["schemas"]["PurchaseRowExtraParameter"];
            } | null;
        };
        /** @description One item of a V1 row. [PUBLIC v1items, cs-item] */
        readonly PurchaseRowItem: {
            /** @description V1 of `PurchaseItem.runningNumber`. [INFERRED] */
            readonly RunningNo: number;
            /** @description V1 of `PurchaseItem.productId`. [INFERRED] */
            readonly ProductId: number;
            /** @description V1 of `PurchaseItem.productName`. [INFERRED] */
            readonly ProductName: string;
            /** @description V1 of `PurchaseItem.productNameExtension`. [INFERRED] */
            readonly ProductNameExtension?: string | null;
            /** @description V1 of `PurchaseItem.yourProductId`. [INFERRED] */
            readonly YourProductId?: string | null;
            /** @description V1 of `PurchaseItem.yourProductName`. [INFERRED] */
            readonly YourProductName?: string | null;
            /** @description V1 of `PurchaseItem.productEan`. [INFERRED] */
            readonly ProductEan?: string | null;
            /** @description V1 of `PurchaseItem.productIsbn`. [INFERRED] */
            readonly ProductIsbn?: string | null;
            /** @description V1 of `PurchaseItem.productReportingGroup`. [INFERRED] */
            readonly ProductReportingGroup?: string | null;
            /** @description V1 of `PurchaseItem.internalCategory`. [INFERRED] */
            readonly InternalCategory?: string | null;
            /** @description V1 of `PurchaseItem.supportContactId`. [INFERRED] */
            readonly SupportContactId?: number | null;
            /** @description V1 of `PurchaseItem.supportContact`. [INFERRED] */
            readonly SupportContact?: string | null;
            /** @description V1 of `PurchaseItem.clientId`. [INFERRED] */
            readonly ClientId?: number;
            /** @description V1 of `PurchaseItem.quantity`. [INFERRED] */
            readonly Quantity: number;
            /** @description V1 of `PurchaseItem.couponcode`. [INFERRED] */
            readonly Couponcode?: string | null;
            /** @description V1 of `PurchaseItem.promotionId`. [INFERRED] */
            readonly PromotionId?: string | number | null;
            /** @description V1 of `PurchaseItem.promotionName`. [INFERRED] */
            readonly PromotionName?: string | null;
            /** @description V1 of `PurchaseItem.licenseeString`. [INFERRED] */
            readonly LicenseeString?: string | null;
            /** @description V1 of `PurchaseItem.previousLicense`. [INFERRED] */
            readonly PreviousLicense?: string | null;
            /** @description V1 of `PurchaseItem.shippingOption`. [INFERRED] */
            readonly ShippingOption?: string | null;
            /** @description V1 of `PurchaseItem.refBundleItemRunningNumber`. [INFERRED] */
            readonly RefBundleItemRunningNo?: number | null;
            /** @description V1 of `PurchaseItem.refBundleItemProductId`. [INFERRED] */
            readonly RefBundleItemProductId?: number | null;
            /** @description V1 of `PurchaseItem.refCrossSellingItemRunningNumber`. [INFERRED] */
            readonly RefCrossSellingItemRunningNo?: number | null;
            /** @description V1 of `PurchaseItem.refCrossSellingItemProductId`. [INFERRED] */
            readonly RefCrossSellingItemProductId?: number | null;
            /** @description V1 of `PurchaseItem.refSubSellingItemRunningNumber`. [INFERRED] */
            readonly RefSubSellingItemRunningNo?: number | null;
            /** @description V1 of `PurchaseItem.refSubSellingItemProductId`. [INFERRED] */
            readonly RefSubSellingItemProductId?: number | null;
            /** @description V1 of `PurchaseItem.refUpSellingItemProductId`. [INFERRED] */
            readonly RefUpSellingItemProductId?: number | null;
            /** @description V1 of `PurchaseItem.crossSubUpSellingId`. [INFERRED] */
            readonly CrossSubUpSellingId?: number | null;
            /** @description V1 of `PurchaseItem.crossSubUpSellingName`. [INFERRED] */
            readonly CrossSubUpSellingName?: string | null;
            /** @description V1 of `PurchaseItem.crossSubUpRefPurchaseId`. [INFERRED] */
            readonly CrossSubUpRefPurchaseId?: number | null;
            /** @description V1 of `PurchaseItem.affiliateId`. [INFERRED] */
            readonly AffiliateId?: number | null;
            /** @description V1 of `PurchaseItem.affiliate`. [INFERRED] */
            readonly Affiliate?: string | null;
            /** @description V1 of `PurchaseItem.yourCurrency`. [INFERRED] */
            readonly YourCurrency?: string;
            /** @description V1 of `PurchaseItem.yourCurrencyId`. [INFERRED] */
            readonly YourCurrencyId?: string;
            /** @description V1 of `PurchaseItem.profitCalculation`. [INFERRED] */
            readonly ProfitCalculation?: Record<string, never> | null;
            /** @description V1 of `PurchaseItem.yourPrice`. [INFERRED] */
            readonly YourPrice?: components["schemas"]["PurchaseRowPriceBlock"];
            /** @description V1 of `PurchaseItem.customerPrice`. [PUBLIC v1items] */
            readonly CustomerPrice?: components["schemas"]["PurchaseRowPriceBlock"];
            /** @description V1 of `PurchaseItem.deliveries`, inside its XML wrapper. [PUBLIC v1items, cs-xp, cs-item] */
            readonly Deliveries?: {
                /** @description One or several; a single one may come without the array (point 2). [ASSUMED] */
                readonly Delivery?: readonly components["schemas"]["PurchaseRowDelivery"][] | components["schemas"]["PurchaseRowDelivery"];
            };
            /** @description V1 of `PurchaseItem.additionals`. [INFERRED] Shape not seen. */
            readonly Additionals?: unknown;
            /** @description V1 of `PurchaseItem.extraParameters`, inside its XML wrapper. [PUBLIC v1items, cs-xp, cs-item] */
            readonly ExtraParameters?: {
                /** @description One or several; a single one may come without the array (point 2). [ASSUMED] */
                readonly ExtraParameter?: readonly components["schemas"]["PurchaseRowExtraParameter"][] | components["schemas"]["PurchaseRowExtraParameter"];
            } | null;
            /** @description V1 of `PurchaseItem.recurringBilling`. [INFERRED] */
            readonly RecurringBilling?: components["schemas"]["PurchaseRowRecurringBilling"] | null;
            /** @description V1 of `PurchaseItem.licensePeriodInMonths`. [INFERRED] */
            readonly LicensePeriodInMonths?: number | null;
        };
        /** @description Prices of an item of a V1 row. [PUBLIC v1items] */
        readonly PurchaseRowPriceBlock: {
            /** @description V1 of `PriceBlock.productSinglePrice`. [PUBLIC v1items] */
            readonly ProductSinglePrice?: components["schemas"]["PurchaseRowPrice"] | null;
        };
        /** @description Net, VAT and gross in a V1 row, major units, usually as strings. [PUBLIC v1items] */
        readonly PurchaseRowPrice: {
            /** @description V1 of `Price.netPrice`. [PUBLIC v1items] */
            readonly NetPrice?: components["schemas"]["DecimalAmount"] | null;
            /** @description V1 of `Price.vatPrice`. [PUBLIC v1items] */
            readonly VatPrice?: components["schemas"]["DecimalAmount"] | null;
            /** @description V1 of `Price.grossPrice`. [INFERRED] */
            readonly GrossPrice?: components["schemas"]["DecimalAmount"] | null;
        };
        /** @description A person or company in a V1 row. Personal data. [PUBLIC v1items, cs-contact] */
        readonly PurchaseRowContact: {
            /** @description V1 of `Contact.language`. [INFERRED] */
            readonly Language?: string | null;
            /** @description V1 of `Contact.languageId`. [PUBLIC v1items] */
            readonly LanguageId?: string | null;
            /** @description V1 of `Contact.locale`. [INFERRED] */
            readonly Locale?: string | null;
            /** @description V1 of `Contact.salutation`. [INFERRED] */
            readonly Salutation?: string | null;
            /** @description V1 of `Contact.salutationId`. [INFERRED] */
            readonly SalutationId?: string | null;
            /** @description V1 of `Contact.title`. [INFERRED] */
            readonly Title?: string | null;
            /** @description V1 of `Contact.company`. [INFERRED] */
            readonly Company?: string | null;
            /** @description V1 of `Contact.companyType`. [INFERRED] */
            readonly CompanyType?: string | null;
            /** @description V1 of `Contact.companyTypeId`. [INFERRED] */
            readonly CompanyTypeId?: string | null;
            /** @description V1 of `Contact.firstname`. [INFERRED] */
            readonly Firstname?: string | null;
            /** @description V1 of `Contact.lastname`. [INFERRED] */
            readonly Lastname?: string | null;
            /** @description V1 of `Contact.companyKatakana`. [INFERRED] */
            readonly CompanyKatakana?: string | null;
            /** @description V1 of `Contact.firstnameKatakana`. [INFERRED] */
            readonly FirstnameKatakana?: string | null;
            /** @description V1 of `Contact.lastnameKatakana`. [INFERRED] */
            readonly LastnameKatakana?: string | null;
            /** @description V1 of `Contact.companyRomanized`. [INFERRED] */
            readonly CompanyRomanized?: string | null;
            /** @description V1 of `Contact.firstnameRomanized`. [INFERRED] */
            readonly FirstnameRomanized?: string | null;
            /** @description V1 of `Contact.lastnameRomanized`. [INFERRED] */
            readonly LastnameRomanized?: string | null;
            /** @description V1 of `Contact.street1`. [INFERRED] */
            readonly Street1?: string | null;
            /** @description V1 of `Contact.street2`. [INFERRED] */
            readonly Street2?: string | null;
            /** @description V1 of `Contact.postalcode`. [INFERRED] */
            readonly PostalCode?: string | null;
            /** @description V1 of `Contact.city`. [INFERRED] */
            readonly City?: string | null;
            /** @description V1 of `Contact.state`. [INFERRED] */
            readonly State?: string | null;
            /** @description V1 of `Contact.stateId`. [INFERRED] */
            readonly StateId?: string | null;
            /** @description V1 of `Contact.postLine`. [INFERRED] */
            readonly PostLine?: string | null;
            /** @description V1 of `Contact.country`. [INFERRED] */
            readonly Country?: string | null;
            /** @description V1 of `Contact.countryId`. [INFERRED] */
            readonly CountryId?: string | null;
            /** @description V1 of `Contact.phone1`. [INFERRED] */
            readonly Phone1?: string | null;
            /** @description V1 of `Contact.phone2`. [INFERRED] */
            readonly Phone2?: string | null;
            /** @description V1 of `Contact.fax`. [INFERRED] */
            readonly Fax?: string | null;
            /** @description V1 of `Contact.email`. [INFERRED] */
            readonly Email?: string | null;
            /** @description V1 of `Contact.vatId`. [INFERRED] */
            readonly VatId?: string | null;
            /** @description V1 of `Contact.url`. [INFERRED] */
            readonly Url?: string | null;
        };
        /** @description How a V1 row is paid. [PUBLIC payinfo; INFERRED names] */
        readonly PurchaseRowPaymentInfo: {
            /** @description V1 of `PaymentInfo.currency`. [INFERRED] */
            readonly Currency?: string | null;
            /** @description V1 of `PaymentInfo.currencyId`. [INFERRED] */
            readonly CurrencyId?: string | null;
            /** @description V1 of `PaymentInfo.paymentType`. [INFERRED] */
            readonly PaymentType?: string | null;
            /** @description V1 of `PaymentInfo.paymentTypeId`. [INFERRED] */
            readonly PaymentTypeId?: string | null;
            /** @description V1 of `PaymentInfo.isPurchaseOrder`. [INFERRED] */
            readonly IsPurchaseOrder?: boolean | null;
            /** @description V1 of `PaymentInfo.cardLastFourDigits`. [INFERRED] */
            readonly CardLastFourDigits?: string | null;
            /** @description V1 of `PaymentInfo.cardExpirationDate`. [INFERRED] */
            readonly CardExpirationDate?: components["schemas"]["PurchaseRowCardExpirationDate"] | null;
        };
        /** @description When the card expires, in a V1 row. [INFERRED] */
        readonly PurchaseRowCardExpirationDate: {
            /** @description V1 of `CardExpirationDate.month`. [INFERRED] */
            readonly Month?: number;
            /** @description V1 of `CardExpirationDate.year`. [INFERRED] */
            readonly Year?: number;
        };
        /** @description The payment provider's refusal in a V1 row. [SEED C; INFERRED names] */
        readonly PurchaseRowPaymentError: {
            /** @description V1 of `PaymentError.code`. [INFERRED] */
            readonly Code?: string | null;
            /** @description V1 of `PaymentError.message`. [INFERRED] */
            readonly Message?: string | null;
        };
        /** @description Something delivered, in a V1 row. [PUBLIC cs-deliv] */
        readonly PurchaseRowDelivery: {
            /** @description V1 of `Delivery.deliveryType`. [INFERRED] */
            readonly DeliveryType?: string | null;
            /** @description V1 of `Delivery.deliveryTypeId`. [INFERRED] */
            readonly DeliveryTypeId?: string | null;
            /** @description V1 of `Delivery.key`. [INFERRED] */
            readonly Key?: string | null;
            /** @description V1 of `Delivery.keyRaw`. [INFERRED] */
            readonly KeyRaw?: string | null;
        };
        /** @description An item's place in a subscription, in a V1 row. [PUBLIC cs-rb] */
        readonly PurchaseRowRecurringBilling: {
            /** @description V1 of `RecurringBilling.subscriptionId`. [INFERRED] */
            readonly SubscriptionId?: string;
            /** @description V1 of `RecurringBilling.subscriptionItemRunningNumber`. [INFERRED] */
            readonly SubscriptionItemRunningNo?: number | null;
            /** @description V1 of `RecurringBilling.originalPurchaseId`. [INFERRED] */
            readonly OriginalPurchaseId?: number | null;
            /** @description V1 of `RecurringBilling.originalPurchaseItemRunningNumber`. [INFERRED] */
            readonly OriginalPurchaseItemRunningNo?: number | null;
            /** @description V1 of `RecurringBilling.intervalNumber`. [INFERRED] */
            readonly IntervalNo?: number | null;
            /** @description V1 of `RecurringBilling.recurrenceCount`. [INFERRED] */
            readonly RecurrenceCount?: number | null;
            /** @description V1 of `RecurringBilling.subscriptionEventtypeId`. [INFERRED] */
            readonly SubscriptionEventtypeId?: string | null;
            /** @description V1 of `RecurringBilling.gracePeriodDays`. [INFERRED] */
            readonly GracePeriodDays?: number | null;
            /** @description V1 of `RecurringBilling.statusId`. [INFERRED] */
            readonly StatusId?: string | null;
            /** @description V1 of `RecurringBilling.status`. [INFERRED] */
            readonly Status?: string | null;
            /** @description V1 of `RecurringBilling.itemStatusId`. [INFERRED] */
            readonly ItemStatusId?: string | null;
            /** @description V1 of `RecurringBilling.itemStatus`. [INFERRED] */
            readonly ItemStatus?: string | null;
            /** @description V1 of `RecurringBilling.nextBillingDate`. [INFERRED] */
            readonly NextBillingDate?: components["schemas"]["Timestamp"] | null;
            /** @description V1 of `RecurringBilling.renewalType`. [INFERRED] */
            readonly RenewalType?: string | null;
            /** @description V1 of `RecurringBilling.intervalLengthInMonths`. [INFERRED] */
            readonly IntervalLengthInMonths?: number | null;
            /** @description V1 of `RecurringBilling.intervalLengthInDays`. [INFERRED] */
            readonly IntervalLengthInDays?: number | null;
            /** @description V1 of `RecurringBilling.cancellationUrl`. [INFERRED] */
            readonly CancellationUrl?: string | null;
            /** @description V1 of `RecurringBilling.changePaymentSubscriptionUrl`. [INFERRED] */
            readonly ChangePaymentSubscriptionUrl?: string | null;
            /** @description V1 of `RecurringBilling.nextBillingProfit`. [INFERRED] */
            readonly NextBillingProfit?: unknown;
        };
        /** @description One x-parameter of a V1 row. [PUBLIC cs-xp] */
        readonly PurchaseRowExtraParameter: {
            /** @description V1 of `ExtraParameter.key`. [INFERRED] */
            readonly Key: string;
            /** @description V1 of `ExtraParameter.value`. [INFERRED] */
            readonly Value?: string | null;
        };
    };
    responses: {
        /** @description The matching purchases; an empty list when none matches, not 404. [ASSUMED] */
        readonly PurchaseList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["PurchaseListResponse"];
            };
        };
        /** @description Accepted if `ResultMessage` is `OK`; any other text is a failure in spite of the 200. [PUBLIC cs-sub; ASSUMED here] */
        readonly WriteDone: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ResultMessageResponse"];
            };
        };
        /** @description Malformed, a required field missing, unparsable JSON, or an incomplete message. [PUBLIC status] */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Bad credentials. [PUBLIC status] The body may be empty, HTML or JSON. [ASSUMED, point 16] */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
                readonly "text/html": components["schemas"]["HtmlBody"];
            };
        };
        /** @description Invalid parameters. Not "payment required", and never a decline. [PUBLIC status] */
        readonly InvalidParameters: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description An identifier in the call does not exist. [PUBLIC status] */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Rate limit; every further call is refused, before it is processed [INFERRED], for one minute. Not JSON. [PUBLIC rate] */
        readonly TooManyRequests: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/html": components["schemas"]["HtmlBody"];
            };
        };
        /** @description A fault on their side. [PUBLIC status] The body may be HTML or empty. [ASSUMED, point 16] */
        readonly InternalServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
                readonly "text/html": components["schemas"]["HtmlBody"];
            };
        };
    };
    parameters: {
        /**
         * @description Keep only purchases in these statuses; comma-separated, e.g. `PAY,WOF`. [SEED P name; ASSUMED optional, syntax]
         *     Leave it out when loading by id, else a missing row means "other status" and not "absent".
         * @example [
         *       "PAY",
         *       "WOF"
         *     ]
         */
        readonly PurchaseStatusIds: readonly string[];
    };
    requestBodies: {
        /** @description The purchase and the x-parameters to set. */
        readonly UpdatePurchaseParameters: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdatePurchaseParametersRequest"];
            };
        };
    };
    headers: {
        /** @description Seconds until the block ends. [PUBLIC rate] */
        readonly RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getPurchase: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Id of the purchase, 9 digits today. Spelled `purchaseId` here, `purchaseid` in V1. [SEED P]
                 * @example 168377690
                 */
                readonly purchaseId: components["schemas"]["PurchaseIdNumber"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The purchase, in one of the three readings. [SEED P, INFERRED] */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GetPurchaseResponse"] | components["schemas"]["Purchase"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["InvalidParameters"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
        };
    };
    readonly getPurchaseList: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Start of the window, UTC. [SEED P name; ASSUMED required, format]
                 * @example 2019-03-19T00:00:00Z
                 */
                readonly startdatetime: components["schemas"]["UtcDateTime"];
                /**
                 * @description End of the window, UTC. [SEED P name; ASSUMED required, format]
                 * @example 2019-03-20T00:00:00Z
                 */
                readonly enddatetime: components["schemas"]["UtcDateTime"];
                /**
                 * @description Keep only purchases in these statuses; comma-separated, e.g. `PAY,WOF`. [SEED P name; ASSUMED optional, syntax]
                 *     Leave it out when loading by id, else a missing row means "other status" and not "absent".
                 * @example [
                 *       "PAY",
                 *       "WOF"
                 *     ]
                 */
                readonly purchasestatusids?: components["parameters"]["PurchaseStatusIds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["PurchaseList"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["InvalidParameters"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
        };
    };
    readonly getPurchaseListByIds: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description First id of the range, inclusive. [SEED P; ASSUMED inclusive]
                 * @example 168377690
                 */
                readonly startpurchaseid: components["schemas"]["PurchaseIdNumber"];
                /**
                 * @description Last id of the range, inclusive. [SEED P; ASSUMED inclusive]
                 * @example 168378001
                 */
                readonly endpurchaseid: components["schemas"]["PurchaseIdNumber"];
                /**
                 * @description Keep only purchases in these statuses; comma-separated, e.g. `PAY,WOF`. [SEED P name; ASSUMED optional, syntax]
                 *     Leave it out when loading by id, else a missing row means "other status" and not "absent".
                 * @example [
                 *       "PAY",
                 *       "WOF"
                 *     ]
                 */
                readonly purchasestatusids?: components["parameters"]["PurchaseStatusIds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["PurchaseList"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["InvalidParameters"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
        };
    };
    readonly updateLicenseKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Which item gets which key. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateLicenseKeyRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["WriteDone"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["InvalidParameters"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
        };
    };
    readonly updatePurchaseParametersByGet: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["UpdatePurchaseParameters"];
        readonly responses: {
            readonly 200: components["responses"]["WriteDone"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["InvalidParameters"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
        };
    };
    readonly updatePurchaseParameters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["UpdatePurchaseParameters"];
        readonly responses: {
            readonly 200: components["responses"]["WriteDone"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["InvalidParameters"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
        };
    };
    readonly retryPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Which purchase, and optionally when. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RetryPaymentRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["WriteDone"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            /** @description The status does not allow a retry, or the count is used up. Treat 400 alike (point 15). [ASSUMED] */
            readonly 402: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
        };
    };
    readonly cancelRetry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Whose retry. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CancelRetryRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["WriteDone"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            /** @description The retry cannot be cancelled, e.g. after `CCA_EXP`. Treat 400 alike (point 15). [ASSUMED] */
            readonly 402: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
        };
    };
    readonly processCart: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The cart and whose it is. No `processCartRequest` wrapper. [PUBLIC cart; ASSUMED, point 9] */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProcessCartRequest"];
            };
        };
        readonly responses: {
            /** @description One of four outcomes, all of them data. [SEED C] */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProcessCartResponse"];
                };
            };
            /** @description Bad request, e.g. invalid elements; `ResultMessage` `InvalidRequest`. [SEED C] */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["InvalidParameters"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            /**
             * @description A fault on their side; `ResultMessage` `InternalServerError` [SEED C], or an HTML or empty body [ASSUMED].
             *     The card may have been charged.
             */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                    readonly "text/html": components["schemas"]["HtmlBody"];
                };
            };
        };
    };
}
