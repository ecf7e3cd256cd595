import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashingEventStore } from '#libs/audit-log';
import { complaintCatalogue } from '#libs/complaints';
import { EmbeddedEventStore, type RecordedEvent } from '#libs/event-store';
import { EmbeddedKeyRing } from '#libs/privacy';
import { Reservations, Transactor } from '#libs/transacting';
import { type LogParts } from '../log-histories.js';

const masterKey = randomBytes(32);

export const temporaryDirectory = (): string => mkdtempSync(join(tmpdir(), 'redress-import-'));
export const removeDirectory = (directory: string): void => rmSync(directory, { recursive: true, force: true });

export interface TestLog extends LogParts {
  readonly keys: EmbeddedKeyRing;
  everything(): Promise<readonly RecordedEvent[]>;
  close(): Promise<void>;
}

/** A log as the server has it, in this directory; it can be closed and opened again. */
export async function openTestLog(directory: string): Promise<TestLog> {
  const embedded = await EmbeddedEventStore.open(directory);
  const keys = EmbeddedKeyRing.open(join(directory, 'keys.db'), masterKey);
  const store = hashingEventStore(embedded);
  const transactor = new Transactor({
    store,
    catalogue: complaintCatalogue,
    keys,
    now: () => new Date().toISOString(),
  });
  return {
    log: store,
    keys,
    transactor,
    reservations: new Reservations(transactor, store, keys),
    everything: () => store.readAll({ limit: 1_000_000 }),
    async close() {
      await embedded.close();
      await keys.close();
    },
  };
}
