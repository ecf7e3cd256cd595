import fc from 'fast-check';
import { InvalidCursor, IndexesChanged, UnknownIndex, DocumentRefused } from './errors.js';
import {
  type Batch,
  type Checkpoint,
  type DocumentBody,
  type IndexFields,
  type IndexValue,
  type ReadStore,
  type StoredDocument,
} from './read-store.js';

export interface ReadStoreUnderTest {
  readonly store: ReadStore;
  /** What is called after every single write; the contract makes it throw. */
  breakAfter(write: (() => void) | undefined): void;
  /** Another connection to the same data, as of a second projector. */
  another(): Promise<ReadStore>;
}

const projection = {
  name: 'letters',
  version: 1,
  indexes: [['unit', 'dueAt'], ['token']] as const,
  lists: ['words'],
  beside: ['unit', 'read'],
};
const byDue: IndexFields = ['unit', 'dueAt'];
const at = (place: number): string => `log/${String(place).padStart(8, '0')}`;

const checkpointAt = (place: number, parked: Checkpoint['parked'] = []): Checkpoint => ({
  position: at(place),
  eventId: `event-${place}`,
  stream: 'letter-a',
  revision: place,
  parked,
});

/** A commit of whole streams, each with the documents it is to have. */
function batchOf(
  place: number,
  streams: Readonly<Record<string, Readonly<Record<string, DocumentBody>>>>,
  more: Partial<Batch> & { readonly loaded?: string } = {},
): Batch {
  return {
    projection,
    previous: place === 1 ? undefined : checkpointAt(place - 1),
    checkpoint: checkpointAt(place),
    streams: Object.entries(streams).map(([stream, documents]) => ({
      stream,
      loadedPosition: more.loaded,
      position: at(place),
      put: Object.entries(documents).map(([key, body]) => ({ key, stream, body })),
      remove: [],
    })),
    ...more,
  };
}

/** What every read store must do; an adapter's spec is this and nothing more. */
export function readStoreContract(open: () => Promise<ReadStoreUnderTest>): void {
  let under: ReadStoreUnderTest;
  let store: ReadStore;
  beforeEach(async () => {
    under = await open();
    store = under.store;
    await store.prepare(projection);
  });
  afterEach(() => store.close());

  const fill = async (bodies: Readonly<Record<string, DocumentBody>>): Promise<void> => {
    const streams = Object.fromEntries(Object.entries(bodies).map(([key, body]) => [key, { [key]: body }]));
    expect(await store.commit(batchOf(1, streams))).toBe('committed');
    await store.activate('letters', 1);
  };
  const keys = (documents: readonly StoredDocument[]): readonly string[] => documents.map(({ key }) => key);

  describe('versions', () => {
    it('shows nothing before the first switch, and then the version that was switched to', async () => {
      await store.commit(batchOf(1, { a: { a: { unit: 'x' } } }));
      expect(await store.get('letters', 'a')).toBeUndefined();
      expect(await store.query({ projection: 'letters', index: byDue, equals: ['x'], limit: 5 })).toEqual({
        documents: [],
      });
      await store.activate('letters', 1);
      expect(await store.activeVersion('letters')).toBe(1);
      expect(await store.get('letters', 'a')).toEqual({ key: 'a', stream: 'a', body: { unit: 'x' } });
    });

    it('[X15] builds a version beside the one that is read, and drops the old one afterwards', async () => {
      await fill({ a: { unit: 'x' } });
      await store.prepare({ ...projection, version: 2 });
      const next = { name: 'letters', version: 2 };
      await store.commit(batchOf(1, { b: { b: { unit: 'x' } } }, { projection: next }));
      expect(await store.get('letters', 'a')).toBeDefined();
      expect(await store.get('letters', 'b')).toBeUndefined();
      await store.activate('letters', 2);
      expect(await store.get('letters', 'b')).toBeDefined();
      expect(await store.versions('letters')).toEqual([1, 2]);
      await store.drop('letters', 1);
      expect(await store.versions('letters')).toEqual([2]);
      expect(await store.checkpoint('letters', 1)).toBeUndefined();
    });

    it('refuses other indexes under the same version', async () => {
      await expect(store.prepare(projection)).resolves.toBeUndefined();
      await expect(store.prepare({ ...projection, indexes: [['unit']] })).rejects.toBeInstanceOf(IndexesChanged);
    });
  });

  describe('committing', () => {
    it('[X13] keeps documents, positions and checkpoint together', async () => {
      const parked = [
        {
          stream: 'p',
          eventId: 'e',
          position: at(1),
          revision: 0,
          reason: 'why',
          parkedAt: '2026-01-05T08:00:00Z',
          attempts: 3,
        },
      ];
      const checkpoint = checkpointAt(1, parked);
      await store.commit(batchOf(1, { a: { a: { unit: 'x' }, 'a/2': { unit: null } }, b: { b: {} } }, { checkpoint }));
      expect(await store.checkpoint('letters', 1)).toEqual(checkpoint);
      const loaded = await store.load('letters', 1, ['a', 'b', 'c']);
      expect(loaded.get('a')?.position).toBe(at(1));
      expect(new Set(keys(loaded.get('a')?.documents ?? []))).toEqual(new Set(['a', 'a/2']));
      expect(loaded.get('c')).toEqual({ position: undefined, documents: [] });
    });

    it('is overtaken by whoever moved the checkpoint first, and then writes nothing', async () => {
      expect(await store.commit(batchOf(1, { a: { a: {} } }))).toBe('committed');
      expect(await store.commit(batchOf(1, { b: { b: {} } }))).toBe('overtaken');
      expect(await store.commit(batchOf(3, { c: { c: {} } }))).toBe('overtaken');
      expect(await store.checkpoint('letters', 1)).toEqual(checkpointAt(1));
    });

    it('is overtaken by whoever took up a parked stream at the same checkpoint', async () => {
      const parked = [
        {
          stream: 'p',
          eventId: 'e',
          position: at(1),
          revision: 0,
          reason: 'why',
          parkedAt: '2026-01-05T08:00:00Z',
          attempts: 3,
        },
      ];
      await store.commit(batchOf(1, {}, { checkpoint: checkpointAt(1, parked) }));
      const taken = batchOf(2, {}, { previous: checkpointAt(1, parked), checkpoint: checkpointAt(1) });
      expect(await store.commit(taken)).toBe('committed');
      expect(await store.commit(batchOf(2, {}, { previous: checkpointAt(1, parked) }))).toBe('overtaken');
    });

    it('is overtaken by whoever folded a stream further, also when no document was left of it', async () => {
      await store.commit(batchOf(1, { a: { a: { unit: 'x' } } }));
      const emptied = batchOf(2, {});
      const gone = { stream: 'a', loadedPosition: at(1), position: at(2), put: [], remove: ['a'] };
      expect(await store.commit({ ...emptied, streams: [gone] })).toBe('committed');
      expect(await store.load('letters', 1, ['a'])).toEqual(new Map([['a', { position: at(2), documents: [] }]]));
      expect(await store.commit(batchOf(3, { a: { a: { unit: 'old' } } }))).toBe('overtaken');
      expect(await store.commit(batchOf(3, { a: { a: { unit: 'old' } } }, { loaded: at(1) }))).toBe('overtaken');
      expect(await store.commit(batchOf(3, { a: { a: { unit: 'new' } } }, { loaded: at(2) }))).toBe('committed');
    });

    it('finds a replaced document by the list it has now, whether it is told what stood there before or not', async () => {
      const [old, now] = [{ words: ['gone', 'kept'] }, { words: ['kept', 'new'] }];
      await store.commit(batchOf(1, { a: { a: old, 'a/1': old }, b: { b: old, 'b/1': old } }));
      await store.activate('letters', 1);
      const changeOf = (stream: string, more: object) => ({
        stream,
        loadedPosition: at(1),
        position: at(2),
        put: [stream, `${stream}/1`].map((key) => ({ key, stream, body: now, ...more })),
        remove: [],
      });
      const streams = [changeOf('a', { before: old }), changeOf('b', {})];
      expect(await store.commit({ ...batchOf(2, {}), streams })).toBe('committed');
      const foundBy = async (word: string) =>
        keys((await store.query({ projection: 'letters', index: ['words'], equals: [word], limit: 9 })).documents);
      expect(await foundBy('gone')).toEqual([]);
      for (const word of ['kept', 'new']) expect(await foundBy(word)).toEqual(['a', 'a/1', 'b', 'b/1']);
    });

    it.each([true, false])(
      'finds a replaced document where its fields put it now, told of before: %s',
      async (isTold) => {
        const old = { unit: 'x', dueAt: '1', said: 'old' };
        await store.commit(batchOf(1, { a: { a: old, 'a/1': old, 'a/2': { said: 'old' } }, b: { 'b/1': old } }));
        await store.activate('letters', 1);
        const same = { unit: 'x', dueAt: '1', said: 'new' };
        const moved = { unit: 'x', dueAt: '2', said: 'new' };
        const gone = { said: 'new' };
        const before = (body: DocumentBody) => (isTold ? { before: body } : {});
        const changes = [
          { key: 'a', body: same, ...before(old) },
          { key: 'a/1', body: moved, ...before(old) },
          { key: 'a/2', body: same, ...before({ said: 'old' }) },
          { key: 'a/3', body: gone, ...before({}) },
          { key: 'b', body: gone, ...before({}) },
          { key: 'b/1', body: gone, ...before(old) },
        ];
        const changeOf = (stream: string) => {
          const put = changes.filter(({ key }) => key.startsWith(stream)).map((change) => ({ stream, ...change }));
          return { stream, loadedPosition: at(1), position: at(2), put, remove: [] };
        };
        expect(await store.commit({ ...batchOf(2, {}), streams: [changeOf('a'), changeOf('b')] })).toBe('committed');
        const found = await store.query({ projection: 'letters', index: byDue, equals: ['x'], limit: 9 });
        expect(keys(found.documents)).toEqual(['a', 'a/2', 'a/1']);
        for (const { key, body } of changes) expect((await store.get('letters', key))?.body).toEqual(body);
        expect((await store.load('letters', 1, ['a', 'b'])).get('b')?.position).toBe(at(2));
      },
    );

    it('removes and replaces documents', async () => {
      await fill({ a: { unit: 'x' } });
      const put = [{ key: 'a/1', stream: 'a', body: { unit: 'z' } }];
      const change = { stream: 'a', loadedPosition: at(1), position: at(2), put, remove: ['a'] };
      await store.commit({ ...batchOf(2, {}), streams: [change] });
      expect(await store.get('letters', 'a')).toBeUndefined();
      expect((await store.get('letters', 'a/1'))?.body).toEqual({ unit: 'z' });
      expect(await store.count({ projection: 'letters', index: byDue, equals: ['x'], limit: 9 })).toBe(0);
    });

    it('[X14] refuses what can never be stored, names its stream, and keeps nothing of the batch', async () => {
      await fill({ a: { unit: 'x' } });
      const stolen = batchOf(2, { b: { a: { unit: 'y' } } });
      await expect(store.commit(stolen)).rejects.toMatchObject({ name: 'DocumentRefused', stream: 'b' });
      await expect(store.commit(batchOf(2, { c: { c: { unit: ['x'] } } }))).rejects.toBeInstanceOf(DocumentRefused);
      expect((await store.get('letters', 'a'))?.body).toEqual({ unit: 'x' });
      expect(await store.checkpoint('letters', 1)).toEqual(checkpointAt(1));
    });

    it('keeps any text and number as it is', async () => {
      const body = {
        text: 'شكوى 🙂 \u0000 "\\',
        number: -0.1,
        large: 2 ** 53,
        yes: true,
        none: null,
        list: [1, { a: [] }],
      };
      await fill({ a: body });
      expect((await store.get('letters', 'a'))?.body).toEqual(body);
    });
  });

  describe('querying', () => {
    const letters = {
      a: { unit: 'x', dueAt: '2026-01-07' },
      b: { unit: 'x', dueAt: '2026-01-05' },
      c: { unit: 'x', dueAt: '2026-01-05' },
      d: { unit: 'x' },
      e: { unit: 'y', dueAt: '2026-01-01' },
      f: { unit: 'x', dueAt: '2026-01-06' },
    };
    const query = { projection: 'letters', index: byDue, equals: ['x'], limit: 10 } as const;

    it('answers in index order, then by key, what is missing first', async () => {
      await fill(letters);
      expect(keys((await store.query(query)).documents)).toEqual(['d', 'b', 'c', 'f', 'a']);
      const descending = await store.query({ ...query, direction: 'descending' });
      expect(keys(descending.documents)).toEqual(['a', 'f', 'c', 'b', 'd']);
      expect(keys((await store.query({ ...query, equals: [] })).documents)).toEqual(['d', 'b', 'c', 'f', 'a', 'e']);
      expect(keys((await store.query({ ...query, equals: ['x', null] })).documents)).toEqual(['d']);
    });

    it('leaves out what has nothing in the first field of the index', async () => {
      await fill({ a: { unit: 'x' }, b: { dueAt: '2026-01-05' }, c: { unit: null } });
      expect(keys((await store.query({ ...query, equals: [] })).documents)).toEqual(['a']);
      expect(await store.count({ ...query, equals: [], limit: 9 })).toBe(1);
      expect((await store.get('letters', 'b'))?.body).toEqual({ dueAt: '2026-01-05' });
    });

    it('keeps within bounds, both included', async () => {
      await fill(letters);
      const between = { ...query, from: '2026-01-05', to: '2026-01-06' };
      expect(keys((await store.query(between)).documents)).toEqual(['b', 'c', 'f']);
      expect(keys((await store.query({ ...between, direction: 'descending' })).documents)).toEqual(['f', 'c', 'b']);
      expect(keys((await store.query({ ...query, from: '2026-01-06' })).documents)).toEqual(['f', 'a']);
    });

    it('sorts values of every kind in one order', async () => {
      await fill({
        yes: { unit: 'x', dueAt: true },
        no: { unit: 'x', dueAt: false },
        text: { unit: 'x', dueAt: 'b' },
        one: { unit: 'x', dueAt: 1 },
        minus: { unit: 'x', dueAt: -2.5 },
        nothing: { unit: 'x', dueAt: null },
        empty: { unit: 'x', dueAt: '' },
      });
      const sorted = ['nothing', 'minus', 'one', 'empty', 'text', 'no', 'yes'];
      expect(keys((await store.query(query)).documents)).toEqual(sorted);
      expect(keys((await store.query({ ...query, equals: ['x', 1] })).documents)).toEqual(['one']);
      expect(keys((await store.query({ ...query, equals: ['x', true] })).documents)).toEqual(['yes']);
    });

    it('gives every document once, in any page size, in both directions', async () => {
      const value = fc.oneof(
        fc.constantFrom<IndexValue>(null, true, false, 'p', 'q', ''),
        fc.integer({ min: -2, max: 2 }),
      );
      const bodies = fc.array(fc.tuple(fc.constantFrom('x', 'y'), value), { maxLength: 25 });
      const paging = fc.record({
        bodies,
        limit: fc.integer({ min: 1, max: 7 }),
        direction: fc.constantFrom('ascending' as const, 'descending' as const),
        equals: fc.constantFrom<readonly IndexValue[]>([], ['x'], ['x', 'p']),
        from: fc.constantFrom<IndexValue | undefined>(undefined, null, -1, 'p'),
      });
      let version = 1;
      await fc.assert(
        fc.asyncProperty(paging, async ({ bodies: made, limit, direction, equals, from }) => {
          version += 1;
          const fresh = { ...projection, version };
          await store.prepare(fresh);
          const streams = Object.fromEntries(made.map(([unit, dueAt], n) => [`k${n}`, { [`k${n}`]: { unit, dueAt } }]));
          await store.commit(batchOf(1, streams, { projection: fresh }));
          await store.activate('letters', version);
          const bounds = equals.length === 1 && from !== undefined ? { from } : {};
          const asked = { projection: 'letters', index: byDue, equals, direction, ...bounds };
          const whole = await store.query({ ...asked, limit: 100 });
          const paged: string[] = [];
          let after: string | undefined;
          do {
            const page = await store.query({ ...asked, limit, after });
            expect(page.documents.length).toBeLessThanOrEqual(limit);
            paged.push(...keys(page.documents));
            after = page.next;
          } while (after !== undefined);
          expect(paged).toEqual(keys(whole.documents));
          expect(new Set(paged).size).toBe(paged.length);
          expect(await store.count({ projection: 'letters', index: byDue, equals, limit: 100 })).toBe(
            made.filter(([unit, dueAt]) => [unit, dueAt].slice(0, equals.length).every((v, n) => v === equals[n]))
              .length,
          );
        }),
        { numRuns: 60 },
      );
    });

    it('goes on where it stood when documents come and go between pages', async () => {
      await fill(letters);
      const first = await store.query({ ...query, limit: 2 });
      expect(keys(first.documents)).toEqual(['d', 'b']);
      const put = [{ key: 'c', stream: 'c', body: { unit: 'gone' } }];
      const moved = { stream: 'c', loadedPosition: at(1), position: at(2), put, remove: [] };
      const gone = { stream: 'b', loadedPosition: at(1), position: at(2), put: [], remove: ['b'] };
      const born = { stream: 'g', loadedPosition: undefined, position: at(2), remove: [] };
      const streams = [
        moved,
        gone,
        { ...born, put: [{ key: 'g', stream: 'g', body: { unit: 'x', dueAt: '2026-01-05' } }] },
      ];
      await store.commit({ ...batchOf(2, {}), streams });
      const second = await store.query({ ...query, limit: 2, after: first.next });
      expect(keys(second.documents)).toEqual(['g', 'f']);
    });

    it('finds documents by each text of a list, and by none that it held before', async () => {
      await fill({ a: { words: ['red', 'blue'] }, b: { words: ['blue', 'blue'] }, c: {}, d: { words: ['blue'] } });
      const holding = async (word: string, more: object = {}) =>
        store.query({ projection: 'letters', index: ['words'], equals: [word], limit: 9, ...more });
      expect(keys((await holding('blue')).documents)).toEqual(['a', 'b', 'd']);
      expect(keys((await holding('blue', { direction: 'descending' })).documents)).toEqual(['d', 'b', 'a']);
      const first = await holding('blue', { limit: 2 });
      expect(keys((await holding('blue', { limit: 2, after: first.next })).documents)).toEqual(['d']);
      expect(await store.count({ projection: 'letters', index: ['words'], equals: ['blue'], limit: 2 })).toBe(2);

      const put = [{ key: 'a', stream: 'a', body: { words: ['green', 'blue'] } }];
      const changed = { stream: 'a', loadedPosition: at(1), position: at(2), put, remove: [] };
      const gone = { stream: 'd', loadedPosition: at(1), position: at(2), put: [], remove: ['d'] };
      await store.commit({ ...batchOf(2, {}), streams: [changed, gone] });
      expect(keys((await holding('red')).documents)).toEqual([]);
      expect(keys((await holding('green')).documents)).toEqual(['a']);
      expect(keys((await holding('blue')).documents)).toEqual(['a', 'b']);
      await expect(store.commit(batchOf(3, { e: { e: { words: 'red' } } }))).rejects.toBeInstanceOf(DocumentRefused);
    });

    it('gives of a list what stands beside it, as it stands now, and nothing else of the documents', async () => {
      const words = ['red', 'blue'];
      await fill({ a: { words, unit: 'x', read: 1, dueAt: 'd' }, b: { words: ['blue'] } });
      const brief = { projection: 'letters', index: ['words'], equals: ['blue'], brief: true, limit: 9 } as const;
      const [first, second] = [
        { key: 'a', stream: 'a', body: { unit: 'x', read: 1 } },
        { key: 'b', stream: 'b', body: {} },
      ];
      expect(await store.query(brief)).toEqual({ documents: [first, second] });
      const page = await store.query({ ...brief, limit: 1 });
      expect(page.documents).toEqual([first]);
      expect(await store.query({ ...brief, limit: 1, after: page.next })).toEqual({ documents: [second] });
      expect((await store.query({ ...brief, direction: 'descending' })).documents).toEqual([second, first]);

      const put = [
        { key: 'a', stream: 'a', body: { words, unit: 'x', read: 2 } },
        { key: 'a/1', stream: 'a', body: { words, read: false } },
      ];
      const changed = { stream: 'a', loadedPosition: at(1), position: at(2), put, remove: [] };
      await store.commit({ ...batchOf(2, {}), streams: [changed] });
      expect((await store.query({ ...brief, equals: ['red'] })).documents).toEqual([
        { key: 'a', stream: 'a', body: { unit: 'x', read: 2 } },
        { key: 'a/1', stream: 'a', body: { read: false } },
      ]);
      await expect(store.query({ ...query, brief: true })).rejects.toBeInstanceOf(UnknownIndex);
    });

    it('counts at most as far as asked', async () => {
      await fill(letters);
      expect(await store.count({ ...query, limit: 3 })).toBe(3);
      expect(await store.count({ ...query, limit: 30 })).toBe(5);
      expect(await store.count({ ...query, equals: [], limit: 30 })).toBe(6);
    });

    it('refuses a cursor that was altered or belongs to another query', async () => {
      await fill(letters);
      const { next } = await store.query({ ...query, limit: 2 });
      const cursor = next!;
      for (let place = 0; place < cursor.length; place++) {
        const other = cursor[place] === 'A' ? 'B' : 'A';
        const altered = cursor.slice(0, place) + other + cursor.slice(place + 1);
        await expect(store.query({ ...query, limit: 2, after: altered })).rejects.toBeInstanceOf(InvalidCursor);
      }
      for (const wrong of ['', 'x', cursor.slice(1), `${cursor}A`, '__proto__', '{}'])
        await expect(store.query({ ...query, limit: 2, after: wrong })).rejects.toBeInstanceOf(InvalidCursor);
      await expect(store.query({ ...query, equals: ['y'], after: cursor })).rejects.toBeInstanceOf(InvalidCursor);
      await expect(store.query({ ...query, direction: 'descending', after: cursor })).rejects.toBeInstanceOf(
        InvalidCursor,
      );
    });

    it('refuses fields without an index', async () => {
      await fill(letters);
      await expect(store.query({ ...query, index: ['dueAt'] })).rejects.toBeInstanceOf(UnknownIndex);
      await expect(store.query({ ...query, equals: ['x', 'y', 'z'] })).rejects.toBeInstanceOf(UnknownIndex);
      await expect(store.count({ ...query, index: ['key'] })).rejects.toBeInstanceOf(UnknownIndex);
    });
  });

  describe('two projectors, and breaks between any two writes', () => {
    // A log of a few streams; each document counts and remembers, so that a lost or a double fold shows.
    const streamNames = ['s', 't', 'u'];
    const logOf = (places: readonly number[]) =>
      places.map((n, place) => ({ stream: streamNames[n % 3]!, place: place + 1, drop: n >= 9 }));
    type Entry = ReturnType<typeof logOf>[number];

    const expected = (log: readonly Entry[]): Record<string, DocumentBody | undefined> => {
      const result: Record<string, DocumentBody | undefined> = {};
      for (const entry of log) result[entry.stream] = folded(result[entry.stream], entry);
      return result;
    };
    const folded = (body: DocumentBody | undefined, { place, drop }: Entry): DocumentBody | undefined =>
      drop ? undefined : { unit: 'x', seen: [...((body?.['seen'] as number[] | undefined) ?? []), place] };

    /** One step of the smallest projector that follows the rules of the port. False: at the end of the log. */
    async function step(
      reading: ReadStore,
      log: readonly Entry[],
      size: number,
      race: () => Promise<void>,
    ): Promise<boolean> {
      const previous = await reading.checkpoint('letters', 1);
      const after = previous?.position ?? '';
      const page = log.filter(({ place }) => at(place) > after).slice(0, size);
      const last = page.at(-1);
      if (last === undefined) return false;
      const loaded = await reading.load('letters', 1, streamNames);
      await race();
      const streams = streamNames.flatMap((stream) => {
        const { position, documents } = loaded.get(stream)!;
        const before = documents[0]?.body;
        const todo = page.filter((entry) => entry.stream === stream && at(entry.place) > (position ?? ''));
        if (todo.length === 0) return [];
        const body = todo.reduce(folded, before);
        const put = body === undefined ? [] : [{ key: stream, stream, body }];
        const remove = body === undefined && before !== undefined ? [stream] : [];
        return [{ stream, loadedPosition: position, position: at(todo.at(-1)!.place), put, remove }];
      });
      await reading.commit({ projection, previous, checkpoint: checkpointAt(last.place), streams });
      return true;
    }
    const result = async (): Promise<Record<string, DocumentBody | undefined>> => {
      const loaded = await store.load('letters', 1, streamNames);
      return Object.fromEntries([...loaded].map(([stream, { documents }]) => [stream, documents[0]?.body]));
    };
    const none = (): Promise<void> => Promise.resolve();
    const complete = (log: readonly Entry[]): Record<string, DocumentBody | undefined> => ({
      ...Object.fromEntries(streamNames.map((stream) => [stream, undefined])),
      ...expected(log),
    });

    it('[X13] loses nothing and folds nothing twice, broken off after every single write', async () => {
      const log = logOf([0, 1, 0, 2, 9, 1, 0, 10, 1, 2, 2, 11, 0]);
      let broken = 0;
      for (let at = 1; ; at++) {
        let writes = 0;
        under.breakAfter(() => {
          writes += 1;
          if (writes === at) throw new Error('broken off');
        });
        let failed = false;
        for (;;) {
          try {
            if (!(await step(store, log, 4, none))) break;
          } catch {
            failed = true;
            broken += 1;
          }
        }
        under.breakAfter(undefined);
        expect(await result()).toEqual(complete(log));
        if (!failed) break;
        await store.drop('letters', 1);
        await store.prepare(projection);
      }
      expect(broken).toBeGreaterThan(10);
    });

    it('[X13] loses nothing and folds nothing twice when two projectors work at once and break at will', async () => {
      const second = await under.another();
      const schedule = fc.record({
        log: fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 20 }).map(logOf),
        turns: fc.array(
          fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.integer({ min: 0, max: 6 })),
          {
            maxLength: 25,
          },
        ),
      });
      await fc.assert(
        fc.asyncProperty(schedule, async ({ log, turns }) => {
          await store.drop('letters', 1);
          await store.prepare(projection);
          for (const [first, size, raced, breakAt] of turns) {
            const mine = first ? store : second;
            const other = first ? second : store;
            let writes = 0;
            under.breakAfter(
              breakAt === 0
                ? undefined
                : () => {
                    if (++writes === breakAt) throw new Error('broken off');
                  },
            );
            const race = raced ? () => step(other, log, size + 1, none).then(() => undefined) : none;
            await step(mine, log, size, race).catch(() => undefined);
          }
          under.breakAfter(undefined);
          while (await step(store, log, 4, none));
          expect(await result()).toEqual(complete(log));
        }),
        { numRuns: 150 },
      );
      await second.close();
    });
  });
}
