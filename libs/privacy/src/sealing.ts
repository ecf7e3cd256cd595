import { createCipheriv, createDecipheriv } from 'node:crypto';
import {
  changeAt,
  isSealed,
  type Erased,
  type EventDeclaration,
  type FieldPath,
  type Json,
  type Sealed,
} from '#libs/event-schema';
import { hkdf32 } from './derivation.js';
import { hmacSha256 } from './hmac.js';

/*
 * Stored format, for ever: a sealed value is base64url(nonce 12 | ciphertext | tag 16), AES-256-GCM over the value's
 * JSON text, under HKDF(data key of the stream, salt: secret of the event). Another format needs another member name
 * than `sealed`.
 */
const sealInfo = 'redress seal 1';
const nonceInfo = 'redress nonce 1';
const nonceBytes = 12;
const tagBytes = 16;

/** Where a sealed value belongs. Each part is bound: elsewhere the value does not open. */
export interface SealedPlace {
  readonly originLogId: string;
  readonly stream: string;
  readonly eventId: string;
}

/** Without either of them the event's sealed fields are erased. */
export interface EventKeys {
  readonly dataKey: Uint8Array;
  readonly secret: Uint8Array;
}

/** A sealed value was altered, or moved from the place for which it was sealed. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor(
    readonly place: SealedPlace,
    /** The field, with list indices. */
    readonly label: string,
  ) {
    super(`the sealed value at ${label} of event ${place.eventId} was altered or moved`);
  }
}

export const erased: Erased = { erased: true };

/** Whether this event has anything to seal; if not, it needs no secret. */
export function hasSealable(declaration: EventDeclaration, data: Readonly<Record<string, unknown>>): boolean {
  return declaration.sealedPaths.some((path) => standsAt(data, path, 0));
}

function standsAt(value: unknown, path: FieldPath, depth: number): boolean {
  if (value === undefined) return false;
  const step = path[depth];
  if (step === undefined) return true;
  if (step === '*') return Array.isArray(value) && value.some((item) => standsAt(item, path, depth + 1));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
  return standsAt((value as Record<string, unknown>)[step], path, depth + 1);
}

/** A copy of the data in which every value of a sealed type is sealed. The same input gives the same bytes. */
export function seal(
  declaration: EventDeclaration,
  data: Readonly<Record<string, unknown>>,
  place: SealedPlace,
  keys: EventKeys,
): Record<string, unknown> {
  const { eventKey, nonceKey } = derived(keys);
  const bound = boundPlace(place);
  return changeAt(data, declaration.sealedPaths, (value, label): Sealed => {
    const text = Buffer.from(JSON.stringify(value));
    const additional = Buffer.from(bound + part(label));
    const nonce = hmacSha256(nonceKey, Buffer.concat([additional, text])).subarray(0, nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', eventKey, nonce);
    cipher.setAAD(additional);
    const encrypted = cipher.update(text);
    cipher.final();
    return { sealed: Buffer.concat([nonce, encrypted, cipher.getAuthTag()]).toString('base64url') };
  });
}

/**
 * A copy of the data, as it was stored, in which every sealed value is opened; without keys each reads as erased.
 * @throws SealBroken
 */
export function open(
  data: Readonly<Record<string, unknown>>,
  place: SealedPlace,
  keys: EventKeys | undefined,
): Record<string, unknown> {
  const opener = keys === undefined ? undefined : derived(keys);
  const bound = boundPlace(place);
  const opened = (value: unknown, label: string): unknown => {
    if (isSealed(value)) {
      if (opener === undefined) return erased;
      const plain = opened1(value.sealed, Buffer.from(bound + part(label)), opener.eventKey);
      if (plain === undefined) throw new SealBroken(place, label);
      return plain;
    }
    if (Array.isArray(value)) return value.map((item, index) => opened(item, `${label}/${index}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, opened(inner, `${label}/${name}`)]));
  };
  return opened(data, '') as Record<string, unknown>;
}

/** Opens one value that was taken out of its event. @throws SealBroken */
export function openValue(
  value: Sealed,
  place: SealedPlace,
  label: string,
  keys: EventKeys | undefined,
): Json | Erased {
  if (keys === undefined) return erased;
  const plain = opened1(value.sealed, Buffer.from(boundPlace(place) + part(label)), derived(keys).eventKey);
  if (plain === undefined) throw new SealBroken(place, label);
  return plain;
}

function opened1(sealedText: string, additional: Uint8Array, eventKey: Uint8Array): Json | undefined {
  const bytes = Buffer.from(sealedText, 'base64url');
  // A second spelling of the same bytes counts as altered.
  if (bytes.length < nonceBytes + tagBytes || bytes.toString('base64url') !== sealedText) return undefined;
  const end = bytes.length - tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', eventKey, bytes.subarray(0, nonceBytes));
  decipher.setAAD(additional);
  decipher.setAuthTag(bytes.subarray(end));
  const text = decipher.update(bytes.subarray(nonceBytes, end));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return JSON.parse(text.toString()) as Json;
}

function derived({ dataKey, secret }: EventKeys): { readonly eventKey: Buffer; readonly nonceKey: Buffer } {
  const eventKey = hkdf32(dataKey, secret, sealInfo);
  return { eventKey, nonceKey: hmacSha256(eventKey, nonceInfo) };
}

function boundPlace({ originLogId, stream, eventId }: SealedPlace): string {
  return part(originLogId) + part(stream) + part(eventId);
}

/** With its length in bytes before it, so that no two lists of parts read the same. */
function part(text: string): string {
  return `${Buffer.byteLength(text)}:${text}`;
}
