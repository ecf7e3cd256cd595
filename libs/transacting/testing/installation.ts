import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashingEventStore, type HashingEventStore } from '#libs/audit-log';
import { EmbeddedEventStore } from '#libs/event-store';
import { EmbeddedKeyRing } from '#libs/privacy';
import { type Act, type Outcome, Transactor, type TransactorParts } from '../src/index.js';
import { BreakingEventStore } from './breaking-event-store.js';
import { purseCatalogue } from './purse.js';

/** A log and a key ring in a directory of their own, with a store in between that can be told to fail. */
export interface Installation {
  readonly directory: string;
  readonly faulty: BreakingEventStore;
  readonly store: HashingEventStore;
  readonly keys: EmbeddedKeyRing;
  /** The same log, without the faults. */
  readonly soundStore: HashingEventStore;
  /** Another server over the same log and keys, with a memory of its own. What was seen of the log is not shared. */
  transactor(parts?: Partial<TransactorParts>): Transactor;
  close(): Promise<void>;
}

export async function anInstallation(): Promise<Installation> {
  const directory = mkdtempSync(join(tmpdir(), 'redress-transacting-'));
  const log = await EmbeddedEventStore.open(directory);
  const faulty = new BreakingEventStore(log);
  const keys = EmbeddedKeyRing.open(join(directory, 'keys.db'), randomBytes(32));
  const store = hashingEventStore(faulty);
  return {
    directory,
    faulty,
    store,
    soundStore: hashingEventStore(log),
    keys,
    transactor: (parts = {}) =>
      new Transactor({
        store: hashingEventStore(faulty),
        keys,
        catalogue: purseCatalogue,
        now: () => new Date().toISOString(),
        settleWithinMs: 1_000,
        ...parts,
      }),
    async close() {
      await store.close();
      await keys.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export const anAct = (given: Partial<Act> = {}): Act => ({
  commandId: randomUUID(),
  bodyHash: 'b'.repeat(64),
  correlationId: 'correlation-1',
  actor: { id: 'employee-1', role: 'agent', unit: 'unit-1' },
  ...given,
});

type Done = Extract<Outcome, { kind: 'done' }>;

/** The outcome, which must be that the command was done. */
export function done(outcome: Outcome): Done {
  if (outcome.kind !== 'done') throw new Error(`expected done, found ${JSON.stringify(outcome)}`);
  return outcome;
}
