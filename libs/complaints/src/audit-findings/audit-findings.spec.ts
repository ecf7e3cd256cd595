import { examplesOf } from '../../testing/given-stream.js';
import { type AuditFindingsCommand, decideAuditFindings, findingsAggregate } from './index.js';

const given = examplesOf({ aggregate: findingsAggregate, decide: decideAuditFindings });
const find = (more: object = {}): AuditFindingsCommand => ({
  type: 'RecordAuditFinding',
  finding: 'Two of ten letters went out without anybody having read them.',
  area: 'complaintHandling',
  seriousness: 'minor',
  ...more,
});

describe('what an audit lays bare', () => {
  it('[T26] is a finding with a number of its own', () =>
    given()
      .when(find({ norm: 'ISO 10002, 8.2', unit: 'front-office' }))
      .then({
        type: 'AuditFindingRecorded',
        data: { findingId: 'id/finding', area: 'complaintHandling', norm: 'ISO 10002, 8.2', unit: 'front-office' },
      }));

  it('[T26] needs words', () =>
    given()
      .when(find({ finding: ' \n' }))
      .thenRefused('blank', 'T26'));

  it('[T26] leads to an improvement when it is serious, and one that is not there is warned about', () => {
    given()
      .when(find({ seriousness: 'major' }))
      .thenWarned('finding-without-improvement');
    given().when(find()).thenNotWarned('finding-without-improvement');
    const named = find({ seriousness: 'major', improvementId: 'improvement-1' });
    given().when(named, { improvementFound: true }).thenNotWarned('finding-without-improvement', 'improvement-unknown');
    given().when(named, { improvementFound: false }).thenWarned('improvement-unknown');
  });

  it('[T6] warns of a unit that nobody registered', () =>
    given()
      .when(find({ unit: 'attic' }))
      .thenWarned('unit-not-registered'));

  it('[T13] adds to those found before', () =>
    expect(given().when(find({ improvementId: 'improvement-1' })).state.findings).toMatchObject([
      { by: 'emma', seriousness: 'minor', improvementId: 'improvement-1' },
    ]));
});
