import { type Channel } from '#libs/complaints';

/* The words of the CFPB's Consumer Complaint Database, and what they mean in ours. */

/** What the company's response says about the complaint. */
export type Response = 'holding' | 'closed' | 'relief' | 'nothing';

/** An untimely response says that the company was late; it does not say what the complainant was told. */
const responses: readonly (readonly [words: string, meaning: Response])[] = [
  ['In progress', 'holding'],
  ['Closed', 'closed'],
  ['Closed with explanation', 'closed'],
  ['Closed without relief', 'closed'],
  ['Closed with relief', 'relief'],
  ['Closed with monetary relief', 'relief'],
  ['Closed with non-monetary relief', 'relief'],
  ['Untimely response', 'nothing'],
];

/** Every response that the source knows. */
export const knownResponses: readonly string[] = responses.map(([words]) => words);

const byWords = new Map(responses.map(([words, meaning]) => [words.toLowerCase(), { words, meaning }]));

/** The response in the spelling of the source and what it means; undefined when the source has no such response. */
export function responseOf(cell: string): { readonly words: string; readonly meaning: Response } | undefined {
  return isNothing(cell) ? { words: '', meaning: 'nothing' } : byWords.get(cell.toLowerCase());
}

/**
 * How a complaint was submitted. A fax is a letter that came over the telephone line: on paper, written, often signed.
 * A referral came through another authority, on paper or through its website, and so through a regulator; and so did
 * one of which the file does not say how it came.
 */
const channels: ReadonlyMap<string, Channel> = new Map<string, Channel>([
  ['web', 'online'],
  ['phone', 'hotline'],
  ['postal mail', 'letter'],
  ['fax', 'letter'],
  ['email', 'email'],
  ['referral', 'regulator'],
  ['web referral', 'regulator'],
]);

export const channelOf = (cell: string): Channel =>
  isNothing(cell) ? 'regulator' : (channels.get(cell.toLowerCase()) ?? 'other');

/** The tags by which the source marks people who need more care. */
const vulnerable: ReadonlySet<string> = new Set(['older american', 'servicemember']);
export const isVulnerable = (tag: string): boolean => vulnerable.has(tag.toLowerCase());

export const tagsOf = (cell: string): readonly string[] =>
  cell
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => !isNothing(tag));

/** Several exports write N/A or None where others leave a field empty. */
export const isNothing = (cell: string): boolean => /^(?:n\/a|none)?$/i.test(cell);
