/** Counts the requests that are being answered, so that a stopping server can let them finish. */
export class RequestsInFlight {
  private count = 0;
  private stopping = false;
  private readonly waiting: (() => void)[] = [];

  get isStopping(): boolean {
    return this.stopping;
  }

  begin(): void {
    this.count++;
  }

  end(): void {
    this.count--;
    if (this.count === 0) for (const done of this.waiting.splice(0)) done();
  }

  /** Settles when the last request has its answer, or when `longestMs` have gone by: an open stream ends only by being cut. */
  async stop(longestMs: number): Promise<void> {
    this.stopping = true;
    if (this.count === 0) return;
    await new Promise<void>((done) => {
      const timer = setTimeout(done, longestMs);
      this.waiting.push(() => {
        clearTimeout(timer);
        done();
      });
    });
  }
}
