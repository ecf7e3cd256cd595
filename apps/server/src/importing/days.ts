import { DateTime } from 'luxon';
import { remembered } from './remembered.js';

/** The zone in which the CFPB dates what it receives and sends on. */
const zone = 'America/New_York';

/** A calendar day, `YYYY-MM-DD`; two days compare as strings. */
export type Day = string;

const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const international = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `M/D/YYYY` or `YYYY-MM-DD`; undefined when it is neither, or a day that does not exist (30 February). */
export const parseDay = remembered((text: string): Day | undefined => {
  const [year, month, day] = partsOf(text);
  if (year === undefined || month === undefined || day === undefined || Number(year) < 1900) return undefined;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(day);
  return exists ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
});

function partsOf(text: string): readonly (string | undefined)[] {
  const us = american.exec(text);
  return us === null ? (international.exec(text)?.slice(1) ?? []) : [us[3], us[1], us[2]];
}

/** The instant at which this day begins in New York, in UTC. */
export const startOf = remembered((day: Day) => inUtc(DateTime.fromISO(day, { zone }).startOf('day')));

/** The last millisecond of this day in New York, in UTC. */
export const endOf = remembered((day: Day) => inUtc(DateTime.fromISO(day, { zone }).endOf('day')));

const inUtc = (moment: DateTime): string => moment.toJSDate().toISOString();

/** The day that it is in New York at this instant. */
export const dayAt = (instant: Date): Day => DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd');
