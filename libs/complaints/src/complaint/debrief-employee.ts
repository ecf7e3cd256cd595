import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { hasWords } from './deciding/words.js';

export interface DebriefEmployee extends Occurrence {
  readonly type: 'DebriefEmployee';
  readonly employee: string;
  /** Who talked with them; the actor when absent. */
  readonly by?: string;
  /** It was offered and not wanted. */
  readonly offeredOnly?: boolean;
}

export const debriefEmployee: Behaviour<DebriefEmployee, ReceivedComplaint> = (
  { employee, by, offeredOnly, precision },
  _complaint,
  { actor },
) => {
  if (!hasWords(employee))
    return no('nobody-named', 'T25', 'Name the employee who was talked with.', { details: { field: 'employee' } });
  const talked = hasWords(by) ? by : actor.id;
  if (talked === employee)
    return no('value-not-allowed', 'T25', 'A talk takes two: name who talked with them.', { details: { field: 'by' } });
  return accept([
    {
      type: 'EmployeeDebriefed',
      data: { employee, by: talked, ...present({ offeredOnly }) },
      ...present({ precision }),
    },
  ]);
};
