export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A caller's `URL` to which the provider posts events, with a customer's data. When the gateway is configured with a list of hosts (`RETURN_URL_HOSTS`), the
   * host must be in it; without such a list, the caller needs the scope `pii:read`. Otherwise the mutation fails with the error `FORBIDDEN`, and nothing is sent.
   */
  CallbackURL: { input: string; output: string; }
  /** An ISO 4217 currency code in capitals, e.g. `EUR`. */
  Currency: { input: string; output: string; }
  /** A calendar day, `YYYY-MM-DD`, with no time zone. */
  Date: { input: string; output: string; }
  /**
   * An instant as RFC 3339 text. Values that are read are in UTC, with every fractional digit that the provider
   * returned (microseconds included), e.g. `2019-03-19T14:47:34.360177Z`. Values in an input may have any offset.
   */
  DateTime: { input: string; output: string; }
  /**
   * A JSON object with any content, passed on as the provider or caller wrote it. In a caller's object, no name may be `__proto__`, `constructor` or `prototype`, or
   * be longer than a `ParameterName`.
   */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  /** The name of a parameter or header, chosen by the caller: one line without control characters, at most 256 characters. */
  ParameterName: { input: string; output: string; }
  /** A caller's `URL` to which people are sent afterwards. When the gateway is configured with a list of hosts (`RETURN_URL_HOSTS`), the host must be in it. */
  ReturnURL: { input: string; output: string; }
  /** A whole number that a double represents exactly (up to 9,007,199,254,740,991, positive or negative). Amounts need it: `Int` ends at 21 million euros. */
  SafeInt: { input: number; output: number; }
  /**
   * An absolute URL. A provider's URL is returned exactly as the provider wrote it. A caller's URL must be an https URL on a public host, at most 2,048
   * characters; it is sent to the provider in the normal form of the WHATWG URL standard.
   */
  URL: { input: string; output: string; }
};

/** Which session to end. */
export type AbortClientSessionInput = {
  /** The session. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A checkout session that is ended. */
export type AbortClientSessionPayload = {
  /** The session as it is now. Null when it cannot be read at the moment: it is ended nevertheless. */
  readonly clientSession: Maybe<ClientSession>;
  /** What was done. */
  readonly operation: Operation;
};

/** The result of `abortClientSession`. */
export type AbortClientSessionResult = AbortClientSessionPayload | IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy;

/** The actions of all providers, in one vocabulary. */
export type ActionName =
  /** Abort a checkout session. */
  | 'ABORT'
  /** Cancel something unpaid, so that it can no longer be paid. */
  | 'CANCEL'
  /** Cancel a retry that is scheduled. */
  | 'CANCEL_PAYMENT_RETRY'
  /** Capture an authorised amount, in full or in part. */
  | 'CAPTURE'
  /** Pay an unpaid purchase with a saved recurring token. */
  | 'CHARGE'
  /** Open a checkout session. */
  | 'CREATE_CLIENT_SESSION'
  /** Create a payment. */
  | 'CREATE_PAYMENT'
  /** Create a payment link. */
  | 'CREATE_PAYMENT_LINK'
  /** Create a purchase. */
  | 'CREATE_PURCHASE'
  /** Delete a saved recurring token, so that it cannot pay again. */
  | 'DELETE_RECURRING_TOKEN'
  /** Mark an unpaid purchase as paid outside the provider. */
  | 'MARK_AS_PAID'
  /** Order a cart for a known customer. */
  | 'PROCESS_CART'
  /** Refund a captured amount, in full or in part. */
  | 'REFUND'
  /** Send the invoice mail again. */
  | 'RESEND_INVOICE'
  /** Try a declined payment again. */
  | 'RETRY_PAYMENT'
  /** Set or replace the license key of an item. */
  | 'UPDATE_LICENSE_KEY'
  /** Add or overwrite the x-parameters of a purchase. */
  | 'UPDATE_PARAMETERS'
  /** Release an authorised amount without capturing it. */
  | 'VOID';

/** An action that the present state of a resource allows, named after its mutation. */
export type AllowedAction = {
  /** The action. */
  readonly action: ActionName;
  /** The largest amount that this action may move now. Null when the action moves no money or the provider gives no limit. Needs the scope of a read, because mutations return actions too. */
  readonly maximum: Maybe<Money>;
  /** Whether an amount below `maximum` is accepted. False when only the whole amount is accepted, or when no amount is involved. */
  readonly partial: Scalars['Boolean']['output'];
};

/** The status of an authorisation, as Purse names it. */
export type AuthorizationStatus =
  /** Ended before a decision: no money moved. */
  | 'ABORTED'
  /** The amount is reserved. */
  | 'AUTHORIZED'
  /** Ended by a technical error. */
  | 'ERROR'
  /** Not decided yet. */
  | 'PENDING'
  /** Refused: no money moved. */
  | 'REFUSED'
  /** A status that this gateway has never seen, or none. */
  | 'UNKNOWN';

/** Which link to cancel. */
export type CancelPaymentLinkInput = {
  /** The link. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A payment link that is cancelled. */
export type CancelPaymentLinkPayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The link as it is now. Null when it cannot be read at the moment: it is cancelled nevertheless. */
  readonly paymentLink: Maybe<PaymentLink>;
};

/** The result of `cancelPaymentLink`. */
export type CancelPaymentLinkResult = CancelPaymentLinkPayload | IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy;

/** The purchase whose retry to cancel. */
export type CancelPaymentRetryInput = {
  /** The purchase, or its payment. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A retry that is cancelled. */
export type CancelPaymentRetryPayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The purchase as it is now. Null when it cannot be read at the moment: the retry is cancelled nevertheless. */
  readonly purchase: Maybe<Purchase>;
};

/** The result of `cancelPaymentRetry`. */
export type CancelPaymentRetryResult = CancelPaymentRetryPayload | IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy;

/** Which purchase to cancel. */
export type CancelPurchaseInput = {
  /** The purchase. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A purchase that is cancelled. */
export type CancelPurchasePayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The purchase as it is now. Null when it cannot be read at the moment: it is cancelled nevertheless. */
  readonly purchase: Maybe<Purchase>;
};

/** The result of `cancelPurchase`. */
export type CancelPurchaseResult = CancelPurchasePayload | IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy;

/** Whether the provider or the merchant captures. */
export type CaptureMode =
  /** The provider captures as soon as the payment is authorised. */
  | 'AUTOMATIC'
  /** The merchant captures. */
  | 'MANUAL';

/** What to capture. */
export type CapturePaymentInput = {
  /** The amount. Null, or omitted, for all that can be captured. At CHIP, a partial capture releases the rest. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** The payment. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The merchant's own reference of the capture, at most 128 characters. Null, or omitted, for none. Purse only. */
  readonly merchantReference?: InputMaybe<Scalars['String']['input']>;
  /** The part of the order that it is about; only some payment methods need it. Null, or omitted, for none. Purse only. */
  readonly order?: InputMaybe<PurseOperationOrderInput>;
};

/** A capture that was done. */
export type CapturePaymentPayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The payment as it is now. Null when it cannot be read at the moment: the capture was done nevertheless. */
  readonly payment: Maybe<Payment>;
};

/** The result of `capturePayment`. */
export type CapturePaymentResult = CapturePaymentPayload | IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy;

/**
 * What is being bought: Cleverbridge's items, CHIP's products, Purse's order with its shipments. A view on the resource
 * that contains it. Read it through that resource or with `node`.
 */
export type Cart = Node & ProviderResource & {
  /** The actions that are allowed on the resource that contains it. */
  readonly actions: ReadonlyArray<AllowedAction>;
  /** When the gateway read this from the provider. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Personal data. The company's customer. Null when the provider stores no reference of the company. */
  readonly customer: Maybe<Customer>;
  /** Every documented field of the provider's own record. */
  readonly details: CartDetails;
  /** The total discount. Null when the provider does not return it. */
  readonly discount: Maybe<Money>;
  /** `cleverbridge:cart:<purchase id>`, `chip:cart:<purchase id>`, and for Purse `purse:cart:<type>:<uuid>` with the type that contains the order: `payment`, `client-session` or `payment-link`. */
  readonly id: Scalars['ID']['output'];
  /** The lines, in the provider's order. */
  readonly lines: ReadonlyArray<CartLine>;
  /** The company's order. Null when the provider stores no reference of the company. */
  readonly order: Maybe<Order>;
  /** The resource that contains this cart. Null when the provider no longer knows it. */
  readonly owner: Maybe<CartOwner>;
  /** The provider that stores it. */
  readonly provider: ProviderName;
  /** The raw status of the resource that contains it. Null when the provider's answer carried none. */
  readonly providerStatus: Maybe<Scalars['String']['output']>;
  /** The id of the resource that contains it, as in the gateway's id. */
  readonly reference: Scalars['String']['output'];
  /** Its status. */
  readonly status: CartStatus;
  /** The tax within `total`. Null when the provider does not return it. */
  readonly tax: Maybe<Money>;
  /** The total that the customer pays, tax included. Null for Cleverbridge, whose documents give unit prices but no total. */
  readonly total: Maybe<Money>;
};

/** The provider's own record behind a cart. */
export type CartDetails = ChipPurchase | CleverbridgePurchase | PurseOrder;

/** An item to order. */
export type CartItemInput = {
  /** A text added to the name, e.g. the billing period. Null, or omitted, for none. */
  readonly additionalName?: InputMaybe<Scalars['String']['input']>;
  /** The x-parameters of the item. Null, or omitted, for none. */
  readonly extraParameters?: InputMaybe<ReadonlyArray<ExtraParameterInput>>;
  /** A product name for this order only. Null, or omitted, for the product's own. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A price of one unit for this order only. Null, or omitted, for the product's own. */
  readonly price?: InputMaybe<CartItemPriceInput>;
  /** Cleverbridge's id of the product, a whole number. */
  readonly productId: Scalars['ID']['input'];
  /** How many units, 1 or more. */
  readonly quantity: Scalars['Int']['input'];
};

/** A price for one order. */
export type CartItemPriceInput = {
  /** The price of one unit. */
  readonly amount: MoneyInput;
  /** Whether the amount includes the tax. */
  readonly isGross: Scalars['Boolean']['input'];
};

/** One line of a cart. */
export type CartLine = {
  /** The discount on this line. Null when the provider does not return it. */
  readonly discount: Maybe<Money>;
  /** What kind of line it is. */
  readonly kind: CartLineKind;
  /** Name of what is bought. Null when the provider returns none. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Position within the cart, from 1. */
  readonly position: Scalars['Int']['output'];
  /** The company's product. Null when the line has no stock keeping unit of the company. */
  readonly product: Maybe<Product>;
  /** The quantity, as exact decimal text: `2`, `1.5000`. Null when the provider does not return it. */
  readonly quantity: Maybe<Scalars['String']['output']>;
  /** Tax of this line. Null when the provider does not return it. */
  readonly tax: Maybe<Money>;
  /** Tax rate in percent as exact decimal text, e.g. `20` or `6.00`. Null when the provider does not return it. */
  readonly taxRatePercent: Maybe<Scalars['String']['output']>;
  /** What the customer pays for this line, tax included. Null when the provider does not return it: the gateway computes none. */
  readonly total: Maybe<Money>;
  /** Price of one unit before tax. Null when the provider does not return it, or returns more decimals than the currency has. */
  readonly unitPrice: Maybe<Money>;
};

/** Kinds of cart lines. */
export type CartLineKind =
  /** Something bought. */
  | 'ITEM'
  /** A fee for shipping. */
  | 'SHIPPING_FEE'
  /** A kind that this gateway has never seen; `details` has it. */
  | 'UNKNOWN';

/** The resource that contains a cart. */
export type CartOwner = ClientSession | Payment | PaymentLink | Purchase;

/** The status of a cart. */
export type CartStatus =
  /** It was cancelled or aborted, or has expired. */
  | 'ABANDONED'
  /** It can still be paid. */
  | 'OPEN'
  /** It was ordered: the payment is authorised or captured. Later refunds do not change this. */
  | 'ORDERED'
  /** A payment is in progress. */
  | 'PENDING'
  /** The provider's status is not known to this gateway; see `providerStatus`. */
  | 'UNKNOWN';

/** Which purchase to charge, and to which token. */
export type ChargePurchaseInput = {
  /** The unpaid purchase. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The purchase that is the saved recurring token. */
  readonly recurringTokenId: Scalars['ID']['input'];
};

/** A purchase that was paid with a token. */
export type ChargePurchasePayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The purchase as it is now. Null when it cannot be read at the moment: it is paid nevertheless. */
  readonly purchase: Maybe<Purchase>;
};

/** The result of `chargePurchase`. */
export type ChargePurchaseResult = ChargePurchasePayload | IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy;

/** Where a shopper pays. */
export type CheckoutIntegrationMode =
  /** In a widget on the merchant's page. */
  | 'EMBEDDED'
  /** On a page of the provider. */
  | 'HOSTED_PAGE';

/** One call of CHIP to an acquirer. A field is null when CHIP leaves it out or empty. */
export type ChipAttempt = {
  /** The payer's IP address. Personal data. */
  readonly clientIp: Maybe<Scalars['String']['output']>;
  /** The issuer's country, ISO 3166-1 alpha-2. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Why it failed. Null when it worked. */
  readonly error: Maybe<ChipAttemptError>;
  /** About the card. Null for other methods. */
  readonly extra: Maybe<ChipTransactionExtra>;
  /** Commercial data. The fee of the attempt, in the purchase's currency; seen in answers, and not documented. */
  readonly feeAmount: Maybe<Money>;
  /** The way the payer took; seen in answers, and not documented. */
  readonly flow: Maybe<Scalars['String']['output']>;
  /** The method that was used. */
  readonly paymentMethod: Maybe<Scalars['String']['output']>;
  /** When it was processed. */
  readonly processingTime: Maybe<Scalars['DateTime']['output']>;
  /** The acquirer's id; seen in answers, and not documented. */
  readonly processingTxId: Maybe<Scalars['String']['output']>;
  /** Whether it worked. */
  readonly successful: Maybe<Scalars['Boolean']['output']>;
  /** What was tried: `execute`, `authorize`, `release`, `capture`, `recurring_execute`, `delete_recurring_token` or `refund`. */
  readonly type: Maybe<Scalars['String']['output']>;
};

/** Why an attempt at CHIP failed. A field is null when CHIP leaves it out or empty. */
export type ChipAttemptError = {
  /** CHIP's code, e.g. `insufficient_funds`; 63 are documented, more may come. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** The reason as CHIP describes it. */
  readonly message: Maybe<Scalars['String']['output']>;
};

/** A seller's bank account at CHIP. A field is null when CHIP leaves it out or empty. */
export type ChipBankAccount = {
  /** Personal data. Account number. */
  readonly bankAccount: Maybe<Scalars['String']['output']>;
  /** Personal data. Bank code (SWIFT/BIC). */
  readonly bankCode: Maybe<Scalars['String']['output']>;
};

/** The details that a client has to enter on CHIP's page. */
export type ChipClientDetail =
  /** Bank account. */
  | 'BANK_ACCOUNT'
  /** Bank code. */
  | 'BANK_CODE'
  /** Postal address. */
  | 'BILLING_ADDRESS'
  /** Brand of the company. */
  | 'BRAND_NAME'
  /** E-mail address. */
  | 'EMAIL'
  /** Full name. */
  | 'FULL_NAME'
  /** Legal name of the company. */
  | 'LEGAL_NAME'
  /** National identity number. */
  | 'PERSONAL_CODE'
  /** Telephone number. */
  | 'PHONE'
  /** Registration number of the company. */
  | 'REGISTRATION_NUMBER'
  /** Address of the delivery. */
  | 'SHIPPING_ADDRESS'
  /** Tax number of the company. */
  | 'TAX_NUMBER';

/** A payer as CHIP holds it. Personal data. A field is null when CHIP holds nothing for it. */
export type ChipClientDetails = {
  /** Bank account number. Personal data. */
  readonly bankAccount: Maybe<Scalars['String']['output']>;
  /** Bank code (SWIFT/BIC). */
  readonly bankCode: Maybe<Scalars['String']['output']>;
  /** Addresses that get a blind copy of each mail. Personal data. */
  readonly bcc: ReadonlyArray<Scalars['String']['output']>;
  /** The company's brand name. */
  readonly brandName: Maybe<Scalars['String']['output']>;
  /** Addresses that get a copy of each mail. Personal data. */
  readonly cc: ReadonlyArray<Scalars['String']['output']>;
  /** Town. Personal data. */
  readonly city: Maybe<Scalars['String']['output']>;
  /** Kind of client; seen in answers as null only, and not documented. */
  readonly clientType: Maybe<Scalars['String']['output']>;
  /** Country, ISO 3166-1 alpha-2. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** How messages reach the payer; seen in answers, and not documented. */
  readonly deliveryMethods: ReadonlyArray<ChipDeliveryMethod>;
  /** Mail address. Personal data. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Name and surname. Personal data. */
  readonly fullName: Maybe<Scalars['String']['output']>;
  /** The company's legal name. */
  readonly legalName: Maybe<Scalars['String']['output']>;
  /** Personal identification code. Personal data. */
  readonly personalCode: Maybe<Scalars['String']['output']>;
  /** Telephone, like `+60 123456789`. Personal data. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** The company's registration number. */
  readonly registrationNumber: Maybe<Scalars['String']['output']>;
  /** Shipping: town. Personal data. */
  readonly shippingCity: Maybe<Scalars['String']['output']>;
  /** Shipping: country, ISO 3166-1 alpha-2. */
  readonly shippingCountry: Maybe<Scalars['String']['output']>;
  /** Shipping: state. */
  readonly shippingState: Maybe<Scalars['String']['output']>;
  /** Shipping: street and house number. Personal data. */
  readonly shippingStreetAddress: Maybe<Scalars['String']['output']>;
  /** Shipping: postal code. Personal data. */
  readonly shippingZipCode: Maybe<Scalars['String']['output']>;
  /** State. */
  readonly state: Maybe<Scalars['String']['output']>;
  /** Street and house number. Personal data. */
  readonly streetAddress: Maybe<Scalars['String']['output']>;
  /** The company's tax number. */
  readonly taxNumber: Maybe<Scalars['String']['output']>;
  /** Postal code. Personal data. */
  readonly zipCode: Maybe<Scalars['String']['output']>;
};

/** The person who pays, as CHIP accepts it. Personal data: it goes to CHIP, and the gateway stores none of it. */
export type ChipClientInput = {
  /** Personal data. Bank account, at most 34 characters. Null, or omitted, when unknown. */
  readonly bankAccount?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Bank code, at most 11 characters. Null, or omitted, when unknown. */
  readonly bankCode?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Who else receives the mails as a hidden copy. Null, or omitted, for nobody. */
  readonly bcc?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Personal data. Brand of the company, at most 128 characters. Null, or omitted, when unknown. */
  readonly brandName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Who else receives the mails. Null, or omitted, for nobody. */
  readonly cc?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Personal data. Town, at most 128 characters. Null, or omitted, when unknown. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Country, ISO 3166-1 alpha-2 in capitals, at most 2 characters. Null, or omitted, when unknown. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. E-mail address, at most 254 characters. */
  readonly email: Scalars['String']['input'];
  /** Personal data. Full name, at most 128 characters. Null, or omitted, when unknown. */
  readonly fullName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Legal name of the company, at most 128 characters. Null, or omitted, when unknown. */
  readonly legalName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. National identity number, at most 32 characters. Null, or omitted, when unknown. */
  readonly personalCode?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Telephone number, e.g. `+60 123456789`, at most 32 characters. Null, or omitted, when unknown. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Registration number of the company, at most 32 characters. Null, or omitted, when unknown. */
  readonly registrationNumber?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Town of the delivery, at most 128 characters. Null, or omitted, when unknown. */
  readonly shippingCity?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Country of the delivery, ISO 3166-1 alpha-2 in capitals, at most 2 characters. Null, or omitted, when unknown. */
  readonly shippingCountry?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. State of the delivery, at most 128 characters. Null, or omitted, when unknown. */
  readonly shippingState?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Street of the delivery, at most 128 characters. Null, or omitted, when unknown. */
  readonly shippingStreetAddress?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Postal code of the delivery, at most 32 characters. Null, or omitted, when unknown. */
  readonly shippingZipCode?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. State, at most 128 characters. Null, or omitted, when unknown. */
  readonly state?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Street, at most 128 characters. Null, or omitted, when unknown. */
  readonly streetAddress?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Tax number of the company, at most 32 characters. Null, or omitted, when unknown. */
  readonly taxNumber?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Postal code, at most 32 characters. Null, or omitted, when unknown. */
  readonly zipCode?: InputMaybe<Scalars['String']['input']>;
};

/** The conversion of a purchase's currency that CHIP made at creation. A field is null when CHIP leaves it out. */
export type ChipCurrencyConversion = {
  /** What the amount before was multiplied with, as decimal text. */
  readonly exchangeRate: Maybe<Scalars['String']['output']>;
  /** The amount before. */
  readonly originalAmount: Maybe<Money>;
  /** The currency before. */
  readonly originalCurrency: Maybe<Scalars['Currency']['output']>;
};

/** A way to reach a payer at CHIP. A field is null when CHIP leaves it out. */
export type ChipDeliveryMethod = {
  /** The channel, e.g. `email` or `text_message`. */
  readonly method: Maybe<Scalars['String']['output']>;
  /** Its options, in a form that CHIP does not document. */
  readonly options: Maybe<Scalars['JSONObject']['output']>;
};

/** The seller's company and brand as CHIP prints them on the invoice. A field is null when CHIP leaves it out or empty. */
export type ChipIssuerDetails = {
  /** The accounts named on the invoice. */
  readonly bankAccounts: ReadonlyArray<ChipBankAccount>;
  /** Brand name. */
  readonly brandName: Maybe<Scalars['String']['output']>;
  /** Legal address: town. */
  readonly legalCity: Maybe<Scalars['String']['output']>;
  /** Legal address: country, ISO 3166-1 alpha-2. */
  readonly legalCountry: Maybe<Scalars['String']['output']>;
  /** Legal name. */
  readonly legalName: Maybe<Scalars['String']['output']>;
  /** Legal address: street and house number. */
  readonly legalStreetAddress: Maybe<Scalars['String']['output']>;
  /** Legal address: postal code. */
  readonly legalZipCode: Maybe<Scalars['String']['output']>;
  /** Registration number. */
  readonly registrationNumber: Maybe<Scalars['String']['output']>;
  /** Tax number. */
  readonly taxNumber: Maybe<Scalars['String']['output']>;
  /** Website, as the seller wrote it. */
  readonly website: Maybe<Scalars['String']['output']>;
};

/** A pointer to another object of CHIP. A field is null when CHIP leaves it out. */
export type ChipObjectReference = {
  /** Its id, a UUID. */
  readonly id: Maybe<Scalars['String']['output']>;
  /** Its type, e.g. `payment`. */
  readonly type: Maybe<Scalars['String']['output']>;
};

/** An executed transaction at CHIP: `amount` is `netAmount` plus `feeAmount` plus `pendingAmount`. A field is null when CHIP leaves it out or empty. */
export type ChipPaymentDetails = {
  /** The whole amount. */
  readonly amount: Maybe<Money>;
  /** The currency of the amounts. */
  readonly currency: Maybe<Scalars['Currency']['output']>;
  /** Free text, at most 256 characters. May hold personal data. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** Commercial data. CHIP's fee. */
  readonly feeAmount: Maybe<Money>;
  /** False for money in, true for money out. */
  readonly isOutgoing: Maybe<Scalars['Boolean']['output']>;
  /** Commercial data. What remains after fees. */
  readonly netAmount: Maybe<Money>;
  /** A bank account; seen in answers as null only, and not documented. Personal data. */
  readonly ownedBankAccount: Maybe<Scalars['String']['output']>;
  /** The id of a bank account; seen in answers as null only, and not documented. Personal data. */
  readonly ownedBankAccountId: Maybe<Scalars['String']['output']>;
  /** A bank code; seen in answers as null only, and not documented. Personal data. */
  readonly ownedBankCode: Maybe<Scalars['String']['output']>;
  /** When it was paid. */
  readonly paidOn: Maybe<Scalars['DateTime']['output']>;
  /** The kind of transaction: `purchase`, `purchase_charge`, `payout`, `bank_payment`, `refund` or `custom`. */
  readonly paymentType: Maybe<Scalars['String']['output']>;
  /** Commercial data. What is not available yet. */
  readonly pendingAmount: Maybe<Money>;
  /** Commercial data. When the pending part becomes available. Null when nothing is pending. */
  readonly pendingUnfreezeOn: Maybe<Scalars['DateTime']['output']>;
  /** When it was paid, as the acquirer reports. */
  readonly remotePaidOn: Maybe<Scalars['DateTime']['output']>;
};

/** The platform on which a purchase is created. */
export type ChipPlatform =
  /** An app on Android. */
  | 'ANDROID'
  /** A server. */
  | 'API'
  /** An app on iOS. */
  | 'IOS'
  /** A program on macOS. */
  | 'MACOS'
  /** A web page. */
  | 'WEB'
  /** A program on Windows. */
  | 'WINDOWS';

/** A line of a CHIP purchase. A field is null when CHIP leaves it out or empty. */
export type ChipProduct = {
  /** The product's category. */
  readonly category: Maybe<Scalars['String']['output']>;
  /** What is taken off the whole line. */
  readonly discount: Maybe<Money>;
  /** What is sold, at most 256 characters. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The price of one, before tax. */
  readonly price: Maybe<Money>;
  /** How many, as exact decimal text with up to 4 decimals, e.g. `1.0000`. */
  readonly quantity: Maybe<Scalars['String']['output']>;
  /** The tax rate in percent that is added on top, as exact decimal text, e.g. `6.00`. */
  readonly taxPercent: Maybe<Scalars['String']['output']>;
  /** The line's total, where it was given. Null when it follows from the other fields; CHIP does not return it then. */
  readonly totalPriceOverride: Maybe<Money>;
};

/** A line of a CHIP purchase. CHIP rounds each line by itself: `(price x quantity - discount) x (1 + tax)`, half up. */
export type ChipProductInput = {
  /** A category, at most 256 characters. Null, or omitted, for none. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The discount on the whole line, in minor units. Not above price x quantity. Null, or omitted, for nothing. */
  readonly discountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** The name, at most 256 characters. */
  readonly name: Scalars['String']['input'];
  /** The price of one unit, in minor units, zero or more. */
  readonly priceMinorUnits: Scalars['SafeInt']['input'];
  /** The quantity, as decimal text with at most four decimals. Null, or omitted, for 1. */
  readonly quantity?: InputMaybe<Scalars['String']['input']>;
  /** The tax added on top, in percent, as decimal text with at most two decimals, up to 100. Null, or omitted, for none. */
  readonly taxPercent?: InputMaybe<Scalars['String']['input']>;
  /** Replaces the total of the line, in minor units, zero or more. Null, or omitted, for the total as computed. */
  readonly totalPriceOverrideMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
};

/**
 * CHIP's own record of a purchase, with its own codes: the order, its payment page, its payment and, if one was saved, its recurring token.
 * A field is null when CHIP leaves it out, sends null, or sends an empty text; a list is then empty.
 */
export type ChipPurchase = {
  /** The billing template that made it, a UUID. Null when none did. */
  readonly billingTemplateId: Maybe<Scalars['String']['output']>;
  /** The brand that sells, a UUID. */
  readonly brandId: Maybe<Scalars['String']['output']>;
  /** Whether a chargeback may be registered. */
  readonly canChargeback: Maybe<Scalars['Boolean']['output']>;
  /** Whether a retrieval may be registered. */
  readonly canRetrieve: Maybe<Scalars['Boolean']['output']>;
  /** Whether a chargeback may be reversed. */
  readonly canReverseChargeback: Maybe<Scalars['Boolean']['output']>;
  /** Secret: where "Return to seller" leads. Using it cancels nothing. */
  readonly cancelRedirect: Maybe<Scalars['URL']['output']>;
  /** Secret: the payment page. Whoever has it can pay. Given by CHIP also when nothing can be paid any more. */
  readonly checkoutUrl: Maybe<Scalars['URL']['output']>;
  /** The payer, as copied when the purchase was created; later changes of the stored client do not reach it. Personal data. */
  readonly client: Maybe<ChipClientDetails>;
  /** Personal data. The stored client that `client` was copied from, a UUID. Null when `client` was given in full. */
  readonly clientId: Maybe<Scalars['String']['output']>;
  /** The merchant's company at CHIP, a UUID. */
  readonly companyId: Maybe<Scalars['String']['output']>;
  /** The IP address it was created from. Personal data. */
  readonly createdFromIp: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  readonly createdOn: Maybe<Scalars['DateTime']['output']>;
  /** The software that created it, at most 32 characters. */
  readonly creatorAgent: Maybe<Scalars['String']['output']>;
  /** The conversion that was made at creation. Null when the currency was not converted. */
  readonly currencyConversion: Maybe<ChipCurrencyConversion>;
  /** Secret: where a card form of the merchant's own posts to. Null when it cannot be paid, asks for client details, or lacks a redirect. */
  readonly directPostUrl: Maybe<Scalars['URL']['output']>;
  /** When payment is due. What follows depends on `purchase.dueStrict`. */
  readonly due: Maybe<Scalars['DateTime']['output']>;
  /** The event that a webhook announced. Null in every answer to a read: CHIP sends it with webhooks only. */
  readonly eventType: Maybe<Scalars['String']['output']>;
  /** Secret: where the payer lands after a failure. */
  readonly failureRedirect: Maybe<Scalars['URL']['output']>;
  /** Whether the means of payment is saved without asking the payer. */
  readonly forceRecurring: Maybe<Scalars['Boolean']['output']>;
  /** CHIP's id of the purchase, a UUID. While `isRecurringToken` is true it is also the token. */
  readonly id: Scalars['ID']['output'];
  /** Secret: the page of the invoice. Whoever has it can read the invoice. Null when there is none. */
  readonly invoiceUrl: Maybe<Scalars['URL']['output']>;
  /** Whether a recurring token was saved: the purchase's id can then pay other purchases. */
  readonly isRecurringToken: Maybe<Scalars['Boolean']['output']>;
  /** Whether it was made with a test key or in test mode. */
  readonly isTest: Maybe<Scalars['Boolean']['output']>;
  /** The invoice's date; for display only. */
  readonly issued: Maybe<Scalars['Date']['output']>;
  /** The seller, as stored for the invoice. */
  readonly issuerDetails: Maybe<ChipIssuerDetails>;
  /** Whether it was marked as paid by hand. */
  readonly markedAsPaid: Maybe<Scalars['Boolean']['output']>;
  /** Notes on the purchase itself. May hold personal data. */
  readonly notes: Maybe<Scalars['String']['output']>;
  /** The id of the corresponding order; not always a UUID. */
  readonly orderId: Maybe<Scalars['String']['output']>;
  /** The executed incoming transaction. Null until paid. */
  readonly payment: Maybe<ChipPaymentDetails>;
  /** The only methods that may pay. Null when any may. */
  readonly paymentMethodWhitelist: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The platform it was created on, e.g. `web` or `api`; an open set. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** CHIP's product that made it: `purchases`, `billing_invoices`, `billing_subscriptions` or `billing_subscriptions_invoice`. */
  readonly product: Maybe<Scalars['String']['output']>;
  /** What is sold: lines, total and invoice fields. */
  readonly purchase: Maybe<ChipPurchaseDetails>;
  /** The token that paid this one: the id of another purchase, which pays nothing without `payments:write`. Null when none did. */
  readonly recurringToken: Maybe<Scalars['String']['output']>;
  /** The merchant's reference, at most 128 characters, not unique. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** CHIP's own reference, used where the merchant gave none, e.g. `CH644`. */
  readonly referenceGenerated: Maybe<Scalars['String']['output']>;
  /** The referral campaign, a UUID. Null when there is none. */
  readonly referralCampaignId: Maybe<Scalars['String']['output']>;
  /** Personal data. The referral code that was used. Null when there is none. */
  readonly referralCode: Maybe<Scalars['String']['output']>;
  /** About the referral code, in a form that CHIP does not document. May hold personal data. */
  readonly referralCodeDetails: Maybe<Scalars['JSONObject']['output']>;
  /** Personal data. The referral code that was handed out. Null when there is none. */
  readonly referralCodeGenerated: Maybe<Scalars['String']['output']>;
  /** Whether it can be refunded: `all`, `full_only`, `partial_only`, `pis_all`, `pis_partial` or `none`. */
  readonly refundAvailability: Maybe<Scalars['String']['output']>;
  /** What is left to refund; 0 while unpaid. */
  readonly refundableAmount: Maybe<Money>;
  /** About the retain level, in a form that CHIP does not document. May hold personal data. */
  readonly retainLevelDetails: Maybe<Scalars['JSONObject']['output']>;
  /** Whether a receipt is mailed once it is paid. */
  readonly sendReceipt: Maybe<Scalars['Boolean']['output']>;
  /** Whether the money is only reserved when the payer pays; with a total of 0, whether the card is only checked and saved. */
  readonly skipCapture: Maybe<Scalars['Boolean']['output']>;
  /** The status, as CHIP's own code, e.g. `pending_refund`; 21 are documented. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Its changes of status, the latest last. */
  readonly statusHistory: ReadonlyArray<ChipStatusChange>;
  /** Secret: the merchant's URL that gets the purchase once it is paid; such a URL may carry credentials. */
  readonly successCallback: Maybe<Scalars['URL']['output']>;
  /** Secret: where the payer lands once paid. */
  readonly successRedirect: Maybe<Scalars['URL']['output']>;
  /** The merchant's labels. May hold personal data. Null only for a caller who may not see it. */
  readonly tags: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What the payment method left behind, with every attempt. */
  readonly transactionData: Maybe<ChipTransactionData>;
  /** CHIP's object type: `purchase`. */
  readonly type: Maybe<Scalars['String']['output']>;
  /** When it last changed. */
  readonly updatedOn: Maybe<Scalars['DateTime']['output']>;
  /** Upsell campaigns, in a form that CHIP does not document. May hold personal data. Null only for a caller who may not see it. */
  readonly upsellCampaigns: Maybe<ReadonlyArray<Scalars['JSONObject']['output']>>;
  /** Personal data. Who made it in CHIP's own user interface, a UUID. Null when it was made otherwise. */
  readonly userId: Maybe<Scalars['String']['output']>;
  /** When the payment form or the invoice was first viewed. Null before. */
  readonly viewedOn: Maybe<Scalars['DateTime']['output']>;
};

/** What is sold at CHIP, and how the total comes about. CHIP returns no subtotal and no tax. A field is null when CHIP leaves it out or empty. */
export type ChipPurchaseDetails = {
  /** The currency of every amount of the purchase. */
  readonly currency: Maybe<Scalars['Currency']['output']>;
  /** What is added to the lines' sum; may be negative. */
  readonly debt: Maybe<Money>;
  /** What happens past `due`: true, it expires; false, it is overdue and can still be paid. */
  readonly dueStrict: Maybe<Scalars['Boolean']['output']>;
  /** The text of the invoice mail, at most 256 characters. May hold personal data. */
  readonly emailMessage: Maybe<Scalars['String']['output']>;
  /** Whether upsell products are offered. */
  readonly hasUpsellProducts: Maybe<Scalars['Boolean']['output']>;
  /** The language of the payment page and the invoice, two letters. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** The merchant's own data, of free form. May hold personal data. */
  readonly metadata: Maybe<Scalars['JSONObject']['output']>;
  /** Notes on the invoice, at most 10,000 characters. May hold personal data. */
  readonly notes: Maybe<Scalars['String']['output']>;
  /** Settings of payment methods, in a form that CHIP does not document. May hold personal data. */
  readonly paymentMethodDetails: Maybe<Scalars['JSONObject']['output']>;
  /** The lines. */
  readonly products: ReadonlyArray<ChipProduct>;
  /** Which details the payer must enter, e.g. `billing_address`. */
  readonly requestClientDetails: ReadonlyArray<Scalars['String']['output']>;
  /** Shipping choices, in a form that CHIP does not document. May hold personal data. Null only for a caller who may not see it. */
  readonly shippingOptions: Maybe<ReadonlyArray<Scalars['JSONObject']['output']>>;
  /** Whether only one attempt to pay is allowed. */
  readonly singleAttempt: Maybe<Scalars['Boolean']['output']>;
  /** The subtotal to show instead of the computed one; for display only. */
  readonly subtotalOverride: Maybe<Money>;
  /** The time zone of the invoice, e.g. `Asia/Kuala_Lumpur`. */
  readonly timezone: Maybe<Scalars['String']['output']>;
  /** What is charged, computed by CHIP. */
  readonly total: Maybe<Money>;
  /** The discount to show instead of the computed one; for display only. */
  readonly totalDiscountOverride: Maybe<Money>;
  /** The total that is charged instead of the computed one. Null when it is not replaced. */
  readonly totalOverride: Maybe<Money>;
  /** The tax to show instead of the computed one; for display only. */
  readonly totalTaxOverride: Maybe<Money>;
};

/** One change of status of a CHIP purchase. A field is null when CHIP leaves it out. */
export type ChipStatusChange = {
  /** The object behind the change: for `refunded` the refund. Null when CHIP names none. */
  readonly relatedObject: Maybe<ChipObjectReference>;
  /** The status that it entered. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** When it did. */
  readonly timestamp: Maybe<Scalars['DateTime']['output']>;
};

/** What a payment method left behind at CHIP, with every attempt. A field is null when CHIP leaves it out or empty. */
export type ChipTransactionData = {
  /** The attempts, the newest first (`statusHistory` runs the other way). */
  readonly attempts: ReadonlyArray<ChipAttempt>;
  /** The issuer's country, ISO 3166-1 alpha-2. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** About the card. Null for other methods. */
  readonly extra: Maybe<ChipTransactionExtra>;
  /** The way the payer took, e.g. `payform`; an open set. */
  readonly flow: Maybe<Scalars['String']['output']>;
  /** The method that paid, e.g. `fpx` or `visa`. Null until paid. */
  readonly paymentMethod: Maybe<Scalars['String']['output']>;
  /** The acquirer's id; not always a UUID. */
  readonly processingTxId: Maybe<Scalars['String']['output']>;
};

/** About a card that CHIP charged, or tried to. A field is null when CHIP leaves it out or empty. */
export type ChipTransactionExtra = {
  /** The name on the card. Personal data. */
  readonly cardholderName: Maybe<Scalars['String']['output']>;
  /** The month in which the card expires, 1 to 12. Personal data. */
  readonly expiryMonth: Maybe<Scalars['Int']['output']>;
  /** The year in which the card expires, four digits. Personal data. */
  readonly expiryYear: Maybe<Scalars['Int']['output']>;
  /** The masked card number, e.g. `444433******1111`. Personal data. */
  readonly maskedPan: Maybe<Scalars['String']['output']>;
  /** Whether 3-D Secure was used. */
  readonly threeDSecure: Maybe<Scalars['Boolean']['output']>;
};

/** When a card expires. A field is null when Cleverbridge leaves it out. */
export type CleverbridgeCardExpirationDate = {
  /** The month, 1 to 12. */
  readonly month: Maybe<Scalars['Int']['output']>;
  /** The year, four digits. */
  readonly year: Maybe<Scalars['Int']['output']>;
};

/** What Cleverbridge returned about a session that Process Cart opened. The gateway stores it, as Cleverbridge returns it only once. */
export type CleverbridgeCartSession = {
  /** The purchase that was saved, in `NON_INTERACTIVE` mode. Null when none was. */
  readonly purchaseId: Maybe<Scalars['ID']['output']>;
  /** The outcome of Process Cart, as Cleverbridge named it. */
  readonly resultMessage: Scalars['String']['output'];
  /** Secret: the page to send the customer to. Whoever has it can order and pay there. Null when it ran out. */
  readonly sessionUrl: Maybe<Scalars['URL']['output']>;
};

/**
 * A person or company as it stood at the purchase. Personal data. Every field is null when Cleverbridge leaves it out, as
 * it does with street, town, phone and fax unless the account requested them.
 */
export type CleverbridgeContact = {
  /** Town. Personal data. */
  readonly city: Maybe<Scalars['String']['output']>;
  /** Company name. Personal data. */
  readonly company: Maybe<Scalars['String']['output']>;
  /** Company name in katakana. Personal data. */
  readonly companyKatakana: Maybe<Scalars['String']['output']>;
  /** Company name in Latin letters. Personal data. */
  readonly companyRomanized: Maybe<Scalars['String']['output']>;
  /** Kind of company, by name. */
  readonly companyType: Maybe<Scalars['String']['output']>;
  /** Kind of company as a code: `COM`, `GOV`, `MIS`, `NPR`, `UNI`. */
  readonly companyTypeId: Maybe<Scalars['String']['output']>;
  /** Country, by name. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Country as ISO 3166-1 alpha-2. */
  readonly countryId: Maybe<Scalars['String']['output']>;
  /** E-mail address. Personal data. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Fax. Personal data. */
  readonly fax: Maybe<Scalars['String']['output']>;
  /** Given name. Personal data. */
  readonly firstname: Maybe<Scalars['String']['output']>;
  /** Given name in katakana. Personal data. */
  readonly firstnameKatakana: Maybe<Scalars['String']['output']>;
  /** Given name in Latin letters. Personal data. */
  readonly firstnameRomanized: Maybe<Scalars['String']['output']>;
  /** Name of the language, e.g. `English`. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** Language as ISO 639-1. */
  readonly languageId: Maybe<Scalars['String']['output']>;
  /** Family name. Personal data. */
  readonly lastname: Maybe<Scalars['String']['output']>;
  /** Family name in katakana. Personal data. */
  readonly lastnameKatakana: Maybe<Scalars['String']['output']>;
  /** Family name in Latin letters. Personal data. */
  readonly lastnameRomanized: Maybe<Scalars['String']['output']>;
  /** Locale, e.g. `en-US`. */
  readonly locale: Maybe<Scalars['String']['output']>;
  /** Telephone. Personal data. */
  readonly phone1: Maybe<Scalars['String']['output']>;
  /** Second telephone. Personal data. */
  readonly phone2: Maybe<Scalars['String']['output']>;
  /** Postal line. Personal data. */
  readonly postLine: Maybe<Scalars['String']['output']>;
  /** Postal code. Personal data. */
  readonly postalcode: Maybe<Scalars['String']['output']>;
  /** Form of address: Mr, Ms, Mrs, Miss. */
  readonly salutation: Maybe<Scalars['String']['output']>;
  /** Form of address as a code: `MR`, `MS`, `MRS`, `MIS`. */
  readonly salutationId: Maybe<Scalars['String']['output']>;
  /** State or province, by name. */
  readonly state: Maybe<Scalars['String']['output']>;
  /** State or province as ISO 3166-2. */
  readonly stateId: Maybe<Scalars['String']['output']>;
  /** Street. Personal data. */
  readonly street1: Maybe<Scalars['String']['output']>;
  /** Street, second line. Personal data. */
  readonly street2: Maybe<Scalars['String']['output']>;
  /** Academic or other title. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Web site. Personal data. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** VAT id. Personal data. */
  readonly vatId: Maybe<Scalars['String']['output']>;
};

/** Something that was delivered. Every field is null when Cleverbridge leaves it out; only text keys have `key` and `keyRaw`. */
export type CleverbridgeDelivery = {
  /** The kind: Key, BinKey, Download, Physical, Service. An open set. */
  readonly deliveryType: Maybe<Scalars['String']['output']>;
  /** The kind as a code, e.g. `KEY`. An open set. */
  readonly deliveryTypeId: Maybe<Scalars['String']['output']>;
  /** Secret: the license key. One for each unit or one for all, by a setting of the product. */
  readonly key: Maybe<Scalars['String']['output']>;
  /** Secret: the license key before Cleverbridge formatted it. */
  readonly keyRaw: Maybe<Scalars['String']['output']>;
};

/**
 * An x-parameter: a key that begins with `x-`, and its value. Untrusted: customers can add x-parameters to a shop URL.
 * Compare keys without regard to case.
 */
export type CleverbridgeExtraParameter = {
  /** The key. */
  readonly key: Scalars['String']['output'];
  /** The value. Null when Cleverbridge leaves it out. May be personal data. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** What kind of notification a record is. Every field is null when Cleverbridge leaves it out. */
export type CleverbridgeMeta = {
  /** When the notification was made. */
  readonly date: Maybe<Scalars['DateTime']['output']>;
  /** Where Cleverbridge publishes the JSON schema of this kind. */
  readonly schemaUrl: Maybe<Scalars['URL']['output']>;
  /** The kind, e.g. `PaidOrderNotification`. An open set. */
  readonly type: Maybe<Scalars['String']['output']>;
};

/** Why the payment provider refused, as Cleverbridge reports it. A field is null when Cleverbridge leaves it out. */
export type CleverbridgePaymentError = {
  /** The code: `PAY_CEX`, `PAY_CLE`, `PAY_DEC`, `PAY_REJ`, `FRA_REJ`, `PAY_SCO`. An open set. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** What the code means. */
  readonly message: Maybe<Scalars['String']['output']>;
};

/** How a purchase is paid. Every field is null when Cleverbridge leaves it out. */
export type CleverbridgePaymentInfo = {
  /** Personal data. When the card expires. Null when it is no card. */
  readonly cardExpirationDate: Maybe<CleverbridgeCardExpirationDate>;
  /** Personal data. The card's last four characters, not always digits: test cards give `142T`. Null when it is no card. */
  readonly cardLastFourDigits: Maybe<Scalars['String']['output']>;
  /** The name of the customer's currency, e.g. `Euro`. */
  readonly currency: Maybe<Scalars['String']['output']>;
  /** The customer's currency: an ISO 4217 code, as Cleverbridge writes it. */
  readonly currencyId: Maybe<Scalars['String']['output']>;
  /** True when it is paid on a purchase order. */
  readonly isPurchaseOrder: Maybe<Scalars['Boolean']['output']>;
  /** The name of the payment type, e.g. `Visa`. */
  readonly paymentType: Maybe<Scalars['String']['output']>;
  /** The payment type as a code, e.g. `CCA_VIS`, `WTR_STD`. An open set. */
  readonly paymentTypeId: Maybe<Scalars['String']['output']>;
};

/**
 * One price in major units, as exact decimal text with every digit that Cleverbridge gave: it may have more decimals than
 * the currency. Every field is null when Cleverbridge leaves it out.
 */
export type CleverbridgePrice = {
  /** With VAT, e.g. `59.50`. */
  readonly grossPrice: Maybe<Scalars['String']['output']>;
  /** Without VAT, e.g. `50.00`. */
  readonly netPrice: Maybe<Scalars['String']['output']>;
  /** The VAT, e.g. `9.50`. */
  readonly vatPrice: Maybe<Scalars['String']['output']>;
};

/** Prices of an item in one currency. Every field is null when Cleverbridge leaves it out. */
export type CleverbridgePriceBlock = {
  /** The currency of the prices: an ISO 4217 code, as Cleverbridge writes it. */
  readonly currency: Maybe<Scalars['String']['output']>;
  /** Price blocks that the documents name without describing them (discount, total), as Cleverbridge holds them; amounts stand as their exact text. May hold commercial data. */
  readonly furtherBlocks: Maybe<Scalars['JSONObject']['output']>;
  /** The price of one unit. */
  readonly productSinglePrice: Maybe<CleverbridgePrice>;
};

/**
 * Cleverbridge's own record of a purchase: the purchase notification, or a row of a purchase list.
 * Every field but the id and the source is null when Cleverbridge leaves it out.
 */
export type CleverbridgePurchase = {
  /** Who pays. Personal data. */
  readonly billingContact: Maybe<CleverbridgeContact>;
  /** The id of the client account whose configuration applied. */
  readonly configurationClientId: Maybe<Scalars['ID']['output']>;
  /** When the purchase was made. */
  readonly creationTime: Maybe<Scalars['DateTime']['output']>;
  /** Secret: the confirmation page; whoever has the URL sees the purchase. */
  readonly customerConfirmationPageUrl: Maybe<Scalars['URL']['output']>;
  /** Secret: the invoice as PDF; whoever has the URL can read it. */
  readonly customerPdfDocumentUrl: Maybe<Scalars['URL']['output']>;
  /** Personal data. Contradictory in the documents: the company's customer id, or the customer's purchase order number. Do not key on it. */
  readonly customerReferenceNumber: Maybe<Scalars['String']['output']>;
  /** Who receives the delivery; given even when it equals the billing contact. Personal data. */
  readonly deliveryContact: Maybe<CleverbridgeContact>;
  /** Why the payment provider refused. Null when it did not, and for some declines too: not every bank reports a reason. */
  readonly error: Maybe<CleverbridgePaymentError>;
  /** The x-parameters of the cart. Empty when there are none. */
  readonly extraParameters: ReadonlyArray<CleverbridgeExtraParameter>;
  /** Personal data. The visitor's languages, as the browser sent them. */
  readonly httpAcceptLanguage: Maybe<Scalars['String']['output']>;
  /** The URL at which the visitor entered the shop; may carry x-parameters. Untrusted: the visitor can change it. Personal data. */
  readonly httpEntryUrl: Maybe<Scalars['String']['output']>;
  /** Where the visitor came from. Untrusted: the visitor can change it. Personal data. */
  readonly httpReferer: Maybe<Scalars['String']['output']>;
  /** Personal data. The visitor's browser. */
  readonly httpUserAgent: Maybe<Scalars['String']['output']>;
  /** Personal data. The company's own id of the customer (the CustomerReferenceId given at the first purchase). */
  readonly internalCustomer: Maybe<Scalars['String']['output']>;
  /** Commercial data. The company's own id of the partner. */
  readonly internalPartner: Maybe<Scalars['String']['output']>;
  /** What was bought, in Cleverbridge's order. Empty when the record has no items. */
  readonly items: ReadonlyArray<CleverbridgePurchaseItem>;
  /** When Cleverbridge last changed the purchase. */
  readonly lastModificationTime: Maybe<Scalars['DateTime']['output']>;
  /** Who is licensed; given even when it equals the billing contact. Personal data. */
  readonly licenseeContact: Maybe<CleverbridgeContact>;
  /** Who sells in law. */
  readonly merchantOfRecord: Maybe<Scalars['String']['output']>;
  /** What kind of notification the record is. */
  readonly meta: Maybe<CleverbridgeMeta>;
  /** Commercial data. Cleverbridge's id of the partner. */
  readonly partnerId: Maybe<Scalars['ID']['output']>;
  /** Personal data. The partner's user name. */
  readonly partnerUsername: Maybe<Scalars['String']['output']>;
  /** When the money came in: absent while unpaid or declined. */
  readonly paymentArriveTime: Maybe<Scalars['DateTime']['output']>;
  /** How it is paid, and in which currency. */
  readonly paymentInfo: Maybe<CleverbridgePaymentInfo>;
  /** Cleverbridge's id of the purchase, a whole number (9 digits today). */
  readonly purchaseId: Scalars['ID']['output'];
  /** When a quote became this purchase. */
  readonly quoteToPurchaseTime: Maybe<Scalars['DateTime']['output']>;
  /** The id of the refund, chargeback or return debit that the record is about. */
  readonly reimbursementId: Maybe<Scalars['ID']['output']>;
  /** When it was refunded or charged back. */
  readonly reimbursementTime: Maybe<Scalars['DateTime']['output']>;
  /** The visitor's IPv4 address, its last part set to zero. Personal data. */
  readonly remoteAddress: Maybe<Scalars['String']['output']>;
  /** The visitor's host name. Personal data. */
  readonly remoteHost: Maybe<Scalars['String']['output']>;
  /** From which of Cleverbridge's answers this record was read. */
  readonly source: CleverbridgeRecordSource;
  /** The name of the status, e.g. `Paid`, `Waiting for Offline Payment`. An open set. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** The status as a code: `PAY`, `PEN`, `DEC`, `HLD`, `WOF`, `WPO`, `REF`, `TST` and others. An open set. */
  readonly statusId: Maybe<Scalars['String']['output']>;
  /** Which part of the subscription's life brought the revenue, e.g. `Signup`. An open set. */
  readonly subscriptionRevenueCategoryId: Maybe<Scalars['String']['output']>;
};

/**
 * One item of a purchase. Every field but the lists is null when Cleverbridge leaves it out.
 * A "selling rule" is Cleverbridge's offer of another product: cross-selling (as well), sub-selling (within), up-selling (instead).
 */
export type CleverbridgePurchaseItem = {
  /** Further entries, whose shape is not documented; numbers stand as their exact text. May hold personal data. Empty when there are none, null only for a caller who may not see it. */
  readonly additionals: Maybe<ReadonlyArray<Scalars['JSONObject']['output']>>;
  /** Commercial data. The affiliate. */
  readonly affiliate: Maybe<Scalars['String']['output']>;
  /** Commercial data. Id of the affiliate. */
  readonly affiliateId: Maybe<Scalars['ID']['output']>;
  /** Id of the client account that sells. */
  readonly clientId: Maybe<Scalars['ID']['output']>;
  /** The coupon that was used. */
  readonly couponcode: Maybe<Scalars['String']['output']>;
  /** The purchase that the selling rule refers to. */
  readonly crossSubUpRefPurchaseId: Maybe<Scalars['ID']['output']>;
  /** Id of the selling rule. */
  readonly crossSubUpSellingId: Maybe<Scalars['ID']['output']>;
  /** Name of the selling rule. */
  readonly crossSubUpSellingName: Maybe<Scalars['String']['output']>;
  /** Prices in the customer's currency. */
  readonly customerPrice: Maybe<CleverbridgePriceBlock>;
  /** What was delivered; license keys are here. Empty when nothing was. */
  readonly deliveries: ReadonlyArray<CleverbridgeDelivery>;
  /** The x-parameters of the item. Empty when there are none. */
  readonly extraParameters: ReadonlyArray<CleverbridgeExtraParameter>;
  /** The company's own category of the product. */
  readonly internalCategory: Maybe<Scalars['String']['output']>;
  /** How many months the license runs. */
  readonly licensePeriodInMonths: Maybe<Scalars['Int']['output']>;
  /** The name that was put into the license. Personal data. */
  readonly licenseeString: Maybe<Scalars['String']['output']>;
  /** Secret: the license that this one replaces. */
  readonly previousLicense: Maybe<Scalars['String']['output']>;
  /** The product's EAN. */
  readonly productEan: Maybe<Scalars['String']['output']>;
  /** Cleverbridge's id of the product. */
  readonly productId: Maybe<Scalars['ID']['output']>;
  /** The product's ISBN. */
  readonly productIsbn: Maybe<Scalars['String']['output']>;
  /** Name of the product. */
  readonly productName: Maybe<Scalars['String']['output']>;
  /** Additional name of the product. */
  readonly productNameExtension: Maybe<Scalars['String']['output']>;
  /** The product's group in reports. */
  readonly productReportingGroup: Maybe<Scalars['String']['output']>;
  /** Commercial data. The company's share. Its members are not documented; numbers stand as their exact text. */
  readonly profitCalculation: Maybe<Scalars['JSONObject']['output']>;
  /** The promotion that was used. */
  readonly promotionId: Maybe<Scalars['ID']['output']>;
  /** Name of the promotion. */
  readonly promotionName: Maybe<Scalars['String']['output']>;
  /** How many units. */
  readonly quantity: Maybe<Scalars['SafeInt']['output']>;
  /** The subscription that the item begins or goes on with. Null when it has none. */
  readonly recurringBilling: Maybe<CleverbridgeRecurringBilling>;
  /** Product id of that bundle. */
  readonly refBundleItemProductId: Maybe<Scalars['ID']['output']>;
  /** Running number of the bundle that the item belongs to. */
  readonly refBundleItemRunningNumber: Maybe<Scalars['Int']['output']>;
  /** Product id of that item. */
  readonly refCrossSellingItemProductId: Maybe<Scalars['ID']['output']>;
  /** Running number of the item that led to this one by cross-selling. */
  readonly refCrossSellingItemRunningNumber: Maybe<Scalars['Int']['output']>;
  /** Product id of that item. */
  readonly refSubSellingItemProductId: Maybe<Scalars['ID']['output']>;
  /** Running number of the item that led to this one by sub-selling. */
  readonly refSubSellingItemRunningNumber: Maybe<Scalars['Int']['output']>;
  /** Product id that this one was chosen instead of. */
  readonly refUpSellingItemProductId: Maybe<Scalars['ID']['output']>;
  /** Position in the purchase, from 1. */
  readonly runningNumber: Maybe<Scalars['Int']['output']>;
  /** The way of shipping that was chosen. */
  readonly shippingOption: Maybe<Scalars['String']['output']>;
  /** The support contact. */
  readonly supportContact: Maybe<Scalars['String']['output']>;
  /** Id of the support contact. */
  readonly supportContactId: Maybe<Scalars['ID']['output']>;
  /** The name of the company's currency, e.g. `Euro`. */
  readonly yourCurrency: Maybe<Scalars['String']['output']>;
  /** The company's currency: an ISO 4217 code, as Cleverbridge writes it. */
  readonly yourCurrencyId: Maybe<Scalars['String']['output']>;
  /** Prices in the company's currency. */
  readonly yourPrice: Maybe<CleverbridgePriceBlock>;
  /** The company's own id of the product. */
  readonly yourProductId: Maybe<Scalars['String']['output']>;
  /** The company's own name of the product. */
  readonly yourProductName: Maybe<Scalars['String']['output']>;
};

/** The answers of Cleverbridge that hold a purchase. */
export type CleverbridgeRecordSource =
  /** A row of a purchase list, which lacks what lists leave out. Seen only when Cleverbridge no longer knows the purchase alone: details of a row are read whole. */
  | 'LIST_ROW'
  /** The purchase notification of Get Purchase: complete. */
  | 'NOTIFICATION';

/** An item's place in a subscription. Every field is null when Cleverbridge leaves it out. */
export type CleverbridgeRecurringBilling = {
  /** Secret: where the customer cancels the subscription. */
  readonly cancellationUrl: Maybe<Scalars['URL']['output']>;
  /** Secret: where the customer changes how the subscription is paid. */
  readonly changePaymentSubscriptionUrl: Maybe<Scalars['URL']['output']>;
  /** Days of grace after a missed payment. */
  readonly gracePeriodDays: Maybe<Scalars['Int']['output']>;
  /** Days of an interval, to be added to its months. */
  readonly intervalLengthInDays: Maybe<Scalars['Int']['output']>;
  /** Months of an interval, to be added to its days. */
  readonly intervalLengthInMonths: Maybe<Scalars['Int']['output']>;
  /** Which billing interval this is, from 0. */
  readonly intervalNumber: Maybe<Scalars['Int']['output']>;
  /** The name of the item's status. */
  readonly itemStatus: Maybe<Scalars['String']['output']>;
  /** The item's status as a code: `ACT`, `DEA`, `REM`, `WAT`, `HBC`. An open set. */
  readonly itemStatusId: Maybe<Scalars['String']['output']>;
  /** When it is billed next. */
  readonly nextBillingDate: Maybe<Scalars['DateTime']['output']>;
  /** Commercial data. The company's share of the next billing, as exact decimal text, when Cleverbridge gives it as one amount. Null when it does not, or gives another shape. */
  readonly nextBillingProfit: Maybe<Scalars['String']['output']>;
  /** The purchase that began the subscription. */
  readonly originalPurchaseId: Maybe<Scalars['ID']['output']>;
  /** The item of that purchase. */
  readonly originalPurchaseItemRunningNumber: Maybe<Scalars['Int']['output']>;
  /** How many intervals there are in all. Null when there is no end. */
  readonly recurrenceCount: Maybe<Scalars['Int']['output']>;
  /** Who renews: `Automatic` or `Manual`. An open set. */
  readonly renewalType: Maybe<Scalars['String']['output']>;
  /** The name of the subscription's status. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** The subscription's status as a code: `ACT`, `DEA`, `FIN`, `GRA`, `HLD`, `NEW`, `HBC` (handled by the client). An open set. */
  readonly statusId: Maybe<Scalars['String']['output']>;
  /** What happened to the subscription. An open set. */
  readonly subscriptionEventtypeId: Maybe<Scalars['String']['output']>;
  /** The id of the subscription with its leading `S`, e.g. `S9073119`. */
  readonly subscriptionId: Maybe<Scalars['ID']['output']>;
  /** Position in the subscription, from 1. */
  readonly subscriptionItemRunningNumber: Maybe<Scalars['Int']['output']>;
};

/**
 * A shopper's checkout: Purse's client session, CHIP's checkout page of a purchase, or the session that Cleverbridge opens when it
 * needs data from the customer of a cart. Cleverbridge has no read for such a session, so the gateway stores its URL for 72 hours.
 */
export type ClientSession = Node & ProviderResource & {
  /** The actions that are allowed now. */
  readonly actions: ReadonlyArray<AllowedAction>;
  /** The amount that the shopper has to pay. Null when the provider does not return it. */
  readonly amount: Maybe<Money>;
  /** When the gateway read this from the provider. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Whether the provider or the merchant captures the payment. Null when the provider does not return it. */
  readonly captureMode: Maybe<CaptureMode>;
  /** What is being bought. Null when the provider's record has no items. */
  readonly cart: Maybe<Cart>;
  /** The hosted page to send the shopper to. Null when the shopper pays in an embedded widget, or can no longer pay. */
  readonly checkoutUrl: Maybe<Scalars['URL']['output']>;
  /** Every documented field of the provider's own record. */
  readonly details: ClientSessionDetails;
  /** When it expires. Null when it does not expire, or the provider does not return it. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** `purse:client-session:<uuid>`, `chip:client-session:<purchase id>` or `cleverbridge:client-session:<uuid>`. */
  readonly id: Scalars['ID']['output'];
  /** The company's order. Null when the provider stores no reference of the company. */
  readonly order: Maybe<Order>;
  /** The payment of this session. Null when nobody has paid yet. */
  readonly payment: Maybe<Payment>;
  /** The methods that the shopper may use, in the provider's order. Empty when the provider does not return it. */
  readonly paymentSolutions: ReadonlyArray<PaymentSolution>;
  /** The provider that stores it. */
  readonly provider: ProviderName;
  /** The provider's raw status. Null when the provider's answer carried none. */
  readonly providerStatus: Maybe<Scalars['String']['output']>;
  /** The purchase whose checkout this is. Null when the provider has no purchases (Purse). */
  readonly purchase: Maybe<Purchase>;
  /** The provider's own id: of the session, or of the purchase that it is a view on. */
  readonly reference: Scalars['String']['output'];
  /** Secret: where the shopper is sent after paying. Null when none was given. */
  readonly returnUrl: Maybe<Scalars['URL']['output']>;
  /** Its status. Read `payment` to know whether the payment succeeded: the session does not say so. */
  readonly status: ClientSessionStatus;
};


/**
 * A shopper's checkout: Purse's client session, CHIP's checkout page of a purchase, or the session that Cleverbridge opens when it
 * needs data from the customer of a cart. Cleverbridge has no read for such a session, so the gateway stores its URL for 72 hours.
 */
export type ClientSessionPaymentArgs = {
  maxAge?: InputMaybe<Scalars['Int']['input']>;
};

/** The provider's own record behind a checkout session. */
export type ClientSessionDetails = ChipPurchase | CleverbridgeCartSession | PurseClientSession;

/** The status of a checkout session. */
export type ClientSessionStatus =
  /** Ended by the shopper. */
  | 'ABORTED_BY_CUSTOMER'
  /** Ended by the merchant. */
  | 'ABORTED_BY_MERCHANT'
  /** Created; the shopper has not opened it yet. */
  | 'CREATED'
  /** It has expired. */
  | 'EXPIRED'
  /** The shopper has opened the page, or an attempt failed and another is possible. */
  | 'OPENED'
  /** The shopper confirmed a method: see `payment` for the outcome. */
  | 'SUBMITTED'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN';

/**
 * What a provider stores about a person. A snapshot from when the resource was created, not the current customer. Personal data.
 * Every field is null when the provider does not store it or does not return it.
 */
export type Contact = {
  /** Street lines, the first line first. Empty when the provider stores none. */
  readonly addressLines: ReadonlyArray<Scalars['String']['output']>;
  /** Town. */
  readonly city: Maybe<Scalars['String']['output']>;
  /** Company name. */
  readonly company: Maybe<Scalars['String']['output']>;
  /** Country as ISO 3166-1 alpha-2, as the provider writes it. */
  readonly countryCode: Maybe<Scalars['String']['output']>;
  /** E-mail address, as the provider stores it; not checked. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Given name. */
  readonly firstName: Maybe<Scalars['String']['output']>;
  /** Full name as one text: as the provider stores it, or its parts joined. */
  readonly fullName: Maybe<Scalars['String']['output']>;
  /** Family name. */
  readonly lastName: Maybe<Scalars['String']['output']>;
  /** Preferred language or locale, e.g. `en` or `fr-FR`. */
  readonly locale: Maybe<Scalars['String']['output']>;
  /** Telephone number, as the provider stores it. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  readonly postalCode: Maybe<Scalars['String']['output']>;
  /** State, province or region, as the provider writes it. */
  readonly region: Maybe<Scalars['String']['output']>;
};

/** What the shopper pays, and how. */
export type CreateClientSessionInput = {
  /** Whether later payments without the shopper may be based on this one. Null, or omitted, for no. */
  readonly allowFutureUsage?: InputMaybe<Scalars['Boolean']['input']>;
  /** The amount, in CHF, EUR, GBP, JPY or USD. Zero only with `allowFutureUsage`: it only checks the card. */
  readonly amount: MoneyInput;
  /** Whether the provider or the merchant captures. Null, or omitted, for `MANUAL`. */
  readonly captureMode?: InputMaybe<CaptureMode>;
  /** The person who pays. Null, or omitted, when unknown. */
  readonly customer?: InputMaybe<PurseCustomerInput>;
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Where the shopper pays. Null, or omitted, for `EMBEDDED`. */
  readonly integrationMode?: InputMaybe<CheckoutIntegrationMode>;
  /** The order that is paid. */
  readonly order: PurseOrderInput;
  /** The provider to use. Only Purse supports this so far. */
  readonly provider: ProviderName;
  /** Where the shopper is sent afterwards, an https URL on a public host. Keep it short. */
  readonly returnUrl: Scalars['ReturnURL']['input'];
  /** What the merchant prefers of 3-D Secure. Null, or omitted, for no preference. */
  readonly threeDs?: InputMaybe<PurseThreeDsOptionsInput>;
  /** Where the provider notifies the merchant of changes. Null, or omitted, for nowhere. */
  readonly webhook?: InputMaybe<PurseWebhookInput>;
};

/** A checkout session that is open. */
export type CreateClientSessionPayload = {
  /** The session. Null when it cannot be read at the moment: it was opened nevertheless, and `operation.resourceId` is its id. */
  readonly clientSession: Maybe<ClientSession>;
  /** What was done. */
  readonly operation: Operation;
};

/** The result of `createClientSession`. */
export type CreateClientSessionResult = CreateClientSessionPayload | IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy;

/** What to pay, and with what. */
export type CreatePaymentInput = {
  /** Whether later payments without the shopper may be based on this one. Null, or omitted, for no. */
  readonly allowFutureUsage?: InputMaybe<Scalars['Boolean']['input']>;
  /** The amount, in CHF, EUR, GBP, JPY or USD. Zero only with `allowFutureUsage`: it only checks the card. */
  readonly amount: MoneyInput;
  /** The shopper's browser; 3-D Secure needs it. Null, or omitted, when no shopper is there. */
  readonly browser?: InputMaybe<PurseBrowserInput>;
  /** Whether the provider or the merchant captures. Null, or omitted, for `MANUAL`. */
  readonly captureMode?: InputMaybe<CaptureMode>;
  /** The person who pays. Null, or omitted, when unknown. */
  readonly customer?: InputMaybe<PurseCustomerInput>;
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The order that is paid. */
  readonly order: PurseOrderInput;
  /** The provider to use. Only Purse supports this so far. */
  readonly provider: ProviderName;
  /** Where the shopper is sent afterwards, an https URL on a public host. Null, or omitted, when no shopper is there. */
  readonly returnUrl?: InputMaybe<Scalars['ReturnURL']['input']>;
  /** What pays it, part by part. The parts add up to the amount. */
  readonly split: ReadonlyArray<PurseSplitInput>;
  /** What the merchant prefers of 3-D Secure. Null, or omitted, for no preference. */
  readonly threeDs?: InputMaybe<PurseThreeDsOptionsInput>;
  /** Where the provider notifies the merchant of changes. Null, or omitted, for nowhere. */
  readonly webhook?: InputMaybe<PurseWebhookInput>;
};

/** What is to be paid with a link. */
export type CreatePaymentLinkInput = {
  /** Whether later payments without the shopper may be based on this one. Null, or omitted, for no. */
  readonly allowFutureUsage?: InputMaybe<Scalars['Boolean']['input']>;
  /** The amount, in CHF, EUR, GBP, JPY or USD. Zero only with `allowFutureUsage`: it only checks the card. */
  readonly amount: MoneyInput;
  /** Whether the provider or the merchant captures. Null, or omitted, for `MANUAL`. */
  readonly captureMode?: InputMaybe<CaptureMode>;
  /** The person who pays. Null, or omitted, when unknown. */
  readonly customer?: InputMaybe<PurseCustomerInput>;
  /** When it expires; in the future. Null, or omitted, for the provider's own rule. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The order that is paid. */
  readonly order: PurseOrderInput;
  /** The provider to use. Only Purse supports this so far. */
  readonly provider: ProviderName;
  /** Where the customer is sent afterwards, an https URL on a public host. */
  readonly returnUrl: Scalars['ReturnURL']['input'];
  /** What the merchant prefers of 3-D Secure. Null, or omitted, for no preference. */
  readonly threeDs?: InputMaybe<PurseThreeDsOptionsInput>;
  /** Where the provider notifies the merchant of changes. Null, or omitted, for nowhere. */
  readonly webhook?: InputMaybe<PurseWebhookInput>;
};

/** A payment link that was created. */
export type CreatePaymentLinkPayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The link. Null when it cannot be read at the moment: it was created nevertheless, and `operation.resourceId` is its id. */
  readonly paymentLink: Maybe<PaymentLink>;
};

/** The result of `createPaymentLink`. */
export type CreatePaymentLinkResult = CreatePaymentLinkPayload | IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy;

/** A payment that was created and authorised. */
export type CreatePaymentPayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The payment. Null when it cannot be read at the moment: it was created nevertheless, and `operation.resourceId` is its id. */
  readonly payment: Maybe<Payment>;
};

/** The result of `createPayment`. */
export type CreatePaymentResult = CreatePaymentPayload | IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy;

/** What is bought, and how it may be paid. Amounts are in minor units of `currency`. */
export type CreatePurchaseInput = {
  /** Where the payer is sent after cancelling, an https URL on a public host, at most 500 characters, without quotes and angle brackets. Null, or omitted, for nowhere. */
  readonly cancelRedirect?: InputMaybe<Scalars['ReturnURL']['input']>;
  /** The person who pays. Null, or omitted, when `clientId` is given: exactly one of the two. */
  readonly client?: InputMaybe<ChipClientInput>;
  /** CHIP's id of a client that it stores; needed to save a card for that client. Null, or omitted, when `client` is given: exactly one of the two. */
  readonly clientId?: InputMaybe<Scalars['ID']['input']>;
  /** The program that creates it, at most 32 characters. Null, or omitted, for none. */
  readonly creatorAgent?: InputMaybe<Scalars['String']['input']>;
  /** The currency of all amounts. `MYR` in practice. */
  readonly currency: Scalars['Currency']['input'];
  /** Added to the total, in minor units; may be negative, down to the total. Null, or omitted, for nothing. */
  readonly debtMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Until when it is to be paid, in whole seconds. Null, or omitted, for the brand's own rule. */
  readonly dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether it cannot be paid after `dueAt`. Null, or omitted, for no: it is overdue then. */
  readonly dueStrict?: InputMaybe<Scalars['Boolean']['input']>;
  /** A text in the mail, at most 256 characters. Null, or omitted, for none. */
  readonly emailMessage?: InputMaybe<Scalars['String']['input']>;
  /** Where the payer is sent after a failure, an https URL on a public host, at most 500 characters. Null, or omitted, for nowhere. */
  readonly failureRedirect?: InputMaybe<Scalars['ReturnURL']['input']>;
  /** Whether to save the card without asking the payer. Null, or omitted, for no. */
  readonly forceRecurring?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether there are products to add. Null, or omitted, for no. */
  readonly hasUpsellProducts?: InputMaybe<Scalars['Boolean']['input']>;
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The day on the invoice; for display. Null, or omitted, for today. */
  readonly issuedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The language of the page, two letters. Null, or omitted, for the brand's own. */
  readonly languageCode?: InputMaybe<Scalars['String']['input']>;
  /** Other data of the merchant, as any JSON. Null, or omitted, for nothing. */
  readonly metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** A note, at most 10,000 characters. Null, or omitted, for none. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  /** More about the payment methods, as any JSON. Null, or omitted, for nothing. */
  readonly paymentMethodDetails?: InputMaybe<Scalars['JSONObject']['input']>;
  /** The allowed methods: `fpx`, `fpx_b2b1`, `visa`, `mastercard`, `maestro`, `duitnow_qr` and others; never `card`. Null, or omitted, for anything. */
  readonly paymentMethodWhitelist?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The platform on which it is created. Null, or omitted, when unknown. */
  readonly platform?: InputMaybe<ChipPlatform>;
  /** What is bought, one line at least. */
  readonly products: ReadonlyArray<ChipProductInput>;
  /** The provider to use. Only CHIP supports this so far. */
  readonly provider: ProviderName;
  /** The merchant's own reference, at most 128 characters. Null, or omitted, for none. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** The details that the payer has to enter. Null, or omitted, for nothing more. */
  readonly requestClientDetails?: InputMaybe<ReadonlyArray<ChipClientDetail>>;
  /** Whether to mail a receipt. Null, or omitted, for no. */
  readonly sendReceipt?: InputMaybe<Scalars['Boolean']['input']>;
  /** Ways of delivery, as any JSON. Null, or omitted, for none. */
  readonly shippingOptions?: InputMaybe<ReadonlyArray<Scalars['JSONObject']['input']>>;
  /** Whether only one attempt is allowed. Null, or omitted, for no. */
  readonly singleAttempt?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether to authorise only and capture later. With a total of zero, a card is checked and saved. Null, or omitted, for no. */
  readonly skipCapture?: InputMaybe<Scalars['Boolean']['input']>;
  /** Shown in place of the subtotal, in minor units; does not change what is charged. Null, or omitted, for none. */
  readonly subtotalOverrideMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Where CHIP posts the purchase once it is paid, with the customer's data: needs `pii:read`, or a host of the gateway's list. An https URL on a public host, at most 500 characters. Null, or omitted, for nowhere. */
  readonly successCallback?: InputMaybe<Scalars['CallbackURL']['input']>;
  /** Where the payer is sent after paying, an https URL on a public host, at most 500 characters. Null, or omitted, for nowhere. */
  readonly successRedirect?: InputMaybe<Scalars['ReturnURL']['input']>;
  /** Tags. Null, or omitted, for none. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The time zone of what is shown, e.g. `Asia/Kuala_Lumpur`. Null, or omitted, for the brand's own. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  /** Shown in place of the discount, in minor units; does not change what is charged. Null, or omitted, for none. */
  readonly totalDiscountOverrideMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Replaces the total that is charged, in minor units. Null, or omitted, for the total as computed. */
  readonly totalOverrideMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Shown in place of the tax, in minor units; does not change what is charged. Null, or omitted, for none. */
  readonly totalTaxOverrideMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
};

/** A purchase that was created. */
export type CreatePurchasePayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The purchase. Null when it cannot be read at the moment: it was created nevertheless, and `operation.resourceId` is its id. */
  readonly purchase: Maybe<Purchase>;
};

/** The result of `createPurchase`. */
export type CreatePurchaseResult = CreatePurchasePayload | IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy;

/**
 * A customer of the company, by the company's own reference. The gateway knows only the reference that a provider
 * stores; the subgraph that owns customers fills in the rest.
 */
export type Customer = {
  /** The company's reference of the customer, as the provider stores it. */
  readonly reference: Scalars['ID']['output'];
};

/** A range of instants, both ends included. */
export type DateTimeRangeInput = {
  /** The first instant. Must not be after `to`. */
  readonly from: Scalars['DateTime']['input'];
  /** The last instant. At most 366 days after `from`. */
  readonly to: Scalars['DateTime']['input'];
};

/** Why a payment was declined, in one vocabulary for all providers. */
export type Decline = {
  /** The provider's own code, e.g. `PAY_CLE` or `insufficient_funds`. Null when the provider returned none. */
  readonly providerCode: Maybe<Scalars['String']['output']>;
  /** The reason. */
  readonly reason: DeclineReason;
  /** Whether the same payment may be tried again later as it is. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** Why a payment was declined. */
export type DeclineReason =
  /** The customer's authentication (3-D Secure) failed or timed out. */
  | 'AUTHENTICATION_FAILED'
  /** The issuer refused without a reason. */
  | 'DO_NOT_HONOUR'
  /** The card has expired. */
  | 'EXPIRED_CARD'
  /** Declined with a general code. */
  | 'GENERAL'
  /** Not enough money on the account. */
  | 'INSUFFICIENT_FUNDS'
  /** The card data is wrong or incomplete. */
  | 'INVALID_CARD'
  /** The card's security code is wrong or missing. */
  | 'INVALID_SECURITY_CODE'
  /** The saved recurring token cannot be used any more. */
  | 'INVALID_TOKEN'
  /** The issuer or acquirer could not be reached, or took too long. */
  | 'ISSUER_UNAVAILABLE'
  /** A limit of the card or account was reached. */
  | 'LIMIT_EXCEEDED'
  /** The card was reported lost or stolen. */
  | 'LOST_OR_STOLEN_CARD'
  /** The card, account or terminal may not do this kind of transaction. */
  | 'NOT_PERMITTED'
  /** A technical fault at the provider or its partners. */
  | 'PROCESSING_ERROR'
  /** Suspected fraud, or blocked by a risk rule. */
  | 'SUSPECTED_FRAUD'
  /** The provider gave no code, or one that this gateway has never seen; see `providerCode`. */
  | 'UNKNOWN';

/** Which recurring token to delete. */
export type DeleteRecurringTokenInput = {
  /** The purchase that is the token. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A recurring token that was deleted. */
export type DeleteRecurringTokenPayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The purchase as it is now. Null when it cannot be read at the moment: the token was deleted nevertheless. */
  readonly purchase: Maybe<Purchase>;
};

/** The result of `deleteRecurringToken`. */
export type DeleteRecurringTokenResult = DeleteRecurringTokenPayload | IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy;

/** An x-parameter: a note that Cleverbridge stores and returns. Customers can see and add such parameters, so put nothing secret there. */
export type ExtraParameterInput = {
  /** The name. Begins with `x-`. Names that differ only in case are the same. */
  readonly key: Scalars['ParameterName']['input'];
  /** The value. */
  readonly value: Scalars['String']['input'];
};

/** Where the x-parameters of a new subscription go. Without effect on a subscription that exists. */
export type ExtraParameterMode =
  /** To the first purchase and all later billings. */
  | 'DEFAULT'
  /** To the first purchase only. */
  | 'PURCHASE_ONLY'
  /** To the subscription only. */
  | 'SUBSCRIPTION_ONLY';

/**
 * An expected failure that a client can act on. Every mutation returns one of these or its payload. Faults of the request itself (syntax, permission,
 * limits) are top-level errors instead.
 */
export type Failure = {
  /** What happened, for programs. */
  readonly code: FailureCode;
  /** What happened, as text for people. Never the text of a provider. */
  readonly message: Scalars['String']['output'];
  /** Whether the same request may be sent again, with the same idempotency key. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** The kinds of failure. */
export type FailureCode =
  /** See `IdempotencyConflict`. */
  | 'IDEMPOTENCY_CONFLICT'
  /** See `InvalidInput`. */
  | 'INVALID_INPUT'
  /** See `LedgerUnavailable`. */
  | 'LEDGER_UNAVAILABLE'
  /** See `NotAllowed`. */
  | 'NOT_ALLOWED'
  /** See `NotFound`. */
  | 'NOT_FOUND'
  /** See `NotSupported`. */
  | 'NOT_SUPPORTED'
  /** See `OperationInProgress`. */
  | 'OPERATION_IN_PROGRESS'
  /** See `OutcomeUnknown`. */
  | 'OUTCOME_UNKNOWN'
  /** See `PaymentDeclined`. */
  | 'PAYMENT_DECLINED'
  /** See `ProviderUnavailable`. */
  | 'PROVIDER_UNAVAILABLE'
  /** See `ResourceBusy`. */
  | 'RESOURCE_BUSY';

/** A range of a provider's numeric ids, both ends included. */
export type IdRangeInput = {
  /** The lowest id, digits only. */
  readonly from: Scalars['String']['input'];
  /** The highest id, digits only. Must not be lower than `from`, and at most 1,000,000 above it. */
  readonly to: Scalars['String']['input'];
};

/** Returned when the idempotency key was used before with another input. Nothing was sent. */
export type IdempotencyConflict = Failure & {
  /** Always `IDEMPOTENCY_CONFLICT`. */
  readonly code: FailureCode;
  /** What is known, as text for people. */
  readonly message: Scalars['String']['output'];
  /** Always false: use a new key for a new request. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** Returned when an input is wrong. Nothing was sent to the provider, and the idempotency key is still free. */
export type InvalidInput = Failure & {
  /** Always `INVALID_INPUT`. */
  readonly code: FailureCode;
  /** What is wrong, as text for people. */
  readonly message: Scalars['String']['output'];
  /** The input at fault, e.g. `input.amount.currency`. */
  readonly path: Scalars['String']['output'];
  /** Always false: correct the input first. The same key may be used with the corrected input. */
  readonly retryable: Scalars['Boolean']['output'];
};

/**
 * Returned when the gateway's ledger of writes is not available at the moment. This request sent nothing to the provider. An earlier request with the same key may have been sent: the
 * same key returns its outcome once the ledger is available again.
 */
export type LedgerUnavailable = Failure & {
  /** Always `LEDGER_UNAVAILABLE`. */
  readonly code: FailureCode;
  /** What is known, as text for people. */
  readonly message: Scalars['String']['output'];
  /** Always true: send the same input with the same idempotency key again. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** Which purchase was paid outside the provider. */
export type MarkPurchaseAsPaidInput = {
  /** The purchase. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it was paid, in whole seconds. Null, or omitted, for now. */
  readonly paidAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A purchase that is marked as paid. */
export type MarkPurchaseAsPaidPayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The purchase as it is now. Null when it cannot be read at the moment: it is marked nevertheless. */
  readonly purchase: Maybe<Purchase>;
};

/** The result of `markPurchaseAsPaid`. */
export type MarkPurchaseAsPaidResult = IdempotencyConflict | InvalidInput | LedgerUnavailable | MarkPurchaseAsPaidPayload | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy;

/**
 * An amount of money, always a whole number of the currency's minor unit (cents for EUR, yen for JPY, fils for KWD),
 * never a float. The exponent is that of ISO 4217.
 */
export type Money = {
  /** The currency of the amount. */
  readonly currency: Scalars['Currency']['output'];
  /** The same amount in major units as exact text with the currency's own number of decimals, for display: `42.99`. Compute with `minorUnits`. */
  readonly decimal: Scalars['String']['output'];
  /** The amount in minor units: `4299` is 42.99 EUR, 4299 JPY, 4.299 KWD. Negative amounts are possible, for example in a discount. */
  readonly minorUnits: Scalars['SafeInt']['output'];
};

/** An amount given by a caller. */
export type MoneyInput = {
  /** The currency. For something that exists already, it must be that of the resource. */
  readonly currency: Scalars['Currency']['input'];
  /** The amount in minor units: 4299 is 42.99 EUR. Above zero; zero only where the mutation says so. */
  readonly minorUnits: Scalars['SafeInt']['input'];
};

/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type Mutation = {
  /** Ends a checkout session, so that it can no longer be paid (Purse). */
  readonly abortClientSession: AbortClientSessionResult;
  /** Cancels a payment link, so that it can no longer be paid (Purse). */
  readonly cancelPaymentLink: CancelPaymentLinkResult;
  /** Cancels a retry that is scheduled (Cleverbridge). Not possible after `CCA_EXP`: that retry is fixed at one hour later. */
  readonly cancelPaymentRetry: CancelPaymentRetryResult;
  /** Cancels an unpaid purchase, so that it can no longer be paid (CHIP). */
  readonly cancelPurchase: CancelPurchaseResult;
  /** Captures an authorised amount, in full or in part (Purse, CHIP). */
  readonly capturePayment: CapturePaymentResult;
  /** Pays an unpaid purchase with a saved recurring token (CHIP). */
  readonly chargePurchase: ChargePurchaseResult;
  /** Opens a checkout session for a shopper, on a hosted page or in an embedded widget (Purse). It moves no money. */
  readonly createClientSession: CreateClientSessionResult;
  /**
   * Creates a payment from server to server: with an earlier payment, a saved card, a card from Purse's own form or another method (Purse). While a payment is not decided, the
   * result is `OperationPending`, and its `resource` says where to send the shopper. It moves money, and no provider can look up a payment whose answer was lost.
   */
  readonly createPayment: CreatePaymentResult;
  /** Creates a link with which a customer can pay (Purse). It moves no money. */
  readonly createPaymentLink: CreatePaymentLinkResult;
  /** Creates a purchase that a customer can pay on its checkout page, or that can be charged to a saved token (CHIP). It moves no money. */
  readonly createPurchase: CreatePurchaseResult;
  /** Deletes a saved recurring token, so that it cannot pay again (CHIP). */
  readonly deleteRecurringToken: DeleteRecurringTokenResult;
  /** Marks an unpaid purchase as paid outside the provider (CHIP). It moves no money. */
  readonly markPurchaseAsPaid: MarkPurchaseAsPaidResult;
  /**
   * Orders a cart for a customer that Cleverbridge knows, and charges the payment details that were saved last (Cleverbridge). Of its four outcomes, only `ProcessCartPaid` means that the
   * money was received. It moves money. Cleverbridge has no idempotency key, so the gateway marks the cart (`x-gateway-request-id`) to find it again. Talk to Cleverbridge before you call it often.
   */
  readonly processCart: ProcessCartResult;
  /** Refunds a captured amount, in full or in part (Purse, CHIP). */
  readonly refundPayment: RefundPaymentResult;
  /** Sends the invoice mail of a purchase again (CHIP). */
  readonly resendInvoice: ResendInvoiceResult;
  /**
   * Tries a declined payment again, at once or at a given time (Cleverbridge). At most eight times per purchase, fewer if the card scheme or the account says so.
   * It switches off Cleverbridge's own retries of that purchase. Answered with `OperationPending` until the outcome is known.
   */
  readonly retryPayment: RetryPaymentResult;
  /** Sets or replaces the license key of one item (Cleverbridge). */
  readonly updateLicenseKey: UpdateLicenseKeyResult;
  /** Adds or overwrites x-parameters of a purchase; the others stay (Cleverbridge). When two clients write at once, the last one wins. */
  readonly updatePurchaseParameters: UpdatePurchaseParametersResult;
  /** Releases an authorised amount without capturing it (Purse; CHIP calls it release). */
  readonly voidPayment: VoidPaymentResult;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationAbortClientSessionArgs = {
  input: AbortClientSessionInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationCancelPaymentLinkArgs = {
  input: CancelPaymentLinkInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationCancelPaymentRetryArgs = {
  input: CancelPaymentRetryInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationCancelPurchaseArgs = {
  input: CancelPurchaseInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationCapturePaymentArgs = {
  input: CapturePaymentInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationChargePurchaseArgs = {
  input: ChargePurchaseInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationCreateClientSessionArgs = {
  input: CreateClientSessionInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationCreatePaymentArgs = {
  input: CreatePaymentInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationCreatePaymentLinkArgs = {
  input: CreatePaymentLinkInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationCreatePurchaseArgs = {
  input: CreatePurchaseInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationDeleteRecurringTokenArgs = {
  input: DeleteRecurringTokenInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationMarkPurchaseAsPaidArgs = {
  input: MarkPurchaseAsPaidInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationProcessCartArgs = {
  input: ProcessCartInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationRefundPaymentArgs = {
  input: RefundPaymentInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationResendInvoiceArgs = {
  input: ResendInvoiceInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationRetryPaymentArgs = {
  input: RetryPaymentInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationUpdateLicenseKeyArgs = {
  input: UpdateLicenseKeyInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationUpdatePurchaseParametersArgs = {
  input: UpdatePurchaseParametersInput;
};


/**
 * All mutations. Each has one `input` with an `idempotencyKey`, and returns its payload or a failure that a client can act on. A request is sent to
 * a provider at most once per key, even after a crash, a time-out or a repetition.
 */
export type MutationVoidPaymentArgs = {
  input: VoidPaymentInput;
};

/** Anything with a gateway id of the form `<provider>:<type>:<the provider's own id>`, for example `chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11`. */
export type Node = {
  /** The gateway's id. Readable and stable: another service can build it from what it stores. */
  readonly id: Scalars['ID']['output'];
};

/** Returned when the present state of the resource does not allow the action. No money moved. */
export type NotAllowed = Failure & {
  /** The actions that the present state allows. Empty when it allows none, or when the state could not be read. */
  readonly actions: ReadonlyArray<AllowedAction>;
  /** Always `NOT_ALLOWED`. */
  readonly code: FailureCode;
  /** Why it is not allowed, as text for people. */
  readonly message: Scalars['String']['output'];
  /** Always false. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** Returned when the provider does not know the resource that the input names. The idempotency key is still free. */
export type NotFound = Failure & {
  /** Always `NOT_FOUND`. */
  readonly code: FailureCode;
  /** What is missing, as text for people. */
  readonly message: Scalars['String']['output'];
  /** The input that names it, e.g. `input.id`. */
  readonly path: Scalars['String']['output'];
  /** Always false. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** Returned when this provider does not support the action. */
export type NotSupported = Failure & {
  /** Always `NOT_SUPPORTED`. */
  readonly code: FailureCode;
  /** What it cannot do, as text for people. */
  readonly message: Scalars['String']['output'];
  /** The provider that does not support it. */
  readonly provider: ProviderName;
  /** Always false. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** One request to move money or change something, under one idempotency key. It is stored before the provider is called, and until 30 days after it was settled. */
export type Operation = {
  /** When it was recorded. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Why it was declined. Null unless its status is `DECLINED`. */
  readonly decline: Maybe<Decline>;
  /** The earliest time at which it may be deleted; after that, its key may be used again. Null while it is not settled: it is never deleted then. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** The gateway's id of the operation. */
  readonly id: Scalars['ID']['output'];
  /** The mutation, e.g. `capturePayment`. */
  readonly mutation: Scalars['String']['output'];
  /** The provider of the operation. */
  readonly provider: ProviderName;
  /** The provider's own id of the operation. Null when there is none, or while it is not known. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** True when this answer repeats the outcome of an earlier request with the same key: nothing was sent this time. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The gateway's id of the resource that it changed or created. Null while the created resource is not known, or when nothing was created. */
  readonly resourceId: Maybe<Scalars['ID']['output']>;
  /** Its status. */
  readonly status: OperationStatus;
  /** When its status last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/**
 * Returned when the same request with the same key is in progress, perhaps in another process. Also returned when another operation on the same resource is in progress or not settled,
 * and the provider's data could not distinguish it from this one. This request sent nothing.
 */
export type OperationInProgress = Failure & {
  /** Always `OPERATION_IN_PROGRESS`. */
  readonly code: FailureCode;
  /** What is known, as text for people. */
  readonly message: Scalars['String']['output'];
  /** The operation to watch: that of this key, or the caller's own operation that blocks this one. */
  readonly operation: Operation;
  /** Always true: the same key returns the outcome once there is one, or sends the request once nothing blocks it. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** Returned when the provider accepted the request and has not finished: neither a success nor a failure yet. Watch `operation(id)`. */
export type OperationPending = {
  /** What is known, as text for people. */
  readonly message: Scalars['String']['output'];
  /** The operation to watch. */
  readonly operation: Operation;
  /** The resource that is changed or created, as it is now: a `Payment` may say where to send the shopper. Null when it cannot be read at the moment. */
  readonly resource: Maybe<ProviderResource>;
};

/** The status of an operation. */
export type OperationStatus =
  /** Not done: the customer has to act first. No money moved. */
  | 'ACTION_REQUIRED'
  /** Declined: no money moved. */
  | 'DECLINED'
  /** In progress. */
  | 'IN_PROGRESS'
  /** Accepted; the provider has not finished yet. */
  | 'PENDING'
  /** Rejected by the provider: nothing was done. */
  | 'REFUSED'
  /** Done. */
  | 'SUCCEEDED'
  /** Sent, but no readable answer came. The gateway is determining the outcome. */
  | 'UNKNOWN';

/** An order of the company, by the company's own reference. The subgraph that owns orders fills in the rest. */
export type Order = {
  /** The company's reference of the order, as the provider stores it. Providers do not promise that it is unique. */
  readonly reference: Scalars['ID']['output'];
};

/**
 * Returned when the request was sent and no readable answer came: money may have moved. The gateway determines the outcome by reading the provider, and never sends
 * the request a second time by itself. Watch `operation(id)`, or send the same input with the same key again: the gateway then checks at once. Never use another key for something
 * that moves money. For something that moves none (a session, a link, an unpaid purchase), a new key creates another one, and the first may remain unused.
 */
export type OutcomeUnknown = Failure & {
  /** Always `OUTCOME_UNKNOWN`. */
  readonly code: FailureCode;
  /** What is known, as text for people. */
  readonly message: Scalars['String']['output'];
  /** The operation to watch. */
  readonly operation: Operation;
  /** Always true: the same key returns the outcome, and never moves money twice. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** The position of one page in a longer list, as Relay defines it. */
export type PageInfo = {
  /** The cursor to pass as `after` for the next page. Null when nothing was read. An empty page has one when the search continues. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** True when there are further items after `endCursor`. A page may have fewer items than requested and still have a next page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Always false: the lists here are read forwards only. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item of the page. Null when the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/**
 * A movement of money, done or still possible: Purse's payment with its authorisation, captures, voids and refunds; for CHIP and Cleverbridge
 * a view on the purchase that is paid.
 */
export type Payment = Node & ProviderResource & {
  /** The actions that are allowed now, each with the largest amount that it may move. */
  readonly actions: ReadonlyArray<AllowedAction>;
  /** The amount that the customer has to pay. Null for Cleverbridge, whose documents give no total. */
  readonly amount: Maybe<Money>;
  /** What was authorised, captured, voided and refunded, and what is still available for each. Null when the provider does not return it (Cleverbridge). */
  readonly amounts: Maybe<PaymentAmounts>;
  /** When the gateway read this from the provider. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Whether the provider or the merchant captures it. Null when the provider does not return it. */
  readonly captureMode: Maybe<CaptureMode>;
  /** What is being bought. Null when the provider's record has no items. */
  readonly cart: Maybe<Cart>;
  /** The checkout session of this payment. Null when it has none. */
  readonly clientSession: Maybe<ClientSession>;
  /** When it was created. Null when the provider does not return it. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Why the last attempt was declined. Null when it was not. */
  readonly decline: Maybe<Decline>;
  /** Every documented field of the provider's own record. */
  readonly details: PaymentDetails;
  /** `purse:payment:<uuid>`, `chip:payment:<purchase id>` or `cleverbridge:payment:<purchase id>`. */
  readonly id: Scalars['ID']['output'];
  /** The method with which it was paid. Null before a method was chosen. One entry of several when `details` shows more (gift card and card). */
  readonly method: Maybe<PaymentMethodUsed>;
  /** Captures, voids and refunds, oldest first. Empty when there are none, or when the provider does not list them (Cleverbridge; CHIP lists refunds and captures by its status history). */
  readonly operations: ReadonlyArray<PaymentOperation>;
  /** The company's order. Null when the provider stores no reference of the company. */
  readonly order: Maybe<Order>;
  /** The provider that stores it. */
  readonly provider: ProviderName;
  /** The provider's raw status. Null when the provider's answer carried none. */
  readonly providerStatus: Maybe<Scalars['String']['output']>;
  /** The purchase that this payment pays. Null when the provider has no purchases (Purse). */
  readonly purchase: Maybe<Purchase>;
  /** Where to send the shopper next. Null when the shopper has nothing to do. */
  readonly redirectUrl: Maybe<Scalars['URL']['output']>;
  /** The provider's own id: of the payment, or of the purchase that it is a view on. */
  readonly reference: Scalars['String']['output'];
  /** Its status, in one vocabulary for all providers. */
  readonly status: PaymentStatus;
};

/** What has happened to the money of a payment, and what still may. */
export type PaymentAmounts = {
  /** Waiting for an authorisation to be decided. Null when the provider does not return it. */
  readonly authorizationPending: Maybe<Money>;
  /** The total that was authorised. */
  readonly authorized: Money;
  /** What may be captured now. */
  readonly availableToCapture: Money;
  /** What may be refunded now. */
  readonly availableToRefund: Money;
  /** What may be voided now. */
  readonly availableToVoid: Money;
  /** The total that was captured. */
  readonly captured: Money;
  /** The total that was refunded. */
  readonly refunded: Money;
  /** The total that was voided. */
  readonly voided: Money;
};

/** Returned when the payment was declined. No money moved; another attempt needs a new idempotency key. */
export type PaymentDeclined = Failure & {
  /** Always `PAYMENT_DECLINED`. */
  readonly code: FailureCode;
  /** Why, in one vocabulary, and whether another attempt under a new key may succeed. */
  readonly decline: Decline;
  /** What happened, as text for people. */
  readonly message: Scalars['String']['output'];
  /** The operation that was declined. */
  readonly operation: Operation;
  /** Whether the same request may be sent again, with the same idempotency key. Always false: the outcome is final for this key. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** The provider's own record behind a payment. */
export type PaymentDetails = ChipPurchase | CleverbridgePurchase | PursePayment;

/**
 * A URL at which something can be paid, to send to a customer: Purse's payment link, the checkout URL of a CHIP purchase, or the URL that Cleverbridge returned for
 * a purchase whose payment was declined. The gateway stores that URL, because Cleverbridge returns it only once.
 */
export type PaymentLink = Node & ProviderResource & {
  /** The actions that are allowed now. */
  readonly actions: ReadonlyArray<AllowedAction>;
  /** The amount that the customer has to pay. Null when the provider does not return it. */
  readonly amount: Maybe<Money>;
  /** When the gateway read this from the provider. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Whether the provider or the merchant captures the payment. Null when the provider does not return it. */
  readonly captureMode: Maybe<CaptureMode>;
  /** What is being bought. Null when the provider's record has no items. */
  readonly cart: Maybe<Cart>;
  /** The checkout sessions opened with this link, in the provider's order. */
  readonly clientSessions: ReadonlyArray<PaymentLinkClientSession>;
  /** The person it was created for, as the provider stores it. Null when the provider stores none. */
  readonly contact: Maybe<Contact>;
  /** Personal data. The company's customer. Null when the provider stores no reference of the company. */
  readonly customer: Maybe<Customer>;
  /** Every documented field of the provider's own record. */
  readonly details: PaymentLinkDetails;
  /** When it expires. Null when it does not expire, or the provider does not return it. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** `purse:payment-link:<uuid>`, `chip:payment-link:<purchase id>` or `cleverbridge:payment-link:<purchase id>`. */
  readonly id: Scalars['ID']['output'];
  /** The company's order. Null when the provider stores no reference of the company. */
  readonly order: Maybe<Order>;
  /** The payments made with this link, in the provider's order. */
  readonly payments: ReadonlyArray<PaymentLinkPayment>;
  /** The provider that stores it. */
  readonly provider: ProviderName;
  /** The provider's raw status. Null when the provider's answer carried none. */
  readonly providerStatus: Maybe<Scalars['String']['output']>;
  /** The purchase that is paid with this link. Null when the provider has no purchases (Purse). */
  readonly purchase: Maybe<Purchase>;
  /** The provider's own id: of the link, or of the purchase that it is a view on. */
  readonly reference: Scalars['String']['output'];
  /** Secret: where the customer is sent after paying. Null when none was given. */
  readonly returnUrl: Maybe<Scalars['URL']['output']>;
  /** Its status. */
  readonly status: PaymentLinkStatus;
  /** The URL to send to the customer. Anyone who has it can pay. Null when it can no longer be used. */
  readonly url: Maybe<Scalars['URL']['output']>;
};

/** A checkout session opened with a payment link. The status is part of the link and needs no further call to the provider; `clientSession` needs one. */
export type PaymentLinkClientSession = {
  /** The session. Null when the provider no longer knows it. */
  readonly clientSession: Maybe<ClientSession>;
  /** The gateway's id of the session. */
  readonly id: Scalars['ID']['output'];
  /** The status of the session when the link was read. */
  readonly status: ClientSessionStatus;
};

/** The provider's own record behind a payment link. */
export type PaymentLinkDetails = ChipPurchase | CleverbridgePurchase | PursePaymentLink;

/** A payment made with a payment link. The status is part of the link and needs no further call to the provider; `payment` needs one. */
export type PaymentLinkPayment = {
  /** The status of its authorisation when the link was read. */
  readonly authorizationStatus: AuthorizationStatus;
  /** The gateway's id of the payment. */
  readonly id: Scalars['ID']['output'];
  /** The payment. Null when the provider no longer knows it. */
  readonly payment: Maybe<Payment>;
};


/** A payment made with a payment link. The status is part of the link and needs no further call to the provider; `payment` needs one. */
export type PaymentLinkPaymentPaymentArgs = {
  maxAge?: InputMaybe<Scalars['Int']['input']>;
};

/** The status of a payment link. */
export type PaymentLinkStatus =
  /** Cancelled by the merchant. */
  | 'CANCELLED'
  /** Created; nobody has opened it yet. */
  | 'CREATED'
  /** It has expired. */
  | 'EXPIRED'
  /** A payment is in progress. */
  | 'IN_PROGRESS'
  /** Opened, or an attempt failed; it can still be paid. */
  | 'OPENED'
  /** Paid: a payment is authorised or captured. Later refunds do not change this. */
  | 'PAID'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN';

/** A way to pay that a provider offers for a given purchase. */
export type PaymentMethod = {
  /** The countries for which it is offered, as the provider writes them (`any` for all). Empty when the provider does not return it. */
  readonly countries: ReadonlyArray<Scalars['String']['output']>;
  /** Its name for people. Null when the provider returns none. */
  readonly displayName: Maybe<Scalars['String']['output']>;
  /** True when it is a payment card network. */
  readonly isCard: Scalars['Boolean']['output'];
  /** The URLs of its logos, relative to the provider's host or absolute. Empty when the provider returns none. */
  readonly logos: ReadonlyArray<Scalars['String']['output']>;
  /** The provider's name of the method, e.g. `fpx`, `visa`. An open set. */
  readonly name: Scalars['String']['output'];
};

/** The method with which a payment was paid, as far as it may be shown. Never a card number. */
export type PaymentMethodUsed = {
  /** Personal data. The month in which the card expires, 1 to 12. Null when it is no card or the provider does not return it. */
  readonly cardExpiryMonth: Maybe<Scalars['Int']['output']>;
  /** Personal data. The year in which the card expires, four digits. Null when it is no card or the provider does not return it. */
  readonly cardExpiryYear: Maybe<Scalars['Int']['output']>;
  /** Personal data. The card's last four characters. Not always digits: Cleverbridge's test cards end in a letter. Null when it is no card. */
  readonly cardLastFour: Maybe<Scalars['String']['output']>;
  /** The card's network, e.g. `VISA`. Null when it is no card or the provider does not return it. */
  readonly cardNetwork: Maybe<Scalars['String']['output']>;
  /** The provider's name of the method, e.g. `creditcard`, `fpx`, `CCA_VIS`. */
  readonly name: Scalars['String']['output'];
  /** The partner that processes it. Null when the provider does not return it. */
  readonly partner: Maybe<Scalars['String']['output']>;
};

/** The purchase for which to list payment methods. */
export type PaymentMethodsFilterInput = {
  /** Only methods that accept this amount, in minor units of `currency`. Null, or omitted, for any. */
  readonly amountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Only methods for this country, ISO 3166-1 alpha-2. Null, or omitted, for any. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** The currency of the purchase. */
  readonly currency: Scalars['Currency']['input'];
  /** The language of the display names, ISO 639-1. Null, or omitted, for the provider's default. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Only methods that can authorise first and capture later. Null, or omitted, for any. */
  readonly manualCapture?: InputMaybe<Scalars['Boolean']['input']>;
  /** The provider to use. Only CHIP lists its methods; the others answer `NOT_SUPPORTED`. */
  readonly provider: ProviderName;
  /** Only methods that can save a recurring token. Null, or omitted, for any. */
  readonly recurring?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only methods that can check a card without moving money. Null, or omitted, for any. */
  readonly verification?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One capture, void or refund of a payment. */
export type PaymentOperation = {
  /** The amount that it moves. Null when the provider does not return it. */
  readonly amount: Maybe<Money>;
  /** When it began. Null when the provider does not return it. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** What was done. */
  readonly kind: PaymentOperationKind;
  /** The merchant's own reference of the operation. Null when none was given. */
  readonly merchantReference: Maybe<Scalars['String']['output']>;
  /** The provider's raw status. Null when the provider's answer carried none. */
  readonly providerStatus: Maybe<Scalars['String']['output']>;
  /** The provider's id of the operation. Null when the provider assigns none. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** Its status. A success in HTTP alone is never reported as a success here. */
  readonly status: PaymentOperationStatus;
};

/** What an operation does. */
export type PaymentOperationKind =
  /** Captures an authorised amount. */
  | 'CAPTURE'
  /** Refunds a captured amount. */
  | 'REFUND'
  /** Releases an authorised amount. */
  | 'VOID';

/** The status of an operation on a payment. */
export type PaymentOperationStatus =
  /** Some of the partner transactions succeeded and others failed: a person has to look. */
  | 'CONFLICT'
  /** Not done; the amount is available again. */
  | 'FAILED'
  /** In progress; the outcome is not known yet. */
  | 'PENDING'
  /** Done. */
  | 'SUCCEEDED'
  /** The provider does not know the outcome: never repeat it under another key. */
  | 'UNCERTAIN'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN';

/** A way to pay: a method, and the partner that processes it. */
export type PaymentSolution = {
  /** The provider's name of the method, e.g. `creditcard`, `giftcard`, `wallet`. An open set. */
  readonly method: Scalars['String']['output'];
  /** The partner that processes it, e.g. `paypal`. An open set. Null when the provider names none. */
  readonly partner: Maybe<Scalars['String']['output']>;
};

/** The status of a payment. */
export type PaymentStatus =
  /** The amount is reserved; nothing is captured. */
  | 'AUTHORIZED'
  /** Ended by the shopper or the merchant before any money moved. */
  | 'CANCELLED'
  /** Captured: all, or all that was not voided. */
  | 'CAPTURED'
  /** A capture is in progress. */
  | 'CAPTURE_PENDING'
  /** The customer's bank took the money back. */
  | 'CHARGED_BACK'
  /** Declined by the issuer or the provider: no money moved. */
  | 'DECLINED'
  /** The time to pay is over. */
  | 'EXPIRED'
  /** A technical error ended the attempt: no money moved. */
  | 'FAILED'
  /** Nobody has tried to pay yet. */
  | 'NOT_STARTED'
  /** A part of the authorised amount is captured; the rest may still be captured or voided. */
  | 'PARTIALLY_CAPTURED'
  /** A part of the captured amount was refunded. */
  | 'PARTIALLY_REFUNDED'
  /** In progress; the outcome is not known yet. */
  | 'PENDING'
  /** All of the captured amount was refunded. */
  | 'REFUNDED'
  /** A refund is in progress. */
  | 'REFUND_PENDING'
  /** The shopper has to do something: see `redirectUrl`. */
  | 'REQUIRES_ACTION'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN'
  /** A card was checked and saved; no money was reserved or moved. */
  | 'VERIFIED'
  /** The reserved amount was released; nothing was captured. */
  | 'VOIDED'
  /** A release of the reserved amount is in progress. */
  | 'VOID_PENDING';

/** Data of the customer is missing or not valid: nothing was charged. The customer continues on the page of the session. */
export type ProcessCartCustomerActionNeeded = {
  /** The session: its `checkoutUrl` is the page to send the customer to. Null when Cleverbridge returned no URL. */
  readonly clientSession: Maybe<ClientSession>;
  /** What was tried. */
  readonly operation: Operation;
  /** The purchase that was saved. Null in `INTERACTIVE` mode, which saves none. */
  readonly purchase: Maybe<Purchase>;
};

/** What is ordered, and by whom. One of `subscriptionId`, `formerPurchaseId` and `customerReference` names the customer. It never contains payment data. */
export type ProcessCartInput = {
  /** The country, ISO 3166-1 alpha-2 in capitals. Null, or omitted, for the customer's own. */
  readonly countryCode?: InputMaybe<Scalars['String']['input']>;
  /** The company's own id of the customer, as given at the first purchase. Null, or omitted, when the customer is named otherwise. */
  readonly customerReference?: InputMaybe<Scalars['String']['input']>;
  /** Where x-parameters of a new subscription go. Null, or omitted, for `DEFAULT`. */
  readonly extraParameterMode?: InputMaybe<ExtraParameterMode>;
  /** The x-parameters of the whole cart. `x-gateway-request-id` is the gateway's own. Null, or omitted, for none. */
  readonly extraParameters?: InputMaybe<ReadonlyArray<ExtraParameterInput>>;
  /** A former purchase of the customer, `cleverbridge:purchase:…`. Null, or omitted, when the customer is named otherwise. */
  readonly formerPurchaseId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether Cleverbridge checks for fraud. Null, or omitted, for yes; leave it on. */
  readonly fraudProtection?: InputMaybe<Scalars['Boolean']['input']>;
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What is ordered, one item at least. */
  readonly items: ReadonlyArray<CartItemInput>;
  /** The language, ISO 639-1 in small letters. Needed with `subscriptionId`. Null, or omitted, for the customer's own. */
  readonly languageCode?: InputMaybe<Scalars['String']['input']>;
  /** What happens when data is missing. Null, or omitted, for `INTERACTIVE`. */
  readonly mode?: InputMaybe<ProcessCartMode>;
  /** The provider to use. Only Cleverbridge supports this so far. */
  readonly provider: ProviderName;
  /** The client-handled subscription that is billed, e.g. `S9073119`; it names the customer too. Null, or omitted, when a new subscription, or none, is created. */
  readonly subscriptionId?: InputMaybe<Scalars['ID']['input']>;
};

/** What Cleverbridge does when data of the customer is missing. */
export type ProcessCartMode =
  /** Nothing is stored; the cart lives 72 hours behind a session URL. A declined payment does create a purchase. */
  | 'INTERACTIVE'
  /** A purchase is saved in every case, and can be paid later at its URL. */
  | 'NON_INTERACTIVE';

/** Paid: the money was received. */
export type ProcessCartPaid = {
  /** What was done. */
  readonly operation: Operation;
  /** The purchase. Null when it cannot be read at the moment: it is paid nevertheless, and `operation.resourceId` is its id. */
  readonly purchase: Maybe<Purchase>;
};

/** The payment was declined, and the purchase exists: it can be paid at `paymentLink`, or tried again with `retryPayment`. */
export type ProcessCartPending = {
  /** Why it was declined. */
  readonly decline: Decline;
  /** Whether Cleverbridge will try again by itself; then `cancelPaymentRetry` may stop it. Null when Cleverbridge does not return it, or its answer was lost. */
  readonly isRetryScheduled: Maybe<Scalars['Boolean']['output']>;
  /** What was tried. */
  readonly operation: Operation;
  /** Where the customer can change the payment details and pay. Null when Cleverbridge returned none, or its answer was lost. */
  readonly paymentLink: Maybe<PaymentLink>;
  /** The purchase. Null when it cannot be read at the moment; `operation.resourceId` is its id. */
  readonly purchase: Maybe<Purchase>;
};

/** The result of `processCart`. */
export type ProcessCartResult = IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProcessCartCustomerActionNeeded | ProcessCartPaid | ProcessCartPending | ProcessCartWaitingForOfflinePayment | ProviderUnavailable | ResourceBusy;

/** The order is accepted, and the customer still has to pay outside the gateway (wire transfer, purchase order). */
export type ProcessCartWaitingForOfflinePayment = {
  /** What was done. */
  readonly operation: Operation;
  /** The purchase. Null when it cannot be read at the moment; `operation.resourceId` is its id. */
  readonly purchase: Maybe<Purchase>;
};

/** A product of the company, by its stock keeping unit. The subgraph that owns the catalogue fills in the rest. */
export type Product = {
  /** The company's stock keeping unit, as the provider stores it. */
  readonly sku: Scalars['ID']['output'];
};

/** A provider that this gateway is configured for, and what it can do. */
export type Provider = {
  /** The actions that it supports. Whether one is allowed now is in `actions` of each resource. */
  readonly actions: ReadonlyArray<ActionName>;
  /** Its name for people. */
  readonly displayName: Scalars['String']['output'];
  /** True when it is the gateway's own simulation of the provider: no money moves. */
  readonly isSandbox: Scalars['Boolean']['output'];
  /** What it cannot do although others can, as sentences for people. */
  readonly limitations: ReadonlyArray<Scalars['String']['output']>;
  /** Its name, the first part of each of its ids (in lower case there). */
  readonly name: ProviderName;
  /** The other reads that it supports. */
  readonly reads: ReadonlyArray<ReadCapability>;
  /** The types that can be read by id. */
  readonly resourceTypes: ReadonlyArray<ResourceType>;
};

/** The payment providers that the gateway supports. */
export type ProviderName =
  /** CHIP Collect: purchases and recurring tokens. */
  | 'CHIP'
  /** Cleverbridge: purchases, and carts processed for known customers. */
  | 'CLEVERBRIDGE'
  /** Purse: client sessions, payments and payment links. */
  | 'PURSE';

/** The fields that every resource of a provider has. */
export type ProviderResource = {
  /** The actions that are allowed now. Empty when none is allowed, or when the provider does not return them. */
  readonly actions: ReadonlyArray<AllowedAction>;
  /** When the gateway read this from the provider. In the past when the answer came from a cache that `maxAge` allowed. */
  readonly asOf: Scalars['DateTime']['output'];
  /** The gateway's id of this resource. */
  readonly id: Scalars['ID']['output'];
  /** The provider that stores it. */
  readonly provider: ProviderName;
  /** The provider's raw status, unchanged. Null when the provider's answer carried none. */
  readonly providerStatus: Maybe<Scalars['String']['output']>;
  /** The provider's own id. For a view on another resource, the id of that resource. */
  readonly reference: Scalars['String']['output'];
};

/** Returned when the request certainly did not reach the provider, or was rejected before anything was done. No money moved. */
export type ProviderUnavailable = Failure & {
  /** Always `PROVIDER_UNAVAILABLE`. */
  readonly code: FailureCode;
  /** What is wrong, as text for people. */
  readonly message: Scalars['String']['output'];
  /** How many seconds to wait. Null when the provider does not return it. */
  readonly retryAfterSeconds: Maybe<Scalars['Int']['output']>;
  /** Always true: send the same input with the same idempotency key again. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** A purchase, as the provider records it. Cleverbridge and CHIP have purchases; Purse has none (see `Payment` and `Cart`). */
export type Purchase = Node & ProviderResource & {
  /** The actions that are allowed now. */
  readonly actions: ReadonlyArray<AllowedAction>;
  /** When the gateway read this from the provider. */
  readonly asOf: Scalars['DateTime']['output'];
  /** What is being bought. Null when the provider's record has no items. */
  readonly cart: Maybe<Cart>;
  /** The checkout page of this purchase as a session. Null when the provider has none for it (Cleverbridge). */
  readonly clientSession: Maybe<ClientSession>;
  /** The person who pays, as the provider stores it. Null when the provider stores none. */
  readonly contact: Maybe<Contact>;
  /** When it was created. Null when the provider does not return it. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Personal data. The company's customer. Null when the provider stores no reference of the company. */
  readonly customer: Maybe<Customer>;
  /** Every documented field of the provider's own record. */
  readonly details: PurchaseDetails;
  /** `cleverbridge:purchase:<purchase id>` or `chip:purchase:<uuid>`. */
  readonly id: Scalars['ID']['output'];
  /** True when it was created with test credentials or a test card: no money moved. */
  readonly isTest: Scalars['Boolean']['output'];
  /** The company's order. Null when the provider stores no reference of the company. */
  readonly order: Maybe<Order>;
  /** When the money was received. Null while unpaid. */
  readonly paidAt: Maybe<Scalars['DateTime']['output']>;
  /** The payment of this purchase, as a view on it. Null when the provider no longer knows the purchase. */
  readonly payment: Maybe<Payment>;
  /** The URL at which it can be paid, as a payment link. Null when the provider has none for it (Cleverbridge, unless Process Cart returned one). */
  readonly paymentLink: Maybe<PaymentLink>;
  /** The provider that stores it. */
  readonly provider: ProviderName;
  /** The provider's raw status, e.g. `PAY` or `pending_refund`. Null when the provider's answer carried none. */
  readonly providerStatus: Maybe<Scalars['String']['output']>;
  /** The provider's own purchase id. */
  readonly reference: Scalars['String']['output'];
  /** Its status, in one vocabulary for all providers. */
  readonly status: PurchaseStatus;
  /** The total that the customer pays. Null for Cleverbridge, whose documents give unit prices but no total: see `cart.lines`. */
  readonly total: Maybe<Money>;
  /** When the provider last changed it. Null when the provider does not return it. */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of purchases. */
export type PurchaseConnection = {
  /** The purchases of this page, oldest (or lowest id) first. */
  readonly edges: ReadonlyArray<PurchaseEdge>;
  /** The same purchases without their cursors. */
  readonly nodes: ReadonlyArray<Purchase>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** The provider's own record behind a purchase. */
export type PurchaseDetails = ChipPurchase | CleverbridgePurchase;

/** A purchase in a page. */
export type PurchaseEdge = {
  /** The position of this purchase, to pass as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The purchase. */
  readonly node: Purchase;
};

/** Which purchases to list: exactly one of `createdBetween` and `ids`. */
export type PurchaseFilterInput = {
  /** Purchases created in this range of time. Null, or omitted, when `ids` is given. */
  readonly createdBetween?: InputMaybe<DateTimeRangeInput>;
  /** Purchases whose ids lie in this range. Null, or omitted, when `createdBetween` is given. */
  readonly ids?: InputMaybe<IdRangeInput>;
  /** The provider to use. Only Cleverbridge can list purchases; the others answer `NOT_SUPPORTED`. */
  readonly provider: ProviderName;
  /** Only these statuses. Null, or omitted, for any. A status that the provider never reports is an error. */
  readonly statuses?: InputMaybe<ReadonlyArray<PurchaseStatus>>;
};

/** The status of a purchase. */
export type PurchaseStatus =
  /** The amount is reserved. It can be captured or voided. */
  | 'AUTHORIZED'
  /** Accepted; the customer still has to pay outside the gateway (wire transfer, purchase order). */
  | 'AWAITING_PAYMENT'
  /** Cancelled before it was paid; it can no longer be paid. */
  | 'CANCELLED'
  /** The customer's bank took the money back. */
  | 'CHARGED_BACK'
  /** The last attempt to pay failed; another may succeed. */
  | 'DECLINED'
  /** The time to pay is over; it can no longer be paid. */
  | 'EXPIRED'
  /** To be billed at a later date. */
  | 'ON_HOLD'
  /** Saved and payable; nothing has been paid. */
  | 'OPEN'
  /** Paid. */
  | 'PAID'
  /** Refunded in part. */
  | 'PARTIALLY_REFUNDED'
  /** In progress at the provider; the outcome is not known yet. */
  | 'PENDING'
  /** Refunded in full. */
  | 'REFUNDED'
  /** A refund is in progress; the money has not been returned yet. */
  | 'REFUND_PENDING'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN'
  /** A card was checked and saved; no money was reserved or moved. */
  | 'VERIFIED'
  /** The reserved amount was released; nothing was captured. */
  | 'VOIDED';

/** A customer's account at the merchant, as sent for 3-D Secure. Personal data. Every field is null when Purse leaves it out. */
export type PurseAccount = {
  /** Personal data. How old the account is, e.g. `MORE_60_DAYS`. An open set. */
  readonly ageIndicator: Maybe<Scalars['String']['output']>;
  /** Personal data. When the customer last logged in. */
  readonly authenticationDateTime: Maybe<Scalars['DateTime']['output']>;
  /** Personal data. How the customer logged in, e.g. `MERCHANT_CREDENTIALS`. An open set. */
  readonly authenticationMethod: Maybe<Scalars['String']['output']>;
  /** Personal data. How long ago it changed, e.g. `MORE_60_DAYS`. An open set. */
  readonly changeIndicator: Maybe<Scalars['String']['output']>;
  /** Personal data. When it was opened. */
  readonly creationDateTime: Maybe<Scalars['DateTime']['output']>;
  /** Personal data. Different cards used in the last 24 hours. */
  readonly differentCardCountLastDay: Maybe<Scalars['SafeInt']['output']>;
  /** Personal data. When the customer first bought. */
  readonly firstPurchaseDateTime: Maybe<Scalars['DateTime']['output']>;
  /** Personal data. How long ago its password changed, e.g. `MORE_60_DAYS`. An open set. */
  readonly passwordChangeIndicator: Maybe<Scalars['String']['output']>;
  /** Personal data. When its password last changed. */
  readonly passwordUpdateDateTime: Maybe<Scalars['DateTime']['output']>;
  /** Personal data. When the customer bought before this time. */
  readonly priorPurchaseDateTime: Maybe<Scalars['DateTime']['output']>;
  /** Personal data. Purchases in the last 24 hours. */
  readonly purchaseCountLastDay: Maybe<Scalars['SafeInt']['output']>;
  /** Personal data. Purchases in the last six months. */
  readonly purchaseCountLastSixMonths: Maybe<Scalars['SafeInt']['output']>;
  /** Personal data. Purchases in the last year. */
  readonly purchaseCountLastYear: Maybe<Scalars['SafeInt']['output']>;
  /** Personal data. What all purchases are worth. Purse names no currency for it; it is shown in that of the link. */
  readonly purchaseTotalAmount: Maybe<Money>;
  /** Personal data. How far the merchant trusts the customer, e.g. `GOOD`. An open set. */
  readonly trustIndicator: Maybe<Scalars['String']['output']>;
  /** Personal data. When it last changed. */
  readonly updateDateTime: Maybe<Scalars['DateTime']['output']>;
};

/** A customer's account at the merchant, for 3-D Secure. Personal data. */
export type PurseAccountInput = {
  /** Personal data. How old the account is, e.g. `MORE_60_DAYS`. An open set. Null, or omitted, when unknown. */
  readonly ageIndicator?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. When the customer last logged in. Null, or omitted, when unknown. */
  readonly authenticationDateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Personal data. How the customer logged in, e.g. `MERCHANT_CREDENTIALS`. An open set. Null, or omitted, when unknown. */
  readonly authenticationMethod?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. How long ago it changed, e.g. `MORE_60_DAYS`. An open set. Null, or omitted, when unknown. */
  readonly changeIndicator?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. When it was opened. Null, or omitted, when unknown. */
  readonly creationDateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Personal data. Different cards used in the last 24 hours. Null, or omitted, when unknown. */
  readonly differentCardCountLastDay?: InputMaybe<Scalars['Int']['input']>;
  /** Personal data. When the customer first bought. Null, or omitted, when unknown. */
  readonly firstPurchaseDateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Personal data. How long ago its password changed, e.g. `MORE_60_DAYS`. An open set. Null, or omitted, when unknown. */
  readonly passwordChangeIndicator?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. When its password last changed. Null, or omitted, when unknown. */
  readonly passwordUpdateDateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Personal data. When the customer bought before this time. Null, or omitted, when unknown. */
  readonly priorPurchaseDateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Personal data. Purchases in the last 24 hours. Null, or omitted, when unknown. */
  readonly purchaseCountLastDay?: InputMaybe<Scalars['Int']['input']>;
  /** Personal data. Purchases in the last six months. Null, or omitted, when unknown. */
  readonly purchaseCountLastSixMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Personal data. Purchases in the last year. Null, or omitted, when unknown. */
  readonly purchaseCountLastYear?: InputMaybe<Scalars['Int']['input']>;
  /** Personal data. What all purchases are worth, in minor units. Null, or omitted, when unknown. */
  readonly purchaseTotalAmountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Personal data. How far the merchant trusts the customer, e.g. `GOOD`. An open set. Null, or omitted, when unknown. */
  readonly trustIndicator?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. When it last changed. Null, or omitted, when unknown. */
  readonly updateDateTime?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An address. Personal data. Every field is null when Purse leaves it out; the list is empty then. */
export type PurseAddress = {
  /** Personal data. Street lines, the first line first. */
  readonly addressLines: ReadonlyArray<Scalars['String']['output']>;
  /** Personal data. Town. */
  readonly city: Maybe<Scalars['String']['output']>;
  /** Personal data. Company. */
  readonly companyName: Maybe<Scalars['String']['output']>;
  /** Personal data. Country, ISO 3166-1 alpha-2. */
  readonly countryCode: Maybe<Scalars['String']['output']>;
  /** Personal data. The place where a parcel is picked up; in shipping addresses only. */
  readonly deliveryPointName: Maybe<Scalars['String']['output']>;
  /** Personal data. Given name. */
  readonly firstName: Maybe<Scalars['String']['output']>;
  /** Personal data. `FEMALE` or `MALE`. An open set. */
  readonly gender: Maybe<Scalars['String']['output']>;
  /** Personal data. Family name. */
  readonly lastName: Maybe<Scalars['String']['output']>;
  /** Personal data. Middle name. */
  readonly middleName: Maybe<Scalars['String']['output']>;
  /** Personal data. Mobile telephone number. */
  readonly mobilePhoneNumber: Maybe<Scalars['String']['output']>;
  /** Personal data. Telephone number. */
  readonly phoneNumber: Maybe<Scalars['String']['output']>;
  /** Personal data. Postal code. */
  readonly postalCode: Maybe<Scalars['String']['output']>;
  /** Personal data. Region, ISO 3166-2 (`FR-HDF`), though not always. */
  readonly provinceCode: Maybe<Scalars['String']['output']>;
  /** Personal data. Telephone number at work. */
  readonly workPhoneNumber: Maybe<Scalars['String']['output']>;
};

/** A postal address. Personal data. */
export type PurseAddressInput = {
  /** Personal data. Street lines, the first line first. Null, or omitted, when unknown. */
  readonly addressLines?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Personal data. Town. Null, or omitted, when unknown. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Company. Null, or omitted, when unknown. */
  readonly companyName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Country, ISO 3166-1 alpha-2 in capitals. Null, or omitted, when unknown. */
  readonly countryCode?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Given name. Null, or omitted, when unknown. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. `FEMALE` or `MALE`. An open set. Null, or omitted, when unknown. */
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Family name. Null, or omitted, when unknown. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Middle name. Null, or omitted, when unknown. */
  readonly middleName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Mobile telephone number, E.164. Null, or omitted, when unknown. */
  readonly mobilePhoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Telephone number, E.164. Null, or omitted, when unknown. */
  readonly phoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Postal code. Null, or omitted, when unknown. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Region, ISO 3166-2, e.g. `FR-HDF`. Null, or omitted, when unknown. */
  readonly provinceCode?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Telephone number at work, E.164. Null, or omitted, when unknown. */
  readonly workPhoneNumber?: InputMaybe<Scalars['String']['input']>;
};

/** The sums of a payment. Every field is null when Purse leaves it out. While an operation is pending they need not add up. */
export type PurseAmounts = {
  /** Waiting for an authorisation to be decided. */
  readonly authorizePending: Maybe<Money>;
  /** What a capture may take now. Falls as soon as a capture begins. */
  readonly availableToCapture: Maybe<Money>;
  /** What a refund may give back now. */
  readonly availableToRefund: Maybe<Money>;
  /** What a void may release now. */
  readonly availableToVoid: Maybe<Money>;
  /** Authorised in all. */
  readonly totalAuthorized: Maybe<Money>;
  /** Captured in all. */
  readonly totalCaptured: Maybe<Money>;
  /** Refunded in all. */
  readonly totalRefunded: Maybe<Money>;
  /** Voided in all. */
  readonly totalVoided: Maybe<Money>;
};

/** A 3-D Secure challenge within the merchant's page. Every field is null when Purse leaves it out. */
export type PurseAuthentication = {
  /** Secret: the challenge for the browser, as text; JSON text when Purse sends an object. */
  readonly challengeData: Maybe<Scalars['String']['output']>;
  /** The status. An open set. */
  readonly status: Maybe<Scalars['String']['output']>;
};

/** The authorisation of a payment. Every field is null when Purse leaves it out; the list is empty then. */
export type PurseAuthorization = {
  /** One transaction for each partner and method. */
  readonly partnerTransactions: ReadonlyArray<PursePartnerTransaction>;
  /** `AUTHORIZED`, `PENDING`, `REFUSED`, `ABORTED` or `ERROR`. An open set. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** When it last changed. */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** The shopper's browser, for 3-D Secure. Copy it from the shopper's own request. */
export type PurseBrowserInput = {
  /** The Accept header. Null, or omitted, when unknown. */
  readonly acceptHeader?: InputMaybe<Scalars['String']['input']>;
  /** The Accept-Language header. Null, or omitted, when unknown. */
  readonly acceptLanguage?: InputMaybe<Scalars['String']['input']>;
  /** Bits per pixel of the screen. Null, or omitted, when unknown. */
  readonly colorDepth?: InputMaybe<Scalars['Int']['input']>;
  /** Whether Java is available. Null, or omitted, when unknown. */
  readonly javaEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether JavaScript is available. Null, or omitted, when unknown. */
  readonly javascriptEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Locale of the browser, e.g. `fr-FR`. Null, or omitted, when unknown. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** The page that the shopper comes from. Null, or omitted, when unknown. */
  readonly referrer?: InputMaybe<Scalars['String']['input']>;
  /** Height of the screen in pixels. Null, or omitted, when unknown. */
  readonly screenHeight?: InputMaybe<Scalars['Int']['input']>;
  /** Width of the screen in pixels. Null, or omitted, when unknown. */
  readonly screenWidth?: InputMaybe<Scalars['Int']['input']>;
  /** Personal data. The User-Agent header. Null, or omitted, when unknown. */
  readonly userAgent?: InputMaybe<Scalars['String']['input']>;
  /** Minutes EAST of UTC, 60 for UTC+1: the opposite sign of JavaScript's `getTimezoneOffset`. Null, or omitted, when unknown. */
  readonly utcTimeZoneMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** A card. Every field is null when Purse leaves it out. */
export type PurseCard = {
  /** Personal data. The first six digits. */
  readonly bin: Maybe<Scalars['String']['output']>;
  /** The country of the card, ISO 3166-1 alpha-2. */
  readonly countryCode: Maybe<Scalars['String']['output']>;
  /** Personal data. The month in which it expires, two digits as Purse writes them. */
  readonly expiryMonth: Maybe<Scalars['String']['output']>;
  /** Personal data. The year in which it expires, two digits as Purse writes them: `24` is 2024. */
  readonly expiryYear: Maybe<Scalars['String']['output']>;
  /** Secret: the same for the same card everywhere, so it links purchases of one person across merchants' customers. */
  readonly fingerprint: Maybe<Scalars['String']['output']>;
  /** Personal data. The name on the card. */
  readonly holderName: Maybe<Scalars['String']['output']>;
  /** Personal data. The last four digits. */
  readonly lastFourDigits: Maybe<Scalars['String']['output']>;
  /** The network, e.g. `VISA`. An open set. */
  readonly selectedNetwork: Maybe<Scalars['String']['output']>;
  /** How 3-D Secure went. */
  readonly threeDs: Maybe<PurseThreeDs>;
};

/**
 * Purse's own record of a checkout session. Every field but `id` and `status` is null when Purse leaves it out; lists are empty
 * then. Amounts are in the session's own currency.
 */
export type PurseClientSession = {
  /** Whether later payments without the shopper may be made from this one. */
  readonly allowFutureUsage: Maybe<Scalars['Boolean']['output']>;
  /** What the shopper has to pay. Zero when only the card is verified. */
  readonly amount: Maybe<Money>;
  /** `MANUAL` when the merchant captures, `AUTOMATIC` when Purse does. */
  readonly captureMode: Maybe<Scalars['String']['output']>;
  /** The currency, ISO 4217. */
  readonly currency: Maybe<Scalars['Currency']['output']>;
  /** With what the shopper may pay. */
  readonly eligibleSolutions: ReadonlyArray<PurseSolution>;
  /** The business unit (entity) of the merchant that it belongs to. */
  readonly entityId: Maybe<Scalars['ID']['output']>;
  /** When it runs out. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Purse's id of the session. */
  readonly id: Scalars['ID']['output'];
  /** `EMBEDDED` for the widget in the merchant's page, `HOSTED_PAGE` for the page at Purse. */
  readonly integrationMode: Maybe<Scalars['String']['output']>;
  /** The links that Purse gives. Hints only: they lack a part of the path; never follow them. */
  readonly links: ReadonlyArray<PurseLink>;
  /** The order that is paid, here without categories and marketplace sellers. */
  readonly order: Maybe<PurseOrder>;
  /** Purse's id of the payment. Null, too, while there is none; it remains after an abort. */
  readonly paymentId: Maybe<Scalars['ID']['output']>;
  /** Secret: where the shopper is sent afterwards, as the merchant gave it. */
  readonly shopperRedirectionUrl: Maybe<Scalars['String']['output']>;
  /** `CREATED`, `SUBMITTED`, `ABORTED_BY_MERCHANT` and others. An open set. */
  readonly status: Scalars['String']['output'];
  /** What the widget in the merchant's page needs. */
  readonly widget: Maybe<PurseWidget>;
};

/** The person that a payment link was made for. Personal data. Every field is null when Purse leaves it out. */
export type PurseCustomer = {
  /** The customer's account at the merchant. */
  readonly account: Maybe<PurseAccount>;
  /** Personal data. Date of birth. */
  readonly birthDate: Maybe<Scalars['Date']['output']>;
  /** Personal data. E-mail address. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Personal data. Given name. */
  readonly firstName: Maybe<Scalars['String']['output']>;
  /** Personal data. `FEMALE` or `MALE`. An open set. */
  readonly gender: Maybe<Scalars['String']['output']>;
  /** Personal data. IP address. */
  readonly ipAddress: Maybe<Scalars['String']['output']>;
  /** Personal data. Family name. */
  readonly lastName: Maybe<Scalars['String']['output']>;
  /** Locale, e.g. `fr-FR`. */
  readonly locale: Maybe<Scalars['String']['output']>;
  /** Personal data. Middle name. */
  readonly middleName: Maybe<Scalars['String']['output']>;
  /** Personal data. National identity number. */
  readonly nationalIdentifier: Maybe<Scalars['String']['output']>;
  /** Personal data. The merchant's reference of the customer. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** `PERSON`, or another kind. An open set. */
  readonly type: Maybe<Scalars['String']['output']>;
};

/** The person who pays. Personal data: it goes to Purse, and the gateway stores none of it. */
export type PurseCustomerInput = {
  /** The customer's account at the merchant. Null, or omitted, when unknown. */
  readonly account?: InputMaybe<PurseAccountInput>;
  /** Personal data. Date of birth. Null, or omitted, when unknown. */
  readonly birthDate?: InputMaybe<Scalars['Date']['input']>;
  /** Personal data. E-mail address. Null, or omitted, when unknown. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Given name. Null, or omitted, when unknown. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. `FEMALE` or `MALE`. An open set. Null, or omitted, when unknown. */
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. The shopper's own IP address, not that of a server. Null, or omitted, when unknown. */
  readonly ipAddress?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Family name. Null, or omitted, when unknown. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** Locale, e.g. `fr-FR`. Null, or omitted, when unknown. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Middle name. Null, or omitted, when unknown. */
  readonly middleName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. National identity number. Null, or omitted, when unknown. */
  readonly nationalIdentifier?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. The merchant's reference of the customer. Null, or omitted, when unknown. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** `PERSON`, or another kind. An open set. Null, or omitted, when unknown. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
};

/** A discount on an order. Every field is null when Purse leaves it out. */
export type PurseDiscount = {
  /** The coupon, e.g. `BLACK_FRIDAY`. */
  readonly couponCode: Maybe<Scalars['String']['output']>;
  /** What is taken off, tax included. */
  readonly netAmount: Maybe<Money>;
  /** The reference of the seller who grants it. */
  readonly sellerReference: Maybe<Scalars['String']['output']>;
  /** The tax within `netAmount`. */
  readonly taxAmount: Maybe<Money>;
};

/** A discount on an order. */
export type PurseDiscountInput = {
  /** The coupon, e.g. `BLACK_FRIDAY`. Null, or omitted, for none. */
  readonly couponCode?: InputMaybe<Scalars['String']['input']>;
  /** The discount, tax included, in minor units. Null, or omitted, when unknown. */
  readonly netAmountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** The reference of the seller who grants it. Null, or omitted, for none. */
  readonly sellerReference?: InputMaybe<Scalars['String']['input']>;
  /** The tax within it, in minor units. Null, or omitted, when unknown. */
  readonly taxAmountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
};

/** A line of a shipment. Every field is null when Purse leaves it out; the list is empty then. */
export type PurseItemLine = {
  /** The brand. */
  readonly brand: Maybe<Scalars['String']['output']>;
  /** The categories of the item. */
  readonly categories: ReadonlyArray<Scalars['String']['output']>;
  /** What is taken off. */
  readonly discountAmount: Maybe<Money>;
  /** A picture of the item, as the merchant gave it. */
  readonly imageUri: Maybe<Scalars['String']['output']>;
  /** Whether a seller on a marketplace sells it. */
  readonly isMarketplaceSeller: Maybe<Scalars['Boolean']['output']>;
  /** The name of the item. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** What the line costs in all. With tax in Purse's samples, whatever its name says. */
  readonly netAmount: Maybe<Money>;
  /** The page of the item, as the merchant gave it. */
  readonly productUri: Maybe<Scalars['String']['output']>;
  /** How many, as exact decimal text. */
  readonly quantity: Maybe<Scalars['String']['output']>;
  /** The name of the seller. */
  readonly sellerName: Maybe<Scalars['String']['output']>;
  /** The reference of the seller. */
  readonly sellerReference: Maybe<Scalars['String']['output']>;
  /** The merchant's stock keeping unit. */
  readonly skuReference: Maybe<Scalars['String']['output']>;
  /** The tax within `netAmount`. */
  readonly taxAmount: Maybe<Money>;
  /** The tax rate in percent, as exact decimal text. */
  readonly taxRate: Maybe<Scalars['String']['output']>;
  /** `PHYSICAL` or `SHIPPING_FEES`. An open set. */
  readonly type: Maybe<Scalars['String']['output']>;
  /** The price of one. Before tax in Purse's samples, whatever its name says. */
  readonly unitGrossPrice: Maybe<Money>;
};

/** A line of a shipment. In Purse's own samples the unit price is before tax and the line's amount with it, in spite of their names. */
export type PurseItemLineInput = {
  /** The brand. Null, or omitted, when unknown. */
  readonly brand?: InputMaybe<Scalars['String']['input']>;
  /** The categories of the item. Null, or omitted, when unknown. */
  readonly categories?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The discount, in minor units. Null, or omitted, when unknown. */
  readonly discountAmountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** A picture of the item, an https URL. Null, or omitted, for none. */
  readonly imageUri?: InputMaybe<Scalars['URL']['input']>;
  /** Whether a seller on a marketplace sells it. Null, or omitted, when unknown. */
  readonly isMarketplaceSeller?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name of the item. Null, or omitted, when unknown. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The total price of the line, in minor units. Null, or omitted, when unknown. */
  readonly netAmountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** The page of the item, an https URL. Null, or omitted, for none. */
  readonly productUri?: InputMaybe<Scalars['URL']['input']>;
  /** The quantity. Null, or omitted, when unknown. */
  readonly quantity?: InputMaybe<Scalars['Int']['input']>;
  /** The name of the seller. Null, or omitted, when unknown. */
  readonly sellerName?: InputMaybe<Scalars['String']['input']>;
  /** The reference of the seller. Null, or omitted, when unknown. */
  readonly sellerReference?: InputMaybe<Scalars['String']['input']>;
  /** The merchant's stock keeping unit. Null, or omitted, when unknown. */
  readonly skuReference?: InputMaybe<Scalars['String']['input']>;
  /** The tax of the line, in minor units. Null, or omitted, when unknown. */
  readonly taxAmountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** The tax rate in percent, as decimal text: `20` or `5.5`. Null, or omitted, when unknown. */
  readonly taxRatePercent?: InputMaybe<Scalars['String']['input']>;
  /** `PHYSICAL` or `SHIPPING_FEES`. An open set. Null, or omitted, when unknown. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
  /** The price of one unit, in minor units. Null, or omitted, when unknown. */
  readonly unitGrossPriceMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
};

/** A link of one of Purse's records, as Purse gives it: a hint, not a permission. Every field but `rel` is null when Purse leaves it out. */
export type PurseLink = {
  /** Secret: the address, relative or absolute. Whoever has the one of `customer_url` or `hosted_page` can pay there. */
  readonly href: Maybe<Scalars['String']['output']>;
  /** The HTTP method. */
  readonly method: Maybe<Scalars['String']['output']>;
  /** What it leads to, e.g. `self`, `capture`, `customer_url`. */
  readonly rel: Scalars['String']['output'];
};

/** A seller on a marketplace. Every field is null when Purse leaves it out. */
export type PurseMarketplaceSeller = {
  /** When the data of the seller last changed. */
  readonly lastUpdateDateTime: Maybe<Scalars['DateTime']['output']>;
  /** The name of the seller. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The reference of the seller. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** When the seller registered. */
  readonly registrationDateTime: Maybe<Scalars['DateTime']['output']>;
  /** Commercial data. What those sales are worth. Purse names no currency for it; it is shown in that of the order. */
  readonly totalSalesAmount: Maybe<Money>;
  /** Commercial data. How many sales the seller has made. */
  readonly totalSalesCount: Maybe<Scalars['SafeInt']['output']>;
};

/** A seller on a marketplace. */
export type PurseMarketplaceSellerInput = {
  /** When the data of the seller last changed. Null, or omitted, when unknown. */
  readonly lastUpdateDateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** The name of the seller. Null, or omitted, when unknown. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The reference of the seller. Null, or omitted, when unknown. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** When the seller registered. Null, or omitted, when unknown. */
  readonly registrationDateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** What those sales are worth, in minor units. Null, or omitted, when unknown. */
  readonly totalSalesAmountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** How many sales the seller has made. Null, or omitted, when unknown. */
  readonly totalSalesCount?: InputMaybe<Scalars['SafeInt']['input']>;
};

/** A capture, a void or a refund. Every field is null when Purse leaves it out; the list is empty then. */
export type PurseOperation = {
  /** How much it moves. */
  readonly amount: Maybe<Money>;
  /** When it began. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Purse's id of the operation. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** The merchant's own reference of the operation. */
  readonly merchantReference: Maybe<Scalars['String']['output']>;
  /** The part of the order that the operation is about. */
  readonly order: Maybe<PurseOrder>;
  /** One transaction for each partner and method; their outcomes may differ. */
  readonly partnerTransactions: ReadonlyArray<PursePartnerTransaction>;
  /** `SUCCESS`, `PENDING`, `FAILURE`, `CONFLICT` or `UNCERTAIN`. An open set. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Who began it, e.g. `MERCHANT`. An open set. */
  readonly triggeredBy: Maybe<Scalars['String']['output']>;
  /** When it last changed. */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** The part of an order that a capture, refund or void is about. Only some payment methods need it. */
export type PurseOperationOrderInput = {
  /** Other data of the merchant: text and numbers. Null, or omitted, for nothing. */
  readonly additionalData?: InputMaybe<Scalars['JSONObject']['input']>;
  /** The shipments that it is about. Null, or omitted, when unknown. */
  readonly shipments?: InputMaybe<ReadonlyArray<PurseOperationShipmentInput>>;
};

/** The part of a shipment that a capture, refund or void is about. */
export type PurseOperationShipmentInput = {
  /** The lines that it is about. Null, or omitted, when unknown. */
  readonly itemLines?: InputMaybe<ReadonlyArray<PurseItemLineInput>>;
  /** Its total price, tax included, in minor units. Null, or omitted, when unknown. */
  readonly netAmountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
};

/**
 * An order as Purse holds it: whole, or the part that an operation is about. Every field is null when Purse leaves it out; lists
 * are empty then. Amounts are in the currency of the payment, session or link that holds it.
 */
export type PurseOrder = {
  /** What else the merchant sent, in free form: text and numbers. May hold personal data. */
  readonly additionalData: Maybe<Scalars['JSONObject']['output']>;
  /** Where the bill goes. */
  readonly billingAddress: Maybe<PurseAddress>;
  /** What is taken off. */
  readonly discountAmount: Maybe<Money>;
  /** The discounts. */
  readonly discounts: ReadonlyArray<PurseDiscount>;
  /** The sellers behind the items. */
  readonly marketplaceSellers: ReadonlyArray<PurseMarketplaceSeller>;
  /** What is to be paid in all, tax included. */
  readonly netAmount: Maybe<Money>;
  /** The merchant's reference of the order. Null, too, for a part of an order. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** The shipments. */
  readonly shipments: ReadonlyArray<PurseShipment>;
  /** The tax within `netAmount`. */
  readonly taxAmount: Maybe<Money>;
};

/** An order as Purse accepts it. Amounts are in minor units of the currency of its payment, session or link. */
export type PurseOrderInput = {
  /** Other data of the merchant: text and numbers. Null, or omitted, for nothing. */
  readonly additionalData?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Where the bill goes. Null, or omitted, when unknown. */
  readonly billingAddress?: InputMaybe<PurseAddressInput>;
  /** The discount. Null, or omitted, when unknown. */
  readonly discountAmountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** The discounts. Null, or omitted, for none. */
  readonly discounts?: InputMaybe<ReadonlyArray<PurseDiscountInput>>;
  /** The sellers behind the items. Null, or omitted, for none. */
  readonly marketplaceSellers?: InputMaybe<ReadonlyArray<PurseMarketplaceSellerInput>>;
  /** The total to be paid, tax included. */
  readonly netAmountMinorUnits: Scalars['SafeInt']['input'];
  /** The merchant's reference of the order, by which Purse identifies it. */
  readonly reference: Scalars['String']['input'];
  /** The shipments. Null, or omitted, when unknown. */
  readonly shipments?: InputMaybe<ReadonlyArray<PurseShipmentInput>>;
  /** The tax within `netAmountMinorUnits`. Null, or omitted, when unknown. */
  readonly taxAmountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
};

/** How far a payment has gone, each `NOT`, `PARTIALLY` or `TOTALLY`. Every field is null when Purse leaves it out. */
export type PurseOverview = {
  /** How much is captured. */
  readonly captured: Maybe<Scalars['String']['output']>;
  /** How much of the authorisation is captured or voided. */
  readonly consumed: Maybe<Scalars['String']['output']>;
  /** How much is refunded. */
  readonly refunded: Maybe<Scalars['String']['output']>;
  /** How much is voided. */
  readonly voided: Maybe<Scalars['String']['output']>;
};

/** What one partner did. Every field is null when Purse leaves it out. */
export type PursePartnerTransaction = {
  /** How much it moves. */
  readonly amount: Maybe<Money>;
  /** The card, when it was paid with one. */
  readonly card: Maybe<PurseCard>;
  /** When it began. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Purse's id of the transaction. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** The method, e.g. `creditcard`. An open set. */
  readonly method: Maybe<Scalars['String']['output']>;
  /** The payment partner, e.g. `paypal`. An open set. */
  readonly partner: Maybe<Scalars['String']['output']>;
  /** Secret: what else the partner returned, in free form; may hold redirections and their parameters. */
  readonly partnerAdditionalData: Maybe<Scalars['JSONObject']['output']>;
  /** Secret: the partner's own id of the transaction. */
  readonly partnerReference: Maybe<Scalars['String']['output']>;
  /** The partner's own code, e.g. `0000`. */
  readonly partnerStatus: Maybe<Scalars['String']['output']>;
  /** The partner's own text for `partnerStatus`. */
  readonly partnerStatusDescription: Maybe<Scalars['String']['output']>;
  /** Secret: the partner's token, with which it can pay again. */
  readonly partnerToken: Maybe<Scalars['String']['output']>;
  /** What is left of `amount`; Purse does not say more. */
  readonly remainingAmount: Maybe<Money>;
  /** Whether the shopper wants the card to be saved. */
  readonly saveToken: Maybe<Scalars['Boolean']['output']>;
  /** `AUTHORIZED` in authorisations, `SUCCESS` in operations; more are to be expected. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Whether the card was saved. */
  readonly tokenSaved: Maybe<Scalars['Boolean']['output']>;
  /** When it last changed. */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/**
 * Purse's own record of a payment. Every field but `id` is null when Purse leaves it out; lists are empty then. Amounts are in
 * the payment's own currency.
 */
export type PursePayment = {
  /** Whether later payments without the shopper may be made from this one. */
  readonly allowFutureUsage: Maybe<Scalars['Boolean']['output']>;
  /** The amount of the payment. */
  readonly amount: Maybe<Money>;
  /** What has happened to the money, and what still may. */
  readonly amounts: Maybe<PurseAmounts>;
  /** A 3-D Secure challenge to be shown within the merchant's page. */
  readonly authentication: Maybe<PurseAuthentication>;
  /** The authorisation. */
  readonly authorization: Maybe<PurseAuthorization>;
  /** `MANUAL` when the merchant captures, `AUTOMATIC` when Purse does. */
  readonly captureMode: Maybe<Scalars['String']['output']>;
  /** The captures, in Purse's order. */
  readonly captures: ReadonlyArray<PurseOperation>;
  /** Purse's id of the session that it came from. */
  readonly clientSessionId: Maybe<Scalars['ID']['output']>;
  /** When it was made. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The currency, ISO 4217. */
  readonly currency: Maybe<Scalars['Currency']['output']>;
  /** The business unit (entity) of the merchant that it belongs to. */
  readonly entityId: Maybe<Scalars['ID']['output']>;
  /** Purse's id of the payment. */
  readonly id: Scalars['ID']['output'];
  /** The links that Purse gives. Hints only: some are relative, some are wrong; never follow them. */
  readonly links: ReadonlyArray<PurseLink>;
  /** The order that is paid. */
  readonly order: Maybe<PurseOrder>;
  /** The merchant's reference of the order, as it is on the payment itself. May differ from `order.reference`. */
  readonly orderReference: Maybe<Scalars['String']['output']>;
  /** The same as text. */
  readonly overview: Maybe<PurseOverview>;
  /** Where the shopper has to be sent. May stay on the record when the shopper has long been there: see `Payment.redirectUrl`. */
  readonly redirection: Maybe<PurseRedirection>;
  /** The refunds, in Purse's order. */
  readonly refunds: ReadonlyArray<PurseOperation>;
  /** How the amount is spread over methods. */
  readonly split: ReadonlyArray<PurseSplit>;
  /** Counts the changes of the payment; it need not begin with 1. */
  readonly version: Maybe<Scalars['SafeInt']['output']>;
  /** The voids, in Purse's order. */
  readonly voids: ReadonlyArray<PurseOperation>;
  /** Where Purse notifies the merchant of changes. */
  readonly webhook: Maybe<PurseWebhook>;
};

/**
 * Purse's own record of a payment link. Every field but `id` and `status` is null when Purse leaves it out; lists are empty then.
 * Amounts are in the link's own currency.
 */
export type PursePaymentLink = {
  /** Whether later payments without the customer may be made from this one. */
  readonly allowFutureUsage: Maybe<Scalars['Boolean']['output']>;
  /** What the customer has to pay. Zero when only the card is verified. */
  readonly amount: Maybe<Money>;
  /** `MANUAL` when the merchant captures, `AUTOMATIC` when Purse does. */
  readonly captureMode: Maybe<Scalars['String']['output']>;
  /** The sessions opened from the link. */
  readonly clientSessions: ReadonlyArray<PursePaymentLinkClientSession>;
  /** The currency, ISO 4217. */
  readonly currency: Maybe<Scalars['Currency']['output']>;
  /** The person that it was made for. */
  readonly customer: Maybe<PurseCustomer>;
  /** The business unit (entity) of the merchant that it belongs to. */
  readonly entityId: Maybe<Scalars['ID']['output']>;
  /** When it runs out. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Purse's id of the link. */
  readonly id: Scalars['ID']['output'];
  /** The links that Purse gives. Hints only: `cancel` is there in every state. */
  readonly links: ReadonlyArray<PurseLink>;
  /** The order that is paid. */
  readonly order: Maybe<PurseOrder>;
  /** The payments made at the link. */
  readonly payments: ReadonlyArray<PursePaymentLinkPayment>;
  /** Secret: where the customer is sent afterwards, as the merchant gave it. */
  readonly shopperRedirectionUrl: Maybe<Scalars['String']['output']>;
  /** `CREATED`, `OPENED`, `PAID`, `CANCELLED` and others. An open set. */
  readonly status: Scalars['String']['output'];
  /** Counts the changes of the link. Its samples show 1 in every state. */
  readonly version: Maybe<Scalars['SafeInt']['output']>;
};

/** A session opened from a link. Every field is null when Purse leaves it out. */
export type PursePaymentLinkClientSession = {
  /** Purse's id of the session. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** The status of the session. An open set. */
  readonly status: Maybe<Scalars['String']['output']>;
};

/** A payment made at a link. Every field is null when Purse leaves it out. */
export type PursePaymentLinkPayment = {
  /** `AUTHORIZED`, `PENDING`, `REFUSED`, `ABORTED` or `ERROR`. An open set. */
  readonly authorizationStatus: Maybe<Scalars['String']['output']>;
  /** Purse's id of the payment. */
  readonly id: Maybe<Scalars['ID']['output']>;
};

/** Where the shopper has to be sent, and how. Every field is null when Purse leaves it out. */
export type PurseRedirection = {
  /** Secret: what to send with `POST`, as text; JSON text when Purse sends an object. */
  readonly body: Maybe<Scalars['String']['output']>;
  /** Secret: a ready HTML form that sends the shopper there. */
  readonly form: Maybe<Scalars['String']['output']>;
  /** Secret: the address. Null, too, when it is neither https nor on loopback. */
  readonly href: Maybe<Scalars['URL']['output']>;
  /** The media type of `body`. */
  readonly mediaType: Maybe<Scalars['String']['output']>;
  /** `GET`, or `POST` when `body` or `form` has to be sent along. */
  readonly method: Maybe<Scalars['String']['output']>;
};

/** A shipment of an order. Every field is null when Purse leaves it out; the list is empty then. */
export type PurseShipment = {
  /** The merchant's name of the way of delivery. */
  readonly deliveryMethodReference: Maybe<Scalars['String']['output']>;
  /** How fast, e.g. `EXPRESS`. An open set. */
  readonly deliveryQuickness: Maybe<Scalars['String']['output']>;
  /** How it is delivered, e.g. `USER_DELIVERY`. An open set. */
  readonly deliveryType: Maybe<Scalars['String']['output']>;
  /** When it should arrive. */
  readonly estimatedDeliveryDateTime: Maybe<Scalars['DateTime']['output']>;
  /** What is in it. */
  readonly itemLines: ReadonlyArray<PurseItemLine>;
  /** What the shipment costs in all, tax included. */
  readonly netAmount: Maybe<Money>;
  /** Where it goes. */
  readonly shippingAddress: Maybe<PurseAddress>;
};

/** A shipment of an order. */
export type PurseShipmentInput = {
  /** The merchant's name of the way of delivery. Null, or omitted, when unknown. */
  readonly deliveryMethodReference?: InputMaybe<Scalars['String']['input']>;
  /** The speed of the delivery: `REGULAR`, `EXPRESS`. An open set. Null, or omitted, when unknown. */
  readonly deliveryQuickness?: InputMaybe<Scalars['String']['input']>;
  /** How it is delivered: `EXTERNAL_PICKUP`, `USER_DELIVERY`. An open set. Null, or omitted, when unknown. */
  readonly deliveryType?: InputMaybe<Scalars['String']['input']>;
  /** When it should arrive. Null, or omitted, when unknown. */
  readonly estimatedDeliveryDateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** What is in it. Null, or omitted, when unknown. */
  readonly itemLines?: InputMaybe<ReadonlyArray<PurseItemLineInput>>;
  /** Its total price, tax included, in minor units. Null, or omitted, when unknown. */
  readonly netAmountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Where it goes. Null, or omitted, when unknown. */
  readonly shippingAddress?: InputMaybe<PurseShippingAddressInput>;
};

/** Where a shipment goes. Personal data. */
export type PurseShippingAddressInput = {
  /** Personal data. Street lines, the first line first. Null, or omitted, when unknown. */
  readonly addressLines?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Personal data. Town. Null, or omitted, when unknown. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Company. Null, or omitted, when unknown. */
  readonly companyName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Country, ISO 3166-1 alpha-2 in capitals. Null, or omitted, when unknown. */
  readonly countryCode?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. The place where the parcel is picked up. Null, or omitted, for none. */
  readonly deliveryPointName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Given name. Null, or omitted, when unknown. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. `FEMALE` or `MALE`. An open set. Null, or omitted, when unknown. */
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Family name. Null, or omitted, when unknown. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Middle name. Null, or omitted, when unknown. */
  readonly middleName?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Mobile telephone number, E.164. Null, or omitted, when unknown. */
  readonly mobilePhoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Telephone number, E.164. Null, or omitted, when unknown. */
  readonly phoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Postal code. Null, or omitted, when unknown. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Region, ISO 3166-2, e.g. `FR-HDF`. Null, or omitted, when unknown. */
  readonly provinceCode?: InputMaybe<Scalars['String']['input']>;
  /** Personal data. Telephone number at work, E.164. Null, or omitted, when unknown. */
  readonly workPhoneNumber?: InputMaybe<Scalars['String']['input']>;
};

/** A way to pay. Every field is null when Purse leaves it out. */
export type PurseSolution = {
  /** The method, e.g. `wallet`. An open set. */
  readonly method: Maybe<Scalars['String']['output']>;
  /** The payment partner, e.g. `paypal`. An open set. */
  readonly partner: Maybe<Scalars['String']['output']>;
};

/** A part of a payment and the method that pays it. Every field is null when Purse leaves it out. */
export type PurseSplit = {
  /** This part of the amount. */
  readonly amount: Maybe<Money>;
  /** The method, e.g. `creditcard`. An open set. */
  readonly method: Maybe<Scalars['String']['output']>;
  /** Secret: the partner's own reference of the earlier payment. */
  readonly parentPartnerReference: Maybe<Scalars['String']['output']>;
  /** Secret: the partner's token of the earlier payment. */
  readonly parentPartnerToken: Maybe<Scalars['String']['output']>;
  /** Purse's id of the partner transaction of the earlier payment. */
  readonly parentPartnerTransactionId: Maybe<Scalars['ID']['output']>;
  /** Purse's id of the earlier payment that is used again. */
  readonly parentPaymentId: Maybe<Scalars['ID']['output']>;
  /** The payment partner, e.g. `paypal`. An open set. */
  readonly partner: Maybe<Scalars['String']['output']>;
};

/**
 * A part of a payment, and what pays it. Exactly one of: an earlier payment (`parentPaymentId`, with `amountMinorUnits`); a method of a partner (`partner` and
 * `method`, with `amountMinorUnits`); a card typed into Purse's own form (`vaultFormToken`); a saved card and its security code (`walletToken` and `vaultFormToken`, with
 * `partner`, `method` and `amountMinorUnits`). A card number is never given here: it goes from the shopper's browser to Purse's vault.
 */
export type PurseSplitInput = {
  /** This part of the amount, in minor units. Null, or omitted, only with a card form that pays all. */
  readonly amountMinorUnits?: InputMaybe<Scalars['SafeInt']['input']>;
  /** The method, e.g. `creditcard`. An open set. Null, or omitted, when Purse is to choose. */
  readonly method?: InputMaybe<Scalars['String']['input']>;
  /** The earlier payment that is used again, `purse:payment:…`; it was created with `allowFutureUsage`. Null, or omitted, for none. */
  readonly parentPaymentId?: InputMaybe<Scalars['ID']['input']>;
  /** The payment partner, e.g. `paypal`. An open set. Null, or omitted, when Purse is to choose. */
  readonly partner?: InputMaybe<Scalars['String']['input']>;
  /** Whether to save the card that was typed. Null, or omitted, for no. */
  readonly saveToken?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the merchant prefers of 3-D Secure for this card. Null, or omitted, for no preference. */
  readonly threeDs?: InputMaybe<PurseThreeDsOptionsInput>;
  /** The 3-D Secure server's id of the transaction. Null, or omitted, for none. */
  readonly threeDsServerTransactionId?: InputMaybe<Scalars['String']['input']>;
  /** Secret: the token of the form with the card or its security code. Null, or omitted, for none. */
  readonly vaultFormToken?: InputMaybe<Scalars['String']['input']>;
  /** Secret: the token of a saved card. Null, or omitted, for none. */
  readonly walletToken?: InputMaybe<Scalars['String']['input']>;
};

/** How 3-D Secure went. Every field is null when Purse leaves it out. */
export type PurseThreeDs = {
  /** The access control server's id of the transaction. */
  readonly acsTransactionId: Maybe<Scalars['String']['output']>;
  /** The directory server's id of the transaction. */
  readonly dsTransactionId: Maybe<Scalars['String']['output']>;
  /** The electronic commerce indicator, e.g. `01`. */
  readonly eci: Maybe<Scalars['String']['output']>;
  /** `CHALLENGE`, or another way through. An open set. */
  readonly flow: Maybe<Scalars['String']['output']>;
  /** The version of the protocol, e.g. `2.2.0`. */
  readonly version: Maybe<Scalars['String']['output']>;
};

/** What the merchant prefers of 3-D Secure. */
export type PurseThreeDsOptionsInput = {
  /** The requested exemption, e.g. `LOW_VALUE`. An open set. Null, or omitted, for none. */
  readonly challengeExemption?: InputMaybe<Scalars['String']['input']>;
  /**
   * `NO_CHALLENGE_REQUESTED`, `CHALLENGE_REQUESTED_BY_MERCHANT` or `CHALLENGE_REQUESTED_BY_MANDATE`; an open set. Sessions and payments by card with
   * `allowFutureUsage` need `CHALLENGE_REQUESTED_BY_MERCHANT`; a payment link uses `CHALLENGE_REQUESTED_BY_MANDATE` by itself. Null, or omitted, for no preference.
   */
  readonly challengeIndicator?: InputMaybe<Scalars['String']['input']>;
};

/** Where Purse notifies the merchant of changes. Every field is null when Purse leaves it out; lists are empty then. */
export type PurseWebhook = {
  /** The events that are sent, e.g. `PAYMENT_CAPTURE`; all when empty. An open set. */
  readonly eventTypes: ReadonlyArray<Scalars['String']['output']>;
  /** The headers that Purse sends back on each call. */
  readonly headers: ReadonlyArray<PurseWebhookHeader>;
  /** Secret: the address that Purse calls, as the merchant gave it. */
  readonly url: Maybe<Scalars['String']['output']>;
};

/** A header that Purse sends back with each webhook call. The name is null when Purse leaves it out. */
export type PurseWebhookHeader = {
  /** The name of the header. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Secret: its values, with which a merchant may recognise Purse. Null only for a caller who may not see secrets. */
  readonly values: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A header that Purse sends back with each webhook call. */
export type PurseWebhookHeaderInput = {
  /** The name of the header. */
  readonly name: Scalars['ParameterName']['input'];
  /** Secret: its values. */
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

/** Where Purse notifies the merchant of changes. */
export type PurseWebhookInput = {
  /** Only these events: `PAYMENT_CAPTURE`, `PAYMENT_REFUND`, `PAYMENT_VOID`. An open set. Null, or omitted, for all. */
  readonly eventTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The headers that Purse sends back with each call. Put a secret there, to recognise Purse by. Null, or omitted, for none. */
  readonly headers?: InputMaybe<ReadonlyArray<PurseWebhookHeaderInput>>;
  /** Where Purse posts each change, with the customer's data: needs `pii:read`, or a host of the gateway's list. An https URL on a public host. */
  readonly url: Scalars['CallbackURL']['input'];
};

/** What Purse's widget needs. Every field is null when Purse leaves it out. */
export type PurseWidget = {
  /** Secret: the data to hand to the widget, opaque. */
  readonly data: Maybe<Scalars['String']['output']>;
  /** The address of the widget's script. Null, too, when it is neither https nor on loopback. */
  readonly jsUrl: Maybe<Scalars['URL']['output']>;
};

/** The root of every read. */
export type Query = {
  /**
   * A checkout session by its id. Null when the provider does not know it.
   * Errors: `BAD_USER_INPUT`, `NOT_SUPPORTED`, `PROVIDER_*` when the provider failed.
   */
  readonly clientSession: Maybe<ClientSession>;
  /**
   * Any resource by its gateway id. Null when the provider does not know it.
   * Errors: `BAD_USER_INPUT` for a malformed id; no provider is called.
   */
  readonly node: Maybe<Node>;
  /**
   * Up to 100 resources by their gateway ids, in the order of the ids. An entry is null when the provider does not know that id,
   * and null with an error when its provider failed; the other entries are not affected.
   */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /**
   * An operation by its id, read from the gateway's ledger. When it is not finished, the gateway reads its state from the provider first. Null when it is not the caller's, never
   * existed, or was deleted (30 days after it was settled, or later).
   */
  readonly operation: Maybe<Operation>;
  /** The newest operation of the caller under an idempotency key. Null when there is none. For a client that lost its answer. */
  readonly operationByKey: Maybe<Operation>;
  /**
   * A payment by its id. Null when the provider does not know it.
   * Errors: `BAD_USER_INPUT`, `PROVIDER_*` when the provider failed.
   */
  readonly payment: Maybe<Payment>;
  /**
   * A payment link by its id. Null when the provider does not know it.
   * Errors: `BAD_USER_INPUT`, `NOT_SUPPORTED`, `PROVIDER_*` when the provider failed.
   */
  readonly paymentLink: Maybe<PaymentLink>;
  /**
   * The payment methods that are possible for a purchase. Calls the provider once per distinct filter and request.
   * Errors: `BAD_USER_INPUT`, `NOT_SUPPORTED`, `PROVIDER_*` when the provider failed.
   */
  readonly paymentMethods: ReadonlyArray<PaymentMethod>;
  /** The configured providers, in alphabetical order. No provider is called. */
  readonly providers: ReadonlyArray<Provider>;
  /**
   * A purchase by its id. Null when the provider does not know it.
   * Errors: `BAD_USER_INPUT`, `NOT_SUPPORTED` (Purse has no purchases), `PROVIDER_*` when the provider failed.
   */
  readonly purchase: Maybe<Purchase>;
  /**
   * Purchases of one provider, oldest or lowest id first. The provider does not page its lists, so the gateway reads the
   * range slice by slice, as far as the page needs and at most 8 slices a page. A page may have fewer items than `first`, or none, and still have a next page.
   * Errors: `BAD_USER_INPUT` (reversed or too wide range, page size, cursor), `NOT_SUPPORTED`, `PROVIDER_*`.
   */
  readonly purchases: PurchaseConnection;
  /**
   * The recurring tokens that a customer of a provider has saved. Null when the provider does not know the client.
   * Errors: `BAD_USER_INPUT`, `NOT_SUPPORTED` (Cleverbridge, Purse), `PROVIDER_*` when the provider failed.
   */
  readonly recurringTokens: Maybe<RecurringTokenConnection>;
  /**
   * The content of the `purse-redirection-data` parameter, after its signature was verified with Purse's published keys
   * (RSA algorithms only).
   * Errors: `BAD_USER_INPUT` for a token that is malformed, altered or signed by another key; `PROVIDER_*` when the keys cannot be read; `NOT_SUPPORTED` when Purse is not configured.
   */
  readonly redirection: Redirection;
};


/** The root of every read. */
export type QueryClientSessionArgs = {
  id: Scalars['ID']['input'];
  maxAge: InputMaybe<Scalars['Int']['input']>;
};


/** The root of every read. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** The root of every read. */
export type QueryOperationArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. */
export type QueryOperationByKeyArgs = {
  idempotencyKey: Scalars['String']['input'];
  mutation: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. */
export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
  maxAge: InputMaybe<Scalars['Int']['input']>;
};


/** The root of every read. */
export type QueryPaymentLinkArgs = {
  id: Scalars['ID']['input'];
  maxAge: InputMaybe<Scalars['Int']['input']>;
};


/** The root of every read. */
export type QueryPaymentMethodsArgs = {
  filter: PaymentMethodsFilterInput;
};


/** The root of every read. */
export type QueryPurchaseArgs = {
  id: Scalars['ID']['input'];
  maxAge: InputMaybe<Scalars['Int']['input']>;
};


/** The root of every read. */
export type QueryPurchasesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: PurchaseFilterInput;
  first?: Scalars['Int']['input'];
};


/** The root of every read. */
export type QueryRecurringTokensArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  clientId: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
};


/** The root of every read. */
export type QueryRedirectionArgs = {
  token: Scalars['String']['input'];
};

/** The reads that a provider supports, other than a resource by its id. */
export type ReadCapability =
  /** `paymentMethods` */
  | 'PAYMENT_METHODS'
  /** `purchases` by a range of the provider's ids. */
  | 'PURCHASES_BY_ID_RANGE'
  /** `purchases` by a range of time. */
  | 'PURCHASES_BY_TIME'
  /** `recurringTokens` */
  | 'RECURRING_TOKENS'
  /** `redirection` */
  | 'REDIRECTION';

/**
 * A saved payment method that can pay again without the shopper. At CHIP, it is the purchase with which it was saved: use the
 * id of that purchase to charge another purchase or to delete the token.
 */
export type RecurringToken = {
  /** When it was saved. Null when the provider does not return it. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Personal data. A description to show to the customer: for a card, its masked number. Null when the provider returns none. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** The gateway's id of the purchase that is the token. */
  readonly id: Scalars['ID']['output'];
  /** The provider's name of the method, e.g. `visa`. Null when the provider does not return it. */
  readonly method: Maybe<Scalars['String']['output']>;
  /** The purchase that it was saved with. Null when the provider no longer knows it. */
  readonly purchase: Maybe<Purchase>;
  /** When the provider last changed it. Null when the provider does not return it. */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of recurring tokens. */
export type RecurringTokenConnection = {
  /** The tokens of this page, in the provider's order. */
  readonly edges: ReadonlyArray<RecurringTokenEdge>;
  /** The same tokens without their cursors. */
  readonly nodes: ReadonlyArray<RecurringToken>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A recurring token in a page. */
export type RecurringTokenEdge = {
  /** The position of this token, to pass as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The token. */
  readonly node: RecurringToken;
};

/**
 * What Purse sent with the shopper's browser on its way back. The gateway has checked Purse's signature. A snapshot: read
 * `payment` for the current state. The token contains no time, so use each token only once, and only for your own session.
 */
export type Redirection = {
  /** The status of the authorisation when the token was signed. */
  readonly authorizationStatus: AuthorizationStatus;
  /** The session from which the shopper returns. Null when the token names none, or the provider does not know it. */
  readonly clientSession: Maybe<ClientSession>;
  /** The gateway's id of the session that the token names. Null when the token names none. */
  readonly clientSessionId: Maybe<Scalars['ID']['output']>;
  /** The status of the session when the token was signed. */
  readonly clientSessionStatus: ClientSessionStatus;
  /** The payment that was created. Null when the token names none, or the provider does not know it. */
  readonly payment: Maybe<Payment>;
  /** The gateway's id of the payment that the token names. Null when the token names none. */
  readonly paymentId: Maybe<Scalars['ID']['output']>;
  /** The raw authorisation status of the token. Null when the token has none. */
  readonly providerAuthorizationStatus: Maybe<Scalars['String']['output']>;
  /** The raw session status of the token. Null when the token has none. */
  readonly providerClientSessionStatus: Maybe<Scalars['String']['output']>;
};


/**
 * What Purse sent with the shopper's browser on its way back. The gateway has checked Purse's signature. A snapshot: read
 * `payment` for the current state. The token contains no time, so use each token only once, and only for your own session.
 */
export type RedirectionPaymentArgs = {
  maxAge?: InputMaybe<Scalars['Int']['input']>;
};

/** What to refund. */
export type RefundPaymentInput = {
  /** The amount. Null, or omitted, for all that can be refunded. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** The payment. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The merchant's own reference of the refund, at most 128 characters. Null, or omitted, for none. Purse only. */
  readonly merchantReference?: InputMaybe<Scalars['String']['input']>;
  /** The part of the order that it is about; only some payment methods need it. Null, or omitted, for none. Purse only. */
  readonly order?: InputMaybe<PurseOperationOrderInput>;
};

/** A refund that was done. */
export type RefundPaymentPayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The payment as it is now. Null when it cannot be read at the moment: the refund was done nevertheless. */
  readonly payment: Maybe<Payment>;
};

/** The result of `refundPayment`. */
export type RefundPaymentResult = IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | RefundPaymentPayload | ResourceBusy;

/** The purchase whose invoice to send again. */
export type ResendInvoiceInput = {
  /** The purchase. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** An invoice that was sent again. */
export type ResendInvoicePayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The purchase as it is now. Null when it cannot be read at the moment: the mail was sent nevertheless. */
  readonly purchase: Maybe<Purchase>;
};

/** The result of `resendInvoice`. */
export type ResendInvoiceResult = IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResendInvoicePayload | ResourceBusy;

/**
 * Returned when another caller's operation on the same resource is in progress or not settled, and the provider's data could not distinguish it from this one. Also
 * returned when other writes came first each time this one was prepared. This request sent nothing, and its idempotency key is still free.
 */
export type ResourceBusy = Failure & {
  /** Always `RESOURCE_BUSY`. */
  readonly code: FailureCode;
  /** What is known, as text for people. */
  readonly message: Scalars['String']['output'];
  /** Always true: the same key sends the request once nothing blocks it. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** The resource types that a provider may have. */
export type ResourceType =
  /** `Cart` */
  | 'CART'
  /** `ClientSession` */
  | 'CLIENT_SESSION'
  /** `Payment` */
  | 'PAYMENT'
  /** `PaymentLink` */
  | 'PAYMENT_LINK'
  /** `Purchase` */
  | 'PURCHASE';

/** Which payment to try again, and when. */
export type RetryPaymentInput = {
  /** The purchase that was declined, or its payment. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When. Null, or omitted, for as soon as possible. */
  readonly retryAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A retry that was paid. */
export type RetryPaymentPayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The purchase as it is now. Null when it cannot be read at the moment: it is paid nevertheless. */
  readonly purchase: Maybe<Purchase>;
};

/** The result of `retryPayment`. */
export type RetryPaymentResult = IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy | RetryPaymentPayload;

/** Which item gets which license key. */
export type UpdateLicenseKeyInput = {
  /** The purchase. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Secret: the license key. */
  readonly licenseKey: Scalars['String']['input'];
  /** The item's running number, from 1. */
  readonly runningNumber: Scalars['Int']['input'];
};

/** A license key that is set. */
export type UpdateLicenseKeyPayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The purchase as it is now. Null when it cannot be read at the moment: the key is set nevertheless. */
  readonly purchase: Maybe<Purchase>;
};

/** The result of `updateLicenseKey`. */
export type UpdateLicenseKeyResult = IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy | UpdateLicenseKeyPayload;

/** Which x-parameters to set. */
export type UpdatePurchaseParametersInput = {
  /** The purchase. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The parameters, one at least, each name once. */
  readonly parameters: ReadonlyArray<ExtraParameterInput>;
};

/** Parameters that are set. */
export type UpdatePurchaseParametersPayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The purchase as it is now. Null when it cannot be read at the moment: the parameters are set nevertheless. */
  readonly purchase: Maybe<Purchase>;
};

/** The result of `updatePurchaseParameters`. */
export type UpdatePurchaseParametersResult = IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy | UpdatePurchaseParametersPayload;

/** What to void. */
export type VoidPaymentInput = {
  /** The amount. Null, or omitted, for all that is not captured. CHIP releases all or nothing. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** The payment. */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 255 characters: a new key for every new intent, the same key for every repetition of it. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The merchant's own reference of the void, at most 128 characters. Null, or omitted, for none. Purse only. */
  readonly merchantReference?: InputMaybe<Scalars['String']['input']>;
  /** The part of the order that it is about; only some payment methods need it. Null, or omitted, for none. Purse only. */
  readonly order?: InputMaybe<PurseOperationOrderInput>;
};

/** A void that was done. */
export type VoidPaymentPayload = {
  /** What was done. */
  readonly operation: Operation;
  /** The payment as it is now. Null when it cannot be read at the moment: the void was done nevertheless. */
  readonly payment: Maybe<Payment>;
};

/** The result of `voidPayment`. */
export type VoidPaymentResult = IdempotencyConflict | InvalidInput | LedgerUnavailable | NotAllowed | NotFound | NotSupported | OperationInProgress | OperationPending | OutcomeUnknown | PaymentDeclined | ProviderUnavailable | ResourceBusy | VoidPaymentPayload;
