import { Controller, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { foldComplaint } from '#libs/complaints';
import { INSTALLATION, type Installation } from '../installation.js';
import { ComplainantReads } from './complainant-route.js';
import { LanguageQuery } from './dto/telling.dto.js';
import { spokenIn } from './language-of.js';
import { type OwnCase, ownCase } from './own-case.js';
import { ownFacts } from './own-facts.js';
import { ownComplaintOf } from './return-code.guard.js';

/** The case as the complainant reads it, by number and return code. */
@ApiTags('complainant')
@Controller('complaints/:complaintId')
export class MineController {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  @ComplainantReads({
    path: 'mine',
    operationId: 'mine',
    summary: 'Your complaint: what happened and when, who is there for you, what was promised, and what you can do',
    rows: ['P12', 'G9', 'X17'],
  })
  async mine(
    @Req() request: FastifyRequest,
    @Query() { language }: LanguageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnCase> {
    const complaintId = ownComplaintOf(request);
    const { clock, inForce } = this.installation;
    const deciding = await inForce.now();
    const facts = await ownFacts(this.installation, complaintId);
    const { receipt } = foldComplaint(facts.recorded);
    const spoken = spokenIn(language, receipt?.language, deciding.zone);
    void reply.header('content-language', spoken.language);
    return ownCase({ complaintId, facts, spoken, now: clock.now(), defaultUnit: deciding.register.defaultUnit });
  }
}
