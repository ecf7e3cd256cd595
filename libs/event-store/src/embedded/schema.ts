import { randomBytes } from 'node:crypto';
import { StoreDamaged } from '../event-store.js';
import { type Database } from './database.js';

/** Marks the file as ours ("Redr"). */
const applicationId = 0x52656472;
const formatVersion = 1;

// Stored for ever. `sequence` is the place in the whole log, from 1, without gaps; it is given by the one writer.
// Streams are numbered in the order in which they begin: what is written together then lies together in the indexes,
// and a commit touches few pages. (Indexes over random names and ids wrote four times as much, measured.)
const tables = `
  CREATE TABLE log (id TEXT NOT NULL, created_at TEXT NOT NULL) STRICT;
  CREATE TABLE streams (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE events (
    sequence INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision),
    UNIQUE (stream, id)
  ) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${formatVersion};
`;

/** Makes the tables and the log's id in one transaction, so that a log exists whole or not at all. */
export const createLogIfMissing = (database: Database): void => {
  if (numberOf(database, 'PRAGMA user_version') !== 0) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(tables);
    database
      .prepare('INSERT INTO log (id, created_at) VALUES (?, ?)')
      .run(randomBytes(10).toString('hex'), new Date().toISOString());
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
};

/** @throws StoreDamaged when the file is something else, or of a format that this version does not know. */
export const readLogId = (database: Database, path: string): string => {
  const format = numberOf(database, 'PRAGMA user_version');
  if (format > formatVersion)
    throw new StoreDamaged(`${path} was written by a newer version (format ${format}); use that version`);
  if (format !== formatVersion || numberOf(database, 'PRAGMA application_id') !== applicationId)
    throw new StoreDamaged(`${path} is not a log of events`);
  const log = database.prepare('SELECT id FROM log').get() as { id: string } | undefined;
  if (!log) throw new StoreDamaged(`${path} has lost the id of its log`);
  return log.id;
};

const numberOf = (database: Database, pragma: string): number => {
  const [value] = Object.values(database.prepare(pragma).get() as Record<string, number>);
  return value ?? 0;
};
