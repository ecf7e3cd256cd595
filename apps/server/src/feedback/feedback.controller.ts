import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiQuery, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { invitedSurvey, noSuchSurvey } from '../commands/surveys/invited-survey.js';
import { LanguageQuery } from '../complainant/dto/telling.dto.js';
import { languages } from '../complainant/words/words.js';
import { IsOpen } from '../http/access.guard.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { examples } from '../http/examples.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { FeedbackPath } from '../queries/parameters.js';
import { AnsweringFeedback, type FeedbackTaken } from './answering-feedback.js';
import { type FeedbackPage, feedbackPage } from './feedback-page.js';
import { AnswerFeedbackDto } from './feedback.dto.js';
import { publicKeyOf } from './public-key.js';

/** The public link of a survey: anybody who has it reads what is asked, and answers. */
@ApiTags('surveys')
@Controller('feedback/:unit/:surveyId')
export class FeedbackController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(AnsweringFeedback) private readonly answering: AnsweringFeedback,
  ) {}

  @Get()
  @IsOpen()
  @ApiSecurity({})
  @ApiOperation({
    operationId: 'feedback',
    summary: 'The public link of a survey: which unit asks, what is asked, and how it is answered',
  })
  @Answers('FeedbackPage', 'What is asked; nothing of what others answered.')
  @AnswersProblems(400, 404, 503)
  async feedback(@Param() path: FeedbackPath): Promise<FeedbackPage> {
    const { invitation } = await this.asked(path);
    return feedbackPage(invitation, hrefOf(path));
  }

  @Post()
  @HttpCode(200)
  @IsOpen()
  @ApiSecurity({})
  @ApiOperation({
    operationId: 'answerFeedback',
    summary: 'Answer a survey through its public link, and complain in the same breath if you want to',
    description: 'Answers P16, G8, P10, P12.',
  })
  @ApiBody({ type: AnswerFeedbackDto })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'A random UUID, made anew for each answer: repeat it with the same answer to get the first reply again, with its code.',
  })
  @ApiQuery({ name: 'language', required: false, enum: languages, description: 'The language of the reply.' })
  @Answers('FeedbackTaken', 'Taken; what came of it, in words.')
  @AnswersProblems(400, 404, 409, 422, 429, 503)
  async answer(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() path: FeedbackPath,
    @Query() { language }: LanguageQuery,
    @Body() told: AnswerFeedbackDto,
  ): Promise<FeedbackTaken> {
    const survey = await this.asked(path);
    const key = publicKeyOf(request.headers['idempotency-key']);
    void reply.header('idempotency-key', key);
    const { surveyId } = path;
    const answering = { surveyId, survey, told, key, correlationId: request.id, language, href: hrefOf(path) };
    const taken = await this.answering.take(answering);
    void reply.header('content-language', taken.language);
    return taken;
  }

  /** Under another unit it is not this survey: whoever mistypes it learns nothing of either. */
  private async asked({ unit, surveyId }: FeedbackPath) {
    const survey = await invitedSurvey(this.installation, surveyId);
    if (survey.invitation.unit !== unit) throw noSuchSurvey(surveyId);
    return survey;
  }
}

const hrefOf = ({ unit, surveyId }: FeedbackPath): string => `/feedback/${encodeURIComponent(unit)}/${surveyId}`;

examples.set('answerFeedback', () => ({
  dissatisfied: true,
  complained: false,
  captive: true,
  reasonsNot: ['unknownHow'],
  remark: 'Every winter the same: the bill is an estimate, and nobody reads the meter that I paid for.',
  complaint: { complainant: { contact: 'fatima@example.org' }, language: 'en', remedySought: 'explanation' },
}));
