import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor } from '#libs/event-schema';
import { IsRead } from '../http/access.guard.js';
import { maySeePersons } from '../http/access.js';
import { Reader } from '../http/act.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { entityTag } from '../http/entity-tag.js';
import { problem } from '../http/problem.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { refuseSubject } from '../queries/confidentiality.js';
import { askedMoment, ComplaintPath, HistoryQuery } from '../queries/parameters.js';
import { asOf, revisionIn, revisionOf } from './as-of.js';
import { complaintIn, readCase } from './case-log.js';
import { type HistoryEntry, tell } from './history.js';

export interface History {
  readonly complaintId: string;
  /** Of the case; as of a moment, of the case then: absent when it had not been received. */
  readonly revision?: number;
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
  @Answers('History', 'Every fact, the first first.', { tagged: true })
  @AnswersProblems(400, 401, 403, 404, 503)
  async history(
    @Param() { complaintId }: ComplaintPath,
    @Query() query: HistoryQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<History> {
    const all = await readCase(this.installation.log, complaintId);
    if (all.length === 0) throw unknownComplaint(complaintId);
    refuseSubject(reader, complaintIn(all));
    const { from = 0, limit = usual } = query;
    const moment = askedMoment(query);
    const known = moment === undefined ? all : asOf(all, moment);
    const revision = revisionIn(known);
    const told = known.filter((event) => revisionOf(event) >= from);
    // In the order in which things happened, revisions do not count up: such a history comes whole.
    const page = moment?.by === 'occurred' ? told : told.slice(0, limit);
    const following = moment?.by === 'occurred' ? undefined : told[limit];
    const entries = await tell(page, this.installation.keys, {
      opened: maySeePersons(reader.role),
      history: known,
    });
    // As of an earlier moment nothing can be changed: such an answer has no tag to come back with.
    if (moment === undefined && revision !== undefined) void reply.header('etag', entityTag(revision));
    return {
      complaintId,
      ...(revision === undefined ? {} : { revision }),
      ...(moment === undefined ? {} : { asOf: moment }),
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
