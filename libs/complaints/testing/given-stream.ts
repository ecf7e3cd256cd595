import { type AnyEvent, type Decided, type Decision, type Fact } from '#libs/event-schema';
import { type EveryRefusalCode, type StreamContext } from '../src/index.js';
import { type Expecting, expecting } from './expecting.js';
import { factIn } from './fact-in.js';
import { exampleContext } from './given.js';

/** What an example needs to know of a family of streams. */
interface Family<State, Event extends AnyEvent, Command, Known extends StreamContext> {
  readonly aggregate: {
    readonly category: string;
    readonly initial: State;
    readonly evolve: (state: State, fact: Fact<Event>) => State;
  };
  readonly decide: (command: Command, state: State, context: Known) => Decision<Event>;
}

/** Who did it, and when; Emma of the front office now unless told otherwise. */
type Given<Event extends AnyEvent> = Decided<Event> & { readonly actor?: StreamContext['actor'] };

export interface StreamOutcome<State, Event extends AnyEvent> extends Expecting<EveryRefusalCode> {
  readonly decision: Decision<Event>;
  /** With what was decided folded in. */
  readonly state: State;
}

/** Examples of any family: given what happened, when a command comes, then these events or this refusal. */
export function examplesOf<State, Event extends AnyEvent, Command, Known extends StreamContext>({
  aggregate,
  decide,
}: Family<State, Event, Command, Known>) {
  const factOf = (given: Given<Event>, revision: number): Fact<Event> => {
    const { actor = exampleContext.actor, occurredAt = exampleContext.now, ...event } = given;
    const decided = { ...event, occurredAt } as unknown as Decided<Event> & { readonly occurredAt: string };
    return factIn(`${aggregate.category}-1`, decided, revision, actor);
  };
  const fold = (events: readonly Given<Event>[], from = aggregate.initial, begin = 0) =>
    events.map((event, index) => factOf(event, begin + index)).reduce(aggregate.evolve, from);

  return function given(...events: readonly Given<Event>[]) {
    const before = fold(events);
    return {
      state: before,
      when(command: Command, differs: Partial<Known> = {}): StreamOutcome<State, Event> {
        const context = { ...exampleContext, ...differs } as unknown as Known;
        const decision = decide(command, before, context);
        const decided = decision.accepted ? decision.events : [];
        return {
          decision,
          state: fold(
            decided.map((event) => ({ occurredAt: context.now, actor: context.actor, ...event })),
            before,
            events.length,
          ),
          ...expecting<EveryRefusalCode>(decision as Decision<AnyEvent, EveryRefusalCode>),
        };
      },
    };
  };
}
