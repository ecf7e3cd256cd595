import { acknowledgementMediums, type AcknowledgementMedium } from '#libs/complaints';
import { Code, Flag, Group, Groups, Id, Language, ListCode, Moment, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

/** What happens next, by whom, and by when; each step is a promise. */
export class NextStepDto {
  @Text({ max: 10_000, description: 'What will be done.' })
  action!: string;

  @Id({ description: 'The employee who does it.' })
  by!: string;

  @Moment({ description: 'When it will have been done.' })
  dueAt!: string;
}

/** When the complainant hears from you at the latest. */
export class NextContactDto {
  @Moment({ description: 'At the latest.' })
  dueAt!: string;
}

export class AcknowledgeDto extends OccurrenceDto implements BodyOf<'Acknowledge'> {
  @Flag({ description: 'The complainant could tell the whole story.' })
  complainantWasHeard!: boolean;

  @Text({ description: 'What you said to show that you understand what it means to them; it admits nothing.' })
  empathyStatement!: string;

  @Groups(() => NextStepDto, { max: 20, description: 'What happens next.' })
  nextSteps!: NextStepDto[];

  @Id({ optional: true, description: 'Who is there for the complainant; the present owner when left out.' })
  owner?: string;

  @Group(() => NextContactDto, { optional: true, description: 'When the complainant hears from you at the latest.' })
  nextContact?: NextContactDto;

  @Code(acknowledgementMediums, { description: 'How it was told.' })
  medium!: AcknowledgementMedium;

  @Text({ optional: true, description: 'Why the complainant could not be reached.' })
  reason?: string;

  @ListCode({ optional: true, description: 'The response term that was named, such as P6W.' })
  responseTerm?: string;

  @Text({ optional: true, description: 'What was sent.' })
  text?: string;

  @Language({ optional: true, description: 'Of the text.' })
  language?: string;

  @Flag({ optional: true, description: 'It asks for a name and an address.' })
  asksIdentity?: boolean;

  @Flag({ optional: true, description: 'A machine sent it.' })
  automated?: boolean;
}
