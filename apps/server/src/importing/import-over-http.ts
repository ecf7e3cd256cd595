import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { openFile } from './complaint-file.js';
import { type Day } from './days.js';
import { type Tally } from './import-rows.js';
import { type ImportLine } from './import-stream.js';
import { importerId, sourceName } from './map-row.js';
import { type RejectedRow } from './rows.js';

/** The running server did not do what it was asked; the message says why and what to do. */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused';
}

export interface ImportOverHttp {
  /** Address of the running server, such as http://127.0.0.1:3000. */
  readonly server: string;
  readonly file: string;
  readonly exportedOn: Day;
  onRejected(row: RejectedRow): Promise<void>;
  onProgress(tally: Tally): void;
  readonly signal: AbortSignal;
}

/**
 * Hands a file to the running server, which alone may write the log; undefined when the signal ended it.
 * @throws ServerRefused
 */
export async function importOverHttp(run: ImportOverHttp): Promise<Tally | undefined> {
  const asked = ask(run);
  const answered = answerTo(asked, run.server);
  // A server that refuses before it has the whole file ends the sending; what counts is then its answer.
  const sent = openFile(run.file)
    .then((file) => pipeline(file, asked))
    .catch((thrown: unknown) => void asked.destroy(thrown instanceof Error ? thrown : undefined));
  try {
    const answer = await answered;
    const tally = answer.statusCode === 200 ? await follow(answer, run) : await refusalIn(answer);
    await sent;
    return tally;
  } catch (thrown) {
    if (run.signal.aborted) return undefined;
    throw thrown;
  } finally {
    asked.destroy();
  }
}

function ask({ server, exportedOn, signal }: ImportOverHttp): ClientRequest {
  return request(new URL(`/imports?exportedOn=${exportedOn}`, server), {
    method: 'POST',
    signal,
    headers: {
      'content-type': 'application/octet-stream',
      accept: 'application/x-ndjson, application/problem+json',
      'actor-id': importerId,
      'actor-role': 'admin',
      'actor-unit': sourceName,
    },
  });
}

function answerTo(asked: ClientRequest, server: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asked.once('response', resolve);
    asked.on('error', (cause: NodeJS.ErrnoException) =>
      reject(new ServerRefused(whyNoAnswer(cause.code, server), { cause })),
    );
  });
}

function whyNoAnswer(code: string | undefined, server: string): string {
  return code === 'ECONNREFUSED'
    ? `The log is held by another process, and no server answers at ${server}. Name its address with --server.`
    : `The connection to the server at ${server} broke. Repeat the import: it goes on where it stopped.`;
}

async function follow(answer: IncomingMessage, run: ImportOverHttp): Promise<Tally> {
  for await (const said of saidIn(answer, run.server)) {
    if ('rejected' in said) await run.onRejected(said.rejected);
    else if ('progress' in said) run.onProgress(said.progress);
    else if ('failed' in said) throw new ServerRefused(said.failed);
    else return said.done;
  }
  throw new ServerRefused(whyNoAnswer(undefined, run.server));
}

async function* saidIn(answer: IncomingMessage, server: string): AsyncGenerator<ImportLine, void, undefined> {
  let rest = '';
  const chunks = (answer.setEncoding('utf8') as AsyncIterable<string>)[Symbol.asyncIterator]();
  for (;;) {
    const chunk = await chunks.next().catch((cause: unknown) => {
      throw new ServerRefused(whyNoAnswer(undefined, server), { cause });
    });
    if (chunk.done === true) return;
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as ImportLine;
  }
}

async function refusalIn(answer: IncomingMessage): Promise<never> {
  const body = await text(answer);
  let detail = `The server at this address answered ${answer.statusCode ?? 0}; is it Redress?`;
  try {
    const problem = JSON.parse(body) as { readonly detail?: unknown };
    if (typeof problem.detail === 'string') detail = problem.detail;
  } catch {
    // Whatever answered does not speak our language; the sentence above says so.
  }
  throw new ServerRefused(detail);
}
