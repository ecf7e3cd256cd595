/** So many at once, and after that one more each time so many milliseconds have passed. */
export interface Allowance {
  readonly burst: number;
  readonly everyMs: number;
}

interface Used {
  readonly left: number;
  readonly atMs: number;
}

/**
 * How often something was tried, by key, within an allowance. Of so many keys at most: who used theirs longest ago is
 * forgotten first, which a wider allowance has to make up for.
 */
export class Attempts {
  private readonly used = new Map<string, Used>();

  constructor(
    private readonly allowance: Allowance,
    private readonly mostKeys: number,
    /** Milliseconds; may stand still, and may be set back. */
    private readonly nowMs: () => number,
  ) {}

  /** In how many milliseconds it may be tried again; 0 for now. */
  waitMs(key: string): number {
    const { left } = this.standing(key);
    return left >= 1 ? 0 : Math.ceil((1 - left) * this.allowance.everyMs);
  }

  count(key: string): void {
    const { left, atMs } = this.standing(key);
    this.used.delete(key);
    this.used.set(key, { left: Math.max(0, left - 1), atMs });
    for (const oldest of this.used.keys()) {
      if (this.used.size <= this.mostKeys) break;
      this.used.delete(oldest);
    }
  }

  get keys(): number {
    return this.used.size;
  }

  private standing(key: string): Used {
    const atMs = this.nowMs();
    const { burst, everyMs } = this.allowance;
    const before = this.used.get(key);
    if (before === undefined) return { left: burst, atMs };
    const passedMs = Math.max(0, atMs - before.atMs);
    return { left: Math.min(burst, before.left + passedMs / everyMs), atMs };
  }
}
