import { chip } from './chip/index.js';
import { cleverbridge } from './cleverbridge/index.js';
import type { ProviderModule } from './provider-module.js';
import { purse } from './purse/index.js';

/** Every provider that this gateway can speak to. A new one costs its folder and a line here (docs/adding-a-provider.md). */
export const providerModules: readonly ProviderModule[] = [chip, cleverbridge, purse];
