import { z } from 'zod';
import { baseUrl, required } from '../provider-module.js';

/** The widest range that may be configured: what `purchases` accepts at most. */
const widestRange = 1_000_000;

/** The environment variables of Cleverbridge, with their checks and defaults. */
export const settingsShape = z.object({
  /** The only host: Cleverbridge has no test system, test orders go here too. */
  CLEVERBRIDGE_BASE_URL: baseUrl.default('https://rest.cleverbridge.com'),
  /** A platform user with the privilege "API User". HTTP Basic cannot carry a colon in it. */
  CLEVERBRIDGE_USERNAME: required.refine((name) => !name.includes(':'), { error: 'must not contain a colon' }),
  CLEVERBRIDGE_PASSWORD: required,
  /** Cleverbridge's guide says GET, its reference POST: this one decides how x-parameters are written. */
  CLEVERBRIDGE_UPDATE_PARAMETERS_METHOD: z.enum(['POST', 'GET'], { error: 'must be POST or GET' }).default('POST'),
  /** How many ids one range call may span. Our own limit: Cleverbridge documents none. */
  CLEVERBRIDGE_MAX_RANGE_WIDTH: z
    .string()
    .regex(/^[1-9]\d{0,6}$/, { error: `must be a whole number from 1 to ${widestRange}` })
    .transform(Number)
    .refine((width) => width <= widestRange, { error: `must be a whole number from 1 to ${widestRange}` })
    .default(5_000),
});

export type CleverbridgeSettings = z.output<typeof settingsShape>;
