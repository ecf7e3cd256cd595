/*
 * A program that is busy transacting, sealed and hashed, until it is killed; the crash test starts it.
 * Arguments: directory, seed, number of writers. Prints one line of JSON for each command that was done.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashingEventStore } from '#libs/audit-log';
import { EmbeddedEventStore } from '#libs/event-store';
import { EmbeddedKeyRing, masterKey } from '#libs/privacy';
import { type Act, type Outcome, Transactor } from '../index.js';
import { diary, diaryCatalogue, writePages } from './diary.js';

/** One line that the program prints, after the command was answered and never before. */
export interface AcknowledgedCommand {
  readonly stream: string;
  readonly commandId: string;
  /** Of its last event. */
  readonly revision: number;
  readonly position: string;
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

/** Few keys lie ready, so that many a command is killed between its keys and its events. */
const bounds = { smallest: 64, largest: 128, slice: 64 };
const mostEventsOfACommand = 4;

async function main(directory: string, seed: number, writers: number): Promise<void> {
  const keysFile = join(directory, 'keys.db');
  const store = hashingEventStore(await EmbeddedEventStore.open(directory));
  const key = masterKey({ file: join(directory, 'master.key'), keysExist: existsSync(keysFile) });
  const keys = EmbeddedKeyRing.open(keysFile, key, { bounds });
  const now = () => new Date().toISOString();
  const transactor = new Transactor({ store, keys, catalogue: diaryCatalogue, now, foldedStreams: 10 });
  await Promise.all(Array.from({ length: writers }, (_, writer) => writeForEver(transactor, `${seed}-${writer}`)));
}

/** A third of its commands go to a diary of their own, a third to one that all share, a third are histories. */
async function writeForEver(transactor: Transactor, name: string): Promise<never> {
  for (let at = 0; ; at++) {
    const texts = Array.from(
      { length: 1 + (at % mostEventsOfACommand) },
      (_, index) => `page ${index} of ${name}-${at}`,
    );
    const act: Act = {
      commandId: randomUUID(),
      bodyHash: 'b'.repeat(64),
      correlationId: name,
      actor: { id: name, role: 'simulator' },
    };
    const decide = writePages(texts);
    const kind = at % 3;
    const stream = kind === 0 ? `diary-${name}` : kind === 1 ? 'diary-shared' : `diary-${name}-${at}`;
    if (kind < 2) acknowledge(await transactor.transact({ aggregate: diary, stream, act, decide }), texts);
    else {
      const decision = decide(0);
      const events = decision.accepted ? decision.events : [];
      acknowledge(await transactor.recordHistory({ stream, act, events }), texts);
    }
  }
}

function acknowledge(outcome: Outcome, texts: readonly string[]): void {
  if (outcome.kind !== 'done' || outcome.position === undefined)
    throw new Error(`not done: ${JSON.stringify(outcome)}`);
  const { stream, commandId, revision, position, events } = outcome;
  const line: AcknowledgedCommand = { stream, commandId, revision, position, ids: events.map(({ id }) => id), texts };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const [directory = '', seed, writers] = process.argv.slice(2);
// Whoever started it has gone.
process.stdin.on('end', () => process.exit()).resume();
main(directory, Number(seed), Number(writers)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
