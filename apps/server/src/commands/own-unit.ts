import { type Complaint, type ComplaintCommandType, type Register } from '#libs/complaints';
import { type Actor, type Refusal } from '#libs/event-schema';

/** What any agent does for a caller, wherever the complaint is. */
const forAnyCaller: ReadonlySet<ComplaintCommandType> = new Set<ComplaintCommandType>([
  'ReceiveComplaint',
  'LogContact',
]);

/**
 * An agent decides in the own unit: where the complaint is, where it was sent to and waits for an answer, or on what
 * they own themselves. Undefined when nothing is to be said against it.
 */
export function outsideOwnUnit(
  command: ComplaintCommandType,
  complaint: Complaint,
  actor: Actor,
  register: Register,
): Refusal<'role-may-not'> | undefined {
  if (complaint.receipt === undefined || actor.role !== 'agent' || forAnyCaller.has(command)) return undefined;
  const unit = complaint.unit ?? register.defaultUnit;
  const offered = complaint.handovers.findLast(({ status }) => status === 'open')?.to;
  if (actor.unit === unit || actor.unit === offered || actor.id === complaint.owner) return undefined;
  return {
    code: 'role-may-not',
    rule: 'T5',
    sentence: `This complaint is with the unit ${unit}. Log what you were told as a contact, or ask ${unit} or a coordinator.`,
    details: { unit },
  };
}
