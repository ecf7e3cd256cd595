import { type DocumentBody, type StoredDocument } from '#libs/read-store';
import { hasPassed } from '../overdue.js';
import { improvementDue, improvementOverdue, recurrenceDue, recurrenceOverdue } from './improvements.js';
import { promiseBroken, promised } from './promises.js';
import { type QueueName } from './queue.js';
import { redressAccepted, redressOverdue } from './redress-undelivered.js';
import { type SubjectKind } from './subject.js';

/** An entry of a queue, as it is read. */
export interface QueueEntry {
  readonly queue: QueueName;
  /** What waits. */
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  /** `null` when what waits is no complaint. */
  readonly complaintId: string | null;
  readonly unit: string | null;
  readonly owner: string | null;
  /** Why it is here, as a code. */
  readonly why: string;
  readonly since: string;
  readonly dueAt: string | null;
  /** The command that ends it. */
  readonly next: string;
  /** Who may not end it: they asked for it. */
  readonly notBy?: string;
  readonly details: DocumentBody;
}

interface Kept {
  readonly order: string;
  readonly hiddenFrom?: readonly string[];
}

/** Whether this entry may not be known to this employee: the complaint is about them, and hidden from them. */
export const isEntryHiddenFrom = (employee: string, { body }: Pick<StoredDocument, 'body'>): boolean =>
  ((body['hiddenFrom'] ?? []) as readonly string[]).includes(employee);

/** What something is called once its moment has passed, whether a timer has told that or not. */
const oncePassed: Readonly<Record<string, string>> = {
  [promised]: promiseBroken,
  [redressAccepted]: redressOverdue,
  [improvementDue]: improvementOverdue,
  [recurrenceDue]: recurrenceOverdue,
};

/** Reads a document of the projection `queues` that a query by queue has found, as it stands at this moment. */
export function entryIn({ body }: Pick<StoredDocument, 'body'>, now: string): QueueEntry {
  const { order: _order, hiddenFrom: _hiddenFrom, ...entry } = body as unknown as QueueEntry & Kept;
  const { why, dueAt } = entry;
  return dueAt !== null && hasPassed(dueAt, now) ? { ...entry, why: oncePassed[why] ?? why } : entry;
}
