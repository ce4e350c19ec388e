import { createClient } from '@redis/client';
import { withTimeLimit } from './time-limit.js';

/** The connection to Redis, for what may be lost. Whoever opened it closes it, with `destroy`. */
export type Redis = ReturnType<typeof openRedis>;

const connectMs = 2_000;
const longestReconnectMs = 5_000;
/** A provider itself answers about as quickly, and no request may wait longer for its budget. */
const answerMs = 250;

/** Connects in the background, for as long as it takes: until then, and whenever the connection is lost, every command fails at once. */
export function openRedis(url: string, onError: (error: unknown) => void) {
  const reconnectStrategy = (retries: number): number => Math.min(100 * 2 ** retries, longestReconnectMs);
  const socket = { connectTimeout: connectMs, reconnectStrategy };
  const client = createClient({ url, disableOfflineQueue: true, socket });
  client.on('error', onError);
  client.connect().catch(onError);
  return client;
}

/**
 * The answer to a command, if it comes in time.
 *
 * @throws {Error} it did not, or the command failed
 */
export const redisAnswer = <T>(command: Promise<T>): Promise<T> =>
  withTimeLimit(command, answerMs, () => new Error('Redis did not answer in time'));
