/*
 * Documents by projection. Each document belongs to one stream and is folded from that stream only, so that a store
 * without multi-document transactions can hold them safely (docs/adr: compare-and-set per stream).
 */

export type DocumentValue = string | number | boolean | null | readonly DocumentValue[] | DocumentBody;
export interface DocumentBody {
  readonly [field: string]: DocumentValue;
}

/** What an indexed field may hold. A field that is missing is the same as null. */
export type IndexValue = string | number | boolean | null;

export interface StoredDocument {
  readonly stream: string;
  /** The id of its stream, or that id, a slash and what tells it from the other documents of the stream. */
  readonly key: string;
  readonly body: DocumentBody;
}

/**
 * An index over top-level fields of the body; the key is always its last member, so that order is total. Values sort as
 * nothing (null or missing), numbers, strings by code point, no, yes. Documents with nothing in its first field are not
 * in it.
 */
export type IndexFields = readonly [string, ...string[]];

export interface ProjectionSchema {
  readonly name: string;
  readonly version: number;
  readonly indexes: readonly IndexFields[];
  /** Fields that hold lists of texts, each of which finds the document: an index of its own, ordered by key alone. */
  readonly lists?: readonly string[];
  /** Fields that stand beside each text of a list as well, for whoever asks no more of a document than these. */
  readonly beside?: readonly string[];
}

/** The documents of one stream, and the position of the last event folded into them (also when none is left). */
export interface StreamDocuments {
  readonly position: string | undefined;
  readonly documents: readonly StoredDocument[];
}

export interface ParkedStream {
  readonly stream: string;
  /** The event that could not be folded. */
  readonly eventId: string;
  readonly position: string;
  readonly revision: number;
  readonly reason: string;
  readonly parkedAt: string;
  readonly attempts: number;
}

/** How far a projection version has read the log. */
export interface Checkpoint {
  readonly position: string;
  /** Id of the event at that position: a log that was restored or replaced is noticed by it. */
  readonly eventId: string;
  /** Where that event stands, so that the log can be asked for it. */
  readonly stream: string;
  readonly revision: number;
  readonly parked: readonly ParkedStream[];
}

/** A document that is written. */
export interface Put extends StoredDocument {
  /** What stood there at the loaded position; a store that needs it need not look. Absent: the writer does not know. */
  readonly before?: DocumentBody;
}

export interface Batch {
  readonly projection: { readonly name: string; readonly version: number };
  /** The checkpoint that this batch builds on; undefined for the first. */
  readonly previous: Checkpoint | undefined;
  readonly checkpoint: Checkpoint;
  readonly streams: readonly {
    readonly stream: string;
    /** As it was loaded: the write is refused when somebody else has folded further. */
    readonly loadedPosition: string | undefined;
    readonly position: string;
    readonly put: readonly Put[];
    readonly remove: readonly string[];
  }[];
}

export interface Query {
  readonly projection: string;
  /** A declared index, or one declared list; of a list the one value of `equals` is looked for. */
  readonly index: IndexFields;
  /** Values for the first fields of the index. */
  readonly equals: readonly IndexValue[];
  /** Bounds for the next field of the index, both included; a prefix search is a range. */
  readonly from?: IndexValue;
  readonly to?: IndexValue;
  readonly direction?: 'ascending' | 'descending';
  /** Opaque; from the previous page. */
  readonly after?: string | undefined;
  readonly limit: number;
  /** Of a list only: the bodies hold no more than what stands beside its texts, and no document is looked up. */
  readonly brief?: true;
}

export interface Page {
  readonly documents: readonly StoredDocument[];
  /** Present when there may be more. */
  readonly next?: string;
}

export interface ReadStore {
  /**
   * Makes the collection and its indexes of this projection version if they are not there yet.
   * @throws IndexesChanged when this version exists with other indexes
   */
  prepare(projection: ProjectionSchema): Promise<void>;
  /** The version that queries see; undefined before the first switch. */
  activeVersion(projection: string): Promise<number | undefined>;
  /** Queries see this version from now on; older versions may then be dropped. */
  activate(projection: string, version: number): Promise<void>;
  drop(projection: string, version: number): Promise<void>;
  /** Versions that hold documents or a checkpoint. */
  versions(projection: string): Promise<readonly number[]>;

  checkpoint(projection: string, version: number): Promise<Checkpoint | undefined>;
  load(projection: string, version: number, streams: readonly string[]): Promise<ReadonlyMap<string, StreamDocuments>>;
  /**
   * Documents first, checkpoint last. `overtaken`: somebody else was ahead; drop the batch and load again. After an
   * error it is unknown how much of the batch was written; it may be committed again, or loaded and folded again.
   * @throws DocumentRefused, ReadStoreUnavailable
   */
  commit(batch: Batch): Promise<'committed' | 'overtaken'>;

  /** From the active version. */
  get(projection: string, key: string): Promise<StoredDocument | undefined>;
  /**
   * From the active version, by index, in index order, then by key. Never a scan. Empty before the first switch.
   * @throws UnknownIndex, InvalidCursor
   */
  query(query: Query): Promise<Page>;
  /** How many documents have these values in the first fields of the index; counts at most `limit`. */
  count(query: Pick<Query, 'projection' | 'index' | 'equals'> & { readonly limit: number }): Promise<number>;
  close(): Promise<void>;
}
