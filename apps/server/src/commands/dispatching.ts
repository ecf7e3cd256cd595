import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandName } from '../http/access.js';
import { entityTag } from '../http/entity-tag.js';
import { type CommandAnswer } from './command-answer.js';
import { type CommandTarget } from './command-target.js';
import { type BodyOf, commandFrom } from './dto/body-of.js';
import { HandleComplaint } from './handle-complaint.js';
import { ReceiveComplaint, type ReceivedAnswer, type Receiving } from './receive-complaint.js';

/** Hands commands to the bus, and says on the answer at which revision the case is. */
@Injectable()
export class Dispatching {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  async handle<Type extends CommandName>(
    { complaintId, act, reply }: CommandTarget,
    type: Type,
    body: BodyOf<Type>,
  ): Promise<CommandAnswer> {
    const command = commandFrom(type, body);
    const answer = await this.commands.execute(new HandleComplaint(complaintId, command, act));
    reply.header('etag', entityTag(answer.revision));
    if (answer.complaintId !== complaintId) reply.header('content-location', `/complaints/${answer.complaintId}`);
    return answer;
  }

  /** 201 for a new case; 200 when it became a contact on a case that was there. */
  async receive<Type extends Receiving['type']>(
    { act, reply }: CommandTarget,
    type: Type,
    body: BodyOf<Type>,
  ): Promise<ReceivedAnswer> {
    const command = commandFrom(type, body);
    const answer = await this.commands.execute(new ReceiveComplaint(command, act));
    reply.header('etag', entityTag(answer.revision)).header('location', `/complaints/${answer.complaintId}`);
    if (!answer.events.includes('Received')) reply.code(200);
    return answer;
  }
}
