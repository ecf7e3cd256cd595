import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { ReadStoreUnavailable } from '../errors.js';
import { layout, ownTables } from './table.js';

export type Database = InstanceType<typeof DatabaseSync>;

/** Moments that another connection may hold the store before a statement gives up, in milliseconds. */
const patience = 5_000;
// Errors of the addon are no instances of this realm's Error in every runner, and those of `all` carry no result code.
const isFromDatabase = (error: unknown): error is { readonly message?: unknown } =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
const isDamage = (error: unknown): boolean =>
  isFromDatabase(error) && /malformed|not a database/.test(String(error.message));

export const fileOf = (directory: string): string => join(directory, 'read.db');
const noteOf = (directory: string): string => `${fileOf(directory)}.damaged`;

/**
 * The fault as the port names it; others than SQLite's own are passed on as they are. Damage that
 * shows in use leaves a note, so that the next opening begins anew.
 */
export function asFault(error: unknown, directory: string): unknown {
  if (!isFromDatabase(error)) return error;
  if (!isDamage(error)) return new ReadStoreUnavailable('the read store failed', { cause: error });
  writeFileSync(noteOf(directory), '');
  return new ReadStoreUnavailable('the read store is damaged and is made anew when it is opened again', {
    cause: error,
  });
}

/** Tells one file of this name from another that took its place; undefined: there is none. */
export const identityOf = (directory: string): number | undefined =>
  statSync(fileOf(directory), { throwIfNoEntry: false })?.ino;

/** Opens the file for writing. What is damaged, or of another layout, is thrown away: it can be folded again. */
export function openForWriting(directory: string): Database {
  mkdirSync(directory, { recursive: true });
  try {
    const first = existsSync(noteOf(directory)) ? undefined : openFile(directory);
    if (first !== undefined) return first;
  } catch (error) {
    if (!isDamage(error)) throw asFault(error, directory);
  }
  for (const suffix of ['', '-wal', '-shm', '.damaged']) rmSync(fileOf(directory) + suffix, { force: true });
  const fresh = openFile(directory);
  if (fresh === undefined) throw new ReadStoreUnavailable('the read store could not be made anew');
  return fresh;
}

/** Undefined when the file has another layout. */
function openFile(directory: string): Database | undefined {
  const database = new DatabaseSync(fileOf(directory), { timeout: patience });
  try {
    database.exec('PRAGMA page_size = 8192');
    database.exec('PRAGMA journal_mode = WAL');
    // After a power cut the last transactions may be gone, documents and checkpoint together: they are folded again.
    database.exec('PRAGMA synchronous = NORMAL');
    database.exec('PRAGMA wal_autocheckpoint = 12000');
    database.exec('PRAGMA cache_size = -64000');
    const { user_version: found } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number };
    if (tables > 0 && found !== layout) {
      database.close();
      return undefined;
    }
    database.exec('BEGIN IMMEDIATE');
    for (const statement of ownTables) database.exec(statement);
    database.exec(`PRAGMA user_version = ${layout}`);
    database.exec('COMMIT');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens the file for reading only, beside a writer; made first when it is not there. */
export function openForReading(directory: string): Database {
  openForWriting(directory).close();
  return new DatabaseSync(fileOf(directory), { readOnly: true, timeout: patience });
}
