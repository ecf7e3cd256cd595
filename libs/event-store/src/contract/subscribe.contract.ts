import { anEvent, idsOf, isCaughtUp, someEvents, takeUntil, wholeLog } from '../../testing/events.js';
import { type Position } from '../event-store.js';
import { onTrial, type OpenOnTrial } from './store-on-trial.contract.js';

export const subscribeContract = (open: OpenOnTrial): void => {
  describe('subscribing', () => {
    const trial = onTrial(open);
    const { signal } = new AbortController();

    it('delivers what is there, says that it has caught up, and goes on with what comes', async () => {
      const { store } = trial.current;
      await store.append('complaint-1', 'noStream', someEvents(3));
      const iterator = store.subscribe({ signal })[Symbol.asyncIterator]();
      const told = [];
      for (let at = 0; at < 4; at += 1) told.push((await iterator.next()).value as object);
      expect(told.map((one) => ('caughtUp' in one ? 'caught up' : 'event'))).toEqual([
        'event',
        'event',
        'event',
        'caught up',
      ]);
      const coming = iterator.next();
      const event = anEvent();
      await store.append('complaint-2', 'noStream', [event]);
      expect(await coming).toMatchObject({ value: { id: event.id, stream: 'complaint-2', revision: 0 } });
      await iterator.return?.();
    });

    it('says that it has caught up in an empty log', async () => {
      const iterator = trial.current.store.subscribe({ signal })[Symbol.asyncIterator]();
      expect(await iterator.next()).toEqual({ done: false, value: { caughtUp: true } });
      await iterator.return?.();
    });

    it('delivers every event once and in order to several readers while several write', async () => {
      const { store } = trial.current;
      const reader = await trial.current.openReader();
      const total = 8 * 30 * 2;
      const following = [store, store, reader].map((one) =>
        takeUntil(one.subscribe({ signal }), (events) => events.length === total),
      );
      await Promise.all(
        Array.from({ length: 8 }, async (_, writer) => {
          for (let at = 0; at < 30; at += 1)
            await store.append(`complaint-${writer}`, at === 0 ? 'noStream' : at * 2 - 1, someEvents(2));
        }),
      );
      const log = await wholeLog(store);
      for (const followed of await Promise.all(following)) expect(followed).toEqual(log);
    });

    it('[X12] goes on from the last handled position, also after a restart of the server, without loss or repetition', async () => {
      let { store } = trial.current;
      const handled: string[] = [];
      let last: Position | undefined;
      for (const round of [0, 1, 2, 3]) {
        await Promise.all(
          Array.from({ length: 10 }, (_, at) => store.append(`complaint-${round}-${at}`, 'noStream', someEvents(3))),
        );
        // Leaves in the middle: what was delivered but not handled comes again.
        const events = await takeUntil(store.subscribe({ after: last, signal }), ({ length }) => length === 17 + round);
        const done = events.slice(0, -2);
        handled.push(...idsOf(done));
        last = done.at(-1)?.position;
        store = await trial.current.reopen();
      }
      const rest = await takeUntil(store.subscribe({ after: last, signal }), (_, told) => isCaughtUp(told));
      expect([...handled, ...idsOf(rest)]).toEqual(idsOf(await wholeLog(store)));
      expect(rest.length).toBeGreaterThan(0);
    });

    it('[X12] drops nothing for a caller who stops reading for a while', async () => {
      const { store } = trial.current;
      await store.append('complaint-0', 'noStream', someEvents(2));
      const iterator = store.subscribe({ signal })[Symbol.asyncIterator]();
      const first = await iterator.next();
      for (let at = 1; at <= 20; at += 1) await store.append(`complaint-${at}`, 'noStream', someEvents(100));
      const seen = [first.value as { id: string }];
      while (seen.length < 2002) {
        const { value } = (await iterator.next()) as { value: { id: string } | { caughtUp: true } };
        if ('id' in value) seen.push(value);
      }
      await iterator.return?.();
      expect(idsOf(seen)).toEqual(idsOf(await wholeLog(store)));
    });

    it('settles at once when it is cancelled, waiting or not', async () => {
      const { store } = trial.current;
      const cancel = new AbortController();
      const iterator = store.subscribe({ signal: cancel.signal })[Symbol.asyncIterator]();
      await iterator.next();
      const waiting = [iterator.next(), iterator.next()];
      cancel.abort();
      expect(await Promise.all(waiting)).toMatchObject([{ done: true }, { done: true }]);
      expect(await iterator.next()).toMatchObject({ done: true });

      await store.append('complaint-1', 'noStream', someEvents(5));
      const late = store.subscribe({ signal: cancel.signal })[Symbol.asyncIterator]();
      expect(await late.next()).toMatchObject({ done: true });
    });

    it('delivers nothing more after it is cancelled in the middle of a page', async () => {
      const { store } = trial.current;
      await store.append('complaint-1', 'noStream', someEvents(5));
      const cancel = new AbortController();
      const seen: string[] = [];
      for await (const told of store.subscribe({ signal: cancel.signal })) {
        if (!isCaughtUp(told)) seen.push(told.id);
        if (seen.length === 2) cancel.abort();
      }
      expect(seen).toHaveLength(2);
    });

    it('settles a waiting call when the caller returns', async () => {
      const iterator = trial.current.store.subscribe({ signal })[Symbol.asyncIterator]();
      await iterator.next();
      const waiting = iterator.next();
      expect(await iterator.return?.()).toMatchObject({ done: true });
      expect(await waiting).toMatchObject({ done: true });
    });

    it('fails, and does not end as if the log were over, when the store is closed under it', async () => {
      const { store } = trial.current;
      const iterator = store.subscribe({ signal })[Symbol.asyncIterator]();
      await iterator.next();
      const waiting = iterator.next();
      await Promise.all([store.close(), expect(waiting).rejects.toThrow('closed')]);
    });
  });
};
