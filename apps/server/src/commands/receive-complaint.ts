import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  type Complaint,
  complaintAggregate,
  type ComplaintCommand,
  incidentAggregate,
  isDetected,
} from '#libs/complaints';
import { type Act, complaintIdOf, type Outcome } from '#libs/transacting';
import { type ActRequest } from '../http/act.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { answerOf, type CommandAnswer } from './command-answer.js';
import { complaintStream } from './complaint-stream.js';
import { idOf, type Surroundings } from './deciding.js';
import { incidentStream } from './incidents/incident-stream.js';
import { doneThere, doneWhileMerged, goesOnAs } from './going-on.js';
import { firstAnswer, referencesOf, repetitionOf } from './repetition.js';

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
  /** The complainant comes back to the complaint with it; told only to whoever made it. */
  readonly returnCode?: string;
}

@CommandHandler(ReceiveComplaint)
export class ReceiveComplaintHandler implements ICommandHandler<ReceiveComplaint> {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  async execute({ command, act: request }: ReceiveComplaint): Promise<ReceivedAnswer> {
    const act = this.installation.deciding.act({ ...request, precondition: undefined }, command);
    const { complaintId, outcome } = await this.received(command, act);
    await this.installation.refusedDrafts.remember(outcome, act, complaintId);
    const answer = answerOf(complaintId, outcome, request);
    // Words that were added to a case may be those of anybody who knows its reference.
    if (!answer.events.includes('Received')) return answer;
    return { ...answer, returnCode: this.installation.keys.returnCode(complaintId) };
  }

  private async received(command: Receiving, act: Act): Promise<{ complaintId: string; outcome: Outcome }> {
    const own = complaintIdOf(act.commandId);
    const { externalRef } = command;
    if (externalRef === undefined) return { complaintId: own, outcome: await this.receive(own, command, act) };
    if (await this.isThere(own)) {
      const outcome = await this.receive(own, command, act);
      if (!belongsToAnother(outcome)) return { complaintId: own, outcome };
    }
    let heldBy: string | undefined;
    for (const [place, reference] of referencesOf(command, externalRef).entries()) {
      // Somebody else may have come in first under the number that was reserved for this one, so each has another.
      const fresh = place === 0 ? own : idOf(`reference/${place}`, act.commandId);
      const reserved = await this.installation.reservations.reserve(reference, fresh, act);
      if (reserved.kind === 'outcome-unknown') return { complaintId: fresh, outcome: reserved };
      const holder = reserved.complaintId;
      const { complaintId, outcome } = await this.receiveWhereItGoesOn(holder, command, act, heldBy);
      if (!belongsToAnother(outcome)) return { complaintId, outcome: await this.asFirst(complaintId, fresh, outcome) };
      heldBy ??= holder;
    }
    // Nothing that is held can be added to: a case of its own, linked, so that nothing is dropped.
    const last = idOf('reference/last', act.commandId);
    return { complaintId: last, outcome: await this.receive(last, command, act, { heldBy }) };
  }

  /** On a duplicate nothing is added: what is new goes to the case that it goes on as, and the answer names that one. */
  private async receiveWhereItGoesOn(
    holder: string,
    command: Receiving,
    act: Act,
    heldBy?: string,
  ): Promise<{ complaintId: string; outcome: Outcome }> {
    let complaintId = holder;
    let outcome = await this.receive(holder, command, act, { heldBy });
    for (let next = goesOnAs(outcome); next !== undefined; next = goesOnAs(outcome)) {
      complaintId = next;
      outcome = await this.receive(next, command, act, { heldBy, repeats: holder });
    }
    return { complaintId, outcome };
  }

  /** What was received before is answered as it was then. */
  private async asFirst(holder: string, fresh: string, outcome: Outcome): Promise<Outcome> {
    if (holder === fresh || outcome.kind !== 'done' || outcome.events.length > 0 || outcome.repeated) return outcome;
    return firstAnswer(this.installation, holder, outcome);
  }

  /** `repeats`: the case whose receipt this may repeat, when it is another. */
  private receive(
    complaintId: string,
    command: Receiving,
    act: Act,
    { heldBy, repeats = complaintId }: { readonly heldBy?: string | undefined; readonly repeats?: string } = {},
  ): Promise<Outcome> {
    const { transactor, deciding } = this.installation;
    return transactor.transact({
      aggregate: complaintAggregate,
      stream: complaintStream(complaintId),
      act,
      pins: deciding.pins,
      decide: async (complaint, { now }) => {
        const { formerTargets } = complaint;
        if (formerTargets.length > 0) {
          const there = await doneWhileMerged(this.installation.log, formerTargets, act.commandId);
          if (there !== undefined) return doneThere(there);
        }
        const repetition = await this.repetition(repeats, complaint, command);
        return deciding.decide(command, complaint, {
          complaintId,
          actor: act.actor,
          commandId: act.commandId,
          now,
          ...(repetition === undefined ? {} : { repetition }),
          ...(heldBy === undefined ? {} : { referenceHeld: { complaintId: heldBy } }),
          ...(await this.incident(command)),
        });
      },
    });
  }

  private async repetition(complaintId: string, complaint: Complaint, command: Receiving) {
    if (complaint.receipt === undefined || command.externalRef === undefined) return undefined;
    return repetitionOf(this.installation, complaintId, command);
  }

  private async incident({ incidentId }: Receiving): Promise<Pick<Surroundings, 'incidentFound'>> {
    if (incidentId === undefined) return {};
    const { state } = await this.installation.transactor.load(incidentAggregate, incidentStream(incidentId));
    return { incidentFound: isDetected(state) };
  }

  private async isThere(complaintId: string): Promise<boolean> {
    const { revision } = await this.installation.transactor.load(complaintAggregate, complaintStream(complaintId));
    return revision >= 0;
  }
}

const belongsToAnother = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' && outcome.refusal.code === 'reference-of-another-case';
