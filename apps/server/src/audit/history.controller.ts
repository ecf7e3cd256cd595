import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor } from '#libs/event-schema';
import { IsRead } from '../http/access.guard.js';
import { maySeePersons } from '../http/access.js';
import { Reader } from '../http/act.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { unknownComplaint } from '../http/unknown-complaint.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { refuseUnseen } from '../queries/confidentiality.js';
import { withoutHiddenLinks } from '../queries/links.js';
import { ComplaintPath, HistoryQuery } from '../queries/parameters.js';
import { complaintIn, readCase } from './case-log.js';
import { type HistoryPage, historyPage } from './history-page.js';

export interface History extends HistoryPage {
  readonly complaintId: string;
}

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
    const { transactor } = this.installation;
    await refuseUnseen(transactor, reader, complaintId, complaintIn(all));
    const page = await historyPage(all, query, {
      visible: await withoutHiddenLinks(transactor, reader, all),
      keys: this.installation.keys,
      opened: maySeePersons(reader.role),
      address: `/complaints/${complaintId}`,
      reply,
    });
    return { complaintId, ...page };
  }
}
