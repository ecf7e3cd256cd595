import {
  code,
  employeeId,
  event,
  flag,
  freeText,
  group,
  list,
  listCode,
  moment,
  optional,
  type EventOf,
} from '#libs/event-schema';
import { promiseId, reason } from './vocabulary.js';

export const acknowledgementMediums = ['spoken', 'written', 'underCode', 'notReachable'] as const;
export type AcknowledgementMedium = (typeof acknowledgementMediums)[number];

export const acknowledged = event(
  'Acknowledged',
  1,
  ['N1a', 'N1b', 'N1c', 'T9', 'T17', 'F1', 'F10'],
  'The complainant knows that they were heard, who is there for them, what happens next and when they hear from us.',
  {
    empathyStatement: freeText('What we said to show that we understand what it means to them; admits nothing.'),
    complainantWasHeard: flag('The complainant could tell the whole story.'),
    nextSteps: list(
      group(
        {
          promiseId: promiseId('The promise that this step is.'),
          action: freeText('What will be done.'),
          by: employeeId('Who does it.'),
          dueAt: moment('When it will have been done.'),
        },
        'A step that we promised.',
      ),
      'What happens next; empty only when everything was fixed in the same contact.',
    ),
    owner: employeeId('Who is there for the complainant.'),
    nextContact: optional(
      group(
        {
          promiseId: promiseId('The promise that this contact is.'),
          dueAt: moment('When they hear from us at the latest.'),
        },
        'When the complainant hears from us again; absent only when everything was fixed in the same contact.',
      ),
    ),
    medium: code(
      acknowledgementMediums,
      'How it was told; `underCode` waits behind a return code, `notReachable` says that we tried.',
    ),
    reason: optional(reason('Why the complainant could not be reached.')),
    responseTerm: optional(
      listCode('The response term that was named, as an ISO 8601 duration or in the words of the policy.'),
    ),
    text: optional(freeText('What was sent or said; absent when nobody could be reached.')),
    automated: optional(flag('A machine sent it: it acknowledges, but is no human contact.')),
  },
);
export type Acknowledged = EventOf<typeof acknowledged>;
