import { type OverrideWording, type ReviewOverride } from '#libs/complaints';
import { judgedCommands } from '#libs/wording';
import { Code, Id, Ids, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

const verdicts = ['justified', 'notJustified', 'ruleIsWrong'] as const;

export class OverrideWordingDto extends OccurrenceDto implements BodyOf<'OverrideWording'> {
  @Ids({ description: 'The rules that refused, such as AP-4.' })
  rules!: string[];

  @Text({ description: 'The words that were refused, as you looked at them: they pass once, and no others do.' })
  text!: string;

  @Text({ description: 'Why these words are right for this complainant.' })
  reason!: string;

  @Code(judgedCommands, { optional: true, description: 'The command whose words they are; any when left out.' })
  command?: NonNullable<OverrideWording['command']>;
}

export class ReviewOverrideDto extends OccurrenceDto implements BodyOf<'ReviewOverride'> {
  @Code(verdicts, { description: 'What you think of it.' })
  verdict!: ReviewOverride['verdict'];

  @Id({
    optional: true,
    description: 'The event of the override, as the history lists it; the only one that waits when left out.',
  })
  overrideEventId?: string;

  @Text({ optional: true, description: 'In words.' })
  reason?: string;
}
