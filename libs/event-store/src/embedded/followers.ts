/** Those who wait for the next event; woken by whoever learns of one, and from time to time where nobody may tell. */
export class Followers {
  private readonly waiting = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;

  /** @param pollEvery milliseconds; without it only `wakeAll` wakes. */
  constructor(private readonly pollEvery?: number) {}

  add(wake: () => void): void {
    this.waiting.add(wake);
    if (this.pollEvery !== undefined) this.timer ??= setInterval(() => this.wakeAll(), this.pollEvery);
  }

  delete(wake: () => void): void {
    this.waiting.delete(wake);
    if (this.waiting.size === 0) this.stop();
  }

  wakeAll(): void {
    const woken = [...this.waiting];
    this.waiting.clear();
    this.stop();
    for (const wake of woken) wake();
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
