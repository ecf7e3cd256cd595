import { type Precision } from '#libs/event-schema';
import { type Occurrence, type Setting } from './behaviour.js';
import { type Complaint, type Noted } from '../state/complaint.js';
import { type ComplaintCommandType } from '../commands.js';
import { localDay } from './local-day.js';
import { type ComplaintRefusal, no } from './refusals.js';
import { openHandover } from '../state/state-of.js';

/** What an act follows in the world, and how that is called. */
interface Followed {
  readonly fact: (complaint: Complaint) => Noted | undefined;
  readonly called: string;
}

const answered: Followed = { fact: ({ ending }) => ending, called: 'this case had ended' };
const handedOver: Followed = { fact: openHandover, called: 'it was handed over' };
const follows: Readonly<Partial<Record<ComplaintCommandType, Followed>>> = {
  Resolve: { fact: ({ acknowledgement }) => acknowledgement, called: 'the complaint was acknowledged' },
  AnswerResolution: answered,
  Reopen: answered,
  RecordLesson: answered,
  AcceptHandover: handedOver,
  BounceHandover: handedOver,
  RecallHandover: handedOver,
};

type Dated = Occurrence & { readonly type: string };

/**
 * Refuses an act that is dated before the receipt, or before the fact that it follows. Of an import often no more than
 * the day of those is known, or a day before which they happened; then nothing is compared.
 */
export function refuseOutOfOrder(
  command: Dated,
  complaint: Complaint,
  setting: Pick<Setting, 'at' | 'calendar'>,
): ComplaintRefusal | undefined {
  // What is received again may well be what was sent first.
  if (command.occurredAt === undefined || command.type === 'ReceiveComplaint') return undefined;
  if (isBefore(command, complaint.receipt, setting))
    return no(
      'occurred-before-receipt',
      'F17',
      'Nothing can have been done about this complaint before it was received. Check the moment, or leave it out when it was just now.',
      { details: { field: 'occurredAt' } },
    ).refusal;
  const followed = follows[command.type as ComplaintCommandType];
  if (followed === undefined || !isBefore(command, followed.fact(complaint), setting)) return undefined;
  return no(
    'occurred-out-of-order',
    'F17',
    `This is said to have happened before ${followed.called}. Check the moment, or leave it out when it was just now.`,
    { details: { field: 'occurredAt' } },
  ).refusal;
}

function isBefore(
  { precision }: Dated,
  fact: { readonly at: string; readonly precision?: Precision } | undefined,
  { at, calendar }: Pick<Setting, 'at' | 'calendar'>,
): boolean {
  if (fact === undefined || (fact.precision ?? 'instant') !== 'instant') return false;
  if (precision === 'day') return localDay(at, calendar.zone) < localDay(fact.at, calendar.zone);
  return Date.parse(at) < Date.parse(fact.at);
}
