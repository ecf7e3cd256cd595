import { entryIn } from '../queue-entry.js';
import { queues } from '../queues.projection.js';
import { type AskedOfQueue, type QueueWhenRead } from './queue-when-read.js';

/** Owned by somebody who is away now, with what is due first of all that waits in it [P14]. */
export const ownerAbsent: QueueWhenRead = {
  projection: queues,
  places: (_reads, { register, now, unit, owner }) => {
    const away = [...register.absentees(now).keys()].filter((employee) => owner === undefined || employee === owner);
    return Promise.resolve({
      projection: queues.name,
      ...(unit === undefined
        ? { index: ['queue', 'owner', 'order'], equals: away.map((employee) => ['mine', employee]) }
        : { index: ['queue', 'owner', 'unit', 'order'], equals: away.map((employee) => ['mine', employee, unit]) }),
    });
  },
  entryIn: (document, { register, now }: AskedOfQueue) => {
    const mine = entryIn(document, now);
    const { unit, owner, why, next } = mine;
    const absence = owner === null ? undefined : register.absence(owner, now);
    const standIn = register.unit(unit ?? register.defaultUnit, now).dutyHolder;
    return {
      ...mine,
      queue: 'owner-absent',
      why: 'ownerAway',
      since: absence?.since ?? mine.since,
      next: 'AssignOwner',
      details: {
        waiting: why,
        waitingFor: next,
        ...(absence === undefined ? {} : { awayUntil: absence.until }),
        // Whoever is named for the unit, when they are there.
        ...(standIn !== owner && register.isPresent(standIn, now) ? { dutyHolder: standIn } : {}),
      },
    };
  },
};
