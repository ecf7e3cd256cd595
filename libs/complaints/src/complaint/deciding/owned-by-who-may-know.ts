import { accept, type Decided, type Warning } from '#libs/event-schema';
import { hiddenFrom } from '../state/confidential.js';
import { type Complaint, type ReceivedComplaint } from '../state/complaint.js';
import { type ComplaintEvent } from '../events/index.js';
import { type Behaviour, type Setting } from './behaviour.js';
import { unitOf } from './context.js';
import { afterwards } from './in-turn.js';
import { ownerMayNotKnow } from './warnings.js';

/**
 * Whoever turns out to be the one whom a hidden complaint is about does not stay its owner: the same decision hands it
 * over. To them it is not there any more, so that otherwise nobody would look after it.
 */
export const ownedByWhoMayKnow =
  <Command>(behaviour: Behaviour<Command, ReceivedComplaint>): Behaviour<Command, ReceivedComplaint> =>
  (command, complaint, setting) => {
    const decision = behaviour(command, complaint, setting);
    if (!decision.accepted || decision.events.length === 0) return decision;
    const after = afterwards(complaint, decision.events, setting);
    const unknowing = hiddenFrom(after);
    if (after.owner === undefined || !unknowing.includes(after.owner)) return decision;
    const owner = nextOwner(after, unknowing, setting);
    // Nobody is found who may know of it, and a case never loses its owner.
    if (owner === undefined) return accept(decision.events, [...decision.warnings, ownerMayNotKnow(after.owner)]);
    const assigned: Decided<ComplaintEvent> = { type: 'OwnerAssigned', data: { owner, reason: 'subject' } };
    return accept([...decision.events, assigned], [...decision.warnings, handedOver(after.owner, owner)]);
  };

/** The unit's duty holder; else whoever found out, if they handle cases; else who answers where no unit is named. */
function nextOwner(
  after: Complaint,
  unknowing: readonly string[],
  { register, now, actor }: Setting,
): string | undefined {
  const onDuty = (unit: string): string => register.unit(unit, now, unknowing).dutyHolder;
  const handles = actor.role === 'agent' || actor.role === 'coordinator';
  const candidates = [
    onDuty(unitOf(after, { register })),
    ...(handles ? [actor.id] : []),
    onDuty(register.defaultUnit),
  ];
  return candidates.find((employee) => !unknowing.includes(employee));
}

const handedOver = (from: string, to: string): Warning => ({
  code: 'owner-was-subject',
  rule: 'G9',
  sentence: `This complaint is about ${from}, who owned it, and hidden from them; so ${to} answers for it from now on. Tell ${to}, or assign somebody else.`,
});
