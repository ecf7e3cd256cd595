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
