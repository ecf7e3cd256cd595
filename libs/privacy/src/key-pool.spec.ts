import { KeyPool } from './key-pool.js';
import { type Key } from './key-ring.js';

const bounds = { smallest: 8, largest: 64, slice: 16 };

/** Stands in for the disk: numbers the keys, remembers how many were made at a time, and fails when it is told to. */
class Disk {
  made = 0;
  readonly slices: number[] = [];
  full = false;
  readonly makeDurable = (count: number): Key[] => {
    if (this.full) throw new Error('the disk is full');
    this.slices.push(count);
    return Array.from({ length: count }, () => ({ id: String(this.made++), bytes: Buffer.alloc(32) }));
  };
}

const idle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a pool of keys', () => {
  it('hands out keys that are ready without making any, and refills when fewer than half are left', async () => {
    const disk = new Disk();
    const pool = new KeyPool(disk.makeDurable, bounds);
    await pool.take(4);
    await idle();
    expect(disk.slices).toEqual([8]);
    await pool.take(1);
    await idle();
    expect(disk.slices.length).toBeGreaterThan(1);
  });

  it('never hands out a key twice, however many ask at once', async () => {
    const disk = new Disk();
    const pool = new KeyPool(disk.makeDurable, bounds);
    const taken = await Promise.all(Array.from({ length: 300 }, (_, index) => pool.take(1 + (index % 3))));
    const ids = taken.flat().map(({ id }) => id);
    expect(taken.map(({ length }) => length)).toEqual(Array.from({ length: 300 }, (_, index) => 1 + (index % 3)));
    expect(new Set(ids).size).toBe(ids.length);
    const unused = pool.close().map(({ id }) => id);
    expect(new Set([...ids, ...unused]).size).toBe(disk.made);
  });

  it('serves a request for more keys than ever lie ready', async () => {
    const pool = new KeyPool(new Disk().makeDurable, bounds);
    expect(await pool.take(500)).toHaveLength(500);
  });

  it('grows under load up to its largest size, and makes no more than a slice at a time', async () => {
    const disk = new Disk();
    const pool = new KeyPool(disk.makeDurable, bounds);
    for (let round = 0; round < 50; round++) {
      await pool.take(8);
      await idle();
    }
    expect(pool.close().length).toBeGreaterThan(bounds.smallest);
    expect(pool.close().length).toBeLessThanOrEqual(bounds.largest);
    expect(Math.max(...disk.slices)).toBeLessThanOrEqual(bounds.slice);
  });

  it('tells those who wait when no key can be made durable, and goes on when it can again', async () => {
    const disk = new Disk();
    const pool = new KeyPool(disk.makeDurable, bounds);
    disk.full = true;
    const ready = await pool.take(8);
    await expect(pool.take(1)).rejects.toThrow('the disk is full');
    await expect(pool.take(1)).rejects.toThrow('the disk is full');
    disk.full = false;
    const [next] = await pool.take(1);
    expect(ready.map(({ id }) => id)).not.toContain(next!.id);
  });

  it('gives nothing after it was closed, and lets nobody wait for ever', async () => {
    const pool = new KeyPool(new Disk().makeDurable, bounds);
    const waiting = pool.take(20);
    pool.close();
    await expect(waiting).rejects.toThrow('closed');
    await expect(pool.take(1)).rejects.toThrow('closed');
  });
});
