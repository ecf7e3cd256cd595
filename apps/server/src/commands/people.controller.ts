import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import { ArrangeConductDto, ComplimentEmployeeDto, DebriefEmployeeDto, SuggestAsStaffDto } from './dto/people.dto.js';

/** The people: how you are in touch with a complainant, and the colleagues who did the work. */
@ApiTags('people')
@Controller('complaints')
export class PeopleController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('ArrangeConduct', {
    summary: 'Arrange how you are in touch after unacceptable conduct; it closes no case and stops no clock',
    rows: ['T25'],
    body: ArrangeConductDto,
    example: () => ({
      kind: 'oneContactPerson',
      contactPerson: 'anna',
      reason: 'Shouted at three colleagues on Monday.',
    }),
  })
  arrangeConduct(@Target() target: CommandTarget, @Body() body: ArrangeConductDto) {
    return this.dispatching.handle(target, 'ArrangeConduct', body);
  }

  @CommandRoute('DebriefEmployee', {
    summary: 'Record that somebody talked with a colleague about what this complaint did to them',
    rows: ['T25', 'P6'],
    body: DebriefEmployeeDto,
    example: () => ({ employee: 'dirk' }),
  })
  debriefEmployee(@Target() target: CommandTarget, @Body() body: DebriefEmployeeDto) {
    return this.dispatching.handle(target, 'DebriefEmployee', body);
  }

  @CommandRoute('ComplimentEmployee', {
    summary: 'Thank a colleague for how they helped',
    rows: ['F15', 'P6'],
    body: ComplimentEmployeeDto,
    example: () => ({
      employee: 'bert',
      by: 'complainant',
      text: 'He rang back when he said he would, and stayed until it worked.',
    }),
  })
  complimentEmployee(@Target() target: CommandTarget, @Body() body: ComplimentEmployeeDto) {
    return this.dispatching.handle(target, 'ComplimentEmployee', body);
  }

  @CommandRoute('SuggestAsStaff', {
    summary: 'Suggest what could be better, on the occasion of this case',
    rows: ['P6', 'T4'],
    body: SuggestAsStaffDto,
    example: () => ({ text: 'Let the depot see what we promise, before we promise it.' }),
  })
  suggestAsStaff(@Target() target: CommandTarget, @Body() body: SuggestAsStaffDto) {
    return this.dispatching.handle(target, 'SuggestAsStaff', body);
  }
}
