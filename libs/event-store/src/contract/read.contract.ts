import fc from 'fast-check';
import { anEvent, idsOf, someEvents, wholeLog } from '../../testing/events.js';
import { type RecordedEvent, UnknownPosition } from '../event-store.js';
import { onTrial, type OpenOnTrial } from './store-on-trial.contract.js';

export const readContract = (open: OpenOnTrial): void => {
  describe('reading', () => {
    const trial = onTrial(open);

    it('reads a stream forwards and backwards, from a revision, up to a limit', async () => {
      const { store } = trial.current;
      await store.append('complaint-1', 'noStream', someEvents(6));
      await store.append('complaint-10', 'noStream', someEvents(2));
      const revisions = async (...options: Parameters<typeof store.read>) =>
        (await store.read(...options)).map(({ revision }) => revision);
      expect(await revisions('complaint-1')).toEqual([0, 1, 2, 3, 4, 5]);
      expect(await revisions('complaint-1', { from: 2, limit: 3 })).toEqual([2, 3, 4]);
      expect(await revisions('complaint-1', { from: 6 })).toEqual([]);
      expect(await revisions('complaint-1', { direction: 'backwards', limit: 2 })).toEqual([5, 4]);
      expect(await revisions('complaint-1', { direction: 'backwards', from: 2 })).toEqual([2, 1, 0]);
    });

    it('finds nothing in a stream that is not there, whatever its name', async () => {
      const { store } = trial.current;
      await store.append('complaint-1', 'noStream', [anEvent()]);
      for (const name of ['complaint-2', 'complaint', '__proto__', "x' OR '1'='1", '%'])
        expect(await store.read(name)).toEqual([]);
    });

    it('keeps names and texts to the byte', async () => {
      const { store } = trial.current;
      const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
      await fc.assert(
        fc.asyncProperty(fc.uuid(), text, fc.json(), async (stream, type, data) => {
          const name = `${stream}-${JSON.stringify(type)}`;
          const event = { ...anEvent(), type: JSON.stringify(type), data, metadata: JSON.stringify({ type }) };
          await store.append(name, 'noStream', [event]);
          const [stored] = await store.read(name);
          expect(stored).toEqual({ ...event, stream: name, revision: 0, position: stored?.position });
        }),
        { numRuns: 100 },
      );
    });

    it('reads the log in pages of any size, in the order in which it was written', async () => {
      const { store } = trial.current;
      const written: string[] = [];
      for (let at = 0; at < 30; at += 1) {
        const events = someEvents(1 + (at % 3));
        await store.append(`complaint-${at % 7}-${at}`, 'noStream', events);
        written.push(...idsOf(events));
      }
      for (const limit of [1, 7, 500]) expect(idsOf(await wholeLog(store, limit))).toEqual(written);
    });

    it('[X13] never shows a log with a gap that is filled later, while several write', async () => {
      const { store } = trial.current;
      const reader = await trial.current.openReader();
      const written = new AbortController();
      const writers = Array.from({ length: 8 }, async (_, writer) => {
        for (let at = 0; at < 40; at += 1)
          await store.append(`complaint-${writer}-${at}`, 'noStream', someEvents(1 + (at % 3)));
      });
      const seen: RecordedEvent[] = [];
      const watching = (async () => {
        for (;;) {
          const last = written.signal.aborted;
          const page = await reader.readAll({ after: seen.at(-1)?.position, limit: 10 });
          seen.push(...page);
          if (last && page.length === 0) return;
          await new Promise(setImmediate);
        }
      })();
      await Promise.all(writers);
      written.abort();
      await watching;
      expect(idsOf(seen)).toEqual(idsOf(await wholeLog(store)));
      expect(seen).toHaveLength(8 * (13 * 6 + 1));
    });

    it('gives positions that compare as strings in log order and begin with the id of the log', async () => {
      const { store } = trial.current;
      for (let at = 0; at < 12; at += 1) await store.append(`complaint-${at}`, 'noStream', [anEvent()]);
      const positions = (await wholeLog(store)).map(({ position }) => position);
      expect([...new Set(positions)].sort()).toEqual(positions);
      expect(positions.every((position) => position.startsWith(`${store.logId}.`))).toBe(true);
    });

    it('knows its head: nothing when empty, then the position of the last event', async () => {
      const { store } = trial.current;
      const reader = await trial.current.openReader();
      expect(await store.head()).toBeUndefined();
      const { position } = await store.append('complaint-1', 'noStream', someEvents(2));
      expect([await store.head(), await reader.head()]).toEqual([position, position]);
    });

    it('refuses a position of another log, a malformed one, and one beyond the end', async () => {
      const { store } = trial.current;
      const { position } = await store.append('complaint-1', 'noStream', [anEvent()]);
      const otherTrial = await open();
      try {
        const foreign = await otherTrial.store.append('complaint-1', 'noStream', [anEvent()]);
        const beyond = `${position.slice(0, -1)}9`;
        const { signal } = new AbortController();
        for (const after of [foreign.position, 'nonsense', '', `${position}0`, beyond]) {
          await expect(store.readAll({ after, limit: 1 })).rejects.toBeInstanceOf(UnknownPosition);
          const subscribing = async () => store.subscribe({ after, signal })[Symbol.asyncIterator]().next();
          await expect(subscribing()).rejects.toBeInstanceOf(UnknownPosition);
        }
      } finally {
        await otherTrial.remove();
      }
    });
  });
};
