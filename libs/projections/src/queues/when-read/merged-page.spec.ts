import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { EmbeddedReadStore, InvalidCursor, type ReadStore } from '#libs/read-store';
import { mergedCount, mergedPage, type Places } from './merged-page.js';

let directory: string;
let reads: ReadStore;
const listed = { name: 'listed', version: 1, indexes: [['place', 'order']] as const };

interface Item {
  readonly id: string;
  readonly place: string;
  readonly order: string;
}
// Many in one place, many with one order, and some in places that nobody asks for.
const items: readonly Item[] = Array.from({ length: 120 }, (_, n) => ({
  id: `s-${String(n).padStart(3, '0')}`,
  place: n % 3 === 0 ? 'much' : `p${n % 7}`,
  order: n % 4 === 0 ? 'same' : `o${(n * 37) % 11}`,
}));

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'merged-'));
  reads = EmbeddedReadStore.open(directory);
  await reads.prepare(listed);
  await reads.commit({
    projection: listed,
    previous: undefined,
    checkpoint: { position: 'log.1', eventId: 'e', stream: 's', revision: 0, parked: [] },
    streams: items.map(({ id, place, order }) => ({
      stream: id,
      loadedPosition: undefined,
      position: 'log.1',
      put: [{ stream: id, key: id, body: { place, order } }],
      remove: [],
    })),
  });
  await reads.activate('listed', 1);
});
afterAll(async () => {
  await reads.close();
  rmSync(directory, { recursive: true, force: true });
});

const among = (...places: readonly string[]): Places => ({
  projection: 'listed',
  index: ['place', 'order'],
  equals: places.map((place) => [place]),
});
const inOrder = (...places: readonly string[]): readonly string[] =>
  items
    .filter(({ place }) => places.includes(place))
    .sort((one, other) => (`${one.order} ${one.id}` < `${other.order} ${other.id}` ? -1 : 1))
    .map(({ id }) => id);

async function all(places: Places, limits: (page: number) => number): Promise<readonly string[]> {
  const found: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 500; page += 1) {
    const { documents, next } = await mergedPage(reads, places, { after, asked: 'q', limit: limits(page) });
    found.push(...documents.map(({ key }) => key));
    if (next === undefined) return found;
    after = next;
  }
  throw new Error('no end');
}

describe('several places of an index as one list', () => {
  it('hold everything once, in one order, in pages of any size', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom('much', 'p0', 'p1', 'p2', 'p4', 'p5', 'none'), { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
        async (places, sizes) => {
          const found = await all(among(...places), (page) => sizes[page % sizes.length] ?? 1);
          expect(found).toEqual(inOrder(...places));
          expect(await mergedCount(reads, among(...places), 1_000)).toBe(found.length);
        },
      ),
      { numRuns: 40 },
    ));

  it('stay in place when a place comes or goes between two pages', async () => {
    const first = await mergedPage(reads, among('much', 'p1'), { after: undefined, asked: 'q', limit: 20 });
    const shown = first.documents.map(({ key }) => key);
    const rest = await mergedPage(reads, among('much', 'p2'), { after: first.next, asked: 'q', limit: 100 });
    const [end] = shown.slice(-1);
    const later = inOrder('much', 'p1', 'p2');
    const expected = later.slice(later.indexOf(end!) + 1).filter((id) => inOrder('much', 'p2').includes(id));
    expect(rest.documents.map(({ key }) => key)).toEqual(expected);
  });

  it('are counted to a limit, and no further', async () => {
    expect(await mergedCount(reads, among('much', 'p1', 'p2'), 7)).toBe(7);
    expect(await mergedCount(reads, among(), 7)).toBe(0);
  });

  it('refuse a page of another question, and one that was altered', async () => {
    const { next = '' } = await mergedPage(reads, among('much'), { after: undefined, asked: 'q', limit: 1 });
    const going = (after: string, asked = 'q') => mergedPage(reads, among('much'), { after, asked, limit: 1 });
    await expect(going(next)).resolves.toMatchObject({ documents: [{}] });
    await expect(going(next, 'another')).rejects.toBeInstanceOf(InvalidCursor);
    for (const altered of ['', 'x', next.slice(1), next.slice(0, -4), Buffer.from('["q",1]').toString('base64url')])
      await expect(going(altered)).rejects.toBeInstanceOf(InvalidCursor);
  });
});
