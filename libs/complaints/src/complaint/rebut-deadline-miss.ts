import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type ClockName } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { askWords } from './deciding/words.js';

export interface RebutDeadlineMiss extends Occurrence {
  readonly type: 'RebutDeadlineMiss';
  readonly clock: ClockName;
  /** What shows that the deadline had been met and was recorded late. */
  readonly evidence: string;
  /** Revision of the event that started the clock, when it was missed more than once. */
  readonly startRevision?: number;
}

/** The miss stays in the history, with what was shown against it. */
export const rebutDeadlineMiss: Behaviour<RebutDeadlineMiss, ReceivedComplaint> = (command, { deadlines }) => {
  const { clock, evidence, startRevision, precision } = command;
  const blank = askWords(
    'F17',
    { evidence },
    { evidence: 'Say what shows that it was done in time, such as the log of the telephone.' },
  );
  if (blank !== undefined) return blank;
  const misses = deadlines.filter(
    (deadline) =>
      deadline.told === 'missed' &&
      !deadline.rebutted &&
      deadline.clock === clock &&
      (startRevision === undefined || deadline.startRevision === startRevision),
  );
  const starts = [...new Set(misses.map((miss) => miss.startRevision))];
  if (starts.length === 0)
    return no(
      'no-missed-deadline',
      'F17',
      'No missed deadline of this clock stands. A promise that was kept in time is recorded as kept, with its moment.',
      { details: { clock } },
    );
  if (starts.length > 1)
    return no('value-not-allowed', 'F17', 'This clock was missed more than once. Name the start of the one you mean.', {
      details: { field: 'startRevision', startRevisions: starts.map(String) },
    });
  return accept([
    {
      type: 'DeadlineMissRebutted',
      data: { clock, evidence, ...present({ startRevision: starts[0] }) },
      ...present({ precision }),
    },
  ]);
};
