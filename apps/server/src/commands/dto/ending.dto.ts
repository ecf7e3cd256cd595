import { type DecisionOnPart, decisions, type LessonOutcome, lessonOutcomes } from '#libs/complaints';
import { Code, Group, Groups, Id, Ids, Language, ListCode, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

const answers = ['accepted', 'rejected', 'notDisputed'] as const;
const answerMediums = ['spoken', 'written', 'underCode'] as const;
const reopeningCauses = ['complainant', 'ourselves', 'external'] as const;

/** What was decided on the whole or on a part, in a formal procedure. */
export class DecisionDto {
  @Id({ optional: true, description: 'The part; the whole complaint when left out.' })
  partId?: string;

  @Code(decisions)
  decision!: DecisionOnPart;

  @ListCode({ optional: true, description: 'The ground, when it is declined.' })
  ground?: string;

  @Text({ optional: true })
  reason?: string;
}

/** Where the complainant can turn to when they disagree. */
export class RecourseDto {
  @ListCode({ description: 'The body, such as an ombudsman.' })
  body!: string;

  @ListCode({ description: 'The time they have for it, such as P1Y.' })
  term!: string;
}

/** The complainant said that this settles it. */
export class AgreedDto {
  @Code(answerMediums)
  medium!: (typeof answerMediums)[number];

  @Text({ description: 'What shows it.' })
  evidence!: string;
}

export class ResolveDto extends OccurrenceDto implements BodyOf<'Resolve'> {
  @Text({ description: 'What was done.' })
  resolution!: string;

  @Text({ description: 'How it came about.' })
  explanation!: string;

  @Groups(() => DecisionDto, { optional: true, description: 'Formal decisions, where a regime asks for them.' })
  decisions?: DecisionDto[];

  @Group(() => RecourseDto, { optional: true, description: 'Where the complainant can turn to.' })
  recourse?: RecourseDto;

  @Group(() => AgreedDto, { optional: true, description: 'The complainant said that this settles it.' })
  complainantAgreed?: AgreedDto;

  @Ids({ optional: true, description: 'Promises that this answer keeps; the next contact is kept by itself.' })
  keepsPromises?: string[];

  @Text({ optional: true, description: 'What was sent.' })
  text?: string;

  @Language({ optional: true, description: 'Of the text.' })
  language?: string;
}

export class AnswerResolutionDto extends OccurrenceDto implements BodyOf<'AnswerResolution'> {
  @Code(answers, { description: 'What the complainant said of it; silence is no answer.' })
  answer!: (typeof answers)[number];

  @Code(answerMediums)
  medium!: (typeof answerMediums)[number];

  @Text({ optional: true, description: 'What shows it, or why they do not accept it.' })
  evidence?: string;

  @ListCode({ optional: true, description: 'The body that the complainant takes it to.' })
  externalBody?: string;
}

export class ReopenDto extends OccurrenceDto implements BodyOf<'Reopen'> {
  @Text({ description: 'Why it was not over.' })
  reason!: string;

  @Code(reopeningCauses, { optional: true })
  cause?: (typeof reopeningCauses)[number];
}

export class RecordLessonDto extends OccurrenceDto implements BodyOf<'RecordLesson'> {
  @Code(lessonOutcomes, { description: 'What comes of it.' })
  outcome!: LessonOutcome;

  @ListCode({ description: 'The root cause: a code of the list `causes` at GET /lists.' })
  rootCause!: string;

  @Text({ description: 'Why this outcome.' })
  justification!: string;

  @Id({ optional: true, description: 'The improvement that it led to; needed when something changed.' })
  improvementId?: string;

  @Id({ optional: true, description: 'Who decided that nothing changes.' })
  decider?: string;
}
