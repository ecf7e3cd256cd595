import { accept, type Decided } from '#libs/event-schema';
import { type Setting } from './behaviour.js';
import { type Handover, type ReceivedComplaint } from '../state/complaint.js';
import { ownerOf } from './context.js';
import { type ComplaintEvent, type HandoverBounced, type HandoverRecalled, type OwnerReason } from '../events/index.js';
import { type ComplaintDecision, no } from './refusals.js';
import { openHandover } from '../state/state-of.js';
import { ownerAbsent } from './warnings.js';

/* A handover has one answer: the receiver accepts it or gives it back, or the sender recalls it before that. */

type Refused = Extract<ComplaintDecision, { readonly accepted: false }>;
type Answerable =
  | { readonly handover: Handover; readonly refused?: undefined }
  | { readonly handover?: undefined; readonly refused: Refused };

/** The handover that waits for an answer. */
export function unanswered(complaint: ReceivedComplaint): Answerable {
  const handover = openHandover(complaint);
  if (handover !== undefined) return { handover };
  return {
    refused: no(
      'no-open-handover',
      'F11',
      'No handover of this complaint waits for an answer. Look at its history for who has it now.',
    ),
  };
}

/** The handover that this actor may answer as its receiver: never who sent it, nor somebody of another unit. */
export function unansweredByReceiver(complaint: ReceivedComplaint, setting: Setting): Answerable {
  const waiting = unanswered(complaint);
  if (waiting.handover === undefined) return waiting;
  const { handover } = waiting;
  const { actor } = setting;
  const notYours = (sentence: string): Answerable => ({
    refused: no('own-handover', 'F11', sentence, { details: { to: handover.to } }),
  });
  if (actor.id === senderOf(handover, setting))
    return notYours(`You sent this to ${handover.to}: they answer it. To take it back, recall it.`);
  const ofAnotherUnit = actor.unit !== undefined && actor.unit !== handover.to;
  if (ofAnotherUnit && actor.id !== handover.receiver && actor.role !== 'coordinator')
    return notYours(`This was sent to ${handover.to}: somebody of that unit, or a coordinator, answers it.`);
  return { handover };
}

/** Who owned it when it was sent. */
export const senderOf = ({ sender, from }: Handover, { register, now }: Setting): string =>
  sender ?? register.unit(from, now).dutyHolder;

/** Unit and owner are again what they were when it was sent. */
export function goesBack(
  answer: Decided<HandoverBounced | HandoverRecalled>,
  handover: Handover,
  complaint: ReceivedComplaint,
  setting: Setting,
): ComplaintDecision {
  // Of a warm handover nothing had changed hands.
  const owner = handover.mode === 'warm' ? ownerOf(complaint, setting) : senderOf(handover, setting);
  const reason = answer.type === 'HandoverRecalled' ? 'recalled' : 'handover';
  return accept(
    [answer, ...ownerBecomes(owner, reason, complaint)],
    setting.register.isPresent(owner, setting.now) ? [] : [ownerAbsent(owner)],
  );
}

export const ownerBecomes = (
  owner: string,
  reason: OwnerReason,
  complaint: ReceivedComplaint,
): readonly Decided<ComplaintEvent>[] =>
  owner === complaint.owner ? [] : [{ type: 'OwnerAssigned', data: { owner, reason } }];
