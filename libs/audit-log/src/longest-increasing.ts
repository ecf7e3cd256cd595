/** The largest set of numbers that stand in increasing order: what is left out is what was moved. All must differ. */
export function longestIncreasing(numbers: readonly number[]): ReadonlySet<number> {
  /** `ends[length]`: the smallest number in which an increasing row of that length can end so far. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    const found = ends.findIndex((end) => end > number);
    const place = found === -1 ? ends.length : found;
    before.set(number, ends[place - 1]);
    ends[place] = number;
  }
  const row = new Set<number>();
  for (let number = ends.at(-1); number !== undefined; number = before.get(number)) row.add(number);
  return row;
}
