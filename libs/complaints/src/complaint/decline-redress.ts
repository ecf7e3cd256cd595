import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { redressIn } from './deciding/redress-in-question.js';
import { hasWords } from './deciding/words.js';

export interface DeclineRedress extends Occurrence {
  readonly type: 'DeclineRedress';
  readonly promiseId: string;
  /** Why, in their words. */
  readonly reason?: string;
}

/** The complainant does not want it; also what still waits for approval. */
export const declineRedress: Behaviour<DeclineRedress, ReceivedComplaint> = (command, complaint) => {
  const { promiseId, reason, precision } = command;
  if (complaint.redress.some((one) => one.promiseId === promiseId && one.status === 'declined')) return accept([]);
  const { redress, refused } = redressIn(['offered', 'approvalRequested', 'approved'], promiseId, complaint);
  if (redress === undefined) return refused;
  return accept([
    {
      type: 'RedressDeclined',
      data: { promiseId, ...present({ reason: hasWords(reason) ? reason : undefined }) },
      ...present({ precision }),
    },
  ]);
};
