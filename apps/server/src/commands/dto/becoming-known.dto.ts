import { type PutInWriting } from '#libs/complaints';
import { Code, Codes, Flag, Group, Groups, Id, ListCode, Moment, Text, Uuid, Whole } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';
import { PersonDto, RepresentativeDto } from './person.dto.js';

const askedOfComplainant = ['name', 'address', 'signature'] as const;
const writers = ['complainant', 'us'] as const;

export class IdentifyComplainantDto extends OccurrenceDto implements BodyOf<'IdentifyComplainant'> {
  @Group(() => PersonDto, { optional: true, description: 'What is known now of who complains.' })
  complainant?: PersonDto;

  @Group(() => RepresentativeDto, { optional: true, description: 'Who speaks for the complainant.' })
  representative?: RepresentativeDto;

  @Flag({ optional: true, description: 'The complaint is signed now.' })
  signed?: boolean;

  @Flag({ optional: true, description: 'Who wanted to stay unknown chose to say who they are.' })
  revealedSelf?: boolean;
}

export class AskIdentityDto extends OccurrenceDto implements BodyOf<'AskIdentity'> {
  @Codes(askedOfComplainant, { description: 'What you asked for.' })
  asks!: (typeof askedOfComplainant)[number][];

  @Moment({ optional: true, description: 'Until when you ask for an answer; the complaint goes on without it.' })
  answerBy?: string;
}

export class PutInWritingDto extends OccurrenceDto implements BodyOf<'PutInWriting'> {
  @Text({ description: 'The complaint as it was written down.' })
  text!: string;

  @Code(writers, { description: 'Who wrote it down.' })
  writtenBy!: PutInWriting['writtenBy'];

  @Flag({ optional: true, description: 'The complainant signed it.' })
  signed?: boolean;
}

export class ChangeRegimeDto extends OccurrenceDto implements BodyOf<'ChangeRegime'> {
  @ListCode({
    description:
      'The body of rules that sets the statutory clocks from now on: one of the list `regimes` at GET /lists.',
  })
  regime!: string;

  @Text({ description: 'Why these rules apply.' })
  reason!: string;
}

export class AssessSeverityDto extends OccurrenceDto implements BodyOf<'AssessSeverity'> {
  @Whole(1, 5, { description: 'How heavy the loss in money, goods or rights is.' })
  material!: number;

  @Whole(1, 5, { description: 'How heavy it is for the person.' })
  emotional!: number;

  @Text({ description: 'What makes it so heavy, or so light.' })
  reason!: string;
}

export class RecordCircumstancesDto extends OccurrenceDto implements BodyOf<'RecordCircumstances'> {
  @Flag({ optional: true, description: 'The complainant is in a vulnerable position.' })
  vulnerable?: boolean;

  @Flag({ optional: true, description: 'It may be, or is, told in public.' })
  publicEscalationRisk?: boolean;

  @Flag({ optional: true, description: 'The complainant cannot go elsewhere.' })
  captive?: boolean;

  @Text({ optional: true, max: 10_000, description: 'What the complainant needs to be able to talk with you.' })
  communicationNeeds?: string;
}

/** A part of the complaint, which gets a decision of its own. */
export class PartDto {
  @Id({ optional: true, description: 'The part as the case lists it; left out for a new one.' })
  partId?: string;

  @Text({ description: 'What this part is about.' })
  description!: string;

  @Group(() => PersonDto, { optional: true, description: 'Whom this part is about.' })
  subject?: PersonDto;

  @Id({ optional: true, description: 'The employee whom this part is about, when known.' })
  subjectEmployee?: string;
}

export class SetPartsDto extends OccurrenceDto implements BodyOf<'SetParts'> {
  @Groups(() => PartDto, { description: 'All parts; replaces an earlier division.' })
  parts!: PartDto[];
}

export class LinkSimilarDto extends OccurrenceDto implements BodyOf<'LinkSimilar'> {
  @Uuid({ description: 'The other case.' })
  otherCase!: string;

  @Whole(0, Number.MAX_SAFE_INTEGER, { optional: true, description: 'Its revision, when you looked at it.' })
  otherRevision?: number;

  @Text({ optional: true, description: 'What they share.' })
  reason?: string;
}
