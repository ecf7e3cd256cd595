import { isOpen, thirdContact as third, timesAbout } from '#libs/complaints';
import { nextStep } from './next-step.js';
import { type Queue } from './queue.js';

/**
 * Somebody came to us for the third time or more about the same thing, over all their cases [F9]: in this case, which
 * they came to us about last. What other cases know was asked then, and is pinned in the fact; so this stays a fold.
 */
export const thirdContact: Queue = (complaint) => {
  if (!isOpen(complaint)) return [];
  const { times, cases, object } = timesAbout(complaint);
  if (times < third) return [];
  const since = complaint.inTouch.latest.at(-1)?.at ?? complaint.receipt.at;
  const details = { times, cases, ...(object === undefined ? {} : { object }) };
  return [{ why: 'thirdContact', since, next: nextStep(complaint), details }];
};
