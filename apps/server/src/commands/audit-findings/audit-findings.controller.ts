import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commanding } from '../streams/commanding.js';
import { routesOf } from '../streams/stream-route.js';
import { On, type StreamTarget } from '../streams/stream-target.js';
import { RecordAuditFindingDto } from './audit-findings.dto.js';
import { auditFindings } from './audit-findings.family.js';

const AuditFindingRoute = routesOf(auditFindings);

/** What audits lay bare, and the improvement that follows. */
@ApiTags('audit findings')
@Controller('audit-findings')
export class AuditFindingsController {
  constructor(@Inject(Commanding) private readonly commanding: Commanding) {}

  @AuditFindingRoute('RecordAuditFinding', {
    summary: 'Record what an audit laid bare about how you work or how you handle complaints',
    rows: ['T26', 'T13', 'P15'],
    body: RecordAuditFindingDto,
    example: () => ({
      finding: 'Two of ten holding responses went out without anybody having read them.',
      area: 'complaintHandling',
      seriousness: 'minor',
      unit: 'front-office',
      norm: 'ISO 10002:2018, 8.2',
    }),
  })
  recordAuditFinding(@On(auditFindings) target: StreamTarget, @Body() body: RecordAuditFindingDto) {
    return this.commanding.tell(auditFindings, target, 'RecordAuditFinding', body);
  }
}
