import {
  type Appended,
  type CaughtUp,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  type ReadOptions,
  type RecordedEvent,
  StoreUnavailable,
  type SubscribeOptions,
  UnknownOutcome,
} from '../src/event-store.js';

/**
 * `written`: the append is done and its answer is lost. `lost`: it is not done, and nobody can tell.
 * `late`: nobody can tell, and it is done only when `deliver` is called. `unavailable`: refused, nothing is written.
 */
export type AppendFault = 'written' | 'lost' | 'late' | 'unavailable';

export interface Attempt {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
}

/** A store in front of another that fails where it is told to, and remembers every append that it was asked for. */
export class FaultyEventStore implements EventStore {
  readonly attempts: Attempt[] = [];
  private readonly appendFaults: (AppendFault | 'none')[] = [];
  private readonly late: Attempt[] = [];
  private failingReads = 0;

  constructor(private readonly inner: EventStore) {}

  get logId(): string {
    return this.inner.logId;
  }

  /** One entry for each of the coming appends, in order; after that everything works again. */
  failAppends(...faults: readonly (AppendFault | 'none')[]): this {
    this.appendFaults.push(...faults);
    return this;
  }

  /** The next reads, of streams or of the log, find the store away. */
  failReads(count: number): this {
    this.failingReads = count;
    return this;
  }

  /** Lets the late appends arrive; what each came to is told, and nothing is thrown. */
  async deliver(): Promise<PromiseSettledResult<Appended>[]> {
    const settled: PromiseSettledResult<Appended>[] = [];
    for (const { stream, expected, events } of this.late.splice(0))
      settled.push(...(await Promise.allSettled([this.inner.append(stream, expected, events)])));
    return settled;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended> {
    const attempt = { stream, expected, events };
    this.attempts.push(attempt);
    switch (this.appendFaults.shift() ?? 'none') {
      case 'none':
        return this.inner.append(stream, expected, events);
      case 'written':
        await this.inner.append(stream, expected, events);
        throw new UnknownOutcome('the answer of the store was lost');
      case 'late':
        this.late.push(attempt);
        throw new UnknownOutcome('the store did not answer in time');
      case 'lost':
        throw new UnknownOutcome('the request to the store was lost');
      case 'unavailable':
        throw new StoreUnavailable('the store is away');
    }
  }

  async read(stream: string, options?: ReadOptions): Promise<readonly RecordedEvent[]> {
    this.failReadIfTold();
    return this.inner.read(stream, options);
  }

  async readAll(options: {
    readonly after?: Position | undefined;
    readonly limit: number;
  }): Promise<readonly RecordedEvent[]> {
    this.failReadIfTold();
    return this.inner.readAll(options);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<RecordedEvent | CaughtUp> {
    return this.inner.subscribe(options);
  }

  head(): Promise<Position | undefined> {
    return this.inner.head();
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  private failReadIfTold(): void {
    if (this.failingReads === 0) return;
    this.failingReads -= 1;
    throw new StoreUnavailable('the store is away');
  }
}
