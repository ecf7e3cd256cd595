import { type EveryRefusalCode, type StreamContext } from '#libs/complaints';
import { type Actor, type AnyEvent, type Decision } from '#libs/event-schema';
import { type Aggregate } from '#libs/transacting';
import { type Installation } from '../../installation.js';

/** What tells the streams of a family apart, by the names of their parameters in an address. */
export type Where = Readonly<Record<string, string>>;

export interface Parameter {
  readonly name: string;
  /** Whether Redress made it, somebody chose it, or it is a code of letters and digits only. */
  readonly form: 'uuid' | 'id' | 'code';
  readonly description: string;
}

/** What only the surroundings of a stream know may be asked here, for one decision. */
export interface Asking {
  readonly installation: Installation;
  readonly where: Where;
  readonly now: string;
  /** Who acts: what is hidden from them is not there. */
  readonly actor: Actor;
}

/**
 * A family of streams, as the edge needs it: where they are found, how they fold, and what their commands bring about.
 * Everything else - doing things once, If-Match, ETag, problem details, access, the OpenAPI document, the history - is
 * the same for all of them.
 */
export interface Family<
  State = unknown,
  Event extends AnyEvent = AnyEvent,
  Command extends { readonly type: string } = { readonly type: string },
  Known extends object = object,
> {
  /** In addresses: `/incidents/…`. */
  readonly collection: string;
  /** What one is called in a sentence. */
  readonly called: string;
  /** In order; none where there is one stream only. */
  readonly parameters: readonly Parameter[];
  /** What is refused where there is no such stream; absent where the first command may find none. */
  readonly missing?: Extract<EveryRefusalCode, `no-such-${string}`>;
  readonly aggregate: Aggregate<State, Event>;
  streamOf(where: Where): string;
  decide(command: Command, state: State, context: StreamContext & Known): Decision<Event>;
  /** What this decision may know of other streams; it answers soon, and never blocks by failing. */
  knownTo?(command: Command, state: State, asking: Asking): Promise<Known>;
}

/** Where one of these is read: `/incidents/{id}`. */
export const addressOf = (
  { collection, parameters }: Pick<Family, 'collection' | 'parameters'>,
  where: Where,
): string => ['', collection, ...parameters.map(({ name }) => encodeURIComponent(where[name] ?? ''))].join('/');
