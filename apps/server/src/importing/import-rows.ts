import { setImmediate as nextTurn } from 'node:timers/promises';
import { Rejection } from './check-row.js';
import { InFlight } from './in-flight.js';
import { type Export, type ImportedHistory, mapRow } from './map-row.js';
import { type Batches, isRejected, type RejectedRow, type SourceRow } from './rows.js';

/**
 * `alreadyThere`: this complaint of the source has a history already; nothing was added to it. `thereOtherwise`: the
 * same, and this file says something else of it than the file that it was imported from.
 */
export type Recorded = 'imported' | 'alreadyThere' | 'thereOtherwise';

/** Where imported histories go. Recording the same history again adds nothing. */
export interface ImportedHistories {
  record(history: ImportedHistory): Promise<Recorded>;
}

/** How far an import is, or how it ended. */
export interface Tally {
  /** Rows that were dealt with: the sum of the four below. */
  readonly rows: number;
  readonly imported: number;
  readonly alreadyThere: number;
  readonly thereOtherwise: number;
  readonly rejected: number;
  /** How many events were added, by type. */
  readonly events: Readonly<Record<string, number>>;
}

export interface ImportRun {
  readonly batches: Batches;
  readonly file: Export;
  readonly histories: ImportedHistories;
  onRejected(row: RejectedRow): void | Promise<void>;
  onProgress?(tally: Tally): void;
  /** Stops reading; what was begun is finished first. */
  readonly signal?: AbortSignal;
  /** How many histories are being recorded at once; together they share a commit. */
  readonly atOnce?: number;
}

/** Rows follow each other without a pause; whoever else is served by this process gets a turn after so long. */
const longestTurnMs = 8;

/**
 * Imports row by row, many at once. A row that cannot be imported is handed to `onRejected` and the next one follows.
 * When recording or reading fails, what was begun is finished and the error thrown; repeating the import is harmless.
 */
export async function importRows(run: ImportRun): Promise<Tally> {
  const tally = {
    rows: 0,
    imported: 0,
    alreadyThere: 0,
    thereOtherwise: 0,
    rejected: 0,
    events: {} as Record<string, number>,
  };
  const inFlight = new InFlight(run.atOnce ?? 256);
  const firstLines = new Map<string, number>();
  let turnBegan = performance.now();

  const reject = async (row: RejectedRow): Promise<void> => {
    await run.onRejected(row);
    tally.rejected += 1;
    tally.rows += 1;
    run.onProgress?.(tally);
  };
  const record = async (history: ImportedHistory): Promise<void> => {
    const recorded = await run.histories.record(history);
    tally[recorded] += 1;
    tally.rows += 1;
    if (recorded === 'imported') {
      for (const { type } of history.events) tally.events[type] = (tally.events[type] ?? 0) + 1;
    }
    run.onProgress?.(tally);
  };

  try {
    for await (const batch of run.batches) {
      for (const read of batch) {
        if (run.signal?.aborted === true) return await finished();
        const found = isRejected(read) ? read : historyOf(read, run.file, firstLines);
        if ('reason' in found) await reject(found);
        else await inFlight.begin(() => record(found));
        if (performance.now() - turnBegan > longestTurnMs) {
          await nextTurn();
          turnBegan = performance.now();
        }
      }
    }
    return await finished();
  } finally {
    await inFlight.settled();
  }

  async function finished(): Promise<Tally> {
    await inFlight.settled();
    inFlight.throwFailure();
    return tally;
  }
}

/** `firstLines`: on which line each complaint id came first. */
function historyOf(
  { line, raw, row }: SourceRow,
  file: Export,
  firstLines: Map<string, number>,
): ImportedHistory | RejectedRow {
  const history = mapRow(row, file);
  if (history instanceof Rejection) return { line, raw, reason: history.reason };
  const before = firstLines.get(history.externalRef);
  if (before !== undefined) {
    return { line, raw, reason: `The complaint id ${history.externalRef} stands on line ${before} already.` };
  }
  firstLines.set(history.externalRef, line);
  return history;
}
