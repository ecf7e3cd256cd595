import { hash } from 'node:crypto';
import { InvalidCursor } from './errors.js';
import { type IndexValue, type Query, type StoredDocument } from './read-store.js';

/*
 * A cursor names the last document of a page by its place in the index. The seal ties it to its query, so that a cursor
 * of another query, or one that was altered or cut on its way, is refused and not silently understood as another place.
 * It guards nothing secret: whoever can forge one can only start the same query at another place.
 */

type Place = Pick<Query, 'projection' | 'index' | 'equals' | 'from' | 'to' | 'direction'>;

const seal = (query: Place, place: string): string =>
  hash(
    'sha256',
    JSON.stringify([
      query.projection,
      query.index,
      query.equals,
      query.from ?? null,
      query.to ?? null,
      query.direction ?? 'ascending',
      place,
    ]),
    'base64url',
  ).slice(0, 16);

/** The fields by which a query is ordered: those of its index that are not fixed. */
export const orderedFields = (query: Pick<Query, 'index' | 'equals'>): readonly string[] =>
  query.index.slice(query.equals.length);

/** The cursor that continues a query after this document. */
export function cursorAfter(query: Place, document: StoredDocument): string {
  const values = orderedFields(query).map((field) => document.body[field] ?? null);
  const place = JSON.stringify([...values, document.key]);
  return Buffer.from(seal(query, place) + place).toString('base64url');
}

/**
 * The values of the ordered fields, then the key, after which a page begins.
 * @throws InvalidCursor
 */
export function placeOf(query: Place, cursor: string): readonly IndexValue[] {
  const bytes = Buffer.from(cursor, 'base64url');
  const text = bytes.toString();
  const place = text.slice(16);
  if (bytes.toString('base64url') !== cursor || seal(query, place) !== text.slice(0, 16)) throw new InvalidCursor();
  return JSON.parse(place) as readonly IndexValue[];
}
