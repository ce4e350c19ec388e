import type { Plants } from './plants.js';

/** What is put under a key of an object, or undefined to leave it as it is. */
type Rule = (key: string, value: unknown, parents: readonly string[]) => unknown;

/**
 * Puts planted values into a provider's answer, wherever personal data and secrets stand in it, and adds those that the simulation leaves
 * out. Each field of each provider has its own.
 */
export function planter(plants: Plants, provider: 'chip' | 'cleverbridge' | 'purse'): (json: unknown) => unknown {
  const made = new Map<string, unknown>();
  const once = (name: string, make: (name: string) => unknown): unknown => {
    if (!made.has(name)) made.set(name, make(`${provider} ${name}`));
    return made.get(name);
  };
  const forms: Forms = {
    text: (name) => once(name, (full) => plants.text('answer', full)),
    url: (name) => once(name, (full) => plants.url('answer', full)),
    email: (name) => once(name, (full) => plants.email('answer', full)),
    phone: (name) => once(name, (full) => plants.phone('answer', full)),
    address: (name) => once(name, (full) => plants.address('answer', full)),
    nothing: () => null,
  };
  const walk = (value: unknown, rule: Rule, parents: readonly string[]): unknown => {
    if (typeof value === 'string' && value.startsWith('{'))
      return JSON.stringify(walk(JSON.parse(value), rule, parents));
    if (Array.isArray(value)) return value.map((item) => walk(item, rule, parents));
    if (typeof value !== 'object' || value === null) return value;
    const whole = { ...value, ...missing[provider](value as Record<string, unknown>) };
    return Object.fromEntries(
      Object.entries(whole).map(([key, inner]) => {
        const planted = rule(key, inner, parents);
        return [key, planted === undefined ? walk(inner, rule, [...parents, key]) : planted];
      }),
    );
  };
  return (json) => walk(json, rules[provider](forms), []);
}

type Form = 'text' | 'url' | 'email' | 'phone' | 'address' | 'nothing';
type Forms = Readonly<Record<Form, (name: string) => unknown>>;

/** By key, wherever it stands. */
const fields: Readonly<Record<keyof typeof rules, Readonly<Record<string, Form>>>> = {
  chip: {
    created_from_ip: 'address',
    client_ip: 'address',
    cardholder_name: 'text',
    owned_bank_account: 'text',
    owned_bank_account_id: 'text',
    owned_bank_code: 'text',
    bank_account: 'text',
    bank_code: 'text',
    email_message: 'text',
    referral_code: 'text',
    success_redirect: 'url',
    failure_redirect: 'url',
    cancel_redirect: 'url',
    checkout_url: 'url',
    invoice_url: 'url',
    direct_post_url: 'url',
    success_callback: 'url',
  },
  cleverbridge: {
    remoteaddress: 'address',
    remotehost: 'text',
    httpentryurl: 'url',
    httpreferer: 'url',
    httpuseragent: 'text',
    httpacceptlanguage: 'text',
    internalcustomer: 'text',
    customerreferencenumber: 'text',
    partnerusername: 'text',
    affiliate: 'text',
    customerconfirmationpageurl: 'url',
    customerpdfdocumenturl: 'url',
    keyraw: 'text',
    previouslicense: 'text',
    licenseestring: 'text',
    cancellationurl: 'url',
    changepaymentsubscriptionurl: 'url',
    url: 'url',
  },
  purse: {
    company_name: 'text',
    first_name: 'text',
    middle_name: 'text',
    last_name: 'text',
    city: 'text',
    postal_code: 'text',
    province_code: 'text',
    phone_number: 'phone',
    mobile_phone_number: 'phone',
    work_phone_number: 'phone',
    delivery_point_name: 'text',
    email: 'email',
    national_identifier: 'text',
    ip_address: 'address',
    holder_name: 'text',
    fingerprint: 'text',
    partner_token: 'text',
    partner_reference: 'text',
    shopper_redirection_url: 'url',
    parent_partner_token: 'text',
    parent_partner_reference: 'text',
    href: 'url',
    form: 'text',
    challenge_data: 'text',
  },
};

const contacts = new Set(['billingcontact', 'deliverycontact', 'licenseecontact']);
const codes = /^(country|client_type|shipping_country|language|locale|.*id)$/i;

const rules = {
  chip:
    (forms: Forms): Rule =>
    (key, value, parents) => {
      const form = fields.chip[key];
      if (form) return forms[form](key);
      if (key === 'metadata') return { note: forms.text(key) };
      if (key === 'tags') return [forms.text(key)];
      if (parents.at(-1) !== 'client' || codes.test(key)) return undefined;
      if (key === 'cc' || key === 'bcc') return [forms.email(`client ${key}`)];
      if (key === 'email') return forms.email(`client ${key}`);
      return typeof value === 'string' ? forms.text(`client ${key}`) : undefined;
    },

  cleverbridge:
    (forms: Forms): Rule =>
    (key, value, parents) => {
      const name = key.toLowerCase();
      const parent = parents.at(-1)?.toLowerCase() ?? '';
      const form = fields.cleverbridge[name];
      if (form) return forms[form](key);
      if (name === 'key' && parent === 'deliveries') return forms.text('license key');
      if (name === 'value' && parent.endsWith('extraparameters')) return forms.text('x-parameter');
      if (!contacts.has(parent) || codes.test(key)) return undefined;
      return typeof value === 'string' ? forms[name === 'email' ? 'email' : 'text'](`${parent} ${name}`) : undefined;
    },

  purse:
    (forms: Forms): Rule =>
    (key, value, parents) => {
      const form = fields.purse[key];
      if (form) return typeof value === 'string' ? forms[form](`${parents.join('.')}.${key}`) : undefined;
      if (key === 'reference' && parents.at(-1) === 'customer') return forms.text('customer reference');
      if (key === 'address_lines') return [forms.text(key)];
      if (key === 'partner_additional_data') return { note: forms.text(key) };
      if (key === 'data' && parents.at(-1) === 'widget') return forms.text('widget data');
      if (key === 'values' && parents.includes('webhook')) return [forms.text('webhook header')];
      return undefined;
    },
};

/** What the simulations leave out, to be replaced by planted values. */
const missing = {
  chip: () => ({}),
  cleverbridge: (value: Record<string, unknown>) => ({
    ...('billingContact' in value ? { remoteHost: '', httpReferer: '', remoteAddress: '' } : {}),
    ...('productName' in value ? { previousLicense: '', licenseeString: '' } : {}),
    ...('subscriptionId' in value ? { cancellationUrl: '', changePaymentSubscriptionUrl: '' } : {}),
    ...('firstnameRomanized' in value ? { street1: '', phone1: '', vatId: '' } : {}),
  }),
  purse: (value: Record<string, unknown>) => ({
    ...('partner_reference' in value ? { partner_token: '', partner_additional_data: {} } : {}),
    ...('birth_date' in value ? { national_identifier: '' } : {}),
  }),
};
