/** One line of the table. `value` is the figure that is compared with the target. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** What else was seen, in words. */
  readonly beside?: string;
  readonly target?: Target;
}

export interface Target {
  readonly words: string;
  met(value: number, figures: readonly Figure[]): boolean;
}

/** A measure is run several times, each in a fresh directory; of each figure the median run is shown. */
export interface Measure {
  readonly name: string;
  run(directory: string): Promise<readonly Figure[]>;
}

export const atLeast = (limit: number, unit: string): Target => ({
  words: `≥ ${limit.toLocaleString('en')} ${unit}`,
  met: (value) => value >= limit,
});

export const atMost = (limit: number, unit: string): Target => ({
  words: `≤ ${limit.toLocaleString('en')} ${unit}`,
  met: (value) => value <= limit,
});

/** The median figure by value: a figure of one run, so that value and remarks belong together. */
export function median(figures: readonly Figure[]): Figure {
  const sorted = [...figures].sort((a, b) => a.value - b.value);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('no figure');
  return middle;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Runs `count` times `act`, at most `writers` at once; answers the seconds that it took. */
export async function inParallel(
  count: number,
  writers: number,
  act: (index: number, writer: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      while (next < count) await act(next++, writer);
    }),
  );
  return (performance.now() - began) / 1000;
}
