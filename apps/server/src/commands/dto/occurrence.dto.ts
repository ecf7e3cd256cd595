import { Code, Moment, Text } from '../../http/fields.js';

/** What every command may say about when it happened. */
export class OccurrenceDto {
  @Moment({ optional: true, description: 'When it happened in the world; now when left out.' })
  occurredAt?: string;

  @Code(['instant', 'day'], { optional: true, description: '`day` when only the day is known.' })
  precision?: 'instant' | 'day';

  @Text({ optional: true, max: 2000, description: 'Why it is recorded more than a working day later.' })
  lateReason?: string;
}
