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

/** A page of a folded queue. */
export const pageFor = (reads: Pick<ReadStore, 'query'>, reader: Actor, query: Query): Promise<Page> =>
  pageSeen(
    {
      read: (after, limit) => reads.query({ ...query, after, limit }),
      isSeen: (document) => !isEntryHiddenFrom(reader.id, document),
      mayHide: async () => (await reads.query({ ...hiddenFrom(reader), limit: 1 })).documents.length > 0,
    },
    query,
  );

/** A list as one reader sees it. */
export interface ListSeen {
  /** The whole list, behind a place. */
  read(after: string | undefined, limit: number): Promise<Page>;
  isSeen(document: StoredDocument): boolean;
  /** Whether anything may be hidden from this reader; from most people nothing is. */
  mayHide(): Promise<boolean>;
}

/** A page of what the reader sees: as long as if the rest was not there, and the last when nothing of theirs follows. */
export async function pageSeen(list: ListSeen, { after, limit }: Pick<Query, 'after' | 'limit'>): Promise<Page> {
  const documents: StoredDocument[] = [];
  let next = after;
  do {
    const page = await list.read(next, limit - documents.length);
    documents.push(...page.documents.filter((document) => list.isSeen(document)));
    next = page.next;
  } while (next !== undefined && documents.length < limit);
  if (next === undefined) return { documents };
  const isMore = !(await list.mayHide()) || (await isMoreSeen(list, next));
  return isMore ? { documents, next } : { documents };
}

async function isMoreSeen(list: ListSeen, from: string): Promise<boolean> {
  let after: string | undefined = from;
  while (after !== undefined) {
    const page: Page = await list.read(after, pageSize);
    if (page.documents.some((document) => list.isSeen(document))) return true;
    after = page.next;
  }
  return false;
}
