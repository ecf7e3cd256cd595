/** A clock that stands still until it is told to go on. */
export class HeldClock {
  private ms: number;

  /** Monday morning, unless the test says otherwise. */
  constructor(at = '2026-03-02T09:00:00.000Z') {
    this.ms = Date.parse(at);
  }

  now(): string {
    return new Date(this.ms).toISOString();
  }

  at(moment: string): void {
    this.ms = Date.parse(moment);
  }

  forward({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): void {
    this.ms += ((days * 24 + hours) * 60 + minutes) * 60_000;
  }

  /** A moment this far from now. */
  in(distance: { days?: number; hours?: number; minutes?: number }): string {
    const there = new HeldClock(this.now());
    there.forward(distance);
    return there.now();
  }
}
