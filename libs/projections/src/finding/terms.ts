/*
 * What somebody is found by, before it is hashed. The same functions make the terms of what is stored and of what is
 * asked, so that both always agree. Pure. Changing them means raising the version of the finding projection.
 */

/**
 * What sort of thing a term is; the same text under another sort is another term. `address` and `customer` are what a
 * complainant is recognised by in another case: in full only, and of nobody else.
 */
export type TermKind = 'name' | 'phone' | 'email' | 'reference' | 'address' | 'customer';

/** A normalised text under its kind, such as `name vries`. */
export type Term = `${TermKind} ${string}`;

const shortestPrefix = 4;
/** By more characters than this it is found in full only. */
const longestPrefix = 12;
/** More words than this are no name. */
const mostWords = 8;
const fewestDigits = 7;
const mostDigits = 15;

/** Letters that have no decomposition, as they are written where they cannot be typed. */
const alternatives: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};
const alternative = new RegExp(`[${Object.keys(alternatives).join('')}]`, 'gu');

/** Lower case, without diacritics, in compatible forms (full-width, ligatures). */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // Lower case brings back a mark where the capital was one letter with it.
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(alternative, (letter) => alternatives[letter] ?? letter);

/** The words of a name; an apostrophe joins, every other mark divides. */
function words(text: string): readonly string[] {
  const joined = folded(text).replace(/['’ʼ‘`´]/gu, '');
  return [...new Set(joined.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))].slice(0, mostWords);
}

const reference = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, '');

const emailPattern = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]+/gu;
const emails = (text: string): readonly string[] =>
  [...text.normalize('NFKC').matchAll(emailPattern)].map(([email]) => email.toLowerCase());

/** Country codes of one and of two digits; all others have three. */
const shortCountryCode = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/**
 * A telephone number as it is dialled inside its country, with one zero before it: `+31 6 1234 5678`, `0031612345678`,
 * `+31 (0)6-12345678` and `06 12345678` are the same.
 */
function phone(text: string): string {
  const written = text.normalize('NFKC').trim();
  const digits = written.replace(/\(0\)/g, '').replace(/\D/g, '');
  const abroad = written.startsWith('+') || written.startsWith('00') || /^\(\+|^\(00/.test(written);
  const international = digits.replace(/^00/, '');
  const national = abroad ? international.slice(countryCodeLength(international)) : digits;
  return `0${national.replace(/^0+/, '')}`;
}

const countryCodeLength = (digits: string): number => shortCountryCode.exec(digits)?.[0].length ?? 3;

const phonePattern = /(?:\+|\(\+|\(?\d)[\d\s()./-]{5,}\d/gu;
const phones = (text: string): readonly string[] =>
  [...text.normalize('NFKC').replace(emailPattern, ' ').matchAll(phonePattern)].flatMap(([written]) => {
    const { length } = written.replace(/\D/g, '');
    return length >= fewestDigits && length <= mostDigits ? phone(written) : [];
  });

/** The text itself, and the beginnings by which it can be found. */
function withPrefixes(kind: TermKind, text: string): readonly Term[] {
  const characters = Array.from(text);
  const terms: Term[] = [`${kind} ${text}`];
  for (let length = shortestPrefix; length < Math.min(characters.length, longestPrefix + 1); length++)
    terms.push(`${kind} ${characters.slice(0, length).join('')}`);
  return terms;
}

/** Terms under which a name is kept. */
export const nameTerms = (name: string): readonly Term[] => words(name).flatMap((word) => withPrefixes('name', word));

/** Terms under which an address, telephone number or e-mail is kept: it may hold several, or none. */
export const contactTerms = (contact: string): readonly Term[] => [
  ...emails(contact).flatMap((email) => withPrefixes('email', email)),
  ...phones(contact).flatMap((number) => withPrefixes('phone', number)),
];

/** Terms by which a complainant is recognised from a telephone number or e-mail. */
export const addressTerms = (contact: string): readonly Term[] =>
  [...emails(contact), ...phones(contact)].map((address) => `address ${address}` as const);

/** Terms by which a complainant is recognised from a customer number. */
export const customerTerms = (text: string): readonly Term[] => {
  const number = reference(text);
  return number === '' ? [] : [`customer ${number}`];
};

/** Terms under which a customer number or a reference of somebody else is kept. */
export const referenceTerms = (text: string): readonly Term[] => {
  const kept = reference(text);
  return kept === '' ? [] : withPrefixes('reference', kept);
};

/** What is asked: each is optional, and all must be found. */
export interface Asked {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly reference?: string;
}

/**
 * The terms that a complaint must have: each is what is kept in full, or 4 to 12 characters of its beginning. Empty when
 * nothing was asked that anything could be found by.
 */
export function askedTerms({ name, phone: number, email, reference: other }: Asked): readonly Term[] {
  const terms: Term[] = [];
  for (const word of words(name ?? '')) terms.push(`name ${word}`);
  if (number !== undefined && /\d/.test(number)) terms.push(`phone ${phone(number)}`);
  if (email !== undefined && email.trim() !== '') terms.push(`email ${email.normalize('NFKC').trim().toLowerCase()}`);
  if (other !== undefined && reference(other) !== '') terms.push(`reference ${reference(other)}`);
  return terms;
}
