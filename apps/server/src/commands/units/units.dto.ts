import { competences, type MandatedRole, mandatedRoles, type RegisterCommand } from '#libs/complaints';
import { Cents, Code, Currency, Day, Flag, Id, Ids, ListCode, Moment } from '../../http/fields.js';
import { type StreamBody } from '../streams/stream-route.js';

type Body<Type extends RegisterCommand['type']> = StreamBody<RegisterCommand, Type>;

export class UnitPath {
  @Id({ description: 'The unit.' })
  unit!: string;
}

export class RegisterUnitDto implements Body<'RegisterUnit'> {
  @Id({ description: 'A short name, by which complaints name the unit.' })
  unit!: string;

  @ListCode({ description: 'What the unit is called.' })
  title!: string;

  @Id({ optional: true, description: 'The unit that it belongs to.' })
  partOf?: string;

  @Id({ optional: true, description: 'The calendar of its opening hours.' })
  calendar?: string;

  @ListCode({ optional: true, description: 'The regime of complaints that it receives, unless they say otherwise.' })
  regime?: string;

  @Flag({ optional: true, description: 'Complaints that name no unit come here.' })
  takesUnnamed?: boolean;
}

/** Which complaints: of any object, cause or product that is left out. */
class KindDto {
  @ListCode({ optional: true, description: 'The object; any when left out.' })
  object?: string;

  @ListCode({ optional: true, description: 'The cause; any when left out.' })
  cause?: string;

  @ListCode({ optional: true, description: 'The product; any when left out.' })
  product?: string;
}

export class AssignResponsibilityDto extends KindDto {
  @Moment({ optional: true, description: 'From when; now when left out.' })
  from?: string;

  @Moment({ optional: true, description: 'Until when, not included; until it is ended when left out.' })
  until?: string;
}

export class EndResponsibilityDto extends KindDto {
  @Moment({ optional: true, description: 'From when it is over; now when left out.' })
  at?: string;
}

export class NameDutyHolderDto {
  @Id({ description: 'Who answers for complaints of the unit that nobody owns yet.' })
  employee!: string;

  @Ids({ optional: true, max: 20, description: 'Who stands in, in order.' })
  deputies?: string[];
}

export class SetAvailabilityDto implements Body<'SetAvailability'> {
  @Id({ description: 'Who is away, or is there after all.' })
  employee!: string;

  @Moment({ description: 'From when.' })
  from!: string;

  @Moment({ description: 'Until when, not included.' })
  until!: string;

  @Flag({ optional: true, description: 'True takes back an absence; away when left out.' })
  present?: boolean;
}

export class SetMandateDto implements Body<'SetMandate'> {
  @Code(mandatedRoles, { optional: true, description: 'For everybody with this role; or name one employee.' })
  role?: MandatedRole;

  @Id({ optional: true, description: 'For this employee; or name a role.' })
  employee?: string;

  @Id({ optional: true, description: 'Only for complaints of this unit; for all when left out.' })
  unit?: string;

  @Cents({ description: 'The most that one offer may be worth, in whole cents; 0 takes the mandate away.' })
  limitCents!: number;

  @Currency({ description: 'ISO 4217; the mandate counts for offers in this currency.' })
  currency!: string;
}

export class RecordCompetenceDto implements Body<'RecordCompetence'> {
  @Id({ description: 'Who can do it.' })
  employee!: string;

  @ListCode({ description: `What they can do, such as ${Object.keys(competences).join(', ')}.` })
  competence!: string;

  @Day({ optional: true, description: 'The last day on which it counts; a day that has passed takes it back.' })
  validUntil?: string;
}
