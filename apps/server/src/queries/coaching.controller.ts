import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor } from '#libs/event-schema';
import { type StreamHistory, streamHistory } from '../audit/stream-history.js';
import { coaching } from '../commands/coaching/coaching.family.js';
import { IsRead } from '../http/access.guard.js';
import { Reader } from '../http/act.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { entityTag } from '../http/entity-tag.js';
import { problem } from '../http/problem.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { EmployeePath, HistoryQuery } from './parameters.js';

/** What helps one employee to learn, for that employee and for who coaches them. */
@ApiTags('coaching')
@Controller('coaching/:employee')
export class EmployeeCoachingController {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  @Get()
  @IsRead('coaching')
  @ApiOperation({
    operationId: 'coaching',
    summary: 'What you may practise and were trained in, or somebody whom you coach; nobody is compared with anybody',
  })
  @Answers('Coaching', 'What helps this employee to learn; nothing is no mistake.', { tagged: true })
  @AnswersProblems(400, 401, 403, 503)
  async coaching(
    @Param() { employee }: EmployeePath,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    refuseOthers(reader, employee);
    const { transactor } = this.installation;
    const { state, revision } = await transactor.load(coaching.aggregate, coaching.streamOf({ employee }));
    if (revision >= 0) void reply.header('etag', entityTag(revision));
    const rules = Object.entries(state.refused).sort(([one], [other]) => (one < other ? -1 : 1));
    const address = `/coaching/${encodeURIComponent(employee)}`;
    return {
      employee,
      ...(revision < 0 ? {} : { revision }),
      toPractise: rules.map(([rule, drafts]) => ({ rule, drafts })),
      trainings: state.trainings,
      links: { self: address, history: `${address}/history` },
    };
  }

  @Get('history')
  @IsRead('coaching')
  @ApiOperation({
    operationId: 'coachingHistory',
    summary: 'What was recorded to help an employee to learn, and when, from the log itself',
  })
  @Answers('StreamHistory', 'Every fact, the first first; none is no mistake.', { tagged: true })
  @AnswersProblems(400, 401, 403, 503)
  history(
    @Param() { employee }: EmployeePath,
    @Query() query: HistoryQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamHistory> {
    refuseOthers(reader, employee);
    return streamHistory(this.installation, coaching, { where: { employee }, query, reader, reply });
  }
}

/** @throws Problem role-may-not for everybody but the employee and who coaches them */
function refuseOthers({ id, role }: Actor, employee: string): void {
  if (id === employee || role === 'coordinator') return;
  throw problem('role-may-not', 'This is for the employee themselves and for who coaches them. Ask a coordinator.', {
    members: { allowed: ['coordinator'] },
  });
}
