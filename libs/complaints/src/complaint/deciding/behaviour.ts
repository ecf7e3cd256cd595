import { type Precision } from '#libs/event-schema';
import { type Complaint, isReceived, type ReceivedComplaint } from '../state/complaint.js';
import { type Context } from './context.js';
import { type ComplaintDecision, no } from './refusals.js';

/** What every command may say about when it happened. */
export interface Occurrence {
  /** When it happened in the world, ISO instant; now when absent. */
  readonly occurredAt?: string;
  /** `day` when only the day is known. */
  readonly precision?: Extract<Precision, 'instant' | 'day'>;
  /** Why it is recorded more than a working day later. */
  readonly lateReason?: string;
}

/** The context of one decision, with the moment at which it happened in the world. */
export interface Setting extends Context {
  /** ISO instant in UTC; not after `now`. */
  readonly at: string;
}

/** Pure: the events that a command brings about, none when it is already so, or why not. */
export type Behaviour<Command, On extends Complaint = Complaint> = (
  command: Command,
  complaint: On,
  setting: Setting,
) => ComplaintDecision;

/** For what survives an erasure: what was learned and what it cost, on any complaint that was received. */
export const onReceivedOrErased =
  <Command>(behaviour: Behaviour<Command, ReceivedComplaint>): Behaviour<Command> =>
  (command, complaint, setting) => {
    if (!isReceived(complaint))
      return no(
        'no-such-complaint',
        'P10',
        'There is no complaint with this number. Check the number, or receive the complaint first.',
      );
    if (complaint.duplicateOf !== undefined)
      return no('case-is-duplicate', 'X11', `This case goes on as case ${complaint.duplicateOf}. Do it there.`, {
        details: { target: complaint.duplicateOf },
      });
    return behaviour(command, complaint, setting);
  };

/** For what may be done with any complaint that was received, whether it is being handled or has ended. */
export const onReceived = <Command>(behaviour: Behaviour<Command, ReceivedComplaint>): Behaviour<Command> =>
  onReceivedOrErased((command, complaint, setting) => {
    if (complaint.erased)
      return no(
        'case-erased',
        'X10',
        'The personal data of this case were erased. Receive what is new as a new complaint.',
      );
    return behaviour(command, complaint, setting);
  });

/** For what belongs to handling: the complaint was received and has not ended. */
export const onOpen = <Command>(behaviour: Behaviour<Command, ReceivedComplaint>): Behaviour<Command> =>
  onReceived((command, complaint, setting) => {
    const { ending } = complaint;
    if (ending !== undefined)
      return no('not-open', 'T1', `This case is ${ending.how}. Reopen it first, so that its clocks run again.`, {
        details: { state: ending.how },
      });
    return behaviour(command, complaint, setting);
  });
