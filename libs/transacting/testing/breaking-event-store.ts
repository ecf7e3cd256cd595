import { type Appended, type EventToAppend, type ExpectedRevision, UnknownOutcome } from '#libs/event-store';
import { type AppendFault, FaultyEventStore } from '../../event-store/testing/faulty-event-store.js';

/** A faulty store that, after the faults it was told, loses every append until it has recovered. */
export class BreakingEventStore extends FaultyEventStore {
  #told = 0;
  #broken = false;

  override failAppends(...faults: readonly (AppendFault | 'none')[]): this {
    this.#told += faults.length;
    return super.failAppends(...faults);
  }

  breakDown(): void {
    this.#broken = true;
  }

  recover(): void {
    this.#broken = false;
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<Appended> {
    if (this.#told === 0 && this.#broken) {
      this.attempts.push({ stream, expected, events });
      throw new UnknownOutcome('the request to the store was lost');
    }
    this.#told = Math.max(0, this.#told - 1);
    return super.append(stream, expected, events);
  }
}
