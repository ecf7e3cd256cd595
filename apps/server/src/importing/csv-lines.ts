import { isUtf8 } from 'node:buffer';

/** The longest line that is read, in bytes; what stands beyond it is skipped up to the next line break. */
export const longestLine = 1_048_576;

/** One physical line of a file, without its line break. */
export interface Line {
  /** Counted from 1, as an editor shows it. */
  readonly number: number;
  readonly text: string;
  /** An odd number of quotation marks: a quoted field begins here and goes on in the next line, or ended here. */
  readonly odd: boolean;
  /** Why the bytes cannot be read as text. */
  readonly problem?: string;
  /** False for a last line behind which no line break stands. */
  readonly ended: boolean;
}

const newline = 0x0a;
const quote = 0x22;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Cuts bytes into lines, a batch per chunk; memory is bounded by the chunk and the longest line. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Line[], void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 1;
  let skipping = false;
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let end: number;
    let start = 0;
    // The rest was searched before: it holds no line break.
    let from = rest.length;
    while ((end = bytes.indexOf(newline, from)) >= 0) {
      if (skipping) skipping = false;
      else lines.push(lineOf(bytes.subarray(start, end), number, true));
      number += 1;
      start = from = end + 1;
    }
    bytes = bytes.subarray(start);
    if (skipping) bytes = Buffer.alloc(0);
    else if (bytes.length > longestLine) {
      lines.push(lineOf(bytes, number, true));
      skipping = true;
      bytes = Buffer.alloc(0);
    }
    rest = bytes;
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [lineOf(rest, number, false)];
}

function lineOf(whole: Buffer, number: number, ended: boolean): Line {
  let bytes = whole;
  if (number === 1 && bytes.subarray(0, 3).equals(byteOrderMark)) bytes = bytes.subarray(3);
  if (bytes.at(-1) === 0x0d) bytes = bytes.subarray(0, -1);
  if (bytes.length > longestLine) {
    const text = bytes.toString('latin1', 0, 2_000);
    return { number, text, odd: false, ended, problem: 'This line is longer than 1 MB.' };
  }
  const problem = problemIn(bytes);
  // Bytes that are not text are shown as Latin-1, in which every byte is a character.
  const text = bytes.toString(problem === undefined ? 'utf8' : 'latin1');
  return { number, text, odd: isOdd(bytes), ended, ...(problem === undefined ? {} : { problem }) };
}

function problemIn(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return 'This line holds zero bytes, which no text has.';
  if (!isUtf8(bytes)) return 'This line is not UTF-8 text. Save the file as UTF-8 and import it again.';
  return undefined;
}

function isOdd(bytes: Buffer): boolean {
  let odd = false;
  for (let at = bytes.indexOf(quote); at >= 0; at = bytes.indexOf(quote, at + 1)) odd = !odd;
  return odd;
}
