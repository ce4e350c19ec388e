import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { SandboxClock, SandboxIds } from '../kit/determinism.js';
import {
  approved,
  chargeOf,
  type Link,
  type Operation,
  orderOfSession,
  type Payment,
  refused,
  sampleCard,
  type Schemas,
  type Session,
  sessionExtras,
  type Split,
  splitOf,
  type Transaction,
  withRequestDefaults,
} from './documents.js';
import {
  failed,
  initialStatusOf,
  type OperationList,
  outcomeOf,
  partnerCodeOf,
  partsOf,
  settle,
  sumsOf,
} from './outcomes.js';
import { seedPurse } from './seeds.js';

type Key = Schemas['Jwk'] & { readonly privateKey: CryptoKey };

/** What the shopper does on a page. */
export type ShopperChoice = 'pay' | 'decline' | 'abort';

export interface PurseOptions {
  /** How long an access token lives; an hour when left out, as in Purse's sample. */
  readonly tokenLifeSeconds?: number;
}

/** Everything that the simulated Purse knows, and every way in which it changes. */
export class PurseState {
  readonly sessions = new Map<string, Session>();
  readonly payments = new Map<string, Payment>();
  readonly links = new Map<string, Link>();
  /** By idempotency key: the id of the operation or payment that it made; null as long as that is under way. */
  readonly createdByKey = new Map<string, string | null>();
  readonly tokenLifeSeconds: number;
  readonly #clock = new SandboxClock();
  readonly #ids = new SandboxIds('purse');
  /** A series of their own: how often a token is requested must not show in the ids of what is created. */
  readonly #tokenIds = new SandboxIds('purse-token');
  /** By token: when it runs out. The only thing here that lives by the real clock. */
  readonly #tokens = new Map<string, number>();

  constructor(
    readonly keys: readonly Key[],
    { tokenLifeSeconds = 3_600 }: PurseOptions,
  ) {
    this.tokenLifeSeconds = tokenLifeSeconds;
    this.reset();
  }

  /** Seeded again; tokens that were given out are no longer known. */
  reset(): void {
    this.#clock.reset();
    this.#ids.reset();
    this.#tokenIds.reset();
    for (const store of [this.sessions, this.payments, this.links, this.createdByKey, this.#tokens]) store.clear();
    seedPurse(this);
  }

  issueToken(): string {
    const token = `sandbox-${this.#tokenIds.next()}`;
    this.#tokens.set(token, Date.now() + this.tokenLifeSeconds * 1_000);
    return token;
  }

  isToken(token: string): boolean {
    return (this.#tokens.get(token) ?? 0) > Date.now();
  }

  /** Every change of a payment increases its version. */
  change(payment: Payment, changes: Partial<Payment>): Payment {
    const changed = { ...payment, ...changes, version: payment.version + 1 };
    this.payments.set(payment.id, changed);
    return changed;
  }

  /** The payment after Purse has called its partners, who may have an update. */
  refreshFromPartners(payment: Payment): Payment {
    if (Object.keys(payment.pendingUpdates).length === 0) return payment;
    if (payment.pendingUpdates[payment.id] === 'REFUSED')
      return this.#decide({ ...payment, pendingUpdates: {} }, 'REFUSED');
    const settled = settle(payment.pendingUpdates, this.#now());
    const { captures, voids, refunds } = payment;
    const after = { captures: captures.map(settled), voids: voids.map(settled), refunds: refunds.map(settled) };
    return this.change(payment, { ...after, pendingUpdates: {} });
  }

  createSession(request: Schemas['CreateClientSessionRequest']): Session {
    const order = orderOfSession(request.order);
    const { integration_mode = 'EMBEDDED' } = request;
    const made = { ...withRequestDefaults(request), ...sessionExtras, order, integration_mode };
    return this.#putSession({ ...made, id: this.#ids.next(), status: 'CREATED' });
  }

  createLink(request: Schemas['CreatePaymentLinkRequest']): Link {
    const { customer } = request;
    const made = { ...withRequestDefaults(request, request.expires_at), payments: [], client_sessions: [] };
    const id = this.#ids.next();
    return this.#putLink({ ...made, id, version: 1, status: 'CREATED', ...(customer ? { customer } : {}) });
  }

  /** Made from server to server. How it begins, its amount decides. */
  createPayment(request: Schemas['CreatePaymentRequest']): Payment {
    const { amount, shopper_redirection_url, webhook } = request;
    const split = request.split.map((part) => splitOf(part, amount, this.payments));
    const { status, isRedirected, pendingUpdates } = initialStatusOf(amount);
    const made = this.#newPayment(chargeOf(request), split);
    const payment = {
      ...made,
      ...(shopper_redirection_url === undefined ? {} : { returnUrl: shopper_redirection_url }),
      ...(webhook === undefined ? {} : { webhook }),
      isRedirected,
      pendingUpdates: pendingUpdates ? { [made.id]: pendingUpdates } : {},
    };
    return status === 'PENDING' ? this.#putPayment(payment) : this.#decide(payment, status);
  }

  /** The merchant's end of a session; what nobody has decided yet ends with it. Null when it has ended. */
  abort(session: Session): Session | null {
    if (session.status !== 'CREATED' && session.status !== 'SUBMITTED') return null;
    const payment = this.payments.get(session.payment_id ?? '');
    if (payment?.authorization.status === 'PENDING') this.#decide(payment, 'ABORTED');
    return this.#putSession({ ...session, status: 'ABORTED_BY_MERCHANT' });
  }

  /** The merchant's end of a link. Null when it has ended. */
  cancel(link: Link): Link | null {
    const hasEnded = ['PAID', 'CANCELLED', 'EXPIRED'].includes(link.status);
    return hasEnded ? null : this.#putLink({ ...link, status: 'CANCELLED' });
  }

  /**
   * Captures, refunds or voids. How it ends, its amount decides.
   *
   * @returns the operation that was made; null when so much is not available
   */
  operate(id: string, list: OperationList, requested: Schemas['OperationRequest']): Operation | null {
    const payment = this.payments.get(id);
    if (!payment || requested.amount > availableTo(payment, list)) return null;
    const at = this.#now();
    const { status, pendingUpdates } = outcomeOf(requested.amount);
    const operation: Operation = {
      ...requested,
      id: this.#ids.next(),
      created_at: at,
      updated_at: at,
      triggered_by: 'MERCHANT',
      status,
      partner_transactions: partsOf(payment, list, requested.amount).map((part) => ({
        ...this.#transaction(part.split, part.status, at),
        ...partnerCodeOf(part.status),
      })),
    };
    this.change(payment, {
      [list]: [...payment[list], operation],
      pendingUpdates: pendingUpdates
        ? { ...payment.pendingUpdates, [operation.id]: pendingUpdates }
        : payment.pendingUpdates,
    });
    return operation;
  }

  /**
   * The shopper acts on a session that waits for it.
   *
   * @returns the session afterwards; null when it can no longer be paid
   */
  choose(session: Session, choice: ShopperChoice): Session | null {
    const payment = this.payments.get(session.payment_id ?? '');
    if (session.status !== 'CREATED' && payment?.authorization.status !== 'PENDING') return null;
    if (choice === 'abort') {
      if (payment) this.#decide(payment, 'ABORTED');
      return this.#putSession({ ...session, status: 'ABORTED_BY_CUSTOMER' });
    }
    const split = { partner: 'dalenys', method: 'creditcard', amount: session.amount };
    const { id } = this.#decide(payment ?? this.#newPayment(session, [split], session.id), decisions[choice]);
    return this.#putSession({ ...session, status: 'SUBMITTED', payment_id: id });
  }

  /** The shopper acts on a payment that was made from server to server. Null when it does not wait for the shopper. */
  choosePayment(payment: Payment, choice: ShopperChoice): Payment | null {
    return payment.isRedirected ? this.#decide(payment, decisions[choice]) : null;
  }

  /** Somebody comes to a payment link, for the first time or again. Null when it can no longer be paid at. */
  open(link: Link): Link | null {
    if (link.status === 'OPENED') return link;
    return link.status === 'CREATED' ? this.#putLink({ ...link, status: 'OPENED' }) : null;
  }

  /** The customer acts at a link: each attempt is a session of its own, and one that fails leaves the link open. */
  chooseAtLink(link: Link, choice: ShopperChoice): Session | null {
    const opened = this.open(link);
    const session = opened && this.choose(this.#newSession(opened), choice);
    if (!session) return null;
    const payment = this.payments.get(session.payment_id ?? '');
    const attempts = payment ? [{ id: payment.id, authorization_status: payment.authorization.status }] : [];
    this.#putLink({
      ...opened,
      status: payment?.authorization.status === 'AUTHORIZED' ? 'PAID' : 'OPENED',
      client_sessions: [...opened.client_sessions, { id: session.id, status: session.status }],
      payments: [...opened.payments, ...attempts],
    });
    return session;
  }

  /** `purse-redirection-data`. Sessions of links are signed with the second key, so that both forms of `kid` occur. */
  async sign(session: Session | null, payment: Payment | undefined): Promise<string> {
    const isOfLink = [...this.links.values()].some((link) => link.client_sessions.some(({ id }) => id === session?.id));
    const key = this.keys[isOfLink ? 1 : 0];
    if (!key) throw new Error('the sandbox has two keys');
    const claims = {
      ...(session ? { client_session_id: session.id, client_session_status: session.status } : {}),
      ...(payment ? { payment_id: payment.id, authorization_status: payment.authorization.status } : {}),
    };
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: String(key.kid) }).sign(key.privateKey);
  }

  #decide(payment: Payment, status: Decision): Payment {
    const updated_at = this.#now();
    const partner_transactions = payment.authorization.partner_transactions.map((transaction) => ({
      ...transaction,
      ...partnerCodes[status],
      status,
      updated_at,
    }));
    const isCaptured = status === 'AUTHORIZED' && payment.capture_mode === 'AUTOMATIC' && payment.amount > 0;
    return this.change(payment, {
      authorization: { status, updated_at, partner_transactions },
      captures: isCaptured ? [this.#wholeCapture(payment, updated_at)] : payment.captures,
      isRedirected: false,
    });
  }

  /** A payment that no partner has decided on yet. */
  #newPayment(charge: ReturnType<typeof chargeOf> | Session, split: readonly Split[], sessionId?: string): Payment {
    const { entity_id, amount, currency, capture_mode, allow_future_usage = false, order } = charge;
    const created_at = this.#now();
    const id = this.#ids.next();
    return {
      id,
      version: 1,
      created_at,
      ...(sessionId === undefined ? {} : { client_session_id: sessionId }),
      entity_id,
      order_reference: order.reference ?? id,
      order,
      amount,
      currency,
      capture_mode,
      allow_future_usage,
      split,
      authorization: {
        status: 'PENDING',
        partner_transactions: split.map((part) => ({
          ...this.#transaction(part, 'PENDING', created_at),
          ...(part.method === 'creditcard' ? { card: sampleCard } : {}),
        })),
      },
      captures: [],
      voids: [],
      refunds: [],
      isRedirected: false,
      pendingUpdates: {},
    };
  }

  /** What Purse does by itself in AUTOMATIC mode. */
  #wholeCapture({ amount, split }: Payment, at: string): Operation {
    const partner_transactions = split.map((part) => ({ ...this.#transaction(part, 'SUCCESS', at), ...approved }));
    return { id: this.#ids.next(), amount, created_at: at, updated_at: at, status: 'SUCCESS', partner_transactions };
  }

  #transaction({ partner, method, amount }: Split, status: string, at: string): Transaction {
    return { id: this.#ids.next(), created_at: at, updated_at: at, status, partner, method, amount };
  }

  /** The session that a link opens for an attempt to pay. */
  #newSession({
    entity_id,
    amount,
    currency,
    capture_mode,
    allow_future_usage = false,
    order,
    expires_at,
    shopper_redirection_url,
  }: Link): Session {
    const charge = { entity_id, amount, currency, capture_mode, allow_future_usage, order };
    const requested = { ...charge, expires_at, shopper_redirection_url };
    return { ...requested, id: this.#ids.next(), status: 'CREATED', integration_mode: 'HOSTED_PAGE' };
  }

  #putPayment(payment: Payment): Payment {
    this.payments.set(payment.id, payment);
    return payment;
  }

  #putSession(session: Session): Session {
    this.sessions.set(session.id, session);
    return session;
  }

  /** The version of a link never changes: Purse's samples show 1 in every state. */
  #putLink(link: Link): Link {
    this.links.set(link.id, link);
    return link;
  }

  #now(): string {
    return new Date(this.#clock.tickMs()).toISOString();
  }
}

/** What a partner can decide about an authorisation, and its code for it. */
type Decision = 'AUTHORIZED' | 'REFUSED' | 'ABORTED' | 'ERROR';
const partnerCodes: Readonly<Record<Decision, Partial<Transaction>>> = {
  AUTHORIZED: approved,
  REFUSED: refused,
  ABORTED: {},
  ERROR: failed,
};
const decisions = { pay: 'AUTHORIZED', decline: 'REFUSED', abort: 'ABORTED' } as const;

function availableTo(payment: Payment, list: OperationList): number {
  const { available_to_capture, available_to_refund, available_to_void } = sumsOf(payment);
  return { captures: available_to_capture, refunds: available_to_refund, voids: available_to_void }[list];
}

/** One key with a number for its id, as the API page shows it, and one with text, as the guide does. */
export async function createKeys(): Promise<readonly Key[]> {
  const kids = [12345, '8ad8ce62-b489-48d4-8d14-9bdbeef97810'];
  return Promise.all(
    kids.map(async (kid) => {
      const { publicKey, privateKey } = await generateKeyPair('RS256');
      const { n = '', e = '' } = await exportJWK(publicKey);
      return { kty: 'RSA', kid, n, e, privateKey };
    }),
  );
}
