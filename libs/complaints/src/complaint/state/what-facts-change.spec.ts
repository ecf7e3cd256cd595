import {
  acknowledged,
  apologised,
  at,
  by,
  clockPaused,
  contactLogged,
  friday,
  type GivenEvent,
  handoverAccepted,
  handoverBounced,
  handoverRecalled,
  mergeAnnounced,
  mergeCompleted,
  monday,
  ownerAssigned,
  ownershipConfirmed,
  promiseMade,
  received,
  redressOffered,
  resolutionAnswered,
  resolved,
  routed,
  thursday,
  tuesday,
  unmergeAnnounced,
  unmerged,
  wednesday,
} from '../../../testing/facts.js';
import { complaintAfter } from '../../../testing/given.js';
import { contactsOf } from '../deciding/contacts.js';
import { type ComplaintEvent } from '../events/index.js';
import { type Complaint } from './complaint.js';
import { emotionRises, isPublicRisk } from './how-they-come.js';
import { apologyOwed } from './state-of.js';

/* What each fact changes in what is known of a complaint; on it, decisions rest. */

type DataOf<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { readonly type: Type }>['data'];
const fact = <Type extends ComplaintEvent['type']>(type: Type, data: DataOf<Type>) => ({ type, data }) as GivenEvent;

const start = [received(), ownerAssigned()];
const after = (...events: readonly GivenEvent[]): Complaint => complaintAfter(...start, ...events);

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

describe('whom a handover makes answer for it', () => {
  it('[F11] warm: the sender until it is accepted, then who accepts it', () => {
    expect(after(routed())).toMatchObject({ owner: 'duty-front-office', unit: 'front-office' });
    expect(after(routed(), handoverAccepted())).toMatchObject({
      owner: 'bilal',
      unit: 'back-office',
      ownershipConfirmed: false,
      handovers: [{ status: 'accepted', sender: 'duty-front-office', receiver: 'duty-back-office', hop: 1 }],
    });
    for (const [status, back] of [
      ['bounced', handoverBounced()],
      ['recalled', handoverRecalled()],
    ] as const)
      expect(after(routed(), back)).toMatchObject({
        owner: 'duty-front-office',
        unit: 'front-office',
        handovers: [{ status }],
      });
  });

  it('[F2] cold: the receiver at once, and the sender again when it comes back', () => {
    const cold = routed({ mode: 'cold' });
    const confirmed = ownershipConfirmed();
    const sent = after(confirmed, cold);
    expect(sent).toMatchObject({ owner: 'duty-back-office', unit: 'back-office', ownershipConfirmed: false });
    expect(after(confirmed, cold, handoverAccepted())).toMatchObject({
      owner: 'duty-back-office',
      unit: 'back-office',
    });
    expect(after(confirmed, cold, handoverBounced())).toMatchObject({
      owner: 'duty-front-office',
      unit: 'front-office',
      ownershipConfirmed: false,
    });
  });

  it('[F11] an answer to no handover changes nothing', () =>
    expect(after(handoverAccepted())).toMatchObject({
      owner: 'duty-front-office',
      unit: 'front-office',
      handovers: [],
    }));
});

describe('what we are in touch about', () => {
  const contacts = (...events: readonly GivenEvent[]) =>
    contactsOf(after(...events)).map(({ direction, meaningful, automated }) => ({ direction, meaningful, automated }));
  const ours = { direction: 'outbound', meaningful: true, automated: false };

  it('[F3] an acknowledgement, an apology, a resolution and a holding response are contacts of ours', () => {
    expect(contacts(acknowledged(), apologised(), resolved())).toEqual([ours, ours, ours]);
    expect(contacts(acknowledged({ automated: true }))).toEqual([{ ...ours, automated: true, meaningful: false }]);
    expect(contacts(acknowledged({ medium: 'notReachable' }))).toEqual([]);
    const holding = fact('HoldingResponseSent', { why: 'x', expectedAt: friday });
    expect(contacts(holding)).toEqual([ours]);
    // What an importer read in a file reached nobody from here.
    expect(contacts(by('importer', 'importer', holding), by('importer', 'importer', resolved()))).toEqual([]);
    expect(after(by('importer', 'importer', holding)).holdingResponses).toBe(1);
  });

  it('[F9] counts what they began, and remembers the latest ten', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => contactLogged({ emotion: (index % 5) + 1 }));
    const { times, latest } = after(...twelve).inTouch;
    expect(times).toBe(13);
    expect(latest.map(({ emotion }) => emotion)).toEqual([3, 4, 5, 1, 2, 3, 4, 5, 1, 2]);
    expect(after(contactLogged({ direction: 'outbound' })).inTouch.times).toBe(1);
    expect(after(contactLogged({ automated: true })).inTouch.times).toBe(1);
  });

  it('[P11] emotion rises with two that each lie above the one before, whatever stands between them', () => {
    const after3 = (...emotions: readonly (number | undefined)[]) =>
      after(...emotions.map((emotion) => contactLogged(emotion === undefined ? {} : { emotion })));
    expect(emotionRises(after3(1, 2, 3))).toBe(true);
    expect(emotionRises(after3(1, undefined, 2, 3))).toBe(true);
    expect(emotionRises(after3(5, 1, 2, 4))).toBe(true);
    for (const steady of [[1, 2], [2, 2, 3], [1, 2, 2], [3, 2, 4], [1, 2, 3, 1], [undefined]])
      expect([steady, emotionRises(after3(...steady))]).toEqual([steady, false]);
  });

  it.each([
    ['social', {}, true],
    ['review', {}, true],
    ['letter', { publicEscalationRisk: true }, true],
    ['letter', {}, false],
  ] as const)('[N2c] is public or may be: %s %j', (channel, more, expected) =>
    expect(isPublicRisk(complaintAfter(received({ channel, ...more })))).toBe(expected),
  );
});

describe('what is known of who complains', () => {
  it.each([
    ['name and contact', { complainant: { name: 'An', contact: '010' } }, { name: true, contact: true }],
    ['a name alone', { complainant: { name: 'An' } }, { name: true, contact: false }],
    ['a contact alone', { complainant: { contact: '010' } }, { name: false, contact: true }],
    ['nothing', { complainant: undefined }, { name: false, contact: false }],
    ['a letter', { channel: 'letter' }, { written: true, signed: false }],
    ['a call', { channel: 'hotline' }, { written: false }],
    ['a call that was noted in writing', { channel: 'hotline', form: 'written' }, { written: true }],
    [
      'a letter that was read out',
      { channel: 'letter', form: 'spoken', signed: true },
      { written: false, signed: true },
    ],
  ] as const)('[P10] from the first receipt: %s', (_, fields, identity) =>
    expect(complaintAfter(received(fields as never)).identity).toMatchObject({ asked: false, ...identity }),
  );

  it('[P10] adds up, and is never taken away', () => {
    const identified = (complainant: object, more: object = {}) =>
      fact('ComplainantIdentified', { complainant, ...more });
    const known = (first: object, ...events: readonly GivenEvent[]) =>
      complaintAfter(received({ complainant: first }), ...events).identity;
    expect(known({ name: 'An' }, identified({ contact: '010' }))).toMatchObject({ name: true, contact: true });
    expect(known({ contact: '010' }, identified({ name: 'An' }))).toMatchObject({ name: true, contact: true });
    expect(known({}, identified({ customerRef: '7' }))).toMatchObject({ name: false, contact: false, signed: false });
    expect(known({}, identified({}, { signed: true }), identified({}))).toMatchObject({ signed: true });
    const writing = fact('ComplaintPutInWriting', {} as DataOf<'ComplaintPutInWriting'>);
    expect(known({}, identified({}, { signed: true }), writing)).toMatchObject({ written: true, signed: true });
  });

  it('[G9] who reveals themselves to us has not agreed that the subject hears it', () => {
    const revealed = fact('ComplainantIdentified', { complainant: { name: 'An' }, revealedSelf: true });
    const of = (fields: object) => complaintAfter(received(fields), revealed).receipt;
    expect(of({ anonymous: true })).toMatchObject({ anonymous: false, confidentiality: 'hiddenFromSubject' });
    expect(of({ confidentiality: 'hiddenFromSubject' })).toMatchObject({ confidentiality: 'hiddenFromSubject' });
    expect(of({})).toMatchObject({ anonymous: false, confidentiality: 'open' });
  });

  it('[P10] what was asked twice was asked together, and the latest moment to answer counts', () => {
    const asked = (data: object) => fact('IdentityAsked', data as DataOf<'IdentityAsked'>);
    const first = asked({ asks: ['name'], answerBy: wednesday });
    expect(after(first, at(tuesday, asked({ asks: ['contact', 'name'] })))).toMatchObject({
      identity: { asked: true },
      identityQuestion: { at: monday, asks: ['name', 'contact'], answerBy: wednesday },
    });
    expect(after(first, asked({ asks: ['name'], answerBy: friday })).identityQuestion?.answerBy).toBe(friday);
  });

  it.each([
    [{ anonymous: true }, 'anonymous', true],
    [{ confidentiality: 'anonymous' }, 'anonymous', true],
    [{ confidentiality: 'hiddenFromSubject' }, 'hiddenFromSubject', false],
    [{}, 'open', false],
  ] as const)('[G9] %j is %s', (fields, confidentiality, anonymous) =>
    expect(complaintAfter(received(fields)).receipt).toMatchObject({ confidentiality, anonymous }),
  );
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

it('[N6a] the improvement that an apology promises is a promise of its owner, unless it is done', () => {
  const planned = { promiseId: 'better-1', owner: 'carla', dueAt: friday } as const;
  const promisesAfter = (improvement: DataOf<'Apologised'>['improvement']) =>
    after(apologised({ improvement })).promises;
  expect(promisesAfter({ state: 'planned', action: 'Check daily', ...planned })).toMatchObject([
    { promiseId: 'better-1', kind: 'improvement', by: 'carla', dueAt: friday, madeAt: monday, revision: 2 },
  ]);
  expect(promisesAfter({ state: 'willFindOut', ...planned })).toMatchObject([{ kind: 'willFindOut' }]);
  expect(promisesAfter({ state: 'done', action: 'Checked daily', doneAt: monday })).toEqual([]);
});

it('[F7] a promise that is there is not made again, and only the one that is named is broken', () => {
  const two = [promiseMade(), promiseMade({ promiseId: 'promise-2' })];
  expect(after(...two, promiseMade({ dueAt: friday })).promises).toHaveLength(2);
  const broken = fact('PromiseBroken', { promiseId: 'promise-2', dueAt: wednesday, noticedAt: wednesday });
  expect(after(...two, broken).promises.map(({ status }) => status)).toEqual(['open', 'broken']);
});

it('[P14] who acknowledges answers for it, and a confirmation holds only for who gave it', () => {
  const confirmed = ownershipConfirmed();
  expect(after(confirmed, acknowledged())).toMatchObject({ owner: 'emma', ownershipConfirmed: false });
  expect(after(confirmed, acknowledged({ owner: 'duty-front-office' }))).toMatchObject({ ownershipConfirmed: true });
  expect(after(acknowledged({ owner: 'duty-front-office' }))).toMatchObject({ ownershipConfirmed: false });
  expect(after(acknowledged()).acknowledgement).not.toHaveProperty('precision');
  const ofDay = { ...acknowledged(), precision: 'day' } as GivenEvent;
  expect(after(ofDay).acknowledgement).toMatchObject({ owner: 'emma', precision: 'day' });
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

it('[P10] a complaint that is put in writing is signed only when it says so', () => {
  const inWriting = (data: object) =>
    complaintAfter(received({ channel: 'hotline' }), fact('ComplaintPutInWriting', data as never)).identity;
  expect(inWriting({})).toMatchObject({ written: true, signed: false });
  expect(inWriting({ signed: true })).toMatchObject({ written: true, signed: true });
});

it('[F7] a promise that was broken in time or kept keeps its fate when it is broken once more', () => {
  const broken = fact('PromiseBroken', { promiseId: 'promise-1', dueAt: wednesday, noticedAt: wednesday });
  const kept = fact('PromiseKept', { promiseId: 'promise-1' });
  expect(after(promiseMade(), at(tuesday, kept), broken).promises[0]?.status).toBe('kept');
  expect(after(promiseMade(), at(thursday, kept), broken).promises[0]?.status).toBe('keptLate');
});
