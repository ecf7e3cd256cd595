import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { configFrom } from '../../apps/server/src/config.js';
import { createServer } from '../../apps/server/src/create-server.js';
import { openInstallation } from '../../apps/server/src/installation.js';
import { Client } from './client.js';
import { HeldClock } from './held-clock.js';

export interface ServerInTest {
  readonly client: Client;
  readonly clock: HeldClock;
  readonly data: string;
  /** Lines that were logged. */
  readonly logged: Record<string, unknown>[];
  close(): Promise<void>;
}

export interface ServerOnItsData extends ServerInTest {
  /** Closes the server; what it has recorded stays. */
  closeKeepingData(): Promise<void>;
}

/** The whole server inside this process, listening on a free port, with a clock that the test holds. */
export async function serverInProcess({
  clock = new HeldClock(),
  data = mkdtempSync(join(tmpdir(), 'redress-test-')),
  environment = {},
}: {
  readonly clock?: HeldClock;
  readonly data?: string;
  readonly environment?: Readonly<Record<string, string>>;
} = {}): Promise<ServerOnItsData> {
  const logged: Record<string, unknown>[] = [];
  const logger = pino(
    { level: 'info' },
    { write: (line: string) => logged.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const config = configFrom({ REDRESS_DATA: data, REDRESS_PORT: '0', ...environment });
  const root = process.cwd();
  const installation = await openInstallation(config, { logger, root, clock, projectInProcess: true });
  const server = await createServer(config, installation, { logger, root });
  const client = new Client(await server.listen());
  return {
    client,
    clock,
    data,
    logged,
    closeKeepingData: () => server.close(),
    async close() {
      await server.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
