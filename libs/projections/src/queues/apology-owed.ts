import { apologyOwed as owedFor } from '#libs/complaints';
import { type Queue } from './queue.js';

/** It was our fault, we said so, and nobody has apologised yet [N5a]. */
export const apologyOwed: Queue = (complaint, due) => {
  const accepted = owedFor(complaint);
  const { ending, duplicateOf } = complaint;
  if (accepted === undefined || duplicateOf !== undefined) return [];
  if (ending !== undefined && ending.how !== 'resolved') return [];
  const { at: since, scope } = accepted;
  const dueAt = due.businessDaysAfter(since, 2);
  return [{ why: 'responsibilityAccepted', since, dueAt, next: 'Apologise', details: { scope } }];
};
