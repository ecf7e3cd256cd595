/*
 * Documents by projection. Each document belongs to one stream and is folded from that stream only, so that a store
 * without multi-document transactions can hold them safely (docs/adr: compare-and-set per stream).
 */

export type DocumentValue =
  string | number | boolean | null | readonly DocumentValue[] | { readonly [key: string]: DocumentValue };
export interface DocumentBody {
  readonly [field: string]: DocumentValue;
}

export interface StoredDocument {
  readonly stream: string;
  /** Unique within the projection. Documents that are the only one of their stream use the stream's id. */
  readonly key: string;
  readonly body: DocumentBody;
}

/** A named index over top-level fields of the body; the key is always its last member, so that order is total. */
export type IndexFields = readonly [string, ...string[]];

export interface ProjectionSchema {
  readonly name: string;
  readonly version: number;
  readonly indexes: readonly IndexFields[];
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
  readonly parked: readonly ParkedStream[];
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
    readonly put: readonly StoredDocument[];
    readonly remove: readonly string[];
  }[];
}

export interface Query {
  readonly projection: string;
  readonly index: IndexFields;
  /** Values for the first fields of the index. */
  readonly equals: readonly DocumentValue[];
  /** Bounds for the next field of the index, both included; a prefix search is a range. */
  readonly from?: DocumentValue;
  readonly to?: DocumentValue;
  readonly direction?: 'ascending' | 'descending';
  /** Opaque; from the previous page. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface Page {
  readonly documents: readonly StoredDocument[];
  /** Present when there may be more. */
  readonly next?: string;
}

export interface ReadStore {
  /** Makes the collection and its indexes of this projection version if they are not there yet. */
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
  /** Documents first, checkpoint last. `overtaken`: somebody else was ahead; drop the batch and load again. */
  commit(batch: Batch): Promise<'committed' | 'overtaken'>;

  /** From the active version. */
  get(projection: string, key: string): Promise<StoredDocument | undefined>;
  /** From the active version, by index, in index order, then by key. Never a scan. */
  query(query: Query): Promise<Page>;
  /** How many documents have these values in the first fields of the index; counts at most `limit`. */
  count(query: Pick<Query, 'projection' | 'index' | 'equals'> & { readonly limit: number }): Promise<number>;
  close(): Promise<void>;
}
