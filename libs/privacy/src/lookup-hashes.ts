import { hmacSha256 } from './hmac.js';

/** Digits and letters that are not mistaken for each other on paper or on the telephone. */
const readable = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** HMAC-SHA256 under the lookup key, in lower-case hex; the label's length is bound too, so that labels cannot slide into texts. */
export function keyedHash(lookupKey: Uint8Array, label: string, text: string): string {
  return mac(lookupKey, label, text).toString('hex');
}

/** Twelve readable characters (60 bits) in three groups, derived from the complaint's id. */
export function returnCode(lookupKey: Uint8Array, complaintId: string): string {
  const digest = mac(lookupKey, 'return-code', complaintId);
  const characters = [...digest.subarray(0, 12)].map((byte) => readable.charAt(byte % readable.length)).join('');
  return `${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`;
}

/** A return code as people type it, in the form in which it was given; undefined when it cannot be one. */
export function normalisedReturnCode(typed: string): string | undefined {
  const characters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(characters)) return undefined;
  return `${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`;
}

function mac(lookupKey: Uint8Array, label: string, text: string): Buffer {
  return hmacSha256(lookupKey, `${Buffer.byteLength(label)}:${label}${text}`);
}
