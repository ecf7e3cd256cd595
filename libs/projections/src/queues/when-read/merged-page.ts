import {
  cursorAfter,
  type IndexFields,
  type IndexValue,
  InvalidCursor,
  type ReadStore,
  type StoredDocument,
} from '#libs/read-store';

/** Documents that lie in several places of one index, each ordered by the field that follows in it, then by key. */
export interface Places {
  readonly projection: string;
  readonly index: IndexFields;
  /** Values for all fields of the index but the last. */
  readonly equals: readonly (readonly IndexValue[])[];
}

export interface MergedPage {
  readonly documents: readonly StoredDocument[];
  /** Opaque; present when there are more. */
  readonly next?: string;
}

type Reads = Pick<ReadStore, 'query' | 'count'>;

/** As much of a place is read at once: most of them hold little, and there may be hundreds. */
const readAtOnce = 10;

/**
 * The documents of all places as one list, in the order of the index and then by key, one page of it. A place in the list
 * is an order and a key, so that it stays what it is when places come or go between two pages.
 * @throws InvalidCursor
 */
export async function mergedPage(
  reads: Reads,
  places: Places,
  { after, asked, limit }: { readonly after: string | undefined; readonly asked: string; readonly limit: number },
): Promise<MergedPage> {
  const last = places.index.at(-1) ?? '';
  const behind = after === undefined ? undefined : placeOf(after, asked);
  const heads = await Promise.all(
    places.equals.map(async (equals) => {
      const head = new Head(reads, { ...places, equals: [...equals], last, behind });
      await head.fill();
      return head;
    }),
  );
  const documents: StoredDocument[] = [];
  while (documents.length <= limit) {
    const nearest = heads.reduce<Head | undefined>(nearer, undefined);
    const document = nearest?.take();
    if (nearest === undefined || document === undefined) break;
    documents.push(document);
    await nearest.fill();
  }
  if (documents.length <= limit) return { documents };
  const page = documents.slice(0, limit);
  const end = page.at(-1);
  return { documents: page, ...(end === undefined ? {} : { next: cursorOf(asked, end.body[last], end.key) }) };
}

/** How many there are in all places; counts at most `limit`. */
export async function mergedCount(reads: Reads, { projection, index, equals }: Places, limit: number): Promise<number> {
  let counted = 0;
  for (const place of equals) {
    if (counted >= limit) return limit;
    counted += await reads.count({ projection, index, equals: place, limit: limit - counted });
  }
  return counted;
}

interface Reading {
  readonly projection: string;
  readonly index: IndexFields;
  readonly equals: readonly IndexValue[];
  /** The field by which a place is ordered. */
  readonly last: string;
  readonly behind: Place | undefined;
}
type Place = { readonly order: IndexValue; readonly key: string };

/** The documents of one place from where a page begins, as far as they have been looked at. */
class Head {
  private waiting: readonly StoredDocument[] = [];
  private after: string | undefined;
  private isOver = false;

  constructor(
    private readonly reads: Reads,
    private readonly reading: Reading,
  ) {
    const { projection, index, equals, behind, last } = reading;
    if (behind !== undefined)
      this.after = cursorAfter(
        { projection, index, equals },
        { stream: '', key: behind.key, body: { [last]: behind.order } },
      );
  }

  get first(): StoredDocument | undefined {
    return this.waiting[0];
  }

  orderOf({ body }: StoredDocument): IndexValue {
    return (body[this.reading.last] ?? null) as IndexValue;
  }

  take(): StoredDocument | undefined {
    const [first, ...rest] = this.waiting;
    this.waiting = rest;
    return first;
  }

  /** Makes sure that `first` is there, unless the place is at its end. */
  async fill(): Promise<void> {
    if (this.waiting.length > 0 || this.isOver) return;
    const { projection, index, equals } = this.reading;
    const { documents, next } = await this.reads.query({
      projection,
      index,
      equals,
      after: this.after,
      limit: readAtOnce,
    });
    this.waiting = documents;
    this.after = next;
    this.isOver = next === undefined;
  }
}

function nearer(one: Head | undefined, other: Head): Head | undefined {
  const { first } = other;
  if (first === undefined) return one;
  if (one?.first === undefined) return other;
  const [mine, theirs] = [String(one.orderOf(one.first)), String(other.orderOf(first))];
  if (mine !== theirs) return theirs < mine ? other : one;
  return first.key < one.first.key ? other : one;
}

const cursorOf = (asked: string, order: unknown, key: string): string =>
  Buffer.from(JSON.stringify([asked, order ?? null, key])).toString('base64url');

/** @throws InvalidCursor for one that is of another question, or was altered on its way */
function placeOf(cursor: string, asked: string): Place {
  const [question, order, key] = partsOf(cursor);
  const isPlace = (typeof order === 'string' || order === null) && typeof key === 'string';
  if (question !== asked || !isPlace) throw new InvalidCursor();
  return { order, key };
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    throw new InvalidCursor();
  }
}
