import {
  acknowledged,
  classified,
  lessonRecorded,
  received,
  referredExternally,
  reopened,
  resolved,
  withdrawn,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type RecordLesson } from './record-lesson.js';
import { stateOf } from './state/state-of.js';

const handled = [received(), acknowledged(), classified()];
const over = [...handled, resolved()];
const lesson = (differs: Partial<RecordLesson> = {}): RecordLesson => ({
  type: 'RecordLesson',
  outcome: 'processChanged',
  rootCause: 'orderNotSent',
  justification: 'Orders are checked every morning.',
  improvementId: 'improvement-1',
  ...differs,
});
const { improvementId: _none, ...bare } = lesson();
const oneOff: RecordLesson = { ...bare, outcome: 'oneOff', justification: 'A lorry drove into the shaft.' };
const similar = (similarCount: number, importedCount = 0) => ({ similarCount, importedCount, asOf: 'position-7' });

describe('recording a lesson', () => {
  it('[T21] closes the case', () => {
    const outcome = given(...over).when(lesson());
    outcome.then({
      type: 'LessonRecorded',
      data: { outcome: 'processChanged', rootCause: 'orderNotSent', improvementId: 'improvement-1' },
    });
    expect(stateOf(outcome.complaint)).toBe('closed');
  });

  it('[T21] follows a resolution, a withdrawal or a referral', () => {
    given(...handled)
      .when(lesson())
      .thenRefused('not-ended', 'T21');
    given(...over, reopened())
      .when(lesson())
      .thenRefused('not-ended');
    for (const ending of [resolved(), withdrawn(), referredExternally()])
      given(...handled, ending)
        .when(lesson())
        .then({ type: 'LessonRecorded' });
  });

  it('[T3] of a change names the improvement', () => {
    for (const outcome of ['processChanged', 'complaintSystemChanged'] as const) {
      given(...over)
        .when({ ...bare, outcome })
        .thenRefused('improvement-missing', 'T3');
      given(...over)
        .when(lesson({ outcome, improvementId: ' ' }))
        .thenRefused('improvement-missing');
      given(...over)
        .when(lesson({ outcome }))
        .then({ type: 'LessonRecorded', data: { outcome } });
    }
  });

  it('[T21] says why, and what the root cause was', () => {
    given(...over)
      .when(lesson({ justification: ' ' }))
      .thenRefused('blank', 'T21');
    given(...over)
      .when(lesson({ rootCause: '' }))
      .thenRefused('blank', 'T12');
  });

  it('[T21] that nothing changes, was decided by somebody', () => {
    given(...over)
      .when({ ...bare, outcome: 'noChangeDecided' })
      .then({ type: 'LessonRecorded', data: { outcome: 'noChangeDecided', decider: 'emma' } });
    given(...over)
      .when({ ...bare, outcome: 'noChangeDecided', decider: 'director' })
      .then({ type: 'LessonRecorded', data: { decider: 'director' } });
  });

  it('is not decided by whom it is about', () => {
    const about = [received({ subjectEmployee: 'emma' }), acknowledged(), classified(), resolved()];
    for (const command of [oneOff, { ...bare, outcome: 'noChangeDecided' } as const])
      given(...about)
        .when(command)
        .thenRefused('subject-may-not-decide');
    given(...about)
      .when({ ...bare, outcome: 'noChangeDecided', decider: 'director' })
      .then({ type: 'LessonRecorded' });
    given(...about)
      .when(lesson())
      .then({ type: 'LessonRecorded' });
  });
});

describe('a one-off', () => {
  it('[T21] shows how many cases are like it, and keeps that number', () => {
    const outcome = given(...over).when(oneOff, { similar: similar(2, 5) });
    outcome.then({
      type: 'LessonRecorded',
      data: { outcome: 'oneOff', decider: 'emma', similarCount: 2, similarAsOf: 'position-7' },
    });
    outcome.thenWarned('similar-cases');
    expect(outcome.decision).toMatchObject({ warnings: [{ sentence: expect.stringMatching(/: 2, and 5/) as string }] });
  });

  it('[T21] the number is never what somebody claims', () => {
    const claimed = { ...oneOff, similarCount: 0, similarAsOf: 'made-up' } as RecordLesson;
    given(...over)
      .when(claimed, { similar: similar(7) })
      .thenRefused('coordinator-needed');
    given(...over)
      .when(claimed, { similar: similar(1) })
      .then({ type: 'LessonRecorded', data: { similarCount: 1, similarAsOf: 'position-7' } });
    const unknown = given(...over).when(claimed);
    expect(JSON.stringify(unknown.decision)).not.toMatch(/similarCount|made-up/);
  });

  it('[T21] that is not so rare is confirmed by a coordinator', () => {
    const outcome = given(...over).when(oneOff, { similar: similar(3) });
    outcome.thenRefused('coordinator-needed', 'T21');
    expect(outcome.decision).toMatchObject({ refusal: { details: { similarCount: 3 } } });
    given(...over)
      .when(oneOff, { similar: similar(3), actor: { id: 'carla', role: 'coordinator' } })
      .then({ type: 'LessonRecorded', data: { decider: 'carla', similarCount: 3 } });
    given(...over)
      .when(oneOff, { similar: similar(2, 100) })
      .then({ type: 'LessonRecorded' });
  });

  it('[T21] is not blocked when nobody can say how rare it is', () => {
    const outcome = given(...over).when(oneOff);
    outcome.then({ type: 'LessonRecorded', data: { outcome: 'oneOff' } });
    outcome.thenWarned('similar-unknown');
  });

  it('[T21] stands alone', () => {
    given(...over, lessonRecorded())
      .when(oneOff)
      .thenRefused('lesson-excluded', 'T21');
    given(...over, lessonRecorded({ outcome: 'oneOff' }))
      .when(lesson())
      .thenRefused('lesson-excluded', 'T21');
  });

  it('[T21] stands alone also beside several others', () =>
    given(...over, lessonRecorded({ outcome: 'oneOff' }), lessonRecorded())
      .when(lesson())
      .thenRefused('lesson-excluded'));

  it('[T21] does not bind what is learned after a reopening', () => {
    given(...over, lessonRecorded({ outcome: 'oneOff' }), reopened(), resolved())
      .when(lesson())
      .then({ type: 'LessonRecorded' });
    given(...over, lessonRecorded(), reopened(), resolved())
      .when(oneOff)
      .then({ type: 'LessonRecorded' });
  });
});

describe('several lessons', () => {
  it('[T21] may follow one case', () =>
    given(...over, lessonRecorded())
      .when(lesson({ outcome: 'complaintSystemChanged', improvementId: 'improvement-2' }))
      .then({ type: 'LessonRecorded' }));

  it('[T21] of other outcomes keep the number of similar cases too, and nobody has to confirm them', () => {
    const outcome = given(...over).when(lesson(), { similar: similar(9) });
    outcome.then({ type: 'LessonRecorded', data: { similarCount: 9 } });
    outcome.thenNotWarned('similar-cases', 'similar-unknown');
  });
});
