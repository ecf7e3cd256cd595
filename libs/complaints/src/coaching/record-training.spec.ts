import { monday, tuesday } from '../../testing/facts.js';
import { examplesOf } from '../../testing/given-stream.js';
import { coachingAggregate, type CoachingEvent, decideTraining, type RecordTraining } from './index.js';

const given = examplesOf({ aggregate: coachingAggregate, decide: decideTraining });
const train = (more: object = {}): RecordTraining => ({
  type: 'RecordTraining',
  employee: 'emma',
  subject: 'apologising',
  form: 'peer',
  ...more,
});

describe('a training', () => {
  it('[T15] is recorded by the employee themselves', () => {
    const outcome = given().when(train({ occurredAt: monday }));
    outcome.then({ type: 'TrainingRecorded', data: { employee: 'emma', subject: 'apologising', form: 'peer' } });
    expect(outcome.state.trainings).toEqual([{ at: monday, subject: 'apologising', form: 'peer' }]);
  });

  it('[T15] is recorded by who coaches them, and by no other colleague', () => {
    given()
      .when(train(), { actor: { id: 'carla', role: 'coordinator' } })
      .then({ type: 'TrainingRecorded' });
    given()
      .when(train(), { actor: { id: 'bilal', role: 'agent' } })
      .thenRefused('coordinator-needed', 'F16');
  });

  it('[T15] is about something, and has been', () => {
    given()
      .when(train({ subject: ' ' }))
      .thenRefused('blank', 'T15');
    given()
      .when(train({ occurredAt: tuesday }))
      .thenRefused('occurred-in-future', 'F17');
  });

  it('[F16] leaves the drafts that were refused as they were', () => {
    const refused: CoachingEvent = { type: 'DraftRefused', data: { rules: ['AP-4'], textHash: 'a'.repeat(64) } };
    const { state } = given(refused).when(train({ form: undefined }));
    expect(state).toMatchObject({ refused: { 'AP-4': 1 }, trainings: [{ subject: 'apologising' }] });
    expect(given(refused, refused).state.refused).toEqual({ 'AP-4': 2 });
  });
});
