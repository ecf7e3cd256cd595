import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '#libs/event-schema';
import { cases, entryIn, type QueueEntry, type QueueName, queues } from '#libs/projections';
import { type IndexFields, type StoredDocument } from '#libs/read-store';
import { IsRead } from '../http/access.guard.js';
import { Reader } from '../http/act.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { problem } from '../http/problem.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { entriesHiddenFrom, pageFor, standsAt } from './entries-seen.js';
import { asPageProblem, pageAddress } from './paging.js';
import { QueueQuery, QueuesQuery } from './parameters.js';
import { itemsFrom, type QueueItem } from './queue-items.js';
import { queueMeanings, queueNamed } from './queue-meanings.js';
import { QueuesWhenRead, whenRead } from './queues-when-read.js';
import { Reading } from './reading.js';

export interface QueuePage {
  readonly queue: QueueName;
  readonly meaning: string;
  readonly items: readonly QueueItem[];
  /** The address of the next page; absent on the last. */
  readonly next?: string;
}

export interface QueueCount {
  readonly queue: QueueName;
  readonly meaning: string;
  /** Absent while what this queue reads is being built. */
  readonly count?: number;
  /** There are more than were counted. */
  readonly atLeast?: true;
  readonly link: string;
}

const usual = 50;
const mostCounted = 1000;

@ApiTags('queues')
@Controller('queues')
export class QueuesController {
  private readonly queuesWhenRead: QueuesWhenRead;

  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Reading) private readonly reading: Reading,
  ) {
    this.queuesWhenRead = new QueuesWhenRead(installation);
  }

  @Get()
  @IsRead('queues')
  @ApiOperation({ operationId: 'queues', summary: 'The queues, what each is for, and how much waits in it' })
  @Answers('QueueCounts', 'The queues.')
  @AnswersProblems(400, 401, 403, 503, 504)
  async queues(
    @Query() query: QueuesQuery,
    @Reader() reader: Actor,
  ): Promise<{ readonly queues: readonly QueueCount[] }> {
    await this.reading.allOf(queues.name, query.after);
    await this.reading.allOf(cases.name, query.after);
    const hidden = await entriesHiddenFrom(this.installation.reads, reader);
    const counted = Object.entries(queueMeanings).map(async ([name, meaning]): Promise<QueueCount> => {
      const queue = name as QueueName;
      const count = await this.counted(queue, query, { reader, hidden });
      return {
        queue,
        meaning,
        ...(count === undefined ? {} : { count }),
        ...(count === mostCounted ? { atLeast: true } : {}),
        link: pageLink(queue, query),
      };
    });
    return { queues: await Promise.all(counted) };
  }

  @Get(':name')
  @IsRead('queue')
  @ApiOperation({
    operationId: 'queue',
    summary: 'What waits in a queue, the most urgent first: why it is there, by when, and the command that ends it',
  })
  @Answers('QueuePage', 'A page of the queue.')
  @AnswersProblems(400, 401, 403, 404, 503, 504)
  async queue(@Param('name') name: string, @Query() query: QueueQuery, @Reader() reader: Actor): Promise<QueuePage> {
    const queue = queueNamed(name);
    if (queue === undefined) throw problem('unknown-queue', 'There is no such queue. GET /queues lists them.');
    await this.reading.allOf(whenRead(queue)?.projection.name ?? queues.name, query.after);
    const found = await this.found(queue, query, reader).catch(asPageProblem);
    return {
      queue,
      meaning: queueMeanings[queue],
      items: await itemsFrom(found.entries, reader, this.installation),
      ...(found.next === undefined ? {} : { next: pageLink(queue, query, found.next) }),
    };
  }

  /** Undefined while it cannot be told. */
  private async counted(
    queue: QueueName,
    query: QueuesQuery,
    { reader, hidden }: { readonly reader: Actor; readonly hidden: readonly StoredDocument[] },
  ): Promise<number | undefined> {
    const compared = whenRead(queue);
    const { owner, unit } = query;
    if (compared !== undefined) return this.queuesWhenRead.count(compared, { owner, unit, reader }, mostCounted);
    const { index, equals } = whose(queue, query, reader);
    const unseen = hidden.filter(standsAt(index, equals)).length;
    const limit = mostCounted + unseen;
    return (await this.installation.reads.count({ projection: queues.name, index, equals, limit })) - unseen;
  }

  private async found(
    queue: QueueName,
    query: QueueQuery,
    reader: Actor,
  ): Promise<{ readonly entries: readonly QueueEntry[]; readonly next?: string }> {
    const { limit = usual, page, owner, unit } = query;
    const compared = whenRead(queue);
    if (compared !== undefined) return this.queuesWhenRead.page(queue, compared, { page, limit, owner, unit, reader });
    const { reads, clock } = this.installation;
    const asked = { projection: queues.name, ...whose(queue, query, reader), after: page, limit };
    const { documents, next } = await pageFor(reads, reader, asked);
    const entries = documents.map((document) => entryIn(document, clock.now()));
    return { entries, ...(next === undefined ? {} : { next }) };
  }
}

/** By index, whatever is asked; the queue `mine` is the reader's own when nobody else is named. */
function whose(
  queue: QueueName,
  { owner, unit }: Pick<QueueQuery, 'owner' | 'unit'>,
  reader: Actor,
): { readonly index: IndexFields; readonly equals: readonly string[] } {
  if (owner !== undefined && unit !== undefined) {
    const detail = 'ask for an owner or for a unit, not for both';
    throw problem('malformed-address', `In the address, ${detail}.`, {
      members: { errors: [{ pointer: 'unit', detail }] },
    });
  }
  const of = owner ?? (queue === 'mine' && unit === undefined ? reader.id : undefined);
  if (of !== undefined) return { index: ['queue', 'owner', 'order'], equals: [queue, of] };
  if (unit !== undefined) return { index: ['queue', 'unit', 'order'], equals: [queue, unit] };
  return { index: ['queue', 'order'], equals: [queue] };
}

const pageLink = (queue: QueueName, { limit, owner, unit }: Partial<QueueQuery>, page?: string): string =>
  pageAddress(`/queues/${queue}`, { page, limit, owner, unit });
