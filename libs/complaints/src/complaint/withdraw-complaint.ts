import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { latestContact } from './deciding/contacts.js';
import { refuseWhileMerging } from './deciding/merging.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { hasWords } from './deciding/words.js';

export interface WithdrawComplaint extends Occurrence {
  readonly type: 'WithdrawComplaint';
  /** The event of the contact in which the complainant, or who speaks for them, took it back: their latest when left out. */
  readonly contactEventId?: string;
  /** Why, in their words. */
  readonly reason?: string;
}

/** Only the complainant takes a complaint back, so it points to their own contact. */
export const withdrawComplaint: Behaviour<WithdrawComplaint, ReceivedComplaint> = (command, complaint) => {
  const { reason, precision } = command;
  const merging = refuseWhileMerging(complaint);
  if (merging !== undefined) return merging;
  const theirs = latestContact(
    complaint,
    ({ eventId, direction, counterparty }) =>
      eventId === (command.contactEventId ?? eventId) &&
      direction === 'inbound' &&
      (counterparty === 'complainant' || counterparty === 'representative'),
  );
  if (theirs === undefined)
    return no(
      'not-their-own-contact',
      'F17',
      'Only the complainant can take it back. Log the contact in which they said so, and withdraw it then.',
    );
  return accept([
    {
      type: 'Withdrawn',
      data: { contactEventId: theirs.eventId, ...present({ reason: hasWords(reason) ? reason : undefined }) },
      ...present({ precision }),
    },
  ]);
};
