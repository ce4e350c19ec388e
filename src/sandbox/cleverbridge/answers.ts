import { LosslessNumber, stringify } from 'lossless-json';
import type { SandboxAnswer, SandboxRequest } from '../kit/sandbox-server.js';
import type { Item, SandboxPurchase } from './documents.js';

/** How a single get wraps the purchase: the documents leave it open, so the sandbox can do all three. */
export type AnswerForm = 'string' | 'object' | 'bare';

/** A refusal in Cleverbridge's form. */
export function problem(status: number, message: string): SandboxAnswer {
  return { status, body: { ResultMessage: message } };
}

export const notFound = problem(404, 'Item not found.');

/** JSON that keeps the decimals of amounts: `50.00`, not `50`. */
export function json(value: unknown): SandboxAnswer {
  return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: stringify(value) };
}

export function enveloped(notification: object, form: AnswerForm): unknown {
  if (form === 'bare') return notification;
  return {
    ResultMessage: 'OK',
    PurchaseNotification: form === 'string' ? stringify(notification) : notification,
  };
}

/** The V2 notification: amounts as JSON numbers, links of the sandbox's own absolute. */
export function toNotification(purchase: SandboxPurchase, url: string): object {
  const link = purchase.customerConfirmationPageUrl;
  return {
    ...purchase,
    ...(link ? { customerConfirmationPageUrl: link.startsWith('/') ? url + link : link } : {}),
    items: purchase.items.map((item) => ({
      ...item,
      customerPrice: numeric(item.customerPrice),
      yourPrice: numeric(item.yourPrice),
    })),
  };
}

function numeric(block: Item['customerPrice']): object | undefined {
  const price = block?.productSinglePrice;
  if (!price) return undefined;
  const amounts = Object.entries(price).map(([name, amount]) => [name, new LosslessNumber(String(amount))]);
  return { productSinglePrice: Object.fromEntries(amounts) as object };
}

export function toList(purchases: readonly SandboxPurchase[], query: SandboxRequest['query']): SandboxAnswer {
  const wanted = query['purchasestatusids']?.split(',');
  const rows = purchases.filter(({ statusId }) => !wanted || wanted.includes(statusId)).map(toRow);
  return json({ ResultMessage: 'OK', Purchases: rows });
}

/**
 * The V1 row of a list: PascalCase, lists inside their XML wrapper, amounts as text. It leaves out what the published row leaves out
 * (deliveries, subscription, links, visitor data), so that a gateway has to know the difference.
 */
function toRow(purchase: SandboxPurchase): object {
  const { purchaseId, items, extraParameters, error, billingContact, paymentInfo } = purchase;
  return {
    Id: purchaseId,
    ...pascal({
      reimbursementId: purchase.reimbursementId,
      status: purchase.status,
      statusId: purchase.statusId,
      internalCustomer: purchase.internalCustomer,
      creationTime: purchase.creationTime,
      paymentArriveTime: purchase.paymentArriveTime,
      reimbursementTime: purchase.reimbursementTime,
      lastModificationTime: purchase.lastModificationTime,
    }),
    ...(billingContact ? { BillingContact: pascal(billingContact) } : {}),
    ...(paymentInfo ? { PaymentInfo: pascal(paymentInfo) } : {}),
    ...(error ? { Error: pascal(error) } : {}),
    Items: { Item: items.map(toRowItem) },
    ...(extraParameters ? { ExtraParameters: { ExtraParameter: [extraParameters].flat().map(pascal) } } : {}),
  };
}

function toRowItem(item: Item): object {
  const price = item.customerPrice?.productSinglePrice;
  return {
    RunningNo: item.runningNumber,
    ...pascal({
      productId: item.productId,
      productName: item.productName,
      productNameExtension: item.productNameExtension,
      yourProductId: item.yourProductId,
      quantity: item.quantity,
    }),
    ...(price ? { CustomerPrice: { ProductSinglePrice: { NetPrice: price.netPrice, VatPrice: price.vatPrice } } } : {}),
  };
}

/** The same fields under their V1 names. */
function pascal(fields: object): object {
  const renamed = Object.entries(fields).map(([name, value]: [string, unknown]): [string, unknown] => [
    name === 'postalcode' ? 'PostalCode' : name.charAt(0).toUpperCase() + name.slice(1),
    typeof value === 'object' && value !== null ? pascal(value) : value,
  ]);
  return Object.fromEntries(renamed);
}
