import { type EventMetadata } from '#libs/event-schema';

const memberStart = ',"hash":"';
/** The member, its 64 digits, and the two characters that close it and the object. */
const memberLength = memberStart.length + 64 + 2;

/** The metadata as they are stored: with the hash as their last member. */
export function withHash(metadata: string, hash: string): string {
  return `${metadata.slice(0, -1)},"hash":"${hash}"}`;
}

/** The stored metadata taken apart, as text, so that what was hashed comes back to the byte; undefined without a hash. */
export function metadataWithoutHash(stored: string): { readonly metadata: string; readonly hash: string } | undefined {
  const start = stored.length - memberLength;
  const hash = stored.slice(start + memberStart.length, -2);
  if (start < 1 || !stored.startsWith(memberStart, start) || !stored.endsWith('"}') || !/^[0-9a-f]{64}$/.test(hash))
    return undefined;
  return { metadata: `${stored.slice(0, start)}}`, hash };
}

/** What the metadata bind the event to; undefined when they are not metadata of an event. */
export function linksOf(metadata: unknown): Pick<EventMetadata, 'originLogId' | 'previousHash'> | undefined {
  if (typeof metadata !== 'object' || metadata === null) return undefined;
  const { originLogId, previousHash } = metadata as Partial<EventMetadata>;
  if (typeof originLogId !== 'string') return undefined;
  return typeof previousHash === 'string' ? { originLogId, previousHash } : { originLogId };
}
