import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { importOverHttp } from './import-over-http.js';
import { type Tally } from './import-rows.js';
import { type ImportLine } from './import-stream.js';
import { type RejectedRow } from './rows.js';
import { fixture } from './testing/fixtures.js';
import { openTestLog, removeDirectory, temporaryDirectory, type TestLog } from './testing/log.js';
import { serveImports } from './testing/server.js';

const now = '2026-01-05T12:00:00.000Z';
const admin = { 'actor-id': 'ann', 'actor-role': 'admin', 'actor-unit': 'office' };

describe('importing through the running server', () => {
  const directory = temporaryDirectory();
  let log: TestLog;
  let server: Awaited<ReturnType<typeof serveImports>>;
  beforeAll(async () => {
    log = await openTestLog(directory);
    server = await serveImports(log, () => now);
  });
  afterAll(async () => {
    await server.close();
    await log.close();
    removeDirectory(directory);
  });

  const send = (
    body: string | Buffer,
    { query = '?exportedOn=2015-03-19', ...headers }: Record<string, string> = {},
  ): Promise<Response> =>
    fetch(`${server.address}/imports${query}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/csv', ...admin, ...headers },
    });
  const problemOf = async (answer: Response) => ({
    status: answer.status,
    ...((await answer.json()) as { code: string; detail: string }),
  });
  const linesOf = async (answer: Response): Promise<ImportLine[]> =>
    (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ImportLine);

  const followed: { rejected: RejectedRow[]; progress: Tally[] } = { rejected: [], progress: [] };
  const hand = (file: string, signal = new AbortController().signal): Promise<Tally | undefined> =>
    importOverHttp({
      server: server.address,
      file,
      exportedOn: '2015-03-19',
      signal,
      onProgress: (tally) => void followed.progress.push(tally),
      onRejected: async (row) => void followed.rejected.push(row),
    });

  it('[X9] imports a file that is handed over, names the importer as the actor, and adds nothing when repeated', async () => {
    expect(await hand(fixture('older.csv'))).toMatchObject({ rows: 8, imported: 8, events: { Received: 8 } });
    const first = await log.everything();
    expect(first.filter(({ type }) => type === 'Received')).toHaveLength(8);
    expect(
      new Set(first.map(({ metadata }) => JSON.stringify((JSON.parse(metadata) as { actor: unknown }).actor))),
    ).toEqual(new Set(['{"id":"cfpb-import","role":"importer"}']));
    expect(await hand(fixture('older.csv'))).toMatchObject({ rows: 8, imported: 0, alreadyThere: 8 });
    expect(await log.everything()).toEqual(first);
  });

  it('tells of rejected rows with line, reason and row', async () => {
    expect(await hand(fixture('malformed.csv'))).toMatchObject({ rows: 21, rejected: 18 });
    expect(followed.rejected.map(({ line }) => line)).toEqual([
      3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23,
    ]);
    expect(followed.rejected[1]).toEqual({
      line: 5,
      reason: 'The row has 8 columns, the header has 12. It may have been cut off.',
      raw: '1000104,Credit card,,Other,,CA,92592,3/4/2015',
    });
  });

  it('takes a gzipped body whatever it is called', async () => {
    const packed = gzipSync(readFileSync(fixture('older.csv')));
    const lines = await linesOf(await send(packed, { 'content-type': 'application/octet-stream' }));
    expect(lines.at(-1)).toMatchObject({ done: { rows: 8, alreadyThere: 8 } });
  });

  it('says in the answer when a gzip ends too early, and keeps what came before', async () => {
    const lines = await linesOf(
      await send(readFileSync(fixture('cut-off.csv.gz')), { 'content-type': 'application/gzip' }),
    );
    expect(lines.at(-1)).toEqual({
      failed: 'The gzip file ends too early: it was cut off, perhaps while it was downloaded. Fetch it again.',
    });
  });

  it('refuses what is no file of complaints before anything is answered', async () => {
    expect(await problemOf(await send(readFileSync(fixture('pdf.csv'))))).toMatchObject({
      status: 400,
      code: 'malformed-body',
      detail: 'The file is a PDF, not a CSV. Export the table as CSV.',
    });
    expect(await problemOf(await send(''))).toMatchObject({ status: 400, detail: 'The file is empty.' });
    expect(await problemOf(await send(readFileSync(fixture('header-only.csv'))))).toMatchObject({
      status: 400,
      detail: 'The file holds a header and no rows.',
    });
    // So large that it is still being sent when the answer is there.
    const large = Buffer.concat([readFileSync(fixture('pdf.csv')), Buffer.alloc(20_000_000, 0x20)]);
    expect(await problemOf(await send(large))).toMatchObject({ status: 400, code: 'malformed-body' });
    await expect(hand(fixture('pdf.csv'))).rejects.toThrow('The file is a PDF, not a CSV.');
  });

  it('lets admins import, and nobody else', async () => {
    const answer = await problemOf(await send('a', { 'actor-role': 'agent' }));
    expect(answer).toMatchObject({ status: 403, code: 'role-may-not' });
    const nobody = await fetch(`${server.address}/imports`, {
      method: 'POST',
      body: 'a',
      headers: { 'content-type': 'text/csv' },
    });
    expect(nobody.status).toBe(401);
  });

  it.each(['', '?exportedOn=2015-02-30', '?exportedOn=2026-01-06', '?exportedOn=2015-03-19&exportedOn=2015-03-20'])(
    'needs the last day that the file knows of (%s)',
    async (query) => {
      expect(await problemOf(await send('a', { query }))).toMatchObject({ status: 400, code: 'invalid-fields' });
    },
  );

  it('refuses a body that is no file', async () => {
    expect((await send('{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await send('x', { 'content-type': 'image/png' })).status).toBe(415);
  });

  it('says where nobody answers', async () => {
    const other = importOverHttp({
      server: 'http://127.0.0.1:9',
      file: fixture('older.csv'),
      exportedOn: '2015-03-19',
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onRejected: async () => undefined,
    });
    await expect(other).rejects.toThrow('no server answers at http://127.0.0.1:9. Name its address with --server.');
  });

  it('stops when the caller goes away, and a repetition completes it', async () => {
    const many = Array.from(
      { length: 3_000 },
      (_, at) => `3${String(at).padStart(6, '0')},Mortgage,,Other,,TX,1,3/2/2015,3/3/2015,Closed,Yes,`,
    );
    const heading = readFileSync(fixture('header-only.csv'), 'utf8');
    const leaving = new AbortController();
    const sent = fetch(`${server.address}/imports?exportedOn=2015-03-19`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...admin },
      signal: leaving.signal,
      duplex: 'half',
      body: (async function* () {
        yield Buffer.from(`${heading}${many.slice(0, 1_500).join('\n')}\n`);
        await new Promise(() => undefined);
      })(),
    } as unknown as RequestInit);
    const answer = await sent;
    leaving.abort();
    await expect(answer.text()).rejects.toThrow();
    const lines = await linesOf(await send(`${heading}${many.join('\n')}\n`));
    const last = lines.at(-1);
    if (last === undefined || !('done' in last)) throw new Error(JSON.stringify(last));
    expect(last.done.imported).toBeGreaterThanOrEqual(1_500);
    expect(last.done.imported + last.done.alreadyThere).toBe(3_000);
    const received = (await log.everything()).filter(({ type }) => type === 'Received');
    expect(new Set(received.map(({ stream }) => stream)).size).toBe(received.length);
  });
});
