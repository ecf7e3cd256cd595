import { HttpException } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { EventTooLarge, StoreUnavailable, UnknownOutcome } from '#libs/event-store';
import { ReadStoreUnavailable } from '#libs/read-store';
import { problemOf } from './problem.filter.js';
import { problem } from './problem.js';
import { KnownRoutes } from './routes.js';

const inside = 'SQLITE_FULL: INSERT INTO events at /var/lib/redress/events.db';
const request = { url: '/complaints?x=1' } as FastifyRequest;
const routes = new KnownRoutes();
routes.add('/complaints', 'POST');
const found = (thrown: unknown) => problemOf(thrown, request, routes);

describe('what a caller gets to know of anything that was thrown', () => {
  it.each([
    ['a problem', problem('busy', 'Try again.'), 503, 'busy'],
    ['a full disk', new StoreUnavailable(inside), 503, 'store-unavailable'],
    ['an append without an answer', new UnknownOutcome(inside), 503, 'outcome-unknown'],
    ['an append that is too large', new EventTooLarge(inside), 413, 'body-too-large'],
    ['a read store that is away', new ReadStoreUnavailable(inside), 503, 'read-store-unavailable'],
    ['a body that is cut short', new HttpException(inside, 400), 400, 'malformed-json'],
    ['an unknown media type', new HttpException(inside, 415), 415, 'media-type-unsupported'],
    ['a method that is not known here', new HttpException(inside, 404), 405, 'method-not-allowed'],
    ['any other exception of Nest', new HttpException(inside, 418), 500, 'fault'],
    ['a fault', new TypeError(inside), 500, 'fault'],
    ['something with a code', Object.assign(new Error(inside), { code: 'ENOSPC' }), 500, 'fault'],
    ['an unknown error of Fastify', Object.assign(new Error(inside), { code: 'FST_ERR_X' }), 500, 'fault'],
    ['no error at all', inside, 500, 'fault'],
    ['nothing', undefined, 500, 'fault'],
  ])('%s', (_, thrown, status, code) => {
    const one = found(thrown);
    expect({ status: one.status, code: one.code }).toEqual({ status, code });
    expect(JSON.stringify(one.details('c'))).not.toMatch(/SQLITE|INSERT|redress\/events/);
    if (status === 503 && code !== 'busy') expect(Number(one.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('the cause is kept for the log', () => {
    const cause = new StoreUnavailable(inside);
    expect(found(cause).cause).toBe(cause);
    expect(found(inside).cause).toBe(inside);
  });
});
