import { complaintAggregate, complaintCatalogue, isDormant, isOwed, stateOf } from '#libs/complaints';
import { StoreUnavailable } from '#libs/event-store';
import { commandIdOf, complaintIdOf, decode, openFacts } from '#libs/transacting';
import { importRows, type Tally } from './import-rows.js';
import { LogHistories } from './log-histories.js';
import { type Export, mapRow } from './map-row.js';
import { readRows, type RejectedRow } from './rows.js';
import { bytesOf, firstRowsOfSample, inPieces, readAll } from './testing/fixtures.js';
import { openTestLog, removeDirectory, temporaryDirectory, type TestLog } from './testing/log.js';

const older: Export = { layout: 'older', exportedOn: '2015-03-19', now: '2026-01-05T12:00:00.000Z' };
const modern: Export = { ...older, layout: 'modern', exportedOn: '2021-04-30' };

/** Everything in a log that is about complaints, opened, and without what differs from log to log. */
async function told(log: TestLog) {
  const decoded = (await log.everything())
    .filter(({ stream }) => stream.startsWith('complaint-'))
    .map((event) => decode(event, complaintCatalogue));
  const facts = decoded.map((one) => {
    if (!one.known) throw new Error(`unknown ${one.type}`);
    return one.fact;
  });
  return (await openFacts(facts, log.keys))
    .map(({ stream, revision, type, data, metadata: { occurredAt, precision, actor, commandId } }) => ({
      stream,
      revision,
      type,
      data,
      occurredAt,
      precision,
      actor,
      commandId,
    }))
    .sort((one, other) => (`${one.stream}@${one.revision}` < `${other.stream}@${other.revision}` ? -1 : 1));
}

describe('importing rows into the log', () => {
  const directories: string[] = [];
  const logs = new Set<TestLog>();
  const rejected: RejectedRow[] = [];

  const openLog = async (directory = temporaryDirectory()): Promise<TestLog> => {
    directories.push(directory);
    const log = await openTestLog(directory);
    logs.add(log);
    return log;
  };
  const closeLog = async (log: TestLog): Promise<void> => {
    logs.delete(log);
    await log.close();
  };
  afterEach(async () => {
    for (const log of logs) await log.close();
    logs.clear();
    for (const directory of directories.splice(0)) removeDirectory(directory);
    rejected.length = 0;
  });

  const run = (
    log: TestLog,
    bytes: AsyncIterable<Buffer>,
    file: Export,
    more: { signal?: AbortSignal; onProgress?: (tally: Tally) => void; atOnce?: number } = {},
  ): Promise<Tally> =>
    importRows({
      batches: readRows(bytes),
      file,
      histories: new LogHistories(log, 'a-correlation'),
      onRejected: (row) => void rejected.push(row),
      ...more,
    });

  it('[X9] writes what each row says, sealed, as told by the importer', async () => {
    const log = await openLog();
    const tally = await run(log, bytesOf('modern-bom-crlf.csv'), modern);
    expect(tally).toEqual({
      rows: 7,
      imported: 7,
      alreadyThere: 0,
      thereOtherwise: 0,
      rejected: 0,
      events: {
        Received: 7,
        Classified: 7,
        Routed: 7,
        HoldingResponseSent: 1,
        RedressOffered: 2,
        Resolved: 4,
        ResolutionAnswered: 1,
      },
    });
    const { rows } = await readAll(bytesOf('modern-bom-crlf.csv'));
    const expected = rows.flatMap(({ row }) => {
      const history = mapRow(row, modern);
      if ('reason' in history) throw new Error(history.reason);
      return history.events.map((event, revision) => ({
        ...event,
        stream: `complaint-${history.complaintId}`,
        revision,
        commandId: history.commandId,
        actor: { id: 'cfpb-import', role: 'importer' },
      }));
    });
    expect(await told(log)).toEqual(
      expected.sort((one, other) => (`${one.stream}@${one.revision}` < `${other.stream}@${other.revision}` ? -1 : 1)),
    );
    const stored = JSON.stringify(await log.everything());
    expect(stored).not.toContain('nobody rang');
    expect(stored).not.toContain('4000001');
  });

  it('comes to cases that sleep until a person acts on them, open or resolved as the source has it', async () => {
    const log = await openLog();
    await run(log, bytesOf('older.csv'), older);
    const { rows } = await readAll(bytesOf('older.csv'));
    const states = await Promise.all(
      rows.map(async ({ row }) => {
        const stream = `complaint-${complaintIdOf(commandIdOf('cfpb-import', row.id ?? ''))}`;
        const { state } = await log.transactor.load(complaintAggregate, stream);
        expect(isDormant(state)).toBe(true);
        expect(state.promises.filter(isOwed)).toEqual([]);
        return [row.response, stateOf(state)];
      }),
    );
    expect(states).toEqual([
      ['In progress', 'received'],
      ['Closed with explanation', 'resolved'],
      ['Closed with explanation', 'resolved'],
      ['Closed with monetary relief', 'resolved'],
      ['Closed with non-monetary relief', 'resolved'],
      ['Closed', 'resolved'],
      ['Untimely response', 'received'],
      ['Closed with relief', 'resolved'],
    ]);
  });

  it('adds nothing when it is repeated, not even a key', async () => {
    const log = await openLog();
    await run(log, bytesOf('older.csv'), older);
    const before = await log.everything();
    const take = jest.spyOn(log.keys, 'take');
    const again = await run(log, bytesOf('older.csv'), {
      ...older,
      exportedOn: '2015-06-30',
      now: '2026-02-01T00:00:00.000Z',
    });
    expect(again).toMatchObject({ rows: 8, imported: 0, alreadyThere: 8, thereOtherwise: 0, events: {} });
    expect(await log.everything()).toEqual(before);
    expect(take).not.toHaveBeenCalled();
  });

  it('comes to exactly the same events after interruptions at any row', async () => {
    const whole = await openLog();
    await run(whole, firstRowsOfSample(300), older);
    const expected = await told(whole);

    const directory = temporaryDirectory();
    for (const stopAfter of [1, 40, 41, 150, 250]) {
      const log = await openLog(directory);
      const stop = new AbortController();
      const tally = await run(log, firstRowsOfSample(300), older, {
        signal: stop.signal,
        atOnce: 16,
        onProgress: ({ rows }) => rows >= stopAfter && stop.abort(),
      });
      expect(tally.rows).toBeLessThan(300);
      await closeLog(log);
    }
    const log = await openLog(directory);
    const last = await run(log, firstRowsOfSample(300), older);
    expect(last.imported).toBeGreaterThan(0);
    expect(last.imported + last.alreadyThere).toBe(300);
    expect(await told(log)).toEqual(expected);
    expect((await log.everything()).length).toBe((await whole.everything()).length);
  });

  it('goes on from a reservation whose complaint was never written', async () => {
    const log = await openLog();
    let left = 5;
    const failing = {
      recordHistory: (history: Parameters<typeof log.transactor.recordHistory>[0]) => {
        if (history.stream.startsWith('complaint-') && left-- === 0)
          return Promise.reject(new StoreUnavailable('disk full'));
        return log.transactor.recordHistory(history);
      },
    } as unknown as typeof log.transactor;
    await expect(run({ ...log, transactor: failing }, bytesOf('older.csv'), older, { atOnce: 1 })).rejects.toThrow(
      'disk full',
    );
    expect((await log.everything()).filter(({ stream }) => stream.startsWith('ref-'))).toHaveLength(6);

    expect(await run(log, bytesOf('older.csv'), older)).toMatchObject({ imported: 3, alreadyThere: 5 });
    const all = await log.everything();
    expect(all.filter(({ stream }) => stream.startsWith('ref-'))).toHaveLength(8);
    expect(all.filter(({ type }) => type === 'Received')).toHaveLength(8);
  });

  it('makes one complaint of one reference when two imports run at the same time', async () => {
    const log = await openLog();
    const [one, other] = await Promise.all([
      run(log, firstRowsOfSample(200), older),
      run(log, firstRowsOfSample(200), older),
    ]);
    expect(one.imported + other.imported).toBe(200);
    expect((await log.everything()).filter(({ type }) => type === 'Received')).toHaveLength(200);
  });

  it('leaves a complaint alone that somebody received by hand under the same reference', async () => {
    const log = await openLog();
    const act = {
      commandId: 'by-hand',
      bodyHash: 'x',
      correlationId: 'x',
      actor: { id: 'ann', role: 'agent' as const },
    };
    await log.reservations.reserve('1000003', 'another-complaint', act);
    expect(await run(log, bytesOf('older.csv'), older)).toMatchObject({ imported: 7, alreadyThere: 1 });
  });

  it('says when a file tells something else of a complaint that is there, and keeps what was imported first', async () => {
    const log = await openLog();
    await run(log, bytesOf('older.csv'), older);
    const before = await log.everything();
    const { rows } = await readAll(bytesOf('older.csv'));
    const text = [
      'Complaint ID,Product,Sub-product,Issue,Sub-issue,State,ZIP code,Date received,Date sent to company,Company response,Timely response?,Consumer disputed?',
      ...rows.map(({ raw }) => raw.replace('In progress', 'Closed')),
    ].join('\n');
    expect(await run(log, inPieces(`${text}\n`, 1_000), older)).toMatchObject({ alreadyThere: 7, thereOtherwise: 1 });
    expect(await log.everything()).toEqual(before);
  });

  it('rejects rows with their line and a reason, and imports those around them', async () => {
    const log = await openLog();
    const tally = await run(log, bytesOf('malformed.csv'), older);
    expect(tally).toMatchObject({ rows: 21, imported: 3, rejected: 18 });
    expect(rejected.map(({ line, reason }) => [line, reason.slice(0, 40)])).toEqual([
      [3, 'A quotation mark is opened in this row a'],
      [5, 'The row has 8 columns, the header has 12'],
      [6, 'The row has 13 columns, the header has 1'],
      [7, 'A quotation mark stands in the middle of'],
      [8, '"Date received" is "2/30/2015"; expected'],
      [9, 'It was sent to the company on 2015-03-05'],
      [10, 'The company response "Vanished" is unkno'],
      [11, '"Timely response?" is "Perhaps"; it can '],
      [12, '"Consumer disputed?" is "Perhaps"; it ca'],
      [13, 'The complaint id is missing.'],
      [14, 'The complaint id "../../etc" is not a wh'],
      [15, 'Nothing says what the complaint is about'],
      [17, 'The complaint id 1000003 stands on line '],
      [18, 'It was received on 2115-03-04, which lie'],
      [19, 'This line is not UTF-8 text. Save the fi'],
      [20, 'This line holds zero bytes, which no tex'],
      [21, 'A field holds a control character. Remov'],
      [23, '"Date received" is empty.'],
    ]);
  });

  it('imports the beginning of the real file: every row once, nothing rejected', async () => {
    const log = await openLog();
    const tally = await run(log, firstRowsOfSample(2_000), older);
    expect(tally).toMatchObject({ rows: 2_000, imported: 2_000, rejected: 0 });
    const all = await log.everything();
    expect(all.filter(({ type }) => type === 'ReferenceReserved')).toHaveLength(2_000);
    const byType = Object.entries(tally.events).map(([type, count]) => [
      type,
      count,
      all.filter((one) => one.type === type).length,
    ]);
    for (const [type, counted, stored] of byType) expect([type, stored]).toEqual([type, counted]);
    expect(new Set(all.map(({ stream }) => stream)).size).toBe(4_000);
  });
});
