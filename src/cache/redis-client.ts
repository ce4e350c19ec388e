import { createClient } from '@keyv/redis';

const longestReconnectMs = 5_000;

/** Connects in the background, for as long as it takes: until then, and whenever it is gone, every command fails at once. */
export function connectTo(url: string, onError: (error: unknown) => void) {
  const reconnectStrategy = (retries: number): number => Math.min(100 * 2 ** retries, longestReconnectMs);
  const client = createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: 2_000, reconnectStrategy } });
  client.on('error', onError);
  client.connect().catch(onError);
  return client;
}
