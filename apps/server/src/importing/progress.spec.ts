import { PassThrough } from 'node:stream';
import { type Tally } from './import-rows.js';
import { duration, Pace, progressOn, type Screen } from './progress.js';

const tally = (rows: number): Tally => ({
  rows,
  imported: rows,
  alreadyThere: 0,
  thereOtherwise: 0,
  rejected: 0,
  events: {},
});

function screen(isTTY: boolean): { readonly screen: Screen; shown(): string } {
  const stream = Object.assign(new PassThrough(), { isTTY });
  return { screen: stream, shown: () => String((stream.read() as Buffer | null) ?? '') };
}

describe('the progress of an import', () => {
  it('takes the rate of the last seconds, and from it the time left', () => {
    const pace = new Pace(0);
    expect(pace.secondsFor(100)).toBeUndefined();
    for (let second = 1; second <= 10; second++) pace.seen(second * 1_000, second * 10_000);
    for (let second = 11; second <= 20; second++) pace.seen(second * 1_000, 100_000 + (second - 10) * 1_000);
    expect(pace.rowsPerSecond).toBeCloseTo(1_000);
    expect(pace.secondsFor(75_000)).toBeCloseTo(75);
  });

  it('says durations as people do', () => {
    expect([0, 59.4, 75, 3_600, 7_384].map(duration)).toEqual(['0 s', '59 s', '1 min 15 s', '1 h 0 min', '2 h 3 min']);
  });

  it('is a line every few seconds where there is no terminal', () => {
    const { screen: plain, shown } = screen(false);
    let now = 0;
    const progress = progressOn(plain, 28_156, () => now);
    now = 2_900;
    progress.update(tally(2_900));
    expect(shown()).toBe('');
    now = 4_000;
    progress.update(tally(4_000));
    now = 4_100;
    progress.update(tally(4_100));
    progress.stop();
    expect(shown()).toBe('4,000 of 28,156 rows (1,000 rows/s, 24 s left)\n');
  });

  it('is a bar with rate and time left on a terminal', () => {
    const { screen: terminal, shown } = screen(true);
    let now = 0;
    const progress = progressOn(terminal, 28_156, () => now);
    now = 4_000;
    progress.update(tally(4_000));
    progress.stop();
    expect(shown()).toContain('14% | 4,000/28,156 rows | 1,000 rows/s, 24 s left');
  });
});
