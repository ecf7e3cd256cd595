import { Id, Ids, Sha256, Text } from '../../http/fields.js';
import { DatedDto } from '../streams/dated.dto.js';

export class ReviewReportDto extends DatedDto {
  @Text({ description: 'What was decided; that nothing changes, and why, is a decision too.' })
  decision!: string;

  @Id({ optional: true, description: 'Who decided; you when left out.' })
  decider?: string;

  @Id({ optional: true, description: 'The position in the log up to which the report was made.' })
  asOf?: string;

  @Sha256({ optional: true, description: 'SHA-256 of the report as it was shown.' })
  sha256?: string;

  @Ids({ optional: true, max: 20, description: 'Improvements that follow from it.' })
  improvementIds?: string[];
}
