import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { type EmbeddedOnTrial, embeddedOnTrial } from '../../testing/embedded-on-trial.js';
import { anEvent, idsOf, someEvents, wholeLog } from '../../testing/events.js';
import { type CommitFault, FailingDisk } from '../../testing/failing-disk.js';
import {
  type Appended,
  type EventStore,
  type EventToAppend,
  StoreUnavailable,
  UnknownOutcome,
  WrongExpectedRevision,
} from '../event-store.js';
import { type EmbeddedEventStore } from './embedded-event-store.js';

describe('committing as a group', () => {
  let disk: FailingDisk;
  let trial: EmbeddedOnTrial;
  let store: EmbeddedEventStore;

  beforeEach(async () => {
    disk = new FailingDisk();
    trial = await embeddedOnTrial({ seams: disk });
    store = trial.store;
  });
  afterEach(() => trial.remove());

  it('commits appends that come in together with one commit', async () => {
    const appends = Array.from({ length: 32 }, (_, at) => store.append(`complaint-${at}`, 'noStream', someEvents(2)));
    await Promise.all(appends);
    expect(disk.commits).toBe(1);
    expect(await wholeLog(store)).toHaveLength(64);
  });

  it('lets several appends of one stream share a commit when each builds on the one before', async () => {
    const answers = await Promise.all([
      store.append('complaint-1', 'noStream', someEvents(2)),
      store.append('complaint-1', 1, someEvents(1)),
      store.append('complaint-1', 2, someEvents(3)),
    ]);
    expect(answers.map(({ revision }) => revision)).toEqual([1, 2, 5]);
    expect(disk.commits).toBe(1);
  });

  it('writes nothing of an append whose event id is taken, and all of its neighbours', async () => {
    const taken = anEvent();
    await store.append('complaint-1', 'noStream', [anEvent(), taken]);
    const [before, clash, after] = await Promise.allSettled([
      store.append('complaint-2', 'noStream', someEvents(2)),
      store.append('complaint-1', 1, [anEvent(), anEvent(), taken]),
      store.append('complaint-1', 1, someEvents(2)),
    ]);
    expect(before.status).toBe('fulfilled');
    expect(clash).toMatchObject({ reason: { name: 'EventIdTaken', id: taken.id, stream: 'complaint-1', revision: 1 } });
    expect(after).toMatchObject({ status: 'fulfilled', value: { revision: 3 } });
    await store.append('complaint-1', 3, someEvents(1));
    expect(await store.check()).toEqual({ events: 7, streams: 2 });
  });

  it('refuses one append that holds an id twice', async () => {
    const event = anEvent();
    await expect(store.append('complaint-1', 'noStream', [event, event])).rejects.toMatchObject({
      name: 'RangeError',
    });
    expect(await wholeLog(store)).toEqual([]);
  });

  it('answers a conflict with an uncommitted predecessor only when that one stays', async () => {
    disk.fail('full');
    const [first, second] = await Promise.allSettled([
      store.append('complaint-1', 'noStream', [anEvent()]),
      store.append('complaint-1', 'noStream', [anEvent({ second: true })]),
    ]);
    expect(first).toMatchObject({ reason: { name: 'StoreUnavailable' } });
    expect(second).toMatchObject({ status: 'fulfilled', value: { revision: 0 } });
    expect(await store.read('complaint-1')).toMatchObject([{ data: '{"second":true}' }]);
  });

  it('gives the same answer to a repetition whose predecessor did not stay', async () => {
    disk.fail('full');
    const events = someEvents(2);
    const [first, second] = await Promise.allSettled([
      store.append('complaint-1', 'noStream', events),
      store.append('complaint-1', 'noStream', events),
    ]);
    expect(first).toMatchObject({ reason: { name: 'StoreUnavailable' } });
    expect(second).toMatchObject({ status: 'fulfilled', value: { revision: 1 } });
    expect(await wholeLog(store)).toHaveLength(2);
  });

  it('settles a commit that failed though it is there: its callers get their answers', async () => {
    disk.fail('failed-after');
    const events = someEvents(3);
    const answer = await store.append('complaint-1', 'noStream', events);
    expect(answer.revision).toBe(2);
    expect(idsOf(await store.read('complaint-1'))).toEqual(idsOf(events));
    expect(await store.append('complaint-1', 2, [anEvent()])).toMatchObject({ revision: 3 });
  });

  it('settles a commit that failed and is not there: nothing was written, and it can be sent again', async () => {
    disk.fail('failed-before');
    const events = someEvents(3);
    await expect(store.append('complaint-1', 'noStream', events)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await wholeLog(store)).toEqual([]);
    expect(await store.append('complaint-1', 'noStream', events)).toMatchObject({ revision: 2 });
  });

  it('says that the outcome is unknown while it cannot be settled, writes nothing meanwhile, and settles a repetition', async () => {
    await store.append('complaint-0', 'noStream', [anEvent()]);
    const reader = new DatabaseSync(join(trial.directory, 'events.db'), { readOnly: true });
    reader.exec('BEGIN; SELECT count(*) FROM events;');
    disk.fail('failed-after');
    const events = someEvents(2);
    await expect(store.append('complaint-1', 'noStream', events)).rejects.toBeInstanceOf(UnknownOutcome);
    await expect(store.append('complaint-2', 'noStream', [anEvent()])).rejects.toBeInstanceOf(StoreUnavailable);
    reader.close();
    expect(await store.append('complaint-1', 'noStream', events)).toMatchObject({ revision: 1 });
    expect(await store.append('complaint-2', 'noStream', [anEvent()])).toMatchObject({ revision: 0 });
    expect(await wholeLog(store)).toHaveLength(4);
    expect(await store.read('complaint-2')).toHaveLength(1);
  });

  it('wakes subscriptions and listeners after a commit and never before', async () => {
    const heads: unknown[] = [];
    store.onAppended(() => heads.push(store.head()));
    disk.fail('full');
    await expect(store.append('complaint-1', 'noStream', [anEvent()])).rejects.toBeInstanceOf(StoreUnavailable);
    expect(heads).toEqual([]);
    const { position } = await store.append('complaint-1', 'noStream', [anEvent()]);
    expect(await Promise.all(heads)).toEqual([position]);
  });

  it('[X13] whatever the disk does, answers agree with the log, and the log has no gap', async () => {
    const append = fc.record({
      stream: fc.integer({ min: 0, max: 2 }),
      behind: fc.constantFrom(0, 0, 0, 1),
      ahead: fc.constantFrom(0, 0, 1),
      count: fc.integer({ min: 1, max: 3 }),
      again: fc.boolean(),
    });
    const fault = fc.constantFrom<CommitFault | 'none'>('none', 'full', 'failed-before', 'failed-after');
    const turn = fc.record({ appends: fc.array(append, { minLength: 1, maxLength: 8 }), fault });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 6 }), async (turns) => {
        const ownDisk = new FailingDisk();
        const own = await embeddedOnTrial({ seams: ownDisk });
        try {
          const sent: Sent[] = [];
          for (const { appends, fault } of turns) {
            if (fault !== 'none') ownDisk.fail(fault);
            const now: Promise<void>[] = [];
            const heads = await headsOf(own.store);
            for (const { stream, behind, ahead, count, again } of appends) {
              const head = heads[stream]! - behind + ahead;
              const one: Sent = {
                stream: `complaint-${stream}`,
                expected: head < 0 ? 'noStream' : head,
                events: someEvents(count),
                answers: [],
                refusals: [],
              };
              sent.push(one);
              now.push(send(own.store, one));
              if (again) now.push(send(own.store, one));
              heads[stream]! += ahead;
            }
            await Promise.all(now);
          }
          await expectAgreement(own.store, sent);
          await own.store.check();
          const before = await wholeLog(own.store);
          expect(await wholeLog(await own.reopen())).toEqual(before);
        } finally {
          await own.remove();
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

interface Sent {
  readonly stream: string;
  readonly expected: 'noStream' | number;
  readonly events: readonly EventToAppend[];
  readonly answers: Appended[];
  readonly refusals: unknown[];
}

const send = async (store: EventStore, one: Sent): Promise<void> => {
  try {
    one.answers.push(await store.append(one.stream, one.expected, one.events));
  } catch (error) {
    one.refusals.push(error);
  }
};

const headsOf = async (store: EventStore): Promise<number[]> =>
  Promise.all([0, 1, 2].map(async (at) => (await store.read(`complaint-${at}`)).length - 1));

const expectAgreement = async (store: EventStore, sent: readonly Sent[]): Promise<void> => {
  const log = await wholeLog(store);
  const acknowledged = sent.filter(({ answers }) => answers.length > 0);
  for (const { stream, expected, events, answers } of acknowledged) {
    const from = expected === 'noStream' ? 0 : expected + 1;
    const stored = await store.read(stream, { from, limit: events.length });
    expect(stored.map(({ id, data }) => ({ id, data }))).toEqual(events.map(({ id, data }) => ({ id, data })));
    for (const answer of answers)
      expect(answer).toEqual({ revision: stored.at(-1)?.revision, position: stored.at(-1)?.position });
  }
  // Nothing else is there: whatever was refused was not written.
  expect(idsOf(log).sort()).toEqual(acknowledged.flatMap(({ events }) => idsOf(events)).sort());
  for (const { stream, refusals } of sent)
    for (const refusal of refusals) {
      if (refusal instanceof StoreUnavailable) continue;
      expect(refusal).toBeInstanceOf(WrongExpectedRevision);
      const { actual } = refusal as WrongExpectedRevision;
      expect(actual === 'noStream' ? -1 : actual).toBeLessThan((await store.read(stream)).length);
    }
};
