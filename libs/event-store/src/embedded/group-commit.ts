import { type Appended, StoreUnavailable, UnknownOutcome } from '../event-store.js';
import { AppendBatch, type AppendRequest, settledBefore, type Verdict } from './append-batch.js';
import { codeOf, messageOf, resultCode } from './database.js';
import { StreamHeads } from './stream-heads.js';
import { type WritableLog } from './writable-log.js';

interface Waiting extends AppendRequest {
  readonly answer: (appended: Appended) => void;
  readonly refuse: (error: Error) => void;
}

interface Judged {
  readonly waiting: Waiting;
  readonly verdict: Verdict;
}

// Bounds on one transaction, so that it does not hold the thread for long; what is left over goes into the next.
const mostEvents = 512;
const mostCharacters = 2_000_000;
const rememberedStreams = 50_000;

/**
 * Appends that arrive together share one transaction and so one fsync. Nobody is answered, and nothing outside the
 * transaction changes, before it is committed.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private scheduled = false;
  private readonly heads = new StreamHeads(rememberedStreams);
  private lastSequence: number;
  /** A commit failed in a way that says nothing about the disk; nothing is written before that is cleared up. */
  private inDoubt = false;
  private idle: (() => void)[] = [];

  constructor(
    private log: WritableLog,
    private readonly reopen: (old: WritableLog) => WritableLog,
    private readonly committed: () => void,
  ) {
    this.lastSequence = log.lastSequence();
  }

  append(request: AppendRequest): Promise<Appended> {
    return new Promise((answer, refuse) => {
      this.queue.push({ ...request, answer, refuse });
      this.schedule();
    });
  }

  /** Resolves when everything that was asked for has been answered. */
  drained(): Promise<void> {
    if (!this.scheduled) return Promise.resolve();
    return new Promise((resolve) => this.idle.push(resolve));
  }

  // After the input of this turn of the event loop, so that requests that came in together are committed together.
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(this.flush);
  }

  private readonly flush = (): void => {
    const before = this.lastSequence;
    this.write(this.takeBatch());
    this.scheduled = false;
    if (this.queue.length > 0) this.schedule();
    else for (const resolve of this.idle.splice(0)) resolve();
    if (this.lastSequence !== before) this.committed();
  };

  private takeBatch(): Waiting[] {
    let events = 0;
    let characters = 0;
    let count = 0;
    for (const request of this.queue) {
      if (count > 0 && (events >= mostEvents || characters >= mostCharacters)) break;
      count += 1;
      events += request.events.length;
      for (const { data, metadata } of request.events) characters += data.length + metadata.length;
    }
    return this.queue.splice(0, count);
  }

  private write(requests: readonly Waiting[]): void {
    const judged: Judged[] = [];
    let committing = false;
    try {
      if (this.inDoubt) this.clearUp();
      const batch = new AppendBatch(this.log, this.heads, this.lastSequence);
      this.log.begin();
      for (const waiting of requests) judged.push({ waiting, verdict: batch.add(waiting) });
      if (batch.lastSequence === this.lastSequence) this.log.rollBack();
      else {
        committing = true;
        this.log.commit();
        this.lastSequence = batch.lastSequence;
        for (const [stream, head] of batch.heads) this.heads.set(stream, head);
      }
      for (const { waiting, verdict } of judged) tell(waiting, verdict);
    } catch (error) {
      this.failed(requests, judged, committing, error);
    }
  }

  private failed(requests: readonly Waiting[], judged: readonly Judged[], committing: boolean, error: unknown): void {
    const certain = !this.inDoubt && this.log.rollBack() && (!committing || leavesNothing(error));
    if (certain || !committing) {
      // What was refused or repeated may have been so because of what is now gone: it is looked at again.
      const judgedAgain = new Set(judged.filter(({ verdict }) => verdict.kind !== 'written').map((j) => j.waiting));
      this.queue.unshift(...requests.filter((waiting) => judgedAgain.has(waiting)));
      const refusal = unavailable(error);
      for (const waiting of requests) if (!judgedAgain.has(waiting)) waiting.refuse(refusal);
      if (!certain || !leavesNothing(error)) this.inDoubt = true;
      return;
    }
    this.inDoubt = true;
    this.settle(judged, error);
  }

  private settle(judged: readonly Judged[], error: unknown): void {
    try {
      this.clearUp();
    } catch {
      const unknown = new UnknownOutcome(`it is not known whether the events were written: ${messageOf(error)}`, {
        cause: error,
      });
      for (const { waiting } of judged) waiting.refuse(unknown);
      return;
    }
    const refusal = unavailable(error);
    const again: Waiting[] = [];
    for (const { waiting, verdict } of judged) {
      const settled = settledBefore(this.log, waiting);
      if (settled) waiting.answer(settled.appended);
      else if (verdict.kind === 'written') waiting.refuse(refusal);
      else again.push(waiting);
    }
    this.queue.unshift(...again);
  }

  // After a failed fsync neither the connection nor the write-ahead log can be believed: both are left behind.
  private clearUp(): void {
    this.log = this.reopen(this.log);
    this.log.settle();
    this.heads.clear();
    this.lastSequence = this.log.lastSequence();
    this.inDoubt = false;
  }
}

const tell = (waiting: Waiting, verdict: Verdict): void => {
  if (verdict.kind === 'refused') waiting.refuse(verdict.error);
  else waiting.answer(verdict.appended);
};

/** Errors at which SQLite writes no end of the transaction, so that it cannot reappear. */
const leavesNothing = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === resultCode.full || code === resultCode.busy || code === resultCode.readOnly;
};

const unavailable = (error: unknown): StoreUnavailable => {
  const reasons: Record<number, string> = {
    [resultCode.full]: 'there is no room left for it; make room and try again',
    [resultCode.busy]: 'another program holds the file; try again',
    [resultCode.readOnly]: 'this process may not write there',
  };
  const reason = reasons[codeOf(error) ?? 0] ?? messageOf(error);
  return new StoreUnavailable(`nothing was written to the log: ${reason}`, { cause: error });
};
