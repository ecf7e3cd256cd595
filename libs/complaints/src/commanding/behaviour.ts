import { type AnyEvent, type Decision, type Precision } from '#libs/event-schema';
import { type Context } from '../complaint/deciding/context.js';
import { type RefusalCode } from '../complaint/deciding/refusals.js';

/*
 * How any stream beside the complaint's is commanded: an incident, an improvement, a survey, a unit. Each family of
 * streams has the same order: events, state and its fold, one file per behaviour, the decider.
 */

/** What every command may say about when it happened. */
export interface Dated {
  /** When it happened in the world, ISO instant; now when absent. */
  readonly occurredAt?: string;
  /** `day` when only the day is known. */
  readonly precision?: Extract<Precision, 'instant' | 'day'>;
}

/** Everything that any decision may know beside its command and its stream. No clock, no input or output. */
export type StreamContext = Pick<
  Context,
  'now' | 'actor' | 'ids' | 'calendar' | 'register' | 'language' | 'pins' | 'wording'
>;

/** The context of one decision, with the moment at which it happened in the world. */
export type StreamSetting<Known extends StreamContext = StreamContext> = Known & {
  /** ISO instant in UTC; not after `now`. */
  readonly at: string;
};

/** What every family may refuse, in the words that the complaint has for it. */
export type PlainRefusalCode = Extract<
  RefusalCode,
  | 'blank'
  | 'value-not-allowed'
  | 'occurred-in-future'
  | 'occurred-out-of-order'
  | 'due-in-past'
  | 'nobody-named'
  | 'coordinator-needed'
>;

/** `Code`: what this family refuses beside. */
export type StreamDecision<Event extends AnyEvent, Code extends string> = Decision<Event, Code | PlainRefusalCode>;

/** Pure: the events that a command brings about, none when it is already so, or why not. */
export type StreamBehaviour<
  Command,
  State,
  Event extends AnyEvent,
  Code extends string,
  Known extends StreamContext = StreamContext,
> = (command: Command, state: State, setting: StreamSetting<Known>) => StreamDecision<Event, Code>;
