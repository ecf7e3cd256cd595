import { type InviteSurvey, type RecordCost } from '#libs/complaints';
import { Cents, Code, Currency, Group, ListCode, Text, Whole } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

const surveyMediums = ['spoken', 'email', 'letter', 'underCode', 'link'] as const;
const costKinds = ['failure', 'recovery'] as const;
const mostAttempts = 1000;

export class InviteSurveyDto extends OccurrenceDto implements BodyOf<'InviteSurvey'> {
  @Code(surveyMediums, { description: 'How they were asked.' })
  medium!: InviteSurvey['medium'];
}

/** How fair it was. */
export class JusticeDto {
  @Whole(1, 5, { description: 'How fair what they got is.' })
  distributive!: number;

  @Whole(1, 5, { description: 'How fair the way it went was.' })
  procedural!: number;

  @Whole(1, 5, { description: 'How fairly they were treated as a person.' })
  interactional!: number;
}

export class AssessRelationshipDto extends OccurrenceDto implements BodyOf<'AssessRelationship'> {
  @Whole(-2, 2, { description: 'How they stood towards you before the problem.' })
  beforeProblem!: number;

  @Whole(-2, 2, { optional: true, description: 'When they complained.' })
  atComplaint?: number;

  @Whole(-2, 2, { description: 'After your answer.' })
  after!: number;

  @Group(() => JusticeDto, { optional: true, description: 'How fair it was.' })
  justice?: JusticeDto;

  @Whole(0, mostAttempts, {
    optional: true,
    description: 'Which of your answers they judge, counted from 1; the latest when left out.',
  })
  afterAttempt?: number;

  @Text({ optional: true, description: 'What they said with it.' })
  remark?: string;
}

export class EndRelationshipDto extends OccurrenceDto implements BodyOf<'EndRelationship'> {
  @Text({ optional: true, description: 'Why they left, in their words.' })
  reason?: string;
}

export class RecordCostDto extends OccurrenceDto implements BodyOf<'RecordCost'> {
  @Code(costKinds, { description: 'Of what went wrong, or of putting it right.' })
  kind!: RecordCost['kind'];

  @Cents({ description: 'The cost, in whole cents.' })
  amountCents!: number;

  @Currency()
  currency!: string;

  @Whole(0, 1_000_000, { optional: true, description: 'Working time behind it, in minutes.' })
  minutes?: number;

  @ListCode({ optional: true, description: 'The cause that it is charged to; that of the case when left out.' })
  cause?: string;
}

export class AnswerSuggestionDto extends OccurrenceDto implements BodyOf<'AnswerSuggestion'> {
  @Text({ description: 'What you do with the advice, as told.' })
  answer!: string;
}
