import { type Decided, type Warning } from '#libs/event-schema';
import { momentOf } from '../../commanding/moment-of.js';
import { type Occurrence } from './behaviour.js';
import { type Context } from './context.js';
import { type ComplaintEvent } from '../events/index.js';
import { present } from './present.js';
import { type ComplaintRefusal, no } from './refusals.js';
import { hasWords } from './words.js';

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
  const moment = momentOf(present({ occurredAt, precision }), { now, calendar });
  if (!moment.sound) return moment;
  const { at, warnings } = moment;
  const sound = (notes: readonly Decided<ComplaintEvent>[] = []): Happened => ({ sound: true, at, warnings, notes });
  // Of what was put to now it is not asked why it comes late.
  if (occurredAt === undefined || Date.parse(occurredAt) > Date.parse(now)) return sound();
  const late = Date.parse(calendar.closingOfNthBusinessDayAfter(at, 1)) < Date.parse(now);
  if (late && !hasWords(lateReason))
    return {
      sound: false,
      refusal: no(
        'late-reason-missing',
        'F17',
        'This was more than a working day ago. Say in lateReason why it is recorded now; it is late, and still welcome.',
        { details: { field: 'lateReason' } },
      ).refusal,
    };
  if (!hasWords(lateReason)) return sound();
  return sound([
    { type: 'NoteAdded', data: { text: lateReason, about: 'lateRecording' }, occurredAt: now, precision: 'instant' },
  ]);
}
