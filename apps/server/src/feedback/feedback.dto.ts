import {
  type ReasonNot,
  reasonsNotToComplain,
  type RemedySought,
  remedies,
  type ToldWhom,
  toldWhom,
} from '#libs/complaints';
import { PersonDto } from '../commands/dto/person.dto.js';
import { Code, Codes, Flag, Group, Language, Text, Whole } from '../http/fields.js';

/** What may be said when an answer is a complaint as well; unit, product and segment come from the survey. */
export class FeedbackComplaintDto {
  @Text({ optional: true, description: 'Your complaint in your own words; your remark when left out.' })
  statement?: string;

  @Group(() => PersonDto, { optional: true, description: 'Who you are, if you want to be known.' })
  complainant?: PersonDto;

  @Flag({ optional: true, description: 'You choose to stay unknown. You can still follow it, with the code.' })
  anonymous?: boolean;

  @Language({ optional: true, description: 'Your language.' })
  language?: string;

  @Whole(1, 5, { optional: true, description: 'How strong your feelings are, 1 calm to 5 furious or desperate.' })
  emotion?: number;

  @Code(remedies, { optional: true, description: 'What you ask for.' })
  remedySought?: RemedySought;
}

export class AnswerFeedbackDto {
  @Flag({ description: 'Whether you were dissatisfied with what this unit did for you.' })
  dissatisfied!: boolean;

  @Flag({ description: 'Whether you told us so before.' })
  complained!: boolean;

  @Code(toldWhom, { optional: true, description: 'Whom you told.' })
  toWhom?: ToldWhom;

  @Codes(reasonsNotToComplain, { optional: true, description: 'Why you did not tell us.' })
  reasonsNot?: ReasonNot[];

  @Flag({ optional: true, description: 'You cannot go elsewhere for this.' })
  captive?: boolean;

  @Text({ optional: true, description: 'What you want to say with it.' })
  remark?: string;

  @Text({ optional: true, max: 200, description: 'What is on your invitation, if you got one.' })
  invitation?: string;

  @Group(() => FeedbackComplaintDto, {
    optional: true,
    description: 'Give it, even empty, and your answer is received as a complaint at once.',
  })
  complaint?: FeedbackComplaintDto;
}
