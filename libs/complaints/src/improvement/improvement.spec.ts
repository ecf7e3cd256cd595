import fc from 'fast-check';
import { dataOf } from '../../testing/event-arbitrary.js';
import { monday, mondayNoon, nextMonday, tuesday } from '../../testing/facts.js';
import { examplesOf } from '../../testing/given-stream.js';
import {
  decideImprovement,
  improvementAggregate,
  type ImprovementCommand,
  type ImprovementContext,
  type ImprovementEvent,
  improvementEvents,
  type RecurrenceOutcome,
  statusOfImprovement,
} from './index.js';

const given = examplesOf({ aggregate: improvementAggregate, decide: decideImprovement });
const irma = { id: 'irma', role: 'improver', unit: 'quality' } as const;
const byIrma: Partial<ImprovementContext> = { actor: irma };
const dated = (occurredAt: string, event: ImprovementEvent) => ({ ...event, occurredAt });

const proposed: ImprovementEvent = {
  type: 'ImprovementProposed',
  data: { source: 'lesson', proposal: 'Compare the lists on the evening before.', owner: 'bert' },
};
const approved: ImprovementEvent = { type: 'Approved', data: { by: 'irma', owner: 'bert', dueAt: tuesday } };
const implemented: ImprovementEvent = { type: 'Implemented', data: { by: 'bert', what: 'The depot compares.' } };
const checked = (outcome: RecurrenceOutcome): ImprovementEvent => ({
  type: 'RecurrenceChecked',
  data: { outcome, by: 'irma' },
});
const closed: ImprovementEvent = { type: 'Closed', data: { outcome: 'effective', by: 'irma' } };

const propose = (more: object = {}): ImprovementCommand => ({
  type: 'ProposeImprovement',
  source: 'lesson',
  sourceStream: 'complaint-1',
  proposal: 'Compare the lists.',
  ...more,
});
const approve = (more: object = {}): ImprovementCommand => ({ type: 'ApproveImprovement', ...more });
const implement: ImprovementCommand = { type: 'ImplementImprovement', what: 'The depot compares.' };
const check = (outcome: RecurrenceOutcome, more: object = {}): ImprovementCommand => ({
  type: 'CheckRecurrence',
  outcome,
  ...more,
});
const close = (
  outcome: 'effective' | 'notEffective' | 'rejected' | 'replaced',
  more: object = {},
): ImprovementCommand => ({
  type: 'CloseImprovement',
  outcome,
  ...more,
});

describe('proposing an improvement', () => {
  it.each([
    ['lesson', 'complaint-1'],
    ['audit', 'audit-findings'],
    ['staff', undefined],
    ['suggestion', undefined],
    ['external', undefined],
  ])('[T26] may come from %s', (source, sourceStream) =>
    given()
      .when(propose({ source, sourceStream }))
      .then({ type: 'ImprovementProposed', data: { source, ...(sourceStream && { sourceStream }) } }),
  );

  it.each([
    ['lesson', 'Name the case', [undefined, '', 'complaint-', 'case-1', 'audit-findings', 'improvement-complaint-1']],
    ['audit', 'audit-findings', [undefined, 'complaint-1', 'audit-findings-2', 'my-audit-findings']],
  ])('[T26] out of a %s names where that is written down', (source, sentence, streams) => {
    for (const sourceStream of streams) {
      const outcome = given().when(propose({ source, sourceStream }));
      outcome.thenRefused('value-not-allowed', 'T26');
      expect(outcome.decision).toMatchObject({
        refusal: { sentence: expect.stringContaining(sentence) as string, details: { field: 'sourceStream' } },
      });
    }
  });

  it('[T26] warns when what it comes from is not there, and does not stop', () => {
    const from = propose({ sourceStream: 'complaint-1', sourceEventId: 'event-1' });
    given().when(from, { sourceFound: false }).thenWarned('source-unknown');
    given().when(from, { sourceFound: true }).thenNotWarned('source-unknown');
    given().when(from).thenNotWarned('source-unknown');
  });

  it('[T26] names the stream of the event that it comes from', () =>
    given()
      .when(propose({ source: 'staff', sourceStream: undefined, sourceEventId: 'event-1' }))
      .thenRefused('value-not-allowed', 'T26'));

  it('[N7] warns when nobody will be able to count whether it helped', () => {
    given()
      .when(propose({ object: 'delivery' }))
      .thenWarned('aim-unknown');
    given()
      .when(propose({ object: 'delivery', cause: 'tooLate' }))
      .thenNotWarned('aim-unknown', 'cause-not-listed');
  });

  it('[T3] needs words, and happens once', () => {
    given()
      .when(propose({ proposal: ' ' }))
      .thenRefused('blank', 'T3');
    given(proposed).when(propose()).thenRefused('improvement-proposed-before', 'T3');
  });
});

describe('approving an improvement', () => {
  it('[T14] is for somebody else than who proposed it', () => {
    given(proposed).when(approve()).thenRefused('own-proposal', 'T14');
    given(proposed)
      .when(approve(), byIrma)
      .then({ type: 'Approved', data: { by: 'irma', owner: 'bert' } });
  });

  it('[T3] names who carries it out', () => {
    const { owner: _owner, ...data } = proposed.data as { owner: string };
    const nobodys = { ...proposed, data } as ImprovementEvent;
    given(nobodys).when(approve(), byIrma).thenRefused('nobody-named', 'T3');
    given(nobodys)
      .when(approve({ owner: 'anna' }), byIrma)
      .then({ type: 'Approved', data: { owner: 'anna' } });
  });

  it('[N6b] is due later than now', () => {
    given(proposed)
      .when(approve({ dueAt: monday }), byIrma)
      .thenRefused('due-in-past', 'N6b');
    given(proposed)
      .when(approve({ dueAt: 'soon' }), byIrma)
      .thenRefused('value-not-allowed', 'N6b');
    given(proposed)
      .when(approve({ dueAt: mondayNoon }), byIrma)
      .thenRefused('due-in-past', 'N6b', 'by which it is carried out');
  });

  it('[F7] warns when it is due more than a year ahead', () => {
    given(proposed)
      .when(approve({ dueAt: '2036-03-16' }), byIrma)
      .thenWarned('due-far-ahead');
    given(proposed)
      .when(approve({ dueAt: tuesday }), byIrma)
      .thenNotWarned('due-far-ahead');
  });

  it('[T3] is decided once, of what was proposed and is not done with', () => {
    given(proposed, approved).when(approve(), byIrma).thenRefused('improvement-approved-before', 'T3');
    given().when(approve(), byIrma).thenRefused('no-such-improvement', 'T3');
    given(proposed, closed).when(approve(), byIrma).thenRefused('improvement-closed', 'T3');
  });
});

describe('an improvement that works', () => {
  it('[T3] was approved before, and works once', () => {
    given(proposed).when(implement).thenRefused('improvement-not-approved', 'T3');
    given(proposed, approved)
      .when(implement)
      .then({ type: 'Implemented', data: { by: 'emma' } });
    given(proposed, approved, implemented).when(implement).thenRefused('improvement-implemented-before', 'T3');
  });

  it('[T21] warns when it comes later than was decided, and is welcome', () => {
    given(proposed, approved).when(implement, { now: nextMonday }).thenWarned('implemented-late');
    given(proposed, approved).when(implement).thenNotWarned('implemented-late');
  });

  it('[G14] says what has changed', () =>
    given(proposed, approved).when({ type: 'ImplementImprovement', what: '' }).thenRefused('blank', 'G14'));

  it('[F17] did not work before it was approved', () =>
    given(dated(monday, proposed), dated(mondayNoon, approved))
      .when({ type: 'ImplementImprovement', what: 'It works.', occurredAt: monday })
      .thenRefused('occurred-out-of-order', 'F17'));
});

describe('looking whether it happened again', () => {
  const works = [proposed, approved, implemented].map((event) => dated(mondayNoon, event));
  /** It works since 9 March; 7 June is the ninetieth day after it, by the calendar of Amsterdam. */
  const day89 = { now: '2026-06-06T21:59:00.000Z' };
  const day90 = { now: '2026-06-06T22:01:00.000Z' };
  const counted = (before: number, after: number) => ({ recurrences: { before, after, asOf: 'log.1' } });

  it('[N7] is refused before the ninetieth day, unless it happened again', () => {
    for (const outcome of ['notRecurred', 'tooFewCases'] as const) {
      given(...works)
        .when(check(outcome), day89)
        .thenRefused('recurrence-too-early', 'N7');
      given(...works)
        .when(check(outcome), day90)
        .then({ type: 'RecurrenceChecked', data: { outcome } });
    }
    given(...works)
      .when(check('recurred'))
      .then({ type: 'RecurrenceChecked', data: { outcome: 'recurred' } });
  });

  it('[N7] pins what was counted, and over which time', () =>
    given(...works)
      .when(check('notRecurred'), { ...day90, ...counted(7, 0) })
      .then({
        type: 'RecurrenceChecked',
        data: { before: 7, after: 0, countedAsOf: 'log.1', window: { from: mondayNoon, until: day90.now } },
      }));

  it('[N7] warns when the count says otherwise, or when nothing could be counted', () => {
    given(...works)
      .when(check('notRecurred'), { ...day90, ...counted(7, 2) })
      .thenWarned('recurrence-counted');
    given(...works)
      .when(check('recurred'), counted(7, 0))
      .thenWarned('recurrence-not-counted');
    given(...works)
      .when(check('notRecurred'), day90)
      .thenWarned('recurrence-uncounted');
    given(...works)
      .when(check('notRecurred'), { ...day90, ...counted(7, 0) })
      .thenNotWarned('recurrence-counted', 'recurrence-uncounted');
  });

  it('[N7] takes no number from whoever looks', () =>
    given(...works)
      .when(check('notRecurred', { before: 100, after: 0 }), { ...day90, ...counted(3, 1) })
      .then({ type: 'RecurrenceChecked', data: { before: 3, after: 1 } }));

  it('[N7] warns who looks at their own work', () =>
    given(...works)
      .when(check('recurred'), { actor: { id: 'bert', role: 'coordinator' } })
      .thenWarned('own-work-checked'));

  it('[N7] needs an improvement that works', () =>
    given(proposed, approved).when(check('recurred')).thenRefused('improvement-not-implemented', 'N7'));
});

describe('closing an improvement', () => {
  it('[N7] says that it helped only after somebody looked, and not against what they found', () => {
    given(proposed, approved, implemented).when(close('effective')).thenRefused('recurrence-unchecked', 'N7');
    given(proposed, approved, implemented, checked('recurred'))
      .when(close('effective'))
      .thenRefused('recurrence-contradicts', 'N7');
    given(proposed, approved, implemented, checked('recurred'), checked('notRecurred'))
      .when(close('effective'))
      .then({ type: 'Closed', data: { outcome: 'effective', by: 'emma' } });
    given(proposed, approved, implemented, checked('recurred')).when(close('notEffective')).thenRefused('blank', 'N7');
  });

  it('[N7] warns who says that it helped when there were too few cases to tell', () => {
    const looked = [proposed, approved, implemented, checked('tooFewCases')];
    given(...looked)
      .when(close('effective'))
      .thenWarned('recurrence-unclear');
    given(...looked)
      .when(close('notEffective', { reason: 'Nobody uses it.' }))
      .thenNotWarned('recurrence-unclear');
    given(...looked, checked('notRecurred'))
      .when(close('effective'))
      .thenNotWarned('recurrence-unclear');
  });

  it('[T3] rejects with a reason what does not work yet', () => {
    given(proposed).when(close('rejected')).thenRefused('blank', 'T3');
    given(proposed)
      .when(close('rejected', { reason: 'Too dear.' }))
      .then({ type: 'Closed' });
    given(proposed, approved, implemented)
      .when(close('rejected', { reason: 'Too dear.' }))
      .thenRefused('improvement-implemented-before', 'T3');
  });

  it('[T3] names what takes its place, which is another one', () => {
    given(proposed).when(close('replaced')).thenRefused('blank', 'T3');
    given(proposed)
      .when(close('replaced', { replacedBy: 'me' }), { improvementId: 'me' })
      .thenRefused('same-improvement', 'T3');
    given(proposed)
      .when(close('replaced', { replacedBy: 'other' }), { replacementFound: false })
      .thenWarned('improvement-unknown');
    given(proposed)
      .when(close('replaced', { replacedBy: 'other' }), { replacementFound: true })
      .thenNotWarned('improvement-unknown');
  });

  it('[T3] ends it: nothing can be done with it afterwards', () => {
    for (const command of [approve(), implement, check('recurred'), close('rejected', { reason: 'No.' })])
      given(proposed, closed).when(command, byIrma).thenRefused('improvement-closed', 'T3');
  });
});

it('[T3] an improvement is told to be as far as it is', () => {
  const life = [proposed, approved, implemented, checked('notRecurred'), closed];
  expect(life.map((_, index) => statusOfImprovement(given(...life.slice(0, index + 1)).state))).toEqual([
    'proposed',
    'approved',
    'implemented',
    'checked',
    'closed',
  ]);
});

it('[X14] an improvement folds its facts in any order', () => {
  const facts = improvementEvents.map((declaration) =>
    dataOf(declaration).map((data) => ({ type: declaration.type, data }) as ImprovementEvent),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(...facts), { maxLength: 8 }), (events) => {
      const { state } = given(...events);
      expect(state.revision).toBe(events.length - 1);
      expect(statusOfImprovement(state)).toMatch(/^\w+$/);
    }),
  );
});
