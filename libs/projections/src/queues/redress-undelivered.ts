import { type Redress } from '#libs/complaints';
import { type Queue } from './queue.js';

/** Why a redress is in the queue; it is overdue as soon as its moment has passed. */
export const redressAccepted = 'redressAccepted';
export const redressOverdue = 'redressOverdue';

/** The complainant said yes, and does not have it yet [T10][N6b]; for who offered it. However the case ended. */
export const redressUndelivered: Queue = ({ redress, promises }) =>
  redress
    .filter(({ status }) => status === 'accepted')
    .map(({ promiseId, kind, by, at, ...worth }) => {
      const promise = promises.find((one) => one.promiseId === promiseId);
      return {
        item: promiseId,
        why: promise?.status === 'broken' ? redressOverdue : redressAccepted,
        since: at,
        ...(promise === undefined ? {} : { dueAt: promise.dueAt }),
        next: 'DeliverRedress',
        owner: promise?.by ?? by,
        ...(promise?.status === 'broken' ? { first: true as const } : {}),
        details: { promiseId, kind, ...amountOf(worth) },
      };
    });

/** What it is worth, as far as that was said. */
export const amountOf = ({ amountCents, currency }: Pick<Redress, 'amountCents' | 'currency'>) => ({
  ...(amountCents === undefined ? {} : { amountCents }),
  ...(currency === undefined ? {} : { currency }),
});
