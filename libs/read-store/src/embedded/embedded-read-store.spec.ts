import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStoreContract } from '../read-store.contract.js';
import { type Batch, type IndexFields, type Query } from '../read-store.js';
import { EmbeddedReadStore } from './embedded-read-store.js';

const directories: string[] = [];
const temporaryDirectory = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'read-store-'));
  directories.push(made);
  return made;
};
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

describe('embedded read store', () => {
  readStoreContract(async () => {
    const directory = temporaryDirectory();
    let seam: (() => void) | undefined;
    const open = (): EmbeddedReadStore => EmbeddedReadStore.open(directory, { afterWrite: () => seam?.() });
    return {
      store: open(),
      breakAfter: (write) => {
        seam = write;
      },
      another: async () => open(),
    };
  });
});

const indexes: readonly IndexFields[] = [['unit', 'dueAt'], ['token']];
const projection = { name: 'letters', version: 1, indexes, lists: ['words'] };
const batch = (stream: string): Batch => ({
  projection,
  previous: undefined,
  checkpoint: { position: 'log/1', eventId: 'e', stream, revision: 0, parked: [] },
  streams: [
    {
      stream,
      loadedPosition: undefined,
      position: 'log/1',
      put: [{ key: stream, stream, body: { unit: 'x', dueAt: 1, token: 't' } }],
      remove: [],
    },
  ],
});

const filled = async (directory: string): Promise<EmbeddedReadStore> => {
  const store = EmbeddedReadStore.open(directory);
  await store.prepare(projection);
  await store.commit(batch('a'));
  await store.activate('letters', 1);
  return store;
};

describe('the file of the embedded read store', () => {
  it('is written by one connection while another can only read it', async () => {
    const directory = temporaryDirectory();
    const reader = EmbeddedReadStore.open(directory, { readOnly: true });
    const writer = await filled(directory);
    expect(await reader.get('letters', 'a')).toBeDefined();
    await expect(reader.commit(batch('b'))).rejects.toMatchObject({ name: 'ReadStoreUnavailable' });
    await writer.close();
    expect(await reader.get('letters', 'a')).toBeDefined();
    await reader.close();
  });

  it('[X15] lets a reader go on across a switch and a drop', async () => {
    const directory = temporaryDirectory();
    const writer = await filled(directory);
    const reader = EmbeddedReadStore.open(directory, { readOnly: true });
    expect(await reader.get('letters', 'a')).toBeDefined();
    await writer.prepare({ ...projection, version: 2 });
    await writer.activate('letters', 2);
    await writer.drop('letters', 1);
    expect(await reader.get('letters', 'a')).toBeUndefined();
    expect(await reader.query({ projection: 'letters', index: ['token'], equals: ['t'], limit: 1 })).toEqual({
      documents: [],
    });
    await Promise.all([writer.close(), reader.close()]);
  });

  it('begins anew at the next opening when damage shows in use, and readers follow', async () => {
    const directory = temporaryDirectory();
    await (await filled(directory)).close();
    const file = join(directory, 'read.db');
    // The first page still tells what tables there are; what they hold is gone.
    writeFileSync(
      file,
      Buffer.concat([readFileSync(file).subarray(0, 8192), Buffer.alloc(statSync(file).size - 8192, 255)]),
    );
    const reader = EmbeddedReadStore.open(directory, { readOnly: true });
    const store = EmbeddedReadStore.open(directory);
    await expect(store.versions('letters')).rejects.toMatchObject({ name: 'ReadStoreUnavailable' });
    const anew = await filled(directory);
    expect(await reader.get('letters', 'a')).toBeDefined();
    await Promise.all([reader.close(), anew.close()]);
  });

  it.each([
    ['deleted', (file: string) => rmSync(file)],
    ['overwritten', (file: string) => writeFileSync(file, 'no database '.repeat(1000))],
  ])('begins anew when it was %s', async (_, harm) => {
    const directory = temporaryDirectory();
    await (await filled(directory)).close();
    harm(join(directory, 'read.db'));
    const store = EmbeddedReadStore.open(directory);
    await store.prepare(projection);
    expect(await store.versions('letters')).toEqual([1]);
    expect(await store.activeVersion('letters')).toBeUndefined();
    expect(await store.commit(batch('a'))).toBe('committed');
    await store.close();
  });

  it('begins anew when only the file was deleted and its write-ahead log was left', async () => {
    const directory = temporaryDirectory();
    const running = await filled(directory);
    rmSync(join(directory, 'read.db'));
    const store = EmbeddedReadStore.open(directory);
    expect(await store.versions('letters')).toEqual([]);
    await Promise.all([running.close(), store.close()]);
  });

  it('keeps what was committed across closing and opening', async () => {
    const directory = temporaryDirectory();
    await (await filled(directory)).close();
    const store = EmbeddedReadStore.open(directory);
    expect(await store.get('letters', 'a')).toEqual({
      key: 'a',
      stream: 'a',
      body: { unit: 'x', dueAt: 1, token: 't' },
    });
    await store.close();
  });

  it('answers every query and count by searching an index, never by scanning a table or sorting', async () => {
    const store = await filled(temporaryDirectory());
    const place = async (query: Query): Promise<string | undefined> => {
      await store.prepare({ ...projection, version: 2 });
      return (await store.query(query)).next;
    };
    const put = Array.from({ length: 40 }, (_, n) => ({
      key: `b/${n}`,
      stream: 'b',
      body: { unit: 'x', dueAt: n, token: 't' },
    }));
    const streams = [{ stream: 'b', loadedPosition: undefined, position: 'log/2', put, remove: [] }];
    const { checkpoint } = batch('a');
    await store.commit({ projection, previous: checkpoint, checkpoint: { ...checkpoint, position: 'log/2' }, streams });
    let explained = 0;
    for (const index of indexes)
      for (const direction of ['ascending', 'descending'] as const)
        for (const equals of [[], ['x'], ['x', 1]].filter(({ length }) => length <= index.length))
          for (const bounds of [{}, { from: 2 }, { to: 30 }, { from: 2, to: 30 }]) {
            const query = { projection: 'letters', index, direction, equals, ...bounds, limit: 5 };
            for (const after of [undefined, await place(query)]) {
              const steps = await store.explain({ ...query, after });
              expect(steps.filter((step) => step.startsWith('SEARCH'))).toHaveLength(2);
              expect(steps.filter((step) => /SCAN (?!\(subquery)|TEMP B-TREE/.test(step))).toEqual([]);
              // A continued page begins at its cursor, not at the bound of the query.
              if (after !== undefined && equals.length < index.length) expect(steps[0]).toMatch(/\(.*key\)[<>]/);
              explained += 1;
            }
          }
    const holding = { projection: 'letters', index: ['words'], equals: ['red'], limit: 5 } as const;
    const steps = await store.explain(holding);
    expect(steps.filter((step) => step.startsWith('SEARCH'))).toHaveLength(3);
    expect(steps.filter((step) => /SCAN (?!\(subquery)|TEMP B-TREE/.test(step))).toEqual([]);
    expect(explained).toBe(80);
    await store.close();
  });
});
