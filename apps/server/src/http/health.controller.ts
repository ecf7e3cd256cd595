import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { IsOpen } from './access.guard.js';
import { Answers } from './answers.js';
import { Readiness } from './readiness.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('live')
  @IsOpen()
  @HttpCode(200)
  @ApiOperation({ operationId: 'live', summary: 'Whether the process runs' })
  @Answers('Liveness', 'It runs.')
  live(): { readonly status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('ready')
  @IsOpen()
  @ApiOperation({
    operationId: 'ready',
    summary: 'Whether requests can be served: the log, the read store, how far the projector is behind',
  })
  @Answers('Readiness', 'It can serve.')
  @Answers('Readiness', 'It cannot serve now; the parts say why.', { status: 503 })
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const report = await this.readiness.report();
    await reply.code(report.ready ? 200 : 503).send(report);
  }
}
