import { Code, Flag, Group, Id, Moment, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

const modes = ['warm', 'cold'] as const;
const tellings = ['callback', 'nextStep'] as const;
const longestBriefing = 10_000;

/** What the receiver needs to know; at least two of these in your own words. */
export class BriefingDto {
  @Text({ optional: true, max: longestBriefing })
  whatHappened?: string;

  @Text({ optional: true, max: longestBriefing })
  whatIsPromised?: string;

  @Text({ optional: true, max: longestBriefing })
  whatTheyWant?: string;

  @Text({ optional: true, max: longestBriefing })
  whatIAskOfYou?: string;
}

/** Who will tell the complainant of the transfer, and by when. */
export class WillBeToldDto {
  @Id({ description: 'The employee who tells them.' })
  by!: string;

  @Moment({ description: 'By when.' })
  dueAt!: string;

  @Code(tellings, { optional: true })
  kind?: (typeof tellings)[number];

  @Text({ optional: true, max: longestBriefing })
  what?: string;
}

/** Whether the complainant knows of the transfer. */
export class AnnouncedDto {
  @Flag({ description: 'The complainant was told before the transfer.' })
  told!: boolean;

  @Id({ optional: true, description: 'A promise made before, of who will tell them.' })
  promiseId?: string;

  @Group(() => WillBeToldDto, { optional: true, description: 'Who will tell them.' })
  willBeTold?: WillBeToldDto;
}

export class RouteDto extends OccurrenceDto implements BodyOf<'Route'> {
  @Id({ description: 'The unit that receives.' })
  to!: string;

  @Code(modes, { description: 'Warm: it stays yours until they accept. Cold: it is theirs at once.' })
  mode!: (typeof modes)[number];

  @Group(() => BriefingDto, { description: 'What the receiver needs to know.' })
  briefing!: BriefingDto;

  @Group(() => AnnouncedDto, { optional: true, description: 'Whether the complainant knows.' })
  announced?: AnnouncedDto;

  @Flag({ optional: true, description: 'A live transfer, all three on the line.' })
  spoken?: boolean;

  @Text({ optional: true, description: 'Why it goes there; needed for a cold referral.' })
  reason?: string;
}

export class AcceptHandoverDto extends OccurrenceDto implements BodyOf<'AcceptHandover'> {
  @Text({ optional: true, description: 'What you say with it.' })
  reason?: string;
}

export class BounceHandoverDto extends OccurrenceDto implements BodyOf<'BounceHandover'> {
  @Text({ description: 'Why it does not belong here, and where it does.' })
  reason!: string;
}

export class RecallHandoverDto extends OccurrenceDto implements BodyOf<'RecallHandover'> {
  @Text({ optional: true, description: 'Why.' })
  reason?: string;
}
