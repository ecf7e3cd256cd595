import { type ImprovementEvent } from '#libs/complaints';
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

/** What the queue needs to know of an improvement. */
interface Improvement {
  readonly proposedAt?: string;
  readonly owner?: string;
  readonly approved?: { readonly at: string; readonly dueAt?: string };
  readonly implementedAt?: string;
  readonly checked?: { readonly at: string; readonly outcome: string };
  readonly closed?: true;
}

const none: Improvement = {};

/** What has to change, until it has changed, and until we have looked whether that helped [T26][T21][N7]. */
export const improvements: Subject = {
  kind: 'improvement',
  fold: (kept, fact) => folded(improvementIn(kept), fact as Fact<ImprovementEvent>) as DocumentValue,
  packed: (kept) => kept,
  standing(kept, due) {
    const improvement = improvementIn(kept);
    const waiting = waitingOf(improvement, due);
    return waiting === undefined
      ? standsNowhere
      : { owner: improvement.owner, waiting: [['improvements', waiting] as const] };
  },
};

const improvementIn = (kept: DocumentValue | undefined): Improvement => (kept ?? none) as Improvement;

function folded(improvement: Improvement, fact: Fact<ImprovementEvent>): Improvement {
  const at = fact.metadata.occurredAt;
  switch (fact.type) {
    case 'ImprovementProposed': {
      const { owner } = fact.data;
      return { ...improvement, proposedAt: at, ...(owner === undefined ? {} : { owner }) };
    }
    case 'Approved': {
      const { owner, dueAt } = fact.data;
      return { ...improvement, owner, approved: { at, ...(dueAt === undefined ? {} : { dueAt }) } };
    }
    case 'Implemented':
      return { ...improvement, implementedAt: at };
    case 'RecurrenceChecked':
      return { ...improvement, checked: { at, outcome: fact.data.outcome } };
    case 'Closed':
      return { ...improvement, closed: true };
    default:
      return improvement;
  }
}

/** Complaints of ninety days tell whether it helped; ten business days are given to look. */
const daysUntilChecked = 90;
const businessDaysToCheck = 10;

function waitingOf(improvement: Improvement, due: DueMoments): Waiting | undefined {
  const { proposedAt, approved, implementedAt, checked, closed } = improvement;
  if (closed === true) return undefined;
  if (checked?.outcome === 'recurred')
    return { why: 'recurring', since: checked.at, next: 'CloseImprovement', first: true };
  if (checked !== undefined) return { why: 'recurrenceChecked', since: checked.at, next: 'CloseImprovement' };
  if (implementedAt !== undefined) {
    const dueAt = due.businessDaysAfterDays(implementedAt, daysUntilChecked, businessDaysToCheck);
    return { why: recurrenceDue, since: implementedAt, dueAt, next: 'CheckRecurrence' };
  }
  if (approved !== undefined) {
    const { at: since, dueAt } = approved;
    return { why: improvementDue, since, ...(dueAt === undefined ? {} : { dueAt }), next: 'ImplementImprovement' };
  }
  return proposedAt === undefined
    ? undefined
    : { why: 'improvementProposed', since: proposedAt, next: 'ApproveImprovement' };
}
