import { projections, versionOf } from '#libs/projections';
import { type ReadStore } from '#libs/read-store';
import { type ProjectorHandle } from './projector-handle.js';

/** Whether what is read holds all that the log held when this server began: until then it would look like everything. */
export class CatchingUp {
  private readonly done = new Set<string>();

  /** `began`: the head of the log when this server began; undefined of an empty log. */
  constructor(
    private readonly began: string | undefined,
    private readonly from: {
      readonly reads: Pick<ReadStore, 'activeVersion'>;
      readonly projecting: Pick<ProjectorHandle, 'waitFor'>;
    },
  ) {}

  /** Waits at most so many milliseconds for it. Once it is so, it stays so: what comes later is a lag. */
  async isOver(projection: string, longestMs = 0): Promise<boolean> {
    if (this.began === undefined || this.done.has(projection)) return true;
    if (!(await this.isOfEarlierVersion(projection))) {
      if ((await this.from.projecting.waitFor(projection, this.began, longestMs)) !== 'reached') return false;
      this.done.add(projection);
    }
    return true;
  }

  /** What an earlier version made is read until this version of it is complete. */
  private async isOfEarlierVersion(projection: string): Promise<boolean> {
    const build = await this.from.reads.activeVersion(projection);
    const known = projections.find(({ name }) => name === projection);
    return build !== undefined && versionOf(build) !== known?.version;
  }
}
