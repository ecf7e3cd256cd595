import {
  daysToRecurrence,
  evolveImprovement,
  type ImprovementEvent,
  noImprovement,
  type TrackedImprovement,
} from '#libs/complaints';
import { type Fact } from '#libs/event-schema';
import { type DocumentValue } from '#libs/read-store';
import { type DueMoments } from './due-moments.js';
import { type Waiting } from './queue.js';
import { standsNowhere, type Subject } from './subject.js';

/** Why an improvement is in the queue; it is overdue as soon as its moment has passed. */
export const improvementDue = 'improvementDue';
export const improvementOverdue = 'improvementOverdue';
export const recurrenceDue = 'recurrenceDue';
export const recurrenceOverdue = 'recurrenceOverdue';

/** What has to change, until it has changed, and until we have looked whether that helped [T26][T21][N7]. */
export const improvements: Subject = {
  kind: 'improvement',
  fold: (kept, fact) => keptFrom(evolveImprovement(improvementIn(kept), fact as Fact<ImprovementEvent>)),
  packed: (kept) => kept,
  standing(kept, due) {
    const improvement = improvementIn(kept);
    const waiting = waitingOf(improvement, due);
    const { proposal, approval } = improvement;
    return waiting === undefined
      ? standsNowhere
      : { owner: approval?.owner ?? proposal?.owner, waiting: [['improvements', waiting] as const] };
  },
};

const improvementIn = (kept: DocumentValue | undefined): TrackedImprovement =>
  (kept ?? noImprovement) as unknown as TrackedImprovement;
const keptFrom = (improvement: TrackedImprovement): DocumentValue => improvement as unknown as DocumentValue;

/** So many business days are given to look, once complaints can tell whether it helped. */
const businessDaysToCheck = 10;

function waitingOf(improvement: TrackedImprovement, due: DueMoments): Waiting | undefined {
  const { proposal, approval, implementation, checks, closing } = improvement;
  const checked = checks.at(-1);
  if (closing !== undefined) return undefined;
  if (checked?.outcome === 'recurred')
    return { why: 'recurring', since: checked.at, next: 'CloseImprovement', first: true };
  if (checked !== undefined) return { why: 'recurrenceChecked', since: checked.at, next: 'CloseImprovement' };
  if (implementation !== undefined) {
    const { at: since } = implementation;
    const dueAt = due.businessDaysAfterDays(since, daysToRecurrence, businessDaysToCheck);
    return { why: recurrenceDue, since, dueAt, next: 'CheckRecurrence' };
  }
  if (approval !== undefined) {
    const { at: since, dueAt } = approval;
    return { why: improvementDue, since, ...(dueAt === undefined ? {} : { dueAt }), next: 'ImplementImprovement' };
  }
  return proposal === undefined
    ? undefined
    : { why: 'improvementProposed', since: proposal.at, next: 'ApproveImprovement' };
}
