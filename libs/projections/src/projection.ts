import { type Fact } from '#libs/event-schema';
import { type DocumentBody, type IndexFields } from '#libs/read-store';

/** The documents of one stream by key. */
export type Documents = ReadonlyMap<string, DocumentBody>;

/** A fact as folds see it: sealed fields sealed, and what had to be opened for finding already turned into keyed hashes. */
export interface Told {
  readonly fact: Fact;
  readonly position: string;
  /** Keyed hashes of the normalised names, phones, addresses and references that this fact brings; prefixes included. */
  readonly searchTokens: readonly string[];
  /** Keyed sketch of the text that went out with this fact; absent when none did, or its words are erased. */
  readonly sketch?: string;
}

/** A pure fold from the facts of one stream to documents of that stream. Side effects are impossible by its shape. */
export interface Projection {
  readonly name: string;
  /** Raise it when the fold or the indexes change: the new version is built beside the running one. */
  readonly version: number;
  readonly indexes: readonly IndexFields[];
  /** Fields that hold lists of texts, each of which finds the document. */
  readonly lists?: readonly string[];
  /** Fields that can be read beside the texts of those lists, without the document. */
  readonly beside?: readonly string[];
  /** Categories of the streams that it folds (`complaint` for `complaint-{id}`); all streams when absent. */
  readonly categories?: readonly string[];
  /** It folds search tokens; the others get none, and need no keys. */
  readonly finds?: true;
  /** It folds sketches of texts; the others get none. */
  readonly compares?: true;
  /** Gives back the very same map when the fact changes nothing, so that nothing needs to be written. */
  evolve(documents: Documents, told: Told): Documents;
  /**
   * Completes what a batch of folds has made of a stream, from these documents alone: for what is derived from the fold
   * and would be costly to derive after every fact. Folding goes on from completed documents as from others.
   */
  complete?(documents: Documents): Documents;
}

export const put = (documents: Documents, key: string, body: DocumentBody): Documents =>
  new Map([...documents, [key, body]]);

export const remove = (documents: Documents, key: string): Documents => {
  if (!documents.has(key)) return documents;
  const rest = new Map(documents);
  rest.delete(key);
  return rest;
};
