import {
  type Actor,
  type AnyEvent,
  type Catalogue,
  type Decided,
  type EventDeclaration,
  type EventMetadata,
  type Pins,
  type Warning,
} from '#libs/event-schema';
import { type EventToAppend } from '#libs/event-store';
import { hasSealable, seal, type Key, type KeyRing } from '#libs/privacy';
import { eventIdOf } from './identities.js';
import { type Act } from './transact.js';

/** A decider gave an event that is not as it was declared: a defect of the server, not of the command. */
export class NotAsDeclared extends Error {
  override readonly name = 'NotAsDeclared';
}

/** An event to write; what happened elsewhere may name its own actor. */
export type EventToWrite = Decided<AnyEvent> & { readonly actor?: Actor };

export interface Writing {
  readonly stream: string;
  readonly act: Act;
  readonly events: readonly EventToWrite[];
  readonly pins?: Pins | undefined;
  readonly warnings: readonly Warning[];
  /** ISO instant in UTC. */
  readonly recordedAt: string;
  /** The data key of the stream, when it has one. */
  readonly dataKeyId: string | undefined;
}

export interface Enveloped {
  /** Serialised once: what is sent again after an unknown outcome is this, to the byte. */
  readonly event: EventToAppend;
  readonly metadata: EventMetadata;
}

/** Puts events into what the log keeps of them: checked against their declaration, sealed, and with their metadata. */
export class Enveloping {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly keys: KeyRing,
    private readonly logId: string,
  ) {}

  /** @throws NotAsDeclared */
  async envelope(writing: Writing): Promise<readonly Enveloped[]> {
    const checked = writing.events.map((event) => ({ event, declaration: this.#declarationOf(event) }));
    const sealable = checked.map(({ event, declaration }) => hasSealable(declaration, event.data));
    const secretsNeeded = sealable.filter(Boolean).length;
    const { dataKey, secrets } =
      secretsNeeded === 0 ? { dataKey: undefined, secrets: [] } : await this.#keysFor(writing.dataKeyId, secretsNeeded);

    let nextSecret = 0;
    return checked.map(({ event, declaration }, index) => {
      const secret = sealable[index] === true ? secrets[nextSecret++] : undefined;
      return this.#enveloped(writing, { event, declaration, index }, secret && dataKey && { dataKey, secret });
    });
  }

  #enveloped(
    writing: Writing,
    { event, declaration, index }: { event: EventToWrite; declaration: EventDeclaration; index: number },
    keys: { readonly dataKey: Key; readonly secret: Key } | undefined,
  ): Enveloped {
    const { stream, act } = writing;
    const id = eventIdOf(stream, act.commandId, act.bodyHash, index);
    const place = { originLogId: this.logId, stream, eventId: id };
    const data =
      keys === undefined
        ? event.data
        : seal(declaration, event.data, place, { dataKey: keys.dataKey.bytes, secret: keys.secret.bytes });
    const keyId = keys && `${keys.dataKey.id}.${keys.secret.id}`;
    const metadata = this.#metadataOf(writing, event, declaration, index, keyId);
    return {
      metadata,
      event: { id, type: event.type, data: JSON.stringify(data), metadata: JSON.stringify(metadata) },
    };
  }

  #declarationOf({ type, data }: AnyEvent): EventDeclaration {
    const declaration = this.catalogue.declarations.get(type);
    if (declaration === undefined) throw new NotAsDeclared(`no event is declared as ${type}`);
    const problem = declaration.problem(data);
    if (problem !== undefined) throw new NotAsDeclared(`${type} ${problem}`);
    return declaration;
  }

  /** The stream's data key if it is still there, else a new one: what comes after an erasure is sealed anew. */
  async #keysFor(
    dataKeyId: string | undefined,
    secrets: number,
  ): Promise<{ readonly dataKey: Key | undefined; readonly secrets: readonly Key[] }> {
    const bytes = dataKeyId === undefined ? undefined : (await this.keys.lookup([dataKeyId])).get(dataKeyId);
    if (dataKeyId !== undefined && bytes !== undefined)
      return { dataKey: { id: dataKeyId, bytes }, secrets: await this.keys.take(secrets) };
    const [dataKey, ...rest] = await this.keys.take(secrets + 1);
    return { dataKey, secrets: rest };
  }

  #metadataOf(
    { act, pins, warnings, recordedAt }: Writing,
    event: EventToWrite,
    declaration: EventDeclaration,
    index: number,
    keyId: string | undefined,
  ): EventMetadata {
    const pinned = { ...pins, ...event.pins };
    return {
      commandId: act.commandId,
      bodyHash: act.bodyHash,
      correlationId: act.correlationId,
      ...(act.causationId === undefined ? {} : { causationId: act.causationId }),
      actor: event.actor ?? act.actor,
      originLogId: this.logId,
      occurredAt: event.occurredAt ?? recordedAt,
      precision: event.precision ?? 'instant',
      recordedAt,
      ...(Object.keys(pinned).length === 0 ? {} : { pins: pinned }),
      schemaVersion: declaration.version,
      ...(declaration.ignorable ? { ignorable: true } : {}),
      ...(keyId === undefined ? {} : { keyId }),
      ...(index > 0 || warnings.length === 0 ? {} : { warnings }),
    };
  }
}
