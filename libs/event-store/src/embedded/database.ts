import { DatabaseSync } from '@photostructure/sqlite';
import { StoreDamaged } from '../event-store.js';

export type Database = InstanceType<typeof DatabaseSync>;
export type Statement = ReturnType<Database['prepare']>;

/** Older versions can lose committed transactions when two connections use one write-ahead log. */
const oldestSafeVersion = [3, 51, 3] as const;

/** How long a statement waits for the lock of another connection, in milliseconds; it holds up the whole thread. */
const busyTimeout = 250;

export const openToWrite = (path: string): Database => {
  const database = openDatabase(path, { readOnly: false });
  // FULL: a commit returns only after its fsync. The page size counts only in the moment a file is made. A commit that
  // finds 500 pages in the write-ahead log moves them into the file: more at a time would hold the thread longer.
  database.exec(`
    PRAGMA page_size = 4096;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 500;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA cache_size = -65536;
    PRAGMA trusted_schema = OFF;
  `);
  assertWritable(database);
  return database;
};

export const openToRead = (path: string): Database => {
  const database = openDatabase(path, { readOnly: true });
  database.exec('PRAGMA query_only = ON; PRAGMA cache_size = -16384;');
  return database;
};

const openDatabase = (path: string, options: { readonly readOnly: boolean }): Database => {
  const database = new DatabaseSync(path, { ...options, timeout: busyTimeout, enableForeignKeyConstraints: false });
  assertSafeVersion(database);
  return database;
};

/** SQLite opens a file that it may not write for reading, and takes no lock on it either: only writing tells. */
const assertWritable = (database: Database): void => {
  database.exec('BEGIN IMMEDIATE; PRAGMA user_version = 1; ROLLBACK;');
};

const assertSafeVersion = (database: Database): void => {
  const { version } = database.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  if (!isSafeVersion(version))
    throw new Error(`SQLite ${version} can lose committed events; ${oldestSafeVersion.join('.')} or later is needed`);
};

export const isSafeVersion = (version: string): boolean => {
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldestSafeVersion.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
};

/** The primary result codes of SQLite that we tell apart. */
export const resultCode = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
} as const;

/** The primary result code of an error of SQLite; undefined for anything else. */
export const codeOf = (error: unknown): number | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  return codeByMessage.get(messageOf(error));
};

// The driver gives no code for what fails while it fetches all rows of a statement.
const codeByMessage: ReadonlyMap<string, number> = new Map([
  ['database is locked', resultCode.busy],
  ['disk I/O error', resultCode.ioError],
  ['database disk image is malformed', resultCode.corrupt],
  ['file is not a database', resultCode.notADatabase],
]);

export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

/** Runs it, and says `StoreDamaged` where SQLite says that the file is not what it should be. */
export const recognisingDamage = <Result>(path: string, run: () => Result): Result => {
  try {
    return run();
  } catch (error) {
    const code = codeOf(error);
    if (code !== resultCode.corrupt && code !== resultCode.notADatabase) throw error;
    throw new StoreDamaged(`${path} is damaged: ${messageOf(error)}. Put back a copy of the log.`, { cause: error });
  }
};
