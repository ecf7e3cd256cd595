import { type DocumentBody, type StoredDocument, type StreamDocuments } from '../read-store.js';
import { type Statements } from './statements.js';
import { type Table } from './table.js';

/** A document as it stands in its table. */
export interface DocumentRow {
  readonly key: string;
  readonly stream: string;
  readonly body: string;
}

export const documentOf = ({ key, stream, body }: DocumentRow): StoredDocument => ({
  key,
  stream,
  body: JSON.parse(body) as DocumentBody,
});

/** The documents of these streams, each with the position of its stream. */
export function loadStreams(
  statements: Statements,
  { documents }: Table,
  streams: readonly string[],
): ReadonlyMap<string, StreamDocuments> {
  const first = statements.of(`SELECT position, body FROM ${documents} WHERE key = ?`);
  // The digit nought is what follows the slash.
  const others = statements.of(`SELECT key, stream, body FROM ${documents} WHERE key > ? || '/' AND key < ? || '0'`);
  return new Map(
    streams.map((stream): [string, StreamDocuments] => {
      const row = first.get(stream) as { position: string; body: string | null } | undefined;
      if (row === undefined) return [stream, { position: undefined, documents: [] }];
      const { position, body } = row;
      const own = body === null ? [] : [{ key: stream, stream, body }];
      const rows = [...own, ...(others.all(stream, stream) as DocumentRow[])];
      return [stream, { position, documents: rows.map(documentOf) }];
    }),
  );
}
