import {
  apologised,
  at,
  clockPaused,
  friday,
  type GivenEvent,
  mergeAnnounced,
  mergeCompleted,
  monday,
  ownerAssigned,
  ownershipConfirmed,
  redressOffered,
  resolutionAnswered,
  resolved,
  thursday,
  tuesday,
  unmergeAnnounced,
  unmerged,
  wednesday,
} from '../../../testing/facts.js';
import { after, type DataOf, fact } from '../../../testing/received.js';
import { apologyOwed } from './state-of.js';

/* What each fact changes in what is known of a complaint; on it, decisions rest. */

describe('what a fact changes', () => {
  const hearingOffered = fact('HearingOffered', { to: ['complainant'], answerBy: wednesday });
  const hearingPlanned = fact('HearingPlanned', { at: thursday, chair: 'carla' });
  const deadline = { clock: 'finalResponse', startRevision: 0, dueAt: wednesday, stage: 'first', noticedAt: wednesday };
  const missed = fact('DeadlineMissed', deadline as DataOf<'DeadlineMissed'>);
  const asked = fact('RedressApprovalRequested', {
    promiseId: 'redress-1',
    kind: 'refund',
    amountCents: 90_000,
    currency: 'EUR',
    mandateLimitCents: 10_000,
    dueAt: friday,
  } as DataOf<'RedressApprovalRequested'>);
  const external = fact('ExternalCaseOpened', { body: 'ombudsman' });
  const rows: readonly (readonly [string, readonly GivenEvent[], object])[] = [
    ['[P14] an owner is another', [ownerAssigned({ owner: 'carla' })], { owner: 'carla', ownershipConfirmed: false }],
    ['[P14] the owner confirms', [ownershipConfirmed()], { ownershipConfirmed: true }],
    ['[P14] somebody else confirms', [ownershipConfirmed({ owner: 'carla' })], { ownershipConfirmed: false }],
    ['[P14] the same owner again', [ownershipConfirmed(), ownerAssigned()], { ownershipConfirmed: true }],
    [
      '[P14] another owner after a confirmation',
      [ownershipConfirmed(), ownerAssigned({ owner: 'carla' })],
      { ownershipConfirmed: false },
    ],
    ['[T1] a hearing is offered', [hearingOffered], { hearing: { planned: false, at: monday, dueAt: wednesday } }],
    [
      '[T1] a hearing is planned',
      [hearingOffered, at(tuesday, hearingPlanned)],
      { procedure: { hearing: 'planned' }, hearing: { planned: true, at: tuesday, dueAt: thursday, chair: 'carla' } },
    ],
    ['[T1] the subject is informed', [fact('SubjectInformed', {})], { procedure: { subjectInformed: true } }],
    [
      '[T1] advice is asked',
      [fact('AdviceRequested', { of: 'committee' } as unknown as DataOf<'AdviceRequested'>)],
      { procedure: { advice: 'requested', hearing: 'none', subjectInformed: false, declined: false } },
    ],
    [
      '[T1] the formal procedure is declined',
      [fact('DeclineNotified', { ground: 'old', text: 'x' })],
      { procedure: { declined: true, advice: 'none' } },
    ],
    ['[F4] it is escalated', [fact('Escalated', { to: 'carla' })], { escalations: 1 }],
    [
      '[X7] a term is warned about',
      [fact('DeadlineWarned', deadline as DataOf<'DeadlineWarned'>)],
      { deadlines: [{ told: 'warned', clock: 'finalResponse', startRevision: 0, dueAt: wednesday, rebutted: false }] },
    ],
    ['[X7] a term is missed', [missed], { deadlines: [{ told: 'missed', stage: 'first', rebutted: false }] }],
    [
      '[X7] the miss of another term is rebutted',
      [missed, fact('DeadlineMissRebutted', { clock: 'finalResponse', startRevision: 7, evidence: 'x' })],
      { deadlines: [{ rebutted: false }] },
    ],
    [
      '[X7] the miss is rebutted',
      [missed, fact('DeadlineMissRebutted', { clock: 'finalResponse', startRevision: 0, evidence: 'x' })],
      { deadlines: [{ rebutted: true }] },
    ],
    [
      '[X7] the miss of a clock is rebutted, whichever it was',
      [missed, fact('DeadlineMissRebutted', { clock: 'finalResponse', evidence: 'x' })],
      { deadlines: [{ rebutted: true }] },
    ],
    [
      '[X6] a question is asked anew',
      [clockPaused(), at(tuesday, clockPaused({ waitingFor: 'thirdParty' }))],
      { pauses: [{ clock: 'resolution', waitingFor: 'thirdParty', since: tuesday }] },
    ],
    [
      '[X6] one of two clocks goes on',
      [
        clockPaused(),
        clockPaused({ clock: 'progress' }),
        fact('ClockResumed', { clock: 'resolution', cause: 'answered' }),
      ],
      { pauses: [{ clock: 'progress' }] },
    ],
    [
      '[T20] approval is asked',
      [asked],
      { redress: [{ status: 'approvalRequested', by: 'emma', amountCents: 90_000 }] },
    ],
    [
      '[T20] approval is refused',
      [asked, at(tuesday, fact('RedressRefused', { promiseId: 'redress-1', reason: 'x' } as DataOf<'RedressRefused'>))],
      { redress: [{ status: 'refused', at: tuesday }] },
    ],
    [
      '[T10] what was offered is accepted and has a day',
      [redressOffered({ dueAt: friday }), at(tuesday, fact('RedressAccepted', { promiseId: 'redress-1' }))],
      {
        redress: [{ status: 'accepted', at: tuesday }],
        promises: [
          { promiseId: 'redress-1', kind: 'redress', dueAt: friday, madeAt: tuesday, by: 'emma', status: 'open' },
        ],
      },
    ],
    [
      '[T10] what was offered is accepted without a day',
      [redressOffered(), fact('RedressAccepted', { promiseId: 'redress-1' })],
      { redress: [{ status: 'accepted' }], promises: [] },
    ],
    [
      '[T10] what was accepted is delivered',
      [
        redressOffered({ dueAt: friday }),
        fact('RedressAccepted', { promiseId: 'redress-1' }),
        at(tuesday, fact('RedressDelivered', { promiseId: 'redress-1' })),
      ],
      { redress: [{ status: 'delivered' }], promises: [{ status: 'kept' }] },
    ],
    [
      '[T10] another offer is declined',
      [redressOffered(), fact('RedressDeclined', { promiseId: 'another' })],
      { redress: [{ status: 'offered' }] },
    ],
    ['[N6c] an external case is opened', [external], { externalCases: [{ body: 'ombudsman', decided: false }] }],
    [
      '[N6c] an external case is decided',
      [
        external,
        fact('ExternalDecisionRecorded', {
          body: 'ombudsman',
          outcome: 'settled',
        }),
      ],
      { externalCases: [{ body: 'ombudsman', decided: true }] },
    ],
    [
      '[N6c] another external case is decided',
      [external, fact('ExternalDecisionRecorded', { body: 'court', outcome: 'settled' })],
      { externalCases: [{ body: 'ombudsman', decided: false }] },
    ],
    [
      '[T12] two cases are linked, one of them twice',
      ['case-2', 'case-3', 'case-2'].map((otherCase) => fact('SimilarLinked', { otherCase })),
      { similarTo: ['case-2', 'case-3'] },
    ],
    [
      '[P1] the relation is assessed',
      [resolved(), fact('RelationshipAssessed', { beforeProblem: 1, after: 0, afterAttempt: 1 })],
      { assessedAttempts: [1] },
    ],
    [
      '[P2] the relation ends',
      [fact('RelationshipEnded', {} as DataOf<'RelationshipEnded'>)],
      { relationshipEnded: true },
    ],
    ['[P1] a survey is sent', [fact('SurveyInvited', {} as DataOf<'SurveyInvited'>)], { surveyInvited: true }],
    ['[G13] a suggestion is answered', [fact('SuggestionAnswered', { answer: 'x' })], { suggestion: 'answered' }],
    [
      '[T1] a document comes twice',
      ['a', 'a'].map((sha256) => fact('DocumentAdded', { sha256, kind: 'photo', size: 1 })),
      { documents: ['a'] },
    ],
    [
      '[X10] one of two holds is lifted',
      [
        ...['hold-1', 'hold-2'].map((holdId) => fact('LegalHoldPlaced', { holdId } as DataOf<'LegalHoldPlaced'>)),
        fact('LegalHoldLifted', { holdId: 'hold-1' }),
      ],
      { legalHolds: ['hold-2'] },
    ],
    [
      '[X8] it is reopened',
      [resolved(), fact('Reopened', { reason: 'x' })],
      { reopenings: 1, acknowledgedThisRun: false },
    ],
    [
      '[F17] an answer is given to the latest of two resolutions',
      [resolved(), fact('Reopened', { reason: 'x' }), resolved(), resolutionAnswered()],
      { resolutions: [{ attempt: 1 }, { attempt: 2, answer: 'accepted' }] },
    ],
    [
      '[X6] whatever ends a case ends its pauses',
      [clockPaused(), resolved({ recourse: { body: 'Ombudsman', term: 'P1Y' } })],
      { pauses: [], resolutions: [{ recourse: true }] },
    ],
    [
      '[X11] a merge is announced',
      [mergeAnnounced()],
      { mergesUnderWay: [{ what: 'merge', source: 'case-2', revision: 2 }] },
    ],
    [
      '[X11] a merge is completed',
      [mergeAnnounced(), mergeCompleted()],
      { mergesUnderWay: [], mergedFrom: ['case-2'] },
    ],
    [
      '[X11] an undoing is announced',
      [mergeAnnounced(), mergeCompleted(), unmergeAnnounced()],
      { mergesUnderWay: [{ what: 'unmerge', source: 'case-2' }], mergedFrom: ['case-2'] },
    ],
    [
      '[X11] a merge is undone, and what was owed for it goes back',
      [
        mergeAnnounced(),
        mergeCompleted({
          takesOver: ['open', 'kept'].map((promiseId) => {
            return { promiseId, kind: 'callback', dueAt: friday, by: 'emma', madeAt: monday };
          }),
        } as never),
        fact('PromiseKept', { promiseId: 'kept' }),
        unmerged({ otherCase: 'case-2' }),
      ],
      { mergedFrom: [], promises: [{ promiseId: 'kept', takenOverFrom: 'case-2' }] },
    ],
  ];
  it.each(rows)('%s', (_, events, changes) => expect(after(...events)).toMatchObject(changes));

  it('[T1] a hearing that was held or waived waits for nothing more', () => {
    for (const [how, done] of [
      ['held', fact('HearingHeld', { report: 'x' })],
      ['waived', fact('HearingWaived', { ground: 'agreed' })],
    ] as const) {
      const complaint = after(hearingOffered, done);
      expect(complaint.procedure.hearing).toBe(how);
      expect(complaint).not.toHaveProperty('hearing');
    }
  });

  it('[X8] a reopened case has no ending', () =>
    expect(after(resolved(), fact('Reopened', { reason: 'x' }))).not.toHaveProperty('ending'));
});

it('[N5a] an apology is owed until it was given for what we said, whatever it was given for before', () => {
  const said = (scope: 'conduct' | 'outcome' | 'handling') =>
    fact('ResponsibilityAccepted', { scope, extent: 'full', statement: 'x', by: 'emma' });
  expect(apologyOwed(after())).toBeUndefined();
  expect(apologyOwed(after(said('conduct'), said('outcome')))).toMatchObject({ scope: 'conduct' });
  expect(apologyOwed(after(said('conduct'), apologised()))).toBeUndefined();
  expect(apologyOwed(after(said('conduct'), apologised(), said('conduct')))).toBeUndefined();
  expect(apologyOwed(after(said('conduct'), apologised(), said('outcome')))).toMatchObject({ scope: 'outcome' });
  // Before anybody took responsibility it was no valid apology.
  expect(apologyOwed(after(apologised(), said('conduct')))).toMatchObject({ scope: 'conduct' });
});

it('[X7] only the miss of the clock that is named is rebutted, and what was only warned about is none', () => {
  const told = (type: 'DeadlineWarned' | 'DeadlineMissed', clock: string) =>
    fact(type, { clock, startRevision: 0, dueAt: wednesday, stage: 'first', noticedAt: wednesday } as never);
  const { deadlines } = after(
    told('DeadlineWarned', 'finalResponse'),
    told('DeadlineMissed', 'finalResponse'),
    told('DeadlineMissed', 'acknowledge'),
    fact('DeadlineMissRebutted', { clock: 'finalResponse', evidence: 'x' }),
  );
  expect(deadlines.map(({ rebutted }) => rebutted)).toEqual([false, true, false]);
});

it('[P13] a review is of the override that it names, and of all when it names none', () => {
  const overridden = fact('WordingOverridden', { rules: ['AP-4'], reason: 'x', draft: 'a'.repeat(64) });
  const reviewed = (overrideEventId?: string) =>
    after(
      overridden,
      overridden,
      fact('OverrideReviewed', {
        verdict: 'justified',
        ...(overrideEventId === undefined ? {} : { overrideEventId }),
      }),
    ).overrides.map((override) => override.reviewed);
  expect(reviewed('fact-3')).toEqual([false, true]);
  expect(reviewed()).toEqual([true, true]);
  expect(after(overridden).overrides).toMatchObject([{ by: 'emma', rules: ['AP-4'], unasked: false, reviewed: false }]);
});
