import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor } from '#libs/event-schema';
import { type StreamHistory, streamHistory } from '../audit/stream-history.js';
import { auditFindings } from '../commands/audit-findings/audit-findings.family.js';
import { reports } from '../commands/reports/reports.family.js';
import { IsRead } from '../http/access.guard.js';
import { Reader } from '../http/act.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { entityTag } from '../http/entity-tag.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { HistoryQuery, ReportPath } from './parameters.js';
import { streamTexts } from './stream-texts.js';

/** What was decided on the strength of reports, and what audits laid bare. */
@ApiTags('reports')
@Controller()
export class ReviewsController {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  @Get('reports/:report/:period/reviews')
  @IsRead('reviews')
  @ApiOperation({ operationId: 'reportReviews', summary: 'What was decided on the strength of a report over a period' })
  @Answers('ReportReviews', 'Every decision, the first first; none is no mistake.', { tagged: true })
  @AnswersProblems(400, 401, 403, 503)
  async reviews(
    @Param() { report, period }: ReportPath,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const stream = reports.streamOf({ report, period });
    const { state } = await this.installation.transactor.load(reports.aggregate, stream);
    const address = `/reports/${report}/${encodeURIComponent(period)}`;
    return {
      report,
      period,
      ...tagged(state.revision, reply),
      reviews: state.reviews,
      words: await streamTexts(this.installation, stream, reader),
      links: { self: `${address}/reviews`, history: `${address}/history` },
    };
  }

  @Get('reports/:report/:period/history')
  @IsRead('reviews')
  @ApiOperation({
    operationId: 'reportHistory',
    summary: 'Who decided what on the strength of a report, and when, from the log itself',
  })
  @Answers('StreamHistory', 'Every fact, the first first; none is no mistake.', { tagged: true })
  @AnswersProblems(400, 401, 403, 503)
  reportHistory(
    @Param() { report, period }: ReportPath,
    @Query() query: HistoryQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamHistory> {
    return streamHistory(this.installation, reports, { where: { report, period }, query, reader, reply });
  }

  @Get('audit-findings')
  @IsRead('auditFindings')
  @ApiOperation({ operationId: 'auditFindings', summary: 'What audits laid bare, and the improvements that followed' })
  @Answers('AuditFindings', 'Every finding, the first first; none is no mistake.', { tagged: true })
  @AnswersProblems(401, 403, 503)
  async findings(@Reader() reader: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    const stream = auditFindings.streamOf({});
    const { state } = await this.installation.transactor.load(auditFindings.aggregate, stream);
    return {
      ...tagged(state.revision, reply),
      findings: state.findings,
      words: await streamTexts(this.installation, stream, reader),
      links: { self: '/audit-findings', history: '/audit-findings/history' },
    };
  }

  @Get('audit-findings/history')
  @IsRead('auditFindings')
  @ApiOperation({
    operationId: 'auditFindingsHistory',
    summary: 'Who recorded which audit finding, and when, from the log itself',
  })
  @Answers('StreamHistory', 'Every fact, the first first; none is no mistake.', { tagged: true })
  @AnswersProblems(400, 401, 403, 503)
  findingsHistory(
    @Query() query: HistoryQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamHistory> {
    return streamHistory(this.installation, auditFindings, { where: {}, query, reader, reply });
  }
}

/** The revision, also as the tag of the answer; nothing while there is no stream. */
function tagged(revision: number, reply: FastifyReply): { readonly revision?: number } {
  if (revision < 0) return {};
  void reply.header('etag', entityTag(revision));
  return { revision };
}
