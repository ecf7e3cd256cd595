import fc from 'fast-check';
import { emptyRegister, registerIn } from '#libs/complaints';
import { type Query, type ReadStore } from '#libs/read-store';
import { unrouted } from './unrouted.js';

const from = '2026-01-01T00:00:00Z';
const now = '2026-02-01T00:00:00Z';
const register = registerIn(
  {
    ...emptyRegister,
    units: new Map(['front', 'back'].map((unit) => [unit, { unit, title: unit.toUpperCase() }])),
    responsibilities: [{ unit: 'back', object: 'lift', from }],
  },
  0,
);
const placement = (unit: string, object: string, cause = 'tooLate', product: string | null = null) =>
  JSON.stringify([unit, object, cause, product]);

/** Finds the first place within bounds, as an index does; and counts how often it was asked. */
function readsOf(...texts: readonly string[]): Pick<ReadStore, 'query'> & { lookups: number } {
  const sorted = [...texts].sort();
  const reads = {
    lookups: 0,
    query: ({ from: least = '', to: most = '\uffff' }: Query) => {
      reads.lookups += 1;
      const found = sorted.find((text) => String(least) <= text && text <= String(most));
      const body = { placement: found ?? null };
      return Promise.resolve({ documents: found === undefined ? [] : [{ stream: 's', key: 's', body }] });
    },
  };
  return reads;
}
const misplaced = async (reads: Pick<ReadStore, 'query'>, asked: object = {}) =>
  (await unrouted.places(reads, { register, now, ...asked })).equals.map(([text]) => text);

describe('the places of what is unrouted', () => {
  it('[T5] are those where another unit is responsible than the one that has it', async () => {
    const wrong = placement('front', 'lift');
    const reads = readsOf(wrong, placement('back', 'lift'), placement('front', 'stairs'));
    expect(await misplaced(reads)).toEqual([wrong]);
  });

  it('[T5] are looked up once each, however many complaints are there', async () => {
    const texts = [placement('front', 'lift'), placement('front', 'lift', 'tooLate', 'goods'), placement('f', 'lift')];
    const reads = readsOf(...texts, ...texts, ...texts);
    expect(await misplaced(reads)).toEqual([...texts].sort());
    expect(reads.lookups).toBe(4);
  });

  it('[T5] go by the unit where those go that name none', async () => {
    const unnamed = placement('', 'lift');
    expect(await misplaced(readsOf(unnamed))).toEqual([unnamed]);
    const desk = registerIn(
      { ...emptyRegister, responsibilities: [{ unit: 'front-office', object: 'lift', from }] },
      0,
    );
    expect(await misplaced(readsOf(unnamed), { register: desk })).toEqual([]);
  });

  it('are not even looked up while no unit is responsible for anything', async () => {
    const reads = readsOf(placement('front', 'lift'));
    expect(await misplaced(reads, { register: registerIn(emptyRegister, -1) })).toEqual([]);
    expect(reads.lookups).toBe(0);
  });

  it('of one unit are those of that unit, whatever the units are called', () =>
    fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 8 }), async (units) => {
        const reads = readsOf(...units.map((unit) => placement(unit, 'lift')));
        const [unit = ''] = units;
        fc.pre(unit !== 'back');
        expect(await misplaced(reads, { unit })).toEqual([placement(unit, 'lift')]);
      }),
    ));
});
