import { type HashingEventStore } from '#libs/audit-log';
import { type AnyEvent, type Catalogue, type Decision, type Pins } from '#libs/event-schema';
import {
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  UnknownOutcome,
  WrongExpectedRevision,
} from '#libs/event-store';
import { type KeyRing } from '#libs/privacy';
import { decode, decodedOwn } from './decoding.js';
import { Enveloping, NotAsDeclared, type Enveloped, type EventToWrite } from './enveloping.js';
import { type DoneCommand, type FoldedStream } from './folded-stream.js';
import { FoldedStreams } from './folded-streams.js';
import { settle, type Settled } from './settling.js';
import { StreamQueue } from './stream-queue.js';
import { type Act, type Aggregate, type Outcome, type Transaction } from './transact.js';

export interface TransactorParts {
  readonly store: HashingEventStore;
  readonly catalogue: Catalogue;
  readonly keys: KeyRing;
  /** The present moment, ISO instant in UTC. */
  readonly now: () => string;
  /** How long an append without an answer is looked into, in milliseconds; default 5,000. */
  readonly settleWithinMs?: number;
  /** How many folded streams are kept; default 20,000. */
  readonly foldedStreams?: number;
}

/** A stream as it stands in the log. */
export interface Loaded<State> {
  readonly state: State;
  /** -1: no stream. */
  readonly revision: number;
  readonly position: string | undefined;
  /** The stream holds an event of this type, which this server does not know: the state may lack something. */
  readonly newerType: string | undefined;
}

/** Facts from elsewhere, for a stream of their own: nothing is decided, and a repetition adds nothing. */
export interface History {
  readonly stream: string;
  readonly act: Act;
  readonly events: readonly EventToWrite[];
  readonly pins?: Pins;
}

/** What a command comes to against one folded state. */
interface Answer<Event extends AnyEvent> {
  /** The revision of the state that was looked at. */
  readonly revision: number;
  readonly decidedAt: string;
  readonly outcome: Outcome | { readonly kind: 'append'; readonly decision: Accepted<Event> };
}
type Accepted<Event extends AnyEvent> = Extract<Decision<Event>, { readonly accepted: true }>;
interface LostRace {
  readonly kind: 'lost';
}

/** Without `If-Match` a lost race is decided again this often. */
const newDecisions = 3;
const defaultSettleWithinMs = 5_000;
const defaultFoldedStreams = 20_000;

/** From a command to the log: load → fold → known command? → If-Match → decide → check → seal → hash → append. */
export class Transactor {
  readonly #enveloping: Enveloping;
  readonly #queue = new StreamQueue();
  readonly #streams: FoldedStreams;

  constructor(private readonly parts: TransactorParts) {
    const { store, catalogue, keys, foldedStreams = defaultFoldedStreams } = parts;
    this.#enveloping = new Enveloping(catalogue, keys, store.logId);
    this.#streams = new FoldedStreams(store, catalogue, foldedStreams);
  }

  /**
   * Does a command once. Commands of one stream wait for each other, so a decision may not wait for another
   * transaction on its own stream.
   * @throws StoreUnavailable (nothing was written), EventTooLarge, NotAsDeclared
   */
  transact<State, Event extends AnyEvent>(transaction: Transaction<State, Event>): Promise<Outcome> {
    return this.#queue.run(transaction.stream, async () => {
      let outcome = await this.#attempt(transaction);
      for (let again = 0; outcome.kind === 'lost' && again < newDecisions; again++)
        outcome = await this.#attempt(transaction);
      return outcome.kind === 'lost' ? this.#giveUp(transaction) : outcome;
    });
  }

  /** The stream as it stands in the log now. @throws StoreUnavailable */
  async load<State, Event extends AnyEvent>(
    aggregate: Aggregate<State, Event>,
    stream: string,
  ): Promise<Loaded<State>> {
    const { state, revision, position, newerType } = await this.#streams.present(aggregate, stream);
    return { state, revision, position, newerType };
  }

  /**
   * Records facts from elsewhere as the beginning of a stream, without reading it first. Never adds to a stream that is
   * there: `done` and `repeated` when it begins with these very facts, `other-body` when the same command brought
   * others, `busy` when another command made the stream.
   * @throws StoreUnavailable, EventTooLarge, NotAsDeclared
   */
  recordHistory(history: History): Promise<Outcome> {
    return this.#queue.run(history.stream, () => this.#recordHistory(history));
  }

  async #attempt<State, Event extends AnyEvent>(transaction: Transaction<State, Event>): Promise<Outcome | LostRace> {
    const { aggregate, stream } = transaction;
    let folded = this.#streams.recent(aggregate, stream);
    let answer = folded && (await this.#answer(transaction, folded));
    if (folded === undefined || answer === undefined || !standsWhateverCameSince(answer)) {
      folded = await this.#streams.present(aggregate, stream);
      if (answer?.revision !== folded.revision) answer = await this.#answer(transaction, folded);
    }
    return answer.outcome.kind === 'append'
      ? this.#append(transaction, folded, answer, answer.outcome.decision)
      : answer.outcome;
  }

  /** The race may have been lost to another server that did this very command. */
  async #giveUp<State, Event extends AnyEvent>(transaction: Transaction<State, Event>): Promise<Outcome> {
    const { aggregate, stream, act } = transaction;
    const folded = await this.#streams.present(aggregate, stream);
    if ((await transaction.isUnseen?.(folded.state)) === true)
      return asIfNothingWasThere(transaction, this.parts.now());
    const before = folded.command(act.commandId);
    return before === undefined ? { kind: 'busy', current: folded.revision } : firstAnswer(stream, act, before);
  }

  async #answer<State, Event extends AnyEvent>(
    transaction: Transaction<State, Event>,
    folded: FoldedStream<State, Event>,
  ): Promise<Answer<Event>> {
    const { act } = transaction;
    const { stream, state, revision, position, newerType } = folded;
    const decidedAt = this.parts.now();
    const answered = (outcome: Answer<Event>['outcome']): Answer<Event> => ({ revision, decidedAt, outcome });

    if ((await transaction.isUnseen?.(state)) === true)
      return answered(await asIfNothingWasThere(transaction, decidedAt));
    const before = folded.command(act.commandId);
    if (before !== undefined) return answered(firstAnswer(stream, act, before));
    if (newerType !== undefined) return answered({ kind: 'newer-version-needed', type: newerType });
    if (act.ifMatch !== undefined && act.ifMatch !== revision)
      return answered({ kind: 'stale', seen: act.ifMatch, current: revision });

    const decision = await transaction.decide(state, { revision, now: decidedAt });
    if (!decision.accepted) return answered({ kind: 'refused', refusal: decision.refusal, revision });
    if (decision.events.length > 0) return answered({ kind: 'append', decision });
    const { warnings } = decision;
    const { commandId } = act;
    return answered({ kind: 'done', stream, revision, position, commandId, events: [], warnings, repeated: false });
  }

  async #append<State, Event extends AnyEvent>(
    { stream, act, pins }: Transaction<State, Event>,
    folded: FoldedStream<State, Event>,
    { revision, decidedAt }: Answer<Event>,
    { events, warnings }: Accepted<Event>,
  ): Promise<Outcome | LostRace> {
    const { dataKeyId } = folded;
    const enveloped = await this.#enveloping.envelope({
      stream,
      act,
      pins,
      events,
      warnings,
      recordedAt: decidedAt,
      dataKeyId,
    });
    const written = await this.#appendAndSettle(
      stream,
      revision === -1 ? 'noStream' : revision,
      enveloped.map(({ event }) => event),
    );
    if (written.kind !== 'written') {
      this.#streams.forget(stream);
      return written.kind === 'lost' ? written : unknown(act);
    }
    const { position } = written.appended;
    folded.fold(
      enveloped.map(({ event, metadata }, index) =>
        decodedOwn(event, metadata, { stream, revision: revision + 1 + index, position }),
      ),
    );
    this.#streams.keep(folded);
    return answerOf(stream, act, folded.done(act.commandId), false);
  }

  async #recordHistory({ stream, act, events, pins }: History): Promise<Outcome> {
    if (events.length === 0) throw new NotAsDeclared('a history needs at least one fact');
    const recordedAt = this.parts.now();
    const enveloped = await this.#enveloping.envelope({
      stream,
      act,
      events,
      pins,
      recordedAt,
      warnings: [],
      dataKeyId: undefined,
    });
    const written = await this.#appendAndSettle(
      stream,
      'noStream',
      enveloped.map(({ event }) => event),
    );
    if (written.kind === 'unknown') return unknown(act);
    if (written.kind === 'lost') return this.#historyFound(stream, act, enveloped);
    return historyDone(stream, act, enveloped, written.appended.position, false);
  }

  async #historyFound(stream: string, act: Act, enveloped: readonly Enveloped[]): Promise<Outcome> {
    const standing = await this.parts.store.read(stream);
    if (enveloped.every(({ event }, index) => event.id === standing[index]?.id))
      return historyDone(stream, act, enveloped, standing[enveloped.length - 1]?.position, true);
    const ours = standing.some((event) => decode(event, this.parts.catalogue).metadata.commandId === act.commandId);
    return ours
      ? { kind: 'other-body', commandId: act.commandId }
      : { kind: 'busy', current: standing.at(-1)?.revision ?? -1 };
  }

  async #appendAndSettle(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<Settled> {
    const { store, settleWithinMs = defaultSettleWithinMs } = this.parts;
    try {
      return { kind: 'written', appended: await store.append(stream, expected, events) };
    } catch (error) {
      if (error instanceof WrongExpectedRevision) return { kind: 'lost' };
      if (error instanceof UnknownOutcome) return settle(store, { stream, expected, events }, settleWithinMs);
      throw error;
    }
  }
}

/** An answer that stays right when somebody else has added to the stream in the meantime, or that will be found out. */
function standsWhateverCameSince<Event extends AnyEvent>({ outcome }: Answer<Event>): boolean {
  if (outcome.kind === 'refused' || outcome.kind === 'stale' || outcome.kind === 'unseen') return false;
  return outcome.kind !== 'done' || outcome.repeated;
}

/** Word for word what a stream without events answers; except that none is begun. */
async function asIfNothingWasThere<State, Event extends AnyEvent>(
  transaction: Transaction<State, Event>,
  now: string,
): Promise<Outcome> {
  const { aggregate, stream, act } = transaction;
  const { commandId, ifMatch } = act;
  const revision = -1;
  if (ifMatch !== undefined) return { kind: 'stale', seen: ifMatch, current: revision };
  const decision = await transaction.decide(aggregate.initial, { revision, now });
  if (!decision.accepted) return { kind: 'refused', refusal: decision.refusal, revision };
  if (decision.events.length > 0) return { kind: 'unseen' };
  const { warnings } = decision;
  return { kind: 'done', stream, revision, position: undefined, commandId, events: [], warnings, repeated: false };
}

function firstAnswer(stream: string, act: Act, before: DoneCommand): Outcome {
  return before.bodyHash === act.bodyHash
    ? answerOf(stream, act, before, true)
    : { kind: 'other-body', commandId: act.commandId };
}

function answerOf(stream: string, { commandId }: Act, command: DoneCommand, repeated: boolean): Outcome {
  const { revision, position, events, warnings } = command;
  return { kind: 'done', stream, revision, position, commandId, events, warnings, repeated };
}

function historyDone(
  stream: string,
  { commandId }: Act,
  enveloped: readonly Enveloped[],
  position: Position | undefined,
  repeated: boolean,
): Outcome {
  const events = enveloped.map(({ event: { id, type } }, revision) => ({ id, type, revision }));
  return { kind: 'done', stream, revision: events.length - 1, position, commandId, events, warnings: [], repeated };
}

const unknown = ({ commandId }: Act): Outcome => ({ kind: 'outcome-unknown', commandId });
