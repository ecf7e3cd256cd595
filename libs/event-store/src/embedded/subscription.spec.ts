import { anEvent } from '../../testing/events.js';
import { type RecordedEvent } from '../event-store.js';
import { Followers } from './followers.js';
import { type Followed, Subscription } from './subscription.js';

const pageSize = 50;

/** A log that is only asked for: it counts the pages that a subscription takes. */
class CountingLog implements Followed {
  pages = 0;
  readonly followers = new Followers();

  constructor(private readonly events: number) {}

  pageAfter(sequence: number): RecordedEvent[] {
    this.pages += 1;
    const count = Math.max(0, Math.min(pageSize, this.events - sequence));
    return Array.from({ length: count }, (_, at) => ({
      ...anEvent(),
      stream: 'complaint-1',
      revision: sequence + at,
      position: String(sequence + at + 1),
    }));
  }

  sequenceOf({ position }: RecordedEvent): number {
    return Number(position);
  }
}

describe('a subscription', () => {
  it('[X12] reads no further than the page that its caller is handling, however long the log is', async () => {
    const log = new CountingLog(1_000_000);
    const subscription = new Subscription(log, 0, new AbortController().signal);
    for (let taken = 1; taken <= 500; taken += 1) {
      await subscription.next();
      await new Promise(setImmediate);
      expect(log.pages).toBe(Math.ceil(taken / pageSize));
    }
    await subscription.return();
  });

  it('lets others on the thread have their turn while it catches up', async () => {
    const log = new CountingLog(20 * pageSize);
    const subscription = new Subscription(log, 0, new AbortController().signal);
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    const immediate = (): void => {
      turns += 1;
      if (turns < 1000) setImmediate(immediate);
    };
    setImmediate(immediate);
    for (let taken = 0; taken < 20 * pageSize; taken += 1) await subscription.next();
    clearInterval(others);
    expect(turns).toBeGreaterThanOrEqual(19);
    turns = 1000;
    await subscription.return();
  });

  it('fails once when its log fails, and is over then', async () => {
    const log = new CountingLog(0);
    const subscription = new Subscription(log, 0, new AbortController().signal);
    await subscription.next();
    log.pageAfter = () => {
      throw new Error('the disk has gone');
    };
    const waiting = subscription.next();
    log.followers.wakeAll();
    await expect(waiting).rejects.toThrow('the disk has gone');
    expect(await subscription.next()).toMatchObject({ done: true });
  });

  it('leaves nothing behind among those who wait or listen', async () => {
    const cancel = new AbortController();
    let listeners = 0;
    const signal = cancel.signal;
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...args);
    };
    const log = new CountingLog(0);
    for (let at = 0; at < 10; at += 1) {
      const subscription = new Subscription(log, 0, signal);
      await subscription.next();
      const waiting = subscription.next();
      await subscription.return();
      await waiting;
    }
    expect(listeners).toBe(0);
  });
});
