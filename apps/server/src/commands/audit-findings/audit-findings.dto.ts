import { auditAreas, type AuditFindingsCommand, seriousnesses } from '#libs/complaints';
import { Code, Id, ListCode, Text } from '../../http/fields.js';
import { DatedDto } from '../streams/dated.dto.js';
import { type StreamBody } from '../streams/stream-route.js';

export class RecordAuditFindingDto extends DatedDto implements StreamBody<AuditFindingsCommand, 'RecordAuditFinding'> {
  @Text({ description: 'What was found.' })
  finding!: string;

  @Code(auditAreas, { description: 'What it is about.' })
  area!: AuditFindingsCommand['area'];

  @Code(seriousnesses, { description: 'How serious it is.' })
  seriousness!: AuditFindingsCommand['seriousness'];

  @Id({ optional: true, description: 'The unit that it is about.' })
  unit?: string;

  @ListCode({ optional: true, description: 'The norm and clause that it was measured against.' })
  norm?: string;

  @Id({ optional: true, description: 'The improvement that it led to.' })
  improvementId?: string;
}
