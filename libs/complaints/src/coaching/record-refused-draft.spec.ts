import fc from 'fast-check';
import { type Fact } from '#libs/event-schema';
import { complaintCatalogue } from '../catalogue.js';
import { type Coaching, coachingAggregate, type CoachingCommand, type CoachingEvent, decideCoaching } from './index.js';

const draft = 'a'.repeat(64);
const another = 'b'.repeat(64);
const refused = (differs: Partial<CoachingCommand> = {}): CoachingCommand => ({
  type: 'RecordRefusedDraft',
  rules: ['AP-4', 'AP-6', 'AP-4'],
  draft,
  command: 'Apologise',
  language: 'nl',
  complaintId: 'case-1',
  ...differs,
});

/** What the commands bring about, one after the other. */
function after(...commands: readonly CoachingCommand[]): { coaching: Coaching; events: readonly CoachingEvent[] } {
  let coaching = coachingAggregate.initial;
  const events: CoachingEvent[] = [];
  for (const command of commands) {
    const decision = decideCoaching(command, coaching);
    for (const event of decision.accepted ? decision.events : []) {
      expect(complaintCatalogue.declarations.get(event.type)?.problem(event.data)).toBeUndefined();
      coaching = coachingAggregate.evolve(coaching, event as Fact<CoachingEvent>);
      events.push(event);
    }
  }
  return { coaching, events };
}

describe('a draft that was refused', () => {
  it('[F16] goes to the coaching of who wrote it: the rules and a hash, never the words', () =>
    expect(after(refused()).events).toEqual([
      {
        type: 'DraftRefused',
        data: {
          rules: ['AP-4', 'AP-6'],
          textHash: draft,
          command: 'Apologise',
          language: 'nl',
          complaintId: 'case-1',
        },
      },
    ]));

  it('[F16] counts once, also for another command or complaint', () => {
    const { events } = after(refused(), refused({ draft: another }), refused({ command: 'Resolve', complaintId: '2' }));
    expect(events).toHaveLength(2);
  });

  it('[T15] tells which rules to practise', () =>
    expect(after(refused(), refused({ draft: another, rules: ['AP-4'] })).coaching.refused).toEqual({
      'AP-4': 2,
      'AP-6': 1,
    }));

  it('twice adds nothing, whatever came in between', () => {
    const drafts = fc.array(fc.constantFrom(draft, another, 'c'.repeat(64), 'd'.repeat(64)), { maxLength: 12 });
    fc.assert(
      fc.property(drafts, (all) => {
        const { events } = after(...all.map((one) => refused({ draft: one })));
        expect(events).toHaveLength(new Set(all).size);
      }),
    );
  });

  it('is not changed by a training', () => {
    const { coaching } = after(refused());
    const training = {
      type: 'TrainingRecorded',
      data: { employee: 'emma', subject: 'apologising' },
      metadata: { occurredAt: '2026-03-09T09:00:00.000Z' },
    };
    const { drafts, refused: counted } = coachingAggregate.evolve(coaching, training as Fact<CoachingEvent>);
    expect({ drafts, refused: counted }).toEqual({ drafts: coaching.drafts, refused: coaching.refused });
  });
});
