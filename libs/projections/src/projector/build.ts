import {
  type Checkpoint,
  DocumentRefused,
  type ParkedStream,
  type ReadStore,
  type StoredDocument,
  type StreamDocuments,
} from '#libs/read-store';
import { type Projection } from '../projection.js';
import { type Entry, inCategories } from './entry.js';
import { beginFolding, changeOf, complete, foldEntry, type Folding, giveUp } from './fold.js';
import { StreamCache, type StreamState } from './stream-cache.js';

export interface BuildOptions {
  /** How often a fold is tried before its stream is parked. */
  readonly tries: number;
  /** With more parked streams than this the build stops, for then it is not the streams that are wrong. */
  readonly mostParked: number;
  readonly cachedStreams: number;
  readonly now: () => Date;
}

const nothingStored: StreamState = { position: undefined, documents: new Map() };

const stateOf = (loaded: StreamDocuments | undefined): StreamState =>
  loaded === undefined
    ? nothingStored
    : {
        position: loaded.position,
        documents: new Map(loaded.documents.map(({ key, body }: StoredDocument) => [key, body])),
      };

/** One version of a projection as it is kept, or built, in the read store: its checkpoint and its parked streams. */
export class Build {
  checkpoint: Checkpoint | undefined;
  /** Why it does not go on; undefined when it does. */
  stalled: string | undefined;
  /** Events read since this process began. */
  eventsRead = 0;
  private parked = new Set<string>();
  private readonly cache: StreamCache;
  // Nothing can be stored of a stream whose first event was not folded, unless another projector is at work.
  private alone = true;

  constructor(
    readonly projection: Projection,
    /** The number under which the read store keeps it. */
    readonly stored: number,
    private readonly store: ReadStore,
    private readonly options: BuildOptions,
  ) {
    this.cache = new StreamCache(options.cachedStreams);
  }

  get name(): string {
    return this.projection.name;
  }

  get position(): string | undefined {
    return this.checkpoint?.position;
  }

  get parkedStreams(): readonly ParkedStream[] {
    return this.checkpoint?.parked ?? [];
  }

  /** @throws IndexesChanged */
  async open(): Promise<void> {
    const { name, indexes, lists = [], beside = [] } = this.projection;
    await this.store.prepare({ name, version: this.stored, indexes, lists, beside });
    await this.reload();
  }

  /** Forgets what it remembers and takes up what is stored: after a failed write, or when it was overtaken. */
  async reload(): Promise<void> {
    this.cache.clear();
    this.moveTo(await this.store.checkpoint(this.name, this.stored));
  }

  /** Folds a page of the log that begins right after the checkpoint, and writes documents and checkpoint. */
  async fold(entries: readonly Entry[]): Promise<void> {
    const last = entries.at(-1);
    if (last === undefined) return;
    const { categories } = this.projection;
    const wanted = entries.filter(
      ({ recorded: { stream } }) => inCategories(stream, categories) && !this.parked.has(stream),
    );
    const foldings = await this.begin(wanted);
    for (const entry of wanted) {
      const folding = foldings.get(entry.recorded.stream);
      if (folding !== undefined) foldEntry(this.projection, folding, entry, this.options.tries);
    }
    const { position, id, stream, revision } = last.recorded;
    const reached = { position, eventId: id, stream, revision };
    if (await this.write(foldings, (parked) => ({ ...reached, parked }), this.parkedStreams))
      this.eventsRead += entries.length;
  }

  /**
   * Folds a parked stream from where it was left to the checkpoint; `entries` are its events from there on. What still
   * cannot be folded is parked again. False: the stream was not parked, or somebody else was ahead.
   */
  async takeUp(stream: string, entries: readonly Entry[]): Promise<boolean> {
    const { checkpoint } = this;
    const left = checkpoint?.parked.find((parked) => parked.stream === stream);
    if (checkpoint === undefined || left === undefined) return false;
    this.cache.clear();
    const due = entries.filter(({ recorded: { position } }) => position <= checkpoint.position);
    const foldings = await this.begin(due, false);
    const folding = foldings.get(stream);
    for (const entry of due) if (folding !== undefined) foldEntry(this.projection, folding, entry, this.options.tries);
    const others = checkpoint.parked.filter((parked) => parked.stream !== stream);
    return this.write(foldings, (parked) => ({ ...checkpoint, parked }), others, left.attempts);
  }

  private async begin(entries: readonly Entry[], alone = this.alone): Promise<Map<string, Folding>> {
    const foldings = new Map<string, Folding>();
    const unknown = new Map<string, Entry>();
    for (const entry of entries) {
      const { stream, revision } = entry.recorded;
      if (foldings.has(stream) || unknown.has(stream)) continue;
      const state = this.cache.get(stream) ?? (alone && revision === 0 ? nothingStored : undefined);
      if (state === undefined) unknown.set(stream, entry);
      else foldings.set(stream, beginFolding(stream, state, entry));
    }
    if (unknown.size === 0) return foldings;
    const loaded = await this.store.load(this.name, this.stored, [...unknown.keys()]);
    for (const [stream, first] of unknown)
      foldings.set(stream, beginFolding(stream, stateOf(loaded.get(stream)), first));
    return foldings;
  }

  /** False when the batch was dropped because somebody else was ahead. */
  private async write(
    foldings: ReadonlyMap<string, Folding>,
    checkpointWith: (parked: readonly ParkedStream[]) => Checkpoint,
    parkedBefore: readonly ParkedStream[],
    attempts = 0,
  ): Promise<boolean> {
    for (const folding of foldings.values()) complete(this.projection, folding);
    for (;;) {
      const parked = this.parkedWith(parkedBefore, foldings, attempts);
      if (parked.length > this.options.mostParked) {
        this.stalled = `more than ${this.options.mostParked} streams cannot be folded; the last: ${parked.at(-1)?.reason ?? ''}`;
        return false;
      }
      const checkpoint = checkpointWith(parked);
      const streams = [...foldings.values()].flatMap((folding) => changeOf(folding) ?? []);
      try {
        const projection = { name: this.name, version: this.stored };
        const written = await this.store.commit({ projection, previous: this.checkpoint, checkpoint, streams });
        if (written === 'overtaken') {
          this.alone = false;
          await this.reload();
          return false;
        }
      } catch (error) {
        const refused = error instanceof DocumentRefused ? foldings.get(error.stream) : undefined;
        if (refused?.fault === undefined && refused !== undefined && error instanceof DocumentRefused) {
          giveUp(refused, error.message);
          continue;
        }
        this.cache.clear();
        throw error;
      }
      for (const { stream, position, documents } of foldings.values()) this.cache.set(stream, { position, documents });
      this.moveTo(checkpoint);
      return true;
    }
  }

  /** The same list when none was added, so that it need not be written again. */
  private parkedWith(
    before: readonly ParkedStream[],
    foldings: ReadonlyMap<string, Folding>,
    attempts: number,
  ): readonly ParkedStream[] {
    const added: ParkedStream[] = [];
    for (const { stream, fault } of foldings.values()) {
      if (fault === undefined) continue;
      const { id: eventId, position, revision } = fault.entry.recorded;
      const parkedAt = this.options.now().toISOString();
      added.push({ stream, eventId, position, revision, reason: fault.reason, parkedAt, attempts: attempts + 1 });
    }
    return added.length === 0 ? before : [...before, ...added];
  }

  private moveTo(checkpoint: Checkpoint | undefined): void {
    if (checkpoint?.parked !== this.checkpoint?.parked)
      this.parked = new Set(checkpoint?.parked.map(({ stream }) => stream));
    this.checkpoint = checkpoint;
  }
}
