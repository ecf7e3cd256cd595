import { factsOf, project, type Telling } from '../testing/complaint-facts.js';
import { listed } from './listed.projection.js';

const listing = (stream: string, ...told: readonly Telling[]) => project(listed, factsOf(stream, ...told)).get(stream);
const began = '2026-01-05T08:00:00Z';
const sealed = { sealed: 's' };

describe('the list of incidents', () => {
  const detected = ['IncidentDetected', { what: sealed, unit: 'front', product: 'stove', severity: 4 }] as const;
  const affected = ['AffectedIdentified', { count: 40, hashes: [] }] as const;
  const notified = ['ProactiveNotificationSent', { count: 30, medium: 'email', text: sealed }] as const;
  const closed = ['IncidentClosed', { reason: sealed, lessonComplaintId: 'case-1' }] as const;

  it('[N3] says whom it touched and whether anybody was told, until it is closed', () => {
    expect(listing('incident-3', detected)).toEqual({
      kind: 'incident',
      id: '3',
      at: began,
      by: 'ann',
      unit: 'front',
      whose: 'front',
      product: 'stove',
      severity: 4,
      ownError: false,
      status: 'open',
      notifications: 0,
    });
    expect(listing('incident-3', detected, affected, notified, notified)).toMatchObject({
      status: 'open',
      affected: 40,
      notifications: 2,
    });
    const over = listing('incident-3', detected, affected, closed);
    expect(over).toMatchObject({ status: 'closed', closedAt: '2026-01-07T08:00:00Z' });
    expect(JSON.stringify(over)).not.toContain('case-1');
  });

  it('[N3] finds one of no unit among all', () => {
    expect(listing('incident-3', ['IncidentDetected', { what: sealed, ownError: true }])).toMatchObject({
      whose: null,
      ownError: true,
    });
  });
});

describe('the list of improvements', () => {
  const proposed = [
    'ImprovementProposed',
    { source: 'lesson', proposal: sealed, sourceStream: 'complaint-1', object: 'delivery', owner: 'ida' },
  ] as const;
  const approved = ['Approved', { by: 'carla', owner: 'bob', dueAt: '2026-03-01T12:00:00Z' }] as const;
  const implemented = ['Implemented', { by: 'bob', what: sealed }] as const;
  const checked = ['RecurrenceChecked', { by: 'carla', outcome: 'notRecurred' }] as const;
  const closed = ['Closed', { by: 'carla', outcome: 'effective' }] as const;

  it('[T3] says how far each is and whose, and names no case', () => {
    const all = [proposed, approved, implemented, checked, closed];
    expect(all.map((_, upTo) => listing('improvement-9', ...all.slice(0, upTo + 1)))).toMatchObject([
      { kind: 'improvement', id: '9', at: began, status: 'proposed', owner: 'ida', whose: 'ida', object: 'delivery' },
      { status: 'approved', owner: 'bob', whose: 'bob', dueAt: '2026-03-01T12:00:00Z' },
      { status: 'implemented', implementedAt: '2026-01-07T08:00:00Z' },
      { status: 'checked', recurrence: 'notRecurred' },
      { at: began, status: 'closed', outcome: 'effective', closedAt: '2026-01-09T08:00:00Z' },
    ]);
    expect(JSON.stringify(listing('improvement-9', ...all))).not.toContain('complaint-1');
  });

  it('[X12] is not written again for what it does not tell', () => {
    const told = factsOf('improvement-9', proposed, ['DeadlineWarned', {}]);
    const documents = project(listed, told.slice(0, 1));
    expect(listed.evolve(documents, { fact: told[1]!, position: 'p1', searchTokens: [] })).toBe(documents);
  });
});

describe('the list of surveys', () => {
  const invited = ['FeedbackInvited', { unit: 'front', medium: 'link', invited: 250 }] as const;
  const answered = (dissatisfied: boolean) =>
    ['DissatisfactionSurveyed', { answerId: 'a', unit: 'front', dissatisfied, complained: false }] as const;
  const became = ['AnswerBecameComplaint', { answerId: 'a', complaintId: 'case-1' }] as const;

  it('[G8][P16] counts answers, those who were dissatisfied, and the complaints that came of it', () => {
    expect(listing('survey-5', invited)).toMatchObject({ unit: 'front', whose: 'front', medium: 'link', answers: 0 });
    expect(listing('survey-5', invited, answered(true), answered(false), answered(true), became)).toMatchObject({
      kind: 'survey',
      id: '5',
      at: began,
      invited: 250,
      answers: 3,
      dissatisfied: 2,
      complaints: 1,
    });
  });
});

it('[X14] a list shows nothing of a stream whose beginning is missing', () => {
  for (const [stream, fact] of [
    ['incident-1', ['IncidentClosed', { reason: sealed }]],
    ['improvement-1', ['Implemented', { by: 'bob', what: sealed }]],
    ['survey-1', ['AnswerBecameComplaint', { answerId: 'a', complaintId: 'c' }]],
  ] as const)
    expect(listing(stream, fact)).toBeUndefined();
});
