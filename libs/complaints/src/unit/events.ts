import {
  cents,
  code,
  currency,
  day,
  employeeId,
  event,
  flag,
  id,
  list,
  listCode,
  moment,
  optional,
  unitId,
  type EventOf,
} from '#libs/event-schema';
import { mandatedRoles } from './state/unit-register.js';

/* The responsibility register: who does what, where, and up to which amount. Names live elsewhere. */

export const unitRegistered = event('UnitRegistered', 1, ['T6'], 'A unit exists, under this name.', {
  unit: unitId('The unit.'),
  title: listCode('What it is called.'),
  partOf: optional(unitId('The unit that it belongs to.')),
  calendar: optional(id('The calendar of its opening hours.')),
  regime: optional(listCode('The regime of complaints that it receives, unless they say otherwise.')),
  takesUnnamed: optional(flag('True when complaints that name no unit come here.')),
});
export const responsibilityAssigned = event(
  'ResponsibilityAssigned',
  1,
  ['T5', 'T6'],
  'This unit handles complaints of this kind.',
  {
    unit: unitId('The unit.'),
    object: optional(listCode('The object; any when absent.')),
    cause: optional(listCode('The cause; any when absent.')),
    product: optional(listCode('The product; any when absent.')),
    from: optional(moment('From when.')),
    until: optional(moment('Until when.')),
  },
);
export const responsibilityEnded = event(
  'ResponsibilityEnded',
  1,
  ['T5', 'T6'],
  'From a moment on this unit no longer handles complaints of exactly this kind.',
  {
    unit: unitId('The unit.'),
    object: optional(listCode('The object; the kind that was assigned without one when absent.')),
    cause: optional(listCode('The cause; the kind that was assigned without one when absent.')),
    product: optional(listCode('The product; the kind that was assigned without one when absent.')),
    at: moment('From when it is over.'),
  },
);
export const dutyHolderNamed = event(
  'DutyHolderNamed',
  1,
  ['P14', 'T6', 'T9'],
  'This person answers for complaints of the unit that nobody owns yet.',
  {
    unit: unitId('The unit.'),
    employee: employeeId('The person.'),
    deputies: optional(list(employeeId('Who stands in.'), 'Who stands in, in order.')),
  },
);
export const availabilitySet = event(
  'AvailabilitySet',
  1,
  ['P14', 'T9'],
  'An employee is there, or not, for a while.',
  {
    employee: employeeId('The employee.'),
    from: moment('From when.'),
    until: moment('Until when, not included.'),
    present: optional(flag('True when this takes back an absence; absent means away.')),
  },
);
export const mandateSet = event('MandateSet', 1, ['P6', 'T20'], 'What a role, or one employee, may offer alone.', {
  role: optional(code(mandatedRoles, 'The role; absent when it is one employee.')),
  employee: optional(employeeId('The employee; absent when it is a role.')),
  unit: optional(unitId('Only in this unit.')),
  limitCents: cents('The most that one offer may be worth.'),
  currency: currency(),
});
export const competenceRecorded = event(
  'CompetenceRecorded',
  1,
  ['T15', 'F16'],
  'An employee can do something, such as the formal procedure or a language.',
  {
    employee: employeeId('The employee.'),
    competence: listCode('What they can do, out of the maintained list.'),
    validUntil: optional(day('Until when it counts.')),
  },
);

export const unitEvents = [
  unitRegistered,
  responsibilityAssigned,
  responsibilityEnded,
  dutyHolderNamed,
  availabilitySet,
  mandateSet,
  competenceRecorded,
] as const;
export type UnitRegistered = EventOf<typeof unitRegistered>;
export type ResponsibilityAssigned = EventOf<typeof responsibilityAssigned>;
export type ResponsibilityEnded = EventOf<typeof responsibilityEnded>;
export type DutyHolderNamed = EventOf<typeof dutyHolderNamed>;
export type AvailabilitySet = EventOf<typeof availabilitySet>;
export type MandateSet = EventOf<typeof mandateSet>;
export type CompetenceRecorded = EventOf<typeof competenceRecorded>;
export type UnitEvent = EventOf<(typeof unitEvents)[number]>;
