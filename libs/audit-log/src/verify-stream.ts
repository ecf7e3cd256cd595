import { type RecordedEvent } from '#libs/event-store';
import { contentHash } from './content-hash.js';
import { longestIncreasing } from './longest-increasing.js';
import { linksOf, metadataWithoutHash } from './stored-metadata.js';

export interface Finding {
  readonly kind: 'altered' | 'removed' | 'inserted' | 'reordered';
  /** The place that the event had when it was written; of an inserted one, the place where it stands now. */
  readonly revision: number;
  /** Absent for a removed event. */
  readonly eventId?: string;
  readonly explanation: string;
}

interface Examined {
  readonly event: RecordedEvent;
  readonly hash: string | undefined;
  readonly previousHash: string | undefined;
  /** The revision at which the content and the hash agree; undefined when they agree nowhere. */
  readonly sealedAt: number | undefined;
}

/** How far beyond the end of the stream an event may have been moved from before it counts as altered. */
const searchedBeyond = 100;

/**
 * What was done to a stream since its events were written: nothing, when the answer is empty. Whoever rewrites all
 * hashes from some event to the end, or cuts the end off, is found by the Merkle tree over the log and not here.
 */
export function verifyStream(events: readonly RecordedEvent[]): readonly Finding[] {
  const examined = examineAll(events);
  const { placed, inserted } = placeAll(examined);
  return [...inserted, ...alterations(placed), ...removals(placed), ...movements(placed)].sort(
    (one, other) => one.revision - other.revision,
  );
}

function examineAll(events: readonly RecordedEvent[]): readonly Examined[] {
  const furthest = Math.max(events.length, ...events.map(({ revision }) => revision)) + searchedBeyond;
  let shift = 0;
  return events.map((event) => {
    const taken = metadataWithoutHash(event.metadata);
    const links = linksOf(parsed(event.metadata));
    if (taken === undefined || links === undefined)
      return { event, hash: taken?.hash, previousHash: links?.previousHash, sealedAt: undefined };
    const agreesAt = (revision: number) =>
      contentHash(event, taken.metadata, {
        originLogId: links.originLogId,
        stream: event.stream,
        revision,
        previousHash: links.previousHash,
      }) === taken.hash;
    let sealedAt: number | undefined = [event.revision, event.revision + shift].find(agreesAt);
    for (let revision = 0; sealedAt === undefined && revision <= furthest; revision++)
      if (agreesAt(revision)) sealedAt = revision;
    shift = sealedAt === undefined ? shift : sealedAt - event.revision;
    return { event, hash: taken.hash, previousHash: links.previousHash, sealedAt };
  });
}

/** Finds the place in which each event was written; what has none, or one that belongs to another, was inserted. */
function placeAll(examined: readonly Examined[]): {
  readonly placed: ReadonlyMap<number, Examined>;
  readonly inserted: readonly Finding[];
} {
  const followed = new Map(
    examined.flatMap((one) => (one.previousHash === undefined ? [] : [[one.previousHash, one]])),
  );
  const named = new Map(examined.flatMap((one) => (one.hash === undefined ? [] : [[one.hash, one]])));
  const isFollowed = ({ hash }: Examined) => hash !== undefined && followed.has(hash);

  const placed = new Map<number, Examined>();
  const inserted: Examined[] = [];
  const claim = (place: number | undefined, one: Examined) => {
    const other = place === undefined ? undefined : placed.get(place);
    if (place === undefined) inserted.push(one);
    else if (other === undefined) placed.set(place, one);
    else {
      // Of two events for one place the stream went on from the genuine one; at its end, the newcomer pushed it away.
      const isGenuine = isFollowed(one) !== isFollowed(other) ? isFollowed(one) : one.event.revision !== place;
      placed.set(place, isGenuine ? one : other);
      inserted.push(isGenuine ? other : one);
    }
  };

  for (const one of examined) if (one.sealedAt !== undefined) claim(one.sealedAt, one);
  for (const one of examined) {
    if (one.sealedAt !== undefined) continue;
    const next = one.hash === undefined ? undefined : followed.get(one.hash)?.sealedAt;
    const before = one.previousHash === undefined ? undefined : named.get(one.previousHash)?.sealedAt;
    const places = [next && next - 1, before === undefined ? undefined : before + 1, one.event.revision];
    claim(
      places.find((place) => place !== undefined && !placed.has(place)),
      one,
    );
  }
  return {
    placed,
    inserted: inserted.map(({ event }) => ({
      kind: 'inserted',
      revision: event.revision,
      eventId: event.id,
      explanation: 'The stream went on without this event: no event that was written after it names it.',
    })),
  };
}

function alterations(placed: ReadonlyMap<number, Examined>): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [revision, { event, hash, previousHash, sealedAt }] of placed) {
    const next = placed.get(revision + 1);
    const explanation =
      sealedAt === undefined
        ? 'The content does not agree with its hash.'
        : next?.sealedAt !== undefined && next.previousHash !== hash
          ? 'The event after it names another hash: this one was computed anew.'
          : revision === 0 && previousHash !== undefined
            ? 'The first event of a stream has none before it, and this one names one.'
            : undefined;
    if (explanation !== undefined) findings.push({ kind: 'altered', revision, eventId: event.id, explanation });
  }
  return findings;
}

function removals(placed: ReadonlyMap<number, Examined>): readonly Finding[] {
  const findings: Finding[] = [];
  const last = Math.max(-1, ...placed.keys());
  for (let revision = 0; revision < last; revision++)
    if (!placed.has(revision))
      findings.push({ kind: 'removed', revision, explanation: 'An event was written here, and it is gone.' });
  return findings;
}

function movements(placed: ReadonlyMap<number, Examined>): readonly Finding[] {
  const inOrderNow = [...placed].sort(([, one], [, other]) => one.event.revision - other.event.revision);
  const places = inOrderNow.map(([place]) => place);
  const unmoved = longestIncreasing(places);
  return inOrderNow.flatMap(([revision, { event }]) =>
    unmoved.has(revision)
      ? []
      : [{ kind: 'reordered', revision, eventId: event.id, explanation: `It stands at ${event.revision} now.` }],
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
