import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts keys under the master key (AES-256-GCM). `name` is bound to them, so that they cannot be exchanged. */
export function wrap(masterKey: Uint8Array, name: string, keys: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', masterKey, nonce);
  cipher.setAAD(Buffer.from(name));
  const encrypted = cipher.update(keys);
  cipher.final();
  return Buffer.concat([nonce, encrypted, cipher.getAuthTag()]);
}

/** The keys again, or undefined when they were wrapped under another master key, under another name, or altered. */
export function unwrap(masterKey: Uint8Array, name: string, wrapped: Uint8Array): Uint8Array | undefined {
  if (wrapped.length < nonceBytes + tagBytes) return undefined;
  const end = wrapped.length - tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', masterKey, wrapped.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(name));
  decipher.setAuthTag(wrapped.subarray(end));
  const keys = decipher.update(wrapped.subarray(nonceBytes, end));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return keys;
}
