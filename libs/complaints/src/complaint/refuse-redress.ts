import { accept, type Warning } from '#libs/event-schema';
import { refuseApprover } from './approve-redress.js';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { redressIn } from './deciding/redress-in-question.js';
import { askWords } from './deciding/words.js';

export interface RefuseRedress extends Occurrence {
  readonly type: 'RefuseRedress';
  readonly promiseId: string;
  /** Why, so that the asker can tell the complainant, and offer something else. */
  readonly reason: string;
}

/** A no comes from who could have said yes. */
export const refuseRedress: Behaviour<RefuseRedress, ReceivedComplaint> = (command, complaint, setting) => {
  const { promiseId, reason, precision } = command;
  const { redress, refused } = redressIn(['approvalRequested'], promiseId, complaint);
  if (redress === undefined) return refused;
  return (
    refuseApprover(redress, complaint, setting) ??
    askWords(
      'T20',
      { reason },
      { reason: 'Say why, so that your colleague can explain it and offer something else.' },
    ) ??
    accept(
      [
        {
          type: 'RedressRefused',
          data: { promiseId, by: setting.actor.id, reason },
          ...present({ precision }),
        },
      ],
      [tellThem],
    )
  );
};

const tellThem: Warning = {
  code: 'tell-the-complainant',
  rule: 'T20',
  sentence:
    'The complainant may have been told that this was asked for. Let them hear the answer, and what is offered instead.',
};
