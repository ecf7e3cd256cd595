import { type IndexFields } from './read-store.js';

/** A cursor that this query did not give: altered, cut, or of another query. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  constructor() {
    super('this cursor does not belong to this query');
  }
}

/** A query by fields for which the active version has no index. */
export class UnknownIndex extends Error {
  override readonly name = 'UnknownIndex';
  constructor(projection: string, index: IndexFields) {
    super(`projection ${projection} has no index over ${index.join(', ')}`);
  }
}

/** A version of a projection was prepared again with other indexes: its version should have been raised. */
export class IndexesChanged extends Error {
  override readonly name = 'IndexesChanged';
}

/** A document that can never be stored as it is; nothing of its batch was written. Names the stream it came from. */
export class DocumentRefused extends Error {
  override readonly name = 'DocumentRefused';
  constructor(
    readonly stream: string,
    readonly reason: string,
  ) {
    super(`a document of ${stream} cannot be stored: ${reason}`);
  }
}

/** The store did not answer, or is full, or is held by another; what was asked may be tried again later. */
export class ReadStoreUnavailable extends Error {
  override readonly name = 'ReadStoreUnavailable';
}
