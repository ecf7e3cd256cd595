import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedEventStore, UnknownOutcome, WrongExpectedRevision } from '#libs/event-store';
import { FaultyEventStore } from '../../event-store/testing/faulty-event-store.js';
import { anEvent } from '../testing/streams.js';
import { hashingEventStore, metadataWithoutHash, verifyStream, type HashingEventStore } from './index.js';

describe('an event store that hashes', () => {
  let directory: string;
  let faulty: FaultyEventStore;
  let store: HashingEventStore;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'redress-hashing-'));
    faulty = new FaultyEventStore(await EmbeddedEventStore.open(directory));
    store = hashingEventStore(faulty);
  });
  afterEach(async () => {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('chains every event to the one before it, within an append and across appends', async () => {
    await store.append('purse-1', 'noStream', [anEvent('1'), anEvent('2')]);
    await store.append('purse-1', 1, [anEvent('3')]);
    await store.append('purse-2', 'noStream', [anEvent('4')]);
    const stored = await store.read('purse-1');
    const previous = stored.map(({ metadata }) => (JSON.parse(metadata) as { previousHash?: string }).previousHash);
    const own = stored.map(({ metadata }) => metadataWithoutHash(metadata)?.hash);
    expect(previous).toEqual([undefined, own[0], own[1]]);
    expect(verifyStream(stored)).toEqual([]);
    expect(verifyStream(await store.read('purse-2'))).toEqual([]);
  });

  it('goes on from what stands in the log when it does not remember the stream', async () => {
    await store.append('purse-1', 'noStream', [anEvent('1'), anEvent('2')]);
    await hashingEventStore(faulty).append('purse-1', 1, [anEvent('3')]);
    await store.append('purse-1', 2, [anEvent('4')]);
    expect(verifyStream(await store.read('purse-1'))).toEqual([]);
  });

  it('sends the identical bytes again after an unknown outcome', async () => {
    await store.append('purse-1', 'noStream', [anEvent('1')]);
    const events = [anEvent('2'), anEvent('3')];
    faulty.failAppends('written');
    await expect(store.append('purse-1', 0, events)).rejects.toBeInstanceOf(UnknownOutcome);
    expect(await store.append('purse-1', 0, events)).toMatchObject({ revision: 2 });
    const [, sent, sentAgain] = faulty.attempts;
    expect(sentAgain).toEqual(sent);
    expect(verifyStream(await store.read('purse-1'))).toEqual([]);
  });

  it('sends the identical bytes again also when the stream has gone on since', async () => {
    await store.append('purse-1', 'noStream', [anEvent('1')]);
    const events = [anEvent('2')];
    const first = await store.append('purse-1', 0, events);
    await store.append('purse-1', 1, [anEvent('3'), anEvent('4')]);
    expect(await store.append('purse-1', 0, events)).toEqual(first);
    expect(faulty.attempts[3]).toEqual(faulty.attempts[1]);
    await store.append('purse-1', 3, [anEvent('5')]);
    expect(verifyStream(await store.read('purse-1'))).toEqual([]);
  });

  it('answers like any store when the expected event is not there', async () => {
    await store.append('purse-1', 'noStream', [anEvent('1')]);
    const refused = (stream: string, expected: number) =>
      store.append(stream, expected, [anEvent('2')]).catch((error: unknown) => error);
    expect(await refused('purse-1', 5)).toMatchObject({ name: 'WrongExpectedRevision', expected: 5, actual: 0 });
    expect(await refused('purse-2', 0)).toMatchObject({ expected: 0, actual: 'noStream' });
    await expect(store.append('purse-1', 'noStream', [anEvent('2')])).rejects.toBeInstanceOf(WrongExpectedRevision);
  });

  it('refuses to build on an event without a hash', async () => {
    await faulty.append('purse-1', 'noStream', [anEvent('1')]);
    await expect(store.append('purse-1', 0, [anEvent('2')])).rejects.toMatchObject({ name: 'StoreDamaged' });
  });
});
