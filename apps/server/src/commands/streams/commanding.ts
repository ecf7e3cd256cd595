import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type AnyEvent } from '#libs/event-schema';
import { idOf } from '#libs/transacting';
import { entityTag } from '../../http/entity-tag.js';
import { type DoneAnswer } from '../command-answer.js';
import { CommandStream } from './command-stream.js';
import { addressOf, type Family, type Where } from './family.js';
import { type StreamBody } from './stream-route.js';
import { type StreamTarget } from './stream-target.js';

type Typed = { readonly type: string };
/** The ids of the stream stand among the answer, by their names. */
export type FamilyAnswer = DoneAnswer & Readonly<Record<string, unknown>>;

/** Hands commands on streams of any family to the bus, and says on the answer at which revision the stream is. */
@Injectable()
export class Commanding {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** A command on the stream that the address names. */
  async tell<State, Event extends AnyEvent, Command extends Typed, Known extends object, Type extends Command['type']>(
    family: Family<State, Event, Command, Known>,
    { where, act, reply }: StreamTarget,
    type: Type,
    body: StreamBody<Command, Type>,
  ): Promise<FamilyAnswer> {
    const answer = await this.commands.execute(new CommandStream(family, where, { type, ...body }, act));
    reply.header('etag', entityTag(answer.revision));
    return withIds(answer);
  }

  /** A command that begins a stream: its id is that of the command, so that the same command begins it once. */
  async begin<State, Event extends AnyEvent, Command extends Typed, Known extends object, Type extends Command['type']>(
    family: Family<State, Event, Command, Known>,
    { act, reply }: StreamTarget,
    type: Type,
    body: StreamBody<Command, Type>,
  ): Promise<FamilyAnswer> {
    const where = newWhere(family, act.commandId);
    const begun = { ...act, precondition: undefined };
    const answer = await this.commands.execute(new CommandStream(family, where, { type, ...body }, begun));
    reply.header('etag', entityTag(answer.revision)).header('location', addressOf(family, where));
    return withIds(answer);
  }
}

/** Where the stream lies that this command begins. */
export const newWhere = ({ called, parameters }: Pick<Family, 'called' | 'parameters'>, commandId: string): Where =>
  Object.fromEntries(parameters.map(({ name }) => [name, idOf(called, commandId)]));

const withIds = ({ where, ...answer }: DoneAnswer & { readonly where: Where }): FamilyAnswer => ({
  ...where,
  ...answer,
});
