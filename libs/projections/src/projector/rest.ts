import { setImmediate } from 'node:timers/promises';

/** The pauses of a loop that can be woken. */
export class Rest {
  private woken = false;
  private stopped = false;
  private endUnbroken: (() => void) | undefined;
  private end: (() => void) | undefined;

  wake(): void {
    this.woken = true;
    this.end?.();
  }

  /** After a turn: at once when there was much to do, a short rest after little, until woken when there was nothing. */
  async after(
    worked: 'idle' | 'little' | 'much',
    { paceMs = 10, pollMs = 200 }: { readonly paceMs?: number; readonly pollMs?: number },
  ): Promise<void> {
    // Messages and timers get their turn; the stores of this process answer without giving them one.
    if (worked === 'much') await setImmediate();
    else if (worked === 'little') await this.unbroken(paceMs);
    else await this.pause(pollMs);
  }

  /** Until woken, at most so many milliseconds. */
  async pause(ms: number): Promise<void> {
    await setImmediate();
    if (!this.woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.end = undefined;
    this.woken = false;
  }

  /** Not ended by waking: who waits out a fault would otherwise try again at every append. */
  backOff(ms: number): Promise<void> {
    return this.stopped ? Promise.resolve() : this.unbroken(ms);
  }

  /** Ends the present pause and those to come. */
  stop(): void {
    this.stopped = true;
    this.wake();
    this.endUnbroken?.();
  }

  private unbroken(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.endUnbroken = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
