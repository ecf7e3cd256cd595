import { type Complaint, type ComplaintCommandType, openHandover, type Register } from '#libs/complaints';
import { type Actor, type Refusal } from '#libs/event-schema';

/** What any agent does, wherever the complaint is. */
const anywhere: ReadonlySet<ComplaintCommandType> = new Set<ComplaintCommandType>([
  'ReceiveComplaint',
  'LogContact',
  // Thanks and a suggestion take nothing out of the hands of the unit that has the complaint.
  'ComplimentEmployee',
  'SuggestAsStaff',
  // That was looked at when the merge was announced, for both cases.
  'MarkDuplicate',
  'CompleteMerge',
  'AbandonMerge',
  'FreeDuplicate',
  'CompleteUnmerge',
]);

/** What may be done with what was sent warm and not accepted yet: the sender still answers for it. */
const beforeAccepting: ReadonlySet<ComplaintCommandType> = new Set<ComplaintCommandType>([
  'AcceptHandover',
  'BounceHandover',
  'AddNote',
]);

/**
 * An agent decides in the own unit, where the complaint is, or on what they own themselves; where it was sent to, once
 * the handover is accepted. Undefined when nothing is to be said against it.
 */
export function outsideOwnUnit(
  command: ComplaintCommandType,
  complaint: Complaint,
  actor: Actor,
  register: Register,
): Refusal<'role-may-not'> | undefined {
  if (complaint.receipt === undefined || actor.role !== 'agent' || anywhere.has(command)) return undefined;
  const unit = complaint.unit ?? register.defaultUnit;
  if (actor.unit === unit || actor.id === complaint.owner) return undefined;
  const offered = openHandover(complaint);
  if (offered !== undefined && (actor.unit === offered.to || actor.id === offered.receiver)) {
    if (beforeAccepting.has(command)) return undefined;
    const { to } = offered;
    return {
      code: 'role-may-not',
      rule: 'F11',
      sentence: `This complaint was sent to ${to} and is not accepted yet, so ${unit} still answers for it. Accept the handover first; until then you can read it, log a contact and add a note.`,
      details: { unit, to },
    };
  }
  return {
    code: 'role-may-not',
    rule: 'T5',
    sentence: `This complaint is with the unit ${unit}. Log what you were told as a contact, or ask ${unit} or a coordinator.`,
    details: { unit },
  };
}
