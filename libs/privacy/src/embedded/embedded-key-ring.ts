import { randomBytes } from 'node:crypto';
import { BlockCache } from '../block-cache.js';
import { freshBlock, keyAt, keysInBlock, keysOf, placeOf, withoutKeys } from '../key-block.js';
import { KeyPool, defaultBounds, type PoolBounds } from '../key-pool.js';
import { type Key, type KeyReader, type KeyRing } from '../key-ring.js';
import { keyedHash, returnCode } from '../lookup-hashes.js';
import { KeysFile } from './keys-file.js';

const cachedBlocks = 2_000;

export interface KeyRingOptions {
  readonly bounds?: PoolBounds;
  /** Milliseconds on a clock that never goes back; ages the cache. */
  readonly now?: () => number;
}

/** Reads keys.db; another thread or process may write to it at the same time. */
export class EmbeddedKeyReader implements KeyReader {
  protected readonly cache: BlockCache;
  protected closed = false;

  protected constructor(
    protected readonly file: KeysFile,
    { now }: KeyRingOptions,
  ) {
    this.cache = new BlockCache(cachedBlocks, now);
  }

  /** @throws WrongMasterKey */
  static openForReading(file: string, masterKey: Uint8Array, options: KeyRingOptions = {}): EmbeddedKeyReader {
    return new EmbeddedKeyReader(KeysFile.openForReading(file, masterKey), options);
  }

  lookup(ids: Iterable<string>): Promise<ReadonlyMap<string, Uint8Array>> {
    return new Promise((resolve) => {
      const found = new Map<string, Uint8Array>();
      for (const id of ids) {
        const bytes = this.#key(id);
        if (bytes !== undefined) found.set(id, bytes);
      }
      resolve(found);
    });
  }

  #key(id: string): Uint8Array | undefined {
    const place = placeOf(id);
    const block = place && this.#block(place.block);
    return block && keyAt(block, place.slot);
  }

  #block(number: number): Uint8Array | undefined {
    const cached = this.cache.get(number);
    if (cached !== undefined) return cached;
    const bytes = this.file.block(number);
    if (bytes !== undefined) this.cache.set(number, bytes);
    return bytes;
  }

  keyedHash(label: string, text: string): string {
    return keyedHash(this.file.lookupKey, label, text);
  }

  returnCode(complaintId: string): string {
    return returnCode(this.file.lookupKey, complaintId);
  }

  close(): Promise<void> {
    if (!this.closed) this.file.close();
    this.closed = true;
    return Promise.resolve();
  }
}

/** The key ring in keys.db (SQLite). One process writes; the lock of the event store sees to that. */
export class EmbeddedKeyRing extends EmbeddedKeyReader implements KeyRing {
  readonly #pool: KeyPool;
  #nextBlock = randomStart();

  private constructor(file: KeysFile, options: KeyRingOptions) {
    super(file, options);
    this.#pool = new KeyPool((count) => this.#makeDurable(count), options.bounds ?? defaultBounds);
  }

  /** Opens keys.db, or makes it. @throws WrongMasterKey */
  static open(file: string, masterKey: Uint8Array, options: KeyRingOptions = {}): EmbeddedKeyRing {
    return new EmbeddedKeyRing(KeysFile.open(file, masterKey), options);
  }

  take(count: number): Promise<readonly Key[]> {
    return this.#pool.take(count);
  }

  destroy(id: string): Promise<void> {
    return new Promise((resolve) => {
      this.#remove([id]);
      resolve();
    });
  }

  /** What was never handed out is removed. After a crash it stays: nobody knows any more what was handed out. */
  override close(): Promise<void> {
    return new Promise((resolve, reject) => {
      try {
        if (!this.closed) this.#remove(this.#pool.close().map(({ id }) => id));
      } finally {
        super.close().then(resolve, reject);
      }
    });
  }

  #makeDurable(count: number): Key[] {
    const blocks = Array.from({ length: Math.ceil(count / keysInBlock) }, freshBlock);
    const first = this.#nextBlock;
    this.file.addBlocks(first, blocks);
    this.#nextBlock += blocks.length;
    return blocks.flatMap((bytes, index) => {
      this.cache.set(first + index, bytes);
      return keysOf(first + index, bytes);
    });
  }

  #remove(ids: readonly string[]): void {
    const slots = new Map<number, number[]>();
    for (const id of ids) {
      const place = placeOf(id);
      if (place !== undefined) slots.set(place.block, [...(slots.get(place.block) ?? []), place.slot]);
    }
    const changed = new Map<number, Uint8Array | undefined>();
    for (const [block, removed] of slots) {
      this.cache.delete(block);
      const bytes = this.file.block(block);
      if (bytes === undefined) continue;
      const rest = withoutKeys(bytes, removed);
      changed.set(block, rest.some((byte) => byte !== 0) ? rest : undefined);
    }
    this.file.changeBlocks(changed);
  }
}

/*
 * Each opening numbers its blocks from a random start of its own, and counts on from there. After keys.db was restored
 * from a back-up, names that the log already uses are therefore not given again to other keys, and erasing what the
 * log names as erased cannot hit a new key.
 */
function randomStart(): number {
  const bits = 46; // With the 6 bits of the slot, and room to count on, within what a number holds exactly.
  return Math.floor(randomBytes(6).readUIntBE(0, 6) / 2 ** (48 - bits));
}
