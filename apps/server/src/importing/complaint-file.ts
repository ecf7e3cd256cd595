import { type ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The file as a whole cannot be imported; the message says why and what to do. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

/**
 * Opens a file for reading.
 * @throws UnusableFile when it is not there, is not a file, or may not be read
 */
export async function openFile(path: string): Promise<ReadStream> {
  try {
    const file = await open(path, 'r');
    if ((await file.stat()).isFile()) return file.createReadStream({ highWaterMark: 262_144 });
    await file.close();
  } catch (cause) {
    throw new UnusableFile(whyNotOpened(path, codeOf(cause)), { cause });
  }
  throw new UnusableFile(`${path} is not a file. Name the CSV file itself.`);
}

function whyNotOpened(path: string, code: string | undefined): string {
  if (code === 'ENOENT') return `There is no file ${path}.`;
  if (code === 'EACCES' || code === 'EPERM') return `The file ${path} may not be read by this user.`;
  return `The file ${path} cannot be opened (${code ?? 'unknown reason'}).`;
}

/**
 * The text bytes of a source, unpacked when it is gzipped (told by its first bytes, not by its name).
 * @throws UnusableFile when it is empty, is plainly something else than CSV, or its gzip is damaged or cut off
 */
export async function* textBytesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const chunks = source[Symbol.asyncIterator]();
  try {
    let start: Buffer = Buffer.alloc(0);
    while (start.length < 8) {
      const next = await chunks.next();
      if (next.done === true) break;
      start = Buffer.concat([start, next.value]);
    }
    if (start.length === 0) throw new UnusableFile('The file is empty.');
    const all = startingWith(start, chunks);
    if (isGzip(start)) {
      yield* unpacked(all);
    } else {
      refuseWhatIsNoCsv(start);
      yield* all;
    }
  } finally {
    await chunks.return?.();
  }
}

async function* startingWith(start: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  yield start;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* unpacked(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const packed = Readable.from(source, { objectMode: false });
  const gunzip = createGunzip({ chunkSize: 262_144 });
  // What goes wrong while reading must end the unpacking too, and not wait for bytes that never come.
  packed.on('error', (error) => gunzip.destroy(error));
  packed.pipe(gunzip);
  let first = true;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      if (first) refuseWhatIsNoCsv(chunk);
      first = false;
      yield chunk;
    }
  } catch (cause) {
    throw codeOf(cause)?.startsWith('Z_') === true ? new UnusableFile(whyNotUnpacked(cause), { cause }) : cause;
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
  if (first) throw new UnusableFile('The gzip file holds an empty file.');
}

function whyNotUnpacked(cause: unknown): string {
  return codeOf(cause) === 'Z_BUF_ERROR'
    ? 'The gzip file ends too early: it was cut off, perhaps while it was downloaded. Fetch it again.'
    : 'The gzip file is damaged and cannot be unpacked. Fetch it again.';
}

const isGzip = (start: Buffer): boolean => start[0] === 0x1f && start[1] === 0x8b;

const otherKinds: readonly (readonly [start: string, sentence: string])[] = [
  ['%PDF', 'The file is a PDF, not a CSV. Export the table as CSV.'],
  [
    'PK\u0003\u0004',
    'The file is a ZIP or a spreadsheet (xlsx, ods), not a CSV. Unpack it, or save the sheet as CSV (UTF-8).',
  ],
  ['\u00d0\u00cf\u0011\u00e0', 'The file is an old Excel or Word file, not a CSV. Save it as CSV (UTF-8).'],
  ['\u00ff\u00fe', 'The file is UTF-16 text. Save it as CSV in UTF-8.'],
  ['\u00fe\u00ff', 'The file is UTF-16 text. Save it as CSV in UTF-8.'],
  ['BZh', 'The file is packed with bzip2. Unpack it, or pack it with gzip.'],
  ['\u00fd7zXZ', 'The file is packed with xz. Unpack it, or pack it with gzip.'],
  ['\u0028\u00b5\u002f\u00fd', 'The file is packed with zstd. Unpack it, or pack it with gzip.'],
  ['\u001f\u008b', 'The file is gzipped twice. Unpack it once.'],
  ['SQLite', 'The file is an SQLite database, not a CSV.'],
  ['<', 'The file is a web page or XML, not a CSV. Perhaps the download led to an error page.'],
  ['{', 'The file is JSON, not a CSV. Choose CSV when exporting.'],
  ['[', 'The file is JSON, not a CSV. Choose CSV when exporting.'],
];

function refuseWhatIsNoCsv(start: Buffer): void {
  const seen = start.toString('latin1', 0, 8);
  const found = otherKinds.find(([beginning]) => seen.startsWith(beginning));
  if (found !== undefined) throw new UnusableFile(found[1]);
}

function codeOf(thrown: unknown): string | undefined {
  const code: unknown = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
