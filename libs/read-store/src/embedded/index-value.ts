import { type DocumentValue, type IndexValue } from '../read-store.js';

/** An indexed value as it stands in its column: one total order over all kinds of values, and never NULL. */
export type Column = string | number | Uint8Array;

const nothing = -Infinity;
const no = new Uint8Array([0]);
const yes = new Uint8Array([1]);

/** The column value of nothing, smaller than all others; written out because SQLite has no literal for infinity. */
export const lowest = '-9e999';

export const isIndexable = (value: DocumentValue | undefined): value is IndexValue | undefined =>
  value === null || typeof value !== 'object';

/** Keyset comparisons are undefined for NULL, so that what is missing is the number below all JSON numbers. */
export function column(value: IndexValue | undefined): Column {
  if (value === undefined || value === null) return nothing;
  if (typeof value === 'boolean') return value ? yes : no;
  return value;
}
