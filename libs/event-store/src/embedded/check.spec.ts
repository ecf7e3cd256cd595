import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { temporaryDirectory } from '../../testing/embedded-on-trial.js';
import { someEvents } from '../../testing/events.js';
import { StoreDamaged } from '../event-store.js';
import { EmbeddedEventStore } from './embedded-event-store.js';

describe('checking a log', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await temporaryDirectory();
    const store = await EmbeddedEventStore.open(directory);
    await Promise.all(
      Array.from({ length: 250 }, (_, at) => store.append(`complaint-${at}`, 'noStream', someEvents(4))),
    );
    await store.close();
  });
  afterEach(() => rm(directory, { recursive: true }));

  const alter = (sql: string): void => {
    const database = new DatabaseSync(join(directory, 'events.db'));
    database.exec(sql);
    database.close();
  };

  const check = async (): Promise<unknown> => {
    const store = await EmbeddedEventStore.open(directory);
    try {
      return await store.check();
    } finally {
      await store.close();
    }
  };

  it('finds nothing in a log that is whole', async () => {
    expect(await check()).toEqual({ events: 1000, streams: 250 });
  });

  it.each([
    ['an event taken away', 'DELETE FROM events WHERE sequence = 400', 'event 400 of the log is missing'],
    [
      'a text that is not JSON',
      "UPDATE events SET data = '{' WHERE sequence = 5",
      'event 5 (revision 0 of stream complaint-1)',
    ],
    ['metadata that is not JSON', "UPDATE events SET metadata = '' WHERE sequence = 5", 'event 5 (revision 0'],
    [
      'a revision left out',
      'UPDATE events SET revision = 9 WHERE sequence = 8',
      'stream complaint-1 has a gap before its revision 9',
    ],
    [
      'an event moved to another stream',
      "INSERT INTO streams VALUES (999, 'complaint-z'); UPDATE events SET stream = 999 WHERE sequence = 4",
      'stream complaint-z has a gap before its revision 3',
    ],
    [
      'two events that have changed places',
      'UPDATE events SET revision = 9 - revision WHERE sequence IN (6, 7); UPDATE events SET revision = revision - 6 WHERE sequence IN (6, 7)',
      'revision 2 of stream complaint-1 is out of order',
    ],
  ])('says where it finds %s', async (_, sql, where) => {
    alter(sql);
    const found = await check().catch((error: unknown) => error);
    expect(found).toBeInstanceOf(StoreDamaged);
    expect((found as Error).message).toContain(where);
  });

  it.each([
    ['an event missing near the end', 'DELETE FROM events WHERE sequence = 998', 'event 998 of the log is missing'],
    [
      'an unreadable last event',
      "UPDATE events SET data = 'x' WHERE sequence = 1000",
      'event 1000 (revision 3 of stream complaint-249)',
    ],
    [
      'a stream without its beginning at the end',
      "INSERT INTO streams VALUES (999, 'complaint-z'); UPDATE events SET stream = 999 WHERE sequence = 1000",
      'revision 2 of stream complaint-z is missing',
    ],
    ['a log without its first event', 'DELETE FROM events WHERE sequence = 1', 'its first event is missing'],
    ['a log without its id', 'DELETE FROM log', 'lost the id'],
  ])('does not open with %s', async (_, sql, where) => {
    alter(sql);
    const refusal = await EmbeddedEventStore.open(directory).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreDamaged);
    expect((refusal as Error).message).toContain(where);
  });

  it('finds overwritten pages of the file', async () => {
    const path = join(directory, 'events.db');
    const size = (await readFile(path)).length;
    const file = await open(path, 'r+');
    await file.write(Buffer.alloc(4096, 0xa5), 0, 4096, Math.floor(size / 8192) * 4096);
    await file.close();
    await expect(check()).rejects.toBeInstanceOf(StoreDamaged);
  });
});
