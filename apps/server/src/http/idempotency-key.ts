import { randomUUID } from 'node:crypto';
import { problem } from './problem.js';

const sane = /^[\x21-\x7e]{1,200}$/;

/**
 * The key under which a command is done once: the caller's own, or a new one.
 * @throws Problem malformed-header
 */
export function idempotencyKeyOf(given: string | readonly string[] | undefined): string {
  if (given === undefined) return randomUUID();
  if (typeof given === 'string' && sane.test(given)) return given;
  throw problem('malformed-header', 'Idempotency-Key is 1 to 200 visible ASCII characters, without spaces.', {
    members: { errors: [{ pointer: 'Idempotency-Key', detail: '1 to 200 visible ASCII characters' }] },
  });
}
