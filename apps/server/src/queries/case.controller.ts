import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor } from '#libs/event-schema';
import { type Case, caseKey, caseOf, cases, wordsKey } from '#libs/projections';
import { unknownComplaint } from '../audit/history.controller.js';
import { asOf } from '../audit/as-of.js';
import { readCase } from '../audit/case-log.js';
import { IsRead } from '../http/access.guard.js';
import { maySeePersons } from '../http/access.js';
import { Reader } from '../http/act.js';
import { entityTag } from '../http/entity-tag.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { type CaseDocuments, foldedCase } from './folded-case.js';
import { CaseQuery, ComplaintPath } from './parameters.js';
import { type Parked, Reading } from './reading.js';
import { type Words, wordsIn } from './words.js';

export interface CaseAnswer extends Case {
  /** What was said and by whom; sealed for whoever may not read it. */
  readonly words: Words;
  readonly asOf?: { readonly moment: string; readonly by: string };
  /** Present when what is read here stands still. */
  readonly parked?: Parked;
  readonly links: { readonly self: string; readonly history: string };
}

@ApiTags('complaints')
@Controller('complaints/:complaintId')
export class CaseController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  @Get()
  @IsRead('complaint')
  @ApiOperation({
    operationId: 'complaint',
    summary:
      'A case as it stands: state, owner, promises, priority, and what was said; or as of a moment, from the log',
  })
  async complaint(
    @Param() { complaintId }: ComplaintPath,
    @Query() { after, asOf: moment, by = 'recorded' }: CaseQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseAnswer> {
    const stream = caseKey(complaintId);
    const documents =
      moment === undefined
        ? await this.present(complaintId, after)
        : foldedCase(asOf(await readCase(this.installation.log, complaintId), { moment, by }));
    if (documents.own === undefined) throw unknownComplaint(complaintId);
    const found = caseOf({ body: documents.own });
    const opened = maySeePersons(reader.role);
    const words = await wordsIn(documents.words, stream, this.installation.keys, { opened });
    const parked = moment === undefined ? await this.reading.parked(cases.name, stream) : undefined;
    // As of an earlier moment nothing can be changed: such an answer has no tag to come back with.
    if (moment === undefined) void reply.header('etag', entityTag(found.revision));
    return {
      ...found,
      words,
      ...(moment === undefined ? {} : { asOf: { moment, by } }),
      ...(parked === undefined ? {} : { parked }),
      links: { self: `/complaints/${complaintId}`, history: `/complaints/${complaintId}/history` },
    };
  }

  private async present(complaintId: string, after: string | undefined): Promise<CaseDocuments> {
    await this.reading.atLeast(cases.name, after, caseKey(complaintId));
    const { reads, log } = this.installation;
    const own = await reads.get(cases.name, caseKey(complaintId));
    // Not folded yet, or the read store is being built: the log knows.
    if (own === undefined) return foldedCase(await readCase(log, complaintId));
    const words = await reads.get(cases.name, wordsKey(complaintId));
    return { own: own.body, words: words?.body };
  }
}
