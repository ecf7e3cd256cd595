import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type ActRequest, actRequestOf } from '../http/act.js';
import { isUuid } from '../http/fields.js';
import { problem } from '../http/problem.js';

/** Which complaint a command is about, who sends it, and where the answer goes. */
export interface CommandTarget {
  /** Empty for a complaint that is still to be received. */
  readonly complaintId: string;
  readonly act: ActRequest;
  readonly reply: FastifyReply;
}

export const Target = createParamDecorator((_: unknown, context: ExecutionContext): CommandTarget => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const reply = http.getResponse<FastifyReply>();
  const act = actRequestOf(request);
  void reply.header('idempotency-key', act.idempotencyKey);
  const { complaintId = '' } = request.params as { readonly complaintId?: string };
  if (complaintId !== '' && !isUuid(complaintId)) {
    const detail = 'must be a UUID in lower case';
    throw problem('malformed-address', `In the address, complaintId ${detail}.`, {
      members: { errors: [{ pointer: 'complaintId', detail }] },
    });
  }
  return { complaintId, act, reply };
});
