import { validate } from 'uuid';
import { problem } from '../http/problem.js';
import { idempotencyKeyOf } from '../http/idempotency-key.js';

/**
 * The key under which somebody's answer is taken once. Everybody behind one link is nobody in particular, and the first
 * answer is given again to whoever sends its key: so it has to be one that nobody else chooses or guesses.
 * @throws Problem malformed-header
 */
export function publicKeyOf(given: string | readonly string[] | undefined): string {
  const key = idempotencyKeyOf(given);
  if (validate(key)) return key.toLowerCase();
  throw problem(
    'malformed-header',
    'On a public link many people answer, so Idempotency-Key is a random UUID, made anew for each answer. Or leave it out.',
    { members: { errors: [{ pointer: 'Idempotency-Key', detail: 'a random UUID' }] } },
  );
}
