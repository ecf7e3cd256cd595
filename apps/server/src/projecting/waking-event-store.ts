import {
  type Appended,
  type CaughtUp,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  type ReadOptions,
  type RecordedEvent,
  type SubscribeOptions,
} from '#libs/event-store';

/** The log, telling somebody after each append that there is something new, and in which stream. */
export class WakingEventStore implements EventStore {
  constructor(
    private readonly log: EventStore,
    private readonly appended: (stream: string) => void,
  ) {}

  get logId(): string {
    return this.log.logId;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended> {
    try {
      return await this.log.append(stream, expected, events);
    } finally {
      // Also after an error: it may have been written all the same.
      this.appended(stream);
    }
  }

  read(stream: string, options?: ReadOptions): Promise<readonly RecordedEvent[]> {
    return this.log.read(stream, options);
  }

  readAll(options: {
    readonly after?: Position | undefined;
    readonly limit: number;
  }): Promise<readonly RecordedEvent[]> {
    return this.log.readAll(options);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<RecordedEvent | CaughtUp> {
    return this.log.subscribe(options);
  }

  head(): Promise<Position | undefined> {
    return this.log.head();
  }

  close(): Promise<void> {
    return this.log.close();
  }
}
