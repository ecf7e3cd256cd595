import { problemWith } from './testing/problem-with.js';
import { idempotencyKeyOf } from './idempotency-key.js';

describe('Idempotency-Key', () => {
  it('is taken as given', () => expect(idempotencyKeyOf('order-7/line:2')).toBe('order-7/line:2'));
  it('is new each time when it was left out', () =>
    expect(idempotencyKeyOf(undefined)).not.toBe(idempotencyKeyOf(undefined)));
  it.each(['', 'a b', 'é', 'x'.repeat(201), 'a\nb'])('like %j is refused', (key) =>
    expect(() => idempotencyKeyOf(key)).toThrow(problemWith('malformed-header', 400)),
  );
});
