import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CaughtUp,
  type EventReader,
  type Position,
  type ReadOptions,
  type RecordedEvent,
  StoreDamaged,
  StoreUnavailable,
  type SubscribeOptions,
} from '../event-store.js';
import { type CheckedLog } from './check.js';
import { messageOf, openToRead } from './database.js';
import { logFileName } from './embedded-event-store.js';
import { Followers } from './followers.js';
import { LogFile } from './log-file.js';
import { Reading } from './reading.js';

export interface ReaderOptions {
  /** How long an event can stay unnoticed when nobody calls `wake`, in milliseconds. */
  readonly pollEvery?: number;
}

/** Reads the log of a directory over a connection of its own, also while another thread or process writes it. */
export class EmbeddedEventReader implements EventReader {
  private readonly reading: Reading;

  private constructor(
    private readonly log: LogFile,
    private readonly followers: Followers,
  ) {
    this.reading = new Reading(() => log, followers);
  }

  /** @throws StoreUnavailable when there is no log or it may not be read; StoreDamaged */
  static open(directory: string, { pollEvery = 200 }: ReaderOptions = {}): Promise<EmbeddedEventReader> {
    return new Promise((resolve) => resolve(EmbeddedEventReader.openNow(directory, pollEvery)));
  }

  private static openNow(directory: string, pollEvery: number): EmbeddedEventReader {
    const path = join(directory, logFileName);
    if (!existsSync(path))
      throw new StoreUnavailable(`There is no log in ${directory}; a server makes it at its start.`);
    try {
      return new EmbeddedEventReader(new LogFile(openToRead(path), path), new Followers(pollEvery));
    } catch (error) {
      if (error instanceof StoreDamaged) throw error;
      throw new StoreUnavailable(`The log in ${directory} cannot be read: ${messageOf(error)}.`, { cause: error });
    }
  }

  get logId(): string {
    return this.reading.logId;
  }

  /** Says that something was appended: subscriptions look at once. */
  wake(): void {
    this.followers.wakeAll();
  }

  read(stream: string, options?: ReadOptions): Promise<readonly RecordedEvent[]> {
    return this.reading.read(stream, options);
  }

  readAll(options: {
    readonly after?: Position | undefined;
    readonly limit: number;
  }): Promise<readonly RecordedEvent[]> {
    return this.reading.readAll(options);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<RecordedEvent | CaughtUp> {
    return this.reading.subscribe(options);
  }

  head(): Promise<Position | undefined> {
    return this.reading.head();
  }

  /**
   * Looks at every event; long.
   * @throws StoreDamaged, saying where.
   */
  check(): Promise<CheckedLog> {
    return this.reading.check();
  }

  async close(): Promise<void> {
    await this.reading.close();
    this.log.close();
  }
}
