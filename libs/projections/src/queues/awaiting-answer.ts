import { type Queue } from './queue.js';

/** Resolved, and the complainant has not said what they think of it [G12]; after its due moment it counts as silence. */
export const awaitingAnswer: Queue = ({ ending, duplicateOf, resolutions }, due) => {
  const latest = resolutions.at(-1);
  if (ending?.how !== 'resolved' || duplicateOf !== undefined || latest === undefined) return [];
  if (latest.answer !== undefined) return [];
  const { at: since, attempt } = latest;
  const dueAt = due.businessDaysAfter(since, 20);
  return [{ why: 'notAnswered', since, dueAt, next: 'AnswerResolution', details: { attempt } }];
};
