import { isOpen, type ReceivedComplaint } from '#libs/complaints';
import { type Waiting } from './queue.js';

/** What the owner of a complaint never does: the other side does it, or somebody who may approve. */
const notOurs: ReadonlySet<string> = new Set([
  'AnswerResolution',
  'ApproveRedress',
  'ReviewOverride',
  'IdentifyComplainant',
  'RecordExternalDecision',
]);

/**
 * A complaint in the list of its owner: with what is due first of all that waits in other queues. Open complaints stand
 * there also when nothing is due.
 */
export function mine(complaint: ReceivedComplaint, others: readonly Waiting[]): readonly Waiting[] {
  const { owner } = complaint;
  if (owner === undefined) return [];
  const [nearest] = others
    .filter(({ next, dueAt }) => !notOurs.has(next) && dueAt !== undefined)
    .sort((one, other) => ((one.dueAt ?? '') < (other.dueAt ?? '') ? -1 : 1));
  if (nearest !== undefined) {
    const { why, since, dueAt, next, details } = nearest;
    return [
      {
        why,
        since,
        next,
        owner,
        ...(dueAt === undefined ? {} : { dueAt }),
        ...(details === undefined ? {} : { details }),
      },
    ];
  }
  return isOpen(complaint) ? [{ why: 'owned', since: complaint.receipt.at, next: 'Resolve', owner }] : [];
}
