import { type Refusal, type Warning } from '#libs/event-schema';
import { type Setting } from './behaviour.js';
import { noMoment } from './moments.js';
import { no } from './refusals.js';
import { hasWords } from './words.js';

/** Something that somebody will do by a moment. */
interface Due {
  /** The field of the command that says when, for the refusal. */
  readonly field: string;
  /** Undefined when nobody names one. */
  readonly dueAt: string | undefined;
  /** Who does it, in the field `by` beside that moment; undefined when it goes without saying. */
  readonly by?: string | undefined;
  /** What to say of a moment that has passed, where it is not a promise that is made. */
  readonly asked?: string;
}

/** Due after the moment at which it was promised, by somebody who is named. */
export function refuseDue(
  { field, dueAt, by, asked = promiseAsked }: Due,
  { at }: Pick<Setting, 'at'>,
):
  | { readonly accepted: false; readonly refusal: Refusal<'value-not-allowed' | 'due-in-past' | 'nobody-named'> }
  | undefined {
  if (dueAt === undefined) return undefined;
  const due = Date.parse(dueAt);
  if (Number.isNaN(due)) return noMoment('N6b', field, dueAt);
  if (due <= Date.parse(at)) return no('due-in-past', 'N6b', asked, { details: { field } });
  if (by !== undefined && !hasWords(by))
    return no('nobody-named', 'N6b', 'Name who will do it: a promise that is nobody’s is not kept.', {
      details: { field: field.replace(/dueAt$/, 'by') },
    });
  return undefined;
}

const promiseAsked = 'Promise something for a moment that is still to come; what is done already needs no promise.';

const daysToWait = 366;

/** So far ahead that a year was mistyped, or that nobody will remember it. */
export function warnFarAhead(dues: readonly (string | undefined)[], { at }: Pick<Setting, 'at'>): readonly Warning[] {
  const latest = Date.parse(at) + daysToWait * 86_400_000;
  return dues.some((dueAt) => dueAt !== undefined && Date.parse(dueAt) > latest)
    ? [
        {
          code: 'due-far-ahead',
          rule: 'F7',
          sentence:
            'A moment lies more than a year ahead. Check its year; whoever has to wait that long wants to hear from us before.',
        },
      ]
    : [];
}

/** Nobody is there at that moment to do it, or to hear it. */
export function warnOutsideHours(dues: readonly string[], { calendar }: Pick<Setting, 'calendar'>): readonly Warning[] {
  const closed = dues.some((dueAt) => !calendar.isOpen(dueAt) && !calendar.isOpen(justBefore(dueAt)));
  return closed
    ? [
        {
          code: 'outside-opening-hours',
          rule: 'F7',
          sentence:
            'A promised moment lies outside opening hours. Make sure that somebody is there, or choose another.',
        },
      ]
    : [];
}

/** Whoever promised it is away when it is due, so that somebody else has to keep it. */
export function warnAbsent(
  promised: readonly { readonly by: string; readonly dueAt: string }[],
  { register }: Pick<Setting, 'register'>,
): readonly Warning[] {
  const away = new Set(promised.filter(({ by, dueAt }) => !register.isPresent(by, dueAt)).map(({ by }) => by));
  return [...away].map((by) => ({
    code: 'promiser-absent',
    rule: 'P14',
    sentence: `${by} is away when this is due. Let somebody promise it who is there, or choose another moment.`,
  }));
}

/** Closing time itself is a fine moment to promise. */
const justBefore = (moment: string): string => new Date(Date.parse(moment) - 1).toISOString();
