import type { components } from '../../generated/chip.js';

type Schemas = components['schemas'];
export type Purchase = Schemas['Purchase'];
export type PurchaseStatus = Schemas['PurchaseStatus'];
export type Client = Schemas['Client'];
export type RecurringToken = Schemas['ClientRecurringToken'];
export type TransactionExtra = Schemas['TransactionExtra'];
export type Attempt = Schemas['Attempt'];
export type AttemptType = NonNullable<Attempt['type']>;
export type Product = Schemas['Product'];

/** The brand that the sandbox sells under: the one of CHIP's published example. */
export const brandId = 'b9f03950-4f2d-49b6-a96a-62451d6d45e1';
const companyId = '2fe75dee-38a3-4d1f-8dd9-4cdd4f5a110c';

/** A client of whom nothing is known but the address. */
export const blankClient: Purchase['client'] = {
  email: '',
  phone: '',
  full_name: '',
  personal_code: '',
  street_address: '',
  country: '',
  city: '',
  zip_code: '',
  state: '',
  shipping_street_address: '',
  shipping_country: '',
  shipping_city: '',
  shipping_zip_code: '',
  shipping_state: '',
  cc: [],
  bcc: [],
  legal_name: '',
  brand_name: '',
  registration_number: '',
  tax_number: '',
  bank_account: '',
  bank_code: '',
  client_type: null,
  delivery_methods: [{ method: 'email', options: {} }],
};

/** A line with CHIP's defaults. */
export function product(name: string, price: number, rest: Partial<Product> = {}): Product {
  return {
    name,
    quantity: '1.0000',
    price,
    discount: 0,
    tax_percent: '0.00',
    category: '',
    total_price_override: null,
    ...rest,
  };
}

/** A purchase without a history, with CHIP's defaults for everything else. */
export function blankPurchase(id: string, number: number, createdOn: number): Purchase {
  return {
    type: 'purchase',
    id,
    created_on: createdOn,
    updated_on: createdOn,
    client: blankClient,
    purchase: {
      currency: 'MYR',
      products: [],
      total: 0,
      language: 'en',
      notes: '',
      debt: 0,
      subtotal_override: null,
      total_tax_override: null,
      total_discount_override: null,
      total_override: null,
      request_client_details: [],
      timezone: 'Asia/Kuala_Lumpur',
      due_strict: false,
      email_message: '',
      shipping_options: [],
      payment_method_details: {},
      has_upsell_products: false,
      metadata: {},
    },
    payment: null,
    issuer_details: {
      website: 'https://shop.example',
      legal_street_address: '1 Jalan Sample',
      legal_country: 'MY',
      legal_city: 'Kuala Lumpur',
      legal_zip_code: '50450',
      bank_accounts: [{ bank_account: '000000000000', bank_code: 'MBBEMYKL' }],
      legal_name: 'Example Sdn. Bhd.',
      brand_name: 'Example Shop',
      registration_number: '000000X',
      tax_number: '',
    },
    transaction_data: {
      payment_method: '',
      flow: 'payform',
      processing_tx_id: '',
      extra: {},
      country: '',
      attempts: [],
    },
    status: 'created',
    status_history: [],
    viewed_on: null,
    company_id: companyId,
    is_test: true,
    user_id: null,
    brand_id: brandId,
    billing_template_id: null,
    client_id: null,
    send_receipt: false,
    is_recurring_token: false,
    recurring_token: null,
    skip_capture: false,
    force_recurring: false,
    reference_generated: `CH${number}`,
    reference: '',
    issued: new Date(createdOn * 1_000).toISOString().slice(0, 10),
    due: createdOn + 3_600,
    refund_availability: 'none',
    refundable_amount: 0,
    currency_conversion: null,
    payment_method_whitelist: null,
    success_redirect: '',
    failure_redirect: '',
    cancel_redirect: '',
    success_callback: '',
    creator_agent: '',
    platform: 'api',
    product: 'purchases',
    created_from_ip: '203.0.113.9',
    invoice_url: null,
    direct_post_url: null,
    marked_as_paid: false,
    order_id: null,
    upsell_campaigns: [],
    referral_campaign_id: null,
    referral_code: null,
    referral_code_details: null,
    referral_code_generated: null,
    retain_level_details: null,
    can_retrieve: false,
    can_chargeback: false,
  };
}
