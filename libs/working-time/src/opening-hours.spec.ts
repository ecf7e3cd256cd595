import fc from 'fast-check';
import { DateTime } from 'luxon';
import { aroundTheClock, openingHours, plainOfficeHours, type OpeningHours } from './index.js';

const office = plainOfficeHours();
const always = aroundTheClock();

/** Wall-clock time in Amsterdam as an instant. */
const amsterdam = (wallTime: string) =>
  DateTime.fromISO(wallTime, { zone: 'Europe/Amsterdam' }).toUTC().toISO() ?? 'not a time';
const instant = (moment: string) => new Date(moment).toISOString();

describe('working time', () => {
  it('[X1] (b) an hour from Friday 16:30 ends on Monday 09:30', () => {
    expect(office.addWorkingMinutes(amsterdam('2026-03-06T16:30'), 60)).toBe(instant(amsterdam('2026-03-09T09:30')));
  });

  it('[X1] (c) four hours from 16:00 end at 12:00 on the next working day', () => {
    expect(office.addWorkingMinutes(amsterdam('2026-03-10T16:00'), 240)).toBe(instant(amsterdam('2026-03-11T12:00')));
    expect(office.addWorkingMinutes(amsterdam('2026-03-13T16:00'), 240)).toBe(instant(amsterdam('2026-03-16T12:00')));
  });

  it('(a) (d) other hours, over a night and over a weekend', () => {
    const hours = [['08:00', '18:00']] as const;
    const long = openingHours({
      version: '1',
      zone: 'Europe/Amsterdam',
      week: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours },
    });
    expect(long.addWorkingMinutes(amsterdam('2026-03-09T17:00'), 240)).toBe(instant(amsterdam('2026-03-10T11:00')));
    expect(long.addWorkingMinutes(amsterdam('2026-03-13T17:00'), 240)).toBe(instant(amsterdam('2026-03-16T11:00')));
  });

  it('[X3] (e) around the clock no minute is lost at midnight', () => {
    expect(always.addWorkingMinutes(amsterdam('2026-03-10T23:00'), 120)).toBe(instant(amsterdam('2026-03-11T01:00')));
    expect(always.isOpen(amsterdam('2026-03-11T00:00'))).toBe(true);
    expect(always.isOpen(amsterdam('2026-03-10T23:59'))).toBe(true);
  });

  it('[X3] around the clock, over 400 days, working time is time', () => {
    const begin = Date.parse('2026-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 1440 }), fc.integer({ min: 0, max: 400 * 1440 }), (start, length) => {
        const from = new Date(begin + start * 60_000).toISOString();
        const until = new Date(begin + (start + length) * 60_000).toISOString();
        expect(always.addWorkingMinutes(from, length)).toBe(until);
        expect(always.workingMinutesBetween(from, until)).toBe(length);
      }),
    );
  });

  it('[X4] (h) twelve hours over the night on which clocks go forward end at 09:00', () => {
    expect(always.addWorkingMinutes(amsterdam('2026-03-28T20:00'), 720)).toBe(instant(amsterdam('2026-03-29T09:00')));
  });

  it('[X4] (t) twelve hours over the night on which clocks go back end at 07:00', () => {
    expect(always.addWorkingMinutes(amsterdam('2026-10-24T20:00'), 720)).toBe(instant(amsterdam('2026-10-25T07:00')));
  });

  it('[X4] opening hours follow the wall clock on both sides of a change', () => {
    expect(office.addWorkingMinutes('2026-03-27T15:30:00Z', 60)).toBe('2026-03-30T07:30:00.000Z');
    expect(office.addWorkingMinutes('2026-10-23T14:30:00Z', 60)).toBe('2026-10-26T08:30:00.000Z');
  });

  it('ends a term that is used up at closing time there, and begins one that starts outside hours at opening', () => {
    expect(office.addWorkingMinutes(amsterdam('2026-03-10T16:00'), 60)).toBe(instant(amsterdam('2026-03-10T17:00')));
    expect(office.addWorkingMinutes(amsterdam('2026-03-14T12:00'), 0)).toBe(instant(amsterdam('2026-03-16T09:00')));
  });

  it('is open from opening time until just before closing time', () => {
    const at = (wallTime: string) => office.isOpen(amsterdam(`2026-03-10T${wallTime}`));
    expect([at('08:59:59'), at('09:00'), at('16:59:59'), at('17:00')]).toEqual([false, true, true, false]);
    expect(office.isOpen(amsterdam('2026-03-14T12:00'))).toBe(false);
  });

  it('[X1] closes the nth business day after the day of the event, over a weekend too', () => {
    const closing = (wallTime: string, n: number) => office.closingOfNthBusinessDayAfter(amsterdam(wallTime), n);
    expect(closing('2026-03-12T08:00', 1)).toBe(instant(amsterdam('2026-03-13T17:00')));
    expect(closing('2026-03-13T16:00', 1)).toBe(instant(amsterdam('2026-03-16T17:00')));
    expect(closing('2026-03-14T16:00', 3)).toBe(instant(amsterdam('2026-03-18T17:00')));
  });

  it('takes the day in the zone of the calendar, not in UTC', () => {
    // 23:30 UTC on Thursday is 00:30 on Friday in Amsterdam.
    expect(office.closingOfNthBusinessDayAfter('2026-03-12T23:30:00Z', 1)).toBe('2026-03-16T16:00:00.000Z');
  });

  it('counts what lies between as what was added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 20_000 }), (start, length) => {
        const from = new Date(Date.parse('2026-01-01T00:00:00Z') + start * 60_000).toISOString();
        expect(office.workingMinutesBetween(from, office.addWorkingMinutes(from, length))).toBe(length);
      }),
    );
  });

  it('counts nothing backwards', () => {
    expect(office.workingMinutesBetween('2026-03-12T12:00:00Z', '2026-03-12T10:00:00Z')).toBe(0);
    expect(office.workingMinutesBetween('2026-03-12T12:00:00Z', '2026-03-10T10:00:00Z')).toBe(0);
  });
});

describe('hours that differ', () => {
  const mornings = [
    ['09:00', '12:30'],
    ['13:00', '17:00'],
  ] as const;
  const hours: OpeningHours = {
    version: '1',
    zone: 'Europe/Amsterdam',
    week: { 1: mornings, 2: mornings, 3: mornings, 4: mornings, 5: mornings },
    exceptions: new Map([
      ['2026-04-06', []],
      ['2026-04-11', [['10:00', '12:00']]],
    ]),
  };
  const calendar = openingHours(hours);

  it('[X2] leaves out the lunch break', () => {
    expect(calendar.addWorkingMinutes(amsterdam('2026-03-10T12:00'), 60)).toBe(instant(amsterdam('2026-03-10T13:30')));
    expect(calendar.isOpen(amsterdam('2026-03-10T12:45'))).toBe(false);
  });

  it('[X2] leaves out an extra closure', () => {
    expect(calendar.addWorkingMinutes(amsterdam('2026-04-03T16:30'), 60)).toBe(instant(amsterdam('2026-04-07T09:30')));
    expect(calendar.closingOfNthBusinessDayAfter(amsterdam('2026-04-03T16:30'), 1)).toBe(
      instant(amsterdam('2026-04-07T17:00')),
    );
  });

  it('[X2] counts an extra opening', () => {
    expect(calendar.addWorkingMinutes(amsterdam('2026-04-10T16:30'), 60)).toBe(instant(amsterdam('2026-04-11T10:30')));
  });

  it.each([
    ['an unknown zone', { ...hours, zone: 'Europe/Nowhere' }],
    [
      'hours that overlap',
      {
        ...hours,
        week: {
          1: [
            ['09:00', '12:00'],
            ['11:00', '13:00'],
          ],
        },
      },
    ],
    ['hours that go backwards', { ...hours, week: { 1: [['12:00', '09:00']] } }],
    ['times that do not exist', { ...hours, week: { 1: [['09:00', '24:30']] } }],
    ['a week without hours', { ...hours, week: { 1: [] } }],
  ] as [string, OpeningHours][])('refuses %s', (_what, wrong) => {
    expect(() => openingHours(wrong)).toThrow(RangeError);
  });

  it('says so when a term can never be used up', () => {
    expect(() => office.addWorkingMinutes('2026-01-01T00:00:00Z', 1e9)).toThrow(RangeError);
    expect(() => office.addWorkingMinutes('2026-01-01T00:00:00Z', -1)).toThrow(RangeError);
    expect(() => office.closingOfNthBusinessDayAfter('2026-01-01T00:00:00Z', 0)).toThrow(RangeError);
    expect(() => office.isOpen('yesterday')).toThrow(RangeError);
  });
});
