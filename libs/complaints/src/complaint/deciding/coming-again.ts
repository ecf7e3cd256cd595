import { type Warning } from '#libs/event-schema';
import { type Elsewhere } from '../events/index.js';
import { type Complaint } from '../state/complaint.js';
import { thirdContact, timesAbout, type TimesAbout } from '../state/how-they-come.js';
import { type AskedElsewhere } from './context.js';

/* Whoever comes for the third time about the same thing has waited long enough; whoever speaks with them is told [F9]. */

/** What is recorded of what other cases know. */
export const pinned = (elsewhere: AskedElsewhere | undefined): Elsewhere | undefined =>
  elsewhere === 'unknown' ? undefined : elsewhere;

/** The command without what its sender claims to know of other cases: that is asked, never believed. */
export function unclaimed<Command extends object>(command: Command): Command {
  const { elsewhere: _claimed, ...rest } = command as Command & { readonly elsewhere?: unknown };
  return rest as unknown as Command;
}

/** They come to us once more about this case. */
export const comingAgain = (complaint: Complaint, asked: AskedElsewhere | undefined): readonly Warning[] => [
  ...howOften({ ...complaint, inTouch: { ...complaint.inTouch, times: complaint.inTouch.times + 1 } }, asked),
  ...cannotBeTold(asked),
];

/** How often they have come to us about what this case is about, from the third time on. */
export function howOften(
  { inTouch, classification }: Pick<Complaint, 'inTouch' | 'classification'>,
  asked: AskedElsewhere | undefined,
): readonly Warning[] {
  const elsewhere = pinned(asked) ?? inTouch.elsewhere;
  const about = timesAbout({
    inTouch: elsewhere === undefined ? inTouch : { ...inTouch, elsewhere },
    ...(classification === undefined ? {} : { classification }),
  });
  const what = about.object === undefined ? 'this' : `the ${about.object}`;
  return about.times < thirdContact ? [] : [warning(`This is ${timesTold(what, about)}`)];
}

/** They come to us with something new; what it is about is not known yet, so that what they came about most is told. */
export function comingAnew(asked: AskedElsewhere | undefined): readonly Warning[] {
  const [most] = [...(pinned(asked)?.about ?? [])].sort((one, other) => other.times - one.times);
  if (most === undefined || most.times + 1 < thirdContact) return cannotBeTold(asked);
  const again = timesTold('it', { times: most.times + 1, cases: most.cases + 1 });
  return [warning(`If this is about the ${most.object} again: this is ${again}`)];
}

const warning = (sentence: string): Warning => ({ code: 'third-contact', rule: 'F9', sentence });

function timesTold(what: string, { times, cases }: TimesAbout): string {
  const over = cases === 1 ? '' : `, over ${inWords[cases] ?? cases} cases`;
  return `the ${ordinal(times)} time that this person comes to us about ${what}${over}.`;
}

const inWords: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six' };
const ordinals: Readonly<Record<number, string>> = { 3: 'third', 4: 'fourth', 5: 'fifth', 6: 'sixth' };
const endings: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
const ordinal = (times: number): string => ordinals[times] ?? `${times}${isTeen(times) ? 'th' : endingOf(times)}`;
const isTeen = (times: number): boolean => times % 100 >= 11 && times % 100 <= 13;
const endingOf = (times: number): string => endings[times % 10] ?? 'th';

const cannotBeTold = (asked: AskedElsewhere | undefined): readonly Warning[] =>
  asked === 'unknown'
    ? [
        {
          code: 'elsewhere-unknown',
          rule: 'F9',
          sentence:
            'We could not look up whether this person came to us before about the same. Ask them, so that nobody has to wait for the third time.',
        },
      ]
    : [];
