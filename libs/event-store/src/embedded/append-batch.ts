import {
  type Appended,
  EventIdTaken,
  type EventToAppend,
  type ExpectedRevision,
  WrongExpectedRevision,
} from '../event-store.js';
import { codeOf, resultCode } from './database.js';
import { type LogFile, type StreamHead } from './log-file.js';
import { type StreamHeads } from './stream-heads.js';
import { type WritableLog } from './writable-log.js';

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
}

/** What becomes of a request if its transaction commits. */
export type Verdict =
  | { readonly kind: 'written'; readonly appended: Appended }
  /** Written before; the first answer. */
  | { readonly kind: 'repeated'; readonly appended: Appended }
  | { readonly kind: 'refused'; readonly error: Error };

/**
 * The appends that share one transaction. Each is checked whole, against what is committed and against its
 * predecessors here, before its first event is inserted.
 */
export class AppendBatch {
  /** Heads of the streams written here, not committed yet. */
  readonly heads = new Map<string, StreamHead>();
  private next: number;

  constructor(
    private readonly log: WritableLog,
    private readonly committedHeads: StreamHeads,
    lastSequence: number,
  ) {
    this.next = lastSequence + 1;
  }

  get lastSequence(): number {
    return this.next - 1;
  }

  add(request: AppendRequest): Verdict {
    const { stream, expected, events } = request;
    const head = this.heads.get(stream) ?? this.committedHeads.get(stream) ?? this.log.headOf(stream);
    const last = head.revision;
    if (last !== lastRevisionOf(expected)) return settledBefore(this.log, request) ?? refusal(request, last);
    const number = head.number ?? this.log.beginStream(stream);
    try {
      events.forEach((event, index) => this.log.insert(this.next + index, number, last + 1 + index, event));
    } catch (error) {
      return this.takeBack(request, number, error);
    }
    this.next += events.length;
    const revision = last + events.length;
    this.heads.set(stream, { number, revision });
    return { kind: 'written', appended: { revision, position: this.log.positionOf(this.lastSequence) } };
  }

  private takeBack({ stream, events }: AppendRequest, streamNumber: number, error: unknown): Verdict {
    if (codeOf(error) !== resultCode.constraint) throw error;
    this.log.takeBackFrom(this.next);
    for (const { id } of events) {
      const revision = this.log.revisionOf(streamNumber, id);
      if (revision !== undefined) return { kind: 'refused', error: new EventIdTaken(id, stream, revision) };
    }
    throw error;
  }
}

/** The first answer to this request, when exactly these events stand behind its expected revision. */
export const settledBefore = (
  log: LogFile,
  { stream, expected, events }: AppendRequest,
): Extract<Verdict, { kind: 'repeated' }> | undefined => {
  const stored = log.rowsOfStream(stream, lastRevisionOf(expected) + 1, events.length);
  const last = stored.at(-1);
  if (!last || stored.length !== events.length) return undefined;
  const same = stored.every((row, index) => {
    const event = events[index];
    return (
      row.id === event?.id && row.type === event.type && row.data === event.data && row.metadata === event.metadata
    );
  });
  if (!same) return undefined;
  return { kind: 'repeated', appended: { revision: last.revision, position: log.positionOf(last.sequence) } };
};

const refusal = ({ stream, expected }: AppendRequest, last: number): Verdict => ({
  kind: 'refused',
  error: new WrongExpectedRevision(stream, expected, last === -1 ? 'noStream' : last),
});

const lastRevisionOf = (expected: ExpectedRevision): number => (expected === 'noStream' ? -1 : expected);
