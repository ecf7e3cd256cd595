import { type AnyEvent, type Catalogue, type EventMetadata, type Fact } from '#libs/event-schema';
import { type EventToAppend, type RecordedEvent } from '#libs/event-store';
import { open, type EventKeys, type KeyReader } from '#libs/privacy';

export type Decoded =
  | { readonly known: true; readonly fact: Fact; readonly metadata: EventMetadata; readonly position: string }
  /** Of an unknown type or a newer version; it may be skipped only when it is ignorable. */
  | {
      readonly known: false;
      readonly type: string;
      readonly ignorable: boolean;
      readonly revision: number;
      readonly position: string;
      readonly metadata: EventMetadata;
      readonly id: string;
    };

/** An event as it was stored, read with what this server knows: lifted to the present version, and still sealed. */
export function decode(recorded: RecordedEvent, catalogue: Catalogue): Decoded {
  const { id, type, stream, revision, position } = recorded;
  const metadata = JSON.parse(recorded.metadata) as EventMetadata;
  const data = JSON.parse(recorded.data) as AnyEvent['data'];
  const lifted = catalogue.lift(type, metadata.schemaVersion, data);
  return lifted.known
    ? { known: true, position, metadata, fact: { id, type, stream, revision, metadata, data: lifted.data } }
    : { known: false, id, type, revision, position, metadata, ignorable: metadata.ignorable === true };
}

/** The fact with its sealed fields opened; those whose key is gone read as erased. @throws SealBroken */
export async function openFact(fact: Fact, keys: KeyReader): Promise<Fact> {
  const [opened = fact] = await openFacts([fact], keys);
  return opened;
}

/** Opens many facts with one look-up of their keys. @throws SealBroken */
export async function openFacts(facts: readonly Fact[], keys: KeyReader): Promise<readonly Fact[]> {
  const ids = new Set(facts.flatMap(({ metadata }) => metadata.keyId?.split('.') ?? []));
  const found = await keys.lookup(ids);
  return facts.map((fact) => {
    const { keyId, originLogId } = fact.metadata;
    if (keyId === undefined) return fact;
    const place = { originLogId, stream: fact.stream, eventId: fact.id };
    return { ...fact, data: open(fact.data, place, eventKeys(keyId, found)) };
  });
}

function eventKeys(keyId: string, found: ReadonlyMap<string, Uint8Array>): EventKeys | undefined {
  const { dataKeyId, secretId } = keyNames(keyId);
  const dataKey = found.get(dataKeyId);
  const secret = found.get(secretId);
  return dataKey === undefined || secret === undefined ? undefined : { dataKey, secret };
}

/** The two keys that a `keyId` names. */
export function keyNames(keyId: string): { readonly dataKeyId: string; readonly secretId: string } {
  const dot = keyId.indexOf('.');
  return { dataKeyId: keyId.slice(0, dot), secretId: keyId.slice(dot + 1) };
}

/** What was just written, as it would be read back. */
export function decodedOwn(
  event: EventToAppend,
  metadata: EventMetadata,
  place: { readonly stream: string; readonly revision: number; readonly position: string },
): Decoded {
  const { stream, revision, position } = place;
  const data = JSON.parse(event.data) as AnyEvent['data'];
  return {
    known: true,
    position,
    metadata,
    fact: { id: event.id, type: event.type, stream, revision, metadata, data },
  };
}
