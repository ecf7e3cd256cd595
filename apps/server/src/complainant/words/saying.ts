/** How moments, money and terms are said in one language, to somebody who reads no codes. */
export interface Saying {
  readonly moment: (instant: string) => string;
  readonly day: (instant: string) => string;
  /** Empty when there is no amount. */
  readonly money: (amountCents: number | undefined, currency: string | undefined) => string;
  /** An ISO 8601 duration in whole years, months, weeks or days; anything else as it stands. */
  readonly term: (term: string) => string;
}

type UnitOfTime = 'year' | 'month' | 'week' | 'day';
const units: Readonly<Record<string, UnitOfTime>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** In this language and region, and in this time zone. */
export function sayingIn(locale: string, timeZone: string): Saying {
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone });
  return {
    moment: (instant) => moments.format(new Date(instant)),
    day: (instant) => days.format(new Date(instant)),
    money: (amountCents, currency) =>
      amountCents === undefined || currency === undefined
        ? ''
        : new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amountCents / 100),
    term: (term) => {
      const [, count, letter = ''] = /^P(\d{1,4})([YMWD])$/.exec(term) ?? [];
      const unit = units[letter];
      return count === undefined || unit === undefined
        ? term
        : new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count));
    },
  };
}
