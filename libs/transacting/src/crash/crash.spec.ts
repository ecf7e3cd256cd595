import { randomInt } from 'node:crypto';
import { join, resolve } from 'node:path';
import { hashingEventStore, verifyStream } from '#libs/audit-log';
import { type Fact } from '#libs/event-schema';
import { EmbeddedEventStore, type EventReader, type RecordedEvent } from '#libs/event-store';
import { EmbeddedKeyRing, masterKey } from '#libs/privacy';
import { killRepeatedly } from '../../../event-store/testing/crash-harness.js';
import { anAct } from '../../testing/installation.js';
import { decode, openFacts, Transactor } from '../index.js';
import { diary, diaryCatalogue, writePages } from './diary.js';
import { type AcknowledgedCommand } from './transacting-child.js';

const program = resolve(__dirname, '../../../../dist/libs/transacting/src/crash/transacting-child.js');
const kills = 50;

describe('a process that is killed while it transacts', () => {
  it('leaves every acknowledged event in the log, once, as it was decided, and with the keys that open it', async () => {
    const seed = Number(process.env['CRASH_SEED'] ?? randomInt(2 ** 32));
    const done = await killRepeatedly<AcknowledgedCommand>({ program, kills, writers: 8, seed, verify });
    process.stdout.write(
      `crash test of transacting: CRASH_SEED=${seed}, ${done.length} kills, acknowledged commands by seed: ` +
        `${done.map((kill) => `${kill.seed}:${kill.acknowledged}`).join(' ')}\n`,
    );
    expect(new Set(done.map((kill) => kill.seed)).size).toBe(kills);
    expect(done.every(({ acknowledged }) => acknowledged > 0)).toBe(true);
  }, 600_000);
});

async function verify(
  directory: string,
  fresh: readonly AcknowledgedCommand[],
  all: readonly AcknowledgedCommand[],
): Promise<void> {
  const store = hashingEventStore(await EmbeddedEventStore.open(directory));
  const key = masterKey({ file: join(directory, 'master.key'), keysExist: true });
  const keys = EmbeddedKeyRing.open(join(directory, 'keys.db'), key);
  try {
    const log = await wholeLog(store);
    // Every event opens, also one that was never acknowledged: its keys were on the disk before it.
    const opened = new Map((await openFacts(log.map(factOf), keys)).map((fact) => [fact.id, fact]));
    expect(opened.size).toBe(log.length);
    for (const { stream, revision, ids, texts } of all) {
      const found = ids.map((id) => opened.get(id));
      expect(found).toMatchObject(
        texts.map((text, index) => ({
          stream,
          revision: revision - texts.length + 1 + index,
          data: { text, notes: [`on ${text}`] },
        })),
      );
    }
    const secrets = log.map((event) => factOf(event).metadata.keyId?.split('.')[1]);
    expect(new Set(secrets).size).toBe(log.length);
    for (const events of byStream(log).values()) expect(verifyStream(events)).toEqual([]);

    const last = fresh.at(-1)!;
    const transactor = new Transactor({ store, keys, catalogue: diaryCatalogue, now: () => new Date().toISOString() });
    const act = anAct({ commandId: last.commandId, bodyHash: 'b'.repeat(64) });
    const { stream, revision, position } = last;
    expect(await transactor.transact({ aggregate: diary, stream, act, decide: writePages(last.texts) })).toMatchObject({
      kind: 'done',
      repeated: true,
      revision,
      position,
    });
  } finally {
    await keys.close();
    await store.close();
  }
}

function factOf(event: RecordedEvent): Fact {
  const decoded = decode(event, diaryCatalogue);
  if (!decoded.known) throw new Error(`an event of type ${event.type}`);
  return decoded.fact;
}

async function wholeLog(store: EventReader): Promise<RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readAll({ after: log.at(-1)?.position, limit: 2_000 });
    if (page.length === 0) return log;
    log.push(...page);
  }
}

function byStream(log: readonly RecordedEvent[]): Map<string, RecordedEvent[]> {
  const streams = new Map<string, RecordedEvent[]>();
  for (const event of log) {
    const events = streams.get(event.stream);
    if (events === undefined) streams.set(event.stream, [event]);
    else events.push(event);
  }
  return streams;
}
