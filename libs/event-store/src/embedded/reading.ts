import {
  type CaughtUp,
  type EventReader,
  type Position,
  type ReadOptions,
  type RecordedEvent,
  StoreDamaged,
  StoreUnavailable,
  type SubscribeOptions,
  UnknownPosition,
} from '../event-store.js';
import { type CheckedLog, checkWholeLog } from './check.js';
import { messageOf } from './database.js';
import { type Followers } from './followers.js';
import { type LogFile } from './log-file.js';
import { Subscription } from './subscription.js';

const page = { events: 256, characters: 1_000_000 };

/** Reading, the same over the writer's connection as over one of its own. */
export class Reading implements EventReader {
  readonly logId: string;
  private closed = false;

  /** @param log the connection of this moment; a writer may have to change it. */
  constructor(
    private readonly log: () => LogFile,
    private readonly followers: Followers,
  ) {
    this.logId = log().logId;
  }

  read(stream: string, options?: ReadOptions): Promise<readonly RecordedEvent[]> {
    return this.promise((log) => log.read(stream, options));
  }

  readAll(options: {
    readonly after?: Position | undefined;
    readonly limit: number;
  }): Promise<readonly RecordedEvent[]> {
    return this.promise((log) => log.readAll(log.sequenceOf(options.after), options.limit));
  }

  subscribe({ after, signal }: SubscribeOptions): AsyncIterable<RecordedEvent | CaughtUp> {
    const followed = {
      pageAfter: (sequence: number) => this.using((log) => log.page(sequence, page)),
      sequenceOf: (event: RecordedEvent) => this.using((log) => log.sequenceOf(event.position)),
      followers: this.followers,
    };
    const start = this.using((log) => log.sequenceOf(after));
    return { [Symbol.asyncIterator]: () => new Subscription(followed, start, signal) };
  }

  head(): Promise<Position | undefined> {
    return this.promise((log) => log.head());
  }

  check(): Promise<CheckedLog> {
    return checkWholeLog((read) => this.using(read));
  }

  /** Subscriptions that nobody has ended fail from here on: they must not look as if the log had come to an end. */
  close(): Promise<void> {
    this.closed = true;
    this.followers.wakeAll();
    return Promise.resolve();
  }

  private promise<Result>(read: (log: LogFile) => Result): Promise<Result> {
    return new Promise((resolve) => resolve(this.using(read)));
  }

  private using<Result>(read: (log: LogFile) => Result): Result {
    if (this.closed) throw new StoreUnavailable('the log has been closed');
    try {
      return read(this.log());
    } catch (error) {
      if (error instanceof StoreDamaged || error instanceof UnknownPosition) throw error;
      throw new StoreUnavailable(`the log cannot be read: ${messageOf(error)}`, { cause: error });
    }
  }
}
