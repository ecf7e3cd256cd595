import { DocumentRefused } from '../errors.js';
import { type Batch, type Checkpoint, type DocumentBody, type DocumentValue, type Put } from '../read-store.js';
import { type Column, column, isIndexable } from './index-value.js';
import { type Statements } from './statements.js';
import { columnOf, type Table } from './table.js';

type StreamChange = Batch['streams'][number];

/** Writes the batch inside the caller's transaction; false: somebody else was ahead, and all must be rolled back. */
export function writeBatch(statements: Statements, table: Table, batch: Batch, written: () => void): boolean {
  const writer = documentWriter(statements, table);
  for (const change of batch.streams) {
    checkKeys(change);
    if (!writer.stream(change)) return false;
    written();
    for (const key of change.remove) {
      if (key === change.stream) continue;
      writer.remove(key);
      written();
    }
    for (const document of change.put) {
      if (document.key === change.stream) continue;
      writer.put(document, change.loadedPosition === undefined);
      written();
    }
  }
  const moved = moveCheckpoint(statements, batch);
  if (moved) written();
  return moved;
}

/** A document stands beside the row of its stream, and could be taken for another stream's if their ids had slashes. */
function checkKeys({ stream, put }: StreamChange): void {
  if (stream.includes('/')) throw new DocumentRefused(stream, 'the id of its stream holds a slash');
  for (const { key } of put)
    if (key !== stream && !key.startsWith(`${stream}/`))
      throw new DocumentRefused(stream, `the key ${key} does not begin with the id of its stream`);
}

function documentWriter(statements: Statements, table: Table) {
  const { documents, fields } = table;
  const lists = listWriter(statements, table);
  const values = [...fields.map(columnOf), 'body'];
  const columns = ['key', 'stream', 'position', ...values].join(', ');
  const marks = `?, ?, ?${', ?'.repeat(values.length)}`;
  const insert = statements.of(`INSERT INTO ${documents} (${columns}) VALUES (${marks}) ON CONFLICT DO NOTHING`);
  const upsert = statements.of(
    `INSERT INTO ${documents} (${columns}) VALUES (${marks}) ` +
      `ON CONFLICT (key) DO UPDATE SET ${values.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  );
  const replace = statements.of(
    `UPDATE ${documents} SET position = ?, ${values.map((name) => `${name} = ?`).join(', ')} WHERE key = ? AND position = ?`,
  );
  // SQLite renews the entries of every index over a column that it is told to set, whether the value changes or not.
  const rewrite = statements.of(`UPDATE ${documents} SET body = ? WHERE key = ?`);
  const rewriteFirst = statements.of(`UPDATE ${documents} SET position = ?, body = ? WHERE key = ? AND position = ?`);
  const move = statements.of(`UPDATE ${documents} SET position = ? WHERE key = ? AND position = ?`);
  const remove = statements.of(`DELETE FROM ${documents} WHERE key = ?`);

  /** What stands in the columns of a document; of none, in those of a stream that has no document of its own. */
  const valuesOf = (stream: string, body: DocumentBody | undefined): readonly (Column | null)[] => [
    ...fields.map((field) => {
      const value = body?.[field];
      if (!isIndexable(value))
        throw new DocumentRefused(stream, `the indexed field ${field} holds more than one value`);
      return column(value);
    }),
    body === undefined ? null : JSON.stringify(body),
  ];

  /** Whether every index finds the document where it found it before. */
  const staysInPlace = ({ before, body }: Put): boolean =>
    before !== undefined && fields.every((field) => (before[field] ?? null) === (body[field] ?? null));

  return {
    /** The row of the stream: its position, and the document of its own. False: it is not where it was loaded. */
    stream({ stream, loadedPosition, position, put, remove: removed }: StreamChange): boolean {
      const own = put.find(({ key }) => key === stream);
      const stays = own === undefined && !removed.includes(stream);
      if (!stays) lists?.move(stream, own, loadedPosition === undefined);
      if (loadedPosition === undefined)
        return insert.run(stream, stream, position, ...valuesOf(stream, own?.body)).changes === 1;
      if (stays) return move.run(position, stream, loadedPosition).changes === 1;
      if (own !== undefined && staysInPlace(own))
        return rewriteFirst.run(position, JSON.stringify(own.body), stream, loadedPosition).changes === 1;
      return replace.run(position, ...valuesOf(stream, own?.body), stream, loadedPosition).changes === 1;
    },
    remove(key: string): void {
      lists?.move(key, undefined, false);
      remove.run(key);
    },
    put(document: Put, isNew: boolean): void {
      const { key, stream, body } = document;
      lists?.move(key, document, isNew);
      if (!isNew && staysInPlace(document) && rewrite.run(JSON.stringify(body), key).changes === 1) return;
      upsert.run(key, stream, null, ...valuesOf(stream, body));
    },
  };
}

/** Keeps the values of lists beside their documents; undefined when the projection has none. */
function listWriter(statements: Statements, { documents, values, lists, beside }: Table) {
  if (lists.length === 0) return undefined;
  const stored = statements.of(`SELECT body FROM ${documents} WHERE key = ?`);
  const insert = statements.of(`INSERT INTO ${values} (list, value, key, beside) VALUES (?, ?, ?, ?)`);
  const remove = statements.of(`DELETE FROM ${values} WHERE list = ? AND value = ? AND key = ?`);
  const change = statements.of(`UPDATE ${values} SET beside = ? WHERE list = ? AND value = ? AND key = ?`);
  const besideOf = (body: DocumentBody): string => (beside.length === 0 ? '{}' : JSON.stringify(body, [...beside]));
  const bodyOf = (key: string): DocumentBody => {
    const row = stored.get(key) as { body: string | null } | undefined;
    return JSON.parse(row?.body ?? '{}') as DocumentBody;
  };
  return {
    /** To be called before the document itself is written: what it held until now is read from it, where nobody says. */
    move(key: string, next: Put | undefined, isNew: boolean): void {
      const before = isNew ? {} : (next?.before ?? bodyOf(key));
      const [stood, stands] = [besideOf(before), besideOf(next?.body ?? {})];
      for (const list of lists) {
        const had = textsIn(before[list]) ?? new Set();
        const has = next === undefined ? new Set<string>() : textsIn(next.body[list]);
        if (has === undefined) throw new DocumentRefused(next?.stream ?? key, `the list ${list} holds more than texts`);
        for (const value of had) if (!has.has(value)) remove.run(list, value, key);
        for (const value of has) {
          if (!had.has(value)) insert.run(list, value, key, stands);
          else if (stood !== stands) change.run(stands, list, value, key);
        }
      }
    },
  };
}

/** Undefined when it is no list of texts. */
function textsIn(value: DocumentValue | undefined): ReadonlySet<string> | undefined {
  if (value === undefined || value === null) return new Set();
  if (!Array.isArray(value)) return undefined;
  const texts = (value as readonly DocumentValue[]).filter((item) => typeof item === 'string');
  return texts.length === value.length ? new Set(texts) : undefined;
}

function moveCheckpoint(statements: Statements, { projection, previous, checkpoint }: Batch): boolean {
  const { name, version } = projection;
  const { position, eventId, stream, revision } = checkpoint;
  const parked = parkedText(checkpoint);
  if (previous === undefined) {
    const insert = statements.of(
      'INSERT INTO checkpoint (projection, version, position, event_id, stream, revision, parked) ' +
        'VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    );
    return insert.run(name, version, position, eventId, stream, revision, parked).changes === 1;
  }
  const update = statements.of(
    'UPDATE checkpoint SET position = ?, event_id = ?, stream = ?, revision = ?, parked = ? ' +
      'WHERE projection = ? AND version = ? AND position = ? AND event_id = ? AND parked = ?',
  );
  const { changes } = update.run(
    position, eventId, stream, revision, parked,
    name, version, previous.position, previous.eventId, parkedText(previous),
  ); // prettier-ignore
  return changes === 1;
}

// The list is the same object from batch to batch until a stream is parked or taken up again.
const texts = new WeakMap<object, string>();
function parkedText({ parked }: Checkpoint): string {
  let text = texts.get(parked);
  if (text === undefined) {
    text = JSON.stringify(parked);
    texts.set(parked, text);
  }
  return text;
}
