import { type EmbeddedOnTrial, embeddedOnTrial } from '../../testing/embedded-on-trial.js';
import { anEvent, idsOf, someEvents, wholeLog } from '../../testing/events.js';
import { FaultyEventStore } from '../../testing/faulty-event-store.js';
import { StoreUnavailable, UnknownOutcome } from '../event-store.js';

describe('an append of which nobody knows what became', () => {
  let trial: EmbeddedOnTrial;
  let store: FaultyEventStore;

  beforeEach(async () => {
    trial = await embeddedOnTrial();
    store = new FaultyEventStore(trial.store);
  });
  afterEach(() => trial.remove());

  it.each(['written', 'lost', 'late'] as const)(
    'is settled by sending the identical events again, when it was %s',
    async (fault) => {
      store.failAppends(fault);
      const events = someEvents(3);
      await expect(store.append('complaint-1', 'noStream', events)).rejects.toBeInstanceOf(UnknownOutcome);
      const answer = await store.append('complaint-1', 'noStream', events);
      expect(answer.revision).toBe(2);
      for (const arrived of await store.deliver()) expect(arrived).toMatchObject({ value: answer });
      expect(idsOf(await wholeLog(store))).toEqual(idsOf(events));
    },
  );

  it('is refused when it arrives after somebody else has written', async () => {
    store.failAppends('late');
    await expect(store.append('complaint-1', 'noStream', [anEvent()])).rejects.toBeInstanceOf(UnknownOutcome);
    const event = anEvent();
    await store.append('complaint-1', 'noStream', [event]);
    expect(await store.deliver()).toMatchObject([{ reason: { name: 'WrongExpectedRevision', actual: 0 } }]);
    expect(idsOf(await wholeLog(store))).toEqual([event.id]);
  });

  it('is told apart from one that was refused, and every attempt is remembered', async () => {
    store.failAppends('none', 'unavailable').failReads(1);
    const [first, second] = [someEvents(1), someEvents(1)];
    await store.append('complaint-1', 'noStream', first);
    await expect(store.append('complaint-1', 0, second)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.read('complaint-1')).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await store.read('complaint-1')).toHaveLength(1);
    expect(store.attempts.map(({ events }) => events)).toEqual([first, second]);
  });
});
