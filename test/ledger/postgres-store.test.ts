import { describe, expect, it, onTestFinished } from 'vitest';
import { describeWith } from '../support/requirements.js';
import { createDatabase } from '../kit/stores.js';
import { startTcpProxy } from '../support/tcp-proxy.js';
import { aDraft, claimed, done, unknown } from './entries.js';
import { storeContract } from './store-contract.js';
import { openPostgres, postgresLedger } from './stores-support.js';

await describeWith('postgres', 'the PostgreSQL store:', (server) => {
  storeContract(() => postgresLedger(server));

  async function aDatabase() {
    const database = await createDatabase(server);
    onTestFinished(() => database.drop());
    const open = (url = database.url) => {
      const store = openPostgres(url);
      onTestFinished(() => store.close());
      return store;
    };
    const proxied = async () => {
      const { hostname: host, port } = new URL(database.url);
      const proxy = await startTcpProxy({ host, port: Number(port || 5432) });
      onTestFinished(() => proxy.close());
      const url = new URL(database.url);
      url.port = String(proxy.port);
      return { proxy, store: open(url.href) };
    };
    return { database, open, proxied };
  }

  describe('the connection to a stalled or broken server', () => {
    it('fails with an unreachable store and without a claim when the server stops before the commit', async () => {
      const { open, proxied } = await aDatabase();
      const { proxy, store } = await proxied();
      await claimed(store);
      const draft = aDraft();
      proxy.stallAt('INSERT INTO operations');
      await expect(store.claim(draft, 0, 60_000)).rejects.toMatchObject({
        reason: 'UNREACHABLE',
        mayHaveWritten: false,
      });
      proxy.resume();
      expect(await open().release(draft)).toBe(true);
      expect((await open().look(draft.scope)).entry).toBeUndefined();
    });

    it('may leave a claim whose commit was not confirmed, and a later release removes it permanently', async () => {
      const { open, proxied } = await aDatabase();
      const { proxy, store } = await proxied();
      await claimed(store);
      const draft = aDraft();
      proxy.stallAt('COMMIT');
      await expect(store.claim(draft, 0, 60_000)).rejects.toMatchObject({ mayHaveWritten: true });
      const other = open();
      const releasing = other.release(draft).catch(() => 'the claim still holds the lock');
      proxy.resume();
      if ((await releasing) !== true) expect(await other.release(draft)).toBe(true);
      expect((await other.look(draft.scope)).entry).toBeUndefined();
    });

    it('may leave a stored outcome whose commit was not confirmed, and storing it again changes nothing', async () => {
      const { open, proxied } = await aDatabase();
      const { proxy, store } = await proxied();
      const entry = await claimed(store);
      const notes = [{ step: 'RECEIVED', code: 'DONE' }] as const;
      proxy.stallAnswerTo('COMMIT');
      await expect(store.settle(entry, done('e1'), notes)).rejects.toMatchObject({ reason: 'UNREACHABLE' });
      proxy.cut();
      proxy.resume();
      await expect
        .poll(async () => (await store.settle(entry, done('e1'), notes).catch(() => null))?.kind)
        .toBe('RECORDED');
      expect(await open().journal(entry.id)).toHaveLength(2);
    });

    it('is used again as soon as the server is available, without a restart', async () => {
      const { proxied } = await aDatabase();
      const { proxy, store } = await proxied();
      await claimed(store);
      proxy.cut();
      await expect
        .poll(() =>
          claimed(store).then(
            () => 'claimed',
            () => 'not yet',
          ),
        )
        .toBe('claimed');
    });
  });

  it('waits for an uncommitted claim before it removes it', async () => {
    const { database, open, proxied } = await aDatabase();
    const { proxy, store } = await proxied();
    await claimed(store);
    const locks = async (isGranted: boolean) => {
      const text = `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
        WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.granted = $1`;
      return (await database.query(text, [isGranted])).length;
    };
    const other = open();
    await claimed(other);
    const draft = aDraft();
    proxy.stallAt('COMMIT');
    const claiming = store.claim(draft, 0, 60_000);
    await expect.poll(() => locks(true)).toBe(1);
    let isReleased = false;
    const releasing = other.release(draft).finally(() => (isReleased = true));
    await expect.poll(async () => isReleased || (await locks(false)) === 1).toBe(true);
    proxy.resume();
    expect((await claiming).kind).toBe('CLAIMED');
    expect(await releasing).toBe(true);
    expect((await other.look(draft.scope)).entry).toBeUndefined();
  });

  it('starts without its server, and works as soon as the server is available', async () => {
    const database = await createDatabase(server);
    await database.drop();
    const store = openPostgres(database.url);
    onTestFinished(() => store.close());
    expect(await store.readiness()).toMatchObject({ isReady: false, reason: 'UNREACHABLE' });
    await expect(claimed(store)).rejects.toMatchObject({ reason: 'UNREACHABLE' });
  });

  it('is migrated once when five stores start at once', async () => {
    const { database, open } = await aDatabase();
    const entries = await Promise.all(Array.from({ length: 5 }, () => claimed(open())));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(5);
    expect(await database.query('SELECT name FROM applied_migrations')).toEqual([{ name: '001-ledger.sql' }]);
    expect(await database.query('SELECT count(*)::int AS count FROM store_identity')).toEqual([{ count: 1 }]);
  });

  it('refuses a database that a newer gateway has migrated', async () => {
    const { database, open } = await aDatabase();
    await claimed(open());
    await database.query("INSERT INTO applied_migrations (name) VALUES ('999-later.sql')");
    await expect(claimed(open())).rejects.toThrow(/newer gateway: 999-later/);
  });

  describe('a database that was replaced', () => {
    it('is refused when it is empty', async () => {
      const { database, open } = await aDatabase();
      const store = open();
      await claimed(store);
      await database.query('DROP SCHEMA public CASCADE');
      await database.query('CREATE SCHEMA public');
      await expect(claimed(store)).rejects.toMatchObject({ name: 'StoreUnavailableError' });
      await claimed(open());
      await expect(claimed(store)).rejects.toMatchObject({ reason: 'OTHER_STORE' });
      expect(await store.readiness()).toMatchObject({ isReady: false, reason: 'OTHER_STORE' });
    });

    it('is refused by every process when it lacks the last write of this process, until an operator confirms it', async () => {
      const { database, open } = await aDatabase();
      const store = open();
      await claimed(store);
      await database.query('ALTER TABLE journal DISABLE TRIGGER ALL');
      await database.query('DELETE FROM journal');
      await expect(claimed(store)).rejects.toMatchObject({ reason: 'OLDER' });
      await expect(claimed(open())).rejects.toMatchObject({ reason: 'NOT_CONFIRMED' });
      const [row] = await database.query('SELECT id FROM store_identity');
      const named = openPostgres(database.url, { ledgerId: String(row?.['id']) });
      await claimed(named);
      await named.close();
      await claimed(open());
    });
  });

  it('stores no operation without its journal row: both are one transaction', async () => {
    const { database, open } = await aDatabase();
    const store = open();
    await claimed(store);
    await database.query(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no space'; END $$`,
    );
    await database.query('CREATE TRIGGER failing BEFORE INSERT ON journal EXECUTE FUNCTION fail()');
    const draft = aDraft();
    await expect(store.claim(draft, 0, 60_000)).rejects.toMatchObject({ reason: 'UNREACHABLE' });
    expect((await store.look(draft.scope)).entry).toBeUndefined();
  });

  it('does not let anybody change or empty the journal', async () => {
    const { database, open } = await aDatabase();
    const store = open();
    const entry = await claimed(store);
    await store.settle(entry, unknown, [{ step: 'RECEIVED', code: 'NO_READABLE_ANSWER' }]);
    await expect(database.query("UPDATE journal SET code = 'DONE'")).rejects.toThrow(/append-only/);
    await expect(database.query('TRUNCATE journal')).rejects.toThrow(/append-only/);
  });

  it('commits synchronously, whatever the server’s default is', async () => {
    const { database, open } = await aDatabase();
    const [{ name } = { name: '' }] = await database.query('SELECT current_database() AS name');
    await database.query(`ALTER DATABASE ${String(name)} SET synchronous_commit = off`);
    await claimed(open());
    const settings = `CREATE FUNCTION note_commit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'synchronous_commit is %', current_setting('synchronous_commit'); END $$`;
    await database.query(settings);
    await database.query('CREATE TRIGGER seen BEFORE INSERT ON operations EXECUTE FUNCTION note_commit()');
    const error = (await claimed(open()).catch((reason: unknown) => reason)) as Error;
    expect(String(error.cause)).toContain('synchronous_commit is on');
  });
});
