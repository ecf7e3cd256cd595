import { contactMediums, type ContactMedium, type RecordExternalDecision } from '#libs/complaints';
import { Code, Group, Id, ListCode, Text, Whole } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

const outcomes = ['forComplainant', 'partly', 'forUs', 'settled', 'noJudgement'] as const;

const theirSide = ['complainant', 'representative'] as const;

/** What the complainant said when they took it back. */
export class TakingBackDto {
  @Code(theirSide, { description: 'Who said it.' })
  counterparty!: (typeof theirSide)[number];

  @Code(contactMediums, { description: 'Through what.' })
  medium!: ContactMedium;

  @Text({ description: 'What was said.' })
  summary!: string;

  @Whole(1, 5, { optional: true, description: 'How strong the emotion was.' })
  emotion?: number;
}

export class WithdrawComplaintDto extends OccurrenceDto implements BodyOf<'WithdrawComplaint'> {
  @Id({
    optional: true,
    description: "The event of the complainant's own contact, as the history lists it; their latest when left out.",
  })
  contactEventId?: string;

  @Group(() => TakingBackDto, {
    optional: true,
    description: 'In its place, when it is not logged yet: the contact itself.',
  })
  contact?: TakingBackDto;

  @Text({ optional: true, description: 'Why, in their words.' })
  reason?: string;
}

export class ReferExternallyDto extends OccurrenceDto implements BodyOf<'ReferExternally'> {
  @ListCode({ description: 'The organisation that is the right one.' })
  to!: string;

  @Text({ description: 'Why they are.' })
  reason!: string;

  @Text({ optional: true, description: 'What was told to the complainant.' })
  text?: string;
}

export class OpenExternalCaseDto extends OccurrenceDto implements BodyOf<'OpenExternalCase'> {
  @ListCode({ description: 'The ombudsman, disputes body, regulator or court.' })
  body!: string;

  @Text({ optional: true, max: 1000, description: 'Under which number they know it.' })
  reference?: string;

  @Text({ optional: true })
  reason?: string;
}

export class RecordExternalDecisionDto extends OccurrenceDto implements BodyOf<'RecordExternalDecision'> {
  @ListCode({ description: 'The body that decided.' })
  body!: string;

  @Code(outcomes, { description: 'What it decided.' })
  outcome!: RecordExternalDecision['outcome'];

  @Text({ optional: true, description: 'In words.' })
  reason?: string;
}
