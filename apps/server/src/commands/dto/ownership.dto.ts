import { Code, Id, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

const reasons = ['assigned', 'absence', 'secondStage'] as const;

export class AssignOwnerDto extends OccurrenceDto implements BodyOf<'AssignOwner'> {
  @Id({ description: 'The employee who answers for the complaint from now on.' })
  owner!: string;

  @Code(reasons, { optional: true, description: 'What makes this person the owner.' })
  reason?: (typeof reasons)[number];

  @Text({ optional: true, description: 'More about the reason.' })
  explanation?: string;
}

/** Only the owner can say that it is theirs. */
export class ConfirmOwnershipDto extends OccurrenceDto implements BodyOf<'ConfirmOwnership'> {}
