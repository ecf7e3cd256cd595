import { isErased } from '#libs/event-schema';

/* How values of events are told in a sentence. */

/** Words of a person, or why they cannot be read. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isErased(value) ? '(erased)' : '(sealed)';
}

export const quoted = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : wordsOf(value));
export const said = (lead: string, value: unknown): string => (value === undefined ? '' : ` ${lead}${quoted(value)}`);
export const when = (moment: string): string => moment.replace('T', ' ').replace(/(:\d\d)(:\d\d(\.\d+)?)?Z$/, '$1 UTC');
export const until = (moment: string | undefined): string => (moment === undefined ? '' : ` by ${when(moment)}`);
export const money = (cents: number | undefined, currency: string | undefined): string =>
  cents === undefined ? '' : ` of ${(cents / 100).toFixed(2)} ${currency ?? ''}`.trimEnd();
export const all = (values: readonly string[]): string => values.join(', ');
/** A code or the name of a command as words: `byPhone` and `Apologise` as “by phone” and “apologise”. */
export const spaced = (name: string): string =>
  name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).trimStart();
