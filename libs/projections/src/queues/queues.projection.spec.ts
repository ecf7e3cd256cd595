import fc from 'fast-check';
import { type Fact } from '#libs/event-schema';
import {
  acknowledged,
  apologised,
  facts,
  project,
  received,
  resolved,
  responsible,
  said,
  classified,
  elsewhere,
  factsOf,
  stream,
} from '../testing/complaint-facts.js';
import { entriesKept, inOrder, inQueues, waiting } from '../testing/waiting-in.js';
import { type Documents } from '../projection.js';
import { entryIn } from './queue-entry.js';
import { queues } from './queues.projection.js';

const routed = (mode: string, more: object = {}) =>
  ['Routed', { from: 'front', to: 'back', mode, hop: 1, ...more }] as const;

describe('queues', () => {
  it('[T9] unacknowledged: until somebody acknowledges, by the end of the next business day', () => {
    // A Monday; 17:00 in Amsterdam is 16:00 in winter.
    expect(waiting('unacknowledged', received)).toEqual([
      {
        queue: 'unacknowledged',
        subject: { kind: 'complaint', id: '1' },
        complaintId: '1',
        unit: 'front',
        owner: null,
        why: 'notAcknowledged',
        since: '2026-01-05T08:00:00Z',
        dueAt: '2026-01-06T16:00:00.000Z',
        next: 'Acknowledge',
        details: {},
      },
    ]);
    expect(waiting('unacknowledged', received, acknowledged)).toEqual([]);
    expect(waiting('unacknowledged', received, ['Withdrawn', { contactEventId: 'e' }])).toEqual([]);
  });

  it('[F11] handover inbox: with the receiving unit until it accepts, bounces or the sender recalls', () => {
    const inbox = waiting('handover-inbox', received, acknowledged, routed('warm', { receiver: 'cas' }));
    expect(inbox).toMatchObject([
      {
        unit: 'back',
        owner: 'cas',
        why: 'warmHandover',
        since: '2026-01-07T08:00:00Z',
        dueAt: '2026-01-07T12:00:00.000Z',
        next: 'AcceptHandover',
      },
    ]);
    expect(waiting('handover-inbox', received, routed('cold'))).toMatchObject([{ unit: 'back', why: 'coldHandover' }]);
    for (const answer of ['HandoverAccepted', 'HandoverBounced', 'HandoverRecalled'])
      expect(waiting('handover-inbox', received, routed('warm'), [answer, { by: 'cas' }])).toEqual([]);
  });

  it('[F7] promises: each one for who made it, until it is kept, broken ones first', () => {
    const owed = waiting('promises', received, acknowledged);
    expect(owed).toMatchObject([
      {
        owner: 'bob',
        why: 'promised',
        dueAt: '2026-01-20T12:00:00Z',
        next: 'KeepPromise',
        details: { promiseId: 'step', kind: 'nextStep' },
      },
      {
        owner: 'ann',
        why: 'promised',
        dueAt: '2026-01-15T12:00:00Z',
        next: 'LogContact',
        details: { promiseId: 'contact', kind: 'nextContact' },
      },
    ]);
    const broken = entriesKept(
      facts(received, acknowledged, [
        'PromiseBroken',
        { promiseId: 'step', dueAt: '2026-01-20T12:00:00Z', noticedAt: '2026-01-20T12:01:00Z' },
      ]),
      'promises',
    );
    expect(inOrder(broken).map(({ why }) => why)).toEqual(['promiseBroken', 'promised']);
    expect(waiting('promises', received, acknowledged, ['PromiseKept', { promiseId: 'step' }])).toMatchObject([
      { owner: 'ann' },
    ]);
    expect(
      waiting('promises', received, acknowledged, ['ReferredExternally', { to: 'x', reason: { sealed: 'r' } }]),
    ).toEqual([]);
  });

  it('[F7] promises: one whose moment has passed reads broken, before any timer has told so', () => {
    const documents = entriesKept(facts(received, acknowledged), 'promises');
    const whyAt = (now: string) =>
      documents.map((body) => entryIn({ body }, now)).map(({ details, why }) => [details['promiseId'], why]);
    expect(whyAt('2026-01-15T12:00:00Z')).toEqual([
      ['step', 'promised'],
      ['contact', 'promised'],
    ]);
    expect(whyAt('2026-01-15T12:00:01Z')).toEqual([
      ['step', 'promised'],
      ['contact', 'promiseBroken'],
    ]);
  });

  it('[N5a] apology owed: from responsibility accepted until an apology, two business days', () => {
    expect(waiting('apology-owed', received, acknowledged, responsible)).toMatchObject([
      {
        why: 'responsibilityAccepted',
        owner: 'ann',
        since: '2026-01-07T08:00:00Z',
        dueAt: '2026-01-09T16:00:00.000Z',
        next: 'Apologise',
      },
    ]);
    expect(waiting('apology-owed', received, acknowledged, responsible, apologised)).toEqual([]);
    expect(waiting('apology-owed', received, acknowledged)).toEqual([]);
    const again = ['ResponsibilityAccepted', { ...responsible[1], scope: 'conduct' }] as const;
    expect(waiting('apology-owed', received, acknowledged, responsible, apologised, again)).toMatchObject([
      { since: '2026-01-09T08:00:00Z', details: { scope: 'conduct' } },
    ]);
    expect(waiting('apology-owed', received, acknowledged, responsible, apologised, responsible)).toEqual([]);
  });

  it('[G12] awaiting answer: resolved, until the complainant answers or it is reopened', () => {
    expect(waiting('awaiting-answer', received, acknowledged, resolved)).toMatchObject([
      {
        why: 'notAnswered',
        since: '2026-01-07T08:00:00Z',
        dueAt: '2026-02-04T16:00:00.000Z',
        next: 'AnswerResolution',
      },
    ]);
    const answer = ['ResolutionAnswered', { answer: 'accepted', medium: 'spoken' }] as const;
    expect(waiting('awaiting-answer', received, acknowledged, resolved, answer)).toEqual([]);
    expect(waiting('awaiting-answer', received, acknowledged, resolved, ['Reopened', { reason: {} }])).toEqual([]);
  });

  it('[T21] lessons due: resolved, until a lesson follows that resolution, ten business days', () => {
    const lesson = ['LessonRecorded', { outcome: 'oneOff', rootCause: 'c', justification: { sealed: 'j' } }] as const;
    expect(waiting('lessons-due', received, acknowledged, resolved)).toMatchObject([
      { why: 'resolvedWithoutLesson', dueAt: '2026-01-21T16:00:00.000Z', next: 'RecordLesson' },
    ]);
    expect(waiting('lessons-due', received, acknowledged, resolved, lesson)).toEqual([]);
    const again = [received, acknowledged, resolved, lesson, ['Reopened', { reason: {} }], resolved] as const;
    expect(waiting('lessons-due', ...again)).toHaveLength(1);
  });

  it('[P14] mine: every open case of an owner, with what is due first of all that waits in it', () => {
    expect(waiting('mine', received, acknowledged)).toMatchObject([
      { owner: 'ann', why: 'promised', dueAt: '2026-01-15T12:00:00Z', next: 'LogContact' },
    ]);
    expect(waiting('mine', received, acknowledged, responsible)).toMatchObject([
      { why: 'responsibilityAccepted', next: 'Apologise' },
    ]);
    expect(waiting('mine', received)).toEqual([]);
    const kept = [
      'ContactLogged',
      {
        direction: 'outbound',
        counterparty: 'complainant',
        medium: 'telephone',
        automated: false,
        brings: 'answer',
        keepsPromises: ['step', 'contact'],
      },
    ] as const;
    expect(waiting('mine', received, acknowledged, kept)).toMatchObject([
      { why: 'owned', dueAt: null, next: 'Resolve' },
    ]);
    const lesson = ['LessonRecorded', { outcome: 'oneOff', rootCause: 'c', justification: {} }] as const;
    expect(waiting('mine', received, acknowledged, kept, resolved)).toMatchObject([{ next: 'RecordLesson' }]);
    expect(waiting('mine', received, acknowledged, kept, resolved, lesson)).toEqual([]);
  });

  it('leave out a duplicate, whatever waited in it, and take it back when it is none after all', () => {
    const duplicate = ['MarkedDuplicate', { target: '2', targetRevision: 3 }] as const;
    const before = inQueues(received, acknowledged, responsible);
    expect(before).toEqual(['apology-owed', 'mine', 'promises']);
    expect(inQueues(received, acknowledged, responsible, duplicate)).toEqual([]);
    expect(inQueues(received, acknowledged, responsible, duplicate, ['Unmerged', { otherCase: '2' }])).toEqual(before);
  });

  it('[X10] leave out a case that was erased, whatever waited in it', () => {
    const erased = ['PersonalDataErased', { legalBasis: { sealed: 'l' } }] as const;
    expect(inQueues(received, acknowledged, resolved)).not.toEqual([]);
    expect(inQueues(received, acknowledged, resolved, erased)).toEqual([]);
  });

  it('leave an imported case out until a person acts on it', () => {
    const importer = { actor: { id: 'importer', role: 'importer' as const } };
    const imported = [
      ['Received', { ...received[1], source: { name: 'register' } }, importer],
      ['Resolved', {}, importer],
    ] as const;
    expect(inQueues(...imported)).toEqual([]);
    expect(
      inQueues(...imported, ['DeadlineWarned', { clock: 'lesson' }, { actor: { id: 'timer', role: 'timer' } }]),
    ).toEqual([]);
    expect(inQueues(...imported, ['OwnerAssigned', { owner: 'ann', reason: 'taken' }])).toEqual([
      'awaiting-answer',
      'lessons-due',
      'mine',
    ]);
  });

  it('keep an entry that did not change, so that it is not written again', () => {
    const [first, second, note] = facts(received, acknowledged, ['NoteAdded', { text: { sealed: 't' } }]);
    const told = (fact: Fact) => ({ fact, position: 'p', searchTokens: [] });
    const none: Documents = new Map();
    const before = queues.complete!(
      [first!, second!].reduce((folded, fact) => queues.evolve(folded, told(fact)), none),
    );
    const after = queues.complete!(queues.evolve(before, told(note!)));
    expect(after.size).toBe(4);
    for (const [key, body] of after) if (key !== stream) expect(body).toBe(before.get(key));
  });

  it('hold the same entries in any batch sizes', () => {
    const types = [
      acknowledged,
      responsible,
      apologised,
      resolved,
      routed('warm'),
      routed('cold', { receiver: 'cas' }),
      ['HandoverAccepted', { by: 'cas' }],
      ['HandoverBounced', { by: 'cas', reason: {} }],
      ['Reopened', { reason: {} }],
      ['PromiseKept', { promiseId: 'step' }],
      ['MarkedDuplicate', { target: '2' }],
      ['Unmerged', { otherCase: '2' }],
      ['LessonRecorded', { outcome: 'oneOff', rootCause: 'c' }],
      ['ResolutionAnswered', { answer: 'rejected' }],
      ['Withdrawn', {}],
      classified(),
      said({ emotion: 2 }),
      said({ emotion: 4, ...elsewhere({ object: 'lift', times: 1, cases: 1 }) }),
      ['InvestigationRecorded', { fault: 'ours' }],
      ['InvestigationRecorded', { fault: 'notOurs' }],
      ['CircumstancesRecorded', { publicEscalationRisk: true }],
      ['RedressApprovalRequested', { promiseId: 'gift', kind: 'gesture', amountCents: 50_000, currency: 'EUR' }],
      ['RedressApproved', { promiseId: 'gift', by: 'carla' }],
      ['RedressAccepted', { promiseId: 'gift', dueAt: '2026-02-01T12:00:00Z' }],
      ['RedressDelivered', { promiseId: 'gift' }],
      ['WordingOverridden', { rules: ['AP-4'], noCoordinatorOnDuty: 'agentMayOverride' }],
      ['OverrideReviewed', { verdict: 'justified' }],
      ['HearingOffered', { to: ['complainant'] }],
      ['HearingPlanned', { at: '2026-02-01T12:00:00Z', chair: 'cas' }],
      ['HearingHeld', { report: { sealed: 'r' } }],
      ['IdentityAsked', { asks: ['name', 'address'] }],
      ['ComplainantIdentified', { complainant: { name: { sealed: 'n' } } }],
      ['ExternalCaseOpened', { body: 'ombudsman' }],
      ['ExternalDecisionRecorded', { body: 'ombudsman', outcome: 'partly' }],
      ['SuggestionAnswered', { answer: { sealed: 'a' } }],
      ['FactCorrected', { targetEventId: 'event-1', field: 'emotion', unsealedValue: '5' }],
      ['PersonalDataErased', {}],
    ] as const;
    const advising = ['Received', { ...received[1], suggestion: { sealed: 'a' } }] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...types), { maxLength: 12 }), fc.array(fc.nat(12)), (told, ends) => {
        const all = facts(advising, ...told);
        expect(project(queues, all, ends)).toEqual(project(queues, all));
      }),
    );
  });

  it('hold the same entries of improvements and incidents in any batch sizes', () => {
    const ofImprovements = [
      ['ImprovementProposed', { source: 'audit', owner: 'imke' }],
      ['Approved', { by: 'carla', owner: 'imke', dueAt: '2026-02-01T12:00:00Z' }],
      ['Implemented', { by: 'imke' }],
      ['RecurrenceChecked', { outcome: 'recurred', by: 'imke' }],
      ['RecurrenceChecked', { outcome: 'notRecurred', by: 'imke' }],
      ['Closed', { outcome: 'effective', by: 'imke' }],
    ] as const;
    const ofIncidents = [
      ['IncidentDetected', { unit: 'front' }],
      ['AffectedIdentified', { count: 3, hashes: [] }],
      ['ProactiveNotificationSent', { count: 2, medium: 'email' }],
      ['IncidentClosed', {}],
    ] as const;
    const batches = fc.array(fc.nat(8));
    const some = (types: readonly (readonly [string, object])[]) =>
      fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(some(ofImprovements), some(ofIncidents), batches, (improving, warning, ends) => {
        for (const all of [factsOf('improvement-1', ...improving), factsOf('incident-1', ...warning)])
          expect(project(queues, all, ends)).toEqual(project(queues, all));
      }),
    );
  });
});

it('[G9] an entry is written anew when the case becomes hidden from whom it is about, and nothing else of it changes', () => {
  const about = ['Received', { ...received[1], subjectEmployee: 'bob' }] as const;
  const [open] = facts(about);
  const hides = { targetEventId: open!.id, field: 'confidentiality', newValue: { sealed: 'n' }, why: { sealed: 'w' } };
  const hidden = ['FactCorrected', { ...hides, unsealedValue: 'hiddenFromSubject' }] as const;
  const shown = ['FactCorrected', { ...hides, unsealedValue: 'open' }] as const;
  // Folded fact by fact, as it comes in.
  const from = (...told: readonly (readonly [string, object])[]) =>
    [...project(queues, facts(...told), [0, 1, 2]).values()]
      .filter(({ queue }) => queue === 'unacknowledged')
      .map((body) => body['hiddenFrom']);
  expect(from(about)).toEqual([undefined]);
  expect(from(about, hidden)).toEqual([['bob']]);
  expect(from(about, hidden, shown)).toEqual([undefined]);
});
