import {
  type Complaint,
  type ComplaintCommand,
  type ComplaintEvent,
  type Context,
  decide,
  type RefusalCode,
  type Register,
  type StreamContext,
  type WordingJudge,
} from '#libs/complaints';
import { type Decision, type Pins } from '#libs/event-schema';
import { type KeyReader } from '#libs/privacy';
import { type Act, canonicalJson, eventIdOf, idOf } from '#libs/transacting';
import { plainOfficeHours } from '#libs/working-time';
import { type ActRequest } from '../http/act.js';
import { complaintStream } from './complaint-stream.js';
import { outsideOwnUnit } from './own-unit.js';
import { withWordsRead } from '../wording/with-words-read.js';
import { type WordsFor, type WordsReader } from '../wording/words-reader.js';

/** What only the case's surroundings know, beside the actor and the moment. */
export type Surroundings = Pick<
  Context,
  | 'similar'
  | 'elsewhere'
  | 'statement'
  | 'correctedTo'
  | 'repetition'
  | 'referenceHeld'
  | 'incidentFound'
  | 'otherCase'
  | 'improvementFound'
>;

/** Decides commands with the rules, calendar and register that were in force when a command came in. */
export class Deciding {
  // Until an installation publishes its own calendar.
  private readonly calendar = plainOfficeHours();
  readonly zone = this.calendar.zone;
  readonly pins: Pins;

  constructor(
    private readonly keys: KeyReader,
    readonly language: string,
    readonly register: Register,
    private readonly words: WordsReader,
  ) {
    this.pins = { calendar: this.calendar.version, register: register.version };
  }

  async decide(
    command: ComplaintCommand,
    complaint: Complaint,
    {
      complaintId,
      act,
      now,
      ...surroundings
    }: { complaintId: string; act: Pick<Act, 'actor' | 'commandId' | 'bodyHash'>; now: string } & Surroundings,
  ): Promise<Decision<ComplaintEvent, RefusalCode>> {
    const { actor, commandId, bodyHash } = act;
    const outside = outsideOwnUnit(command.type, complaint, actor, this.register);
    if (outside !== undefined) return { accepted: false, refusal: outside };
    const context = {
      ...this.context(act, now),
      ...this.onDuty(now),
      complaintId,
      eventIdAt: (index: number) => eventIdOf(complaintStream(complaintId), commandId, bodyHash, index),
      draftOf: (text: string) => this.words.draftOf(text),
    };
    return this.withWordsRead((wording) => decide(command, complaint, { ...context, wording, ...surroundings }), {
      complaintId,
      complaint,
      now,
      reader: actor,
    });
  }

  /** A decision for which its words were read; for a complaint also with what only other cases know. */
  withWordsRead<Decided>(decideWith: (wording: WordingJudge) => Decided, about?: WordsFor): Promise<Decided> {
    return withWordsRead(decideWith, {
      readAtOnce: (words) => this.words.readAtOnce(words),
      read: (words) => this.words.read(words, about),
    });
  }

  /** What every decision may know, whatever stream it is about. */
  context({ actor, commandId }: Pick<Act, 'actor' | 'commandId'>, now: string): StreamContext {
    return {
      now,
      actor,
      ids: (label) => idOf(label, commandId),
      calendar: this.calendar,
      register: this.register,
      language: this.language,
      pins: this.pins,
    };
  }

  /** Nobody is on duty while the office is closed; and nothing is known while the register knows of no coordinator. */
  private onDuty(now: string): Pick<Context, 'coordinatorOnDuty'> {
    const isThere = this.register.coordinatorOnDuty(now);
    return isThere === undefined ? {} : { coordinatorOnDuty: isThere && this.calendar.isOpen(now) };
  }

  /** The act as the log records it. */
  act({ actor, commandId, correlationId, precondition }: ActRequest, command: { readonly type: string }): Act {
    return {
      actor,
      commandId,
      correlationId,
      bodyHash: this.keys.keyedHash('command', canonicalJson(command)),
      ...(typeof precondition === 'number' ? { ifMatch: precondition } : {}),
    };
  }
}
