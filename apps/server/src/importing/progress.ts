import cliProgress from 'cli-progress';
import { type Tally } from './import-rows.js';

/** Where progress is shown: a terminal, or anything else that takes text. */
export type Screen = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Shows how far an import is, at what rate, and how long it still takes. */
export interface Progress {
  update(tally: Tally): void;
  stop(): void;
}

const linesEveryMs = 3_000;
/** The rate is that of the last seconds: rows that are there already pass faster than new ones. */
const windowMs = 5_000;

/** Rows a second over the last seconds. */
export class Pace {
  private readonly samples: { readonly at: number; readonly rows: number }[];

  constructor(startedAt: number) {
    this.samples = [{ at: startedAt, rows: 0 }];
  }

  /** `at` in milliseconds. */
  seen(at: number, rows: number): void {
    const last = this.samples.at(-1);
    if (last !== undefined && at - last.at < 100) return;
    this.samples.push({ at, rows });
    while (this.samples.length > 2 && at - (this.samples[0]?.at ?? at) > windowMs) this.samples.shift();
  }

  /** Undefined as long as it cannot be known. */
  get rowsPerSecond(): number | undefined {
    const [first] = this.samples;
    const last = this.samples.at(-1);
    if (first === undefined || last === undefined || last.at <= first.at) return undefined;
    return ((last.rows - first.rows) / (last.at - first.at)) * 1_000;
  }

  /** Seconds for this many rows more; undefined as long as it cannot be known. */
  secondsFor(rows: number): number | undefined {
    const rate = this.rowsPerSecond;
    return rate === undefined || rate <= 0 ? undefined : rows / rate;
  }
}

const grouped = new Intl.NumberFormat('en-GB');
export const number = (value: number): string => grouped.format(Math.round(value));

/** `75` → `1 min 15 s`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}

const paceText = (pace: Pace, left: number): string => {
  const seconds = pace.secondsFor(left);
  if (seconds === undefined) return '';
  return `${number(pace.rowsPerSecond ?? 0)} rows/s, ${duration(seconds)} left`;
};

/** A bar on a terminal, a line every few seconds elsewhere. */
export function progressOn(screen: Screen, total: number, now: () => number = Date.now): Progress {
  return screen.isTTY === true ? new Bar(screen, total, now) : new PlainLines(screen, total, now);
}

class Bar implements Progress {
  private readonly bar: cliProgress.SingleBar;
  private readonly pace: Pace;

  constructor(
    screen: Screen,
    private readonly total: number,
    private readonly now: () => number,
  ) {
    this.pace = new Pace(now());
    this.bar = new cliProgress.SingleBar(
      {
        format: '{bar} {percentage}% | {value}/{total} rows | {pace}',
        stream: screen,
        fps: 8,
        hideCursor: true,
        gracefulExit: false,
        formatValue: (value, _options, type) => (type === 'value' || type === 'total' ? number(value) : String(value)),
      },
      cliProgress.Presets.shades_classic,
    );
    this.bar.start(total, 0, { pace: '' });
  }

  update({ rows }: Tally): void {
    this.pace.seen(this.now(), rows);
    this.bar.update(rows, { pace: paceText(this.pace, this.total - rows) });
  }

  stop(): void {
    this.bar.stop();
  }
}

class PlainLines implements Progress {
  private readonly pace: Pace;
  private saidAt: number;

  constructor(
    private readonly screen: Screen,
    private readonly total: number,
    private readonly now: () => number,
  ) {
    this.saidAt = now();
    this.pace = new Pace(this.saidAt);
  }

  update({ rows }: Tally): void {
    const at = this.now();
    this.pace.seen(at, rows);
    if (at - this.saidAt < linesEveryMs) return;
    this.saidAt = at;
    const pace = paceText(this.pace, this.total - rows);
    this.screen.write(`${number(rows)} of ${number(this.total)} rows${pace === '' ? '' : ` (${pace})`}\n`);
  }

  stop(): void {
    // Nothing stays on the screen that would have to be removed.
  }
}
