import { type Day, dayAt, parseDay } from './days.js';
import { type Header } from './layout.js';
import { isRejected, readRows } from './rows.js';

/** What is known of a file once it was read through. */
export interface Survey {
  readonly header: Header;
  /** How many rows it has, readable or not. */
  readonly rows: number;
  /** The last day that a row names; days that are still to come are mistakes and do not count. */
  readonly lastDay: Day | undefined;
}

/**
 * Reads a file through without importing anything: what its rows do not date happened before the last day in it.
 * Undefined when the signal ended it.
 * @throws UnusableFile when the file as a whole cannot be read, also when it turns out at its end
 */
export async function surveyFile(
  bytes: AsyncIterable<Buffer>,
  now: Date,
  signal?: AbortSignal,
): Promise<Survey | undefined> {
  const today = dayAt(now);
  let header: Header | undefined;
  let rows = 0;
  let lastDay: Day | undefined;
  for await (const batch of readRows(bytes, (found) => (header = found))) {
    if (signal?.aborted === true) return undefined;
    rows += batch.length;
    for (const read of batch) {
      if (isRejected(read)) continue;
      for (const cell of [read.row.received, read.row.sent]) {
        const day = parseDay(cell ?? '');
        if (day !== undefined && day <= today && (lastDay === undefined || day > lastDay)) lastDay = day;
      }
    }
  }
  if (header === undefined) throw new Error('a file that was read through has a header');
  return { header, rows, lastDay };
}
