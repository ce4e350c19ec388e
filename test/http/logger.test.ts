import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { loggerOptions } from '../../src/http/logger.js';

const card = '4111111111111111';

/** A logger as in the gateway, and its lines. */
function start(level = 'trace') {
  const lines: string[] = [];
  const log = pino(
    { ...loggerOptions(level), base: null, timestamp: false },
    { write: (line: string) => void lines.push(line) },
  );
  return { log, text: () => lines.join(''), last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

const under = (value: unknown, ...path: readonly string[]): Record<string, unknown> =>
  path.reduceRight<Record<string, unknown>>((inner, name) => ({ [name]: inner }), value as Record<string, unknown>);

describe('a field with a sensitive name', () => {
  const names = [
    'authorization',
    'Authorization',
    'cookie',
    'set-cookie',
    'x-api-key',
    'x-router-secret',
    'password',
    'secret',
    'client_secret',
    'clientSecret',
    'apiKey',
    'token',
    'access_token',
    'accessToken',
    'licenseKey',
    'idempotencyKey',
    'email',
    'phone',
    'url',
    'body',
    'query',
    'variables',
    'input',
    'headers',
  ];
  it.each(names)('is redacted at the top, and one and two levels deep: %s', (name) => {
    const { log, text, last } = start();
    for (const path of [[], ['a'], ['a', 'b']]) {
      log.info(under({ [name]: 'hidden-1', beside: 'seen' }, ...path), 'a line');
      log.info(under({ [name]: { inner: 'hidden-2' }, beside: 'seen' }, ...path), 'a line');
      expect(last()).toMatchObject(under({ [name]: '[redacted]', beside: 'seen' }, ...path));
    }
    expect(text()).not.toContain('hidden');
  });

  it('is redacted in the fields that a child logger adds to every line', () => {
    const { log, text } = start();
    log.child({ token: 'hidden', url: 'hidden' }).info('a line');
    expect(text()).not.toContain('hidden');
  });
});

describe('a card number in a log line', () => {
  it.each([
    ['in a message', (log: pino.Logger) => log.info(`declined: ${card}`)],
    ['with spaces', (log: pino.Logger) => log.info('declined: 4111 1111 1111 1111')],
    ['with dashes', (log: pino.Logger) => log.info('declined: 4111-1111-1111-1111')],
    ['put into a message', (log: pino.Logger) => log.info('declined: %s', card)],
    ['in an object put into a message', (log: pino.Logger) => log.info('declined: %o', { a: { b: card } })],
    ['in a field', (log: pino.Logger) => log.info({ note: `no. ${card}` }, 'a line')],
    ['in a list', (log: pino.Logger) => log.info({ notes: [`no. ${card}`] }, 'a line')],
    ['in a field far down', (log: pino.Logger) => log.info({ a: { b: { c: { d: [card] } } } }, 'a line')],
    ['in an error’s message and stack', (log: pino.Logger) => log.error({ err: new Error(`no ${card}`) }, 'a line')],
    ['in an error that is all there is', (log: pino.Logger) => log.error(new Error(`no ${card}`))],
    ['in an error without a message beside it', (log: pino.Logger) => log.error({ err: new Error(`no ${card}`) })],
    ['in an error under another name', (log: pino.Logger) => log.error({ reason: new Error(`no ${card}`) }, 'a line')],
    ['in an error within a list', (log: pino.Logger) => log.error({ all: [new Error(`no ${card}`)] }, 'a line')],
  ])('is removed: %s', (_name, write) => {
    const { log, text } = start();
    write(log);
    expect(text()).not.toMatch(/4111/);
    expect(text()).toContain('[card number]');
  });

  it.each(['1', '4299', '1795183316434', '4111111111111112', '9a14962c-bdcf-49d1-8673-e75dfb48013f'])(
    'is not confused with a similar text: %s',
    (text) => {
      const { log, last } = start();
      log.info({ note: text }, text);
      expect(last()).toMatchObject({ note: text, msg: text });
    },
  );
});

describe('credentials in a log line', () => {
  it.each([
    ['user and password', 'redis://user:hunter2@10.1.2.3:6379 is gone'],
    ['a password alone', 'redis://:hunter2@10.1.2.3:6379 is gone'],
    ['a token alone', 'https://hunter2@10.1.2.3/x is gone'],
    ['a password with an @', 'redis://user:hun@hunter2@10.1.2.3 is gone'],
    ['two URLs', 'a://u:hunter2@h and b://u:hunter2@h'],
    ['a bearer token', 'sent Authorization: Bearer hunter2.hunter2.hunter2'],
    ['a basic one', 'sent authorization: basic aHVudGVyMg==hunter2'],
  ])('are removed from messages, errors and fields: %s', (_name, said) => {
    const { log, text } = start();
    log.warn(said);
    log.warn({ note: said, deep: { note: [said] } }, 'a line');
    log.error({ err: new Error(said) }, 'a line');
    log.error(new Error(said));
    log.error({ at: new Date(0), to: { where: 'https://u:hunter2@h/' } }, 'a line');
    expect(text()).not.toMatch(/hunter2|aHVudGVy/);
    expect(text()).toContain('[redacted]');
  });

  it('are not confused with an address that has a path', () => {
    const { log, last } = start();
    log.info('see https://host.example/a@b and //host/x');
    expect(last()['msg']).toBe('see https://host.example/a@b and //host/x');
  });
});

describe('an error in a log line', () => {
  const cause = new Error('answer of the provider: hidden');
  const failing = Object.assign(new TypeError('it failed', { cause }), {
    response: { body: 'hidden' },
    config: { auth: 'hidden' },
    rawPacket: Buffer.from('hidden'),
  });

  it.each([
    ['under its own name', { err: failing }],
    ['under another', { error: failing }],
    ['deeper', { a: { b: failing } }],
    ['among others', { all: [failing] }],
    ['as a group', { err: new AggregateError([failing], 'it failed') }],
  ])('is written with name, message and stack, never with its cause or properties: %s', (_name, line) => {
    const { log, text } = start();
    log.error(line, 'a line');
    expect(text()).toContain('it failed');
    expect(text()).not.toMatch(/hidden|104,105,100/);
  });

  it('includes the place where it happened', () => {
    const { log, last } = start();
    log.error({ err: failing }, 'a line');
    expect(last()['err']).toEqual({ name: 'TypeError', message: 'it failed', stack: failing.stack });
  });

  it.each(['a text that was thrown: hidden', 7, null, { body: 'hidden' }])('need not be an Error: %j', (thrown) => {
    const { log, text } = start();
    log.error({ err: thrown }, 'a line');
    expect(text()).not.toContain('hidden');
    expect(text()).toContain('a line');
  });
});

describe('a value that is not plain data', () => {
  it('is written as its type, and never expanded', () => {
    class Answer {
      readonly text = 'hidden';
    }
    const { log, last, text } = start();
    const circle: Record<string, unknown> = { note: card };
    circle['self'] = circle;
    log.info({ answer: new Answer(), map: new Map([['a', 'hidden']]), bytes: Buffer.from('hidden'), circle }, 'a line');
    log.info({ answer: new Answer(), map: new Map([['a', 'hidden']]), at: new Date(0) }, 'a line');
    expect(last()).toMatchObject({ answer: '[Answer]', map: '[Map]', at: '1970-01-01T00:00:00.000Z' });
    expect(text()).not.toMatch(/hidden|104,105,100|4111/);
  });

  it('is written with method and status when it is a request or a response', () => {
    const { log, last, text } = start();
    const req = { method: 'GET', url: '/?token=hidden', headers: { a: 'hidden' }, ip: 'hidden', socket: {} };
    log.info({ req, res: { statusCode: 404, headers: { a: 'hidden' } } }, 'a line');
    expect(last()).toMatchObject({ req: { method: 'GET' }, res: { statusCode: 404 } });
    expect(text()).not.toContain('hidden');
  });
});

describe('a log line', () => {
  it('is written from its level on, with the chosen fields', () => {
    const { log, last, text } = start('warn');
    log.info('not written');
    log.warn(
      { provider: 'CHIP', field: 'purchase.status', value: 'teleported', count: 2, isNew: true, none: null },
      'a text',
    );
    expect(text()).not.toContain('not written');
    expect(last()).toMatchObject({
      provider: 'CHIP',
      value: 'teleported',
      count: 2,
      isNew: true,
      none: null,
      msg: 'a text',
    });
  });
});
