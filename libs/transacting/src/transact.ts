import {
  type Actor,
  type AnyEvent,
  type Decision,
  type Fact,
  type Pins,
  type Refusal,
  type Warning,
} from '#libs/event-schema';
import { type Position } from '#libs/event-store';

/** What a stream of one kind is, to the machinery: how it begins and how it folds. */
export interface Aggregate<State, Event extends AnyEvent> {
  readonly category: string;
  readonly initial: State;
  /** Total: never throws on a stored fact in any order, never reads a clock, never looks into a sealed field. */
  evolve(state: State, fact: Fact<Event>): State;
}

/** Everything about an act that is not the act itself. */
export interface Act {
  readonly commandId: string;
  /** Keyed hash of the command's type and body. */
  readonly bodyHash: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly actor: Actor;
  /** From `If-Match`: the revision that the caller has seen. */
  readonly ifMatch?: number;
}

export interface Transaction<State, Event extends AnyEvent> {
  readonly aggregate: Aggregate<State, Event>;
  readonly stream: string;
  readonly act: Act;
  readonly pins?: Pins;
  /**
   * Whether the actor may not even know that this stream is there. Then everything is answered as if it was not: known
   * command ids, preconditions and newer events say nothing, and what would begin a stream is `unseen`.
   */
  isUnseen?(state: State): boolean | Promise<boolean>;
  /** Pure apart from awaiting its context; called again after a lost race. `recordedAt` is the moment of this try. */
  decide(
    state: State,
    at: { readonly revision: number; readonly now: string },
  ): Decision<Event> | Promise<Decision<Event>>;
}

export interface WrittenEvent {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
}

export type Outcome =
  | {
      readonly kind: 'done';
      readonly stream: string;
      /** Revision of the last event of this command; of the stream when the command changed nothing; -1: no stream. */
      readonly revision: number;
      readonly position: Position | undefined;
      readonly commandId: string;
      readonly events: readonly WrittenEvent[];
      readonly warnings: readonly Warning[];
      /** This command had been done before; the first answer is given again. */
      readonly repeated: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly revision: number }
  /** `If-Match` names another revision than the present one. */
  | { readonly kind: 'stale'; readonly seen: number; readonly current: number }
  /** The same command id came before with another body. */
  | { readonly kind: 'other-body'; readonly commandId: string }
  /** The stream holds an event of an unknown type or a newer version. */
  | { readonly kind: 'newer-version-needed'; readonly type: string }
  /** Lost the race for the stream too often; nothing was written. */
  | { readonly kind: 'busy'; readonly current: number }
  /** The actor may not know that this stream is there, and would have begun it; nothing was written. */
  | { readonly kind: 'unseen' }
  /** Could not be settled in time: repeat with the same command id. */
  | { readonly kind: 'outcome-unknown'; readonly commandId: string };
