import { type InformSubject, type WaiveHearing } from '#libs/complaints';
import { Code, Codes, Flag, Groups, Id, ListCode, Moment, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';
import { PersonDto } from './person.dto.js';

const offeredTo = ['complainant', 'subject'] as const;
const waivers = ['complainant', 'subject', 'us'] as const;
const mediums = ['spoken', 'written'] as const;

export class OpenStageDto extends OccurrenceDto implements BodyOf<'OpenStage'> {
  @Id({ description: 'The employee who takes the second look; never who looked before.' })
  handler!: string;

  @Text({ optional: true, description: 'Why the complainant asks for it.' })
  reason?: string;
}

export class OfferHearingDto extends OccurrenceDto implements BodyOf<'OfferHearing'> {
  @Codes(offeredTo, { description: 'To whom it was offered.' })
  to!: (typeof offeredTo)[number][];

  @Moment({ optional: true, description: 'Until when they can say yes.' })
  answerBy?: string;
}

export class PlanHearingDto extends OccurrenceDto implements BodyOf<'PlanHearing'> {
  @Moment({ description: 'When it will be held.' })
  at!: string;

  @Id({ optional: true, description: 'The employee who leads it.' })
  chair?: string;
}

export class WaiveHearingDto extends OccurrenceDto implements BodyOf<'WaiveHearing'> {
  @ListCode({ description: 'The ground: the complainant does without it, or what the regime allows.' })
  ground!: string;

  @Code(waivers, { optional: true, description: 'Who does without it.' })
  by?: NonNullable<WaiveHearing['by']>;

  @Text({ optional: true, description: 'In words; needed when it is you.' })
  reason?: string;
}

export class RecordHearingDto extends OccurrenceDto implements BodyOf<'RecordHearing'> {
  @Text({ description: 'What was said.' })
  report!: string;

  @Groups(() => PersonDto, { optional: true, description: 'Everybody who was heard.' })
  heard?: PersonDto[];

  @Id({ optional: true, description: 'Who led it; you when left out.' })
  chair?: string;
}

export class InformSubjectDto extends OccurrenceDto implements BodyOf<'InformSubject'> {
  @Code(mediums, { optional: true, description: 'How.' })
  medium?: NonNullable<InformSubject['medium']>;

  @Flag({ optional: true, description: 'Whatever tells who complains was left out.' })
  withoutIdentity?: boolean;
}

export class RequestAdviceDto extends OccurrenceDto implements BodyOf<'RequestAdvice'> {
  @ListCode({ description: 'The committee.' })
  from!: string;

  @Text({ optional: true, description: 'What you ask.' })
  question?: string;

  @Moment({ optional: true, description: 'When the advice is expected.' })
  dueAt?: string;
}

export class RecordAdviceDto extends OccurrenceDto implements BodyOf<'RecordAdvice'> {
  @ListCode({ description: 'The committee.' })
  from!: string;

  @Text({ description: 'What it advises.' })
  advice!: string;
}

export class NotifyDeclineDto extends OccurrenceDto implements BodyOf<'NotifyDecline'> {
  @ListCode({ description: 'The ground that the regime knows: a code of the list `declineGrounds` at GET /lists.' })
  ground!: string;

  @Text({ description: 'What was written to the complainant.' })
  text!: string;
}
