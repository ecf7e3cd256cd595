import { InvalidCursor } from '#libs/read-store';
import { problem } from '../http/problem.js';

/** The address of a page, with the filters that it was asked with. */
export function pageAddress(
  address: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) given.set(name, String(value));
  return given.size === 0 ? address : `${address}?${given.toString()}`;
}

/** @throws Problem malformed-address for a page that nobody answered; anything else as it is */
export function asPageProblem(thrown: unknown): never {
  if (!(thrown instanceof InvalidCursor)) throw thrown;
  const detail = 'must be the page that the one before answered, with the same filters';
  throw problem('malformed-address', `In the address, page ${detail}.`, {
    members: { errors: [{ pointer: 'page', detail }] },
  });
}
