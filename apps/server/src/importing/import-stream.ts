import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { StoreUnavailable } from '#libs/event-store';
import { textBytesOf, UnusableFile } from './complaint-file.js';
import { type Day } from './days.js';
import { type ImportedHistories, importRows, type Tally } from './import-rows.js';
import { type Layout } from './layout.js';
import { OutcomeUnknown } from './log-histories.js';
import { bounded } from './rejected-rows-file.js';
import { type Batches, readRows, type RejectedRow } from './rows.js';

/** One line of the answer to an import over HTTP; the last one is `done` or `failed`, or the connection broke. */
export type ImportLine =
  | { readonly progress: Tally }
  | { readonly rejected: RejectedRow }
  | { readonly done: Tally }
  | { readonly failed: string };

export interface StreamedImport {
  /** The file as it is sent, gzipped or not. */
  readonly body: AsyncIterable<Buffer>;
  readonly exportedOn: Day;
  /** ISO instant in UTC. */
  readonly now: string;
  readonly histories: ImportedHistories;
  /** Told of what is our fault; the caller is told nothing of it but that. */
  readonly onFault: (thrown: unknown) => void;
}

const progressEveryMs = 250;
/** Fewer than where nobody else is served: what shares a commit is answered in one go, and others wait meanwhile. */
const atOnce = 32;

/**
 * Imports a file while it arrives, and answers line by line (NDJSON). A caller who stops sending or reading stops the
 * import; what was begun is finished.
 * @throws UnusableFile when the beginning of the file shows that it cannot be imported; nothing was answered then
 */
export async function startImport(run: StreamedImport): Promise<Readable> {
  let layout: Layout['name'] | undefined;
  const rows = readRows(textBytesOf(run.body), (header) => (layout = header.layout.name));
  const first = await rows.next();
  if (layout === undefined || first.done === true) throw new Error('a file that was begun has a header and rows');
  const answer = new PassThrough();
  void answerWith(answer, run, layout, startingWith(first.value, rows));
  return answer;
}

async function* startingWith(first: Awaited<ReturnType<Batches['next']>>['value'], rest: Batches): Batches {
  if (first !== undefined) yield first;
  yield* rest;
}

async function answerWith(
  answer: PassThrough,
  { exportedOn, now, histories, onFault }: StreamedImport,
  layout: Layout['name'],
  batches: Batches,
): Promise<void> {
  const left = new AbortController();
  answer.on('error', () => left.abort()).on('close', () => left.abort());
  const say = async (line: ImportLine): Promise<void> => {
    if (left.signal.aborted || answer.write(`${JSON.stringify(line)}\n`)) return;
    await once(answer, 'drain', { signal: left.signal }).catch(() => undefined);
  };
  let saidAt = Date.now();
  try {
    const tally = await importRows({
      batches,
      histories,
      atOnce,
      file: { layout, exportedOn, now },
      signal: left.signal,
      onRejected: ({ line, reason, raw }) => say({ rejected: { line, reason, raw: bounded(raw) } }),
      onProgress(progress) {
        if (Date.now() - saidAt < progressEveryMs) return;
        saidAt = Date.now();
        void say({ progress });
      },
    });
    await say({ done: tally });
  } catch (thrown) {
    const sentence = sentenceFor(thrown);
    if (sentence === undefined && !left.signal.aborted && !isBrokenOff(thrown)) onFault(thrown);
    await say({ failed: sentence ?? 'Something went wrong on our side. Tell the operator the correlation id.' });
  } finally {
    answer.end();
  }
}

/** A caller who went away in the middle is no fault of ours. */
const isBrokenOff = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && (thrown.code === 'ECONNRESET' || thrown.code === 'ABORT_ERR');

/** What a person may know of why an import stopped; undefined for a fault of ours. */
export function sentenceFor(thrown: unknown): string | undefined {
  if (thrown instanceof UnusableFile || thrown instanceof OutcomeUnknown) return thrown.message;
  if (thrown instanceof StoreUnavailable) return `The log cannot be written: ${thrown.message}`;
  return undefined;
}
