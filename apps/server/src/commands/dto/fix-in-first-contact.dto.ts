import { IntersectionType } from '@nestjs/swagger';
import {
  apologyMediums,
  type ApologyMedium,
  type CauseParty,
  causeParties,
  type FixInFirstContact,
  type Intention,
  intentions,
  remedies,
  type RemedySought,
  responsibilityScopes,
  type ResponsibilityScope,
} from '#libs/complaints';
import { Code, Flag, Group, Groups, Id, Ids, Language, ListCode, OneOf, Text } from '../../http/fields.js';
import { improvementShapes } from './apologise.dto.js';
import { type BodyOf } from './body-of.js';
import { AgreedDto, DecisionDto, RecourseDto } from './ending.dto.js';
import { OccurrenceDto } from './occurrence.dto.js';
import { ReceivedDto } from './receive-complaint.dto.js';

type Apology = NonNullable<FixInFirstContact['apology']>;
const extents = ['full', 'partly'] as const;
const mediums = ['spoken', 'written', 'underCode'] as const;

/** The apology, where one was due. */
export class FixApologyDto {
  @Text({ description: 'What your fault meant for the complainant.' })
  consequence!: string;

  @Text({ description: 'The fault, in your own name; with this you take responsibility for it.' })
  responsibility!: string;

  @OneOf('state', improvementShapes, { optional: true, description: 'What you do so that it does not happen again.' })
  improvement?: NonNullable<Apology['improvement']>;

  @Text({ optional: true, description: 'What was said, in short.' })
  spokenGist?: string;

  @Code(apologyMediums, { optional: true })
  medium?: ApologyMedium;

  @Code(responsibilityScopes, { optional: true })
  scope?: ResponsibilityScope;

  @Code(extents, { optional: true })
  extent?: (typeof extents)[number];
}

/** What was said and done in the one contact. */
class FixDto {
  @Flag({ description: 'The complainant could tell the whole story.' })
  complainantWasHeard!: boolean;

  @Text({ description: 'What you said to show that you understand what it means to them.' })
  empathyStatement!: string;

  @ListCode({ description: 'What the complaint is about; name equal things equally.' })
  object!: string;

  @ListCode({ description: 'What caused it: a code of the list `causes` at GET /lists.' })
  cause!: string;

  @Text({ description: 'What was done.' })
  resolution!: string;

  @Text({ description: 'How it came about.' })
  explanation!: string;

  @Group(() => FixApologyDto, { optional: true, description: 'The apology, where one was due.' })
  apology?: FixApologyDto;

  @Code(causeParties, { optional: true, description: 'Where the cause lies; for internal use.' })
  causeParty?: CauseParty;

  @Code(intentions, { optional: true, description: 'What the complainant is after.' })
  intention?: Intention;

  @Id({ optional: true, description: 'Who answers for it.' })
  owner?: string;

  @Code(mediums, { optional: true, description: 'How it was told.' })
  medium?: (typeof mediums)[number];

  @Text({ optional: true, description: 'What was sent.' })
  text?: string;

  @Ids({ optional: true, description: 'Promises that are kept with it.' })
  keepsPromises?: string[];

  @Groups(() => DecisionDto, { optional: true, description: 'Formal decisions, where a regime asks for them.' })
  decisions?: DecisionDto[];

  @Group(() => RecourseDto, { optional: true, description: 'Where the complainant can turn to.' })
  recourse?: RecourseDto;

  @Group(() => AgreedDto, { optional: true, description: 'The complainant said that this settles it.' })
  complainantAgreed?: AgreedDto;
}

/** Received and fixed in the same contact. */
export class ReceiveAndFixDto extends IntersectionType(ReceivedDto, FixDto) implements BodyOf<'FixInFirstContact'> {}

/** Classification and resolution use these too. */
class SharedDto extends OccurrenceDto {
  @ListCode({ optional: true, description: 'The product or service that it is about.' })
  product?: string;

  @ListCode({ optional: true, description: 'Where in making, selling, delivering or serving it went wrong.' })
  stage?: string;

  @Code(remedies, { optional: true, description: 'What the complainant asks for.' })
  remedySought?: RemedySought;

  @Language({ optional: true, description: 'Of the text.' })
  language?: string;
}

/** Received before, and now fixed in one contact. */
export class FixInFirstContactDto
  extends IntersectionType(SharedDto, FixDto)
  implements Omit<BodyOf<'FixInFirstContact'>, Exclude<keyof ReceivedDto, keyof SharedDto>> {}
