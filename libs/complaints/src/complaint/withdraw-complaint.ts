import { accept, type Decided } from '#libs/event-schema';
import { type Behaviour, type Occurrence, type Setting } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { latestContact } from './deciding/contacts.js';
import { refuseWhileMerging } from './deciding/merging.js';
import { present } from './deciding/present.js';
import { type ComplaintEvent } from './events/index.js';
import { type LogContact, logContact } from './log-contact.js';
import { type ComplaintDecision, no } from './deciding/refusals.js';
import { hasWords } from './deciding/words.js';

/** What they said, as it is logged. */
export type TakingBack = Pick<LogContact, 'counterparty' | 'medium' | 'summary' | 'emotion'>;

export interface WithdrawComplaint extends Occurrence {
  readonly type: 'WithdrawComplaint';
  /** The event of the contact in which the complainant, or who speaks for them, took it back: their latest when left out. */
  readonly contactEventId?: string;
  /** In its place: the contact itself, when it is not logged yet; it is logged with the withdrawal, or neither is. */
  readonly contact?: TakingBack;
  /** Why, in their words. */
  readonly reason?: string;
}

/** Only the complainant takes a complaint back, so it points to their own contact. */
export const withdrawComplaint: Behaviour<WithdrawComplaint, ReceivedComplaint> = (command, complaint, setting) => {
  const { reason, precision, contact } = command;
  const merging = refuseWhileMerging(complaint);
  if (merging !== undefined) return merging;
  if (contact !== undefined) return withItsContact(command, contact, complaint, setting);
  const theirs = latestContact(
    complaint,
    ({ eventId, direction, counterparty }) =>
      eventId === (command.contactEventId ?? eventId) &&
      direction === 'inbound' &&
      (counterparty === 'complainant' || counterparty === 'representative'),
  );
  if (theirs === undefined) return notTheirs;
  return accept([withdrawn(theirs.eventId, reason, precision)]);
};

/** Here it is the first event of the decision. */
const contactPlace = 0;

function withItsContact(
  { reason, precision }: WithdrawComplaint,
  { counterparty, medium, summary, emotion }: TakingBack,
  complaint: ReceivedComplaint,
  setting: Setting,
): ComplaintDecision {
  if (counterparty !== 'complainant' && counterparty !== 'representative') return notTheirs;
  const said = { direction: 'inbound', counterparty, medium, summary, brings: 'nothing' } as const;
  const logged = logContact({ type: 'LogContact', ...said, ...present({ emotion, precision }) }, complaint, setting);
  if (!logged.accepted) return logged;
  return accept([...logged.events, withdrawn(setting.eventIdAt(contactPlace), reason, precision)], logged.warnings);
}

const withdrawn = (
  contactEventId: string,
  reason: string | undefined,
  precision: WithdrawComplaint['precision'],
): Decided<ComplaintEvent> => ({
  type: 'Withdrawn',
  data: { contactEventId, ...present({ reason: hasWords(reason) ? reason : undefined }) },
  ...present({ precision }),
});

const notTheirs = no(
  'not-their-own-contact',
  'F17',
  'Only the complainant can take it back. Log the contact in which they said so, and withdraw it then.',
);
