import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  type Complaint,
  complaintAggregate,
  type ComplaintCommand,
  incidentAggregate,
  isDetected,
} from '#libs/complaints';
import { type Act, complaintIdOf, idOf, type Outcome } from '#libs/transacting';
import { type ActRequest } from '../http/act.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { isUnseenBy } from '../queries/confidentiality.js';
import { answerOf, type CommandAnswer } from './command-answer.js';
import { complaintStream } from './complaint-stream.js';
import { type Deciding, type Surroundings } from './deciding.js';
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

/** What came in, and the rules and the register by which it is decided. */
interface Coming {
  readonly command: Receiving;
  readonly act: Act;
  readonly deciding: Deciding;
}

export interface ReceivedAnswer extends CommandAnswer {
  /** The complainant comes back to the complaint with it; told only to whoever made it. */
  readonly returnCode?: string;
}

@CommandHandler(ReceiveComplaint)
export class ReceiveComplaintHandler implements ICommandHandler<ReceiveComplaint> {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  async execute({ command, act: request }: ReceiveComplaint): Promise<ReceivedAnswer> {
    const deciding = await this.installation.inForce.now();
    const act = deciding.act({ ...request, precondition: undefined }, command);
    const { complaintId, outcome } = await this.received({ command, act, deciding });
    await this.installation.refusedDrafts.remember(outcome, act, complaintId);
    const answer = answerOf(complaintId, outcome, request);
    // Words that were added to a case may be those of anybody who knows its reference.
    if (!answer.events.includes('Received')) return answer;
    return { ...answer, returnCode: this.installation.keys.returnCode(complaintId) };
  }

  private async received(coming: Coming): Promise<{ complaintId: string; outcome: Outcome }> {
    const { command, act } = coming;
    const own = complaintIdOf(act.commandId);
    const { externalRef } = command;
    if (externalRef === undefined) return { complaintId: own, outcome: await this.receive(own, coming) };
    if (await this.isThere(own)) {
      const outcome = await this.receive(own, coming);
      if (!belongsToAnother(outcome)) return { complaintId: own, outcome };
    }
    let heldBy: string | undefined;
    for (const [place, reference] of referencesOf(command, externalRef).entries()) {
      // Somebody else may have come in first under the number that was reserved for this one, so each has another.
      const fresh = ownIds(act)[place] ?? own;
      const found = await this.under(reference, fresh, coming, heldBy);
      // Whom the holder is about may not hear that somebody holds it: to them it is free, under a name of their own.
      const unseen = found.outcome.kind === 'unseen';
      const name = JSON.stringify(['unseen', act.actor.id, reference]);
      const received = unseen ? await this.under(name, fresh, coming, heldBy) : found;
      if (!belongsToAnother(received.outcome)) return received;
      heldBy ??= received.complaintId;
    }
    // Nothing that is held can be added to: a case of its own, linked, so that nothing is dropped.
    const last = ownIds(act).at(-1) ?? own;
    return { complaintId: last, outcome: await this.receive(last, coming, { heldBy }) };
  }

  /** On a duplicate nothing is added: what is new goes to the case that it goes on as, and the answer names that one. */
  private async receiveWhereItGoesOn(
    holder: string,
    coming: Coming,
    heldBy?: string,
  ): Promise<{ complaintId: string; outcome: Outcome }> {
    let complaintId = holder;
    let outcome = await this.receive(holder, coming, { heldBy });
    for (let next = goesOnAs(outcome); next !== undefined; next = goesOnAs(outcome)) {
      complaintId = next;
      outcome = await this.receive(next, coming, { heldBy, repeats: holder });
    }
    return { complaintId, outcome };
  }

  /** As the case that holds this reference; as a fresh one when nobody does. */
  private async under(
    reference: string,
    fresh: string,
    coming: Coming,
    heldBy: string | undefined,
  ): Promise<{ complaintId: string; outcome: Outcome }> {
    const reserved = await this.installation.reservations.reserve(reference, fresh, coming.act);
    if (reserved.kind === 'outcome-unknown') return { complaintId: fresh, outcome: reserved };
    const { complaintId, outcome } = await this.receiveWhereItGoesOn(reserved.complaintId, coming, heldBy);
    return { complaintId, outcome: await this.asFirst(complaintId, fresh, outcome) };
  }

  /** What was received before is answered as it was then. */
  private async asFirst(holder: string, fresh: string, outcome: Outcome): Promise<Outcome> {
    if (holder === fresh || outcome.kind !== 'done' || outcome.events.length > 0 || outcome.repeated) return outcome;
    return firstAnswer(this.installation, holder, outcome);
  }

  /** `repeats`: the case whose receipt this may repeat, when it is another. */
  private receive(
    complaintId: string,
    { command, act, deciding }: Coming,
    { heldBy, repeats = complaintId }: { readonly heldBy?: string | undefined; readonly repeats?: string } = {},
  ): Promise<Outcome> {
    const { transactor } = this.installation;
    return transactor.transact({
      aggregate: complaintAggregate,
      stream: complaintStream(complaintId),
      act,
      pins: deciding.pins,
      // What they received themselves they may be told again.
      isUnseen: (complaint) => !ownIds(act).includes(complaintId) && isUnseenBy(transactor, act.actor, complaint),
      decide: async (complaint, { now }) => {
        const { formerTargets } = complaint;
        if (formerTargets.length > 0) {
          const there = await doneWhileMerged(this.installation.log, formerTargets, act.commandId);
          if (there !== undefined) return doneThere(there);
        }
        const repetition = await this.repetition(repeats, complaint, command);
        const elsewhere = await this.elsewhere(complaintId, command);
        return deciding.decide(command, complaint, {
          complaintId,
          act,
          now,
          ...(repetition === undefined ? {} : { repetition }),
          ...(elsewhere === undefined ? {} : { elsewhere }),
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

  /** Whoever chooses to stay unknown is not looked up. */
  private async elsewhere(complaintId: string, { complainant, anonymous, confidentiality }: Receiving) {
    if (complainant === undefined || anonymous === true || confidentiality === 'anonymous') return undefined;
    return this.installation.similar.elsewhere({ complaintId, person: complainant });
  }

  private async isThere(complaintId: string): Promise<boolean> {
    const { revision } = await this.installation.transactor.load(complaintAggregate, complaintStream(complaintId));
    return revision >= 0;
  }
}

/** The numbers that a complaint which this command opens may get: for each reference that is held one more. */
const ownIds = ({ commandId }: Pick<Act, 'commandId'>): readonly string[] => [
  complaintIdOf(commandId),
  ...['reference/1', 'reference/2', 'reference/last'].map((label) => idOf(label, commandId)),
];

const belongsToAnother = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' && outcome.refusal.code === 'reference-of-another-case';
