import {
  acknowledged,
  apologised,
  by,
  classified,
  type GivenEvent,
  ownerAssigned,
  received,
} from '../../testing/facts.js';
import { exampleContext, given } from '../../testing/given.js';
import { judged, refusing } from '../../testing/judging.js';
import { type Apologise, type OverrideWording } from './commands.js';
import { type WordingJudge } from './deciding/wording-judge.js';

const start = [received(), ownerAssigned(), acknowledged({ nextSteps: [] }), classified()];
const text = 'Nobody ever had this. We are sorry.';
const coordinator = { id: 'cora', role: 'coordinator' } as const;
const override = (differs: Partial<OverrideWording> = {}): OverrideWording => ({
  type: 'OverrideWording',
  rules: ['AP-4', 'AP-4'],
  text,
  reason: 'She asked whether others have had this.',
  ...differs,
});
const overridden = (who: string, differs: object = {}): GivenEvent =>
  by(who, 'agent', {
    type: 'WordingOverridden',
    data: { rules: ['AP-4'], reason: 'x', draft: exampleContext.draftOf(text), ...differs },
  });

describe('overriding a wording rule', () => {
  it('[P13] is for a coordinator, with a reason', () => {
    const outcome = given(...start).when(override({ command: 'Apologise' }), { actor: coordinator });
    outcome.then({ type: 'WordingOverridden', data: { rules: ['AP-4'], command: 'Apologise' } });
    expect(outcome.decision.accepted && outcome.decision.events[0]?.data).not.toHaveProperty('noCoordinatorOnDuty');
    given(...start)
      .when(override({ reason: '' }), { actor: coordinator })
      .thenRefused('blank', 'P13');
    given(...start)
      .when(override({ rules: [] }), { actor: coordinator })
      .thenRefused('value-not-allowed', 'P13');
    given(...start)
      .when(override({ rules: ['politeness'] }), { actor: coordinator })
      .thenRefused('value-not-allowed', 'P13');
  });

  it.each(['AP-0', 'AP-10', 'AP-99'])('[P13] is refused for %s, a rule that there is not', (rule) => {
    given(...start)
      .when(override({ rules: ['AP-4', rule] }), { actor: coordinator })
      .thenRefused('value-not-allowed', 'P13');
  });

  it('[P13] is for the agent only when no coordinator is there, and is reviewed then', () => {
    given(...start)
      .when(override(), { coordinatorOnDuty: true })
      .thenRefused('coordinator-needed', 'P13');
    const outcome = given(...start).when(override(), { coordinatorOnDuty: false });
    outcome.then({ type: 'WordingOverridden', data: { noCoordinatorOnDuty: 'agentMayOverride' } });
    outcome.thenWarned('override-to-review');
    given(...start)
      .when(override())
      .then({ type: 'WordingOverridden' });
  });
});

describe('a text against an overridden rule', () => {
  const wording: WordingJudge = () => judged(refusing('AP-4', 'It argues about blame.'));
  const apologise: Apologise = {
    type: 'Apologise',
    consequence: 'You could not leave your flat.',
    responsibility: 'We forgot the order.',
    improvement: { state: 'done', action: 'Orders are checked.', doneAt: '2026-03-01T09:00:00Z' },
    medium: 'written',
    text,
    acceptsResponsibility: { scope: 'outcome', extent: 'full', statement: 'We forgot the order.' },
  };

  it('[P13] may go out once, and is warned about', () => {
    given(...start)
      .when(apologise, { wording })
      .thenRefused('wording', 'AP-4');
    const outcome = given(...start, overridden('cora')).when(apologise, { wording });
    outcome.then(
      { type: 'ResponsibilityAccepted' },
      { type: 'Apologised', data: { warnings: ['AP-4'] } },
      { type: 'PromiseKept' },
    );
    outcome.thenWarned('wording');
    given(...start, overridden('cora'), apologised())
      .when(apologise, { wording })
      .thenRefused('wording');
  });

  it('[P13] is refused when another rule, or the rule for another text, was overridden', () => {
    given(...start, overridden('cora', { rules: ['AP-6'] }))
      .when(apologise, { wording })
      .thenRefused('wording', 'AP-4');
    given(...start, overridden('cora', { command: 'Resolve' }))
      .when(apologise, { wording })
      .thenRefused('wording', 'AP-4');
    given(...start, overridden('cora', { command: 'Apologise' }))
      .when(apologise, { wording })
      .then({ type: 'ResponsibilityAccepted' }, { type: 'Apologised' }, { type: 'PromiseKept' });
  });

  it('[P13] is refused when other words were looked at, or none', () => {
    given(...start, overridden('cora'))
      .when({ ...apologise, text: `${text} Really nobody.` }, { wording })
      .thenRefused('wording', 'AP-4');
    given(...start)
      .when(override({ text: ' ' }), { actor: coordinator })
      .thenRefused('blank', 'P13');
  });

  it('an override of the words of one command does not let those of another one through', () => {
    const resolve = { type: 'Resolve', resolution: 'It works.', explanation: 'The order.', text } as const;
    given(...start, overridden('cora', { command: 'Apologise' }))
      .when(resolve, { wording })
      .thenRefused('wording');
    given(...start, overridden('cora'))
      .when(resolve, { wording })
      .then({ type: 'Resolved' }, { type: 'PromiseKept' });
  });
});

describe('reviewing an override', () => {
  const review = { type: 'ReviewOverride', verdict: 'justified' } as const;

  it('[P13] is for a coordinator who did not override it', () => {
    const outcome = given(...start, overridden('emma')).when(review, { actor: coordinator });
    outcome.then({ type: 'OverrideReviewed', data: { verdict: 'justified', overrideEventId: 'fact-4' } });
    expect(outcome.complaint.overrides).toMatchObject([{ by: 'emma', reviewed: true }]);
    given(...start, overridden('emma'))
      .when(review)
      .thenRefused('coordinator-needed', 'P13');
    given(...start, overridden('cora'))
      .when(review, { actor: coordinator })
      .thenRefused('own-request', 'P13');
  });

  it('finds the one that waits, or the one that is named', () => {
    given(...start)
      .when(review, { actor: coordinator })
      .thenRefused('override-not-found', 'P13');
    given(...start, overridden('emma'))
      .when({ ...review, overrideEventId: 'fact-0' }, { actor: coordinator })
      .thenRefused('override-not-found');
    const two = given(...start, overridden('emma'), overridden('bilal'));
    two.when(review, { actor: coordinator }).thenRefused('value-not-allowed', 'P13');
    two
      .when({ ...review, overrideEventId: 'fact-4', verdict: 'ruleIsWrong' }, { actor: coordinator })
      .then({ type: 'OverrideReviewed', data: { overrideEventId: 'fact-4', verdict: 'ruleIsWrong' } });
  });

  it('lets a second coordinator think otherwise', () => {
    const reviewed: GivenEvent = {
      type: 'OverrideReviewed',
      data: { verdict: 'justified', overrideEventId: 'fact-4' },
    };
    given(...start, overridden('emma'), reviewed)
      .when(review, { actor: coordinator })
      .thenRefused('override-not-found');
    given(...start, overridden('emma'), reviewed)
      .when({ ...review, overrideEventId: 'fact-4', verdict: 'notJustified' }, { actor: coordinator })
      .then({ type: 'OverrideReviewed' });
  });
});
