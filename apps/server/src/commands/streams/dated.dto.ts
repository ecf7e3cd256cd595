import { type Dated } from '#libs/complaints';
import { Code, Moment } from '../../http/fields.js';

/** What every command on a stream may say about when it happened. */
export class DatedDto implements Dated {
  @Moment({ optional: true, description: 'When it happened; now when left out.' })
  occurredAt?: string;

  @Code(['instant', 'day'], { optional: true, description: 'day when only the day is known.' })
  precision?: 'instant' | 'day';
}
