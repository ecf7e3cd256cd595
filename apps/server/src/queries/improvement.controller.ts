import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { daysToRecurrence, isProposed, statusOfImprovement } from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { type StreamHistory, streamHistory } from '../audit/stream-history.js';
import { improvements } from '../commands/improvements/improvements.family.js';
import { IsRead } from '../http/access.guard.js';
import { Reader } from '../http/act.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { entityTag } from '../http/entity-tag.js';
import { problem } from '../http/problem.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { casesOfImprovement } from './leading-cases.js';
import { HistoryQuery, ImprovementPath, ReadQuery } from './parameters.js';
import { Reading } from './reading.js';
import { streamTexts } from './stream-texts.js';

const dayMs = 86_400_000;

/** From an improvement back to the complaints whose lessons led to it, and on to whether it helped. */
@ApiTags('improvements')
@Controller('improvements/:improvementId')
export class ImprovementController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  @Get()
  @IsRead('improvement')
  @ApiOperation({
    operationId: 'improvement',
    summary:
      'An improvement as it stands: where it comes from, how far it is, whether it helped, and for which complaints',
  })
  @Answers('Improvement', 'The improvement.', { tagged: true })
  @AnswersProblems(400, 401, 403, 404, 503, 504)
  async improvement(
    @Param() { improvementId }: ImprovementPath,
    @Query() { after }: ReadQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const stream = improvements.streamOf({ improvementId });
    const { state: improvement } = await this.installation.transactor.load(improvements.aggregate, stream);
    if (!isProposed(improvement)) throw problem('no-such-improvement', `There is no improvement ${improvementId}.`);
    void reply.header('etag', entityTag(improvement.revision));
    const complaints = await casesOfImprovement(this.installation, this.reading, improvementId, { after, reader });
    const { implementation } = improvement;
    return {
      improvementId,
      status: statusOfImprovement(improvement),
      ...improvement,
      ...(implementation === undefined ? {} : { recurrenceFrom: ninetyDaysAfter(implementation.at) }),
      ...(complaints === undefined ? {} : { complaints }),
      words: await streamTexts(this.installation, stream, reader),
      links: { self: `/improvements/${improvementId}`, history: `/improvements/${improvementId}/history` },
    };
  }

  @Get('history')
  @IsRead('improvement')
  @ApiOperation({
    operationId: 'improvementHistory',
    summary: 'Who did what about an improvement, when and why, from the log itself',
  })
  @Answers('StreamHistory', 'Every fact, the first first.', { tagged: true })
  @AnswersProblems(400, 401, 403, 404, 503)
  history(
    @Param() { improvementId }: ImprovementPath,
    @Query() query: HistoryQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamHistory> {
    return streamHistory(this.installation, improvements, { where: { improvementId }, query, reader, reply });
  }
}

const ninetyDaysAfter = (at: string): string => new Date(Date.parse(at) + daysToRecurrence * dayMs).toISOString();
