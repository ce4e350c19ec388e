import type { PurseClientSession, WithMoney } from '../../../domain/records.js';
import type * as Schema from '../../../generated/schema.js';
import { amount, boolean, instant, text, enumCode } from '../../wire.js';
import type { PurseClientSessionDocument, PurseWire } from '../types.js';
import { currency, each, part, webUrl } from './parts.js';
import { toOrderDetails } from './order.js';
import { toLinks } from './links.js';

export function toClientSessionDetails(wire: PurseClientSessionDocument): PurseClientSession {
  const code = text(wire.currency);
  return {
    __typename: 'PurseClientSession',
    id: wire.id,
    status: wire.status,
    entityId: text(wire.entity_id),
    amount: amount(wire.amount, code),
    currency: currency(wire.currency),
    captureMode: text(wire.capture_mode),
    integrationMode: text(wire.integration_mode),
    allowFutureUsage: boolean(wire.allow_future_usage),
    order: part(wire.order, (order) => toOrderDetails(order, code)),
    expiresAt: instant(wire.expires_at),
    shopperRedirectionUrl: text(wire.shopper_redirection_url),
    widget: part(wire.widget, toWidget),
    eligibleSolutions: each(wire.eligible_solutions, toSolution),
    paymentId: text(wire.payment_id),
    links: toLinks(wire.links),
  };
}

const toWidget = (wire: PurseWire<'Widget'>): WithMoney<Schema.PurseWidget> => ({
  data: text(wire.data),
  jsUrl: webUrl(wire.js_url),
});

const toSolution = (wire: PurseWire<'Solution'>): WithMoney<Schema.PurseSolution> => ({
  partner: enumCode(wire.partner),
  method: enumCode(wire.method),
});
