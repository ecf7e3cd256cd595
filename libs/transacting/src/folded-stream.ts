import { type AnyEvent, type EventMetadata, type Fact, type Warning } from '#libs/event-schema';
import { type Position, StoreDamaged } from '#libs/event-store';
import { keyNames, type Decoded } from './decoding.js';
import { type Aggregate, type WrittenEvent } from './transact.js';

/** A command that the stream remembers, with what it was answered. */
export interface DoneCommand {
  readonly bodyHash: string;
  readonly events: readonly WrittenEvent[];
  readonly warnings: readonly Warning[];
  readonly revision: number;
  readonly position: Position;
}

/** A stream folded up to a revision: its state, and everything that doing things once needs to know of it. */
export class FoldedStream<State, Event extends AnyEvent> {
  state: State;
  /** -1: no stream. */
  revision = -1;
  position: Position | undefined;
  /** Of the latest event that has sealed fields. */
  dataKeyId: string | undefined;
  /** The first event that this server does not know and may not skip. */
  newerType: string | undefined;
  readonly #commands = new Map<string, DoneCommand>();

  constructor(
    readonly aggregate: Aggregate<State, Event>,
    readonly stream: string,
  ) {
    this.state = aggregate.initial;
  }

  command(id: string): DoneCommand | undefined {
    return this.#commands.get(id);
  }

  /** A command that was just folded in. */
  done(id: string): DoneCommand {
    const command = this.#commands.get(id);
    if (command === undefined) throw new StoreDamaged(`stream ${this.stream} does not hold command ${id}`);
    return command;
  }

  /** Folds in what was read or appended; what is in already is passed over. */
  fold(events: readonly Decoded[]): void {
    for (const decoded of events) {
      const { revision } = decoded.known ? decoded.fact : decoded;
      if (revision <= this.revision) continue;
      if (revision !== this.revision + 1)
        throw new StoreDamaged(`stream ${this.stream} has no event ${this.revision + 1} before its event ${revision}`);
      this.#foldOne(decoded);
    }
  }

  #foldOne(decoded: Decoded): void {
    if (decoded.known) {
      this.state = this.aggregate.evolve(this.state, decoded.fact as Fact<Event>);
      this.#remember(decoded.fact, decoded.fact.metadata, decoded.position);
    } else {
      if (!decoded.ignorable) this.newerType ??= decoded.type;
      this.#remember(decoded, decoded.metadata, decoded.position);
    }
  }

  #remember({ id, type, revision }: WrittenEvent, metadata: EventMetadata, position: Position): void {
    this.revision = revision;
    this.position = position;
    if (metadata.keyId !== undefined) this.dataKeyId = keyNames(metadata.keyId).dataKeyId;
    const before = this.#commands.get(metadata.commandId);
    this.#commands.set(metadata.commandId, {
      bodyHash: metadata.bodyHash,
      events: [...(before?.events ?? []), { id, type, revision }],
      warnings: before?.warnings ?? metadata.warnings ?? [],
      revision,
      position,
    });
  }
}
