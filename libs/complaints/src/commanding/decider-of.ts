import { type AnyEvent } from '#libs/event-schema';
import { type Dated, type StreamBehaviour, type StreamContext, type StreamDecision } from './behaviour.js';
import { decideStream } from './decide-stream.js';

type Typed = Dated & { readonly type: string };

/** A command without a behaviour does not compile. */
export type BehavioursOf<
  Command extends Typed,
  State,
  Event extends AnyEvent,
  Code extends string,
  Known extends StreamContext = StreamContext,
> = {
  readonly [Type in Command['type']]: StreamBehaviour<
    Extract<Command, { readonly type: Type }>,
    State,
    Event,
    Code,
    Known
  >;
};

/** What a command of this family brings about, or why not. `begunAt`: when its stream began; undefined while it has not. */
export const deciderOf =
  <
    Command extends Typed,
    State,
    Event extends AnyEvent,
    Code extends string,
    Known extends StreamContext = StreamContext,
  >(
    behaviours: BehavioursOf<Command, State, Event, Code, Known>,
    begunAt: (state: State) => string | undefined,
  ) =>
  (command: Command, state: State, context: Known): StreamDecision<Event, Code> =>
    decideStream(
      behaviours[command.type as Command['type']] as StreamBehaviour<Command, State, Event, Code, Known>,
      command,
      { state, begunAt: begunAt(state) },
      context,
    );
