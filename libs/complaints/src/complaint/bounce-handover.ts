import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { goesBack, unansweredByReceiver } from './deciding/handover-answers.js';
import { present } from './deciding/present.js';
import { askWords } from './deciding/words.js';

export interface BounceHandover extends Occurrence {
  readonly type: 'BounceHandover';
  /** Why it does not belong here, and where it does. */
  readonly reason: string;
}

/** Back to who sent it, with the reason. */
export const bounceHandover: Behaviour<BounceHandover, ReceivedComplaint> = (command, complaint, setting) => {
  const { handover, refused } = unansweredByReceiver(complaint, setting);
  if (handover === undefined) return refused;
  const { reason, precision } = command;
  return (
    askWords(
      'T5',
      { reason },
      { reason: 'Say why it does not belong here, and where it does: that is how the register gets better.' },
    ) ??
    goesBack(
      {
        type: 'HandoverBounced',
        data: { by: setting.actor.id, unit: handover.to, reason },
        ...present({ precision }),
      },
      handover,
      complaint,
      setting,
    )
  );
};
