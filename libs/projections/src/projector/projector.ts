import { type Catalogue } from '#libs/event-schema';
import { type EventReader } from '#libs/event-store';
import { type ReadStore } from '#libs/read-store';
import { type Projection } from '../projection.js';
import { type Build } from './build.js';
import { type BuildReport, Builds } from './builds.js';
import { Entry, messageOf } from './entry.js';
import { Pages } from './pages.js';
import { Progress, type Reached, type Waited } from './progress.js';
import { Rest } from './rest.js';
import { type Sketches, type Tokens } from './opened-facts.js';
import { type ProjectorStatus, statusOf } from './status.js';

export type ProjectorReport =
  | BuildReport
  | { readonly kind: 'parked'; readonly projection: string; readonly stream: string; readonly reason: string }
  | { readonly kind: 'stalled'; readonly projection: string; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly again: number };

export interface ProjectorOptions {
  readonly reader: EventReader;
  readonly store: ReadStore;
  readonly catalogue: Catalogue;
  readonly projections: readonly Projection[];
  /** Opens what must be found; without it nothing can be found. */
  readonly tokens?: Tokens;
  /** For projections that compare texts; without it no text is opened. */
  readonly sketches?: Sketches;
  /** Bounds of a batch: events, and the milliseconds that one should take. Default 2,000 and 400. */
  readonly batch?: { readonly events?: number; readonly ms?: number };
  /** Rest after a small batch, in milliseconds, so that a busy log is folded in batches and not event by event. */
  readonly paceMs?: number;
  /** How long an append can stay unnoticed when nobody calls `wake`, in milliseconds. */
  readonly pollMs?: number;
  readonly tries?: number;
  readonly mostParked?: number;
  readonly cachedStreams?: number;
  readonly now?: () => Date;
  readonly report?: (report: ProjectorReport) => void;
  /** After every commit of a build that is read. */
  readonly onReached?: (reached: Reached) => void;
}

export class UnknownProjection extends Error {
  override readonly name = 'UnknownProjection';
  constructor(readonly projection: string) {
    super(`there is no projection ${projection}`);
  }
}

const longestBackOffMs = 5_000;

/** Reads the log once for all projections and folds it into the read store. One per process; several do no harm. */
export class Projector {
  readonly progress = new Progress();
  private readonly all: readonly Builds[];
  private readonly pages: Pages;
  private readonly rest = new Rest();
  private readonly report: (report: ProjectorReport) => void;
  private readonly told = new WeakMap<Build, Reached['parked']>();
  private readonly tasks: { readonly run: () => Promise<void>; readonly refuse: () => void }[] = [];
  private stopped = false;
  private running: Promise<void> | undefined;
  private fault: string | undefined;

  constructor(private readonly options: ProjectorOptions) {
    this.report = options.report ?? (() => undefined);
    const buildOptions = {
      tries: options.tries ?? 3,
      mostParked: options.mostParked ?? 1_000,
      cachedStreams: options.cachedStreams ?? 4_000,
      now: options.now ?? (() => new Date()),
    };
    this.all = options.projections.map(
      (projection) => new Builds(projection, options.store, buildOptions, this.report),
    );
    this.pages = new Pages(options);
  }

  /** Begins to project; faults of the stores are waited out, and shown by `status`. */
  start(): void {
    this.running ??= this.run();
  }

  /** Finishes the batch at hand. The stores stay open. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.rest.stop();
    await this.running;
    for (const { refuse } of this.tasks.splice(0)) refuse();
    this.progress.stop();
  }

  /** Says that something was appended. */
  wake(): void {
    this.rest.wake();
  }

  /** Waits until reads of this projection hold the position; says so when the stream is parked there. */
  waitFor(projection: string, position: string, timeoutMs: number, stream?: string): Promise<Waited> {
    return this.progress.waitFor(projection, position, timeoutMs, stream);
  }

  status(): Promise<ProjectorStatus> {
    const alive = this.running !== undefined && !this.stopped;
    return statusOf(this.all, this.options.reader, {
      alive,
      fault: this.fault,
      now: this.options.now ?? (() => new Date()),
    });
  }

  /**
   * Builds this projection afresh beside the running one; reads go on. Resolves when that has begun.
   * @throws UnknownProjection
   */
  rebuild(name: string): Promise<void> {
    return this.between(async () => this.buildsOf(name).rebuild());
  }

  /**
   * Folds a parked stream again, in order, from the log. False: it is parked still.
   * @throws UnknownProjection
   */
  retry(name: string, stream: string): Promise<boolean> {
    return this.between(async () => {
      for (const build of this.buildsOf(name).all) {
        await this.takeUp(build, stream);
        build.stalled = undefined;
        this.tell(build);
      }
      return this.buildsOf(name).all.every(({ parkedStreams }) =>
        parkedStreams.every((parked) => parked.stream !== stream),
      );
    });
  }

  private buildsOf(name: string): Builds {
    const found = this.all.find(({ projection }) => projection.name === name);
    if (found === undefined) throw new UnknownProjection(name);
    return found;
  }

  /** Runs it between two batches. */
  private between<Result>(task: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const refuse = (): void => reject(new Error('the projector has stopped'));
      if (this.stopped) refuse();
      else this.tasks.push({ run: () => task().then(resolve, reject), refuse });
      this.rest.wake();
    });
  }

  private async run(): Promise<void> {
    let failures = 0;
    let opened = false;
    while (!this.stopped) {
      try {
        if (!opened) await this.open();
        opened = true;
        for (const { run } of this.tasks.splice(0)) await run();
        const worked = await this.turn();
        failures = 0;
        this.fault = undefined;
        await this.rest.after(worked, this.options);
      } catch (error) {
        failures += 1;
        const again = Math.min(longestBackOffMs, 50 * 2 ** failures);
        this.fault = messageOf(error);
        this.report({ kind: 'failed', reason: this.fault, again });
        await this.rest.backOff(again);
        // What a failed write left behind is unknown: everything is taken up as it is stored.
        opened = false;
      }
    }
  }

  private async open(): Promise<void> {
    for (const builds of this.all) {
      await builds.open(this.options.reader);
      // This server may know what the one before it did not.
      for (const build of builds.all) for (const { stream } of build.parkedStreams) await this.takeUp(build, stream);
      if (builds.read !== undefined) this.tell(builds.read);
    }
  }

  /**
   * One batch for the builds that lead, and one for those that are furthest behind, up to where the next one stands:
   * so the ones that are read keep up while others are built, and all go on together once they have met.
   */
  private async turn(): Promise<'idle' | 'little' | 'much'> {
    const lanes = this.lanes();
    const lead = lanes.at(-1);
    if (lead === undefined) return 'idle';
    const leading = await this.advance(lead, undefined);
    const [behind, ahead] = lanes;
    if (behind === undefined || behind === lead) return leading;
    const following = await this.advance(behind, ahead?.[0]?.position);
    return following === 'idle' ? leading : 'much';
  }

  /** Builds by position, the furthest behind first. */
  private lanes(): readonly (readonly Build[])[] {
    const lanes = new Map<string, Build[]>();
    for (const build of this.all.flatMap((builds) => builds.all)) {
      if (build.stalled !== undefined) continue;
      const lane = lanes.get(build.position ?? '') ?? [];
      lanes.set(build.position ?? '', [...lane, build]);
    }
    return [...lanes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, lane]) => lane);
  }

  private async advance(lane: readonly Build[], until: string | undefined): Promise<'idle' | 'little' | 'much'> {
    const { entries, complete } = await this.pages.after(lane, until);
    if (entries.length > 0)
      await this.pages.timed(async () => {
        for (const build of lane) await this.foldInto(build, entries);
      });
    // The whole log is in them: what was built to be read can be read from now on.
    if (complete && until === undefined)
      for (const builds of this.all) {
        const { building } = builds;
        if (building === undefined || !lane.includes(building) || building.stalled !== undefined) continue;
        await builds.switchOver();
        this.tell(building);
      }
    if (entries.length === 0) return 'idle';
    return complete ? 'little' : 'much';
  }

  private async foldInto(build: Build, entries: readonly Entry[]): Promise<void> {
    await build.fold(entries);
    if (build.stalled !== undefined) this.report({ kind: 'stalled', projection: build.name, reason: build.stalled });
    this.tell(build);
  }

  private async takeUp(build: Build, stream: string): Promise<void> {
    const parked = build.parkedStreams.find((candidate) => candidate.stream === stream);
    if (parked === undefined) return;
    await build.takeUp(stream, await this.pages.ofStream(stream, parked.revision, build));
  }

  private tell(build: Build): void {
    const parked = build.parkedStreams;
    const before = this.told.get(build) ?? [];
    if (parked !== before) {
      this.told.set(build, parked);
      for (const { stream, reason, eventId } of parked)
        if (!before.some((known) => known.stream === stream && known.eventId === eventId))
          this.report({ kind: 'parked', projection: build.name, stream, reason });
    }
    if (build.position === undefined || this.buildsOf(build.name).read !== build) return;
    const reached = { projection: build.name, position: build.position, parked };
    this.progress.advance(reached);
    this.options.onReached?.(reached);
  }
}
