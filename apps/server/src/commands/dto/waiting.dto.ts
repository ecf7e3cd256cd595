import { type ClockName, clockNames, type Extend } from '#libs/complaints';
import { Code, Codes, Group, Language, Moment, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { RecourseDto } from './ending.dto.js';
import { OccurrenceDto } from './occurrence.dto.js';

const awaited = ['complainant', 'thirdParty'] as const;
const told = ['complainant', 'subject'] as const;

export class SendHoldingResponseDto extends OccurrenceDto implements BodyOf<'SendHoldingResponse'> {
  @Text({ description: 'Why it takes longer, as told.' })
  why!: string;

  @Moment({ description: 'When the complainant can expect the answer.' })
  expectedAt!: string;

  @Group(() => RecourseDto, { optional: true, description: 'Where the complainant can turn to.' })
  recourse?: RecourseDto;

  @Language({ optional: true, description: 'Of what was told.' })
  language?: string;
}

export class PauseClockDto extends OccurrenceDto implements BodyOf<'PauseClock'> {
  @Code(clockNames, { description: 'The clock that stands still.' })
  clock!: ClockName;

  @Code(awaited, { description: 'Whose answer you wait for.' })
  waitingFor!: (typeof awaited)[number];

  @Text({ description: 'What was asked.' })
  question!: string;
}

export class ResumeClockDto extends OccurrenceDto implements BodyOf<'ResumeClock'> {
  @Code(clockNames, { description: 'The clock that runs again.' })
  clock!: ClockName;
}

/** The written consent of the complainant. */
export class ConsentDto {
  @Text({ description: 'How the complainant consented.' })
  evidence!: string;

  @Moment({ description: 'When.' })
  givenAt!: string;
}

export class ExtendDto extends OccurrenceDto implements BodyOf<'Extend'> {
  @Code(clockNames, { description: 'The statutory clock.' })
  clock!: ClockName;

  @Moment({ description: 'The new end of the term.' })
  newDueAt!: string;

  @Codes(told, { description: 'Who was told: the complainant always, the subject where there is one.' })
  notified!: Extend['notified'][number][];

  @Text({ description: 'Why it takes longer, as told.' })
  reason!: string;

  @Language({ optional: true, description: 'Of what was told.' })
  language?: string;

  @Group(() => ConsentDto, {
    optional: true,
    description: 'For more than the regime allows of itself; the consent on record when left out.',
  })
  consent?: ConsentDto;
}

export class EscalateDto extends OccurrenceDto implements BodyOf<'Escalate'> {
  @Text({ max: 200, description: 'To whom: a role, a unit or an employee.' })
  to!: string;

  @Text({ description: 'Why.' })
  reason!: string;
}
