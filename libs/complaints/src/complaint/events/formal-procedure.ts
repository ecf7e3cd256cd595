import {
  code,
  employeeId,
  event,
  flag,
  freeText,
  list,
  listCode,
  moment,
  optional,
  personRef,
  type EventOf,
} from '#libs/event-schema';
import { reason } from './vocabulary.js';

/* The formal procedure, where a regime has one. */

export const hearingOffered = event('HearingOffered', 1, ['N1a'], 'A hearing was offered.', {
  to: list(code(['complainant', 'subject'], 'To whom.'), 'To whom it was offered.'),
  answerBy: optional(moment('Until when they can say yes.')),
});
export type HearingOffered = EventOf<typeof hearingOffered>;

export const hearingPlanned = event('HearingPlanned', 1, ['N1a'], 'A hearing was planned.', {
  at: moment('When it will be held.'),
  chair: optional(employeeId('Who leads it; never the subject.')),
});
export type HearingPlanned = EventOf<typeof hearingPlanned>;

export const hearingWaived = event('HearingWaived', 1, ['N1a'], 'There will be no hearing.', {
  ground: listCode('The ground: the complainant does without it, or what the regime allows.'),
  by: optional(code(['complainant', 'subject', 'us'], 'Who does without it.')),
  reason: optional(reason('In words.')),
});
export type HearingWaived = EventOf<typeof hearingWaived>;

export const hearingHeld = event('HearingHeld', 1, ['N1a'], 'Complainant or subject were heard.', {
  report: freeText('What was said.'),
  heard: optional(list(personRef('Somebody who was heard.'), 'Everybody who was heard.')),
  chair: optional(employeeId('Who led it.')),
});
export type HearingHeld = EventOf<typeof hearingHeld>;

export const subjectInformed = event(
  'SubjectInformed',
  1,
  ['T1'],
  'The subject got a copy of the complaint and of what belongs to it.',
  {
    medium: optional(code(['spoken', 'written'], 'How.')),
    withoutIdentity: optional(flag('The complainant was left out of it.')),
  },
);
export type SubjectInformed = EventOf<typeof subjectInformed>;

export const adviceRequested = event('AdviceRequested', 1, ['T1'], 'An advisory committee was asked for its advice.', {
  from: listCode('The committee.'),
  question: optional(freeText('What it was asked.')),
  dueAt: optional(moment('When the advice is expected.')),
});
export type AdviceRequested = EventOf<typeof adviceRequested>;

export const adviceReceived = event('AdviceReceived', 1, ['T1'], 'The advisory committee gave its advice.', {
  from: listCode('The committee.'),
  advice: freeText('What it advises.'),
});
export type AdviceReceived = EventOf<typeof adviceReceived>;

export const declineNotified = event(
  'DeclineNotified',
  1,
  ['T1', 'P12'],
  'The complainant was told that the formal procedure does not apply, and on which ground.',
  { ground: listCode('The ground that the regime knows.'), text: freeText('What was written to the complainant.') },
);
export type DeclineNotified = EventOf<typeof declineNotified>;
