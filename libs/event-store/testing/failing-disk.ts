import { type FaultSeams } from '../src/embedded/writable-log.js';

/**
 * What a disk can do to a commit. `full`: refused, nothing stays. `failed-before`: an input/output error, nothing
 * reached the disk. `failed-after`: an input/output error though the commit is there.
 */
export type CommitFault = 'full' | 'failed-before' | 'failed-after';

const sqliteError = (message: string, errcode: number): Error => Object.assign(new Error(message), { errcode });

/** The seams of a store whose disk fails when it is told to. */
export class FailingDisk implements FaultSeams {
  /** How many transactions have been committed, or tried to be. */
  commits = 0;
  private readonly faults: CommitFault[] = [];
  private connection: { exec(sql: string): void } | undefined;

  /** One fault for each of the coming commits; after that the disk works again. */
  fail(...faults: readonly CommitFault[]): void {
    this.faults.push(...faults);
  }

  /** The file of the log can grow no further: SQLite itself refuses. */
  takeRoomAway(): void {
    this.connection?.exec('PRAGMA max_page_count = 1');
  }

  giveRoomBack(): void {
    this.connection?.exec('PRAGMA max_page_count = 4294967294');
  }

  readonly connected = (connection: { exec(sql: string): void }): void => {
    this.connection = connection;
  };

  readonly commit = (commit: () => void): void => {
    this.commits += 1;
    const fault = this.faults.shift();
    if (fault === 'full') throw sqliteError('database or disk is full', 13);
    if (fault === 'failed-before') throw sqliteError('disk I/O error', 1034);
    commit();
    if (fault === 'failed-after') throw sqliteError('disk I/O error', 1034);
  };
}
