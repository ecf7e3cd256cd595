import { type IncidentCommand, type NotificationMedium, notificationMediums } from '#libs/complaints';
import { Code, Flag, Id, Language, ListCode, Moment, Text, Texts, Uuid, Whole } from '../../http/fields.js';
import { type StreamBody } from '../streams/stream-route.js';
import { DatedDto } from '../streams/dated.dto.js';

type Body<Type extends IncidentCommand['type']> = StreamBody<IncidentCommand, Type>;

/** As many customers as are named at once; the next ones are named in another command. */
const mostNamed = 1000;

export class DetectIncidentDto extends DatedDto implements Body<'DetectIncident'> {
  @Text({ description: 'What went wrong, as far as you know.' })
  what!: string;

  @Moment({ optional: true, description: 'When it went wrong; when it was noticed is `occurredAt`.' })
  happenedAt?: string;

  @Id({ optional: true, description: 'The unit where it happened.' })
  unit?: string;

  @ListCode({ optional: true, description: 'The product that it is about.' })
  product?: string;

  @ListCode({ optional: true, description: 'The cause, as far as it is known: see the list `causes` at GET /lists.' })
  cause?: string;

  @Flag({ optional: true, description: 'You made the error yourself. Thank you for telling it: nobody is blamed.' })
  ownError?: boolean;

  @Whole(1, 5, { optional: true, description: 'How heavy it is for those whom it touches.' })
  severity?: number;
}

export class IdentifyAffectedDto extends DatedDto {
  @Whole(0, Number.MAX_SAFE_INTEGER, { description: 'How many customers in all, as far as is known now.' })
  count!: number;

  @Texts({
    optional: true,
    max: mostNamed,
    longest: 200,
    description: 'Their customer numbers, as far as known; they add to those named before. Kept as keyed hashes only.',
  })
  customerRefs?: string[];

  @Text({ optional: true, description: 'How they were found.' })
  note?: string;
}

export class SendProactiveNotificationDto extends DatedDto {
  @Whole(0, Number.MAX_SAFE_INTEGER, {
    description: 'How many customers were told; 0 for a website where nobody knows.',
  })
  count!: number;

  @Code(notificationMediums, { description: 'How they were told.' })
  medium!: NotificationMedium;

  @Text({ description: 'What you told them.' })
  text!: string;

  @Flag({ optional: true, description: 'You asked them to think along about a good solution.' })
  asksForIdeas?: boolean;

  @Texts({
    optional: true,
    max: mostNamed,
    longest: 200,
    description: 'Customer numbers of who was told, so that nobody counts twice. Kept as keyed hashes only.',
  })
  customerRefs?: string[];

  @Language({ optional: true, description: 'Language of what was told; that of the installation when left out.' })
  language?: string;
}

export class CloseIncidentDto extends DatedDto implements Body<'CloseIncident'> {
  @Text({ description: 'How it ended.' })
  reason!: string;

  @Text({ optional: true, description: 'Why customers whom it touched were not told; needed when nobody was.' })
  notNotifiedReason?: string;

  @Uuid({ optional: true, description: 'The complaint whose lesson serves the whole incident.' })
  lessonComplaintId?: string;

  @Id({ optional: true, description: 'The improvement that it led to.' })
  improvementId?: string;
}
