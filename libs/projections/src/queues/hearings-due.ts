import { isOpen } from '#libs/complaints';
import { type Queue } from './queue.js';

/** A hearing was offered or planned, and neither held nor waived [N1a]. */
export const hearingsDue: Queue = (complaint) => {
  const { hearing } = complaint;
  if (!isOpen(complaint) || hearing === undefined) return [];
  const { at: since, dueAt, chair, planned } = hearing;
  return [
    {
      why: planned ? 'hearingPlanned' : 'hearingOffered',
      since,
      ...(dueAt === undefined ? {} : { dueAt }),
      next: planned ? 'RecordHearing' : 'PlanHearing',
      ...(chair === undefined ? {} : { owner: chair }),
    },
  ];
};
