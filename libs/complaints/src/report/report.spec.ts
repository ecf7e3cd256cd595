import { examplesOf } from '../../testing/given-stream.js';
import { decideReport, reportAggregate, type ReportCommand, type ReportEvent } from './index.js';

const given = examplesOf({ aggregate: reportAggregate, decide: decideReport });
const review = (more: object = {}): ReportCommand => ({
  type: 'ReviewReport',
  report: 'lessons',
  period: '2026-Q1',
  decision: 'The depot gets a second planner.',
  ...more,
});
const reviewed: ReportEvent = {
  type: 'ReportReviewed',
  data: { report: 'lessons', period: '2026-Q1', decision: 'Nothing changes.', decider: 'carla' },
};

describe('deciding on the strength of a report', () => {
  it('[T14] says what was decided and by whom, the actor unless somebody else is named', () => {
    given()
      .when(review())
      .then({ type: 'ReportReviewed', data: { decider: 'emma', report: 'lessons' } });
    given()
      .when(review({ decider: 'carla' }))
      .then({ type: 'ReportReviewed', data: { decider: 'carla' } });
  });

  it.each(['decision', 'report', 'period'])('[T14] needs a %s', (field) =>
    given()
      .when(review({ [field]: ' ' }))
      .thenRefused('blank', 'T14'),
  );

  it.each(['R12', 'r12', 'lessons'])('[T14] knows the report %s by its number and by its name', (report) =>
    given()
      .when(review({ report, period: '2026-q1' }))
      .then({ type: 'ReportReviewed', data: { report: 'lessons', period: '2026-Q1' } }),
  );

  it.each(['R0', 'R26', 'constructor', 'Lessons', 'weather'])('[T14] refuses %s, which is no report', (report) =>
    given().when(review({ report })).thenRefused('value-not-allowed', 'T14'),
  );

  it.each(['2026', '2026-Q1', '2026-03', '2025-12', '1999'])('[T14] takes %s, which has begun', (period) =>
    given().when(review({ period })).then({ type: 'ReportReviewed', data: { period } }),
  );

  it.each([
    ['2026-Q2', 'has not begun'],
    ['2026-04', 'has not begun'],
    ['2027', 'has not begun'],
    ['2026-Q5', '2026-Q1'],
    ['2026-13', '2026-03'],
    ['March', 'a year like 2026'],
    ['2026-1', 'a month like'],
  ])('[T14] refuses the period %s', (period, sentence) => {
    const { decision } = given().when(review({ period }));
    expect(decision).toMatchObject({
      refusal: { code: 'value-not-allowed', rule: 'T14', details: { field: 'period' } },
    });
    expect(!decision.accepted && decision.refusal.sentence).toContain(sentence);
  });

  it('[T14] looks at the month it is where we work', () => {
    const april = review({ period: '2026-04' });
    given().when(april, { now: '2026-03-31T22:30:00.000Z' }).then({ type: 'ReportReviewed' });
    given().when(april, { now: '2026-03-31T21:30:00.000Z' }).thenRefused('value-not-allowed', 'T14');
  });

  it('[T14] may be done again; what was decided before stays', () => {
    const { state } = given(reviewed).when(review({ asOf: 'log.0000000000000001' }));
    expect(state.reviews).toMatchObject([{ decider: 'carla' }, { decider: 'emma', asOf: 'log.0000000000000001' }]);
  });

  it('[T3] names the improvements that follow, each once, and warns of one that is not there', () => {
    const named = review({ improvementIds: ['a', 'b', 'a'] });
    given()
      .when(named, { improvementsFound: true })
      .then({ type: 'ReportReviewed', data: { improvementIds: ['a', 'b'] } });
    given().when(named, { improvementsFound: true }).thenNotWarned('improvement-unknown');
    given().when(named, { improvementsFound: false }).thenWarned('improvement-unknown');
  });

  it('[F17] was not decided at a moment that is still to come', () =>
    given()
      .when(review({ occurredAt: '2027-01-01T00:00:00Z' }))
      .thenRefused('occurred-in-future', 'F17'));
});
