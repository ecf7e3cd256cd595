import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Actor } from '#libs/event-schema';
import { commandIdOf } from '#libs/transacting';
import { idempotencyKeyOf } from './idempotency-key.js';
import { type Precondition, preconditionOf } from './entity-tag.js';
import { principalOf } from './principal.js';

/** Who asks for what identity of command, having seen what. */
export interface ActRequest {
  readonly actor: Actor;
  /** As the caller gave it, or a new one, which the answer names: every command can be repeated. */
  readonly idempotencyKey: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly precondition: Precondition;
}

export function actRequestOf(request: Pick<FastifyRequest, 'headers' | 'id'>): ActRequest {
  const actor = principalOf(request.headers);
  const idempotencyKey = idempotencyKeyOf(request.headers['idempotency-key']);
  return {
    actor,
    idempotencyKey,
    commandId: commandIdOf(actor.id, idempotencyKey),
    correlationId: request.id,
    precondition: preconditionOf(request.headers['if-match']),
  };
}

/** Who reads. */
export const Reader = createParamDecorator((_: unknown, context: ExecutionContext) =>
  principalOf(context.switchToHttp().getRequest<FastifyRequest>().headers),
);
