import { apologised, at, friday, monday, promiseMade, thursday, tuesday, wednesday } from '../../../testing/facts.js';
import { after, type DataOf, fact } from '../../../testing/received.js';

it('[N6a] the improvement that an apology promises is a promise of its owner, unless it is done', () => {
  const planned = { promiseId: 'better-1', owner: 'carla', dueAt: friday } as const;
  const promisesAfter = (improvement: DataOf<'Apologised'>['improvement']) =>
    after(apologised({ improvement })).promises;
  expect(promisesAfter({ state: 'planned', action: 'Check daily', ...planned })).toMatchObject([
    { promiseId: 'better-1', kind: 'improvement', by: 'carla', dueAt: friday, madeAt: monday, revision: 2 },
  ]);
  expect(promisesAfter({ state: 'willFindOut', ...planned })).toMatchObject([{ kind: 'willFindOut' }]);
  expect(promisesAfter({ state: 'done', action: 'Checked daily', doneAt: monday })).toEqual([]);
});

it('[F7] a promise that is there is not made again, and only the one that is named is broken', () => {
  const two = [promiseMade(), promiseMade({ promiseId: 'promise-2' })];
  expect(after(...two, promiseMade({ dueAt: friday })).promises).toHaveLength(2);
  const broken = fact('PromiseBroken', { promiseId: 'promise-2', dueAt: wednesday, noticedAt: wednesday });
  expect(after(...two, broken).promises.map(({ status }) => status)).toEqual(['open', 'broken']);
});

it('[F7] a promise that was broken in time or kept keeps its fate when it is broken once more', () => {
  const broken = fact('PromiseBroken', { promiseId: 'promise-1', dueAt: wednesday, noticedAt: wednesday });
  const kept = fact('PromiseKept', { promiseId: 'promise-1' });
  expect(after(promiseMade(), at(tuesday, kept), broken).promises[0]?.status).toBe('kept');
  expect(after(promiseMade(), at(thursday, kept), broken).promises[0]?.status).toBe('keptLate');
});
