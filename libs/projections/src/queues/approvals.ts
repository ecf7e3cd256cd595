import { type ReceivedComplaint } from '#libs/complaints';
import { type DueMoments } from './due-moments.js';
import { type Queue, type Waiting } from './queue.js';
import { amountOf } from './redress-undelivered.js';

/**
 * What somebody did or wants to do waits for somebody else's eyes: more than a mandate covers [T20], and a wording rule
 * that was overridden while no coordinator was there [P13]. It is no one person's; never for who asked.
 */
export const approvals: Queue = (complaint, due) => [
  ...requestsOf(complaint, due),
  ...complaint.overrides
    .filter(({ reviewed, unasked }) => unasked && !reviewed)
    .map(({ eventId, at, by, rules, command }) => ({
      item: eventId,
      why: 'wordingOverridden',
      since: at,
      dueAt: due.businessDaysAfter(at, 1),
      next: 'ReviewOverride',
      owner: null,
      notBy: by,
      details: {
        overrideEventId: eventId,
        rules: rules.join(', '),
        requestedBy: by,
        role: 'coordinator',
        ...(command === undefined ? {} : { command }),
      },
    })),
];

function requestsOf({ ending, redress }: ReceivedComplaint, due: DueMoments): readonly Waiting[] {
  if (ending?.how === 'withdrawn' || ending?.how === 'referred') return [];
  return redress
    .filter(({ status }) => status === 'approvalRequested')
    .map(({ promiseId, kind, by, at, ...worth }) => ({
      item: promiseId,
      why: 'mandateExceeded',
      since: at,
      dueAt: due.businessHoursAfter(at, 4),
      next: 'ApproveRedress',
      owner: null,
      notBy: by,
      details: { promiseId, kind, requestedBy: by, ...amountOf(worth) },
    }));
}
