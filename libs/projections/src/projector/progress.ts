import { type ParkedStream } from '#libs/read-store';

/** How far the version of a projection that is read has come. */
export interface Reached {
  readonly projection: string;
  readonly position: string;
  readonly parked: readonly ParkedStream[];
}

/** The end of a wait for a position. `parked`: the position was reached, but not for the stream that was asked for. */
export type Waited = 'reached' | 'timeout' | { readonly parked: ParkedStream };

interface Waiter {
  readonly position: string;
  readonly stream: string | undefined;
  readonly settle: (waited: Waited) => void;
}

/** Who waits for what, beside what has been reached. Lives where the waiting is done, also in another thread. */
export class Progress {
  private readonly reached = new Map<string, Reached>();
  private readonly waiters = new Map<string, Set<Waiter>>();

  advance(reached: Reached): void {
    this.reached.set(reached.projection, reached);
    for (const waiter of this.waiters.get(reached.projection) ?? []) {
      const waited = this.look(reached.projection, waiter.position, waiter.stream);
      if (waited !== undefined) waiter.settle(waited);
    }
  }

  positionOf(projection: string): string | undefined {
    return this.reached.get(projection)?.position;
  }

  parkedOf(projection: string): readonly ParkedStream[] {
    return this.reached.get(projection)?.parked ?? [];
  }

  /** Waits until the projection holds this position, at most so many milliseconds. Never fails, always ends. */
  waitFor(projection: string, position: string, timeoutMs: number, stream?: string): Promise<Waited> {
    const already = this.look(projection, position, stream);
    if (already !== undefined) return Promise.resolve(already);
    return new Promise((resolve) => {
      const waiting = this.waiters.get(projection) ?? new Set<Waiter>();
      this.waiters.set(projection, waiting);
      const waiter: Waiter = {
        position,
        stream,
        settle: (waited) => {
          clearTimeout(timer);
          waiting.delete(waiter);
          resolve(waited);
        },
      };
      const timer = setTimeout(() => waiter.settle('timeout'), timeoutMs);
      waiting.add(waiter);
    });
  }

  /** Ends every wait: nothing more will be reached. */
  stop(): void {
    for (const waiting of this.waiters.values()) for (const { settle } of waiting) settle('timeout');
  }

  private look(projection: string, position: string, stream: string | undefined): Waited | undefined {
    const reached = this.reached.get(projection);
    if (reached === undefined || reached.position < position) return undefined;
    const parked = reached.parked.find((candidate) => candidate.stream === stream);
    return parked === undefined ? 'reached' : { parked };
  }
}
