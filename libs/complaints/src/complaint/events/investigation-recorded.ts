import { code, event, flag, freeText, list, optional, personRef, type EventOf } from '#libs/event-schema';
import { reason } from './vocabulary.js';

export const faults = ['ours', 'partly', 'notOurs', 'unclear'] as const;
export type Fault = (typeof faults)[number];

export const investigationRecorded = event(
  'InvestigationRecorded',
  1,
  ['N1b', 'N2d', 'T11'],
  'We found out what happened, and whose fault it was.',
  {
    finding: freeText('What was found.'),
    heardParties: list(personRef('Somebody who was heard.'), 'Everybody who was heard.'),
    fault: code(faults, 'Whether the fault is ours.'),
    safetyFirst: optional(
      flag('It was looked into before the acknowledgement, because somebody could have come to harm.'),
    ),
    reason: optional(reason('Why it could not wait for the acknowledgement.')),
  },
);
export type InvestigationRecorded = EventOf<typeof investigationRecorded>;
