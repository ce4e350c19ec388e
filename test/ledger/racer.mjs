/**
 * Another process (or thread) on the same embedded ledger. Waits for a message with drafts, and claims them all.
 *
 * argv or workerData: the store's module, the directory, and `race` (report the ids of those that won, and close) or `claim-and-hang` (write
 * one line the moment the last promise settles, and never do anything more).
 */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const [module, directory, mode] = workerData ?? process.argv.slice(2);
const { createLmdbStore } = await import(module);
const store = await createLmdbStore({ directory, policy: { ledgerId: undefined, isProduction: false } });
const message = new Promise((resolve) => (parentPort ?? process).once('message', resolve));
const report = (message) => (parentPort ? parentPort.postMessage(message) : process.send(message));
report('ready');
const drafts = await message;
const claims = await Promise.all(drafts.map((draft) => store.claim(draft, 0, 60_000)));
if (mode === 'claim-and-hang') {
  writeSync(1, 'settled\n');
  for (;;); // keeps even the event loop from doing anything more
}
await store.close();
report(drafts.filter((_, index) => claims[index].kind === 'CLAIMED').map(({ id }) => id));
if (!parentPort) process.disconnect();
