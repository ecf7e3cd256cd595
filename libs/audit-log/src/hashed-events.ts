import { type EventToAppend } from '#libs/event-store';
import { contentHash } from './content-hash.js';
import { linksOf, withHash } from './stored-metadata.js';

/** What was to be appended is not what can be stored for ever. */
export class NotStorable extends Error {
  override readonly name = 'NotStorable';
}

export interface HashedEvents {
  readonly events: readonly EventToAppend[];
  /** Hash of the last of them. */
  readonly lastHash: string | undefined;
}

/**
 * The events as they are stored: each names the hash of the one before it, and its own. A pure function, so that the
 * same events after the same previous hash are the same bytes, however often they are sent.
 * @throws NotStorable
 */
export function hashedEvents(
  stream: string,
  /** Revision that the first of these events gets. */
  firstRevision: number,
  previousHash: string | undefined,
  events: readonly EventToAppend[],
): HashedEvents {
  let lastHash = previousHash;
  const hashed = events.map((event, index): EventToAppend => {
    assertPlain(event);
    const originLogId = originToBind(event);
    const metadata =
      lastHash === undefined ? event.metadata : `${event.metadata.slice(0, -1)},"previousHash":"${lastHash}"}`;
    lastHash = contentHash(event, metadata, {
      originLogId,
      stream,
      revision: firstRevision + index,
      previousHash: lastHash,
    });
    return { ...event, metadata: withHash(metadata, lastHash) };
  });
  return { events: hashed, lastHash };
}

/** Whoever parses the stored data and writes them again must get the same text, or nobody could check a copy. */
function assertPlain(event: EventToAppend): void {
  if (JSON.stringify(parsed(event.data, event)) !== event.data)
    throw new NotStorable(`event ${event.id} (${event.type}) does not survive being parsed`);
}

function originToBind(event: EventToAppend): string {
  const metadata = parsed(event.metadata, event);
  const links = linksOf(metadata);
  if (links === undefined) throw new NotStorable(`event ${event.id} (${event.type}) does not name its log`);
  if (links.previousHash !== undefined || Object.hasOwn(metadata as object, 'hash'))
    throw new NotStorable(`event ${event.id} (${event.type}) brings a hash of its own`);
  return links.originLogId;
}

function parsed(text: string, { id, type }: EventToAppend): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NotStorable(`event ${id} (${type}) is not JSON`, { cause });
  }
}
