/**
 * Where an event stands in the whole log. Opaque to callers; positions of one log compare as strings in log order.
 * It begins with the id of the log, so that a position of another log is recognised.
 */
export type Position = string;

/** Data and metadata are JSON texts, serialised once by the caller; the store keeps them to the byte. */
export interface EventToAppend {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

export interface RecordedEvent extends EventToAppend {
  readonly stream: string;
  /** Place in its stream, counted from 0. */
  readonly revision: number;
  readonly position: Position;
}

/** `noStream`: the stream must not exist. A number: the revision of its last event. */
export type ExpectedRevision = 'noStream' | number;

export interface Appended {
  /** Revision of the last event of this append. */
  readonly revision: number;
  readonly position: Position;
}

export interface ReadOptions {
  /** First revision to read, included. Forwards default 0; backwards default the last. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

/** Says that the subscription has delivered everything that was in the log when it asked. */
export interface CaughtUp {
  readonly caughtUp: true;
}

export interface SubscribeOptions {
  /** Deliver what comes after this position; from the beginning when absent. */
  readonly after?: Position | undefined;
  readonly signal: AbortSignal;
}

/** What reading needs; a worker or a command-line tool may have no more than this. */
export interface EventReader {
  /** Id of this log, made when it was created. */
  readonly logId: string;
  /** The events of one stream; empty when there is no such stream. */
  read(stream: string, options?: ReadOptions): Promise<readonly RecordedEvent[]>;
  /** A page of the whole log, in log order, without gaps that could fill later. */
  readAll(options: {
    readonly after?: Position | undefined;
    readonly limit: number;
  }): Promise<readonly RecordedEvent[]>;
  /**
   * Every event after a position, exactly once and in log order, for as long as the caller wants. Never drops silently;
   * a caller who stops reading slows the stream and not the memory. Ends when the signal aborts.
   */
  subscribe(options: SubscribeOptions): AsyncIterable<RecordedEvent | CaughtUp>;
  /** Position of the last event; undefined when the log is empty. */
  head(): Promise<Position | undefined>;
  close(): Promise<void>;
}

export interface EventStore extends EventReader {
  /**
   * Appends all events or none. What an acknowledged append wrote survives a kill of the process.
   * The same event ids at the same expected revision again give the first answer.
   * @throws WrongExpectedRevision, StoreUnavailable, UnknownOutcome, EventTooLarge, EventIdTaken
   */
  append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended>;
}

/** The largest append, in bytes over all its events. */
export const largestAppend = 900_000;

export class WrongExpectedRevision extends Error {
  override readonly name = 'WrongExpectedRevision';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** The revision of the last event, or `noStream`. */
    readonly actual: ExpectedRevision,
  ) {
    super(`stream ${stream} is at ${actual}, not at ${expected}`);
  }
}

/** Nothing was written. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The append may or may not have been written: settle it by sending the identical events again, then by reading. */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';
}

export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
}

/** Another process holds the store of this directory. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked';
}

/** The store is not what it should be (cut, altered, unreadable); says where. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
}

/** The position is not one of this log: malformed, of another log, or beyond its end (a log restored from an older copy). */
export class UnknownPosition extends Error {
  override readonly name = 'UnknownPosition';
}

/** An event with this id stands at another revision of the stream; nothing was written. */
export class EventIdTaken extends Error {
  override readonly name = 'EventIdTaken';
  constructor(
    readonly id: string,
    readonly stream: string,
    readonly revision: number,
  ) {
    super(`event id ${id} is taken by revision ${revision} of stream ${stream}`);
  }
}
