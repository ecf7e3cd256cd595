import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreDamaged } from '../event-store.js';
import { codeOf, messageOf, resultCode } from './database.js';
import { type EventRow, type LogFile, type StreamPlace } from './log-file.js';

export interface CheckedLog {
  readonly events: number;
  readonly streams: number;
}

type Using = <Result>(read: (log: LogFile) => Result) => Result;

const rowsAtOnce = 1000;
const rowsOfTail = 100;

/** The quick look at start: the end of the log is where a crash or a bad copy leaves its mark. Constant time. */
export const checkTail = (log: LogFile): void => {
  const last = log.lastSequence();
  const start = Math.max(0, last - rowsOfTail);
  const tail = log.rowsAfter(start, rowsOfTail);
  checkRows(log, tail, start);
  if (last > 0 && log.rowsAfter(0, 1)[0]?.sequence !== 1) throw damaged(log, 'its first event is missing');
  for (const { stream, revision, sequence } of tail) {
    if (revision === 0) continue;
    const [before] = log.rowsOfStream(stream, revision - 1, 1);
    if (before?.revision !== revision - 1 || before.sequence >= sequence)
      throw damaged(log, `revision ${revision - 1} of stream ${stream} is missing or out of order`);
  }
};

/**
 * Looks at every event: the file's own structure, the order of the log without gaps, each stream without gaps, texts
 * that parse. Long; meant for a thread that answers nobody meanwhile.
 * @throws StoreDamaged at the first thing that is wrong, saying where.
 */
export const checkWholeLog = async (using: Using): Promise<CheckedLog> => {
  using(checkFile);
  const events = await inPages(using, 0, (log, after: number) => {
    const rows = log.rowsAfter(after, rowsAtOnce);
    checkRows(log, rows, after);
    return rows.at(-1)?.sequence;
  });
  let streams = 0;
  await inPages(using, beforeAll, (log, last: StreamPlace) => {
    const places = log.placesAfter(last.number, last.revision, rowsAtOnce);
    streams += places.filter(({ revision }) => revision === 0).length;
    return checkPlaces(log, places, last);
  });
  return { events, streams };
};

const beforeAll: StreamPlace = { number: 0, stream: '', revision: -1, sequence: 0 };

const inPages = async <Place>(
  using: Using,
  first: Place,
  step: (log: LogFile, place: Place) => Place | undefined,
): Promise<Place> => {
  let place = first;
  for (;;) {
    const next = using((log) => step(log, place));
    if (next === undefined) return place;
    place = next;
    await nextTurn();
  }
};

const checkFile = (log: LogFile): void => {
  try {
    const found = log.database.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string };
    if (found.integrity_check !== 'ok') throw damaged(log, found.integrity_check);
  } catch (error) {
    if (codeOf(error) !== resultCode.corrupt) throw error;
    throw damaged(log, messageOf(error));
  }
};

const checkRows = (log: LogFile, rows: readonly EventRow[], after: number): void => {
  let expected = after;
  for (const row of rows) {
    expected += 1;
    if (row.sequence !== expected) throw damaged(log, `event ${expected} of the log is missing`);
    if (!isJson(row.data) || !isJson(row.metadata))
      throw damaged(log, `event ${row.sequence} (revision ${row.revision} of stream ${row.stream}) is not readable`);
  }
};

const checkPlaces = (log: LogFile, places: readonly StreamPlace[], before: StreamPlace): StreamPlace | undefined => {
  let last = before;
  for (const place of places) {
    const follows = place.stream === last.stream && place.revision === last.revision + 1;
    const begins = place.stream !== last.stream && place.revision === 0;
    if (!follows && !begins)
      throw damaged(log, `stream ${place.stream} has a gap before its revision ${place.revision}`);
    if (follows && place.sequence <= last.sequence)
      throw damaged(log, `revision ${place.revision} of stream ${place.stream} is out of order`);
    last = place;
  }
  return places.at(-1);
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const damaged = (log: LogFile, what: string): StoreDamaged =>
  new StoreDamaged(`the log ${log.path} is damaged: ${what}. Put back a copy of the log.`);
