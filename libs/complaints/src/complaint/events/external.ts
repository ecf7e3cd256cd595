import { code, event, freeText, listCode, optional, type EventOf } from '#libs/event-schema';
import { reason } from './vocabulary.js';

export const referredExternally = event(
  'ReferredExternally',
  1,
  ['F2', 'T5'],
  'Another organisation is the right one for it, and the complainant was helped to get there.',
  {
    to: listCode('The organisation.'),
    reason: reason('Why they are the right one.'),
    text: optional(freeText('What was told to the complainant.')),
  },
);
export type ReferredExternally = EventOf<typeof referredExternally>;

export const externalCaseOpened = event(
  'ExternalCaseOpened',
  1,
  ['N2c', 'T1'],
  'The complainant went to an ombudsman, a disputes body, a regulator or a court.',
  {
    body: listCode('The body.'),
    reference: optional(freeText('Its reference.')),
    reason: optional(reason('What it is about.')),
  },
);
export type ExternalCaseOpened = EventOf<typeof externalCaseOpened>;

export const externalDecisionRecorded = event(
  'ExternalDecisionRecorded',
  1,
  ['T1', 'T26'],
  'The external body decided.',
  {
    body: listCode('The body.'),
    outcome: code(['forComplainant', 'partly', 'forUs', 'settled', 'noJudgement'], 'What it decided.'),
    reason: optional(reason('In words.')),
  },
);
export type ExternalDecisionRecorded = EventOf<typeof externalDecisionRecorded>;
