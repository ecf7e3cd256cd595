/** A 256-bit random key and the short name under which it is kept. */
export interface Key {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** What opening and finding need; a worker or a command-line tool may have no more than this. */
export interface KeyReader {
  /** The keys that still exist, by id; what is missing from the answer was destroyed. Cached for at most a minute. */
  lookup(ids: Iterable<string>): Promise<ReadonlyMap<string, Uint8Array>>;
  /**
   * Keyed hash in lower-case hex, under a key that never rotates: for finding and matching without reading.
   * The label keeps hashes for different purposes apart.
   */
  keyedHash(label: string, text: string): string;
  /** The code with which a complainant comes back to a complaint: the same each time it is asked for. */
  returnCode(complaintId: string): string;
  close(): Promise<void>;
}

/** The keys of the installation: data keys of streams and secrets of events come from one pool. */
export interface KeyRing extends KeyReader {
  /**
   * Fresh keys that nobody else has or will get, also after a restart or a crash. They are durable before they are
   * handed out, so that no event can be written whose key is lost. Rejects when they cannot be made durable.
   */
  take(count: number): Promise<readonly Key[]>;
  /** Destroys a key for good: what it sealed reads as erased from now on. Repeating it changes nothing. */
  destroy(id: string): Promise<void>;
}

/** The keys were wrapped under another master key. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey';
}

/** The master key's file is missing, unreadable or not a key. */
export class MasterKeyUnusable extends Error {
  override readonly name = 'MasterKeyUnusable';
}

/** Keys in the store were altered: they do not unwrap. */
export class KeyDamaged extends Error {
  override readonly name = 'KeyDamaged';
}
