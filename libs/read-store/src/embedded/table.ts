import { lowest } from './index-value.js';
import { type IndexFields, type ProjectionSchema } from '../read-store.js';

/** The tables of one projection version, by their quoted names. */
export interface Table {
  /**
   * The rows of a stream stand side by side, for their keys begin alike. The first bears its name and its position, and
   * stays as a tombstone, without a body, when the stream has no document of that name.
   */
  readonly documents: string;
  /** The values of lists, each with the documents that hold it. */
  readonly values: string;
  readonly lists: readonly string[];
  /** Fields that stand beside each value of a list. */
  readonly beside: readonly string[];
  /** Fields with a column of their own, in column order. */
  readonly fields: readonly string[];
  readonly indexes: readonly { readonly name: string; readonly fields: IndexFields }[];
}

const projectionName = /^[a-z][a-z0-9-]{0,60}$/;
const fieldName = /^[A-Za-z][A-Za-z0-9]{0,60}$/;
const quoted = (name: string): string => `"${name}"`;

/** The column that holds an indexed field. */
export const columnOf = (field: string): string => quoted(`field ${field}`);

export function tableOf({ name, version, indexes, lists = [], beside = [] }: ProjectionSchema): Table {
  if (!projectionName.test(name)) throw new Error(`${name} is not a name for a projection`);
  if (!Number.isSafeInteger(version) || version < 1) throw new Error(`${version} is not a version of a projection`);
  const fields = [...new Set(indexes.flat())];
  for (const field of [...fields, ...lists]) if (!fieldName.test(field)) throw new Error(`${field} cannot be indexed`);
  return {
    documents: quoted(`${name} ${version}`),
    values: quoted(`${name} ${version} values`),
    lists,
    beside,
    fields,
    indexes: indexes.map((index, place) => ({ name: quoted(`${name} ${version} by ${place}`), fields: index })),
  };
}

/**
 * Every query by an index says this too, for SQLite uses a partial index only where its condition is a term. Unequal, and
 * not greater: a bound would compete with the place at which a page continues.
 */
export const isIndexed = ([first]: IndexFields): string => `${columnOf(first)} <> ${lowest}`;

/** Statements that make the tables. The store's own are named without a space, so that no projection can meet them. */
export function creation(table: Table): readonly string[] {
  const columns = table.fields.map((field) => `${columnOf(field)} ANY NOT NULL,`).join(' ');
  const { documents, values } = table;
  return [
    `CREATE TABLE ${documents} (
       key TEXT NOT NULL PRIMARY KEY, stream TEXT NOT NULL, position TEXT, ${columns} body TEXT
     ) STRICT`,
    ...table.indexes.map(({ name, fields }) => {
      const members = [...fields.map(columnOf), 'key'].join(', ');
      return `CREATE INDEX ${name} ON ${documents} (${members}) WHERE ${isIndexed(fields)}`;
    }),
    `CREATE TABLE ${values} (
       list TEXT NOT NULL, value TEXT NOT NULL, key TEXT NOT NULL, beside TEXT NOT NULL, PRIMARY KEY (list, value, key)
     ) STRICT, WITHOUT ROWID`,
  ];
}

export const removal = ({ documents, values }: Table): readonly string[] => [
  `DROP TABLE ${documents}`,
  `DROP TABLE ${values}`,
];

/** The layout of the store's own tables; a file with another layout is thrown away and folded again. */
export const layout = 4;

export const ownTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS version (
     projection TEXT NOT NULL, version INTEGER NOT NULL, declared TEXT NOT NULL, PRIMARY KEY (projection, version)
   ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS active (projection TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS checkpoint (
     projection TEXT NOT NULL, version INTEGER NOT NULL, position TEXT NOT NULL, event_id TEXT NOT NULL,
     stream TEXT NOT NULL, revision INTEGER NOT NULL, parked TEXT NOT NULL, PRIMARY KEY (projection, version)
   ) STRICT, WITHOUT ROWID`,
];
