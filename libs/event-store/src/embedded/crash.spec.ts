import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { killRepeatedly, startBusy } from '../../testing/crash-harness.js';
import { temporaryDirectory } from '../../testing/embedded-on-trial.js';
import { idsOf, wholeLog } from '../../testing/events.js';
import { type AcknowledgedAppend } from '../crash/appending-child.js';
import { randomFrom } from '../crash/random-from.js';
import { type RecordedEvent, StoreLocked } from '../event-store.js';
import { EmbeddedEventReader } from './embedded-event-reader.js';
import { EmbeddedEventStore } from './embedded-event-store.js';

const program = resolve(__dirname, '../../../../dist/libs/event-store/src/crash/appending-child.js');

const kills = 50;

describe('a process that is killed while it appends', () => {
  it('leaves every acknowledged event in the log, in order, once, and nothing half appended', async () => {
    const seed = Number(process.env['CRASH_SEED'] ?? randomInt(2 ** 32));
    const done = await killRepeatedly<AcknowledgedAppend>({ program, kills, writers: 8, seed, verify });
    process.stdout.write(
      `crash test: CRASH_SEED=${seed}, ${done.length} kills, acknowledged appends by seed: ` +
        `${done.map((kill) => `${kill.seed}:${kill.acknowledged}`).join(' ')}\n`,
    );
    expect(new Set(done.map((kill) => kill.seed)).size).toBe(kills);
    expect(done.every(({ acknowledged }) => acknowledged > 0)).toBe(true);
  }, 120_000);

  it('leaves a log that opens when it is killed while it starts', async () => {
    const random = randomFrom(randomInt(2 ** 32));
    for (let turn = 0; turn < 10; turn += 1) {
      const directory = await temporaryDirectory();
      const busy = startBusy<AcknowledgedAppend>(program, directory, turn, 4);
      const acknowledged = await busy.killAfter(0, random() * 200);
      await verify(directory, acknowledged, acknowledged);
      await rm(directory, { recursive: true });
    }
  }, 60_000);

  it('has kept others from writing, not from reading, and leaves its directory free', async () => {
    const directory = await temporaryDirectory();
    const busy = startBusy<AcknowledgedAppend>(program, directory, 1, 4);
    try {
      const [first] = await busy.until(1);
      await expect(EmbeddedEventStore.open(directory)).rejects.toBeInstanceOf(StoreLocked);
      const reader = await EmbeddedEventReader.open(directory);
      expect(idsOf(await reader.read(first!.stream))).toEqual(expect.arrayContaining([...first!.ids]));
      await reader.close();
    } finally {
      await busy.killAfter(1, 0);
    }
    const store = await EmbeddedEventStore.open(directory);
    expect((await store.check()).events).toBeGreaterThan(0);
    await store.close();
    await rm(directory, { recursive: true });
  });
});

const verify = async (
  directory: string,
  fresh: readonly AcknowledgedAppend[],
  all: readonly AcknowledgedAppend[],
): Promise<void> => {
  const store = await EmbeddedEventStore.open(directory);
  try {
    const log = await wholeLog(store, 2000);
    const places = new Map(log.map((event, place) => [event.id, place]));
    expect(places.size).toBe(log.length);
    for (const { stream, revision, position, ids } of all) {
      const from = places.get(ids[0]!) ?? -1;
      const found = log.slice(from, from + ids.length);
      expect(found.map(({ id, stream, revision }) => ({ id, stream, revision }))).toEqual(
        ids.map((id, at) => ({ id, stream, revision: revision - ids.length + 1 + at })),
      );
      expect(found.at(-1)?.position).toBe(position);
    }
    // Answers came in the order of the log.
    const positions = fresh.map(({ position }) => position);
    expect([...positions].sort()).toEqual(positions);
    expectWholeAppends(log);
    await store.check();
  } finally {
    await store.close();
  }
};

/** Also an append that was never acknowledged is there as a whole or not at all. */
const expectWholeAppends = (log: readonly RecordedEvent[]): void => {
  for (let at = 0; at < log.length;) {
    const { append, of } = JSON.parse(log[at]!.data) as { append: string; of: number };
    expect(idsOf(log.slice(at, at + of))).toEqual(Array.from({ length: of }, (_, index) => `${append}-${index}`));
    at += of;
  }
};
