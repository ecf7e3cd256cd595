import { type AnyEvent, type Fact } from '#libs/event-schema';
import { type DocumentBody } from '#libs/read-store';

/**
 * How one stream stands, in one line of a list: `at` is when it began, `whose` the unit or owner by whom it is found. The
 * very same document when the fact changes nothing; nothing before it began.
 */
export type Listing<Event extends AnyEvent> = (
  before: DocumentBody | undefined,
  fact: Fact<Event>,
) => DocumentBody | undefined;

/** One more of what is counted. */
export const oneMore = (before: DocumentBody, field: string): number => {
  const counted = before[field];
  return (typeof counted === 'number' ? counted : 0) + 1;
};

/** What was told, without what nobody told: a missing field says as much as an empty one, and takes no room. */
export const told = (fields: Readonly<Record<string, string | number | boolean | undefined>>): DocumentBody =>
  Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string | number | boolean] => field[1] !== undefined),
  );
