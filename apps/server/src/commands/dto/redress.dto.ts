import { type RedressKind, redressKinds } from '#libs/complaints';
import { Cents, Code, Currency, Id, Moment, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

export class OfferRedressDto extends OccurrenceDto implements BodyOf<'OfferRedress'> {
  @Code(redressKinds, { description: 'What sort of redress.' })
  kind!: RedressKind;

  @Cents({ optional: true, description: 'What it is worth, in whole cents.' })
  amountCents?: number;

  @Currency({ optional: true, description: 'Needed with an amount.' })
  currency?: string;

  @Moment({ optional: true, description: 'When it will have been delivered, once it is accepted.' })
  dueAt?: string;

  @Text({ optional: true, max: 10_000, description: 'What exactly is offered.' })
  what?: string;
}

class ThisRedressDto extends OccurrenceDto {
  @Id({ description: 'The redress, as the case lists it.' })
  promiseId!: string;
}

export class ApproveRedressDto extends ThisRedressDto implements BodyOf<'ApproveRedress'> {}
export class DeliverRedressDto extends ThisRedressDto implements BodyOf<'DeliverRedress'> {}

export class RefuseRedressDto extends ThisRedressDto implements BodyOf<'RefuseRedress'> {
  @Text({ description: 'Why, so that something else can be offered.' })
  reason!: string;
}

export class AcceptRedressDto extends ThisRedressDto implements BodyOf<'AcceptRedress'> {
  @Moment({ optional: true, description: 'When it will have been delivered.' })
  dueAt?: string;
}

export class DeclineRedressDto extends ThisRedressDto implements BodyOf<'DeclineRedress'> {
  @Text({ optional: true, description: 'Why, in their words.' })
  reason?: string;
}
