import { employeeId, event, listCode, optional, type EventOf } from '#libs/event-schema';
import { reason } from './vocabulary.js';

export const escalated = event(
  'Escalated',
  1,
  ['F2', 'F4', 'F9', 'T20'],
  'Somebody higher up was asked to look, by a rule or by a person.',
  {
    rule: optional(listCode('The rule that escalated.')),
    person: optional(employeeId('The person who escalated.')),
    reason: optional(reason('Why, in words.')),
    to: listCode('To whom: a role, a unit or an employee.'),
  },
);
export type Escalated = EventOf<typeof escalated>;
