import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type ClockName } from './events/index.js';
import { present } from './deciding/present.js';

export interface ResumeClock extends Occurrence {
  readonly type: 'ResumeClock';
  readonly clock: ClockName;
}

/** By hand, or by the timer when an answer stays away too long; an answer itself resumes it when it is logged. */
export const resumeClock: Behaviour<ResumeClock, ReceivedComplaint> = (command, complaint, { actor }) => {
  const { clock, precision } = command;
  if (!complaint.pauses.some((pause) => pause.clock === clock)) return accept([]);
  return accept([
    {
      type: 'ClockResumed',
      data: { clock, cause: actor.role === 'timer' ? 'tooLong' : 'byHand' },
      ...present({ precision }),
    },
  ]);
};
