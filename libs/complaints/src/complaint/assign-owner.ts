import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type OwnerReason } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { ownerAbsent, ownerMayNotKnow } from './deciding/warnings.js';
import { hiddenFrom } from './state/confidential.js';
import { hasWords } from './deciding/words.js';

export interface AssignOwner extends Occurrence {
  readonly type: 'AssignOwner';
  /** Employee id of who answers for the complaint from now on. */
  readonly owner: string;
  readonly reason?: Extract<OwnerReason, 'assigned' | 'absence' | 'secondStage'>;
  readonly explanation?: string;
}

/** Whoever takes it themselves has `taken` it; confirming that it is theirs stays an act of its own. */
export const assignOwner: Behaviour<AssignOwner, ReceivedComplaint> = (
  command,
  complaint,
  { actor, register, now },
) => {
  const { owner, reason, explanation, precision } = command;
  if (!hasWords(owner))
    return no('nobody-named', 'P14', 'Name who answers for this complaint: it is never nobody’s.', {
      details: { field: 'owner' },
    });
  if (owner === complaint.owner) return accept([]);
  return accept(
    [
      {
        type: 'OwnerAssigned',
        data: {
          owner,
          reason: reason ?? (owner === actor.id ? 'taken' : 'assigned'),
          ...present({ explanation: hasWords(explanation) ? explanation : undefined }),
        },
        ...present({ precision }),
      },
    ],
    [
      ...(register.isPresent(owner, now) ? [] : [ownerAbsent(owner)]),
      ...(hiddenFrom(complaint).includes(owner) ? [ownerMayNotKnow(owner)] : []),
    ],
  );
};
