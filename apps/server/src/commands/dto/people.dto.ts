import { type ArrangeConduct } from '#libs/complaints';
import { Code, Flag, Id, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

const arrangements = ['oneContactPerson', 'inWritingOnly'] as const;

export class ArrangeConductDto extends OccurrenceDto implements BodyOf<'ArrangeConduct'> {
  @Code(arrangements, { description: 'How you are in touch from now on.' })
  kind!: ArrangeConduct['kind'];

  @Id({ optional: true, description: 'The one contact person; needed for oneContactPerson.' })
  contactPerson?: string;

  @Text({ description: 'What happened, in facts that the complainant may read.' })
  reason!: string;
}

export class DebriefEmployeeDto extends OccurrenceDto implements BodyOf<'DebriefEmployee'> {
  @Id({ description: 'The employee who was talked with.' })
  employee!: string;

  @Id({ optional: true, description: 'Who talked with them; you when left out.' })
  by?: string;

  @Flag({ optional: true, description: 'It was offered and not wanted.' })
  offeredOnly?: boolean;
}

export class ComplimentEmployeeDto extends OccurrenceDto implements BodyOf<'ComplimentEmployee'> {
  @Id({ description: 'The employee who is thanked.' })
  employee!: string;

  @Id({ optional: true, description: '`complainant`, or the employee who thanks; you when left out.' })
  by?: string;

  @Text({ description: 'What was said.' })
  text!: string;
}

export class SuggestAsStaffDto extends OccurrenceDto implements BodyOf<'SuggestAsStaff'> {
  @Text({ description: 'What could be better.' })
  text!: string;

  @Id({ optional: true, description: 'Who suggests it; you when left out.' })
  by?: string;
}
