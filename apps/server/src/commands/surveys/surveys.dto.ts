import {
  type Channel,
  channels,
  type FeedbackMedium,
  feedbackMediums,
  type ReasonNot,
  reasonsNotToComplain,
  type RemedySought,
  remedies,
  type SurveyCommand,
  type ToldWhom,
  toldWhom,
} from '#libs/complaints';
import { Code, Codes, Flag, Group, Id, Language, ListCode, Text, Uuid, Whole } from '../../http/fields.js';
import { PersonDto } from '../dto/person.dto.js';
import { SeverityDto } from '../dto/receive-complaint.dto.js';
import { DatedDto } from '../streams/dated.dto.js';
import { type StreamBody } from '../streams/stream-route.js';

type Body<Type extends SurveyCommand['type']> = StreamBody<SurveyCommand, Type>;

export class InviteFeedbackDto extends DatedDto implements Body<'InviteFeedback'> {
  @Id({ description: 'The unit that asks.' })
  unit!: string;

  @Code(feedbackMediums, { description: 'How people are asked.' })
  medium!: FeedbackMedium;

  @ListCode({ optional: true, description: 'The product that it is about.' })
  product?: string;

  @ListCode({ optional: true, description: 'The group of customers that is asked.' })
  segment?: string;

  @Whole(1, Number.MAX_SAFE_INTEGER, {
    optional: true,
    description: 'How many people were asked; left out for an open link.',
  })
  invited?: number;
}

export class SurveyDissatisfactionDto extends DatedDto {
  @Id({ optional: true, description: 'The unit that it is about; the one that asked when left out.' })
  unit?: string;

  @ListCode({ optional: true, description: 'The product that it is about.' })
  product?: string;

  @ListCode({ optional: true, description: 'The group of customers that they belong to.' })
  segment?: string;

  @Flag({ optional: true, description: 'They cannot go elsewhere.' })
  captive?: boolean;

  @Flag({ description: 'They were dissatisfied.' })
  dissatisfied!: boolean;

  @Flag({ description: 'They complained to you.' })
  complained!: boolean;

  @Code(toldWhom, { optional: true, description: 'Whom they told.' })
  toWhom?: ToldWhom;

  @Codes(reasonsNotToComplain, { optional: true, description: 'Why they did not complain.' })
  reasonsNot?: ReasonNot[];

  @Text({ optional: true, description: 'What they said with it.' })
  remark?: string;

  @Text({
    optional: true,
    max: 200,
    description: 'What is on the invitation; each is answered once. Kept as a keyed hash.',
  })
  invitation?: string;
}

/** What may be known when an answer is received as a complaint; product, segment and unit come from the answer. */
export class ReceiveFromAnswerDto {
  @Uuid({ description: 'The answer, as the survey lists it.' })
  answerId!: string;

  @Text({
    optional: true,
    description: 'The complaint in their own words; what they said with the answer when left out.',
  })
  statement?: string;

  @Code(channels, { optional: true, description: 'How it reached you; a form when left out.' })
  channel?: Channel;

  @Group(() => PersonDto, { optional: true, description: 'Who complains, if they want to be known.' })
  complainant?: PersonDto;

  @Flag({ optional: true, description: 'They chose to stay unknown.' })
  anonymous?: boolean;

  @Language({ optional: true, description: 'Their language.' })
  language?: string;

  @Whole(1, 5, { optional: true, description: 'How strong the emotion is, 1 calm to 5 furious or desperate.' })
  emotion?: number;

  @Group(() => SeverityDto, { optional: true, description: 'How heavy it is.' })
  severity?: SeverityDto;

  @Code(remedies, { optional: true, description: 'What they ask for.' })
  remedySought?: RemedySought;
}
