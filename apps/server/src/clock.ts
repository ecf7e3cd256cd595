/** Where the present moment comes from; a test holds it. */
export interface Clock {
  /** ISO instant in UTC. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };
