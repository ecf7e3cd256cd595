import { placeOf } from '../cursor.js';
import { UnknownIndex } from '../errors.js';
import { type IndexFields, type Query } from '../read-store.js';
import { type Column, column, lowest } from './index-value.js';
import { columnOf, isIndexed, type Table } from './table.js';

/** A statement and what to bind to it. */
export interface Selection {
  readonly sql: string;
  readonly values: readonly Column[];
}

const sameFields = (one: IndexFields, other: IndexFields): boolean =>
  one.length === other.length && one.every((field, place) => field === other[place]);

function indexOf(table: Table, { projection, index, equals }: Pick<Query, 'projection' | 'index' | 'equals'>): string {
  const found = table.indexes.find(({ fields }) => sameFields(fields, index));
  if (found === undefined || equals.length > index.length) throw new UnknownIndex(projection, index);
  return found.name;
}

const isList = (table: Table, { index, equals }: Pick<Query, 'index' | 'equals'>): boolean =>
  index.length === 1 && equals.length === 1 && table.lists.includes(index[0]);

/** Selects one document more than the limit, so that it is known whether there are more. */
export function pageSelection(table: Table, query: Query): Selection {
  if (isList(table, query)) return holderSelection(table, query);
  if (query.brief === true) throw new UnknownIndex(query.projection, query.index);
  const name = indexOf(table, query);
  const descending = query.direction === 'descending';
  const open = query.index.slice(query.equals.length).map(columnOf);
  const order = [...open, 'key'];
  const where = [
    isIndexed(query.index),
    ...query.equals.map((_, place) => `${columnOf(query.index[place] ?? '')} = ?`),
  ];
  const values = query.equals.map(column);

  const [next] = open;
  const place = query.after === undefined ? undefined : placeOf(query, query.after);
  const bound = (sign: string, value: Query['from']): void => {
    if (value === undefined || next === undefined) return;
    where.push(`${next} ${sign} ?`);
    values.push(column(value));
  };
  // The cursor replaces the bound at which the query began: with both, SQLite would start at the bound and walk.
  if (place === undefined || descending) bound('>=', query.from);
  if (place === undefined || !descending) bound('<=', query.to);
  if (place !== undefined) {
    where.push(`(${order.join(', ')}) ${descending ? '<' : '>'} (${order.map(() => '?').join(', ')})`);
    values.push(...place.map(column));
  }
  if (where.length === 1 && next !== undefined) where.push(`${next} >= ${lowest}`);

  const sorted = order.map((term) => (descending ? `${term} DESC` : term)).join(', ');
  const sql =
    `SELECT key, stream, body FROM ${table.documents} INDEXED BY ${name} ` +
    `WHERE ${where.join(' AND ')} ORDER BY ${sorted} LIMIT ?`;
  return { sql, values: [...values, query.limit + 1] };
}

/** The documents whose list holds a value; where it is asked for briefly, from the rows of the list alone. */
function holderSelection({ documents, values }: Table, query: Query): Selection {
  const descending = query.direction === 'descending';
  const place = query.after === undefined ? [] : placeOf(query, query.after);
  const beyond = place.length === 0 ? '' : `AND held.key ${descending ? '<' : '>'} ?`;
  const wanted =
    query.brief === true
      ? `held.key, ${streamOfKey} AS stream, held.beside AS body FROM ${values} AS held `
      : `found.key, found.stream, found.body FROM ${values} AS held ` +
        `CROSS JOIN ${documents} AS found ON found.key = held.key `;
  const sql =
    `SELECT ${wanted}` +
    `WHERE held.list = ? AND held.value = ? ${beyond} ORDER BY held.key${descending ? ' DESC' : ''} LIMIT ?`;
  return { sql, values: [query.index[0], ...[...query.equals, ...place].map(column), query.limit + 1] };
}

/** A key is the id of its stream, or begins with it and a slash. */
const streamOfKey = `substr(held.key, 1, instr(held.key || '/', '/') - 1)`;

/** Counts at most `limit`. */
export function countSelection(
  table: Table,
  query: Pick<Query, 'projection' | 'index' | 'equals' | 'limit'>,
): Selection {
  const { index, equals, limit } = query;
  if (isList(table, query)) {
    const held = `SELECT 1 FROM ${table.values} WHERE list = ? AND value = ? LIMIT ?`;
    return { sql: `SELECT count(*) AS counted FROM (${held})`, values: [index[0], ...equals.map(column), limit] };
  }
  const name = indexOf(table, query);
  const where = [isIndexed(index), ...equals.map((_, place) => `${columnOf(index[place] ?? '')} = ?`)];
  if (where.length === 1) where.push(`${columnOf(index[0])} >= ${lowest}`);
  const sql =
    `SELECT count(*) AS counted FROM ` +
    `(SELECT 1 FROM ${table.documents} INDEXED BY ${name} WHERE ${where.join(' AND ')} LIMIT ?)`;
  return { sql, values: [...equals.map(column), limit] };
}
