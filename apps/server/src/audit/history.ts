import { type Actor, type EventMetadata, isSealed } from '#libs/event-schema';
import { type KeyReader } from '#libs/privacy';
import { type Decoded, openFacts } from '#libs/transacting';
import { inPlainWords, whyOf } from './plain-words.js';
import { promisesTold } from './promise-words.js';

/** One fact of a case: who, when, what and why in plain words, beside the event as it stands in the log. */
export interface HistoryEntry {
  readonly revision: number;
  readonly position: string;
  readonly who: Actor;
  readonly when: Pick<EventMetadata, 'occurredAt' | 'precision' | 'recordedAt'>;
  readonly what: string;
  readonly why?: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly data: Readonly<Record<string, unknown>>;
    readonly metadata: EventMetadata;
  };
}

/** Tells these events of a history; opens what is sealed only when the reader may read personal data. @throws SealBroken */
export async function tell(
  events: readonly Decoded[],
  keys: KeyReader,
  { opened, history = events }: { readonly opened: boolean; readonly history?: readonly Decoded[] },
): Promise<readonly HistoryEntry[]> {
  const known = events.flatMap((event) => (event.known ? [event.fact] : []));
  const facts = new Map((opened ? await openFacts(known, keys) : known).map((fact) => [fact.id, fact]));
  const promises = await promisesTold(history, keys, { opened });
  return events.map((event): HistoryEntry => {
    const fact = event.known ? (facts.get(event.fact.id) ?? event.fact) : undefined;
    const { metadata, revision, id, type } = event.known ? event.fact : event;
    const data = withoutCiphertext(fact?.data ?? {}) as Readonly<Record<string, unknown>>;
    const { occurredAt, precision, recordedAt, actor } = metadata;
    const why = whyOf({ type, data });
    return {
      revision,
      position: event.position,
      who: actor,
      when: { occurredAt, precision, recordedAt },
      what:
        fact === undefined
          ? `Something that a newer version of Redress recorded (${type}).`
          : inPlainWords({ type, data }, promises.get(id)),
      ...(why === undefined ? {} : { why }),
      event: { id, type, data, metadata },
    };
  });
}

/** Whoever may not read it learns that it is there, not how long it is. */
export function withoutCiphertext(value: unknown): unknown {
  if (isSealed(value)) return { sealed: true };
  if (Array.isArray(value)) return value.map(withoutCiphertext);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutCiphertext(inner)]));
}
