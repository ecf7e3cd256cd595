import { type EventToAppend } from '../event-store.js';
import { openToWrite, recognisingDamage, type Statement } from './database.js';
import { LogFile } from './log-file.js';
import { createLogIfMissing } from './schema.js';

/** Where tests make a disk fail that will not fail by itself. */
export interface FaultSeams {
  /** Called with every connection that is opened for writing. */
  readonly connected?: (connection: { exec(sql: string): void }) => void;
  /** Called instead of the commit, which it may run, leave out, or follow by an error. */
  readonly commit?: (commit: () => void) => void;
}

/** The one connection that writes. Nothing but the store calls it, and always from begin to commit without a pause. */
export class WritableLog extends LogFile {
  private readonly beginning = this.database.prepare('BEGIN IMMEDIATE');
  private readonly committing = this.database.prepare('COMMIT');
  private readonly beginningStream = this.database.prepare('INSERT INTO streams (name) VALUES (?)');
  private readonly inserting: Statement = this.database.prepare(
    'INSERT INTO events (sequence, stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  private readonly deleting = this.database.prepare('DELETE FROM events WHERE sequence >= ?');

  static open(path: string, seams: FaultSeams): WritableLog {
    return recognisingDamage(path, () => {
      const database = openToWrite(path);
      try {
        createLogIfMissing(database);
        seams.connected?.(database);
        return new WritableLog(database, path, seams);
      } catch (error) {
        database.close();
        throw error;
      }
    });
  }

  private constructor(
    database: LogFile['database'],
    path: string,
    private readonly seams: FaultSeams,
  ) {
    super(database, path);
  }

  begin(): void {
    this.beginning.run();
  }

  /** The number of the new stream. */
  beginStream(name: string): number {
    return Number(this.beginningStream.run(name).lastInsertRowid);
  }

  insert(sequence: number, streamNumber: number, revision: number, event: EventToAppend): void {
    this.inserting.run(sequence, streamNumber, revision, event.id, event.type, event.data, event.metadata);
  }

  /** Takes back what this transaction has inserted from this sequence on. */
  takeBackFrom(sequence: number): void {
    this.deleting.run(sequence);
  }

  commit(): void {
    const commit = () => void this.committing.run();
    if (this.seams.commit) this.seams.commit(commit);
    else commit();
  }

  /** True when it is certain that nothing of the transaction stays. */
  rollBack(): boolean {
    try {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      return !this.database.isTransaction;
    } catch {
      return false;
    }
  }

  /**
   * Moves everything committed into the file itself and empties the write-ahead log. Afterwards what can be read is on
   * the disk, also when an fsync has failed before, and what cannot be read will not come back.
   */
  settle(): void {
    const { busy } = this.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (busy !== 0) throw new Error('a reader is in the way of settling the log');
  }

  // The driver frees its statements when they are collected and not when it closes, so that the file stays open till
  // then: what SQLite does at the last close is done here.
  override close(): void {
    if (!this.database.isOpen) return;
    this.rollBack();
    try {
      this.settle();
    } catch {
      // A reader is in the way or the disk fails: the next one to open finds everything in the write-ahead log.
    }
    super.close();
  }
}
