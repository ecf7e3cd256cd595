import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { complaintAggregate, type ComplaintCommand } from '#libs/complaints';
import { commandIdOf } from '#libs/transacting';
import { type CommandAnswer } from '../commands/command-answer.js';
import { complaintStream } from '../commands/complaint-stream.js';
import { HandleComplaint } from '../commands/handle-complaint.js';
import { type ActRequest } from '../http/act.js';
import { idempotencyKeyOf } from '../http/idempotency-key.js';
import { Problem } from '../http/problem.js';
import { STATUS } from '../http/refusal-status.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { type Spoken, spokenIn } from './language-of.js';
import { ownComplaintOf } from './return-code.guard.js';
import { type Done, type Language, type MetRefusal } from './words/words.js';

/** What the complainant is told came of it. Nothing of how it was recorded. */
export interface ToldUs {
  readonly complaintId: string;
  readonly language: string;
  readonly words: string;
  /** It had been done before; this is the first answer again. */
  readonly repeated?: true;
  readonly links: { readonly mine: string };
}

/** One act of a complainant, as it came in. */
export interface Telling {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: Language | undefined;
}

/** Whoever shows the code is the complainant of this complaint; the record says no more of who that is. */
const complainant = { id: 'complainant', role: 'complainant' } as const;

/** Does what a complainant does, through the same decisions as everybody, and tells them in their own words. */
@Injectable()
export class Acting {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  async tell(
    { request, reply, language }: Telling,
    /** What they do; what it says in their name is in the language of the complaint, whatever the answer is in. */
    command: ComplaintCommand | ((own: Spoken) => ComplaintCommand),
    done: Done | ((answer: CommandAnswer) => Done),
  ): Promise<ToldUs> {
    const complaintId = ownComplaintOf(request);
    const act = actOf(request, complaintId);
    void reply.header('idempotency-key', act.idempotencyKey);
    const spoken = await this.spokenFor(complaintId, language);
    void reply.header('content-language', spoken.language);
    const told = typeof command === 'function' ? command(await this.spokenFor(complaintId, undefined)) : command;
    const answer = await this.commands.execute(new HandleComplaint(complaintId, told, act)).catch((thrown: unknown) => {
      throw inTheirWords(thrown, spoken);
    });
    const { words } = spoken;
    const what = words.done[typeof done === 'function' ? done(answer) : done];
    const went = answer.complaintId === complaintId ? what : `${what} ${words.wentTo(answer.complaintId)}`;
    return {
      complaintId: answer.complaintId,
      language: spoken.language,
      words: went,
      ...(answer.repeated ? { repeated: true } : {}),
      links: { mine: `/complaints/${answer.complaintId}/mine` },
    };
  }

  private async spokenFor(complaintId: string, asked: Language | undefined): Promise<Spoken> {
    const { transactor, inForce } = this.installation;
    const { zone } = await inForce.now();
    const { state } = await transactor.load(complaintAggregate, complaintStream(complaintId));
    return spokenIn(asked, state.receipt?.language, zone);
  }
}

/** Keys of different complainants never meet: each is a principal of their own. */
function actOf(request: FastifyRequest, complaintId: string): ActRequest {
  const idempotencyKey = idempotencyKeyOf(request.headers['idempotency-key']);
  return {
    actor: complainant,
    idempotencyKey,
    commandId: commandIdOf(`complainant of ${complaintId}`, idempotencyKey),
    correlationId: request.id,
    precondition: undefined,
  };
}

/** What the domain says to whoever handles the case is not for whoever complained: same problem, other words. */
export function inTheirWords(thrown: unknown, { words }: Spoken): unknown {
  if (!(thrown instanceof Problem) || !Object.hasOwn(STATUS, thrown.code)) return thrown;
  const { code, status, members } = thrown;
  const detail = Object.hasOwn(words.refused, code) ? words.refused[code as MetRefusal] : words.refusedOtherwise;
  const errors = (members['errors'] ?? []) as readonly { readonly pointer: string }[];
  const pointed = errors.map(({ pointer }) => ({ pointer, detail }));
  return new Problem(code, status, detail, pointed.length === 0 ? {} : { members: { errors: pointed } });
}
