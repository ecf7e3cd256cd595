import {
  type Complaint,
  complaintAggregate,
  type ComplaintEvent,
  type MergeAbandoned,
  type Merge,
  noComplaint,
  type RefusalCode,
  type Unmerge,
} from '#libs/complaints';
import { accept, type Actor, type Decision } from '#libs/event-schema';
import { StoreUnavailable } from '#libs/event-store';
import { type Act, type Loaded, type Outcome } from '#libs/transacting';
import { answerOf, type CommandAnswer, newerVersionNeeded, otherCaseStale } from '../commands/command-answer.js';
import { complaintStream } from '../commands/complaint-stream.js';
import { type Deciding } from '../commands/deciding.js';
import { outsideOwnUnit } from '../commands/own-unit.js';
import { type ActRequest } from '../http/act.js';
import { unknownComplaint } from '../http/unknown-complaint.js';
import { isUnseenBy, refuseUnseen } from '../queries/confidentiality.js';
import { type Problem, refused } from '../http/problem.js';
import { type Installation } from '../installation.js';
import { comparedComplainants, knownOfCase } from './known-of-case.js';
import { type Announcement, type Finished, type GoingOn, Steps } from './steps.js';

type Parts = Pick<Installation, 'transactor' | 'inForce' | 'log' | 'keys'>;
type Found = Loaded<Complaint>;

/** Takes up what others left half-done; not a person, and named in every event that it brings about [X9]. */
export const mergeProposer: Actor = { id: 'merge-proposer', role: 'timer' };

/** Two cases become one, and two again: an append to the one, an append to the other, and one to the first (ADR 8). */
export class Merging {
  private readonly steps: Steps;

  constructor(private readonly parts: Parts) {
    this.steps = new Steps(parts);
  }

  /** @throws Problem, StoreUnavailable (nothing was recorded) */
  async merge(target: string, command: Merge, request: ActRequest): Promise<CommandAnswer> {
    const { source, sourceRevision } = command;
    await this.refuseUnseen(target, request);
    await this.takeUpBetween(target, source);
    const deciding = await this.parts.inForce.now();
    const act = deciding.act(request, command);
    const announced = await this.announce(target, { act, deciding }, async (complaint, now) => {
      const other = await this.load(source);
      const decision = await this.decided(target, command, { act, deciding, now, complaint, other, otherId: source });
      // Only what would be merged needs to be as it was looked at; what is refused is refused at any revision.
      if (decision.accepted && decision.events.length > 0 && other.revision !== sourceRevision)
        throw otherCaseStale(source, sourceRevision, other.revision);
      return decision;
    });
    if (announced.kind !== 'done' || announced.events.length === 0) return answerOf(target, announced, request);
    const { announcement, finished } = await this.goOn(target, announced, act);
    if (finished.kind === 'abandoned') throw notMerged(announcement, finished.abandoned);
    return answerOf(target, both(announced, finished, 'target'), request);
  }

  /** Sent to either of the two; it is announced on the one that goes on. @throws Problem, StoreUnavailable */
  async unmerge(addressed: string, { otherCase, reason }: Unmerge, request: ActRequest): Promise<CommandAnswer> {
    await this.refuseUnseen(addressed, request);
    await this.takeUpBetween(addressed, otherCase);
    const isTarget = await this.isTarget(addressed, { otherCase, reason }, request);
    const [target, source] = isTarget ? [addressed, otherCase] : [otherCase, addressed];
    const command = { type: 'Unmerge', otherCase: source, reason } as const;
    const deciding = await this.parts.inForce.now();
    const act = deciding.act(isTarget ? request : { ...request, precondition: undefined }, command);
    const announced = await this.announce(target, { act, deciding }, async (complaint, now) => {
      const other = await this.load(source);
      if (!isTarget && typeof request.precondition === 'number' && request.precondition !== other.revision)
        throw otherCaseStale(source, request.precondition, other.revision);
      return this.decided(target, command, { act, deciding, now, complaint, other, otherId: source });
    });
    if (announced.kind !== 'done') return answerOf(target, announced, request);
    const { finished } = await this.goOn(target, announced, act);
    return answerOf(addressed, both(announced, finished, isTarget ? 'target' : 'source'), request);
  }

  /** Finishes what was announced on this case and left half-done. @throws StoreUnavailable */
  async takeUp(target: string, by: GoingOn = takingUp): Promise<readonly Finished[]> {
    const { state } = await this.load(target);
    const finished: Finished[] = [];
    for (const { revision } of state.mergesUnderWay)
      finished.push(await this.steps.finish(await this.steps.announcedAt(target, revision), by));
    return finished;
  }

  /** A number that nobody has and one that this person may not know of answer the same. */
  private async refuseUnseen(addressed: string, { actor }: ActRequest): Promise<void> {
    const { state } = await this.load(addressed);
    if (state.receipt === undefined) throw unknownComplaint(addressed);
    await refuseUnseen(this.parts.transactor, actor, addressed, state);
  }

  /** What was left between the two is finished before anything new is begun: whoever comes helps. */
  private async takeUpBetween(one: string, other: string): Promise<void> {
    await this.takeUp(one);
    if (other !== one) await this.takeUp(other);
  }

  private announce(
    target: string,
    { act, deciding }: { readonly act: Act; readonly deciding: Deciding },
    decide: (complaint: Complaint, now: string) => Promise<Decision<ComplaintEvent, RefusalCode>>,
  ): Promise<Outcome> {
    return this.parts.transactor.transact({
      aggregate: complaintAggregate,
      stream: complaintStream(target),
      act,
      pins: deciding.pins,
      decide: (complaint, { now }) => decide(complaint, now),
    });
  }

  private async decided(
    target: string,
    command: Merge | Unmerge,
    {
      act,
      deciding,
      now,
      complaint,
      other,
      otherId,
    }: {
      readonly act: Act;
      readonly deciding: Deciding;
      readonly now: string;
      readonly complaint: Complaint;
      readonly other: Found;
      readonly otherId: string;
    },
  ): Promise<Decision<ComplaintEvent, RefusalCode>> {
    if (other.newerType !== undefined) throw newerVersionNeeded();
    // Whom the other case is about hears that there is none.
    const unseen = await isUnseenBy(this.parts.transactor, act.actor, other.state);
    const otherState = unseen ? noComplaint : other.state;
    const outside = outsideOwnUnit(command.type, otherState, act.actor, deciding.register);
    if (outside !== undefined) return { accepted: false, refusal: outside };
    const compared = command.type === 'Merge' && !unseen ? await this.compared(target, otherId) : {};
    return deciding.decide(command, complaint, {
      complaintId: target,
      act,
      now,
      otherCase: { complaint: otherState, ...compared },
    });
  }

  private async compared(target: string, source: string) {
    const [one, other] = await Promise.all([knownOfCase(this.parts, target), knownOfCase(this.parts, source)]);
    return { complainant: comparedComplainants(one.complainant, other.complainant) };
  }

  private async goOn(
    target: string,
    announced: Extract<Outcome, { kind: 'done' }>,
    { actor, correlationId }: Act,
  ): Promise<{ readonly announcement: Announcement; readonly finished: Finished }> {
    const [first] = announced.events;
    if (first === undefined) throw new Error('nothing was announced');
    const announcement = await this.steps.announcedAt(target, first.revision);
    const { commandId } = announced;
    try {
      return { announcement, finished: await this.steps.finish(announcement, { actor, correlationId }) };
    } catch (thrown) {
      // It was announced: that nothing was recorded is not true any more.
      if (!(thrown instanceof StoreUnavailable)) throw thrown;
      return { announcement, finished: { kind: 'unfinished', outcome: { kind: 'outcome-unknown', commandId } } };
    }
  }

  private load(complaintId: string): Promise<Found> {
    return this.parts.transactor.load(complaintAggregate, complaintStream(complaintId));
  }

  /** Whether the other case was merged into this one; told by what holds now before what held once. */
  private async isTarget(
    addressed: string,
    { otherCase, reason }: Pick<Unmerge, 'otherCase' | 'reason'>,
    request: ActRequest,
  ): Promise<boolean> {
    const { state } = await this.load(addressed);
    if (state.duplicateOf === otherCase) return false;
    if (!state.formerTargets.includes(otherCase)) return true;
    // It may be this very command that set it free.
    const command: Unmerge = { type: 'Unmerge', otherCase: addressed, reason };
    const deciding = await this.parts.inForce.now();
    const act = deciding.act(request, command);
    const before = await this.announce(otherCase, { act, deciding }, () => Promise.resolve(accept([])));
    return before.kind === 'done' && !before.repeated;
  }
}

const takingUp: GoingOn = { actor: mergeProposer, correlationId: 'merge-proposer' };

/** The announcement and what was done on one of the two sides, as one answer. */
function both(announced: Extract<Outcome, { kind: 'done' }>, finished: Finished, side: 'source' | 'target'): Outcome {
  if (finished.kind === 'unfinished') return unfinished(announced, finished.outcome);
  if (finished.kind === 'abandoned') throw new Error('abandoned');
  const last = finished[side];
  return {
    ...announced,
    revision: last.revision,
    position: last.position,
    events: side === 'target' ? [...announced.events, ...last.events] : last.events,
  };
}

/** It is announced and goes on by itself; how it ended is known to whoever asks again with the same key. */
const unfinished = (
  { commandId }: Extract<Outcome, { kind: 'done' }>,
  outcome: Exclude<Outcome, { kind: 'done' }>,
): Outcome => (outcome.kind === 'newer-version-needed' ? outcome : { kind: 'outcome-unknown', commandId });

function notMerged(
  { source, sourceRevision = -1 }: Announcement,
  { because, refusal, sourceRevision: now = sourceRevision }: MergeAbandoned['data'],
): Problem {
  if (because === 'sourceChanged') return otherCaseStale(source, sourceRevision, now);
  const code = refusal ?? 'merge-under-way';
  const sentence = `Case ${source} cannot go on as this one any more. Nothing was merged; look at that case again.`;
  return refused({ code, rule: 'X11', sentence, details: { source } }, -1);
}
