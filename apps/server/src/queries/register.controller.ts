import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { foldRegister, registerIn, type UnitEvent, type UnitRegister } from '#libs/complaints';
import { type Actor, type Fact } from '#libs/event-schema';
import { asOf, revisionIn } from '../audit/as-of.js';
import { type StreamHistory, streamHistory } from '../audit/stream-history.js';
import { readStream } from '../audit/stream-log.js';
import { register } from '../commands/units/register.family.js';
import { IsRead } from '../http/access.guard.js';
import { Reader } from '../http/act.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { entityTag } from '../http/entity-tag.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { askedMoment, HistoryQuery, RegisterQuery } from './parameters.js';
import { type RegisterAnswer, registerAnswer } from './register-answer.js';

/** Who does what, where, and up to which amount; from the log itself. */
@ApiTags('units')
@Controller('units')
export class RegisterController {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  @Get()
  @IsRead('units')
  @ApiOperation({
    operationId: 'units',
    summary:
      'The responsibility register: units, what they handle, who answers, who is away, mandates; now or as of a moment',
  })
  @Answers('Register', 'The register.', { tagged: true })
  @AnswersProblems(400, 401, 403, 503)
  async units(@Query() query: RegisterQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<RegisterAnswer> {
    const moment = askedMoment(query);
    const events = await readStream(this.installation.log, register.streamOf({}));
    const known = moment === undefined ? events : asOf(events, moment);
    const said: UnitRegister = foldRegister(
      known.flatMap((event) => (event.known ? [event.fact as Fact<UnitEvent>] : [])),
    );
    const revision = revisionIn(known);
    if (moment === undefined && revision !== undefined) void reply.header('etag', entityTag(revision));
    const at = moment?.moment ?? this.installation.clock.now();
    return {
      ...(revision === undefined ? {} : { revision }),
      ...(moment === undefined ? {} : { asOf: moment }),
      ...registerAnswer(said, registerIn(said, revision ?? -1), at),
      links: { self: '/units', history: '/units/history' },
    };
  }

  @Get('history')
  @IsRead('units')
  @ApiOperation({
    operationId: 'unitsHistory',
    summary: 'Who said what about units and employees, and when, from the log itself',
  })
  @Answers('StreamHistory', 'Every fact, the first first.', { tagged: true })
  @AnswersProblems(400, 401, 403, 503)
  history(
    @Query() query: HistoryQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamHistory> {
    return streamHistory(this.installation, register, { where: {}, query, reader, reply });
  }
}
