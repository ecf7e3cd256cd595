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
}

/** A pure fold from the facts of one stream to documents of that stream. Side effects are impossible by its shape. */
export interface Projection {
  readonly name: string;
  /** Raise it when the fold or the indexes change: the new version is built beside the running one. */
  readonly version: number;
  readonly indexes: readonly IndexFields[];
  evolve(documents: Documents, told: Told): Documents;
}

export const put = (documents: Documents, key: string, body: DocumentBody): Documents =>
  new Map([...documents, [key, body]]);

export const remove = (documents: Documents, key: string): Documents => {
  if (!documents.has(key)) return documents;
  const rest = new Map(documents);
  rest.delete(key);
  return rest;
};
