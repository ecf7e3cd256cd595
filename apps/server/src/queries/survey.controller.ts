import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor } from '#libs/event-schema';
import { type StreamHistory, streamHistory } from '../audit/stream-history.js';
import { invitedSurvey } from '../commands/surveys/invited-survey.js';
import { surveys } from '../commands/surveys/surveys.family.js';
import { IsRead } from '../http/access.guard.js';
import { Reader } from '../http/act.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { entityTag } from '../http/entity-tag.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { HistoryQuery, SurveyPath } from './parameters.js';
import { streamTexts } from './stream-texts.js';

/** What people answered when they were asked, and the complaints that came of it. */
@ApiTags('surveys')
@Controller()
export class SurveyController {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  @Get('surveys/:surveyId')
  @IsRead('survey')
  @ApiOperation({
    operationId: 'survey',
    summary: 'A survey: which unit asked, its public link, what people answered, and the complaints that came of it',
  })
  @Answers('Survey', 'The survey.', { tagged: true })
  @AnswersProblems(400, 401, 403, 404, 503)
  async survey(
    @Param() { surveyId }: SurveyPath,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { revision, invitation, answers } = await invitedSurvey(this.installation, surveyId);
    void reply.header('etag', entityTag(revision));
    return {
      surveyId,
      revision,
      invitation,
      publicLink: `/feedback/${encodeURIComponent(invitation.unit)}/${surveyId}`,
      answers,
      words: await streamTexts(this.installation, surveys.streamOf({ surveyId }), reader),
      links: { self: `/surveys/${surveyId}`, history: `/surveys/${surveyId}/history` },
    };
  }

  @Get('surveys/:surveyId/history')
  @IsRead('survey')
  @ApiOperation({ operationId: 'surveyHistory', summary: 'Who asked and answered what, and when, from the log itself' })
  @Answers('StreamHistory', 'Every fact, the first first.', { tagged: true })
  @AnswersProblems(400, 401, 403, 404, 503)
  history(
    @Param() { surveyId }: SurveyPath,
    @Query() query: HistoryQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamHistory> {
    return streamHistory(this.installation, surveys, { where: { surveyId }, query, reader, reply });
  }
}
