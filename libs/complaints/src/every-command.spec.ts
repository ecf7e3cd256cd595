import { soundCommands } from '../testing/commands.js';
import * as facts from '../testing/facts.js';
import { type GivenEvent } from '../testing/facts.js';
import { given } from '../testing/given.js';
import { type ComplaintCommand, type ComplaintCommandType, type ComplaintEvent, commandTypes } from './index.js';

/* What holds for whatever is recorded, of each command one that is as it should be. */

/** Happen when they are decided, of which nobody says when. */
const undated: ReadonlySet<ComplaintCommandType> = new Set([
  'EraseData',
  'RedactField',
  'Merge',
  'MarkDuplicate',
  'CompleteMerge',
  'AbandonMerge',
  'Unmerge',
  'FreeDuplicate',
  'CompleteUnmerge',
]);

/** What may be said with a command, in words of one's own. */
const words: Partial<Record<ComplaintCommandType, readonly string[]>> = {
  ReceiveComplaint: ['suggestion', 'complainantProposal'],
  FixInFirstContact: ['suggestion', 'text'],
  Acknowledge: ['reason', 'text'],
  AssignOwner: ['explanation'],
  MovePromise: ['what'],
  KeepPromise: ['what'],
  Route: ['reason'],
  AcceptHandover: ['reason'],
  RecallHandover: ['reason'],
  LogContact: ['asks'],
  RecordInvestigation: ['reason'],
  OpenStage: ['reason'],
  WaiveHearing: ['reason'],
  RequestAdvice: ['question'],
  RecordCircumstances: ['communicationNeeds'],
  Apologise: ['text'],
  ReviewOverride: ['reason'],
  OfferRedress: ['what'],
  DeclineRedress: ['reason'],
  Resolve: ['text'],
  AnswerResolution: ['evidence'],
  WithdrawComplaint: ['reason'],
  ReferExternally: ['text'],
  OpenExternalCase: ['reference', 'reason'],
  RecordExternalDecision: ['reason'],
  AssessRelationship: ['remark'],
  EndRelationship: ['reason'],
  Merge: ['reason'],
  MarkDuplicate: ['reason'],
  FreeDuplicate: ['reason'],
  LinkSimilar: ['reason'],
  AddDocument: ['name'],
  PlaceLegalHold: ['reason'],
  ArrangeConduct: ['contactPerson'],
};

const open = [facts.received(), facts.ownerAssigned(), facts.acknowledged(), facts.classified()];
const ended = [facts.promiseKept({ promiseId: 'step-1' }), facts.resolved()];
const states: readonly ((after: readonly GivenEvent[]) => readonly GivenEvent[])[] = [
  () => [],
  (after) => [facts.received(), facts.ownerAssigned(), ...after],
  (after) => [...open, ...after],
  (after) => [...open, ...after, ...ended],
  () => [facts.received(), facts.markedDuplicate()],
];

/** What a command records in the first state in which it records something. */
function recorded(command: ComplaintCommand): readonly (ComplaintEvent & { readonly precision?: string })[] {
  const { after = [], context } = soundCommands[command.type];
  for (const state of states) {
    const { decision } = given(...state(after)).when(command, context);
    if (decision.accepted && decision.events.length > 0) return decision.events;
  }
  return [];
}

describe.each(commandTypes.map((type) => [type] as const))('what %s records', (type) => {
  const { command } = soundCommands[type];

  it('is something', () => expect(recorded(command)).not.toEqual([]));

  if (!undated.has(type))
    it('[F17] is known to the day when no more is known', () => {
      const toTheDay = { ...command, precision: 'day' } as ComplaintCommand;
      expect(recorded(toTheDay)).toContainEqual(expect.objectContaining({ precision: 'day' }));
      for (const event of recorded(command)) expect(event).not.toHaveProperty('precision');
    });

  for (const field of words[type] ?? [])
    it(`holds ${field} when something is said there, and leaves it out when not`, () => {
      expect(JSON.stringify(recorded({ ...command, [field]: 'In our own words.' }))).toContain('In our own words.');
      const blank = recorded({ ...command, [field]: ' \n' });
      expect(blank).not.toEqual([]);
      expect(JSON.stringify(blank)).not.toContain('" \\n"');
    });
});
