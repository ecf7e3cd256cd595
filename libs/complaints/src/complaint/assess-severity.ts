import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { refuseOutside } from './deciding/bounds.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { askWords } from './deciding/words.js';

export interface AssessSeverity extends Occurrence {
  readonly type: 'AssessSeverity';
  /** How heavy the loss in money, goods or rights is, 1 to 5. */
  readonly material: number;
  /** How heavy it is for the person, 1 to 5. */
  readonly emotional: number;
  readonly reason: string;
}

export const assessSeverity: Behaviour<AssessSeverity, ReceivedComplaint> = (
  { material, emotional, reason, precision },
  { severity },
) => {
  const refused =
    refuseOutside('F5', { material, emotional }, { from: 1, to: 5 }) ??
    askWords('F5', { reason }, { reason: 'Say what makes it so heavy, or so light.' });
  if (refused !== undefined) return refused;
  if (severity?.material === material && severity.emotional === emotional) return accept([]);
  return accept([{ type: 'SeverityAssessed', data: { material, emotional, reason }, ...present({ precision }) }]);
};
