import { chipSandbox } from './chip/index.js';
import { cleverbridgeSandbox } from './cleverbridge/index.js';
import { type RunningSandbox, startSandboxServer } from './kit/sandbox-server.js';
import type { SandboxModule } from './kit/sandbox-module.js';
import { purseSandbox } from './purse/index.js';

/** Every simulated provider. */
export const sandboxModules: readonly SandboxModule[] = [chipSandbox, cleverbridgeSandbox, purseSandbox];

/** The running simulations and the environment that points a gateway at them. */
export interface Sandbox {
  readonly servers: readonly RunningSandbox[];
  readonly settings: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * Starts every simulated provider on loopback.
 *
 * @param ports `default` for the documented ports, falling back to a free one where such a port is taken; `free` for any
 */
export async function startSandbox(ports: 'default' | 'free'): Promise<Sandbox> {
  const started = await Promise.all(sandboxModules.map((module) => startOne(module, ports)));
  return {
    servers: started.map(({ server }) => server),
    settings: Object.assign({}, ...started.map(({ server, module }) => module.settings(server.url))) as Record<
      string,
      string
    >,
    close: async () => void (await Promise.all(started.map(({ server }) => server.close()))),
  };
}

async function startOne(module: SandboxModule, ports: 'default' | 'free') {
  let server: RunningSandbox | undefined;
  const definition = await module.define(() => server?.url ?? '');
  try {
    server = await startSandboxServer(definition, ports === 'default' ? module.defaultPort : 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    server = await startSandboxServer(definition, 0);
  }
  return { module, server };
}
