import {
  acknowledged,
  classified,
  type GivenEvent,
  ownerAssigned,
  received,
  referredExternally,
  reopened,
  resolutionAnswered,
  resolved,
  withdrawn,
} from '../../testing/facts.js';
import { complaintAfter, given } from '../../testing/given.js';
import { type AssessRelationship, type RecordCost } from './commands.js';
import { noComplaint } from './state/complaint.js';

const start = [received(), ownerAssigned(), acknowledged(), classified()];
const once = [...start, resolved()];
const twice = [...once, reopened(), resolved()];
const assessed = (afterAttempt: number): GivenEvent => ({
  type: 'RelationshipAssessed',
  data: { beforeProblem: 1, after: 1, afterAttempt },
});

describe('inviting to a survey', () => {
  const invite = { type: 'InviteSurvey', medium: 'link' } as const;
  const invited: GivenEvent = { type: 'SurveyInvited', data: { medium: 'link' } };

  it('[P1][P3] asks once there is an answer, once for each attempt', () => {
    given(...once)
      .when(invite)
      .then({ type: 'SurveyInvited', data: { medium: 'link' } });
    given(...once, invited)
      .when(invite)
      .thenNothing();
    given(...once, invited, reopened(), resolved())
      .when(invite)
      .then({ type: 'SurveyInvited' });
    given(...once, resolutionAnswered())
      .when(invite)
      .then({ type: 'SurveyInvited' });
  });

  it('[P1] is refused while it is being handled', () => {
    given(...start)
      .when(invite)
      .thenRefused('not-ended', 'P1');
    given(...start, referredExternally())
      .when(invite)
      .then({ type: 'SurveyInvited' });
  });
});

describe('assessing the relationship', () => {
  const assess = (differs: Partial<AssessRelationship> = {}): AssessRelationship => ({
    type: 'AssessRelationship',
    beforeProblem: 1,
    after: 2,
    ...differs,
  });

  it('[P1][F14] keeps before, at and after, on −2 to +2, for the latest attempt', () =>
    given(...twice)
      .when(assess({ atComplaint: -2, justice: { distributive: 5, procedural: 4, interactional: 5 } }))
      .then({
        type: 'RelationshipAssessed',
        data: {
          beforeProblem: 1,
          atComplaint: -2,
          after: 2,
          afterAttempt: 2,
          justice: { distributive: 5, procedural: 4, interactional: 5 },
        },
      }));

  it('[P1] is refused out of bounds', () => {
    for (const wrong of [
      { after: 3 },
      { beforeProblem: -3 },
      { atComplaint: 1.5 },
      { afterAttempt: 0 },
      { afterAttempt: 3 },
    ])
      given(...twice)
        .when(assess(wrong))
        .thenRefused('value-not-allowed', 'P1');
    given(...twice)
      .when(assess({ justice: { distributive: 0, procedural: 4, interactional: 5 } }))
      .thenRefused('value-not-allowed', 'P3', 'distributive', 'from 1 to 5');
    given(...twice)
      .when(assess({ after: -3 }))
      .thenRefused('value-not-allowed', 'P1', 'Give after', 'from -2 to 2');
  });

  it('[P1] is refused a second time for one attempt, and welcome for another', () => {
    given(...twice, assessed(2))
      .when(assess())
      .thenRefused('already-assessed', 'P1');
    given(...twice, assessed(2))
      .when(assess({ afterAttempt: 1 }))
      .then({ type: 'RelationshipAssessed', data: { afterAttempt: 1 } });
  });

  it('follows an attempt, or another end', () => {
    given(...start)
      .when(assess())
      .thenRefused('not-ended', 'P1');
    given(...start, withdrawn())
      .when(assess())
      .then({ type: 'RelationshipAssessed', data: { afterAttempt: 0 } });
    given(...start, withdrawn(), assessed(0))
      .when(assess())
      .thenRefused('already-assessed');
  });
});

describe('the end of a relationship', () => {
  it('[P2] follows an attempt, and happens once', () => {
    const outcome = given(...twice).when({ type: 'EndRelationship', reason: 'I am off.' });
    outcome.then({ type: 'RelationshipEnded', data: { afterAttempt: 2, reason: 'I am off.' } });
    given(...start)
      .when({ type: 'EndRelationship' })
      .then({ type: 'RelationshipEnded', data: { afterAttempt: 0 } });
    given(...once, { type: 'RelationshipEnded', data: { afterAttempt: 1 } })
      .when({ type: 'EndRelationship' })
      .thenNothing();
  });
});

describe('recording a cost', () => {
  const cost = (differs: Partial<RecordCost> = {}): RecordCost => ({
    type: 'RecordCost',
    kind: 'recovery',
    amountCents: 12_50,
    currency: 'EUR',
    ...differs,
  });

  it('[P5] is charged to the cause of the complaint, or to the one that is named', () => {
    given(...once)
      .when(cost({ minutes: 30 }))
      .then({
        type: 'CostRecorded',
        data: { kind: 'recovery', amountCents: 1250, currency: 'EUR', minutes: 30, cause: 'maintenanceMissed' },
      });
    given(...once)
      .when(cost({ cause: 'tooLate' }))
      .then({ type: 'CostRecorded', data: { cause: 'tooLate' } });
    given(received()).when(cost()).thenRefused('blank', 'P5');
  });

  it('[P5] is never negative, and in whole cents and minutes of a currency', () => {
    for (const wrong of [
      { amountCents: -1 },
      { amountCents: 0.5 },
      { amountCents: Number.POSITIVE_INFINITY },
      { minutes: -1 },
      { minutes: 1_000_001 },
      { currency: 'euro' },
      { currency: 'eur' },
      { currency: 'XEUR' },
      { currency: 'EURO' },
    ])
      given(...once)
        .when(cost(wrong))
        .thenRefused('value-not-allowed', 'P5');
    given(...once)
      .when(cost({ amountCents: 0, minutes: 0 }))
      .then({ type: 'CostRecorded' });
    given(...once)
      .when(cost({ amountCents: -1 }))
      .thenRefused('value-not-allowed', 'P5', 'of 0 or more');
  });

  it('[T12] warns about a cause that is not on the list', () => {
    given(...once)
      .when(cost({ cause: 'gremlins' }))
      .thenWarned('cause-not-listed');
    given(...once)
      .when(cost())
      .thenNotWarned('cause-not-listed');
  });
});

describe('answering a suggestion', () => {
  const answer = { type: 'AnswerSuggestion', answer: 'We will put a chair there.' } as const;

  it('[G13] answers the free advice', () => {
    const outcome = given(received({ suggestion: 'Put a chair there.' })).when(answer);
    outcome.then({ type: 'SuggestionAnswered', data: { answer: 'We will put a chair there.' } });
    outcome.thenNotWarned('no-suggestion-recorded');
    expect(outcome.complaint.suggestion).toBe('answered');
    given(received({ suggestion: 'x' }))
      .when({ ...answer, answer: '' })
      .thenRefused('blank', 'G13');
  });

  it('[G13] is welcome where nobody recorded the advice, with a warning', () =>
    given(...once)
      .when(answer)
      .thenWarned('no-suggestion-recorded'));
});

describe('linking a similar case', () => {
  it('[T12] names the other case once, and what they share', () => {
    const link = { type: 'LinkSimilar', otherCase: 'case-2', otherRevision: 4, reason: 'The same lift.' } as const;
    const outcome = given(...once).when(link);
    outcome.then({ type: 'SimilarLinked', data: { otherCase: 'case-2', otherRevision: 4, reason: 'The same lift.' } });
    expect(outcome.complaint.similarTo).toEqual(['case-2']);
    given(...once, { type: 'SimilarLinked', data: { otherCase: 'case-2' } })
      .when(link)
      .thenNothing();
  });

  it('[X11] is refused with a case that is not there, also where it is linked already', () => {
    const link = { type: 'LinkSimilar', otherCase: 'case-2' } as const;
    const there = complaintAfter(...once);
    for (const linked of [[], [{ type: 'SimilarLinked', data: { otherCase: 'case-2' } }] as const])
      given(...once, ...linked)
        .when(link, { otherCase: { complaint: noComplaint } })
        .thenRefused('other-case-not-found', 'X11');
    given(...once)
      .when(link, { otherCase: { complaint: there } })
      .then({ type: 'SimilarLinked' });
  });

  it('is refused with itself, with nothing, or at a place that cannot be', () => {
    given(...once)
      .when({ type: 'LinkSimilar', otherCase: 'case-1' })
      .thenRefused('same-case', 'T12');
    given(...once)
      .when({ type: 'LinkSimilar', otherCase: '' })
      .thenRefused('blank');
    given(...once)
      .when({ type: 'LinkSimilar', otherCase: 'case-2', otherRevision: -1 })
      .thenRefused('value-not-allowed');
  });
});
