import { code, employeeId, event, flag, freeText, listCode, optional, type EventOf } from '#libs/event-schema';
import { reason } from './vocabulary.js';

/* The people: arrangements with a complainant, and the employees who did the work. */

export const conductArrangementMade = event(
  'ConductArrangementMade',
  1,
  ['T25'],
  'An arrangement for unacceptable conduct. It never closes a case and never stops a clock.',
  {
    kind: code(['oneContactPerson', 'inWritingOnly'], 'How we are in touch from now on.'),
    contactPerson: optional(employeeId('The one contact person.')),
    reason: reason('What happened.'),
  },
);
export type ConductArrangementMade = EventOf<typeof conductArrangementMade>;

export const employeeDebriefed = event(
  'EmployeeDebriefed',
  1,
  ['T25', 'P6'],
  'Somebody talked with the employee about what this complaint did to them.',
  {
    employee: employeeId('The employee.'),
    by: optional(employeeId('Who talked with them.')),
    offeredOnly: optional(flag('It was offered and not wanted.')),
  },
);
export type EmployeeDebriefed = EventOf<typeof employeeDebriefed>;

export const employeeComplimented = event(
  'EmployeeComplimented',
  1,
  ['F15', 'P6'],
  'An employee was thanked for how they helped.',
  {
    employee: employeeId('Who was thanked.'),
    by: listCode('Who thanked: `complainant`, or an employee id.'),
    text: freeText('What was said.'),
  },
);
export type EmployeeComplimented = EventOf<typeof employeeComplimented>;

export const staffSuggestionMade = event(
  'StaffSuggestionMade',
  1,
  ['P6', 'T4'],
  'An employee suggested something on the occasion of this case.',
  { text: freeText('The suggestion.'), by: optional(employeeId('Who made it.')) },
);
export type StaffSuggestionMade = EventOf<typeof staffSuggestionMade>;
