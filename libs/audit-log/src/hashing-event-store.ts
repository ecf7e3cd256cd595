import {
  type Appended,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type RecordedEvent,
  StoreDamaged,
  WrongExpectedRevision,
} from '#libs/event-store';
import { hashedEvents } from './hashed-events.js';
import { metadataWithoutHash } from './stored-metadata.js';

interface Last {
  readonly revision: number;
  readonly hash: string;
}

/** How many streams' last hashes are remembered. */
const rememberedStreams = 50_000;

/** An event store that has been wrapped: the only kind that a writer accepts. */
export interface HashingEventStore extends EventStore {
  readonly hashing: true;
}

/**
 * The same store, in which every event carries its content hash and the hash of the event before it. Adapters are
 * handed out only like this, so that no writer can leave the hash out.
 */
export function hashingEventStore(store: EventStore): HashingEventStore {
  const lasts = new Map<string, Last>();

  const remember = (stream: string, last: Last): void => {
    lasts.delete(stream);
    lasts.set(stream, last);
    if (lasts.size <= rememberedStreams) return;
    for (const oldest of lasts.keys()) {
      lasts.delete(oldest);
      break;
    }
  };

  /*
   * Hash of the event at the *expected* revision, also when the stream has grown since: a resend after an unknown
   * outcome has to be the same bytes again.
   */
  const previousHash = async (stream: string, expected: ExpectedRevision): Promise<string | undefined> => {
    if (expected === 'noStream') return undefined;
    const known = lasts.get(stream);
    if (known?.revision === expected) return known.hash;
    const [previous] = await store.read(stream, { from: expected, limit: 1 });
    if (previous?.revision !== expected) throw new WrongExpectedRevision(stream, expected, await lastRevision(stream));
    return hashOf(previous);
  };

  const lastRevision = async (stream: string): Promise<ExpectedRevision> =>
    (await store.read(stream, { direction: 'backwards', limit: 1 }))[0]?.revision ?? 'noStream';

  return {
    hashing: true,
    get logId() {
      return store.logId;
    },
    async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended> {
      const first = expected === 'noStream' ? 0 : expected + 1;
      const hashed = hashedEvents(stream, first, await previousHash(stream, expected), events);
      const appended = await store.append(stream, expected, hashed.events);
      // An answer means that exactly these bytes stand there; the store refuses other bytes under the same ids.
      if (hashed.lastHash !== undefined) remember(stream, { revision: appended.revision, hash: hashed.lastHash });
      return appended;
    },
    read: (stream, options) => store.read(stream, options),
    readAll: (options) => store.readAll(options),
    subscribe: (options) => store.subscribe(options),
    head: () => store.head(),
    close: () => store.close(),
  };
}

function hashOf(event: RecordedEvent): string {
  const taken = metadataWithoutHash(event.metadata);
  if (taken === undefined) throw new StoreDamaged(`event ${event.id} of stream ${event.stream} has no content hash`);
  return taken.hash;
}
