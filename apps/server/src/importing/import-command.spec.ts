import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { configFrom } from '../config.js';
import { type ImportOptions, runImport } from './import-command.js';
import { firstRowsOfSample, fixture } from './testing/fixtures.js';
import { openTestLog, removeDirectory, temporaryDirectory, type TestLog } from './testing/log.js';
import { serveImports } from './testing/server.js';

const clock = { now: () => new Date().toISOString() };

describe('redress import', () => {
  let directory: string;
  const at = (name: string) => join(directory, name);
  beforeEach(() => {
    directory = temporaryDirectory();
  });
  afterEach(() => removeDirectory(directory));

  async function importing(
    file: string,
    options: ImportOptions = {},
    { interruption = new AbortController(), port = 1, whileOpen = (_: TestLog): void => undefined } = {},
  ) {
    const out = new PassThrough();
    const screen = new PassThrough();
    const released = jest.fn();
    let log: TestLog | undefined;
    const exitCode = await runImport(file, options, {
      config: configFrom({ REDRESS_DATA: at('data'), REDRESS_PORT: String(port) }),
      root: directory,
      terminal: { out, screen, interrupted: interruption.signal, release: released },
      open: async () => {
        log = await openTestLog(at('data'));
        whileOpen(log);
        return { ...log, clock };
      },
    });
    expect(released).toHaveBeenCalled();
    out.end();
    screen.end();
    return { exitCode, out: await text(out), screen: await text(screen) };
  }
  const stored = async () => {
    const log = await openTestLog(at('data'));
    const all = await log.everything();
    await log.close();
    return all;
  };

  it('imports a file, lists what it rejected beside it for its owner only, and says what came of it', async () => {
    await copyFile(fixture('malformed.csv'), at('march.csv'));
    const { exitCode, out } = await importing(at('march.csv'));
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^21 rows in \d+\.\d s, /);
    expect(out).toContain(
      '  imported                3\n  already there           0\n  rejected               18  (listed in ',
    );
    expect(out).toContain('14 events: Received 3, Classified 3, Routed 3');
    const rejected = readFileSync(at('march.csv.rejected.csv'), 'utf8').split('\n');
    expect(rejected.slice(0, 3)).toEqual([
      'line,reason,row',
      '3,"A quotation mark is opened in this row and never closed.","1000102,Debt collection,""Medical,Communication tactics,,TX,77479,3/2/2015,3/4/2015,Closed,Yes,"',
      '5,"The row has 8 columns, the header has 12. It may have been cut off.","1000104,Credit card,,Other,,CA,92592,3/4/2015"',
    ]);
    expect(rejected).toHaveLength(20);
    expect(statSync(at('march.csv.rejected.csv')).mode & 0o777).toBe(0o600);
  });

  it('adds nothing when it is repeated, and makes no list when nothing is rejected', async () => {
    const options = { rejected: at('rejected.csv') };
    await importing(fixture('older.csv'), options);
    const before = await stored();
    const { exitCode, out } = await importing(fixture('older.csv'), options);
    expect(exitCode).toBe(0);
    expect(out).toContain('  imported                0\n  already there           8\n  rejected                0\n');
    expect(await stored()).toEqual(before);
    expect(existsSync(at('rejected.csv'))).toBe(false);
  });

  it('dates what the file does not date by its last day, or by the day of the export', async () => {
    const resolvedAt = async () => {
      const resolved = (await stored()).find(({ type }) => type === 'Resolved');
      return JSON.parse(resolved?.metadata ?? '{}') as { occurredAt?: string; precision?: string };
    };
    await importing(fixture('older.csv'));
    expect(await resolvedAt()).toMatchObject({ occurredAt: '2015-03-20T03:59:59.999Z', precision: 'notAfter' });
    removeDirectory(at('data'));
    await importing(fixture('older.csv'), { exportedOn: '2015-06-30' });
    expect(await resolvedAt()).toMatchObject({ occurredAt: '2015-07-01T03:59:59.999Z', precision: 'notAfter' });
  });

  it('stops when it is interrupted, says how to go on, and goes on', async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of firstRowsOfSample(1_000)) chunks.push(chunk);
    writeFileSync(at('sample.csv'), Buffer.concat(chunks));
    const interruption = new AbortController();
    const { exitCode, out } = await importing(
      at('sample.csv'),
      {},
      {
        interruption,
        whileOpen: (log) => {
          let left = 100;
          const record = log.transactor.recordHistory.bind(log.transactor);
          jest.spyOn(log.transactor, 'recordHistory').mockImplementation((history) => {
            if (left-- === 0) interruption.abort();
            return record(history);
          });
        },
      },
    );
    expect(exitCode).toBe(130);
    expect(out).toContain('Interrupted. What was imported stays; the same command goes on where this one stopped.');
    const there = (await stored()).filter(({ type }) => type === 'Received').length;
    expect(there).toBeGreaterThan(0);
    expect(there).toBeLessThan(1_000);

    const again = await importing(at('sample.csv'));
    expect(again.exitCode).toBe(0);
    expect((await stored()).filter(({ type }) => type === 'Received')).toHaveLength(1_000);
  });

  it('hands the file to the running server when that holds the log', async () => {
    const log = await openTestLog(at('data'));
    const server = await serveImports(log, clock.now);
    try {
      const { exitCode, out, screen } = await importing(
        fixture('modern-bom-crlf.csv'),
        {},
        { port: Number(new URL(server.address).port) },
      );
      expect({ exitCode, screen }).toEqual({
        exitCode: 0,
        screen: expect.stringContaining(`The server at ${server.address} imports it.`) as string,
      });
      expect(out).toContain('  imported                7\n');
      expect((await log.everything()).filter(({ type }) => type === 'Received')).toHaveLength(7);
    } finally {
      await server.close();
      await log.close();
    }
  });

  it('says so when the log is held and no server answers', async () => {
    const log = await openTestLog(at('data'));
    const { exitCode, screen } = await importing(fixture('older.csv'));
    await log.close();
    expect(exitCode).toBe(1);
    expect(screen).toContain(
      'redress import: The log is held by another process, and no server answers at http://127.0.0.1:1.',
    );
  });

  it.each([
    ['pdf.csv', {}, 'The file is a PDF, not a CSV. Export the table as CSV.'],
    ['empty.csv', {}, 'The file is empty.'],
    ['header-only.csv', {}, 'The file holds a header and no rows.'],
    [
      'cut-off.csv.gz',
      {},
      'The gzip file ends too early: it was cut off, perhaps while it was downloaded. Fetch it again.',
    ],
    ['nowhere.csv', {}, 'There is no file '],
    ['older.csv', { exportedOn: '2015-02-30' }, '--exported-on 2015-02-30 is not a day that exists.'],
    ['older.csv', { exportedOn: '2999-01-01' }, '--exported-on 2999-01-01 is still to come.'],
    ['older.csv', { server: 'nowhere' }, '--server nowhere is not an address of a server.'],
    ['older.csv', { rejected: fixture('older.csv') }, '--rejected names the file that is to be imported.'],
  ])('refuses %s %j before anything is written', async (name, options, sentence) => {
    const { exitCode, screen, out } = await importing(fixture(name), options);
    expect(exitCode).toBe(1);
    expect(screen).toContain(`redress import: ${sentence}`);
    expect(out).toBe('');
    expect(existsSync(at('data'))).toBe(false);
  });

  it('stops with a sentence when the rejected rows cannot be listed', async () => {
    const { exitCode, screen } = await importing(fixture('malformed.csv'), { rejected: at('no/such/place.csv') });
    expect(exitCode).toBe(1);
    expect(screen).toContain('cannot be written to list them. Name another file with --rejected.');
  });
});
