import { type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { type Logger } from 'pino';
import { caseKey, cases, complaintIdOf, mergeIndex } from '#libs/projections';
import { type Page } from '#libs/read-store';
import { type Installation } from '../installation.js';
import { Merging } from './merging.js';

export interface ProposingTimes {
  /** Between one look and the next. */
  readonly everyMs: number;
  /** What was announced within this time may still be in the hands of whoever announced it. */
  readonly graceMs: number;
  /** How long the first look waits for the read store to have caught up. */
  readonly firstWaitMs: number;
}

const usual: ProposingTimes = { everyMs: 10_000, graceMs: 5_000, firstWaitMs: 30_000 };
const pageSize = 100;

type Parts = Pick<Installation, 'transactor' | 'inForce' | 'log' | 'keys' | 'reads' | 'projecting' | 'clock'>;

/**
 * Finds the merges that were announced and not finished, by index, and goes on with them: at the start whatever it finds,
 * because nobody of this server can be busy with it, and from time to time what is older than a moment. The index may be
 * behind: what it shows is looked up in the log before anything is done, and what it does not show yet is found next time.
 */
export class MergeProposing implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly merging: Merging;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly parts: Parts,
    private readonly logger: Pick<Logger, 'info' | 'warn'>,
    private readonly times: ProposingTimes = usual,
  ) {
    this.merging = new Merging(parts);
  }

  onApplicationBootstrap(): void {
    this.looking = this.first();
  }

  /** Finishes the merge at hand; the log is still open. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** Goes on with everything that was announced until then and is half-done; how many came to an end. Never fails. */
  async takeUpAll(graceMs: number): Promise<number> {
    const to = new Date(Date.parse(this.parts.clock.now()) - graceMs).toISOString();
    let ended = 0;
    let after: string | undefined;
    do {
      const page = await this.halfDone(to, after);
      for (const { stream } of page.documents) if (!this.stopped) ended += await this.takeUp(complaintIdOf(stream));
      after = page.next;
    } while (after !== undefined && !this.stopped);
    return ended;
  }

  private async first(): Promise<void> {
    const { log, projecting } = this.parts;
    try {
      const head = await log.head();
      // Not in one wait: a server that stops is not to wait for that.
      for (let waited = 0; head !== undefined && waited < this.times.firstWaitMs && !this.stopped; waited += waitMs)
        if ((await projecting.waitFor(cases.name, head, waitMs)) === 'reached') break;
    } catch (err) {
      this.logger.warn({ err }, 'the log cannot be asked for half-done merges');
    }
    await this.takeUpAll(0);
    this.again();
  }

  private again(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.takeUpAll(this.times.graceMs).then(() => this.again());
    }, this.times.everyMs);
    this.timer.unref();
  }

  private async halfDone(to: string, after: string | undefined): Promise<Page> {
    try {
      return await this.parts.reads.query({
        projection: cases.name,
        index: mergeIndex,
        equals: [],
        to,
        after,
        limit: pageSize,
      });
    } catch (err) {
      // Such as an earlier version that is read until the present one is built.
      this.logger.warn({ err }, 'half-done merges cannot be looked up');
      return { documents: [] };
    }
  }

  private async takeUp(target: string): Promise<number> {
    try {
      const finished = await this.merging.takeUp(target);
      for (const { kind } of finished) this.logger.info({ complaint: caseKey(target), kind }, 'a merge was taken up');
      return finished.filter(({ kind }) => kind !== 'unfinished').length;
    } catch (err) {
      this.logger.warn({ err, complaint: caseKey(target) }, 'a merge cannot be gone on with now');
      return 0;
    }
  }
}

const waitMs = 500;
