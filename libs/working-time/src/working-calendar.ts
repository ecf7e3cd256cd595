/**
 * When people are at work. Moments are ISO instants in UTC; what is a day, and when it begins, follows from the zone of
 * the calendar. The unit of working time is the minute.
 */
export interface WorkingCalendar {
  /** The version that is pinned by what is decided with it. */
  readonly version: string;
  /** As in the IANA database. */
  readonly zone: string;
  isOpen(at: string): boolean;
  /** The moment at which this many working minutes have passed; a term that ends at closing time ends there. */
  addWorkingMinutes(from: string, minutes: number): string;
  /** Working minutes between two moments, with their fraction; 0 when the second is not after the first. */
  workingMinutesBetween(from: string, until: string): number;
  /** Closing time of the nth day with opening hours after the day of this moment; n is 1 or more. */
  closingOfNthBusinessDayAfter(at: string, n: number): string;
}
