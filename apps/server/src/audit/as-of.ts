import { type Decoded } from '#libs/transacting';

/** `recorded`: what was known at the moment. `occurred`: what had happened by then, as we know today. */
export type By = 'recorded' | 'occurred';

export interface AsOf {
  /** ISO instant in UTC. */
  readonly moment: string;
  readonly by: By;
}

/**
 * The events of one case as of a moment. Known at t is a prefix: a clock that was set back does not put a later event
 * before an earlier one. Had happened at t is sorted by when it happened, then by revision.
 */
export function asOf(events: readonly Decoded[], { moment, by }: AsOf): readonly Decoded[] {
  const latest = Date.parse(moment);
  const recordedAt = (event: Decoded) => Date.parse(metadataOf(event).recordedAt);
  const occurredAt = (event: Decoded) => Date.parse(metadataOf(event).occurredAt);
  if (by === 'recorded') {
    const end = events.findIndex((event) => recordedAt(event) > latest);
    return end < 0 ? events : events.slice(0, end);
  }
  return events
    .filter((event) => occurredAt(event) <= latest)
    .sort((one, other) => occurredAt(one) - occurredAt(other) || revisionOf(one) - revisionOf(other));
}

/** The highest revision among these events; undefined when there is none. */
export const revisionIn = (events: readonly Decoded[]): number | undefined =>
  events.reduce<number | undefined>((highest, event) => Math.max(highest ?? -1, revisionOf(event)), undefined);

export const metadataOf = (event: Decoded) => (event.known ? event.fact.metadata : event.metadata);
export const revisionOf = (event: Decoded) => (event.known ? event.fact.revision : event.revision);
