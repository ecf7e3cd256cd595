import { isOwed, type TrackedPromise } from '#libs/complaints';
import { type Queue } from './queue.js';

/** Why a promise is in a queue; it is broken as soon as its moment has passed, whether a timer has told that or not. */
export const promised = 'promised';
export const promiseBroken = 'promiseBroken';

/** The command by which a promise of this kind is usually kept. */
const keptBy: Readonly<Record<TrackedPromise['kind'], string>> = {
  callback: 'LogContact',
  nextContact: 'LogContact',
  willFindOut: 'LogContact',
  answer: 'LogContact',
  nextStep: 'KeepPromise',
  improvement: 'KeepPromise',
  redress: 'DeliverRedress',
};

/** Everything that was promised to the complainant and is still owed [F7]; for who promised it, broken promises first. */
export const promises: Queue = (complaint) => {
  const { ending, duplicateOf } = complaint;
  if (duplicateOf !== undefined || ending?.how === 'withdrawn' || ending?.how === 'referred') return [];
  return complaint.promises.filter(isOwed).map(({ promiseId, kind, status, by, madeAt, dueAt, movedTo }) => ({
    item: promiseId,
    why: status === 'broken' ? promiseBroken : promised,
    since: madeAt,
    dueAt,
    next: keptBy[kind],
    owner: by,
    ...(status === 'broken' ? { first: true as const } : {}),
    details: { promiseId, kind, ...(movedTo === undefined ? {} : { movedTo }) },
  }));
};
