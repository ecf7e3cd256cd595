import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { StoreLocked } from '../event-store.js';
import { codeOf, type Database, resultCode } from './database.js';

/**
 * Holds a directory for one writer by a transaction that is never committed: the system frees it when the process
 * dies, however it dies, and no stale lock is left behind.
 */
export class DirectoryLock {
  private constructor(private readonly database: Database) {}

  /** @throws StoreLocked when a store of this or another process holds the directory. */
  static take(directory: string): DirectoryLock {
    const database = new DatabaseSync(join(directory, 'lock.db'), { timeout: 0 });
    try {
      // The write fails where the file is read-only; there, SQLite would begin without locking anything.
      database.exec('BEGIN EXCLUSIVE; PRAGMA user_version = 1;');
      return new DirectoryLock(database);
    } catch (error) {
      database.close();
      if (codeOf(error) !== resultCode.busy) throw error;
      throw new StoreLocked(
        `Another server is using the log in ${directory}. Stop that one first, or give this one a directory of its own.`,
        { cause: error },
      );
    }
  }

  release(): void {
    if (this.database.isOpen) this.database.close();
  }
}
