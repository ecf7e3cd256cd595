import { type Decided, type Warning } from '#libs/event-schema';
import { type Occurrence } from './behaviour.js';
import { type Context } from './context.js';
import { type ComplaintEvent } from '../events/index.js';
import { localDay } from './local-day.js';
import { type ComplaintRefusal, no } from './refusals.js';
import { hasWords } from './words.js';

const minutesAheadClamped = 5;

export type Happened =
  | {
      readonly sound: true;
      readonly at: string;
      readonly warnings: readonly Warning[];
      /** What the reason for recording it late becomes. */
      readonly notes: readonly Decided<ComplaintEvent>[];
    }
  | { readonly sound: false; readonly refusal: ComplaintRefusal };

/** A clock that runs a little ahead is forgiven; a later moment is not; what is recorded late needs a reason. */
export function whenItHappened(
  { occurredAt, precision, lateReason }: Occurrence,
  { now, calendar }: Context,
): Happened {
  const sound = (
    at: string,
    warnings: readonly Warning[] = [],
    notes: readonly Decided<ComplaintEvent>[] = [],
  ): Happened => ({
    sound: true,
    at,
    warnings,
    notes,
  });
  if (occurredAt === undefined) return sound(now);
  const ahead = (Date.parse(occurredAt) - Date.parse(now)) / 60_000;
  if (Number.isNaN(ahead))
    return {
      sound: false,
      refusal: no(
        'value-not-allowed',
        'F17',
        `"${occurredAt.slice(0, 40)}" is not a moment. Write it like 2026-03-09T09:00:00Z.`,
        { details: { field: 'occurredAt' } },
      ).refusal,
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

  const at = new Date(occurredAt).toISOString();
  const late = Date.parse(calendar.closingOfNthBusinessDayAfter(at, 1)) < Date.parse(now);
  if (late && !hasWords(lateReason))
    return {
      sound: false,
      refusal: no(
        'late-reason-missing',
        'F17',
        'This was more than a working day ago. Say in lateReason why it is recorded now; it is late, and still welcome.',
      ).refusal,
    };
  if (!hasWords(lateReason)) return sound(at);
  return sound(
    at,
    [],
    [{ type: 'NoteAdded', data: { text: lateReason, about: 'lateRecording' }, occurredAt: now, precision: 'instant' }],
  );
}
