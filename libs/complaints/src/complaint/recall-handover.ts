import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { ownerOf } from './deciding/context.js';
import { goesBack, senderOf, unanswered } from './deciding/handover-answers.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { hasWords } from './deciding/words.js';

export interface RecallHandover extends Occurrence {
  readonly type: 'RecallHandover';
  readonly reason?: string;
}

/** Who sent it, or owns it still, takes it back as long as nobody has accepted it. */
export const recallHandover: Behaviour<RecallHandover, ReceivedComplaint> = (command, complaint, setting) => {
  const { handover, refused } = unanswered(complaint);
  if (handover === undefined) return refused;
  const { actor } = setting;
  const sender = senderOf(handover, setting);
  const mayRecall = [...new Set(handover.mode === 'warm' ? [ownerOf(complaint, setting), sender] : [sender])];
  if (!mayRecall.includes(actor.id) && actor.role !== 'coordinator')
    return no(
      'not-the-owner',
      'F11',
      `Only ${mayRecall.join(' or ')}, or a coordinator, can recall this handover. Ask them.`,
      { details: { owner: mayRecall } },
    );
  const { reason, precision } = command;
  return goesBack(
    {
      type: 'HandoverRecalled',
      data: { by: actor.id, unit: handover.to, ...present({ reason: hasWords(reason) ? reason : undefined }) },
      ...present({ precision }),
    },
    handover,
    complaint,
    setting,
  );
};
