import fc from 'fast-check';
import { dataOf } from '../../testing/event-arbitrary.js';
import { monday, mondayNoon } from '../../testing/facts.js';
import { examplesOf } from '../../testing/given-stream.js';
import { decideSurvey, surveyAggregate, type SurveyCommand, type SurveyEvent, surveyEvents } from './index.js';

const given = examplesOf({ aggregate: surveyAggregate, decide: decideSurvey });
const token = 'a'.repeat(64);

const invited: SurveyEvent = {
  type: 'FeedbackInvited',
  data: { unit: 'front-office', medium: 'letter', product: 'stove', segment: 'tenants' },
};
const surveyed = (answerId = 'answer-1', more: object = {}): SurveyEvent => ({
  type: 'DissatisfactionSurveyed',
  data: { answerId, unit: 'front-office', dissatisfied: true, complained: false, ...more },
});
const became: SurveyEvent = { type: 'AnswerBecameComplaint', data: { answerId: 'answer-1', complaintId: 'case-1' } };

const invite = (more: object = {}): SurveyCommand => ({
  type: 'InviteFeedback',
  unit: 'front-office',
  medium: 'link',
  ...more,
});
const answer = (more: object = {}): SurveyCommand => ({
  type: 'SurveyDissatisfaction',
  dissatisfied: true,
  complained: false,
  ...more,
});
const receive = (answerId: string, complaintId = 'case-1'): SurveyCommand => ({
  type: 'ReceiveFromAnswer',
  answerId,
  complaintId,
});

describe('inviting feedback', () => {
  it('[P16] says which unit asks', () =>
    given()
      .when(invite())
      .then({ type: 'FeedbackInvited', data: { unit: 'front-office', medium: 'link' } }));

  it('[P16] asks somebody, and once', () => {
    given()
      .when(invite({ invited: 0 }))
      .thenRefused('value-not-allowed', 'P16');
    given(invited).when(invite()).thenRefused('survey-invited-before', 'P16');
  });

  it('[T6] warns of a unit that nobody registered', () =>
    given()
      .when(invite({ unit: 'attic' }))
      .thenWarned('unit-not-registered'));
});

describe('an answer to a survey', () => {
  it('[G8] says why somebody did not complain, each reason once', () =>
    given(invited)
      .when(answer({ reasonsNot: ['pointless', 'noTime', 'pointless'], remark: 'It never helps.' }))
      .then({
        type: 'DissatisfactionSurveyed',
        data: { reasonsNot: ['pointless', 'noTime'], remark: 'It never helps.' },
      }));

  it('[P9] is about the unit, product and segment that were asked, unless it says otherwise', () => {
    given(invited)
      .when(answer())
      .then({ type: 'DissatisfactionSurveyed', data: { unit: 'front-office', product: 'stove', segment: 'tenants' } });
    given(invited)
      .when(answer({ unit: 'back-office', product: 'lamp' }))
      .then({ type: 'DissatisfactionSurveyed', data: { unit: 'back-office', product: 'lamp' } });
  });

  it('[P9] is given once for each invitation, and as often as people like on an open link', () => {
    given(invited, surveyed('answer-1', { invitationHash: token }))
      .when(answer({ invitationHash: token }))
      .thenRefused('survey-answered', 'P9');
    given(invited, surveyed('answer-1', { invitationHash: token }))
      .when(answer({ invitationHash: 'b'.repeat(64) }))
      .then({ type: 'DissatisfactionSurveyed' });
    given(invited, surveyed()).when(answer()).then({ type: 'DissatisfactionSurveyed' });
  });

  it('[P9] is one of those who were invited, or somebody looks at the number', () => {
    const two = { ...invited, data: { ...invited.data, invited: 2 } } as SurveyEvent;
    given(two, surveyed('answer-1')).when(answer()).thenNotWarned('more-answers-than-invited');
    given(two, surveyed('answer-1'), surveyed('answer-2')).when(answer()).thenWarned('more-answers-than-invited');
    given(invited, surveyed('answer-1')).when(answer()).thenNotWarned('more-answers-than-invited');
  });

  it('[G8] does not contradict itself', () => {
    given(invited)
      .when(answer({ complained: true, reasonsNot: ['noTime'] }))
      .thenRefused('value-not-allowed', 'G8');
    given(invited)
      .when(answer({ complained: true, toWhom: 'nobody' }))
      .thenRefused('value-not-allowed', 'G8');
    given(invited)
      .when(answer({ dissatisfied: false, reasonsNot: ['noTime'] }))
      .thenRefused('value-not-allowed', 'G8');
    given(invited)
      .when(answer({ complained: true, toWhom: 'us' }))
      .then({ type: 'DissatisfactionSurveyed', data: { toWhom: 'us' } });
  });

  it('[G11] tells what was said to other customers, which no complaint would', () =>
    given(invited)
      .when(answer({ toWhom: 'otherCustomers' }))
      .then({ type: 'DissatisfactionSurveyed', data: { toWhom: 'otherCustomers' } }));

  it('[P16] answers an invitation', () => {
    given().when(answer()).thenRefused('no-such-survey', 'P16');
    given({ ...invited, occurredAt: mondayNoon })
      .when(answer({ occurredAt: monday }))
      .thenRefused('occurred-out-of-order', 'F17');
  });
});

describe('an answer that becomes a complaint', () => {
  it('[P16] names the complaint that it becomes', () => {
    const outcome = given(invited, surveyed()).when(receive('answer-1'));
    outcome.then({ type: 'AnswerBecameComplaint', data: { answerId: 'answer-1', complaintId: 'case-1' } });
    expect(outcome.state.answers).toMatchObject([{ answerId: 'answer-1', complaintId: 'case-1' }]);
  });

  it('[P16] becomes one, whoever asks again', () =>
    given(invited, surveyed(), became).when(receive('answer-1', 'case-2')).thenNothing());

  it('[P16] is an answer of this survey', () => {
    given(invited, surveyed()).when(receive('answer-2')).thenRefused('answer-not-found', 'P16');
    given().when(receive('answer-1')).thenRefused('no-such-survey', 'P16');
  });
});

it('[X14] a survey folds its facts in any order', () => {
  const facts = surveyEvents.map((declaration) =>
    dataOf(declaration).map((data) => ({ type: declaration.type, data }) as SurveyEvent),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(...facts), { maxLength: 8 }), (events) => {
      expect(given(...events).state.revision).toBe(events.length - 1);
    }),
  );
});
