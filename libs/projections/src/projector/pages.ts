import { type Catalogue } from '#libs/event-schema';
import { type EventReader } from '#libs/event-store';
import { type Build } from './build.js';
import { Entry } from './entry.js';
import { addSearchTokens, addSketches, type Sketches, type Tokens } from './opened-facts.js';

const fewestEvents = 16;
const streamPage = 500;

/** Pages of the log, ready to be folded: bounded by count, and by the time that folding the last ones took. */
export class Pages {
  private readonly most: number;
  private readonly budgetMs: number;
  private size: number;

  constructor(
    private readonly options: {
      readonly reader: EventReader;
      readonly catalogue: Catalogue;
      readonly tokens?: Tokens;
      readonly sketches?: Sketches;
      readonly batch?: { readonly events?: number; readonly ms?: number };
    },
  ) {
    this.most = options.batch?.events ?? 2_000;
    this.budgetMs = options.batch?.ms ?? 400;
    this.size = Math.min(this.most, 250);
  }

  /** What follows the position of these builds, up to `until`, included. `complete`: there was no more. */
  async after(
    lane: readonly Build[],
    until: string | undefined,
  ): Promise<{ readonly entries: readonly Entry[]; readonly complete: boolean }> {
    const { reader, catalogue } = this.options;
    const recorded = await reader.readAll({ after: lane[0]?.position, limit: this.size });
    const complete = recorded.length < this.size;
    const within = until === undefined ? recorded : recorded.filter(({ position }) => position <= until);
    const entries = within.map((event) => new Entry(event, catalogue));
    await this.open(entries, lane);
    return { entries, complete };
  }

  /** The events of one stream, from a revision on. */
  async ofStream(stream: string, from: number, build: Build): Promise<readonly Entry[]> {
    const { reader, catalogue } = this.options;
    const entries: Entry[] = [];
    for (;;) {
      const page = await reader.read(stream, { from: from + entries.length, limit: streamPage });
      entries.push(...page.map((event) => new Entry(event, catalogue)));
      if (page.length < streamPage) break;
    }
    await this.open(entries, [build]);
    return entries;
  }

  /** Fits the size of the next pages to the time that this work on a page took. */
  async timed(work: () => Promise<void>): Promise<void> {
    const began = performance.now();
    await work();
    const took = performance.now() - began;
    if (took > this.budgetMs) this.size = Math.max(Math.min(fewestEvents, this.most), Math.ceil(this.size / 2));
    else if (took < this.budgetMs / 2) this.size = Math.min(this.most, this.size * 2);
  }

  /** Opens what these projections need of the facts, and nothing else. */
  private async open(entries: readonly Entry[], lane: readonly Build[]): Promise<void> {
    const { tokens, sketches } = this.options;
    const finding = lane.filter(({ projection }) => projection.finds);
    if (tokens !== undefined && finding.length > 0) await addSearchTokens(entries, tokens, categoriesOf(finding));
    const comparing = lane.filter(({ projection }) => projection.compares);
    if (sketches !== undefined && comparing.length > 0) await addSketches(entries, sketches, categoriesOf(comparing));
  }
}

/** All that one of them folds; undefined: all there is. */
function categoriesOf(builds: readonly Build[]): readonly string[] | undefined {
  const limits = builds.map(({ projection }) => projection.categories);
  return limits.some((limit) => limit === undefined) ? undefined : limits.flatMap((limit) => limit ?? []);
}
