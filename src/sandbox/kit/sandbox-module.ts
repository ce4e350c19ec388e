import type { SandboxDefinition } from './sandbox-server.js';

/** A simulated provider as src/sandbox/index.ts lists it: the one export of its folder. */
export interface SandboxModule {
  readonly name: string;
  /** Where `npm start` puts it, so that documented URLs stay true. */
  readonly defaultPort: number;
  /** A fresh simulation in its seeded state. `url` returns, once it runs, where it is: answers carry absolute links. */
  define(url: () => string): SandboxDefinition | Promise<SandboxDefinition>;
  /** The environment variables that point the gateway at it. */
  settings(url: string): Readonly<Record<string, string>>;
}
