import { type TrackedPromise } from '#libs/complaints';

/** A moment that was promised has passed. */
export const hasPassed = (dueAt: string, now: string): boolean => Date.parse(dueAt) < Date.parse(now);

/** The promise as it stands now: a timer may not have told yet that its moment has passed. */
export const asItStands = (promise: TrackedPromise, now: string): TrackedPromise =>
  promise.status === 'open' && hasPassed(promise.dueAt, now) ? { ...promise, status: 'broken' } : promise;
