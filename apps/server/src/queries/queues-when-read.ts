import {
  type AskedOfQueue,
  mergedCount,
  mergedPage,
  type QueueEntry,
  type QueueName,
  queuesWhenRead,
  type QueueWhenRead,
  versionOf,
} from '#libs/projections';
import { type Actor } from '#libs/event-schema';
import { problem } from '../http/problem.js';
import { type Installation } from '../installation.js';
import { casesHiddenFrom } from './confidentiality.js';
import { pageSeen } from './entries-seen.js';

type Asked = Pick<AskedOfQueue, 'unit' | 'owner'> & { readonly reader: Actor };

const pageSize = 200;

/** Reads the queues that are compared with the register as it is now. */
export class QueuesWhenRead {
  constructor(private readonly installation: Pick<Installation, 'reads' | 'inForce' | 'clock'>) {}

  /** @throws InvalidCursor, Problem not-yet while what it reads is still being built */
  async page(
    name: QueueName,
    queue: QueueWhenRead,
    { page: after, limit, unit, owner, reader }: Asked & { readonly page?: string | undefined; readonly limit: number },
  ): Promise<{ readonly entries: readonly QueueEntry[]; readonly next?: string }> {
    if (!(await this.isBuilt(queue)))
      throw problem('not-yet', 'What this queue reads is being built. Ask again shortly.', {
        headers: { 'retry-after': '5' },
      });
    const { reads } = this.installation;
    const asked = await this.asked({ unit, owner, reader });
    const places = await queue.places(reads, asked);
    const of = [name, unit ?? '', owner ?? ''].join(' ');
    const hidden = await casesHiddenFrom(reads, reader);
    const { documents, next } = await pageSeen(
      {
        read: (from, length) => mergedPage(reads, places, { after: from, asked: of, limit: length }),
        isSeen: (document) => !hidden.has(queue.entryIn(document, asked).subject.id),
        mayHide: () => Promise.resolve(hidden.size > 0),
      },
      { after, limit },
    );
    return {
      entries: documents.map((document) => queue.entryIn(document, asked)),
      ...(next === undefined ? {} : { next }),
    };
  }

  /** At most so many; undefined while what it reads is still being built. */
  async count(queue: QueueWhenRead, filter: Asked, limit: number): Promise<number | undefined> {
    if (!(await this.isBuilt(queue))) return undefined;
    const { reads } = this.installation;
    const asked = await this.asked(filter);
    const places = await queue.places(reads, asked);
    const hidden = await casesHiddenFrom(reads, filter.reader);
    if (hidden.size === 0) return mergedCount(reads, places, limit);
    // Few people have a case that is hidden from them; for them what they see is counted one by one.
    let seen = 0;
    let after: string | undefined;
    do {
      const page = await mergedPage(reads, places, { after, asked: '', limit: pageSize });
      seen += page.documents.filter((document) => !hidden.has(queue.entryIn(document, asked).subject.id)).length;
      after = page.next;
    } while (after !== undefined && seen < limit);
    return Math.min(seen, limit);
  }

  /** An earlier version of what is read knows nothing of where complaints are. */
  private async isBuilt({ projection: { name, version } }: QueueWhenRead): Promise<boolean> {
    const build = await this.installation.reads.activeVersion(name);
    return build === undefined || versionOf(build) === version;
  }

  private async asked({ unit, owner }: Asked): Promise<AskedOfQueue> {
    return {
      register: await this.installation.inForce.register(),
      now: this.installation.clock.now(),
      unit,
      owner,
    };
  }
}

/** How this queue is read when it is not folded. */
export const whenRead = (queue: QueueName): QueueWhenRead | undefined => queuesWhenRead.get(queue);
