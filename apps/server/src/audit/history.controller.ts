import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor } from '#libs/event-schema';
import { IsRead } from '../http/access.guard.js';
import { maySeePersons } from '../http/access.js';
import { Reader } from '../http/act.js';
import { entityTag } from '../http/entity-tag.js';
import { problem } from '../http/problem.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { ComplaintPath, HistoryQuery } from '../queries/parameters.js';
import { asOf, revisionOf } from './as-of.js';
import { readCase } from './case-log.js';
import { type HistoryEntry, tell } from './history.js';

export interface History {
  readonly complaintId: string;
  /** Of the case now, also when the history is asked as of a moment. */
  readonly revision: number;
  readonly asOf?: { readonly moment: string; readonly by: string };
  readonly entries: readonly HistoryEntry[];
  readonly next?: string;
}

const usual = 100;

@ApiTags('complaints')
@Controller('complaints/:complaintId/history')
export class HistoryController {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  @Get()
  @IsRead('history')
  @ApiOperation({
    operationId: 'history',
    summary: 'Who did what, when and why: every fact of a case, from the log itself, in plain words beside the event',
  })
  async history(
    @Param() { complaintId }: ComplaintPath,
    @Query() query: HistoryQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<History> {
    const all = await readCase(this.installation.log, complaintId);
    const last = all.at(-1);
    if (last === undefined) throw unknownComplaint(complaintId);
    const { from = 0, limit = usual, asOf: moment, by = 'recorded' } = query;
    const told = (moment === undefined ? all : asOf(all, { moment, by })).filter((event) => revisionOf(event) >= from);
    // In the order in which things happened, revisions do not count up: such a history comes whole.
    const page = by === 'occurred' ? told : told.slice(0, limit);
    const following = by === 'occurred' ? undefined : told[limit];
    const entries = await tell(page, this.installation.keys, { opened: maySeePersons(reader.role) });
    void reply.header('etag', entityTag(revisionOf(last)));
    return {
      complaintId,
      revision: revisionOf(last),
      ...(moment === undefined ? {} : { asOf: { moment, by } }),
      entries,
      ...(following === undefined ? {} : { next: nextLink(complaintId, revisionOf(following), query) }),
    };
  }
}

export const unknownComplaint = (complaintId: string) =>
  problem('no-such-complaint', `There is no complaint ${complaintId}.`);

function nextLink(complaintId: string, from: number, { limit, asOf: moment, by }: HistoryQuery): string {
  const parameters = new URLSearchParams({ from: String(from) });
  if (limit !== undefined) parameters.set('limit', String(limit));
  if (moment !== undefined) parameters.set('asOf', moment);
  if (by !== undefined) parameters.set('by', by);
  return `/complaints/${complaintId}/history?${parameters.toString()}`;
}
