import {
  type ClockName,
  clockNames,
  type ContactBrings,
  contactBrings,
  type ContactMedium,
  contactMediums,
  counterparties,
  type Counterparty,
} from '#libs/complaints';
import { Code, Flag, Group, Ids, Moment, Text, Whole } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

const directions = ['inbound', 'outbound'] as const;
const answers = ['yes', 'no', 'unknown'] as const;

/** More time than the regime allows of itself. */
export class ConsentsToDto {
  @Code(clockNames, { description: 'The statutory clock.' })
  clock!: ClockName;

  @Moment({ description: 'Until when they agree to wait.' })
  until!: string;
}

export class LogContactDto extends OccurrenceDto implements BodyOf<'LogContact'> {
  @Code(directions, { description: 'Who began it: inbound is the other side.' })
  direction!: (typeof directions)[number];

  @Code(counterparties, { description: 'With whom.' })
  counterparty!: Counterparty;

  @Code(contactMediums, { description: 'Through what.' })
  medium!: ContactMedium;

  @Text({ description: 'What was said.' })
  summary!: string;

  @Code(contactBrings, { description: 'What it brought to the other side.' })
  brings!: ContactBrings;

  @Whole(1, 5, { optional: true, description: 'How strong the emotion of the other side was.' })
  emotion?: number;

  @Flag({ optional: true, description: 'A machine sent it.' })
  automated?: boolean;

  @Flag({ optional: true, description: 'A standard text was used.' })
  templated?: boolean;

  @Code(answers, { optional: true, description: 'Whether they had to tell again what they had told before.' })
  hadToRepeat?: (typeof answers)[number];

  @Text({ optional: true, description: 'The concrete question that you asked.' })
  asks?: string;

  @Ids({ optional: true, description: 'Promises that this contact keeps.' })
  keepsPromises?: string[];

  @Group(() => ConsentsToDto, {
    optional: true,
    description: 'In a letter or e-mail of the complainant: to which extension of a statutory term they agree.',
  })
  consentsTo?: ConsentsToDto;

  @Flag({ optional: true, description: 'Only ever false: it brought less than it seems.' })
  meaningful?: boolean;
}

export class AddNoteDto extends OccurrenceDto implements BodyOf<'AddNote'> {
  @Text({ description: 'What colleagues should know.' })
  text!: string;
}
