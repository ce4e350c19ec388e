/**
 * Another process (or thread) on the same ledger. Waits for a message with entries, and claims them all.
 *
 * argv or workerData: the store's module, the directory, and `race` (tell the ids of those that won, and close) or `claim-and-hang` (write
 * one line the moment the last promise settles, and never do anything more).
 */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const [module, directory, mode] = workerData ?? process.argv.slice(2);
const { createLmdbStore } = await import(module);
const store = await createLmdbStore(directory);
const message = new Promise((resolve) => (parentPort ?? process).once('message', resolve));
const tell = (news) => (parentPort ? parentPort.postMessage(news) : process.send(news));
tell('ready');
const entries = await message;
const answers = await Promise.all(entries.map((entry) => store.claim(entry, entry.createdAtMs)));
if (mode === 'claim-and-hang') {
  writeSync(1, 'settled\n');
  for (;;); // keeps even the event loop from doing anything more
}
await store.close();
tell(entries.filter((_, index) => answers[index] === null).map(({ id }) => id));
if (!parentPort) process.disconnect();
