import { type WorkingCalendar } from './working-calendar.js';
import { LocalDays } from './local-days.js';
import { type OpeningHours } from './hours.js';

/** No term is followed further than this many days. */
const horizonDays = 4000;
const minute = 60_000;

const iso = (instant: number): string => new Date(instant).toISOString();

/** @throws RangeError when the hours make no sense, a moment is none, or a term has no end within ten years. */
export function openingHours(hours: OpeningHours): WorkingCalendar {
  const days = new LocalDays(hours);

  return {
    version: hours.version,
    zone: hours.zone,

    isOpen(at) {
      const instant = instantOf(at);
      return days.intervals(days.dayOf(instant)).some(([opens, closes]) => instant >= opens && instant < closes);
    },

    addWorkingMinutes(from, minutes) {
      if (!(minutes >= 0)) throw new RangeError(`${minutes} is no number of working minutes`);
      const begin = instantOf(from);
      let left = minutes * minute;
      let day = days.dayOf(begin);
      for (let looked = 0; looked < horizonDays; looked++, day = days.next(day)) {
        for (const [opens, closes] of days.intervals(day)) {
          const starts = Math.max(opens, begin);
          if (starts >= closes) continue;
          if (closes - starts >= left) return iso(starts + left);
          left -= closes - starts;
        }
      }
      throw new RangeError(`${minutes} working minutes from ${from} have no end in calendar ${hours.version}`);
    },

    workingMinutesBetween(from, until) {
      const begin = instantOf(from);
      const end = instantOf(until);
      let worked = 0;
      if (end <= begin) return 0;
      const last = days.dayOf(end);
      for (let day = days.dayOf(begin); day <= last; day = days.next(day)) {
        for (const [opens, closes] of days.intervals(day))
          worked += Math.max(0, Math.min(closes, end) - Math.max(opens, begin));
      }
      return worked / minute;
    },

    closingOfNthBusinessDayAfter(at, n) {
      if (!(n >= 1)) throw new RangeError(`there is no ${n}th business day`);
      let day = days.dayOf(instantOf(at));
      for (let counted = 0, looked = 0; looked < horizonDays; looked++) {
        day = days.next(day);
        const closing = days.intervals(day).at(-1);
        if (closing !== undefined && ++counted === n) return iso(closing[1]);
      }
      throw new RangeError(`there is no ${n}th business day after ${at} in calendar ${hours.version}`);
    },
  };
}

function instantOf(moment: string): number {
  const instant = Date.parse(moment);
  if (Number.isNaN(instant)) throw new RangeError(`"${moment}" is no moment`);
  return instant;
}
