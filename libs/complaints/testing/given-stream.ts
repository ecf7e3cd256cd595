import { type AnyEvent, type Decided, type Decision, type Fact } from '#libs/event-schema';
import { complaintCatalogue, type EveryRefusalCode, type StreamContext } from '../src/index.js';
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

type Matching = { readonly type: string } & Readonly<Record<string, unknown>>;

export interface StreamOutcome<State, Event extends AnyEvent> {
  readonly decision: Decision<Event>;
  /** With what was decided folded in. */
  readonly state: State;
  then(...expected: readonly Matching[]): void;
  thenNothing(): void;
  thenRefused(code: EveryRefusalCode, rule?: string): void;
  thenWarned(...codes: readonly string[]): void;
  thenNotWarned(...codes: readonly string[]): void;
}

/** Examples of any family: given what happened, when a command comes, then these events or this refusal. */
export function examplesOf<State, Event extends AnyEvent, Command, Known extends StreamContext>({
  aggregate,
  decide,
}: Family<State, Event, Command, Known>) {
  const factOf = (
    { occurredAt = exampleContext.now, precision = 'instant', ...event }: Given<Event>,
    revision: number,
  ) => {
    const { actor = exampleContext.actor, ...rest } = event as unknown as Given<Event>;
    return {
      ...rest,
      id: `fact-${revision}`,
      stream: `${aggregate.category}-1`,
      revision,
      metadata: {
        commandId: `command-${revision}`,
        bodyHash: '',
        correlationId: 'correlation',
        actor,
        originLogId: 'log',
        occurredAt,
        precision,
        recordedAt: occurredAt,
        schemaVersion: 1,
      },
    } as unknown as Fact<Event>;
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
        for (const { type, data } of decided)
          expect([type, complaintCatalogue.declarations.get(type)?.problem(data)]).toEqual([type, undefined]);
        const warned = decision.accepted ? decision.warnings.map(({ code }) => code) : [];
        return {
          decision,
          state: fold(
            decided.map((event) => ({ occurredAt: context.now, actor: context.actor, ...event })),
            before,
            events.length,
          ),
          then(...expected) {
            expect(decision).toMatchObject({ accepted: true });
            expect(decided.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
            expect(decided).toMatchObject([...expected]);
          },
          thenNothing: () => expect(decision).toMatchObject({ accepted: true, events: [] }),
          thenRefused: (code, rule) =>
            expect(decision).toMatchObject({
              accepted: false,
              refusal: {
                code,
                sentence: expect.stringMatching(/\w.*[.!?]$/s) as string,
                ...(rule === undefined ? {} : { rule }),
              },
            }),
          thenWarned(...codes) {
            expect(decision).toMatchObject({ accepted: true });
            expect(warned).toEqual(expect.arrayContaining([...codes]));
          },
          thenNotWarned(...codes) {
            expect(decision).toMatchObject({ accepted: true });
            expect(warned.filter((code) => codes.includes(code))).toEqual([]);
          },
        };
      },
    };
  };
}
