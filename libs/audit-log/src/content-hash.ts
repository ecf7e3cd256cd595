import { hash } from 'node:crypto';
import { type EventToAppend } from '#libs/event-store';

/*
 * Stored format, for ever: what is hashed, in which order, with which lengths before it. Another format needs another
 * tag, and a way to tell from the metadata which one was used.
 */
const formatTag = 'redress event 1';

/** What a content hash binds beside the event itself. */
export interface HashedPlace {
  /** The log in which the event was first written, so that a copied log still verifies. */
  readonly originLogId: string;
  readonly stream: string;
  readonly revision: number;
  /** Hash of the previous event of the stream; undefined for the first. */
  readonly previousHash: string | undefined;
}

/** SHA-256, in lower-case hex, over the event as it is stored; `metadata` is the text without its hash. */
export function contentHash(
  event: Pick<EventToAppend, 'id' | 'type' | 'data'>,
  metadata: string,
  { originLogId, stream, revision, previousHash }: HashedPlace,
): string {
  const parts = [formatTag, originLogId, stream, String(revision), event.id, event.type, event.data, metadata];
  let text = '';
  // The lengths (in UTF-8 bytes) keep a character from moving across the border of two parts unnoticed.
  for (const part of [...parts, previousHash ?? '']) text += `${Buffer.byteLength(part)}:${part}`;
  return hash('sha256', text, 'hex');
}
