import { rm } from 'node:fs/promises';
import { type EmbeddedOnTrial, embeddedOnTrial, temporaryDirectory } from '../../testing/embedded-on-trial.js';
import { anEvent, idsOf, someEvents, takeUntil, wholeLog } from '../../testing/events.js';
import { StoreUnavailable } from '../event-store.js';
import { EmbeddedEventReader } from './embedded-event-reader.js';

describe('a reader of the embedded log', () => {
  let trial: EmbeddedOnTrial;
  const { signal } = new AbortController();

  beforeEach(async () => {
    trial = await embeddedOnTrial();
  });
  afterEach(() => trial.remove());

  const never = 2 ** 30;

  it('reads what is written beside it, with positions of the same log', async () => {
    const reader = await EmbeddedEventReader.open(trial.directory);
    expect(reader.logId).toBe(trial.store.logId);
    await trial.store.append('complaint-1', 'noStream', someEvents(3));
    expect(await wholeLog(reader)).toEqual(await wholeLog(trial.store));
    expect(await reader.head()).toBe(await trial.store.head());
    expect(await reader.check()).toEqual({ events: 3, streams: 1 });
    await reader.close();
  });

  it('hears of an append at once when it is woken', async () => {
    const reader = await EmbeddedEventReader.open(trial.directory, { pollEvery: never });
    const stop = trial.store.onAppended(() => reader.wake());
    const iterator = reader.subscribe({ signal })[Symbol.asyncIterator]();
    await iterator.next();
    const event = anEvent();
    const next = iterator.next();
    await trial.store.append('complaint-1', 'noStream', [event]);
    expect(await next).toMatchObject({ value: { id: event.id } });
    stop();
    await iterator.return?.();
    await reader.close();
  });

  it('hears of an append also when nobody wakes it', async () => {
    const reader = await EmbeddedEventReader.open(trial.directory, { pollEvery: 5 });
    const events = someEvents(2);
    const seen = takeUntil(reader.subscribe({ signal }), ({ length }) => length === 2);
    await trial.store.append('complaint-1', 'noStream', events);
    expect(idsOf(await seen)).toEqual(idsOf(events));
    await reader.close();
  });

  it('reads the log when no server is running', async () => {
    await trial.store.append('complaint-1', 'noStream', someEvents(3));
    await trial.store.close();
    const reader = await EmbeddedEventReader.open(trial.directory);
    expect(await wholeLog(reader)).toHaveLength(3);
    await reader.close();
  });

  it('[X12] does not keep the write-ahead log from being emptied while it waits or reads slowly', async () => {
    const reader = await EmbeddedEventReader.open(trial.directory, { pollEvery: never });
    await trial.store.append('complaint-0', 'noStream', someEvents(600));
    const iterator = reader.subscribe({ signal })[Symbol.asyncIterator]();
    await iterator.next();
    // A checkpoint that empties the log succeeds only when no reader holds on to an older state.
    await trial.reopen();
    const { size } = await import('node:fs').then(({ statSync }) => statSync(`${trial.directory}/events.db-wal`));
    expect(size).toBe(0);
    for (let at = 1; at < 600; at += 1) expect(await iterator.next()).toMatchObject({ value: { revision: at } });
    await iterator.return?.();
    await reader.close();
  });

  it('may not write', async () => {
    const reader = await EmbeddedEventReader.open(trial.directory);
    expect(reader).not.toHaveProperty('append');
    await reader.close();
    await expect(reader.read('complaint-1')).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('is refused with a sentence where there is no log', async () => {
    const empty = await temporaryDirectory();
    await expect(EmbeddedEventReader.open(empty)).rejects.toThrow('There is no log in');
    await expect(EmbeddedEventReader.open(empty)).rejects.toBeInstanceOf(StoreUnavailable);
    await rm(empty, { recursive: true });
  });
});
