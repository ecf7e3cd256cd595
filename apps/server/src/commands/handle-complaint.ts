import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Complaint, complaintAggregate, type ComplaintCommand } from '#libs/complaints';
import { type Outcome } from '#libs/transacting';
import { type ActRequest } from '../http/act.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { isUnseenBy } from '../queries/confidentiality.js';
import { answerOf, type CommandAnswer } from './command-answer.js';
import { type Surroundings } from './deciding.js';
import { openedStatement } from './opened-receipt.js';
import { complaintStream } from './complaint-stream.js';

/** Any command on a complaint that is there. */
export class HandleComplaint extends Command<CommandAnswer> {
  constructor(
    readonly complaintId: string,
    readonly command: ComplaintCommand,
    readonly act: ActRequest,
  ) {
    super();
  }
}

/** A case that was merged may have been merged into one that was merged since. */
const longestTrail = 5;

@CommandHandler(HandleComplaint)
export class HandleComplaintHandler implements ICommandHandler<HandleComplaint> {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  async execute({ complaintId, command, act }: HandleComplaint): Promise<CommandAnswer> {
    let target = complaintId;
    let outcome = await this.handle(target, command, act);
    // What somebody says on a duplicate is said on the case that it goes on as; the answer names that case.
    for (let step = 0; step < longestTrail && command.type === 'LogContact'; step++) {
      const next = goesOnAs(outcome);
      if (next === undefined) break;
      target = next;
      outcome = await this.handle(target, command, { ...act, precondition: undefined });
    }
    return answerOf(target, outcome, act);
  }

  private handle(complaintId: string, command: ComplaintCommand, request: ActRequest): Promise<Outcome> {
    const { transactor, deciding } = this.installation;
    const act = deciding.act(request, command);
    return transactor.transact({
      aggregate: complaintAggregate,
      stream: complaintStream(complaintId),
      act,
      pins: deciding.pins,
      isUnseen: (complaint) => isUnseenBy(transactor, act.actor, complaint),
      decide: async (complaint, { now }) =>
        deciding.decide(command, complaint, {
          complaintId,
          act,
          now,
          ...(await this.surroundings(complaintId, command, complaint, now)),
        }),
    });
  }

  private async surroundings(
    complaintId: string,
    { type }: ComplaintCommand,
    { classification, receipt }: Complaint,
    now: string,
  ): Promise<Surroundings> {
    if (receipt === undefined) return {};
    switch (type) {
      // Opened only where a decision compares with it: a briefing that pastes the statement tells the receiver nothing.
      case 'Route': {
        const statement = await openedStatement(this.installation, complaintId);
        return statement === undefined ? {} : { statement };
      }
      case 'RecordLesson': {
        const asked = { complaintId, classification, product: receipt.product, now };
        const similar = await this.installation.similar.casesLike(asked);
        return similar === undefined ? {} : { similar };
      }
      default:
        return {};
    }
  }
}

function goesOnAs(outcome: Outcome): string | undefined {
  if (outcome.kind !== 'refused' || outcome.refusal.code !== 'case-is-duplicate') return undefined;
  const target = outcome.refusal.details?.['target'];
  return typeof target === 'string' ? target : undefined;
}
