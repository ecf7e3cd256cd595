import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { textBytesOf } from '../complaint-file.js';
import { type Header } from '../layout.js';
import { isRejected, readRows, type RejectedRow, type SourceRow } from '../rows.js';

export const fixture = (name: string): string => join(__dirname, '..', 'fixtures', name);

/** The real file that ships with Redress. */
export const sampleFile = join(__dirname, '..', '..', '..', '..', '..', 'samples', 'cfpb-2015q1.csv.gz');

/** The bytes of a fixture, in pieces of this size. */
export const bytesOf = (name: string, pieces = 65_536): AsyncIterable<Buffer> =>
  textBytesOf(createReadStream(fixture(name), { highWaterMark: pieces }));

export async function* inPieces(text: string | Buffer, size: number): AsyncGenerator<Buffer, void, undefined> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Everything in a file. */
export async function readAll(bytes: AsyncIterable<Buffer>): Promise<{
  header: Header;
  rows: SourceRow[];
  rejected: RejectedRow[];
}> {
  let header: Header | undefined;
  const rows: SourceRow[] = [];
  const rejected: RejectedRow[] = [];
  for await (const batch of readRows(bytes, (found) => (header = found))) {
    for (const one of batch) {
      if (isRejected(one)) rejected.push(one);
      else rows.push(one);
    }
  }
  if (header === undefined) throw new Error('no header');
  return { header, rows, rejected };
}

/** The header and this many rows of the real file; none of its rows stretches over lines. */
export async function* firstRowsOfSample(rows: number): AsyncGenerator<Buffer, void, undefined> {
  let left = rows + 1;
  for await (const chunk of textBytesOf(createReadStream(sampleFile))) {
    let end = 0;
    while (left > 0) {
      const next = chunk.indexOf(0x0a, end);
      if (next < 0) break;
      end = next + 1;
      left -= 1;
    }
    yield left === 0 ? chunk.subarray(0, end) : chunk;
    if (left === 0) return;
  }
}
