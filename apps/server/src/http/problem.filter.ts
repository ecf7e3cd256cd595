import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Logger } from 'pino';
import { EventTooLarge, StoreUnavailable, UnknownOutcome } from '#libs/event-store';
import { ReadStoreUnavailable } from '#libs/read-store';
import { Problem, problem } from './problem.js';
import { type KnownRoutes } from './routes.js';

/** The one place where anything that went wrong becomes an answer: RFC 9457 problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly routes: KnownRoutes,
    private readonly logger: Logger,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const found = problemOf(thrown, request, this.routes);
    if (found.status >= 500) {
      const level = found.code === 'fault' ? 'error' : 'warn';
      this.logger[level]({ err: found.cause ?? thrown, correlationId: request.id, problem: found.code }, found.detail);
    }
    if (reply.sent) return;
    sendProblem(reply, found, request.id);
  }
}

export function sendProblem(reply: FastifyReply, found: Problem, correlationId: string): void {
  void reply
    .code(found.status)
    .headers(found.headers)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(found.details(correlationId)));
}

/** What a caller may know of anything that was thrown. */
export function problemOf(thrown: unknown, request: FastifyRequest, routes: KnownRoutes): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof HttpException) return fromNest(thrown, request, routes);
  const code = codeOf(thrown);
  if (code?.startsWith('FST_ERR_') === true) return fromFastify(code, thrown);
  if (thrown instanceof EventTooLarge) {
    return problem(
      'body-too-large',
      'What this would record is larger than 900 kB. Send shorter texts, or fewer of them.',
    );
  }
  if (thrown instanceof StoreUnavailable) {
    return problem(
      'store-unavailable',
      'The log cannot be written at this moment; nothing was recorded. Try again shortly.',
      {
        headers: { 'retry-after': '5' },
        cause: thrown,
      },
    );
  }
  if (thrown instanceof ReadStoreUnavailable) {
    return problem(
      'read-store-unavailable',
      'What is read here cannot be read at this moment. Commands go on; try again shortly.',
      {
        headers: { 'retry-after': '5' },
        cause: thrown,
      },
    );
  }
  if (thrown instanceof UnknownOutcome) {
    return problem(
      'outcome-unknown',
      'It is not known whether this was recorded. Repeat it with the same Idempotency-Key to find out.',
      { headers: { 'retry-after': '2' }, cause: thrown },
    );
  }
  return fault(thrown);
}

// What Fastify throws while it reads a body, Nest hands on as an exception with that status.
function fromNest(thrown: HttpException, request: FastifyRequest, routes: KnownRoutes): Problem {
  switch (thrown.getStatus()) {
    case 404:
      return unknownRoute(request, routes);
    case 400:
      return problem(
        'malformed-json',
        'The body cannot be read: it is cut short, or longer than its Content-Length says.',
      );
    case 413:
      return fromFastify('FST_ERR_CTP_BODY_TOO_LARGE', thrown);
    case 415:
      return fromFastify('FST_ERR_CTP_INVALID_MEDIA_TYPE', thrown);
    default:
      return fault(thrown);
  }
}

const fault = (cause: unknown): Problem =>
  problem('fault', 'Something went wrong on our side. Tell the operator the correlation id.', { cause });

function unknownRoute(request: FastifyRequest, routes: KnownRoutes): Problem {
  const path = request.url.split('?', 1)[0] ?? '/';
  const methods = routes.methodsOf(path);
  if (methods.length === 0) {
    return problem('unknown-route', 'There is nothing at this address. The addresses that exist are listed at /docs.');
  }
  return problem('method-not-allowed', `This address knows ${methods.join(', ')} only.`, {
    headers: { allow: methods.join(', ') },
    members: { allowed: methods },
  });
}

function fromFastify(code: string, thrown: unknown): Problem {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem('body-too-large', 'The body is larger than 1 MB. One text may hold 100,000 characters.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problem('media-type-unsupported', 'Send the body as JSON, with Content-Type: application/json.');
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return problem('malformed-json', 'The body is shorter or longer than its Content-Length says.');
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return problem('malformed-address', 'The address is not well-formed. Look at its percent signs and its length.');
    default:
      return fault(thrown);
  }
}

function codeOf(thrown: unknown): string | undefined {
  const code: unknown = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
