import { type Key } from './key-ring.js';

export interface PoolBounds {
  /** How many keys lie ready at first. */
  readonly smallest: number;
  /** How many lie ready under the heaviest load. */
  readonly largest: number;
  /** How many are made in one go at most (or a few more): in one transaction, on the thread that serves. */
  readonly slice: number;
}

export const defaultBounds: PoolBounds = { smallest: 256, largest: 8192, slice: 2048 };

/** Two refills within this time mean that the pool is too small for the load. */
const tooSoonMs = 1000;

interface Waiting {
  readonly count: number;
  readonly resolve: (keys: readonly Key[]) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Keys that lie ready, so that no command waits for the disk a second time. Refilled in slices between other work when
 * fewer than half are left; grows with the load. `makeDurable` returns keys that are already safe on the disk.
 */
export class KeyPool {
  #ready: Key[] = [];
  readonly #waiting: Waiting[] = [];
  #target: number;
  #refilling = false;
  #refilledAt = -Infinity;
  #closed = false;

  constructor(
    private readonly makeDurable: (count: number) => Key[],
    private readonly bounds: PoolBounds = defaultBounds,
  ) {
    this.#target = bounds.smallest;
    this.#ready = makeDurable(Math.min(bounds.smallest, bounds.slice));
  }

  take(count: number): Promise<readonly Key[]> {
    if (this.#closed) return Promise.reject(new Error('the keys are closed'));
    if (this.#waiting.length === 0 && this.#ready.length >= count) {
      const keys = this.#handOut(count);
      if (this.#ready.length < this.#target / 2) this.#refill();
      return Promise.resolve(keys);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ count, resolve, reject });
      this.#refill();
    });
  }

  /** Ends the pool and gives back what was never handed out. */
  close(): readonly Key[] {
    this.#closed = true;
    this.#failWaiting(new Error('the keys are closed'));
    const unused = this.#ready;
    this.#ready = [];
    return unused;
  }

  #handOut(count: number): readonly Key[] {
    return this.#ready.splice(this.#ready.length - count, count);
  }

  #refill(): void {
    if (this.#refilling || this.#closed) return;
    this.#refilling = true;
    const now = performance.now();
    if (now - this.#refilledAt < tooSoonMs) this.#target = Math.min(this.bounds.largest, this.#target * 2);
    this.#refilledAt = now;
    setImmediate(() => this.#makeSlice());
  }

  #makeSlice(): void {
    if (this.#closed) return;
    const missing = Math.max(this.#target, this.#waiting[0]?.count ?? 0) - this.#ready.length;
    try {
      this.#ready.push(...this.makeDurable(Math.min(this.bounds.slice, Math.max(missing, 1))));
    } catch (cause) {
      // Nothing is lost: whoever waits is told, and the next one who asks tries again.
      this.#refilling = false;
      this.#failWaiting(cause);
      return;
    }
    let next = this.#waiting[0];
    while (next !== undefined && this.#ready.length >= next.count) {
      this.#waiting.shift();
      next.resolve(this.#handOut(next.count));
      next = this.#waiting[0];
    }
    if (this.#ready.length < this.#target || next !== undefined) setImmediate(() => this.#makeSlice());
    else this.#refilling = false;
  }

  #failWaiting(cause: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(cause);
  }
}
