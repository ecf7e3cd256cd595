import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { askWords } from './deciding/words.js';

export interface Escalate extends Occurrence {
  readonly type: 'Escalate';
  /** To whom: a role, a unit or an employee. */
  readonly to: string;
  readonly reason: string;
}

/** Whoever sees that it goes wrong may ask somebody to look; it takes nothing away from the owner. */
export const escalate: Behaviour<Escalate, ReceivedComplaint> = (command, _complaint, { actor }) => {
  const { to, reason, precision } = command;
  return (
    askWords(
      'F4',
      { to, reason },
      { to: 'Name who is asked to look: a role, a unit or a person.', reason: 'Say what you want them to see.' },
    ) ?? accept([{ type: 'Escalated', data: { person: actor.id, reason, to }, ...present({ precision }) }])
  );
};
