import { emotionRises, isOpen } from '#libs/complaints';
import { type Queue } from './queue.js';

/** Twice in a row somebody came to us angrier or sadder than the time before [P11][F4]: talk with them. */
export const risingEmotion: Queue = (complaint) => {
  if (!isOpen(complaint) || !emotionRises(complaint)) return [];
  const risen = complaint.inTouch.latest.findLast(({ emotion }) => emotion !== undefined);
  const { at: since = complaint.receipt.at, emotion = 0 } = risen ?? {};
  return [{ why: 'emotionRises', since, next: 'LogContact', details: { emotion } }];
};
