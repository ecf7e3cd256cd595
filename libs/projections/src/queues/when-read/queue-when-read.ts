import { type Register } from '#libs/complaints';
import { type ReadStore, type StoredDocument } from '#libs/read-store';
import { type QueueEntry } from '../queue-entry.js';
import { type Places } from './merged-page.js';

/** The register and the moment with which a queue is read, and what is asked of it. */
export interface AskedOfQueue {
  readonly register: Register;
  readonly now: string;
  readonly unit?: string | undefined;
  readonly owner?: string | undefined;
}

/** A queue that is compared with the register when it is read, so that a change of the register shows at once [X7]. */
export interface QueueWhenRead {
  /** The projection in which its documents lie. */
  readonly projection: { readonly name: string; readonly version: number };
  /** Where they lie, as the register says now. */
  places(reads: Pick<ReadStore, 'query'>, asked: AskedOfQueue): Promise<Places>;
  entryIn(document: Pick<StoredDocument, 'body'>, asked: AskedOfQueue): QueueEntry;
}
