interface Entry<Value> {
  readonly value: Value;
  readonly weight: number;
}

/** A map that forgets what was not used for the longest time, when it holds too many entries or too much weight. */
export class RecentlyUsed<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  #weight = 0;

  constructor(private readonly most: { readonly entries: number; readonly weight: number }) {}

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** The latest entry stays, however heavy it is. */
  set(key: string, value: Value, weight: number): void {
    this.delete(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (oldest === key || (this.#entries.size <= this.most.entries && this.#weight <= this.most.weight)) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#weight -= entry.weight;
  }
}
