import { type Act, type Reservations, type Transactor } from '#libs/transacting';
import { type EventReader, type RecordedEvent } from '#libs/event-store';
import { type KeyReader } from '#libs/privacy';
import { type ImportedHistories, type Recorded } from './import-rows.js';
import { type ImportedHistory, importerId } from './map-row.js';

export interface LogParts {
  readonly log: EventReader;
  readonly transactor: Transactor;
  readonly reservations: Reservations;
  readonly keys: KeyReader;
}

/** It could not be found out whether a history was recorded; repeating the import finds out. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/**
 * Writes imported histories into the log, as what they are: facts from elsewhere, told by the importer. What is there
 * is found in the log itself, by ids that follow from the source's own, so an interrupted import is simply repeated.
 */
export class LogHistories implements ImportedHistories {
  constructor(
    private readonly parts: LogParts,
    /** Under which everything of this import is found together. */
    private readonly correlationId: string,
  ) {}

  /** @throws StoreUnavailable, OutcomeUnknown */
  async record(history: ImportedHistory): Promise<Recorded> {
    const act = this.actOf(history);
    // Looked for before anything is sealed: a repetition should not use up keys for events that are there already.
    const there = await this.standing(history, act);
    if (there !== undefined) return there;

    const { reservations, transactor } = this.parts;
    const reserved = await reservations.reserve(history.externalRef, history.complaintId, act);
    if (reserved.kind === 'outcome-unknown') throw unknownOutcome(history);
    if (reserved.earlier) return 'alreadyThere';

    const outcome = await transactor.recordHistory({ stream: streamOf(history), act, events: history.events });
    switch (outcome.kind) {
      case 'done':
        return outcome.repeated ? 'alreadyThere' : 'imported';
      case 'other-body':
        return 'thereOtherwise';
      case 'busy':
        return 'alreadyThere';
      case 'outcome-unknown':
        throw unknownOutcome(history);
      default:
        throw new Error(`a history was answered with ${outcome.kind}`);
    }
  }

  private async standing(history: ImportedHistory, { bodyHash }: Act): Promise<Recorded | undefined> {
    const holder = await this.parts.reservations.holderOf(history.externalRef);
    if (holder === undefined) return undefined;
    if (holder !== history.complaintId) return 'alreadyThere';
    // Reserved by an import that was interrupted before it wrote the complaint: goes on from there.
    const [first] = await this.parts.log.read(streamOf(history), { limit: 1 });
    if (first === undefined) return undefined;
    return bodyHashOf(first) === bodyHash ? 'alreadyThere' : 'thereOtherwise';
  }

  private actOf(history: ImportedHistory): Act {
    return {
      commandId: history.commandId,
      bodyHash: this.parts.keys.keyedHash('command-body', `ImportHistory ${history.said}`),
      correlationId: this.correlationId,
      actor: { id: importerId, role: 'importer' },
    };
  }
}

const streamOf = ({ complaintId }: ImportedHistory): string => `complaint-${complaintId}`;

const unknownOutcome = ({ externalRef }: ImportedHistory): OutcomeUnknown =>
  new OutcomeUnknown(`It is not known whether complaint ${externalRef} was recorded.`);

const bodyHashOf = ({ metadata }: RecordedEvent): string | undefined =>
  (JSON.parse(metadata) as { readonly bodyHash?: string }).bodyHash;
