import { z } from 'zod';
import { baseUrl, required } from '../provider-module.js';

/**
 * Like a base URL (https, or http on loopback), but unchanged to the letter: a slash at its end may mean something to a token
 * endpoint. It may lie on another host than the API.
 */
const tokenUrl = z.string({ error: 'is not set' }).superRefine((text, context) => {
  const [fault] = baseUrl.safeParse(text).error?.issues ?? [];
  if (fault) context.addIssue({ code: 'custom', message: fault.message });
});

/** Purse's entity ids are UUIDs of at most 36 characters. @see contract.yaml, `entity_id` */
const entityId = required.refine((text) => z.guid().safeParse(text).success, { error: 'must be a UUID' });

/**
 * The environment of Purse. There is no default host: its documents name two for production. The v2 path of its token
 * endpoint is not documented at all, so the whole URL is given.
 */
export const purseSettings = z.object({
  /** The API's host; the paths of the API (`/payment/v2/…`) are put behind it. */
  PURSE_BASE_URL: baseUrl,
  PURSE_TOKEN_URL: tokenUrl,
  PURSE_CLIENT_ID: required,
  PURSE_CLIENT_SECRET: required,
  /** The business unit (entity) that new sessions, payments and links belong to. */
  PURSE_ENTITY_ID: entityId,
  /** Sent as `x-api-key` when set; Purse's tutorials send it with some calls and not with others. */
  PURSE_API_KEY: required.optional(),
});

export type PurseSettings = z.output<typeof purseSettings>;
