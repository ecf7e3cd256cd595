import { Readable } from 'node:stream';
import { Controller, HttpCode, Inject, type OnModuleInit, Post, Query, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { IsOpen } from '../http/access.guard.js';
import { AnswersIn, AnswersProblems } from '../http/answers.js';
import { principalOf } from '../http/principal.js';
import { problem } from '../http/problem.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { UnusableFile } from './complaint-file.js';
import { dayAt, parseDay } from './days.js';
import { startImport } from './import-stream.js';
import { LogHistories } from './log-histories.js';

/** What a file may be sent as; which of them it is is told by its bytes. */
const mediaTypes = ['text/csv', 'application/gzip', 'application/octet-stream'];

/** Takes files from `redress import` while the server holds the log. */
@ApiTags('imports')
@Controller('imports')
export class ImportsController implements OnModuleInit {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(HttpAdapterHost) private readonly http: HttpAdapterHost,
  ) {}

  /** A file is not parsed, but handed on as it arrives: it may be far larger than memory. */
  onModuleInit(): void {
    const instance = this.http.httpAdapter.getInstance<FastifyInstance>();
    instance.addContentTypeParser(mediaTypes, (_request, payload, done) => done(null, payload));
  }

  @Post()
  @HttpCode(200)
  @IsOpen()
  @ApiOperation({
    operationId: 'importComplaints',
    summary: 'Import complaints from an export of the CFPB (older or modern layout), gzipped or not; for admins',
    description:
      'Answers line by line while the file arrives: {"progress": …}, {"rejected": {line, reason, raw}}, and at the end ' +
      '{"done": …} or {"failed": sentence}. Repeating an import adds nothing.',
  })
  @ApiConsumes(...mediaTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiProduces('application/x-ndjson')
  @AnswersIn('application/x-ndjson', 'One line of JSON for each step, while the file arrives.')
  @AnswersProblems(400, 401, 403)
  @ApiQuery({ name: 'exportedOn', description: 'The last day that the file knows of, as 2015-03-19.', required: true })
  async receive(
    @Query('exportedOn') exportedOn: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { role } = principalOf(request.headers);
    if (role !== 'admin') {
      throw problem('role-may-not', `The role ${role} may not import. Ask an administrator.`, {
        members: { allowed: ['admin'] },
      });
    }
    const day = typeof exportedOn === 'string' ? parseDay(exportedOn) : undefined;
    const now = this.installation.clock.now();
    if (day === undefined || day > dayAt(new Date(now))) {
      const detail = 'the last day that the file knows of, not in the future, as 2015-03-19';
      throw problem('invalid-fields', `exportedOn is needed: ${detail}.`, {
        members: { errors: [{ pointer: 'exportedOn', detail }] },
      });
    }
    const body = bodyOf(request);
    try {
      const answer = await startImport({
        // Left open when the import stops reading: otherwise the connection would go, and the answer with it.
        body: body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>,
        exportedOn: day,
        now,
        histories: new LogHistories(this.installation, request.id),
        onFault: (err) => request.log.error({ err, correlationId: request.id }, 'an import failed'),
      });
      answer.once('close', () => body.resume());
      await reply.code(200).header('content-type', 'application/x-ndjson; charset=utf-8').send(answer);
    } catch (thrown) {
      body.resume();
      throw thrown instanceof UnusableFile ? problem('malformed-body', thrown.message, { cause: thrown }) : thrown;
    }
  }
}

function bodyOf({ body }: FastifyRequest): Readable {
  if (body instanceof Readable) return body;
  throw problem('media-type-unsupported', `Send the file itself, as ${mediaTypes.join(', ')}.`);
}
