import { UnusableFile } from './complaint-file.js';
import { linesOf } from './csv-lines.js';
import { CsvReader, type CsvRow, type Unreadable } from './csv-records.js';
import { parseDay } from './days.js';
import { type Header, recogniseHeader, type Row, rowOf } from './layout.js';

/** A row of the file, its cells by meaning. */
export interface SourceRow {
  /** The line on which it begins, counted from 1. */
  readonly line: number;
  readonly row: Row;
  /** The row as it stands in the file. */
  readonly raw: string;
}

/** A row that is not imported, and why. */
export type RejectedRow = Unreadable;

export const isRejected = (row: SourceRow | RejectedRow): row is RejectedRow => 'reason' in row;

/** Rows in batches, so that a file of any size passes through little memory. */
export type Batches = AsyncGenerator<readonly (SourceRow | RejectedRow)[], void, undefined>;

/**
 * Reads a CFPB export: gives the header to `onHeader`, then yields the rows as they are asked for.
 * @throws UnusableFile when the file as a whole cannot be read
 */
export async function* readRows(
  bytes: AsyncIterable<Buffer>,
  onHeader: (header: Header) => void = () => undefined,
): Batches {
  const csv = new CsvReader();
  const rows = new RowsOfFile(csv, onHeader);
  for await (const lines of linesOf(bytes)) {
    const batch = rows.of(csv.take(lines));
    if (batch.length > 0) yield batch;
  }
  const last = rows.of(csv.end());
  if (last.length > 0) yield last;
  rows.end();
}

class RowsOfFile {
  private header: Header | undefined;
  private any = false;
  private shortestId = Infinity;

  constructor(
    private readonly csv: CsvReader,
    private readonly onHeader: (header: Header) => void,
  ) {}

  /** What these rows of cells are; the first is the header. */
  of(read: Iterable<CsvRow | Unreadable>): readonly (SourceRow | RejectedRow)[] {
    const rows: (SourceRow | RejectedRow)[] = [];
    for (const one of read) {
      if (this.header === undefined) {
        const header = headerOf(one);
        this.header = header;
        this.csv.expected = { width: header.width, looksLikeRow: (cells) => looksLikeRow(header, cells) };
        this.onHeader(header);
      } else {
        rows.push('reason' in one ? one : this.rowOf(one, this.header));
      }
    }
    this.any ||= rows.length > 0;
    return rows;
  }

  /** @throws UnusableFile when there was no header, or nothing behind it */
  end(): void {
    if (this.header === undefined) throw new UnusableFile('The file holds nothing but empty lines.');
    if (!this.any) throw new UnusableFile('The file holds a header and no rows.');
  }

  private rowOf({ line, raw, cells, ended }: CsvRow, header: Header): SourceRow | RejectedRow {
    if (cells.length !== header.width) return { line, raw, reason: otherWidth(cells.length, header.width) };
    const row = rowOf(header, cells);
    const idLength = row.id?.length ?? 0;
    const idIsLast = header.places.get('id') === header.width - 1;
    if (!ended && idIsLast && idLength < this.shortestId && this.shortestId < Infinity) {
      return {
        line,
        raw,
        reason:
          `The file ends here without a line break, and the complaint id "${row.id ?? ''}" is shorter than all others: ` +
          'the file was probably cut off. If the id is whole, end the line with a line break.',
      };
    }
    this.shortestId = Math.min(this.shortestId, idLength);
    return { line, raw, row };
  }
}

function looksLikeRow(header: Header, cells: readonly string[]): boolean {
  if (cells.length !== header.width) return false;
  const { id = '', received = '' } = rowOf(header, cells);
  return /^[0-9]+$/.test(id) && parseDay(received) !== undefined;
}

function headerOf(first: CsvRow | Unreadable): Header {
  if ('reason' in first) throw new UnusableFile(`The header (line ${first.line}) cannot be read. ${first.reason}`);
  const found = recogniseHeader(first.cells);
  if ('problem' in found) throw new UnusableFile(found.problem);
  return found;
}

function otherWidth(width: number, expected: number): string {
  return width < expected
    ? `The row has ${width} columns, the header has ${expected}. It may have been cut off.`
    : `The row has ${width} columns, the header has ${expected}. Perhaps a field with a comma in it lacks its quotation marks.`;
}
