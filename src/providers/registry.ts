import type { ProviderModule } from './provider-module.js';

/** Every provider that this gateway can speak to. A new one costs its folder and a line here (docs/adding-a-provider.md). */
export const providerModules: readonly ProviderModule[] = [];
