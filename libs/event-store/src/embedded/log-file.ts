import { type Position, type ReadOptions, type RecordedEvent, UnknownPosition } from '../event-store.js';
import { type Database, recognisingDamage, type Statement } from './database.js';
import { positionOf, sequenceOf } from './position.js';
import { readLogId } from './schema.js';

export interface EventRow {
  readonly sequence: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

const columns = 'sequence, name AS stream, revision, events.id, type, data, metadata';

/** Where a stream ends; what is not there yet ends at revision -1 and has no number. */
export interface StreamHead {
  readonly number: number | undefined;
  readonly revision: number;
}

const noStream: StreamHead = { number: undefined, revision: -1 };

/** `number` and not the name tells how far a walk over all streams has come. */
export interface StreamPlace extends Pick<EventRow, 'stream' | 'revision' | 'sequence'> {
  readonly number: number;
}

/** A page ends at whichever comes first; it holds at least one event when there is one. */
export interface PageBounds {
  readonly events: number;
  /** Characters of data and metadata. */
  readonly characters: number;
}

/** One connection to the log with its prepared statements. Every read is one short transaction. */
export class LogFile {
  readonly logId: string;
  private readonly forwards: Statement;
  private readonly backwards: Statement;
  private readonly after: Statement;
  private readonly last: Statement;
  private readonly lastOfStream: Statement;
  private readonly placeOfId: Statement;
  private readonly places: Statement;

  constructor(
    readonly database: Database,
    readonly path: string,
  ) {
    this.logId = recognisingDamage(path, () => readLogId(database, path));
    // CROSS JOIN keeps SQLite to this order of the tables.
    const ofStream =
      `SELECT ${columns} FROM streams CROSS JOIN events ON events.stream = streams.number ` +
      'WHERE streams.name = ? AND revision';
    this.forwards = database.prepare(`${ofStream} >= ? ORDER BY revision LIMIT ?`);
    this.backwards = database.prepare(`${ofStream} <= ? ORDER BY revision DESC LIMIT ?`);
    this.after = database.prepare(
      `SELECT ${columns} FROM events CROSS JOIN streams ON streams.number = events.stream ` +
        'WHERE sequence > ? ORDER BY sequence LIMIT ?',
    );
    this.last = database.prepare('SELECT sequence FROM events ORDER BY sequence DESC LIMIT 1');
    this.lastOfStream = database.prepare(
      'SELECT number, coalesce((SELECT max(revision) FROM events WHERE stream = number), -1) AS revision FROM streams WHERE name = ?',
    );
    this.places = database.prepare(
      'SELECT stream AS number, name AS stream, revision, sequence ' +
        'FROM events CROSS JOIN streams ON streams.number = events.stream ' +
        'WHERE (events.stream, revision) > (?, ?) ORDER BY events.stream, revision LIMIT ?',
    );
    this.placeOfId = database.prepare('SELECT revision FROM events WHERE stream = ? AND id = ?');
  }

  read(stream: string, { from, direction = 'forwards', limit = -1 }: ReadOptions = {}): RecordedEvent[] {
    const rows =
      direction === 'forwards'
        ? this.rows(this.forwards, stream, from ?? 0, limit)
        : this.rows(this.backwards, stream, from ?? Number.MAX_SAFE_INTEGER, limit);
    return rows.map((row) => this.recorded(row));
  }

  readAll(after: number, limit: number): RecordedEvent[] {
    const rows = this.rows(this.after, after, limit);
    if (rows.length === 0) this.refuseBeyondTheEnd(after);
    return rows.map((row) => this.recorded(row));
  }

  page(after: number, bounds: PageBounds): RecordedEvent[] {
    const page: RecordedEvent[] = [];
    recognisingDamage(this.path, () => {
      let characters = 0;
      for (const found of this.after.iterate(after, bounds.events)) {
        const row = found as EventRow;
        page.push(this.recorded(row));
        characters += row.data.length + row.metadata.length;
        if (characters >= bounds.characters) break;
      }
    });
    if (page.length === 0) this.refuseBeyondTheEnd(after);
    return page;
  }

  rowsOfStream(stream: string, from: number, limit: number): EventRow[] {
    return this.rows(this.forwards, stream, from, limit);
  }

  rowsAfter(sequence: number, limit: number): EventRow[] {
    return this.rows(this.after, sequence, limit);
  }

  /** Where the events stand, by number of the stream and revision. */
  placesAfter(streamNumber: number, revision: number, limit: number): StreamPlace[] {
    return recognisingDamage(this.path, () => this.places.all(streamNumber, revision, limit) as StreamPlace[]);
  }

  /** The sequence of the last event; 0 when the log is empty. */
  lastSequence(): number {
    return (this.last.get() as { sequence: number } | undefined)?.sequence ?? 0;
  }

  headOf(stream: string): StreamHead {
    return (this.lastOfStream.get(stream) as StreamHead | undefined) ?? noStream;
  }

  revisionOf(streamNumber: number, id: string): number | undefined {
    return (this.placeOfId.get(streamNumber, id) as { revision: number } | undefined)?.revision;
  }

  head(): Position | undefined {
    const sequence = this.lastSequence();
    return sequence === 0 ? undefined : this.positionOf(sequence);
  }

  positionOf(sequence: number): Position {
    return positionOf(this.logId, sequence);
  }

  /** The sequence of a position; 0 for "from the beginning". */
  sequenceOf(position: Position | undefined): number {
    return position === undefined ? 0 : sequenceOf(this.logId, position);
  }

  close(): void {
    if (this.database.isOpen) this.database.close();
  }

  private rows(statement: Statement, ...values: (string | number)[]): EventRow[] {
    return recognisingDamage(this.path, () => statement.all(...values) as EventRow[]);
  }

  private recorded(row: EventRow): RecordedEvent {
    const { stream, revision, id, type, data, metadata } = row;
    return { stream, revision, position: this.positionOf(row.sequence), id, type, data, metadata };
  }

  // Whoever waits behind a position that does not exist yet (a log restored from an older copy) would miss events.
  private refuseBeyondTheEnd(after: number): void {
    if (after > this.lastSequence())
      throw new UnknownPosition(`position ${this.positionOf(after)} lies beyond the end of the log`);
  }
}
