import { soundCommands } from '../../../testing/commands.js';
import * as facts from '../../../testing/facts.js';
import { friday, monday, mondayNoon, type GivenEvent } from '../../../testing/facts.js';
import { given } from '../../../testing/given.js';
import { type ComplaintCommand } from '../../index.js';

type Due = readonly [type: string, asked: string, pointsAt: string, command: (dueAt: string) => ComplaintCommand];

const of = (type: keyof typeof soundCommands) => soundCommands[type].command;
const improvement = (dueAt: string) => ({ state: 'willFindOut', owner: 'bilal', dueAt }) as const;
const step = { action: 'Send a mechanic', by: 'emma' };

/** Every command that names a moment to come; what has passed is refused in words that fit it. */
const dues: readonly Due[] = [
  ['MakePromise', 'Promise something', 'dueAt', (dueAt) => ({ ...of('MakePromise'), dueAt }) as ComplaintCommand],
  ['MovePromise', 'Promise something', 'dueAt', (dueAt) => ({ ...of('MovePromise'), dueAt }) as ComplaintCommand],
  [
    'Acknowledge',
    'Promise something',
    'nextSteps[1].dueAt',
    (dueAt) =>
      ({
        ...of('Acknowledge'),
        nextSteps: [
          { ...step, dueAt: friday },
          { ...step, dueAt },
        ],
      }) as ComplaintCommand,
  ],
  [
    'Acknowledge',
    'Promise something',
    'nextContact.dueAt',
    (dueAt) => ({ ...of('Acknowledge'), nextContact: { dueAt } }) as ComplaintCommand,
  ],
  [
    'Apologise',
    'will hear what changes',
    'improvement.dueAt',
    (dueAt) => ({ ...of('Apologise'), improvement: improvement(dueAt) }) as ComplaintCommand,
  ],
  ['OfferRedress', 'Promise something', 'dueAt', (dueAt) => ({ ...of('OfferRedress'), dueAt }) as ComplaintCommand],
  ['AcceptRedress', 'Promise something', 'dueAt', (dueAt) => ({ ...of('AcceptRedress'), dueAt }) as ComplaintCommand],
  [
    'SendHoldingResponse',
    'by which the answer is there',
    'expectedAt',
    (expectedAt) => ({ ...of('SendHoldingResponse'), expectedAt }) as ComplaintCommand,
  ],
  ['PlanHearing', 'Plan the hearing', 'at', (at) => ({ ...of('PlanHearing'), at }) as ComplaintCommand],
  ['RequestAdvice', 'time for the advice', 'dueAt', (dueAt) => ({ ...of('RequestAdvice'), dueAt }) as ComplaintCommand],
  [
    'AskIdentity',
    'time for an answer',
    'answerBy',
    (answerBy) => ({ ...of('AskIdentity'), answerBy }) as ComplaintCommand,
  ],
  [
    'OfferHearing',
    'time for an answer',
    'answerBy',
    (answerBy) => ({ ...of('OfferHearing'), answerBy }) as ComplaintCommand,
  ],
];

const before = (type: string): readonly GivenEvent[] => [
  facts.received(),
  ...(type === 'Acknowledge' ? [] : [facts.acknowledged()]),
  ...(soundCommands[type as keyof typeof soundCommands].after ?? []),
];
const daysLater = (days: number) => new Date(Date.parse(mondayNoon) + days * 86_400_000).toISOString();

describe('a moment that is named', () => {
  it.each(dues)('[N6b] with %s is still to come: "%s …", at %s', (type, asked, pointsAt, command) => {
    for (const past of [monday, mondayNoon]) {
      const outcome = given(...before(type)).when(command(past));
      expect(outcome.decision).toMatchObject({
        accepted: false,
        refusal: { sentence: expect.stringContaining(asked) as string, details: { field: pointsAt } },
      });
    }
    expect(given(...before(type)).when(command(friday)).decision).toMatchObject({ accepted: true });
  });

  it.each(dues)(
    '[F7] with %s is warned about when it is more than a year ahead ("%s …", %s)',
    (type, _asked, _at, command) => {
      given(...before(type))
        .when(command(daysLater(367)))
        .thenWarned('due-far-ahead');
      given(...before(type))
        .when(command(daysLater(366)))
        .thenNotWarned('due-far-ahead');
    },
  );

  it('[N6b] is kept by somebody, who is named beside it', () => {
    const nobody = { ...step, by: ' ', dueAt: friday };
    const promised = { ...of('MakePromise'), by: '' } as ComplaintCommand;
    const acknowledged = { ...of('Acknowledge'), nextSteps: [nobody] } as ComplaintCommand;
    const announced = { willBeTold: { by: '', dueAt: facts.tuesday } };
    const routed = { ...of('Route'), announced } as ComplaintCommand;
    for (const [command, field] of [
      [promised, 'by'],
      [acknowledged, 'nextSteps[0].by'],
      [routed, 'announced.willBeTold.by'],
    ] as const) {
      const outcome = given(facts.received()).when(command);
      outcome.thenRefused('nobody-named', 'N6b');
      expect(outcome.decision).toMatchObject({ refusal: { details: { field } } });
    }
  });
});
