import { isOpen } from '#libs/complaints';
import { type Queue } from './queue.js';

/** Received, and nobody has told the complainant that it was heard [T9]. */
export const unacknowledged: Queue = (complaint, due) => {
  if (!isOpen(complaint) || complaint.acknowledgement !== undefined) return [];
  const { at: since } = complaint.receipt;
  return [{ why: 'notAcknowledged', since, dueAt: due.businessDaysAfter(since, 1), next: 'Acknowledge' }];
};
