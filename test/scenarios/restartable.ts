import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { configFrom } from '../../apps/server/src/config.js';
import { createServer } from '../../apps/server/src/create-server.js';
import { openInstallation } from '../../apps/server/src/installation.js';
import { Client } from '../serving/client.js';
import { HeldClock } from '../serving/held-clock.js';
import type { ServerInTest } from '../serving/server-in-process.js';

/** A server whose directory outlives it; `close` leaves the files where they are. */
export async function serverOn(data: string, clock = new HeldClock()): Promise<ServerInTest> {
  const logged: Record<string, unknown>[] = [];
  const logger = pino(
    { level: 'trace' },
    { write: (line: string) => logged.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const root = process.cwd();
  const config = configFrom({ REDRESS_DATA: data, REDRESS_PORT: '0' });
  const installation = await openInstallation(config, { logger, root, clock, projectInProcess: true });
  const server = await createServer(config, installation, { logger, root });
  const client = new Client(await server.listen());
  return { client, clock, data, logged, close: () => server.close() };
}

export async function withDirectory(work: (data: string) => Promise<void>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'redress-scenario-'));
  try {
    await work(data);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
