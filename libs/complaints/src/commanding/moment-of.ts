import { type Refusal, type Warning } from '#libs/event-schema';
import { type Context } from '../complaint/deciding/context.js';
import { localDay } from '../complaint/deciding/local-day.js';
import { noMoment, utc } from '../complaint/deciding/moments.js';
import { no } from '../complaint/deciding/refusals.js';
import { type Dated } from './behaviour.js';

const minutesAheadClamped = 5;

export type MomentOf =
  | { readonly sound: true; readonly at: string; readonly warnings: readonly Warning[] }
  | { readonly sound: false; readonly refusal: Refusal<'value-not-allowed' | 'occurred-in-future'> };

/** When something happened in the world. A clock that runs a little ahead is forgiven; a later moment is not. */
export function momentOf(
  { occurredAt, precision }: Dated,
  { now, calendar }: Pick<Context, 'now' | 'calendar'>,
): MomentOf {
  const sound = (at: string, warnings: readonly Warning[] = []): MomentOf => ({ sound: true, at, warnings });
  if (occurredAt === undefined) return sound(now);
  const ahead = (Date.parse(occurredAt) - Date.parse(now)) / 60_000;
  if (Number.isNaN(ahead))
    return {
      sound: false,
      refusal: noMoment('F17', 'occurredAt', occurredAt).refusal,
    };
  // Of a day it is not said when on it: today is not still to come.
  const today = precision === 'day' && localDay(occurredAt, calendar.zone) === localDay(now, calendar.zone);
  if (ahead > 0 && today) return sound(now);
  if (ahead > minutesAheadClamped)
    return {
      sound: false,
      refusal: no(
        'occurred-in-future',
        'F17',
        'This moment is still to come. Give the moment at which it happened, or leave it out when it was just now.',
        { details: { field: 'occurredAt' } },
      ).refusal,
    };
  if (ahead > 0)
    return sound(now, [
      {
        code: 'occurred-at-clamped',
        rule: 'F17',
        sentence: 'The given moment was a little ahead of our clock; it is recorded as now.',
      },
    ]);
  return sound(utc(occurredAt));
}
