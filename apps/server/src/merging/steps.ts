import {
  type AbandonMerge,
  type Complaint,
  complaintAggregate,
  complaintCatalogue,
  type ComplaintCommand,
  type Context,
  type MergeAbandoned,
  type MergeAnnounced,
  type UnmergeAnnounced,
} from '#libs/complaints';
import { type Actor, type Fact } from '#libs/event-schema';
import { type Act, canonicalJson, decode, idOf, openFact, type Outcome } from '#libs/transacting';
import { complaintStream } from '../commands/complaint-stream.js';
import { type StepOfMerge } from '../http/access.js';
import { type Installation } from '../installation.js';
import { knownOfCase } from './known-of-case.js';

/** What stands on the target while the source is still to follow. */
export interface Announcement {
  readonly what: 'merge' | 'unmerge';
  readonly eventId: string;
  /** Its place on the target. */
  readonly revision: number;
  readonly target: string;
  readonly source: string;
  /** The revision at which the source was looked at; of a merge only. */
  readonly sourceRevision: number | undefined;
  readonly reason: string | undefined;
}

/** Who goes on with it: whoever announced it, or who takes it up. */
export interface GoingOn {
  readonly actor: Actor;
  readonly correlationId: string;
}

type Done = Extract<Outcome, { readonly kind: 'done' }>;

export type Finished =
  /** What was appended on either side; the first answers again when it had been done before. */
  | { readonly kind: 'done'; readonly source: Done; readonly target: Done }
  | { readonly kind: 'abandoned'; readonly abandoned: MergeAbandoned['data'] }
  /** It stays announced, and is taken up again. */
  | { readonly kind: 'unfinished'; readonly outcome: Exclude<Outcome, { readonly kind: 'done' }> };

type Parts = Pick<Installation, 'transactor' | 'inForce' | 'log' | 'keys'>;
type Step = Extract<ComplaintCommand, { readonly type: StepOfMerge }>;

/**
 * What follows on an announcement, in appends to one stream each. Every step has an id that follows from the announcement,
 * so that whoever takes it, and however often, it is taken once: at any point this may be cut off and begun again, also by
 * two at once. Whether a merge comes about is decided by the source alone: it stands at the revision that was looked at
 * and is marked, or it does not and never will again.
 */
export class Steps {
  constructor(private readonly parts: Parts) {}

  /** @throws StoreUnavailable, SealBroken */
  async announcedAt(target: string, revision: number): Promise<Announcement> {
    const fact = await this.fact<MergeAnnounced | UnmergeAnnounced>(target, revision);
    const { data, type, id: eventId } = fact;
    return {
      what: type === 'MergeAnnounced' ? 'merge' : 'unmerge',
      eventId,
      revision,
      target,
      source: data.source,
      sourceRevision: type === 'MergeAnnounced' ? data.sourceRevision : undefined,
      // Erased in the meantime, it is no text any more.
      reason: typeof data.reason === 'string' ? data.reason : undefined,
    };
  }

  /** @throws StoreUnavailable, SealBroken */
  finish(announcement: Announcement, by: GoingOn): Promise<Finished> {
    return announcement.what === 'merge' ? this.merge(announcement, by) : this.takeApart(announcement, by);
  }

  private async merge(announcement: Announcement, by: GoingOn): Promise<Finished> {
    const { target, source, revision, sourceRevision = -1, reason } = announcement;
    const marked = await this.step(announcement, by, {
      on: source,
      command: { type: 'MarkDuplicate', target, targetRevision: revision, ...(reason === undefined ? {} : { reason }) },
      ifMatch: sourceRevision,
    });
    if (marked.kind === 'stale')
      return this.abandon(announcement, by, { because: 'sourceChanged', sourceRevision: marked.current });
    // Looked at again at the same revision it comes to the same, unless servers with other rules looked.
    if (marked.kind === 'refused') {
      const { refusal, revision: at } = marked;
      return this.abandon(announcement, by, { because: 'sourceRefused', refusal: refusal.code, sourceRevision: at });
    }
    if (marked.kind !== 'done') return { kind: 'unfinished', outcome: marked };
    const completed = await this.step(announcement, by, {
      on: target,
      command: { type: 'CompleteMerge', source, sourceRevision },
      otherCase: async () => ({
        complaint: await this.complaint(source),
        promised: (await knownOfCase(this.parts, source)).promised,
      }),
    });
    return completed.kind === 'done'
      ? { kind: 'done', source: marked, target: completed }
      : { kind: 'unfinished', outcome: completed };
  }

  private async abandon(
    announcement: Announcement,
    by: GoingOn,
    why: Omit<AbandonMerge, 'type' | 'source'>,
  ): Promise<Finished> {
    const { target, source } = announcement;
    const command = { type: 'AbandonMerge', source, ...why } as const;
    const outcome = await this.step(announcement, by, { on: target, command });
    if (outcome.kind !== 'done') return { kind: 'unfinished', outcome };
    // What was found first is what is answered ever after.
    const [first] = outcome.events;
    const abandoned = first === undefined ? command : (await this.fact<MergeAbandoned>(target, first.revision)).data;
    return { kind: 'abandoned', abandoned };
  }

  private async takeApart(announcement: Announcement, by: GoingOn): Promise<Finished> {
    const { target, source, revision, reason } = announcement;
    const freed = await this.step(announcement, by, {
      on: source,
      command: { type: 'FreeDuplicate', target, targetRevision: revision, ...(reason === undefined ? {} : { reason }) },
      otherCase: async () => ({ complaint: await this.complaint(target) }),
    });
    if (freed.kind !== 'done') return { kind: 'unfinished', outcome: freed };
    const completed = await this.step(announcement, by, { on: target, command: { type: 'CompleteUnmerge', source } });
    return completed.kind === 'done'
      ? { kind: 'done', source: freed, target: completed }
      : { kind: 'unfinished', outcome: completed };
  }

  private async step(
    { eventId, target, source }: Announcement,
    { actor, correlationId }: GoingOn,
    {
      on,
      command,
      ifMatch,
      otherCase,
    }: {
      readonly on: string;
      readonly command: Step;
      readonly ifMatch?: number;
      readonly otherCase?: () => Promise<NonNullable<Context['otherCase']>>;
    },
  ): Promise<Outcome> {
    const { transactor, inForce, keys } = this.parts;
    const deciding = await inForce.now();
    const act: Act = {
      commandId: idOf(command.type, eventId),
      // Of what is the same whoever takes the step: not of what they find when they do.
      bodyHash: keys.keyedHash('command', canonicalJson([command.type, target, source])),
      correlationId,
      causationId: eventId,
      actor,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    };
    return transactor.transact({
      aggregate: complaintAggregate,
      stream: complaintStream(on),
      act,
      pins: deciding.pins,
      decide: async (complaint, { now }) =>
        deciding.decide(command, complaint, {
          complaintId: on,
          act,
          now,
          ...(otherCase === undefined ? {} : { otherCase: await otherCase() }),
        }),
    });
  }

  private async complaint(complaintId: string): Promise<Complaint> {
    return (await this.parts.transactor.load(complaintAggregate, complaintStream(complaintId))).state;
  }

  private async fact<Event extends MergeAnnounced | UnmergeAnnounced | MergeAbandoned>(
    complaintId: string,
    revision: number,
  ): Promise<Fact<Event>> {
    const { log, keys } = this.parts;
    const [recorded] = await log.read(complaintStream(complaintId), { from: revision, limit: 1 });
    const decoded = recorded === undefined ? undefined : decode(recorded, complaintCatalogue);
    if (decoded?.known !== true)
      throw new Error(`${complaintStream(complaintId)} has no event ${revision} to go on from`);
    return (await openFact(decoded.fact, keys)) as unknown as Fact<Event>;
  }
}
