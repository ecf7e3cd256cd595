import { type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyBaseLogger, type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Logger } from 'pino';
import { correlationHeader, correlationIdOf } from './correlation.js';
import { parseJsonBody } from './json-body.js';
import { problem } from './problem.js';
import { problemOf, sendProblem } from './problem.filter.js';
import { type RequestsInFlight } from './requests-in-flight.js';
import { type KnownRoutes } from './routes.js';
import { securityHeaders } from './security-headers.js';

/** In bytes; one append holds at most 900 kB, and JSON adds to that. */
export const largestBody = 1_000_000;
const addressOfFiles = '/imports';
/** The same for whoever asks, and nothing personal: the documentation. All else is kept by nobody on the way. */
const isForEverybody = (url: string): boolean => /^\/(?:docs|problems)(?:[/?-]|$)/.test(url);

/** Fastify's own two lines per request are of level info. */
const quieter = (level: string): string =>
  level === 'info' || level === 'debug' || level === 'trace' ? 'warn' : level;

/** Fastify as Nest uses it: correlation, body, headers and everything that goes wrong before a route is reached. */
export function httpFrame(logger: Logger, routes: KnownRoutes, inFlight: RequestsInFlight): FastifyAdapter {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    // Requests are logged below, once each; what else is logged of a request carries its correlation id.
    childLoggerFactory: (parent: FastifyBaseLogger, { reqId }: { readonly reqId?: unknown }) =>
      parent.child({ correlationId: reqId }, { level: quieter(parent.level) }),
    // An open stream would otherwise keep a stopping server alive; requests are waited for before (requests-in-flight).
    forceCloseConnections: true,
    return503OnClosing: false,
    bodyLimit: largestBody,
    genReqId: correlationIdOf,
    requestIdHeader: false,
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true },
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(
        reply.headers({ [correlationHeader]: request.id, 'cache-control': 'no-store' }),
        problemOf(error, request, routes),
        request.id,
      );
    },
    clientErrorHandler: answerBrokenRequest,
  });
  const instance = adapter.getInstance();
  instance.addHook('onRoute', ({ url, method }) => routes.add(url, method));
  instance.addHook('onRequest', (request, reply, done) => {
    reply.header(correlationHeader, request.id);
    if (!isForEverybody(request.url)) reply.header('cache-control', 'no-store');
    inFlight.begin();
    if (inFlight.isStopping) {
      reply.header('connection', 'close');
      sendProblem(
        reply,
        problem('shutting-down', 'This server is stopping. Try again shortly.', { headers: { 'retry-after': '5' } }),
        request.id,
      );
      return;
    }
    done();
  });
  instance.addHook('onResponse', (request, reply, done) => {
    inFlight.end();
    logger.info(
      {
        correlationId: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });
  instance.addHook('preValidation', (request, _reply, done) => {
    // A file is for an address that takes files; to every other it is of the wrong media type.
    if (request.body instanceof Readable && request.routeOptions.url !== addressOfFiles) {
      request.body.resume();
      done(problem('media-type-unsupported', 'Send the body as JSON, with Content-Type: application/json.'));
      return;
    }
    // A command without fields needs no body.
    if (request.method === 'POST' && request.body === undefined) request.body = {};
    done();
  });
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser(
    /^application\/(?:[\w.+-]+\+)?json(?:\s*;.*)?$/i,
    { parseAs: 'buffer' },
    (_request, body, done) => {
      try {
        done(null, parseJsonBody(body as Buffer));
      } catch (refused) {
        done(refused as Error);
      }
    },
  );
  const secured = securityHeaders();
  instance.addHook('onRequest', (_request, reply, done) => {
    // On what lies below the reply, so that it is also there when somebody writes the answer by hand.
    for (const [name, value] of secured) reply.raw.setHeader(name, value);
    done();
  });
  return adapter;
}

// What is not even HTTP never reaches a hook or a filter.
function answerBrokenRequest(this: unknown, error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const correlationId = correlationIdOf({ headers: {} });
  const found =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? problem('headers-too-large', 'The headers are larger than 16 kB.')
      : problem('malformed-address', 'This is not a well-formed HTTP request.');
  const body = JSON.stringify(found.details(correlationId));
  socket.end(
    [
      `HTTP/1.1 ${found.status} ${found.status === 431 ? 'Request Header Fields Too Large' : 'Bad Request'}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      `${correlationHeader}: ${correlationId}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
