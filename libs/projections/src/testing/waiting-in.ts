import { type Fact } from '#libs/event-schema';
import { type DocumentBody } from '#libs/read-store';
import { type QueueEntry, entryIn } from '../queues/queue-entry.js';
import { type QueueName } from '../queues/queue.js';
import { queues } from '../queues/queues.projection.js';
import { facts, project, type Telling } from './complaint-facts.js';

/** Entries as they are kept, of one queue or of all. */
export const entriesKept = (told: readonly Fact[], queue?: QueueName): readonly DocumentBody[] =>
  [...project(queues, told).values()].filter(
    (body) => body['queue'] !== undefined && (queue === undefined || body['queue'] === queue),
  );

/** What waits in a queue after these facts of any stream, as it is read at a moment. */
export const waitingAfter = (
  told: readonly Fact[],
  queue: QueueName,
  now = '2026-01-09T08:00:00Z',
): readonly QueueEntry[] => entriesKept(told, queue).map((body) => entryIn({ body }, now));

/** What waits in a queue after these facts of one complaint. */
export const waiting = (queue: QueueName, ...told: readonly Telling[]): readonly QueueEntry[] =>
  waitingAfter(facts(...told), queue);

/** The queues that the complaint stands in after these facts. */
export const inQueues = (...told: readonly Telling[]) =>
  [...new Set(entriesKept(facts(...told)).map((body) => body['queue']))].sort();

/** In the order in which a queue is read. */
export const inOrder = (entries: readonly DocumentBody[]): readonly DocumentBody[] =>
  [...entries].sort((one, other) => ((one['order'] as string) < (other['order'] as string) ? -1 : 1));
