import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commanding } from '../streams/commanding.js';
import { routesOf } from '../streams/stream-route.js';
import { On, type StreamTarget } from '../streams/stream-target.js';
import { register } from './register.family.js';
import {
  AssignResponsibilityDto,
  EndResponsibilityDto,
  NameDutyHolderDto,
  RecordCompetenceDto,
  RegisterUnitDto,
  SetAvailabilityDto,
  SetMandateDto,
  UnitPath,
} from './units.dto.js';

const RegisterRoute = routesOf(register);

/** Everybody knows who does what, so that a complaint gets to whom it concerns and somebody is there for it. */
@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(@Inject(Commanding) private readonly commanding: Commanding) {}

  @RegisterRoute('RegisterUnit', {
    summary: 'Register a unit, or say anew what it is called and to what it belongs',
    rows: ['T6'],
    body: RegisterUnitDto,
    path: '',
    example: () => ({ unit: 'delivery', title: 'Delivery and planning', takesUnnamed: true }),
  })
  registerUnit(@On(register) target: StreamTarget, @Body() body: RegisterUnitDto) {
    return this.commanding.tell(register, target, 'RegisterUnit', body);
  }

  @RegisterRoute('AssignResponsibility', {
    summary: 'Say which complaints a unit handles; of several that fit, the most specific counts',
    rows: ['T5', 'T6'],
    told: AssignResponsibilityDto,
    path: ':unit/assign-responsibility',
    example: () => ({ object: 'delivery', cause: 'tooLate' }),
  })
  assignResponsibility(
    @On(register) target: StreamTarget,
    @Param() { unit }: UnitPath,
    @Body() { ...body }: AssignResponsibilityDto,
  ) {
    return this.commanding.tell(register, target, 'AssignResponsibility', { unit, ...body });
  }

  @RegisterRoute('EndResponsibility', {
    summary: 'Say that a unit no longer handles complaints of exactly this kind',
    rows: ['T5', 'T6'],
    told: EndResponsibilityDto,
    path: ':unit/end-responsibility',
    example: ({ tomorrow }) => ({ object: 'delivery', cause: 'tooLate', at: tomorrow }),
  })
  endResponsibility(
    @On(register) target: StreamTarget,
    @Param() { unit }: UnitPath,
    @Body() { ...body }: EndResponsibilityDto,
  ) {
    return this.commanding.tell(register, target, 'EndResponsibility', { unit, ...body });
  }

  @RegisterRoute('NameDutyHolder', {
    summary: 'Name who answers for complaints of a unit that nobody owns yet, and who stands in',
    rows: ['P14', 'T6', 'T9'],
    told: NameDutyHolderDto,
    path: ':unit/name-duty-holder',
    example: () => ({ employee: 'dora', deputies: ['ed', 'fay'] }),
  })
  nameDutyHolder(
    @On(register) target: StreamTarget,
    @Param() { unit }: UnitPath,
    @Body() { ...body }: NameDutyHolderDto,
  ) {
    return this.commanding.tell(register, target, 'NameDutyHolder', { unit, ...body });
  }

  @RegisterRoute('SetAvailability', {
    summary: 'Say when you are away, or there after all; your complaints stay yours until each gets another owner',
    rows: ['P14', 'T9'],
    body: SetAvailabilityDto,
    path: 'set-availability',
    example: ({ tomorrow, inTwoWeeks }) => ({ employee: 'anna', from: tomorrow, until: inTwoWeeks }),
  })
  setAvailability(@On(register) target: StreamTarget, @Body() body: SetAvailabilityDto) {
    return this.commanding.tell(register, target, 'SetAvailability', body);
  }

  @RegisterRoute('SetMandate', {
    summary: 'Say what everybody with a role, or one employee, may offer alone',
    rows: ['P6', 'T20'],
    body: SetMandateDto,
    path: 'set-mandate',
    example: () => ({ role: 'agent', limitCents: 15_000, currency: 'EUR' }),
  })
  setMandate(@On(register) target: StreamTarget, @Body() body: SetMandateDto) {
    return this.commanding.tell(register, target, 'SetMandate', body);
  }

  @RegisterRoute('RecordCompetence', {
    summary: 'Record what somebody can do, such as act as coordinator or lead a hearing',
    rows: ['T15', 'F16'],
    body: RecordCompetenceDto,
    path: 'record-competence',
    example: () => ({ employee: 'carla', competence: 'coordinator' }),
  })
  recordCompetence(@On(register) target: StreamTarget, @Body() body: RecordCompetenceDto) {
    return this.commanding.tell(register, target, 'RecordCompetence', body);
  }
}
