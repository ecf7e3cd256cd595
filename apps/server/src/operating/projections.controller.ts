import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ProjectionStatus, UnknownProjection } from '#libs/projections';
import { IsRead } from '../http/access.guard.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { Id } from '../http/fields.js';
import { problem } from '../http/problem.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { ProjectorDown } from '../projecting/projector-handle.js';

export interface ProjectionsAnswer {
  readonly alive: boolean;
  readonly projections: readonly ProjectionStatus[];
}

/** A stream that could not be folded. */
export class RetryDto {
  @Id({ description: 'The stream, as the list of parked streams names it.' })
  stream!: string;
}

/** What is folded from the log: how far it is, what is parked, and building it anew. For operators. */
@ApiTags('operating')
@Controller('projections')
export class ProjectionsController {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  @Get()
  @IsRead('projections')
  @ApiOperation({
    operationId: 'projections',
    summary: 'How far each projection is, what is parked, what is being built',
  })
  @Answers('Projections', 'How each of them stands.')
  @AnswersProblems(401, 403, 503)
  async status(): Promise<ProjectionsAnswer> {
    const { alive, projections } = await this.installation.projecting.status();
    return { alive, projections };
  }

  @Post(':name/rebuild')
  @HttpCode(202)
  @IsRead('projections')
  @ApiOperation({
    operationId: 'rebuild',
    summary: 'Build a projection anew beside the one that is read; reads go on, and switch over when it has caught up',
  })
  @Answers('Rebuilding', 'Begun.', { status: 202 })
  @AnswersProblems(401, 403, 404, 503)
  async rebuild(@Param('name') name: string): Promise<{ readonly building: string; readonly status: string }> {
    await this.installation.projecting.rebuild(name).catch(asProblem);
    return { building: name, status: '/projections' };
  }

  @Post(':name/retry')
  @HttpCode(200)
  @IsRead('projections')
  @ApiBody({ type: RetryDto })
  @ApiOperation({ operationId: 'retry', summary: 'Fold a parked stream again, in order, from the log' })
  @Answers('Retried', 'Tried.')
  @AnswersProblems(400, 401, 403, 404, 503)
  async retry(@Param('name') name: string, @Body() { stream }: RetryDto): Promise<{ readonly folded: boolean }> {
    return { folded: await this.installation.projecting.retry(name, stream).catch(asProblem) };
  }
}

function asProblem(thrown: unknown): never {
  if (thrown instanceof UnknownProjection) {
    throw problem('unknown-projection', 'There is no such projection. GET /projections lists them.');
  }
  if (thrown instanceof ProjectorDown) {
    throw problem('projector-down', 'The projector is not running; it is begun again by itself. Try again shortly.', {
      headers: { 'retry-after': '5' },
      cause: thrown,
    });
  }
  throw thrown;
}
