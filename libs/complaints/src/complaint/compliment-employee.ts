import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { askWords, hasWords } from './deciding/words.js';

export interface ComplimentEmployee extends Occurrence {
  readonly type: 'ComplimentEmployee';
  readonly employee: string;
  /** Who thanked: `complainant` or an employee id; the actor when absent. */
  readonly by?: string;
  readonly text: string;
}

export const complimentEmployee: Behaviour<ComplimentEmployee, ReceivedComplaint> = (
  { employee, by, text, precision },
  _complaint,
  { actor },
) => {
  if (!hasWords(employee)) return no('nobody-named', 'F15', 'Name who is thanked.', { details: { field: 'employee' } });
  const blank = askWords('F15', { text }, { text: 'Say what they did so well; that is what they remember.' });
  if (blank !== undefined) return blank;
  const thanking = hasWords(by) ? by : actor.role === 'complainant' ? 'complainant' : actor.id;
  if (thanking === employee)
    return no('value-not-allowed', 'F15', 'Thanks come from somebody else: name the complainant or the colleague.', {
      details: { field: 'by' },
    });
  return accept([{ type: 'EmployeeComplimented', data: { employee, by: thanking, text }, ...present({ precision }) }]);
};
