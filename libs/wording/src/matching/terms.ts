/** What a word is: the numbers of itself and of every class that it belongs to, as a list and as bits. */
export class Terms {
  private bits: Uint32Array | undefined;

  constructor(
    readonly list: readonly number[],
    /** The names of its classes. */
    readonly classes: ReadonlySet<string>,
  ) {}

  /** Whether the word is this term. */
  has(term: number): boolean {
    return this.list.length > 0 && ((this.asBits()[term >>> 5] ?? 0) & (1 << (term & 31))) !== 0;
  }

  /** Whether the word is one of these terms. */
  hasOneOf(terms: readonly number[]): boolean {
    if (this.list.length === 0) return false;
    const bits = this.asBits();
    for (const term of terms) if (((bits[term >>> 5] ?? 0) & (1 << (term & 31))) !== 0) return true;
    return false;
  }

  private asBits(): Uint32Array {
    if (this.bits) return this.bits;
    const bits = new Uint32Array((Math.max(...this.list) >>> 5) + 1);
    for (const term of this.list) bits[term >>> 5] = (bits[term >>> 5] ?? 0) | (1 << (term & 31));
    this.bits = bits;
    return bits;
  }
}

/** A word that the rule set knows nothing of. */
export const unknown = new Terms([], new Set());
