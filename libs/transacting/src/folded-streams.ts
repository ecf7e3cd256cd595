import { type AnyEvent, type Catalogue } from '#libs/event-schema';
import { type EventReader } from '#libs/event-store';
import { decode } from './decoding.js';
import { FoldedStream } from './folded-stream.js';
import { RecentlyUsed } from './recently-used.js';
import { type Aggregate } from './transact.js';

/** Streams longer than this take the room of several, so that a few long ones do not fill the memory. */
const usualEvents = 20;

/** The streams that were folded lately, so that the next command need not read them again. */
export class FoldedStreams {
  readonly #recent: RecentlyUsed<FoldedStream<unknown, AnyEvent>>;

  constructor(
    private readonly store: EventReader,
    private readonly catalogue: Catalogue,
    capacity: number,
  ) {
    this.#recent = new RecentlyUsed({ entries: capacity, weight: capacity * usualEvents });
  }

  /** As it was when it was last seen here; somebody else may have added to it since. */
  recent<State, Event extends AnyEvent>(
    aggregate: Aggregate<State, Event>,
    stream: string,
  ): FoldedStream<State, Event> | undefined {
    const found = this.#recent.get(stream);
    // The same aggregate folded it, so its state and its events are of the types that belong to that aggregate.
    return found?.aggregate === (aggregate as unknown) ? (found as unknown as FoldedStream<State, Event>) : undefined;
  }

  /** As it stands in the log now. @throws StoreUnavailable */
  async present<State, Event extends AnyEvent>(
    aggregate: Aggregate<State, Event>,
    stream: string,
  ): Promise<FoldedStream<State, Event>> {
    const folded = this.recent(aggregate, stream) ?? new FoldedStream(aggregate, stream);
    const events = await this.store.read(stream, { from: folded.revision + 1 });
    folded.fold(events.map((event) => decode(event, this.catalogue)));
    if (folded.revision >= 0) this.keep(folded);
    return folded;
  }

  keep<State, Event extends AnyEvent>(folded: FoldedStream<State, Event>): void {
    this.#recent.set(folded.stream, folded, folded.revision + 1);
  }

  forget(stream: string): void {
    this.#recent.delete(stream);
  }
}
