import { randomUUID } from 'node:crypto';
import { type IncomingMessage } from 'node:http';

export const correlationHeader = 'correlation-id';
const sane = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;

/** The id under which this request is found in answers and log lines: the caller's own when it is sane. */
export function correlationIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers[correlationHeader];
  return typeof given === 'string' && sane.test(given) ? given : randomUUID();
}
