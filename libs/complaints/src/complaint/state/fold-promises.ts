import { type TrackedPromise } from './complaint.js';

/* The one life of a promise: made → (moved) → kept on time | broken → (kept late | never). */

type Promises = readonly TrackedPromise[];
type Made = Omit<TrackedPromise, 'status' | 'movedTo'>;

/** A promise that is there already is not made again. */
export function make(promises: Promises, made: readonly Made[]): Promises {
  const fresh = made.filter(({ promiseId }) => !promises.some((promise) => promise.promiseId === promiseId));
  return fresh.length === 0 ? promises : [...promises, ...fresh.map((one) => ({ ...one, status: 'open' as const }))];
}

/** Promises of a case that was merged into this one; they keep their ids and their fate so far. */
export function takeOver(
  promises: Promises,
  taken: readonly (Omit<Made, 'revision'> & { readonly broken?: boolean })[],
  { source, revision }: { readonly source: string; readonly revision: number },
): Promises {
  const made = taken.map(({ promiseId, kind, dueAt, by, madeAt }) => {
    return { promiseId, kind, dueAt, by, madeAt, revision, takenOverFrom: source };
  });
  return taken
    .filter(({ broken }) => broken === true)
    .reduce((now, { promiseId }) => breakOne(now, promiseId), make(promises, made));
}

/** The verdict follows when it was kept, not when that was recorded. */
export function keep(promises: Promises, promiseIds: readonly string[], at: string): Promises {
  return change(promises, promiseIds, (promise) =>
    promise.status === 'kept' || promise.status === 'keptLate'
      ? promise
      : { ...promise, status: isAfter(at, promise.dueAt) ? 'keptLate' : 'kept' },
  );
}

export function breakOne(promises: Promises, promiseId: string): Promises {
  return change(promises, [promiseId], (promise) =>
    promise.status === 'open' ? { ...promise, status: 'broken' } : promise,
  );
}

/** Told before it was due, it has a new moment; told later, it stays broken and only the hope is new. */
export function move(
  promises: Promises,
  { promiseId, dueAt, toldAt, by }: { promiseId: string; dueAt: string; toldAt: string; by?: string },
): Promises {
  return change(promises, [promiseId], (promise) => {
    const now = by === undefined ? promise : { ...promise, by };
    if (promise.status === 'open' && !isAfter(toldAt, promise.dueAt)) return { ...now, dueAt };
    return promise.status === 'open' ? { ...now, status: 'broken', movedTo: dueAt } : { ...now, movedTo: dueAt };
  });
}

function change(
  promises: Promises,
  promiseIds: readonly string[],
  to: (promise: TrackedPromise) => TrackedPromise,
): Promises {
  return promises.map((promise) => (promiseIds.includes(promise.promiseId) ? to(promise) : promise));
}

const isAfter = (one: string, other: string): boolean => Date.parse(one) > Date.parse(other);
