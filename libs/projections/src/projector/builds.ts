import { type EventReader } from '#libs/event-store';
import { IndexesChanged, type ReadStore } from '#libs/read-store';
import { type Projection } from '../projection.js';
import { Build, type BuildOptions } from './build.js';

/*
 * A version of a projection may be built several times: afresh beside the running build, or because the log is another
 * one. The read store keeps each under a number of its own: the version, then which build of it.
 */
const buildsPerVersion = 100_000;
const firstOf = (version: number): number => version * buildsPerVersion + 1;
/** The version of its projection that this build, as the read store numbers it, is one of. */
export const versionOf = (stored: number): number => Math.floor(stored / buildsPerVersion);

/** What happened to the builds of a projection, for the log of the process. */
export type BuildReport =
  | { readonly kind: 'other-log'; readonly projection: string; readonly position: string }
  | { readonly kind: 'switched'; readonly projection: string; readonly build: number; readonly version: number };

/** The builds of one projection: the one that is read, and perhaps one that is being built to take its place. */
export class Builds {
  private active: Build | undefined;
  private next: Build | undefined;

  constructor(
    readonly projection: Projection,
    private readonly store: ReadStore,
    private readonly options: BuildOptions,
    private readonly report: (report: BuildReport) => void,
  ) {}

  /** The build that is read, if this server can fold it. */
  get read(): Build | undefined {
    return this.active;
  }

  /** The build that will take its place. */
  get building(): Build | undefined {
    return this.next;
  }

  get all(): readonly Build[] {
    return [this.active, this.next].filter((build) => build !== undefined);
  }

  /** Takes up what is stored; what was folded from another log is thrown away and built from the beginning. */
  async open(reader: EventReader): Promise<void> {
    const { name, version } = this.projection;
    this.active = this.next = undefined;
    const stored = await this.store.versions(name);
    const read = await this.store.activeVersion(name);
    const mine = stored.filter((number) => versionOf(number) === version);
    const newest = mine.at(-1);
    if (read !== undefined && versionOf(read) === version) this.active = await this.openBuild(read);
    if (newest !== undefined && newest !== read && (read === undefined || versionOf(read) !== version || newest > read))
      this.next = await this.openBuild(newest);

    for (const build of this.all) {
      if (build.checkpoint === undefined || (await isFrom(reader, build.checkpoint))) continue;
      this.report({ kind: 'other-log', projection: name, position: build.checkpoint.position });
      await this.beginAgain();
      return;
    }
    if (this.all.length === 0) this.next = await this.makeBuild();
    // There is nothing to read yet that would be lost by reading what is not complete.
    if (read === undefined) await this.switchOver();
  }

  /** Builds the same version afresh, beside the one that is read. Does nothing when that is being done already. */
  async rebuild(): Promise<void> {
    this.next ??= await this.makeBuild();
  }

  /** Lets the finished build be read, and drops all others. */
  async switchOver(): Promise<void> {
    const { next } = this;
    if (next === undefined) return;
    const { name, version } = this.projection;
    await this.store.activate(name, next.stored);
    this.active = next;
    this.next = undefined;
    this.report({ kind: 'switched', projection: name, build: next.stored, version });
    for (const number of await this.store.versions(name))
      if (number !== next.stored) await this.store.drop(name, number);
  }

  // Documents of another log must not be shown while the right ones are built.
  private async beginAgain(): Promise<void> {
    this.active = undefined;
    this.next = await this.makeBuild();
    await this.switchOver();
  }

  private async openBuild(stored: number): Promise<Build | undefined> {
    const build = new Build(this.projection, stored, this.store, this.options);
    try {
      await build.open();
      return build;
    } catch (error) {
      // Its indexes were changed under the same version: a new build of it has the new ones.
      if (error instanceof IndexesChanged) return undefined;
      throw error;
    }
  }

  private async makeBuild(): Promise<Build> {
    const { name, version } = this.projection;
    const mine = (await this.store.versions(name)).filter((number) => versionOf(number) === version);
    const build = new Build(this.projection, (mine.at(-1) ?? firstOf(version) - 1) + 1, this.store, this.options);
    await build.open();
    return build;
  }
}

/** Whether the event at this checkpoint is still where it was: else the log was cut, restored or replaced. */
async function isFrom(
  reader: EventReader,
  { stream, revision, eventId, position }: NonNullable<Build['checkpoint']>,
): Promise<boolean> {
  const [found] = await reader.read(stream, { from: revision, limit: 1 });
  return found?.id === eventId && found.position === position;
}
