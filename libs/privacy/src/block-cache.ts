/** How long a destroyed key may still be remembered by another thread or process. */
export const longestCachedMs = 60_000;

/** Unwrapped blocks of keys by number; forgets the least recently used, and every block after a minute. */
export class BlockCache {
  readonly #entries = new Map<number, { readonly bytes: Uint8Array; readonly until: number }>();

  constructor(
    private readonly capacity: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get(block: number): Uint8Array | undefined {
    const entry = this.#entries.get(block);
    if (entry === undefined) return undefined;
    this.#entries.delete(block);
    if (entry.until <= this.now()) return undefined;
    this.#entries.set(block, entry);
    return entry.bytes;
  }

  set(block: number, bytes: Uint8Array): void {
    this.#entries.delete(block);
    this.#entries.set(block, { bytes, until: this.now() + longestCachedMs });
    if (this.#entries.size <= this.capacity) return;
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      break;
    }
  }

  delete(block: number): void {
    this.#entries.delete(block);
  }
}
