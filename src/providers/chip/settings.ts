import { z } from 'zod';
import { isUuid } from '../../domain/ids.js';
import { baseUrl, required } from '../provider-module.js';

/** CHIP's own host, for test and live alike: the key alone decides which of the two it is. */
const publicBaseUrl = 'https://gate.chip-in.asia/api/v1';

/** The environment variables of CHIP. The default of the base URL counts only when another of them is set. */
export const chipSettings = z.object({
  /** Where the paths of the API are appended; another one for a sister brand (Klix) or a simulation. */
  CHIP_BASE_URL: baseUrl.default(publicBaseUrl),
  /** The secret key of one company and one mode. It may do everything, refunds included. */
  CHIP_SECRET_KEY: required,
  /** The brand that sells; payment methods are requested for it. */
  CHIP_BRAND_ID: required.toLowerCase().refine(isUuid, { error: 'must be a UUID' }),
});

export type ChipSettings = z.output<typeof chipSettings>;
