import { DateTime, IANAZone } from 'luxon';
import { type Day, type Hours, type OpeningHours } from './hours.js';

/** Epoch milliseconds, `[opens, closes)`. */
export type Interval = readonly [opens: number, closes: number];
/** Minutes since local midnight. */
type Span = readonly [from: number, to: number];

const rememberedDays = 4000;
const dayLength = 86_400_000;
const minute = 60_000;

/**
 * The local days of a calendar and the instants between which it is open on them. Days worked out before are remembered:
 * the same question always has the same answer.
 */
export class LocalDays {
  private readonly week: readonly (readonly Span[])[];
  private readonly exceptions: ReadonlyMap<Day, readonly Span[]>;
  private readonly known = new Map<Day, readonly Interval[]>();
  /** By day in UTC, how far the zone is ahead all through it, in milliseconds; NaN: its clocks change on that day. */
  private readonly ahead = new Map<number, number>();
  private readonly zone: IANAZone;

  /** @throws RangeError */
  constructor(private readonly hours: OpeningHours) {
    if (!IANAZone.isValidZone(hours.zone)) throw new RangeError(`"${hours.zone}" is no time zone`);
    this.zone = IANAZone.create(hours.zone);
    this.week = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => spansOf(hours.week[weekday] ?? []));
    if (this.week.every((spans) => spans.length === 0)) throw new RangeError('a week needs opening hours');
    this.exceptions = new Map([...(hours.exceptions ?? [])].map(([day, spans]) => [day, spansOf(spans)]));
  }

  dayOf(instant: number): Day {
    const ahead = this.aheadOn(Math.floor(instant / dayLength));
    if (Number.isNaN(ahead)) return DateTime.fromMillis(instant, { zone: this.zone }).toISODate() ?? '';
    return new Date(instant + ahead).toISOString().slice(0, 10);
  }

  next(day: Day): Day {
    return new Date(Date.parse(day) + dayLength).toISOString().slice(0, 10);
  }

  intervals(day: Day): readonly Interval[] {
    let intervals = this.known.get(day);
    if (intervals === undefined) {
      if (this.known.size >= rememberedDays) this.known.clear();
      intervals = this.spansOn(day).map(([from, to]) => [this.instant(day, from), this.instant(day, to)]);
      this.known.set(day, intervals);
    }
    return intervals;
  }

  /** Asking the zone itself takes as long as a whole decision. */
  private aheadOn(dayInUtc: number): number {
    let ahead = this.ahead.get(dayInUtc);
    if (ahead === undefined) {
      const [begins, ends] = [dayInUtc, dayInUtc + 1].map((day) =>
        Math.round(this.zone.offset(day * dayLength) * minute),
      );
      ahead = begins !== undefined && begins === ends ? begins : NaN;
      if (this.ahead.size >= rememberedDays) this.ahead.clear();
      this.ahead.set(dayInUtc, ahead);
    }
    return ahead;
  }

  private spansOn(day: Day): readonly Span[] {
    // getUTCDay counts from Sunday.
    return this.exceptions.get(day) ?? this.week[(new Date(day).getUTCDay() + 6) % 7] ?? [];
  }

  /** Wall-clock time is taken with the offset of that very day. */
  private instant(day: Day, minutes: number): number {
    const midnight = DateTime.fromISO(day, { zone: this.hours.zone });
    if (minutes === 1440) return DateTime.fromISO(this.next(day), { zone: this.hours.zone }).toMillis();
    return midnight.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }).toMillis();
  }
}

function spansOf(hours: readonly Hours[]): readonly Span[] {
  const spans = hours.map(([opens, closes]): Span => [minutesOf(opens), minutesOf(closes)]);
  spans.forEach(([from, to], index) => {
    if (from >= to || from < (spans[index - 1]?.[1] ?? 0))
      throw new RangeError('opening hours overlap or go backwards');
  });
  return spans;
}

function minutesOf(wallTime: string): number {
  const [, hour = '', minute = ''] = /^(\d{2}):(\d{2})$/.exec(wallTime) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (hour === '' || Number(minute) > 59 || minutes > 1440) throw new RangeError(`"${wallTime}" is no time of day`);
  return minutes;
}
