import { anEvent, idsOf, someEvents, wholeLog } from '../../testing/events.js';
import { StoreUnavailable } from '../event-store.js';
import { onTrial, type OpenOnTrial } from './store-on-trial.contract.js';

export const surviveContract = (open: OpenOnTrial): void => {
  describe('surviving', () => {
    const trial = onTrial(open);

    it('still has, when its process is killed, what it has answered', async () => {
      const { store } = trial.current;
      const answered: string[] = [];
      const appends = Array.from({ length: 20 }, async (_, at) => {
        const events = someEvents(1 + (at % 4));
        await store.append(`complaint-${at}`, 'noStream', events);
        answered.push(...idsOf(events));
      });
      await Promise.all(appends);
      const found = await trial.current.openAfterKill();
      expect(idsOf(await wholeLog(found))).toEqual(expect.arrayContaining(answered));
      for (let at = 0; at < 20; at += 1)
        expect((await found.read(`complaint-${at}`)).map(({ revision }) => revision)).toEqual(
          Array.from({ length: 1 + (at % 4) }, (_, revision) => revision),
        );
    });

    it('is the same log after a restart, and goes on where it was', async () => {
      const { store } = trial.current;
      const { position } = await store.append('complaint-1', 'noStream', someEvents(2));
      const before = await wholeLog(store);
      const again = await trial.current.reopen();
      expect(again.logId).toBe(store.logId);
      expect(await wholeLog(again)).toEqual(before);
      const next = await again.append('complaint-1', 1, [anEvent()]);
      expect(next.revision).toBe(2);
      expect(next.position > position).toBe(true);
    });

    it('settles an append that is sent again after a restart', async () => {
      const { store } = trial.current;
      const events = someEvents(2);
      const first = await store.append('complaint-1', 'noStream', events);
      const again = await trial.current.reopen();
      expect(await again.append('complaint-1', 'noStream', events)).toEqual(first);
    });

    it('answers what was asked before it closes, and refuses what comes later', async () => {
      const { store } = trial.current;
      const asked = Array.from({ length: 5 }, (_, at) => store.append(`complaint-${at}`, 'noStream', [anEvent()]));
      await store.close();
      expect(await Promise.all(asked)).toHaveLength(5);
      await expect(store.append('complaint-9', 'noStream', [anEvent()])).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.read('complaint-1')).rejects.toBeInstanceOf(StoreUnavailable);
      const again = await trial.current.reopen();
      expect(await wholeLog(again)).toHaveLength(5);
    });
  });
};
