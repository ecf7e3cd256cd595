import { accept, type Warning } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { redressIn } from './deciding/redress-in-question.js';

export interface DeliverRedress extends Occurrence {
  readonly type: 'DeliverRedress';
  readonly promiseId: string;
}

/** Also late, and also before the complainant said yes; what needs approval is not given away before it. */
export const deliverRedress: Behaviour<DeliverRedress, ReceivedComplaint> = (command, complaint, { at }) => {
  const { promiseId, precision } = command;
  if (complaint.redress.some((one) => one.promiseId === promiseId && one.status === 'delivered')) return accept([]);
  const { redress, refused } = redressIn(['offered', 'approved', 'accepted'], promiseId, complaint);
  if (redress === undefined) return refused;
  const dueAt = complaint.promises.find((one) => one.promiseId === promiseId)?.dueAt;
  return accept(
    [{ type: 'RedressDelivered', data: { promiseId }, ...present({ precision }) }],
    [
      ...(redress.status === 'accepted' ? [] : [notAccepted]),
      ...(dueAt !== undefined && Date.parse(at) > Date.parse(dueAt) ? [late] : []),
    ],
  );
};

const notAccepted: Warning = {
  code: 'not-accepted',
  rule: 'T10',
  sentence: 'The complainant has not said that they want it. Ask them, and record what they say.',
};
const late: Warning = {
  code: 'kept-late',
  rule: 'N6b',
  sentence: 'It was delivered after the promised moment. Say sorry for the wait.',
};
