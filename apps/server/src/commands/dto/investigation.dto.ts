import { type Fault, faults } from '#libs/complaints';
import { Code, Flag, Groups, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';
import { PersonDto } from './person.dto.js';

export class RecordInvestigationDto extends OccurrenceDto implements BodyOf<'RecordInvestigation'> {
  @Text({ description: 'What you found.' })
  finding!: string;

  @Code(faults, { description: 'Whether the fault is yours.' })
  fault!: Fault;

  @Groups(() => PersonDto, { optional: true, max: 50, description: 'Everybody who was heard.' })
  heardParties?: PersonDto[];

  @Flag({ optional: true, description: 'Looked into before the acknowledgement, because somebody could come to harm.' })
  safetyFirst?: boolean;

  @Text({ optional: true, description: 'Why it could not wait for the acknowledgement.' })
  reason?: string;
}
