import { type ClockName, clockNames } from '#libs/complaints';
import { Code, Id, ListCode, Single, Text, Whole } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

export class CorrectFactDto extends OccurrenceDto implements BodyOf<'CorrectFact'> {
  @Id({ optional: true, description: 'The event that says something that is not so, as the history lists it.' })
  targetEventId?: string;

  @Whole(0, Number.MAX_SAFE_INTEGER, {
    optional: true,
    description: 'In place of its id: its revision in the history, counted from 0.',
  })
  targetRevision?: number;

  @ListCode({ description: 'Which field, as a path such as severity.material; occurredAt for when it happened.' })
  field!: string;

  @Single({ description: 'What it should say.' })
  newValue!: string | number | boolean;

  @Text({ description: 'How you know.' })
  why!: string;
}

export class AddDocumentDto extends OccurrenceDto implements BodyOf<'AddDocument'> {
  @Text({ max: 64, description: 'SHA-256 of the content, as 64 hexadecimal digits.' })
  sha256!: string;

  @ListCode({ description: 'What sort of document, such as letter or photo.' })
  kind!: string;

  @Whole(0, Number.MAX_SAFE_INTEGER, { description: 'Size of the content in bytes.' })
  size!: number;

  @Text({ optional: true, max: 1000, description: 'The name of the file.' })
  name?: string;
}

export class RebutDeadlineMissDto extends OccurrenceDto implements BodyOf<'RebutDeadlineMiss'> {
  @Code(clockNames, { description: 'The clock whose deadline was met after all.' })
  clock!: ClockName;

  @Text({ description: 'What shows it.' })
  evidence!: string;

  @Whole(0, Number.MAX_SAFE_INTEGER, {
    optional: true,
    description: 'Revision of the event that started the clock; needed when it was missed more than once.',
  })
  startRevision?: number;
}

export class PlaceLegalHoldDto extends OccurrenceDto implements BodyOf<'PlaceLegalHold'> {
  @ListCode({ description: 'What it is based on, such as a court case.' })
  basis!: string;

  @Text({ optional: true, description: 'In words.' })
  reason?: string;
}

export class LiftLegalHoldDto extends OccurrenceDto implements BodyOf<'LiftLegalHold'> {
  @Id({ description: 'The hold, as the history lists it.' })
  holdId!: string;

  @Text({ description: 'Why it is over; what it held can be erased after this.' })
  reason!: string;
}
