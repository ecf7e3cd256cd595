import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Complaint, complaintAggregate, type ComplaintCommand } from '#libs/complaints';
import { type Act, complaintIdOf, type Outcome } from '#libs/transacting';
import { type ActRequest } from '../http/act.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { answerOf, type CommandAnswer } from './command-answer.js';
import { complaintStream } from './complaint-stream.js';
import { firstAnswer, repetitionOf } from './repetition.js';

/** What may be the very first that we hear of a complaint. */
export type Receiving = Extract<ComplaintCommand, { readonly type: 'ReceiveComplaint' | 'FixInFirstContact' }>;

/** A complaint comes in; nothing of it is dropped, and nothing of it is counted twice. */
export class ReceiveComplaint extends Command<ReceivedAnswer> {
  constructor(
    readonly command: Receiving,
    readonly act: ActRequest,
  ) {
    super();
  }
}

export interface ReceivedAnswer extends CommandAnswer {
  /** The complainant comes back to the complaint with it. */
  readonly returnCode: string;
}

@CommandHandler(ReceiveComplaint)
export class ReceiveComplaintHandler implements ICommandHandler<ReceiveComplaint> {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  async execute({ command, act: request }: ReceiveComplaint): Promise<ReceivedAnswer> {
    const act = this.installation.deciding.act({ ...request, precondition: undefined }, command);
    const { complaintId, outcome } = await this.received(command, act);
    return {
      ...answerOf(complaintId, outcome, request),
      returnCode: this.installation.keys.returnCode(complaintId),
    };
  }

  private async received(command: Receiving, act: Act): Promise<{ complaintId: string; outcome: Outcome }> {
    const own = complaintIdOf(act.commandId);
    const { externalRef } = command;
    if (externalRef === undefined || (await this.isThere(own))) {
      return { complaintId: own, outcome: await this.receive(own, command, act) };
    }
    const { reservations } = this.installation;
    const reserved = await reservations.reserve(externalRef, own, act);
    if (reserved.kind === 'outcome-unknown') return { complaintId: own, outcome: reserved };
    const holder = reserved.complaintId;
    const outcome = await this.receive(holder, command, act);
    // Somebody else's words under the same reference: a case of its own, linked, so that nothing is dropped.
    if (holder !== own && outcome.kind === 'refused' && outcome.refusal.code === 'reference-of-another-case') {
      return { complaintId: own, outcome: await this.receive(own, command, act, holder) };
    }
    if (holder !== own && outcome.kind === 'done' && outcome.events.length === 0 && !outcome.repeated) {
      return { complaintId: holder, outcome: await firstAnswer(this.installation, holder, outcome) };
    }
    return { complaintId: holder, outcome };
  }

  private receive(complaintId: string, command: Receiving, act: Act, heldBy?: string): Promise<Outcome> {
    const { transactor, deciding } = this.installation;
    return transactor.transact({
      aggregate: complaintAggregate,
      stream: complaintStream(complaintId),
      act,
      pins: deciding.pins,
      decide: async (complaint, { now }) => {
        const repetition = await this.repetition(complaintId, complaint, command);
        return deciding.decide(command, complaint, {
          complaintId,
          actor: act.actor,
          commandId: act.commandId,
          now,
          ...(repetition === undefined ? {} : { repetition }),
          ...(heldBy === undefined ? {} : { referenceHeld: { complaintId: heldBy } }),
        });
      },
    });
  }

  private async repetition(complaintId: string, complaint: Complaint, command: Receiving) {
    if (complaint.receipt === undefined || command.externalRef === undefined) return undefined;
    return repetitionOf(this.installation, complaintId, command);
  }

  private async isThere(complaintId: string): Promise<boolean> {
    const { revision } = await this.installation.transactor.load(complaintAggregate, complaintStream(complaintId));
    return revision >= 0;
  }
}
