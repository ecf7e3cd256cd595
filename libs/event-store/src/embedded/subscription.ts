import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CaughtUp, type RecordedEvent } from '../event-store.js';
import { type Followers } from './followers.js';

/** What a subscription reads from. */
export interface Followed {
  /** The next events after this place, in log order; empty at the end. */
  pageAfter(sequence: number): readonly RecordedEvent[];
  sequenceOf(event: RecordedEvent): number;
  readonly followers: Followers;
}

const done = { done: true, value: undefined } as const;
const caughtUp = { done: false, value: { caughtUp: true } } as const;

/**
 * Walks the log page by page at the speed of its caller: nothing is read ahead of the page that is being handed out,
 * and no transaction stays open between pages.
 */
export class Subscription implements AsyncIterator<RecordedEvent | CaughtUp> {
  private page: readonly RecordedEvent[] = [];
  private place = 0;
  private toldCaughtUp = false;
  private ended = false;
  private turn: Promise<unknown> = Promise.resolve();
  private wake: (() => void) | undefined;

  constructor(
    private readonly log: Followed,
    private after: number,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', this.end, { once: true });
    if (signal.aborted) this.end();
  }

  /** Calls are answered in the order in which they are made. */
  next(): Promise<IteratorResult<RecordedEvent | CaughtUp, undefined>> {
    const answer = this.turn.then(() => this.advance());
    this.turn = answer.catch(this.end);
    return answer;
  }

  return(): Promise<IteratorResult<RecordedEvent | CaughtUp, undefined>> {
    this.end();
    return Promise.resolve(done);
  }

  private async advance(): Promise<IteratorResult<RecordedEvent | CaughtUp, undefined>> {
    while (!this.ended) {
      const event = this.page[this.place];
      if (event) {
        this.place += 1;
        return { done: false, value: event };
      }
      // Catching up on a long log must not keep everybody else on this thread waiting.
      if (this.page.length > 0) await nextTurn();
      this.turnPage();
      if (this.page.length > 0) this.toldCaughtUp = false;
      else if (this.toldCaughtUp) await this.somethingNew();
      else {
        this.toldCaughtUp = true;
        return caughtUp;
      }
    }
    return done;
  }

  private turnPage(): void {
    const last = this.page.at(-1);
    if (last) this.after = this.log.sequenceOf(last);
    this.page = this.ended ? [] : this.log.pageAfter(this.after);
    this.place = 0;
  }

  private somethingNew(): Promise<void> {
    if (this.ended) return Promise.resolve();
    return new Promise((resolve) => {
      this.wake = resolve;
      this.log.followers.add(resolve);
    });
  }

  private readonly end = (): void => {
    this.ended = true;
    this.page = [];
    this.signal.removeEventListener('abort', this.end);
    if (!this.wake) return;
    this.log.followers.delete(this.wake);
    this.wake();
  };
}
