import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { EmbeddedKeyReader, EmbeddedKeyRing, KeyDamaged, WrongMasterKey, type Key } from '../index.js';
import { keyIdOf, keysInBlock, placeOf } from '../key-block.js';

const ids = (keys: readonly Key[]) => keys.map(({ id }) => id);

describe('the embedded key ring', () => {
  const masterKey = randomBytes(32);
  let directory: string;
  let file: string;
  const opened: { close(): Promise<void> }[] = [];
  const remembered = <Opened extends { close(): Promise<void> }>(ring: Opened): Opened => {
    opened.push(ring);
    return ring;
  };
  const openRing = (path = file, key: Uint8Array = masterKey) => remembered(EmbeddedKeyRing.open(path, key));
  const openReader = (now?: () => number) =>
    remembered(EmbeddedKeyReader.openForReading(file, masterKey, now === undefined ? {} : { now }));

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'redress-keys-'));
    file = join(directory, 'keys.db');
  });
  afterEach(async () => {
    for (const ring of opened.splice(0)) await ring.close();
    rmSync(directory, { recursive: true, force: true });
  });
  /** The files as they would be found after the process was killed at this moment. */
  const asAfterCrash = () => {
    const copy = mkdtempSync(join(directory, 'crashed-'));
    for (const name of readdirSync(directory).filter((entry) => entry.startsWith('keys.db')))
      cpSync(join(directory, name), join(copy, name));
    return join(copy, 'keys.db');
  };

  it('has written a key before it hands it out', async () => {
    const ring = openRing();
    const keys = await ring.take(300);
    const found = await openReader().lookup(ids(keys));
    expect([...found].map(([id, bytes]) => [id, Buffer.from(bytes)])).toEqual(
      keys.map(({ id, bytes }) => [id, Buffer.from(bytes)]),
    );
    const afterCrash = await openRing(asAfterCrash()).lookup(ids(keys));
    expect(afterCrash.size).toBe(300);
  });

  it('makes 256-bit keys that all differ', async () => {
    const keys = await openRing().take(1_000);
    expect(new Set(keys.map(({ bytes }) => Buffer.from(bytes).toString('hex'))).size).toBe(1_000);
    expect(keys.every(({ bytes }) => bytes.length === 32)).toBe(true);
  });

  it('never hands out a key again, after a clean close or a crash', async () => {
    const seen: string[] = [];
    const takeSome = async (ring: EmbeddedKeyRing) => seen.push(...ids(await ring.take(100)));
    const ring = openRing();
    await takeSome(ring);
    const crashed = asAfterCrash();
    await takeSome(ring);
    await ring.close();
    await takeSome(openRing());
    await takeSome(openRing(crashed));
    expect(new Set(seen).size).toBe(400);
  });

  it('removes at a clean close what nobody got, and leaves it after a crash', async () => {
    const ring = openRing();
    const taken = ids(await ring.take(10));
    const place = placeOf(taken[0]!)!;
    const block = Array.from({ length: keysInBlock }, (_, slot) => keyIdOf({ block: place.block, slot }));
    const crashed = asAfterCrash();
    await ring.close();
    expect([...(await openReader().lookup(block)).keys()].sort()).toEqual([...taken].sort());
    const database = new DatabaseSync(file);
    expect(database.prepare('SELECT count(*) AS blocks FROM blocks').get()).toEqual({ blocks: 1 });
    database.close();
    expect((await openRing(crashed).lookup(block)).size).toBe(keysInBlock);
  });

  it('finds nothing under a name that is no key', async () => {
    const ring = openRing();
    expect((await ring.lookup(['', '0', '-1', '1.2', '__proto__', 'zzzzzzzzzzzzzzzz', 'A'])).size).toBe(0);
  });

  it('destroys one key and no other, for good', async () => {
    const ring = openRing();
    const keys = await ring.take(20);
    await ring.destroy(keys[5]!.id);
    await ring.destroy(keys[5]!.id);
    await ring.destroy('0');
    const rest = ids(keys).filter((_, index) => index !== 5);
    expect([...(await ring.lookup(ids(keys))).keys()]).toEqual(rest);
    await ring.close();
    const reopened = openRing();
    expect([...(await reopened.lookup(ids(keys))).keys()]).toEqual(rest);
    expect((await reopened.lookup(rest)).get(rest[0]!)).toEqual(Uint8Array.from(keys[0]!.bytes));
  });

  it.each([
    ['one key of its block', 1],
    ['the last key of its block', keysInBlock],
  ])('leaves no trace of a destroyed key in any of its files: %s', async (_, count) => {
    const ring = openRing();
    const keys = (await ring.take(keysInBlock)).slice(0, count);
    const last = keys.pop()!;
    for (const { id } of keys) await ring.destroy(id);
    const reader = new DatabaseSync(file, { readOnly: true });
    const { wrapped } = reader.prepare('SELECT wrapped FROM blocks WHERE number = ?').get(placeOf(last.id)!.block) as {
      wrapped: Uint8Array;
    };
    reader.close();
    const traces = () =>
      readdirSync(directory).filter((name) =>
        [0, 700, 1400].some((at) =>
          readFileSync(join(directory, name)).includes(Buffer.from(wrapped.slice(at, at + 600))),
        ),
      );
    expect(traces()).not.toEqual([]);
    await ring.destroy(last.id);
    expect(traces()).toEqual([]);
  });

  it('lets another thread remember a destroyed key for a minute at most', async () => {
    const ring = openRing();
    const [key] = await ring.take(1);
    let now = 0;
    const reader = openReader(() => now);
    expect((await reader.lookup([key!.id])).size).toBe(1);
    await ring.destroy(key!.id);
    now = 30_000;
    await reader.lookup([key!.id]);
    now = 60_000;
    expect((await reader.lookup([key!.id])).size).toBe(0);
  });

  it('says clearly that the master key is another one', async () => {
    await openRing().close();
    expect(() => EmbeddedKeyRing.open(file, randomBytes(32))).toThrow(WrongMasterKey);
    expect(() => EmbeddedKeyReader.openForReading(file, randomBytes(32))).toThrow(WrongMasterKey);
    expect(() => openRing()).not.toThrow();
  });

  it('notices blocks that were altered or exchanged', async () => {
    const ring = openRing();
    const keys = await ring.take(keysInBlock * 2);
    const blocks = [...new Set(ids(keys).map((id) => placeOf(id)!.block))];
    await ring.close();
    const database = new DatabaseSync(file);
    const rows = database.prepare('SELECT number, wrapped FROM blocks ORDER BY number').all() as {
      number: number;
      wrapped: Uint8Array;
    }[];
    const update = database.prepare('UPDATE blocks SET wrapped = ? WHERE number = ?');
    update.run(rows[1]!.wrapped, rows[0]!.number);
    database.close();
    const first = keyIdOf({ block: rows[0]!.number, slot: 0 });
    expect(blocks).toContain(rows[0]!.number);
    await expect(openRing().lookup([first])).rejects.toBeInstanceOf(KeyDamaged);
  });

  it('hashes under a key that stays the same, and differs between installations and labels', async () => {
    const ring = openRing();
    const hash = ring.keyedHash('external-reference', '12345');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(ring.keyedHash('external-reference', '12346')).not.toBe(hash);
    expect(ring.keyedHash('customer', '12345')).not.toBe(hash);
    expect(ring.keyedHash('external-reference1', '2345')).not.toBe(hash);
    expect(openRing(join(directory, 'other.db')).keyedHash('external-reference', '12345')).not.toBe(hash);
    await ring.close();
    expect(openRing().keyedHash('external-reference', '12345')).toBe(hash);
    expect(openReader().keyedHash('external-reference', '12345')).toBe(hash);
  });

  it('gives the same return code each time, one that can be read out', async () => {
    const ring = openRing();
    const code = ring.returnCode('complaint-1');
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(ring.returnCode('complaint-2')).not.toBe(code);
    await ring.close();
    expect(openRing().returnCode('complaint-1')).toBe(code);
  });
});
