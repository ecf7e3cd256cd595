import { setTimeout as pause } from 'node:timers/promises';
import {
  type Appended,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  StoreUnavailable,
  UnknownOutcome,
  WrongExpectedRevision,
} from '#libs/event-store';

export type Settled =
  | { readonly kind: 'written'; readonly appended: Appended }
  /** These bytes were not written and cannot be any more: other events stand in their place. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'unknown' };

const firstPauseMs = 10;
const longestPauseMs = 500;

/**
 * Finds out what became of an append without an answer, by sending the identical events again until the store answers
 * or `withinMs` milliseconds have gone by. Nothing may be decided anew before this is known. After `lost`, what stands in
 * their place has to be read: another server may have done the same command, in other bytes.
 */
export async function settle(
  store: EventStore,
  append: { readonly stream: string; readonly expected: ExpectedRevision; readonly events: readonly EventToAppend[] },
  withinMs: number,
): Promise<Settled> {
  const deadline = performance.now() + withinMs;
  const left = () => deadline - performance.now();
  for (let wait = firstPauseMs; left() > 0; wait = Math.min(2 * wait, longestPauseMs)) {
    await pause(Math.min(wait, left()));
    const settled = await within(Math.max(left(), firstPauseMs), tryAgain(store, append));
    if (settled.kind !== 'unknown') return settled;
  }
  return { kind: 'unknown' };
}

async function tryAgain(
  store: EventStore,
  { stream, expected, events }: Parameters<typeof settle>[1],
): Promise<Settled> {
  try {
    return { kind: 'written', appended: await store.append(stream, expected, events) };
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return { kind: 'lost' };
    // Unavailable says nothing of the first try, only that this one wrote nothing.
    if (error instanceof UnknownOutcome || error instanceof StoreUnavailable) return { kind: 'unknown' };
    throw error;
  }
}

/** A store that does not answer in time has not told the outcome. */
async function within(milliseconds: number, settling: Promise<Settled>): Promise<Settled> {
  const stop = new AbortController();
  try {
    return await Promise.race([settling, pause<Settled>(milliseconds, { kind: 'unknown' }, { signal: stop.signal })]);
  } finally {
    stop.abort();
    settling.catch(() => undefined); // What comes too late has nobody to hear it.
  }
}
