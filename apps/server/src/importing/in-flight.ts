/** Bounds how much is done at once, and keeps the first failure until somebody asks. */
export class InFlight {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private failure: { readonly thrown: unknown } | undefined;

  constructor(private readonly limit: number) {}

  /** Begins a piece of work as soon as there is room for it. @throws the first failure of any work before */
  async begin(work: () => Promise<void>): Promise<void> {
    while (this.running >= this.limit) await this.nextEnd();
    this.throwFailure();
    this.running += 1;
    void work()
      .catch((thrown: unknown) => (this.failure ??= { thrown }))
      .finally(() => {
        this.running -= 1;
        for (const wake of this.waiting.splice(0)) wake();
      });
  }

  /** Waits until nothing is being done any more, whether it succeeded or not. */
  async settled(): Promise<void> {
    while (this.running > 0) await this.nextEnd();
  }

  throwFailure(): void {
    if (this.failure !== undefined) throw this.failure.thrown;
  }

  private nextEnd(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
