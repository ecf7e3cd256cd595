import { promiseKinds, type PromiseKind } from '#libs/complaints';
import { Code, Flag, Id, Moment, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

export class MakePromiseDto extends OccurrenceDto implements BodyOf<'MakePromise'> {
  @Code(promiseKinds, { description: 'What sort of promise.' })
  kind!: PromiseKind;

  @Moment({ description: 'When it will have been kept.' })
  dueAt!: string;

  @Id({ description: 'The employee who keeps it.' })
  by!: string;

  @Text({ max: 10_000, description: 'What was promised, in the words that the complainant heard.' })
  what!: string;
}

export class MovePromiseDto extends OccurrenceDto implements BodyOf<'MovePromise'> {
  @Id({ description: 'The promise.' })
  promiseId!: string;

  @Moment({ description: 'The new moment.' })
  dueAt!: string;

  @Flag({ description: 'The complainant was told; `occurredAt` is when.' })
  complainantTold!: boolean;

  @Id({ optional: true, description: 'Who keeps it from now on.' })
  by?: string;

  @Text({ optional: true, max: 10_000, description: 'What is promised now, when that changed too.' })
  what?: string;
}

export class KeepPromiseDto extends OccurrenceDto implements BodyOf<'KeepPromise'> {
  @Id({ description: 'The promise.' })
  promiseId!: string;

  @Text({ optional: true, max: 10_000, description: 'How it was kept.' })
  what?: string;
}
