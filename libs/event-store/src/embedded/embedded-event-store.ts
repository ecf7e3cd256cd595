import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type Appended,
  type CaughtUp,
  type EventStore,
  EventTooLarge,
  type EventToAppend,
  type ExpectedRevision,
  largestAppend,
  type Position,
  type ReadOptions,
  type RecordedEvent,
  StoreDamaged,
  StoreLocked,
  StoreUnavailable,
  type SubscribeOptions,
} from '../event-store.js';
import { type CheckedLog, checkTail } from './check.js';
import { messageOf } from './database.js';
import { DirectoryLock } from './directory-lock.js';
import { Followers } from './followers.js';
import { GroupCommit } from './group-commit.js';
import { Reading } from './reading.js';
import { type FaultSeams, WritableLog } from './writable-log.js';

export const logFileName = 'events.db';

export interface EmbeddedOptions {
  /** For tests only. */
  readonly seams?: FaultSeams;
}

/**
 * The log in one SQLite file, `events.db`, written by one process at a time. An answered append has been fsynced.
 * Never copy the open files from inside this process by hand: closing them would free the locks of SQLite.
 */
export class EmbeddedEventStore implements EventStore {
  private readonly reading: Reading;
  private readonly writing: GroupCommit;
  private readonly followers = new Followers();
  private readonly listeners = new Set<() => void>();
  private closing: Promise<void> | undefined;

  private constructor(
    private log: WritableLog,
    private readonly lock: DirectoryLock,
    seams: FaultSeams,
  ) {
    this.reading = new Reading(() => this.log, this.followers);
    this.writing = new GroupCommit(log, (old) => this.reopen(old, seams), this.tellAppended);
  }

  /**
   * Makes the directory and the log when they are not there yet.
   * @throws StoreLocked, StoreDamaged, StoreUnavailable
   */
  static open(directory: string, { seams = {} }: EmbeddedOptions = {}): Promise<EmbeddedEventStore> {
    return new Promise((resolve) => resolve(EmbeddedEventStore.openNow(directory, seams)));
  }

  private static openNow(directory: string, seams: FaultSeams): EmbeddedEventStore {
    let lock: DirectoryLock | undefined;
    let log: WritableLog | undefined;
    try {
      makeDirectory(resolve(directory));
      lock = DirectoryLock.take(directory);
      log = WritableLog.open(join(directory, logFileName), seams);
      checkTail(log);
      return new EmbeddedEventStore(log, lock, seams);
    } catch (error) {
      log?.close();
      lock?.release();
      if (error instanceof StoreLocked || error instanceof StoreDamaged) throw error;
      throw new StoreUnavailable(
        `The log in ${directory} cannot be opened for writing: ${messageOf(error)}. ` +
          'This process needs to be allowed to make and write files there.',
        { cause: error },
      );
    }
  }

  get logId(): string {
    return this.reading.logId;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended> {
    refuseUnfit(stream, expected, events);
    if (this.closing) throw new StoreUnavailable('nothing was written: the log has been closed');
    return this.writing.append({ stream, expected, events });
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

  /** The listener is called after each commit, so that readers in other threads can be woken. Returns how to stop it. */
  onAppended(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Answers what was asked before, then closes. */
  close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    await this.writing.drained();
    await this.reading.close();
    this.log.close();
    this.lock.release();
  }

  private readonly tellAppended = (): void => {
    this.followers.wakeAll();
    for (const listener of this.listeners) listener();
  };

  private reopen(old: WritableLog, seams: FaultSeams): WritableLog {
    try {
      old.close();
    } finally {
      this.log = WritableLog.open(old.path, seams);
    }
    return this.log;
  }
}

const refuseUnfit = (stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): void => {
  if (stream === '') throw new RangeError('a stream needs a name');
  if (events.length === 0) throw new RangeError('an append needs at least one event');
  if (expected !== 'noStream' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new RangeError(`${expected} is not a revision`);
  if ([stream, ...events.flatMap(({ id, type, data, metadata }) => [id, type, data, metadata])].some(cannotBeKept))
    throw new RangeError('a text with a null character or half a surrogate pair cannot be kept to the byte');
  if (new Set(events.map(({ id }) => id)).size < events.length)
    throw new RangeError('the events of an append need ids of their own');
  const bytes = events.reduce((sum, event) => sum + bytesOf(event), 0);
  if (bytes > largestAppend)
    throw new EventTooLarge(`an append holds at most ${largestAppend} bytes; this one has ${bytes}`);
};

// The driver cuts a text at a null character, and writes another character for half a surrogate pair.
const cannotBeKept = (text: string): boolean => /\0|\p{Surrogate}/u.test(text);

const bytesOf = ({ id, type, data, metadata }: EventToAppend): number =>
  Buffer.byteLength(id) + Buffer.byteLength(type) + Buffer.byteLength(data) + Buffer.byteLength(metadata);

const makeDirectory = (directory: string): void => {
  const made = mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (made === undefined) return;
  // A new directory is on the disk only when the one above it is.
  const above = openSync(dirname(made), 'r');
  try {
    fsyncSync(above);
  } finally {
    closeSync(above);
  }
};
