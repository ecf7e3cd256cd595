import { type AnyEvent } from './event.js';
import { type EventMetadata } from './metadata.js';

/** An event as it stands in its stream. Sealed fields may still be sealed: a fold never looks into them. */
export type Fact<Event extends AnyEvent = AnyEvent> = Event & {
  readonly id: string;
  readonly stream: string;
  /** Place in its stream, counted from 0. */
  readonly revision: number;
  readonly metadata: EventMetadata;
};
