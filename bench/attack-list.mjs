/**
 * The attacks of the load with attacks. Each is one request (or one connection) of a caller with every scope; none may stop the process, slow the others down or
 * receive more than the limits allow.
 */
import { connect } from 'node:net';

const repeat = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join(' ');
const large = 'chip:purchase:b1600000-6f0d-4c7f-9a0b-3b1d0c9f7a11';
const payment = 'purse:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f';
const list =
  'purchases(first: 100, filter: { provider: CLEVERBRIDGE, ids: { from: "1", to: "900000" } }) { nodes { id details { __typename } } }';
const capture = `capturePayment(input: { idempotencyKey: "k", id: "${payment}", amount: { minorUnits: 10, currency: "EUR" } }) { __typename }`;
let serial = 0;

/** A request for each name, as JSON data or as text. */
export const requests = {
  'digits in an unknown input field': () => ({
    query: 'mutation ($input: CapturePaymentInput!) { capturePayment(input: $input) { __typename } }',
    variables: { input: { ['1 '.repeat(5_000)]: 1 } },
  }),
  'undeclared variables': () => ({
    query: `query ($id: ID!) { payment(id: $id) { id } }`,
    variables: { id: payment, [`${(serial += 1)} ${'v'.repeat(50_000)}`]: 1 },
  }),
  'an estimate under another name': () => ({
    query: 'query ($a: [ID!]!) { nodes(ids: $a) { id } }',
    variables: { a: Array.from({ length: 100 }, () => payment), 'a[1]': 1 },
  }),
  'many aliases of many products': () => ({
    query: `{ nodes(ids: [${repeat(30, () => `"${large}"`)}]) { ... on Purchase { ${repeat(30, (index) => `a${index}: cart { lines { name unitPrice { decimal } } }`)} } } }`,
  }),
  'many aliases of a free-form object': () => ({
    query: `{ purchase(id: "${large}") { ${repeat(90, (index) => `a${index}: details { ... on ChipPurchase { purchase { metadata } } }`)} } }`,
  }),
  'twenty-four lists': () => ({ query: `{ ${repeat(24, (index) => `l${index}: ${list}`)} }` }),
  'fifty captures in one document': () => ({ query: `mutation { ${repeat(50, (index) => `m${index}: ${capture}`)} }` }),
  'a deep document': () => ({ query: `${'{ a '.repeat(1_300)}${'}'.repeat(1_300)}` }),
  // As text: no serializer produces it.
  'deep variables': () => `{"query":"{ __typename }","variables":{"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
  'unknown directives': () => ({ query: `{ __typename ${repeat(49, (index) => `@x${index}`)} }` }),
  'an address of the network inside': () => ({
    query: `mutation { createPaymentLink(input: { idempotencyKey: "u${(serial += 1)}", amount: { minorUnits: 1, currency: "EUR" }, returnUrl: "https://[::127.0.0.1]/${'1 '.repeat(3_000)}", order: { reference: "r", netAmountMinorUnits: 1 } }) { __typename } }`,
  }),
};

/** Sends a valid request for a large answer and does not read the answer. */
export function readNothing(port, authorization) {
  const body = JSON.stringify({
    query: `{ purchase(id: "${large}") { cart { lines { name quantity unitPrice { decimal } total { decimal } } } } }`,
  });
  const socket = connect(port, '127.0.0.1');
  socket.pause();
  socket.on('error', () => undefined);
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nauthorization: ${authorization}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  setTimeout(() => socket.destroy(), 15_000).unref();
}

/** Sends a request and disconnects at once. */
export function hangUp(port, authorization) {
  const body = JSON.stringify(requests['twenty-four lists']());
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nauthorization: ${authorization}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    () => setTimeout(() => socket.destroy(), 20).unref(),
  );
}
