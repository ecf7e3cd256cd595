import { createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { hkdf32 } from './derivation.js';
import { hmacSha256 } from './hmac.js';

const key = fc.uint8Array({ minLength: 1, maxLength: 64 });

describe('deriving keys', () => {
  it('computes the HMAC that the library computes, for keys up to a block and messages of any length', () => {
    fc.assert(
      fc.property(key, fc.uint8Array({ maxLength: 300 }), (secret, message) => {
        expect(hmacSha256(secret, message)).toEqual(createHmac('sha256', secret).update(message).digest());
      }),
    );
    fc.assert(
      fc.property(key, fc.string({ unit: 'binary' }), (secret, message) => {
        expect(hmacSha256(secret, message)).toEqual(createHmac('sha256', secret).update(message).digest());
      }),
    );
  });

  it('refuses a key longer than a block, which would have to be hashed first', () => {
    expect(() => hmacSha256(Buffer.alloc(65), 'message')).toThrow(RangeError);
  });

  it('derives what HKDF-SHA256 of the library derives', () => {
    fc.assert(
      fc.property(key, key, fc.string(), (inputKey, salt, info) => {
        expect(hkdf32(inputKey, salt, info)).toEqual(Buffer.from(hkdfSync('sha256', inputKey, salt, info, 32)));
      }),
    );
  });

  it('derives the first block of the test vector of RFC 5869', () => {
    const info = Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex');
    const inputKey = Buffer.alloc(22, 0x0b);
    const salt = Buffer.from('000102030405060708090a0b0c', 'hex');
    const expected = '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf';
    expect(Buffer.from(hkdfSync('sha256', inputKey, salt, info, 32)).toString('hex')).toBe(expected);
    // The vector's info is no text, so the same two steps are taken with it here.
    const extracted = hmacSha256(salt, inputKey);
    expect(hmacSha256(extracted, Buffer.concat([info, Buffer.of(1)])).toString('hex')).toBe(expected);
  });
});
