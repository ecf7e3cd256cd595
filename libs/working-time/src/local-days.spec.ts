import fc from 'fast-check';
import { DateTime } from 'luxon';
import { LocalDays } from './local-days.js';

const week = { 1: [['09:00', '17:00']] } as const;
const hour = 3_600_000;

/** Zones behind and ahead of UTC, with half an hour, with clocks that change at midnight, and one that skipped a day. */
const zones = [
  'Europe/Amsterdam',
  'America/Los_Angeles',
  'Asia/Kathmandu',
  'America/Havana',
  // Until 2011 its clocks changed a minute after midnight.
  'America/St_Johns',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

describe('the local day of a moment', () => {
  it.each(zones)('[X4] in %s is that of the zone, in whatever order moments are asked about', (zone) => {
    const days = new LocalDays({ version: zone, zone, week });
    const dayInZone = (instant: number) => DateTime.fromMillis(instant, { zone }).toISODate();
    const begins = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2030, 0, 1) });
    const steps = fc.array(fc.integer({ min: -30 * hour, max: 30 * hour }), { maxLength: 40 });
    fc.assert(
      fc.property(begins, steps, (from, away) => {
        for (const step of [0, ...away]) expect(days.dayOf(from + step)).toBe(dayInZone(from + step));
      }),
    );
  });

  it('[X4] is right on both sides of every midnight of a year, asked about every ten minutes around it', () => {
    const wrong: string[] = [];
    for (const zone of ['America/Havana', 'America/St_Johns']) {
      const days = new LocalDays({ version: zone, zone, week });
      // Between two and six in UTC it is midnight there.
      for (let day = Date.UTC(2010, 9, 1); day < Date.UTC(2011, 3, 1); day += 24 * hour)
        for (let at = day + 2 * hour; at < day + 6 * hour; at += hour / 6)
          if (days.dayOf(at) !== DateTime.fromMillis(at, { zone }).toISODate()) wrong.push(new Date(at).toISOString());
    }
    expect(wrong).toEqual([]);
  });
});
