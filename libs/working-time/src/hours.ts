/** A calendar day, `2026-04-13`. */
export type Day = string;

/** Wall-clock times, `['09:00', '12:30']`; `24:00` is the midnight that ends the day. */
export type Hours = readonly [opens: string, closes: string];

/**
 * When a unit is open. Exceptions are dates, resolved when the calendar was published, so that an upgrade of a library
 * cannot rewrite the past.
 */
export interface OpeningHours {
  readonly version: string;
  readonly zone: string;
  /** 1 is Monday; a day that is missing is closed; several hours on a day make a break. */
  readonly week: Readonly<Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly Hours[]>>>;
  /** Days with hours of their own; none is a closure. */
  readonly exceptions?: ReadonlyMap<Day, readonly Hours[]>;
}
