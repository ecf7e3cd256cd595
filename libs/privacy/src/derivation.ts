import { hmacSha256 } from './hmac.js';

/** HKDF-SHA256 (RFC 5869) for outputs of exactly one hash block (32 bytes): extract, then the first round of expand. */
export function hkdf32(inputKey: Uint8Array, salt: Uint8Array, info: string): Buffer {
  const pseudoRandomKey = hmacSha256(salt, inputKey);
  return hmacSha256(pseudoRandomKey, `${info}\u0001`);
}
