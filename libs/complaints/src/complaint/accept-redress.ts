import { accept, type Warning } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { refuseDue, warnFarAhead } from './deciding/due-moments.js';
import { utc } from './deciding/moments.js';
import { present } from './deciding/present.js';
import { redressIn } from './deciding/redress-in-question.js';

export interface AcceptRedress extends Occurrence {
  readonly type: 'AcceptRedress';
  readonly promiseId: string;
  /** When it will have been delivered; as offered when absent. */
  readonly dueAt?: string;
}

/** The complainant said yes; from now on its delivery is a promise. */
export const acceptRedress: Behaviour<AcceptRedress, ReceivedComplaint> = (command, complaint, setting) => {
  const { promiseId, dueAt, precision } = command;
  if (complaint.redress.some((one) => one.promiseId === promiseId && one.status === 'accepted')) return accept([]);
  const { redress, refused } = redressIn(['offered', 'approved'], promiseId, complaint);
  if (redress === undefined) return refused;
  const past = refuseDue({ field: 'dueAt', dueAt }, setting);
  if (past !== undefined) return past;
  return accept(
    [
      {
        type: 'RedressAccepted',
        data: { promiseId, ...present({ dueAt: dueAt === undefined ? undefined : utc(dueAt) }) },
        ...present({ precision }),
      },
    ],
    dueAt === undefined && redress.dueAt === undefined ? [undated] : warnFarAhead([dueAt], setting),
  );
};

const undated: Warning = {
  code: 'delivery-undated',
  rule: 'N6b',
  sentence: 'Nobody said when the complainant will have it. Promise a day, so that somebody sees to it.',
};
