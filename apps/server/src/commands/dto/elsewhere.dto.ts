import { type RecordExternalDecision } from '#libs/complaints';
import { Code, Id, ListCode, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

const outcomes = ['forComplainant', 'partly', 'forUs', 'settled', 'noJudgement'] as const;

export class WithdrawComplaintDto extends OccurrenceDto implements BodyOf<'WithdrawComplaint'> {
  @Id({
    optional: true,
    description: "The event of the complainant's own contact, as the history lists it; their latest when left out.",
  })
  contactEventId?: string;

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
