import { type CanActivate, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type AnyCommandName, commandsWithPrecondition, mayCommandAny, mayRead, type ReadName } from './access.js';
import { preconditionOf } from './entity-tag.js';
import { principalOf } from './principal.js';
import { problem } from './problem.js';
import { whoMay } from './who-may.js';

const command = Symbol('command');
const read = Symbol('read');
const open = Symbol('open');

export const IsCommand = (name: AnyCommandName): MethodDecorator => SetMetadata(command, name);
export const IsRead = (name: ReadName): MethodDecorator => SetMetadata(read, name);
/** Needs nobody: health, documentation, the meaning of problems. */
export const IsOpen = (): MethodDecorator => SetMetadata(open, true);

/** Lets through who may; a route that says nothing about itself lets nobody through. */
export class AccessGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    if (Reflect.getMetadata(open, handler) === true) return true;
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const { role } = principalOf(headers);
    const commandName = Reflect.getMetadata(command, handler) as AnyCommandName | undefined;
    const readName = Reflect.getMetadata(read, handler) as ReadName | undefined;
    const allowed =
      commandName !== undefined ? mayCommandAny[commandName] : readName !== undefined ? mayRead[readName] : [];
    if (!allowed.some((one) => one === role)) {
      throw problem('role-may-not', `The role ${role} may not do this. ${whoMay(allowed)}`, {
        members: { allowed },
      });
    }
    if (commandName !== undefined && commandsWithPrecondition.has(commandName))
      requirePrecondition(headers['if-match']);
    return true;
  }
}

function requirePrecondition(header: string | undefined): void {
  if (typeof preconditionOf(header) === 'number') return;
  throw problem(
    'precondition-required',
    'This is not done unseen: give the revision that you have looked at in If-Match, as ETag of the case answered it.',
  );
}
