import { type Actor } from '#libs/event-schema';
import { isEntryHiddenFrom, queues } from '#libs/projections';
import { type IndexFields, type Page, type Query, type ReadStore, type StoredDocument } from '#libs/read-store';

/* What a reader sees of the queues: entries of cases that are hidden from them are neither listed nor counted. */

const pageSize = 200;

const hiddenFrom = ({ id }: Actor) => ({ projection: queues.name, index: ['hiddenFrom'], equals: [id] }) as const;

/** Every entry that this reader may not know of, in whatever queue; most people have none. */
export async function entriesHiddenFrom(
  reads: Pick<ReadStore, 'query'>,
  reader: Actor,
): Promise<readonly StoredDocument[]> {
  const hidden: StoredDocument[] = [];
  let after: string | undefined;
  do {
    const page = await reads.query({ ...hiddenFrom(reader), limit: pageSize, after });
    hidden.push(...page.documents);
    after = page.next;
  } while (after !== undefined);
  return hidden;
}

/** Whether an entry is among those that are counted by these values of an index. */
export const standsAt =
  (index: IndexFields, equals: readonly string[]) =>
  ({ body }: StoredDocument): boolean =>
    equals.every((value, place) => body[index[place] ?? ''] === value);

/** A page of what the reader sees: as long as if the rest was not there, and the last when nothing of theirs follows. */
export async function pageFor(reads: Pick<ReadStore, 'query'>, reader: Actor, query: Query): Promise<Page> {
  const documents: StoredDocument[] = [];
  let { after } = query;
  do {
    const page = await reads.query({ ...query, after, limit: query.limit - documents.length });
    documents.push(...page.documents.filter((document) => !isEntryHiddenFrom(reader.id, document)));
    after = page.next;
  } while (after !== undefined && documents.length < query.limit);
  if (after === undefined) return { documents };
  const { documents: hidden } = await reads.query({ ...hiddenFrom(reader), limit: 1 });
  const isMore = hidden.length === 0 || (await isMoreSeen(reads, reader, { ...query, after }));
  return isMore ? { documents, next: after } : { documents };
}

async function isMoreSeen(reads: Pick<ReadStore, 'query'>, reader: Actor, query: Query): Promise<boolean> {
  let { after } = query;
  while (after !== undefined) {
    const page: Page = await reads.query({ ...query, after, limit: pageSize });
    if (page.documents.some((document) => !isEntryHiddenFrom(reader.id, document))) return true;
    after = page.next;
  }
  return false;
}
