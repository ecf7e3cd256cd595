import { chmod, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyOf, type EmbeddedOnTrial, embeddedOnTrial, temporaryDirectory } from '../../testing/embedded-on-trial.js';
import { idsOf, someEvents, wholeLog } from '../../testing/events.js';
import { FailingDisk } from '../../testing/failing-disk.js';
import { unprivileged } from '../../testing/unprivileged.js';
import { type RecordedEvent, StoreDamaged, StoreLocked, StoreUnavailable } from '../event-store.js';
import { EmbeddedEventStore } from './embedded-event-store.js';

describe('an embedded event store without room', () => {
  it('says so, loses nothing that it has answered, and works again when there is room', async () => {
    const disk = new FailingDisk();
    const trial = await embeddedOnTrial({ seams: disk });
    const { store } = trial;
    const acknowledged: string[] = [];
    const refusals: unknown[] = [];
    const write = (round: number) =>
      Promise.all(
        Array.from({ length: 20 }, async (_, at) => {
          const events = someEvents(5);
          try {
            await store.append(`complaint-${round}-${at}`, 'noStream', events);
            acknowledged.push(...idsOf(events));
          } catch (error) {
            refusals.push(error);
          }
        }),
      );
    await write(0);
    disk.takeRoomAway();
    for (let round = 1; round <= 5; round += 1) await write(round);
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(StoreUnavailable);
      expect(refusal).toMatchObject({ message: expect.stringContaining('no room') as string });
    }
    expect(idsOf(await wholeLog(store)).sort()).toEqual([...acknowledged].sort());

    disk.giveRoomBack();
    const before = refusals.length;
    await write(6);
    expect(refusals).toHaveLength(before);
    const again = await trial.reopen();
    expect(idsOf(await wholeLog(again)).sort()).toEqual([...acknowledged].sort());
    await again.check();
    await trial.remove();
  });
});

describe('the directory of an embedded event store', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await temporaryDirectory();
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('is made, with those above it, for nobody else to read', async () => {
    const made = join(directory, 'a', 'b');
    const store = await EmbeddedEventStore.open(made);
    await store.close();
    expect((await stat(made)).mode & 0o777).toBe(0o700);
  });

  it('is held by one store: a second one is refused with a sentence, and may come when the first has gone', async () => {
    const store = await EmbeddedEventStore.open(directory);
    const second = await EmbeddedEventStore.open(directory).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(StoreLocked);
    expect((second as Error).message).toMatch(/Another server is using the log in .+\. Stop that one first/);
    await store.append('complaint-1', 'noStream', someEvents(1));
    await store.close();
    const third = await EmbeddedEventStore.open(directory);
    expect(await wholeLog(third)).toHaveLength(1);
    await third.close();
  });

  it.each([
    ['nothing of', { directory: 0o555, 'events.db': 0o444, 'lock.db': 0o444 }],
    ['only the log of', { directory: 0o777, 'events.db': 0o666, 'lock.db': 0o444 }],
    ['only the lock of', { directory: 0o777, 'events.db': 0o444, 'lock.db': 0o666 }],
  ])('is refused with a sentence where this process may write %s it, and stays as it is', async (_, modes) => {
    const store = await EmbeddedEventStore.open(directory);
    await store.append('complaint-1', 'noStream', someEvents(2));
    await store.close();
    const before = await readFile(join(directory, 'events.db'));
    await chmod(directory, modes.directory);
    for (const file of await readdir(directory))
      await chmod(join(directory, file), file === 'lock.db' ? modes[file] : modes['events.db']);

    const refusal = await unprivileged(() => EmbeddedEventStore.open(directory)).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect((refusal as Error).message).toContain('needs to be allowed to make and write files there');
    expect(await readFile(join(directory, 'events.db'))).toEqual(before);
    await chmod(directory, 0o700);
    for (const file of ['events.db', 'lock.db']) await chmod(join(directory, file), 0o600);
    const again = await EmbeddedEventStore.open(directory);
    expect(await wholeLog(again)).toHaveLength(2);
    await again.close();
  });

  it('is refused with a sentence where this process may not make it', async () => {
    await chmod(directory, 0o555);
    const refusal = await unprivileged(() => EmbeddedEventStore.open(join(directory, 'new'))).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect((refusal as Error).message).toContain('needs to be allowed to make and write files there');
    await chmod(directory, 0o700);
  });

  it('is refused when its log is something else, or of a newer format', async () => {
    await writeFile(join(directory, 'events.db'), 'Dear Sir or Madam, my parcel never came. '.repeat(50));
    await expect(EmbeddedEventStore.open(directory)).rejects.toBeInstanceOf(StoreDamaged);
    const other = join(directory, 'other');
    await mkdir(other);
    await (await EmbeddedEventStore.open(other)).close();
    const file = await readFile(join(other, 'events.db'));
    file.writeUInt32BE(2, 60);
    await writeFile(join(other, 'events.db'), file);
    await expect(EmbeddedEventStore.open(other)).rejects.toThrow('newer version');
  });
});

describe('a write-ahead log whose tail is cut or torn', () => {
  let trial: EmbeddedOnTrial;
  let whole: RecordedEvent[];
  let copies: string[];

  beforeEach(async () => {
    trial = await embeddedOnTrial();
    copies = [];
    const heads = new Map<number, number>();
    for (let at = 0; at < 40; at += 1) {
      const last = heads.get(at % 5);
      const { revision } = await trial.store.append(
        `complaint-${at % 5}`,
        last ?? 'noStream',
        someEvents(1 + (at % 3)),
      );
      heads.set(at % 5, revision);
    }
    whole = await wholeLog(trial.store);
  });
  afterEach(async () => {
    for (const copy of copies) await rm(copy, { recursive: true });
    await trial.remove();
  });

  const found = async (harm: (file: string, size: number) => Promise<void>): Promise<RecordedEvent[]> => {
    const copy = await copyOf(trial.directory);
    copies.push(copy);
    const file = join(copy, 'events.db-wal');
    await harm(file, (await stat(file)).size);
    const store = await EmbeddedEventStore.open(copy);
    await store.check();
    const events = await wholeLog(store);
    const next = await store.append('complaint-new', 'noStream', someEvents(1));
    expect(next.revision).toBe(0);
    await store.close();
    return events;
  };

  it('opens with what is left: the beginning of the log, whole appends, in order', async () => {
    const ends = new Set<number>();
    for (const share of [0.99, 0.9, 0.75, 0.5, 0.31]) {
      const events = await found((file, size) => truncate(file, Math.floor(size * share)));
      expect(events).toEqual(whole.slice(0, events.length));
      expect(wholeAppends(whole)).toContain(events.length);
      ends.add(events.length);
    }
    expect(ends.size).toBe(5);
    expect(Math.max(...ends)).toBeLessThan(whole.length);
  });

  it('opens with what stands before the place where it is torn', async () => {
    const events = await found(async (file, size) => {
      const bytes = await readFile(file);
      bytes.fill(0xff, Math.floor(size * 0.6), Math.floor(size * 0.6) + 100);
      await writeFile(file, bytes);
    });
    expect(events.length).toBeGreaterThan(0);
    expect(events.length).toBeLessThan(whole.length);
    expect(events).toEqual(whole.slice(0, events.length));
  });

  it('has everything when nothing is cut', async () => {
    expect(await found(() => Promise.resolve())).toEqual(whole);
  });

  /** How many events there are after each of the appends above. */
  const wholeAppends = (events: readonly RecordedEvent[]): number[] => {
    const counts = [0];
    for (let at = 0; (counts.at(-1) ?? 0) < events.length; at += 1) counts.push((counts.at(-1) ?? 0) + 1 + (at % 3));
    return counts;
  };
});
