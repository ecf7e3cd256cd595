import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { ownerBecomes, unansweredByReceiver } from './deciding/handover-answers.js';
import { present } from './deciding/present.js';
import { hasWords } from './deciding/words.js';

export interface AcceptHandover extends Occurrence {
  readonly type: 'AcceptHandover';
  /** What the receiver says with it. */
  readonly reason?: string;
}

/** Whoever accepts owns it from then on; of a cold handover their duty holder did until now. */
export const acceptHandover: Behaviour<AcceptHandover, ReceivedComplaint> = (command, complaint, setting) => {
  const { handover, refused } = unansweredByReceiver(complaint, setting);
  if (handover === undefined) return refused;
  const { reason, precision } = command;
  const by = setting.actor.id;
  return accept([
    {
      type: 'HandoverAccepted',
      data: { by, unit: handover.to, ...present({ reason: hasWords(reason) ? reason : undefined }) },
      ...present({ precision }),
    },
    ...ownerBecomes(by, 'handover', complaint),
  ]);
};
