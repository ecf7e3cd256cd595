import { type Queue } from './queue.js';

/** Resolved, and nobody has said what we learn from it [T21]. */
export const lessonsDue: Queue = ({ ending, duplicateOf, lessons }, due) => {
  if (ending?.how !== 'resolved' || duplicateOf !== undefined) return [];
  if (lessons.some(({ revision }) => revision > ending.revision)) return [];
  const { at: since } = ending;
  return [{ why: 'resolvedWithoutLesson', since, dueAt: due.businessDaysAfter(since, 10), next: 'RecordLesson' }];
};
