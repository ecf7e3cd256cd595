import { randomBytes } from 'node:crypto';
import { type Key } from './key-ring.js';

/*
 * Keys are kept in blocks, wrapped together: making, storing and looking up keys that were taken one after the other
 * costs one encryption and one row for all of them. Each can still be destroyed alone: its place is filled with zeros
 * and the block is wrapped anew.
 */
export const keysInBlock = 64;
const keyBytes = 32;

/** A block of fresh random keys. */
export const freshBlock = (): Buffer => randomBytes(keysInBlock * keyBytes);

/** Where a key is kept. */
export interface KeyPlace {
  readonly block: number;
  readonly slot: number;
}

/** The short name of a key: its number in base 36. */
export const keyIdOf = ({ block, slot }: KeyPlace): string => (block * keysInBlock + slot).toString(36);

/** Undefined for what is not the name of a key. */
export function placeOf(keyId: string): KeyPlace | undefined {
  if (!/^[0-9a-z]{1,11}$/.test(keyId)) return undefined;
  const number = parseInt(keyId, 36);
  if (!Number.isSafeInteger(number)) return undefined;
  return { block: Math.floor(number / keysInBlock), slot: number % keysInBlock };
}

/** All keys of a block, in order. */
export function keysOf(block: number, bytes: Uint8Array): Key[] {
  return Array.from({ length: keysInBlock }, (_, slot) => ({
    id: keyIdOf({ block, slot }),
    bytes: slice(bytes, slot),
  }));
}

/** The key at this place, or undefined when it was destroyed. */
export function keyAt(bytes: Uint8Array, slot: number): Uint8Array | undefined {
  const key = slice(bytes, slot);
  return key.every((byte) => byte === 0) ? undefined : key;
}

/** A copy of the block without the keys at these places. */
export function withoutKeys(bytes: Uint8Array, slots: Iterable<number>): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const slot of slots) slice(copy, slot).fill(0);
  return copy;
}

function slice(bytes: Uint8Array, slot: number): Uint8Array {
  return bytes.subarray(slot * keyBytes, (slot + 1) * keyBytes);
}
