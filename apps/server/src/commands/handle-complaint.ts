import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Complaint, complaintAggregate, type ComplaintCommand, isTheirs, noComplaint } from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { tellsWhoComplains } from '#libs/projections';
import { type Outcome } from '#libs/transacting';
import { type ActRequest } from '../http/act.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { isUnseenBy } from '../queries/confidentiality.js';
import { answerOf, type CommandAnswer } from './command-answer.js';
import { type Surroundings } from './deciding.js';
import { doneThere, doneWhileMerged, goesOnAs } from './going-on.js';
import { improvementFound } from './improvements/improvement-found.js';
import { openedCorrection } from './opened-correction.js';
import { openedStatement } from './opened-receipt.js';
import { complaintStream } from './complaint-stream.js';
import { Merging } from '../merging/merging.js';

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

@CommandHandler(HandleComplaint)
export class HandleComplaintHandler implements ICommandHandler<HandleComplaint> {
  private readonly merging: Merging;

  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {
    this.merging = new Merging(installation);
  }

  async execute({ complaintId, command, act }: HandleComplaint): Promise<CommandAnswer> {
    // These two stand in two streams.
    if (command.type === 'Merge') return this.merging.merge(complaintId, command, act);
    if (command.type === 'Unmerge') return this.merging.unmerge(complaintId, command, act);
    let target = complaintId;
    let outcome = await this.handle(target, command, act);
    if (outcome.kind === 'refused' && outcome.refusal.code === 'merge-under-way') {
      // Whoever comes helps, and does not have to wait for who goes on with what was left half-done.
      await this.merging.takeUp(complaintId);
      outcome = await this.handle(target, command, act);
    }
    await this.installation.refusedDrafts.remember(outcome, act, target);
    if (command.type !== 'LogContact') return answerOf(target, outcome, act);
    // What somebody says on a duplicate is said on the case that it goes on as; the answer names that case. Merges never
    // go in a circle, so the trail ends.
    for (let next = goesOnAs(outcome); next !== undefined; next = goesOnAs(outcome)) {
      target = next;
      outcome = await this.handle(target, command, { ...act, precondition: undefined });
    }
    return answerOf(target, outcome, act);
  }

  private async handle(complaintId: string, command: ComplaintCommand, request: ActRequest): Promise<Outcome> {
    const { transactor, inForce } = this.installation;
    // Once for the whole command, so that what is decided and what is pinned agree, whatever changes meanwhile.
    const deciding = await inForce.now();
    const act = deciding.act(request, command);
    return transactor.transact({
      aggregate: complaintAggregate,
      stream: complaintStream(complaintId),
      act,
      pins: deciding.pins,
      isUnseen: (complaint) => isUnseenBy(transactor, act.actor, complaint),
      decide: async (complaint, { now }) => {
        const { formerTargets } = complaint;
        if (command.type === 'LogContact' && formerTargets.length > 0) {
          const there = await doneWhileMerged(this.installation.log, formerTargets, act.commandId);
          if (there !== undefined) return doneThere(there);
        }
        return deciding.decide(command, complaint, {
          complaintId,
          act,
          now,
          ...(await this.surroundings(complaintId, command, complaint, { now, actor: act.actor })),
        });
      },
    });
  }

  private async surroundings(
    complaintId: string,
    command: ComplaintCommand,
    complaint: Complaint,
    { now, actor }: { readonly now: string; readonly actor: Actor },
  ): Promise<Surroundings> {
    const { classification, receipt } = complaint;
    if (receipt === undefined) return {};
    switch (command.type) {
      // Opened only where a decision compares with it: a briefing that pastes the statement tells the receiver nothing.
      case 'Route': {
        const statement = await openedStatement(this.installation, complaintId);
        return statement === undefined ? {} : { statement };
      }
      // So is a correction: the same words told twice are one.
      case 'CorrectFact': {
        const correctedTo = await openedCorrection(this.installation, complaintId, complaint, command);
        return correctedTo === undefined ? {} : { correctedTo };
      }
      case 'RecordLesson': {
        const asked = { complaintId, classification, product: receipt.product, now };
        const similar = await this.installation.similar.casesLike(asked);
        return {
          ...(similar === undefined ? {} : { similar }),
          ...(await improvementFound(this.installation, command.improvementId)),
        };
      }
      case 'LogContact':
        // Only where the complainant's side comes to us is it counted how often they do.
        return isTheirs({ automated: false, ...command }) ? this.elsewhere(complaintId, complaint) : {};
      case 'LinkSimilar': {
        const { transactor } = this.installation;
        const { state } = await transactor.load(complaintAggregate, complaintStream(command.otherCase));
        return { otherCase: { complaint: (await isUnseenBy(transactor, actor, state)) ? noComplaint : state } };
      }
      case 'Classify':
        return this.elsewhere(complaintId, complaint);
      default:
        return {};
    }
  }

  /** What the same person came to us about in other cases; whoever chose to stay unknown is not looked up. */
  private async elsewhere(complaintId: string, { receipt, trail }: Complaint): Promise<Surroundings> {
    if (receipt?.anonymous !== false) return {};
    const about = saysAnewWhoComplains(trail) ? { complaintId } : ({ complaintId, asReceived: true } as const);
    const elsewhere = await this.installation.similar.elsewhere(about);
    return elsewhere === undefined ? {} : { elsewhere };
  }
}

/** Whether a fact after the receipt could tell that somebody else complains than was said at first. */
function saysAnewWhoComplains(trail: Complaint['trail']): boolean {
  for (let fact = trail; fact !== undefined; fact = fact.before)
    if (fact.type !== 'Received' && tellsWhoComplains(fact.type)) return true;
  return false;
}
