import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { ownerOf } from './deciding/context.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';

export interface ConfirmOwnership extends Occurrence {
  readonly type: 'ConfirmOwnership';
}

/** Only the person can say that it is theirs. */
export const confirmOwnership: Behaviour<ConfirmOwnership, ReceivedComplaint> = ({ precision }, complaint, setting) => {
  const owner = ownerOf(complaint, setting);
  if (setting.actor.id !== owner)
    return no(
      'not-the-owner',
      'P14',
      `Only ${owner} can confirm this. To make it yours, assign it to yourself first.`,
      {
        details: { owner },
      },
    );
  if (complaint.ownershipConfirmed) return accept([]);
  return accept([
    // An imported case has an owner by the register only; from now on by its own facts.
    ...(complaint.owner === undefined
      ? [{ type: 'OwnerAssigned', data: { owner, reason: 'dutyHolder' } } as const]
      : []),
    { type: 'OwnershipConfirmed', data: { owner }, ...present({ precision }) },
  ]);
};
