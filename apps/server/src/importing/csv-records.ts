import { parse } from 'csv-parse/sync';
import { type Line, longestLine } from './csv-lines.js';

/** A row that could be read: its cells, and where it begins. */
export interface CsvRow {
  /** The line on which the row begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The row as it stands in the file. */
  readonly raw: string;
  /** False for a last row behind which no line break stands: it may have been cut off. */
  readonly ended: boolean;
}

/** A row, or a line, that could not be read. */
export interface Unreadable {
  readonly line: number;
  readonly raw: string;
  readonly reason: string;
}

/** The most lines over which one row may stretch (and 1 MB); a quotation mark that is still open then was a mistake. */
const mostLines = 1_000;
/** Rows that are handed to the parser at once; one call costs six times what one row costs. */
const batchSize = 200;

const parserOptions = { record_delimiter: '\n', relax_column_count: true, bom: false } as const;

/**
 * Reads rows of comma-separated values (RFC 4180), without losing the rows behind a broken one: where a row cannot be
 * read, its first line is reported and reading goes on at the next line. So a quotation mark that is never closed
 * costs one line and not the rest of the file.
 */
export class CsvReader {
  private readonly waiting: Line[] = [];
  /** What a row of this file looks like, once its header was read: a row over several lines is held against it. */
  expected: { readonly width: number; looksLikeRow(cells: readonly string[]): boolean } | undefined;

  /** Takes the next lines and gives the rows that are complete. */
  *take(lines: readonly Line[]): Generator<CsvRow | Unreadable, void, undefined> {
    for (const line of lines) this.waiting.push(line);
    yield* this.drain(false);
  }

  /** Gives what is left at the end of the file. */
  *end(): Generator<CsvRow | Unreadable, void, undefined> {
    yield* this.drain(true);
  }

  private *drain(atEnd: boolean): Generator<CsvRow | Unreadable, void, undefined> {
    let next = 0;
    let simple: Line[] = [];
    while (next < this.waiting.length) {
      const lines = this.frame(next, atEnd);
      if (lines === 'more') break;
      const [first] = lines;
      if (first === undefined) break;
      if (lines.length === 1 && first.problem === undefined && !first.odd) {
        next += 1;
        if (first.text.trim() === '') continue;
        simple.push(first);
        if (simple.length >= batchSize || this.expected === undefined) {
          yield* readAll(simple);
          simple = [];
        }
        continue;
      }
      yield* readAll(simple);
      simple = [];
      const read = this.read(lines);
      yield read;
      next += 'cells' in read ? lines.length : 1;
    }
    yield* readAll(simple);
    this.waiting.splice(0, next);
  }

  /** The lines of the row that begins here; `more` when the file must go on first. */
  private frame(from: number, atEnd: boolean): readonly Line[] | 'more' {
    const first = this.waiting[from];
    if (first === undefined) return 'more';
    if (!first.odd || first.problem !== undefined) return [first];
    let length = first.text.length;
    for (let at = from + 1; at < from + mostLines && length <= longestLine; at++) {
      const line = this.waiting[at];
      if (line === undefined) return atEnd ? [first] : 'more';
      if (line.problem !== undefined) return [first];
      if (line.odd) return this.waiting.slice(from, at + 1);
      length += line.text.length;
    }
    return [first];
  }

  private read(lines: readonly Line[]): CsvRow | Unreadable {
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) throw new Error('a row has at least one line');
    const unreadable = (reason: string): Unreadable => ({ line: first.number, raw: first.text, reason });
    if (first.problem !== undefined) return unreadable(first.problem);
    if (lines.length === 1 && first.odd) return unreadable('A quotation mark is opened in this row and never closed.');
    const raw = lines.map(({ text }) => text).join('\n');
    const cells = cellsOf(raw);
    if (typeof cells === 'string') return unreadable(cells);
    const mistaken = lines.length > 1 ? this.whyNotOneRow(lines, cells) : undefined;
    if (mistaken !== undefined) return unreadable(mistaken);
    return { line: first.number, raw, cells, ended: last.ended };
  }

  /** Two quotation marks too many can make several rows look like one with a long field in it. */
  private whyNotOneRow(lines: readonly Line[], cells: readonly string[]): string | undefined {
    if (this.expected === undefined) return undefined;
    const { width } = this.expected;
    const upTo = `A quotation mark is opened here and closed on line ${lines.at(-1)?.number ?? 0}`;
    if (cells.length !== width) return `${upTo}; so the row has ${cells.length} columns, the header has ${width}.`;
    const swallowed = lines.slice(1).find((line) => !line.odd && this.isRow(line.text));
    return swallowed && `${upTo}; between the two, line ${swallowed.number} is a row of its own.`;
  }

  private isRow(text: string): boolean {
    const cells = cellsOf(text);
    return typeof cells !== 'string' && this.expected?.looksLikeRow(cells) === true;
  }
}

/** Rows of one line each, in one call when all is well. */
function* readAll(lines: readonly Line[]): Generator<CsvRow | Unreadable, void, undefined> {
  if (lines.length === 0) return;
  const all = allCellsOf(lines.map(({ text }) => text).join('\n'));
  for (const [at, { number: line, text: raw, ended }] of lines.entries()) {
    const cells = all?.length === lines.length ? (all[at] ?? []) : cellsOf(raw);
    yield typeof cells === 'string' ? { line, raw, reason: cells } : { line, raw, cells, ended };
  }
}

function allCellsOf(text: string): string[][] | undefined {
  try {
    return parse(text, parserOptions);
  } catch {
    return undefined;
  }
}

/** The cells of one row, or why it cannot be read. */
function cellsOf(raw: string): readonly string[] | string {
  try {
    const rows = parse(raw, parserOptions);
    const [cells] = rows;
    if (rows.length === 1 && cells !== undefined) return cells;
    return 'A quotation mark is closed and the row goes on as if it were two.';
  } catch (thrown) {
    return quotesExplained(thrown);
  }
}

function quotesExplained(thrown: unknown): string {
  const code: unknown = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
  switch (code) {
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'Behind a closing quotation mark stands something else than a comma. Double a quotation mark inside a field.';
    case 'INVALID_OPENING_QUOTE':
      return 'A quotation mark stands in the middle of a field that is not quoted. Quote the field and double the mark.';
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A quotation mark is opened in this row and never closed.';
    default:
      return 'This row is not comma-separated values.';
  }
}
