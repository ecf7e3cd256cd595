import { RecentlyUsed } from './recently-used.js';

const kept = (map: RecentlyUsed<number>, ...keys: string[]) => keys.filter((key) => map.get(key) !== undefined);

describe('what was used recently', () => {
  it('forgets what was not used for the longest time', () => {
    const map = new RecentlyUsed<number>({ entries: 3, weight: 100 });
    for (const key of ['a', 'b', 'c']) map.set(key, 1, 1);
    map.get('a');
    map.set('d', 1, 1);
    expect(kept(map, 'a', 'b', 'c', 'd')).toEqual(['a', 'c', 'd']);
  });

  it('forgets as many as weigh too much, and never the latest', () => {
    const map = new RecentlyUsed<number>({ entries: 10, weight: 100 });
    for (const key of ['a', 'b', 'c']) map.set(key, 1, 30);
    map.set('a', 1, 50);
    expect(kept(map, 'a', 'b', 'c')).toEqual(['a', 'c']);
    map.set('d', 1, 500);
    expect(kept(map, 'a', 'c', 'd')).toEqual(['d']);
    map.set('d', 1, 10);
    map.set('e', 1, 90);
    expect(kept(map, 'd', 'e')).toEqual(['d', 'e']);
  });

  it('frees the place of what is deleted', () => {
    const map = new RecentlyUsed<number>({ entries: 10, weight: 10 });
    map.set('a', 1, 10);
    map.delete('a');
    map.delete('a');
    map.set('b', 1, 5);
    map.set('c', 1, 5);
    expect(kept(map, 'a', 'b', 'c')).toEqual(['b', 'c']);
  });
});
