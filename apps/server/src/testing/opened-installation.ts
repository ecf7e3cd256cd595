import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { configFrom } from '../config.js';
import { type Installation, openInstallation } from '../installation.js';

export interface OpenedInstallation {
  readonly installation: Installation;
  /** Closes it, and removes its data. */
  close(): Promise<void>;
}

/** What a server works with, over data of its own and without the HTTP in front of it. */
export async function openedInstallation(
  differs: Partial<Parameters<typeof openInstallation>[1]> = {},
): Promise<OpenedInstallation> {
  const directory = mkdtempSync(join(tmpdir(), 'redress-'));
  const installation = await openInstallation(configFrom({ REDRESS_DATA: directory }), {
    logger: pino({ level: 'silent' }),
    root: process.cwd(),
    projectInProcess: true,
    ...differs,
  });
  return {
    installation,
    async close() {
      await installation.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
