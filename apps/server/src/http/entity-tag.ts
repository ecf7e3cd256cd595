import { problem } from './problem.js';

/** The strong entity tag of a case at a revision. */
export const entityTag = (revision: number): string => `"${revision}"`;

/** What the caller has seen: a revision, or `any` for `*`; undefined when nothing was said. */
export type Precondition = number | 'any' | undefined;

/**
 * Reads `If-Match`.
 * @throws Problem precondition-weak for a weak tag (it never matches, RFC 9110), malformed-header for anything else
 */
export function preconditionOf(header: string | readonly string[] | undefined): Precondition {
  if (header === undefined) return undefined;
  const given = typeof header === 'string' ? header.trim() : '';
  if (given === '*') return 'any';
  const strong = /^"(0|[1-9]\d{0,9})"$/.exec(given)?.[1];
  if (strong !== undefined) return Number(strong);
  if (/^W\/"[^"]*"$/.test(given)) {
    throw problem(
      'precondition-weak',
      'A weak entity tag cannot tell that nothing changed. Give the ETag as it was answered, such as "12".',
    );
  }
  throw problem('malformed-header', 'If-Match names one revision as it was answered in ETag, such as "12".', {
    members: { errors: [{ pointer: 'If-Match', detail: 'one entity tag, such as "12"' }] },
  });
}

/** Whether `If-None-Match` names this tag; weak comparison, as RFC 9110 asks. */
export function isUnchanged(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
