import { anEvent, idsOf, someEvents, wholeLog } from '../../testing/events.js';
import { EventTooLarge, largestAppend, WrongExpectedRevision } from '../event-store.js';
import { onTrial, type OpenOnTrial } from './store-on-trial.contract.js';

export const appendContract = (open: OpenOnTrial): void => {
  describe('appending', () => {
    const trial = onTrial(open);

    it('answers with the revision and the position of the last event', async () => {
      const { store } = trial.current;
      const first = await store.append('complaint-1', 'noStream', someEvents(3));
      const second = await store.append('complaint-1', first.revision, [anEvent()]);
      const stored = await store.read('complaint-1');
      expect([first.revision, second.revision]).toEqual([2, 3]);
      expect([first.position, second.position]).toEqual([stored[2]?.position, stored[3]?.position]);
    });

    it('appends several events all or none', async () => {
      const { store } = trial.current;
      const events = someEvents(4);
      await store.append('complaint-1', 'noStream', events);
      await expect(store.append('complaint-1', 2, someEvents(4))).rejects.toBeInstanceOf(WrongExpectedRevision);
      expect(idsOf(await store.read('complaint-1'))).toEqual(idsOf(events));
      expect(idsOf(await wholeLog(store))).toEqual(idsOf(events));
    });

    it('lets exactly one of two writers with the same expectation win, and tells the other where the stream is', async () => {
      const { store } = trial.current;
      const other = await trial.current.openWriter();
      const { revision } = await store.append('complaint-1', 'noStream', [anEvent()]);
      for (let round = 0; round < 20; round += 1) {
        const race = [store, other, store, other].map((writer) =>
          writer.append('complaint-1', revision + round, [anEvent()]),
        );
        const settled = await Promise.allSettled(race);
        const refusals = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
        expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
        for (const refusal of refusals) {
          expect(refusal).toBeInstanceOf(WrongExpectedRevision);
          expect(refusal).toMatchObject({ expected: revision + round, actual: revision + round + 1 });
        }
      }
      expect(await store.read('complaint-1')).toHaveLength(21);
    });

    it('refuses a stream that is there, one that is not, and a revision behind or ahead', async () => {
      const { store } = trial.current;
      await store.append('complaint-1', 'noStream', someEvents(2));
      const refused = async (stream: string, expected: 'noStream' | number) =>
        store.append(stream, expected, [anEvent()]).catch((error: unknown) => error);
      expect(await refused('complaint-1', 'noStream')).toMatchObject({ name: 'WrongExpectedRevision', actual: 1 });
      expect(await refused('complaint-1', 0)).toMatchObject({ name: 'WrongExpectedRevision', actual: 1 });
      expect(await refused('complaint-1', 2)).toMatchObject({ name: 'WrongExpectedRevision', actual: 1 });
      expect(await refused('complaint-2', 0)).toMatchObject({ name: 'WrongExpectedRevision', actual: 'noStream' });
      expect(await wholeLog(store)).toHaveLength(2);
    });

    it('gives the first answer to the same event ids at the same expected revision, also when the stream has moved on', async () => {
      const { store } = trial.current;
      const [first, second, third] = [someEvents(2), someEvents(3), someEvents(1)];
      const answers = [
        await store.append('complaint-1', 'noStream', first),
        await store.append('complaint-1', 1, second),
        await store.append('complaint-1', 4, third),
      ];
      const again = [
        await store.append('complaint-1', 4, third),
        await store.append('complaint-1', 1, second),
        await store.append('complaint-1', 'noStream', first),
      ];
      expect(again.reverse()).toEqual(answers);
      expect(idsOf(await wholeLog(store))).toEqual(idsOf([...first, ...second, ...third]));
    });

    it('writes once what is sent twice at the same moment', async () => {
      const { store } = trial.current;
      const other = await trial.current.openWriter();
      const events = someEvents(3);
      const [one, two] = await Promise.all([
        store.append('complaint-1', 'noStream', events),
        other.append('complaint-1', 'noStream', events),
      ]);
      expect(one).toEqual(two);
      expect(await wholeLog(store)).toHaveLength(3);
    });

    it('does not take the same ids with another content for the same append', async () => {
      const { store } = trial.current;
      const event = anEvent({ amountCents: 100 });
      await store.append('complaint-1', 'noStream', [event]);
      const altered = { ...event, data: JSON.stringify({ amountCents: 900 }) };
      await expect(store.append('complaint-1', 'noStream', [altered])).rejects.toBeInstanceOf(WrongExpectedRevision);
      await expect(store.append('complaint-1', 'noStream', [{ ...event, metadata: '{}' }])).rejects.toBeInstanceOf(
        WrongExpectedRevision,
      );
      expect(await store.read('complaint-1')).toMatchObject([{ data: event.data }]);
    });

    it('takes an append up to its largest size and refuses a larger one, counted in bytes over all events', async () => {
      const { store } = trial.current;
      const filled = (bytes: number) => {
        const empty = { ...anEvent(''), metadata: '{}' };
        const rest = bytes - empty.id.length - empty.type.length - empty.data.length - empty.metadata.length;
        return { ...empty, data: JSON.stringify('x'.repeat(rest)) };
      };
      const half = largestAppend / 2;
      await store.append('complaint-1', 'noStream', [filled(half), filled(half)]);
      await expect(store.append('complaint-1', 1, [filled(half), filled(half + 1)])).rejects.toBeInstanceOf(
        EventTooLarge,
      );
      const twoBytesEach = { ...anEvent(), data: JSON.stringify('é'.repeat(half)) };
      await expect(store.append('complaint-1', 1, [twoBytesEach])).rejects.toBeInstanceOf(EventTooLarge);
      expect(await store.read('complaint-1')).toHaveLength(2);
    });

    it('refuses a text that could not be kept to the byte', async () => {
      const { store } = trial.current;
      for (const bad of ['a\0b', 'a\ud800b', '\udc00'])
        for (const event of [
          { ...anEvent(), type: bad },
          { ...anEvent(), data: JSON.stringify(0) + bad },
          { ...anEvent(), metadata: bad },
          { ...anEvent(), id: bad },
        ])
          await expect(store.append('complaint-1', 'noStream', [event])).rejects.toBeInstanceOf(RangeError);
      await expect(store.append('a\0b', 'noStream', [anEvent()])).rejects.toBeInstanceOf(RangeError);
      expect(await wholeLog(store)).toEqual([]);
    });

    it('refuses an append of nothing', async () => {
      await expect(trial.current.store.append('complaint-1', 'noStream', [])).rejects.toBeInstanceOf(RangeError);
    });
  });
};
