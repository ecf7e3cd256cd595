import { code, event, freeText, group, id, list, listCode, optional, type EventOf } from '#libs/event-schema';
import { promiseId, reason, recourse } from './vocabulary.js';

export const decisions = [
  'upheld',
  'partly',
  'notUpheld',
  'noJudgement',
  'offeredWithoutAccepting',
  'declined',
] as const;
export type DecisionOnPart = (typeof decisions)[number];

export const resolved = event(
  'Resolved',
  1,
  ['P12', 'T8', 'F13', 'F17', 'X8'],
  'We did what we could and explained it. Whether it was a first-contact fix is derived, never claimed.',
  {
    resolution: optional(freeText('What was done; absent only when the source of an import does not say.')),
    explanation: optional(freeText('How it came about; absent only when the source of an import does not say.')),
    decisions: optional(
      list(
        group(
          {
            partId: optional(id('The part that it is about; the whole complaint when absent.')),
            decision: code(decisions, 'What was decided.'),
            ground: optional(listCode('The ground on which it was declined.')),
            reason: optional(reason('Why.')),
          },
          'A decision.',
        ),
        'Formal decisions, per part; never an answer to whether the complaint was justified.',
      ),
    ),
    recourse: optional(recourse()),
    keepsPromises: optional(list(promiseId('A promise that this answer keeps.'), 'Promises that this answer keeps.')),
    text: optional(freeText('What was sent.')),
    sourceOutcome: optional(listCode('How the source of an imported complaint calls the outcome.')),
  },
);
export type Resolved = EventOf<typeof resolved>;

export const resolutionAnswered = event(
  'ResolutionAnswered',
  1,
  ['G12', 'P2'],
  'The complainant said what they think of the resolution. Silence is derived, never recorded as consent.',
  {
    answer: code(['accepted', 'rejected', 'notDisputed'], 'What they said.'),
    medium: code(['spoken', 'written', 'underCode', 'source'], 'How; `source` when an import says it.'),
    evidence: optional(freeText('What shows it.')),
  },
);
export type ResolutionAnswered = EventOf<typeof resolutionAnswered>;

export const reopened = event('Reopened', 1, ['X8', 'N6c', 'G12'], 'It was not over: the complaint is handled again.', {
  reason: reason('Why.'),
  cause: optional(code(['rejected', 'complainant', 'ourselves', 'external'], 'Who or what made us.')),
});
export type Reopened = EventOf<typeof reopened>;

export const withdrawn = event(
  'Withdrawn',
  1,
  ['F17', 'G5'],
  "The complainant took the complaint back. It points to the complainant's own contact.",
  {
    contactEventId: id("The event of the complainant's own contact."),
    reason: optional(reason('Why, in their words.')),
  },
);
export type Withdrawn = EventOf<typeof withdrawn>;
