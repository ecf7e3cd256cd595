import { code, event, freeText, group, optional, whole, type EventOf } from '#libs/event-schema';
import { reason } from './vocabulary.js';

export const surveyInvited = event(
  'SurveyInvited',
  1,
  ['P1', 'P3'],
  'The complainant was asked what they think of how we handled it.',
  { medium: code(['spoken', 'email', 'letter', 'underCode', 'link'], 'How they were asked.') },
);
export type SurveyInvited = EventOf<typeof surveyInvited>;

const attempt = whole(
  0,
  1000,
  'The number of the Resolved that it followed, counted from 1; 0 when there was none yet.',
);
const relation = (description: string) => whole(-2, 2, description);
const score = (description: string) => whole(1, 5, description);

export const relationshipAssessed = event(
  'RelationshipAssessed',
  1,
  ['P1', 'P3', 'P4', 'P8', 'F14', 'G12'],
  'How the complainant stands towards us, before the problem, at the complaint and after it, and how fair it was.',
  {
    beforeProblem: relation('Before the problem, −2 to +2.'),
    atComplaint: optional(relation('When they complained, −2 to +2.')),
    after: relation('After our answer, −2 to +2.'),
    justice: optional(
      group(
        {
          distributive: score('How fair what they got is, 1 to 5.'),
          procedural: score('How fair the way it went was, 1 to 5.'),
          interactional: score('How fairly they were treated as a person, 1 to 5.'),
        },
        'Three scores of fairness.',
      ),
    ),
    afterAttempt: attempt,
    remark: optional(freeText('What they said with it.')),
  },
);
export type RelationshipAssessed = EventOf<typeof relationshipAssessed>;

export const relationshipEnded = event('RelationshipEnded', 1, ['P2'], 'The complainant left us.', {
  afterAttempt: attempt,
  reason: optional(reason('Why, in their words.')),
});
export type RelationshipEnded = EventOf<typeof relationshipEnded>;
