import {
  acknowledged,
  apologised,
  classified,
  clockPaused,
  contactLogged,
  friday,
  monday,
  ownerAssigned,
  promiseMade,
  received,
  redressOffered,
  resolved,
  responsibilityAccepted,
  routed,
  type GivenEvent,
} from '../../testing/facts.js';
import { exampleContext, given } from '../../testing/given.js';
import { type ComplaintCommand } from './commands.js';
import { type Context } from './deciding/context.js';

const coordinator = { actor: { id: 'carla', role: 'coordinator' } } as const;
const bilal = { actor: { id: 'bilal', role: 'agent', unit: 'back-office' } } as const;
const start = [received(), ownerAssigned({ owner: 'emma' }), acknowledged({ nextSteps: [] }), classified()];
const which = { promiseId: 'redress-1' };
const asked: GivenEvent = {
  type: 'RedressApprovalRequested',
  data: { ...which, kind: 'other', because: 'mandateExceeded' },
};
const question = contactLogged({ direction: 'outbound', asks: 'Which floor?' });
const briefing = { whatHappened: 'The lift is broken for weeks.', whatTheyWant: 'A working lift this week.' };
const apology = {
  consequence: 'Shut in for weeks.',
  responsibility: 'We forgot the order.',
  improvement: { state: 'done', action: 'Checked every day.', doneAt: monday },
  medium: 'spoken',
  spokenGist: 'Sorry.',
} as const;

/** An erasure and a redaction happen when they are decided. */
type Datable = Exclude<ComplaintCommand, { readonly type: 'EraseData' | 'RedactField' | Merging }>;
type Merging =
  'Merge' | 'MarkDuplicate' | 'CompleteMerge' | 'AbandonMerge' | 'Unmerge' | 'FreeDuplicate' | 'CompleteUnmerge';
type Act = readonly [Datable, readonly GivenEvent[], Partial<Context>?];
/** One plain act of each command, at its plainest. */
const acts: readonly Act[] = [
  [{ type: 'Route', to: 'back-office', mode: 'warm', briefing, announced: { told: true } }, start],
  [{ type: 'AcceptHandover' }, [...start, routed()], bilal],
  [{ type: 'BounceHandover', reason: 'It is for housing.' }, [...start, routed()], bilal],
  [{ type: 'RecallHandover' }, [...start, routed()]],
  [{ type: 'RecordInvestigation', finding: 'Nobody ordered it.', fault: 'unclear' }, start],
  [{ type: 'AcceptResponsibility', scope: 'outcome', extent: 'full', statement: 'We forgot.' }, start],
  [{ type: 'Apologise', ...apology }, [...start, responsibilityAccepted()]],
  [{ type: 'Resolve', resolution: 'It works.', explanation: 'It was not ordered.' }, start],
  [{ type: 'AnswerResolution', answer: 'accepted', medium: 'spoken' }, [...start, resolved()]],
  [{ type: 'Reopen', reason: 'It broke again.' }, [...start, resolved()]],
  [
    { type: 'RecordLesson', outcome: 'noChangeDecided', rootCause: 'other', justification: 'Seldom.' },
    [...start, resolved()],
  ],
  [{ type: 'WithdrawComplaint', contactEventId: 'fact-4' }, [...start, contactLogged()]],
  [{ type: 'ReferExternally', to: 'housing', reason: 'Theirs.', text: 'We rang them.' }, start],
  [{ type: 'OpenExternalCase', body: 'court' }, start],
  [
    { type: 'RecordExternalDecision', body: 'court', outcome: 'forUs' },
    [...start, { type: 'ExternalCaseOpened', data: { body: 'court' } }],
  ],
  [{ type: 'OfferRedress', kind: 'exchange' }, start],
  [{ type: 'ApproveRedress', ...which }, [...start, asked], coordinator],
  [{ type: 'RefuseRedress', ...which, reason: 'Too much.' }, [...start, asked], coordinator],
  [{ type: 'AcceptRedress', ...which, dueAt: friday }, [...start, redressOffered()]],
  [{ type: 'DeclineRedress', ...which }, [...start, redressOffered()]],
  [{ type: 'DeliverRedress', ...which }, [...start, redressOffered(), { type: 'RedressAccepted', data: which }]],
  [{ type: 'SendHoldingResponse', why: 'It is far away.', expectedAt: friday }, start],
  [
    { type: 'PauseClock', clock: 'progress', waitingFor: 'complainant', question: 'Which floor?' },
    [...start, question],
  ],
  [{ type: 'ResumeClock', clock: 'resolution' }, [...start, clockPaused()]],
  [
    {
      type: 'Extend',
      clock: 'finalResponse',
      newDueAt: friday,
      notified: ['complainant'],
      reason: 'It is far away.',
    },
    [received({ regime: 'awb' }), ...start.slice(1)],
    coordinator,
  ],
  [{ type: 'Escalate', to: 'coordinator', reason: 'Look at this.' }, start],
];

describe.each(acts.map(([command, events, differs]) => [command.type, command, events, differs] as const))(
  'what %s records',
  (_type, command, events, differs = {}) => {
    it('is known to the day when no more is known', () => {
      const { decision } = given(...events).when({ ...command, precision: 'day' }, differs);
      expect(decision).toMatchObject({ accepted: true });
      expect(decision.accepted ? decision.events.map(({ precision }) => precision) : []).toContain('day');
    });

    it('holds no field without words, and warns of nothing when all is well', () => {
      const { decision } = given(...events).when(command, differs);
      expect(decision).toMatchObject({ accepted: true });
      const warned = decision.accepted ? decision.warnings.map(({ code }) => code) : [];
      expect(warned).toStrictEqual(command.type === 'RefuseRedress' ? ['tell-the-complainant'] : []);
    });

    it('is wrapped up in its own words when a text is blank', () => {
      const blank = Object.fromEntries(
        ['reason', 'evidence', 'text'].filter((field) => !(field in command)).map((field) => [field, ' \n']),
      );
      const { decision } = given(...events).when({ ...command, ...blank }, differs);
      expect(decision).toMatchObject({ accepted: true });
      expect(JSON.stringify(decision)).not.toContain('" \\n"');
    });
  },
);

describe('a refusal', () => {
  const parts: GivenEvent = {
    type: 'ComplaintPartsSet',
    data: { parts: [{ partId: 'lift', description: 'The lift' }] },
  };
  const resolve = { type: 'Resolve', resolution: 'It works.', explanation: 'It was not ordered.' } as const;
  const route = { type: 'Route', to: 'back-office', mode: 'warm', briefing, announced: { told: true } } as const;
  const extend = acts.find(([{ type }]) => type === 'Extend')![0];
  const awb = [received({ regime: 'awb' }), ...start.slice(1)];
  const pause = { type: 'PauseClock', clock: 'progress', waitingFor: 'thirdParty', question: 'When?' } as const;
  const recourse = { body: 'ombudsman', term: 'P1Y' };
  const refused: readonly (readonly [string, Act, Readonly<Record<string, unknown>>])[] = [
    ['the unit that has it waiting', [route, [...start, routed()]], { to: 'back-office' }],
    ['the field', [{ ...route, to: ' ' }, start], { field: 'to' }],
    [
      'the field of a live transfer',
      [{ ...route, mode: 'cold', reason: 'So.', spoken: true }, start],
      { field: 'spoken' },
    ],
    [
      'the promise that is not there',
      [{ ...route, announced: { told: false, promiseId: 'none' } }, start],
      { promiseId: 'none' },
    ],
    [
      'the latest moment',
      [{ ...route, announced: { told: false, willBeTold: { by: 'emma', dueAt: friday } } }, start],
      { latest: '2026-03-10T16:00:00.000Z' },
    ],
    ['the receiver', [{ type: 'AcceptHandover' }, [...start, routed()]], { to: 'back-office' }],
    ['who can recall', [{ type: 'RecallHandover' }, [...start, routed()], bilal], { owner: ['emma'] }],
    [
      'the reason that is missing',
      [{ type: 'RecordInvestigation', finding: 'Smoke.', fault: 'ours', safetyFirst: true }, [received()]],
      { field: 'reason' },
    ],
    [
      'the subject',
      [
        { type: 'RecordInvestigation', finding: 'Nothing.', fault: 'notOurs' },
        [received({ subjectEmployee: 'emma' }), acknowledged()],
      ],
      { employee: 'emma' },
    ],
    [
      'the moment of an improvement that is done',
      [
        { type: 'Apologise', ...apology, improvement: { ...apology.improvement, doneAt: friday } },
        [...start, responsibilityAccepted()],
      ],
      { field: 'improvement.doneAt' },
    ],
    [
      'the moment of one that is no moment',
      [
        { type: 'Apologise', ...apology, improvement: { ...apology.improvement, doneAt: 'soon' } },
        [...start, responsibilityAccepted()],
      ],
      { field: 'improvement.doneAt' },
    ],
    [
      'the moment of one that is planned',
      [
        {
          type: 'Apologise',
          ...apology,
          improvement: { state: 'planned', action: 'Check.', owner: 'emma', dueAt: exampleContext.now },
        },
        [...start, responsibilityAccepted()],
      ],
      { field: 'improvement.dueAt' },
    ],
    ['the unit that resolving waits for', [resolve, [...start, routed()]], { to: 'back-office' }],
    [
      'the promise that an answer cannot keep',
      [{ ...resolve, keepsPromises: ['promise-1'] }, [...start, promiseMade({ kind: 'redress' })]],
      { promiseId: 'promise-1' },
    ],
    [
      'the part that is not there',
      [{ ...resolve, recourse, decisions: [{ partId: 'tone', decision: 'upheld' }] }, [...awb, parts]],
      { field: 'decisions', partId: 'tone' },
    ],
    [
      'the decisions that are too many',
      [{ ...resolve, recourse, decisions: [{ decision: 'upheld' }, { decision: 'partly' }] }, awb],
      { field: 'decisions' },
    ],
    [
      'the ground that is missing',
      [
        { ...resolve, recourse, decisions: [{ decision: 'upheld' }, { partId: 'lift', decision: 'declined' }] },
        [...awb, parts],
      ],
      { field: 'decisions.ground' },
    ],
    [
      'the answer that was given',
      [
        { type: 'AnswerResolution', answer: 'rejected', medium: 'spoken' },
        [...start, resolved(), { type: 'ResolutionAnswered', data: { answer: 'accepted', medium: 'spoken' } }],
      ],
      { answer: 'accepted' },
    ],
    [
      'the unit that a referral waits for',
      [{ type: 'ReferExternally', to: 'housing', reason: 'Theirs.' }, [...start, routed()]],
      { to: 'back-office' },
    ],
    [
      'the body that has it',
      [
        { type: 'OpenExternalCase', body: 'court' },
        [...start, { type: 'ExternalCaseOpened', data: { body: 'court' } }],
      ],
      { body: 'court' },
    ],
    ['the amount', [{ type: 'OfferRedress', kind: 'refund', amountCents: -1 }, start], { field: 'amountCents' }],
    [
      'the currency',
      [{ type: 'OfferRedress', kind: 'refund', amountCents: 1, currency: 'XEURX' }, start],
      { field: 'currency' },
    ],
    [
      'the mandate',
      [{ type: 'ApproveRedress', ...which }, [...start, asked], { actor: { id: 'ada', role: 'adviser' } }],
      { mandateLimitCents: 0 },
    ],
    ['the redress that is not there', [{ type: 'DeliverRedress', promiseId: 'none' }, start], { promiseId: 'none' }],
    [
      'where the redress is',
      [{ type: 'DeliverRedress', ...which }, [...start, asked]],
      { ...which, status: 'approvalRequested' },
    ],
    ['the clock that waits for the complainant', [pause, [...start, question]], { clock: 'progress' }],
    ['the clock that never waits', [{ ...pause, clock: 'lesson' }, [...start, question]], { clock: 'lesson' }],
    [
      'the recourse that is half',
      [
        { type: 'SendHoldingResponse', why: 'It is far.', expectedAt: friday, recourse: { body: ' ', term: 'P6M' } },
        start,
      ],
      { field: 'recourse' },
    ],
    ['the clock that is not extended', [extend, start, coordinator], { clock: 'finalResponse' }],
    [
      'the complainant who was not told',
      [{ ...extend, notified: ['subject'] } as Datable, awb, coordinator],
      { missing: 'complainant' },
    ],
    [
      'the subject who was not told',
      [extend, [...awb, { type: 'SubjectInformed', data: {} }], coordinator],
      { missing: 'subject' },
    ],
    [
      'the consent that is still to come',
      [{ ...extend, consent: { evidence: 'A letter.', givenAt: friday } } as Datable, awb, coordinator],
      { field: 'consent.givenAt' },
    ],
    ['the new end that is none', [{ ...extend, newDueAt: 'May' } as Datable, awb, coordinator], { field: 'newDueAt' }],
    [
      'the new end that is past',
      [{ ...extend, newDueAt: exampleContext.now } as Datable, awb, coordinator],
      { field: 'newDueAt' },
    ],
    [
      'the weeks that are allowed',
      [{ ...extend, newDueAt: '2027-01-01T09:00:00Z' } as Datable, awb, coordinator],
      { weeks: 4 },
    ],
  ];

  it.each(refused)('names %s', (_what, [command, events, differs], details) => {
    const { decision } = given(...events).when(command, differs);
    expect(decision).toMatchObject({ accepted: false, refusal: { details } });
  });
});

describe('after an apology', () => {
  it('the complainant who was never acknowledged is warned about', () =>
    given(received(), responsibilityAccepted())
      .when({ type: 'Apologise', ...apology })
      .thenWarned('not-acknowledged-yet'));

  it('a written one needs no gist', () =>
    given(...start, responsibilityAccepted(), apologised())
      .when({ type: 'Apologise', ...apology, medium: 'written', text: 'Sorry.', spokenGist: '' })
      .thenNotWarned('gist-missing'));
});
