import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import { AcceptHandoverDto, BounceHandoverDto, RecallHandoverDto, RouteDto } from './dto/handover.dto.js';

/** From one unit to another, without the complainant having to tell it again. */
@ApiTags('handover')
@Controller('complaints')
export class HandoverController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('Route', {
    summary: 'Send it to another unit: warm, or cold with a reason; with a briefing, and the complainant knows',
    rows: ['T5', 'F2', 'F10', 'F11', 'F12'],
    body: RouteDto,
    example: () => ({
      to: 'back-office',
      mode: 'warm',
      briefing: {
        whatHappened: 'The stove was promised for two days and came on neither of them.',
        whatIAskOfYou: 'Find out where the stove is, and when it can really come.',
      },
      announced: { told: true },
    }),
  })
  route(@Target() target: CommandTarget, @Body() body: RouteDto) {
    return this.dispatching.handle(target, 'Route', body);
  }

  @CommandRoute('AcceptHandover', {
    summary: 'Take it over from the unit that sent it; from then on it is yours',
    rows: ['F11', 'T5'],
    body: AcceptHandoverDto,
    example: () => ({}),
  })
  acceptHandover(@Target() target: CommandTarget, @Body() body: AcceptHandoverDto) {
    return this.dispatching.handle(target, 'AcceptHandover', body);
  }

  @CommandRoute('BounceHandover', {
    summary: 'Give it back: it had gone to the wrong place, and you say where it belongs',
    rows: ['T5', 'F2'],
    body: BounceHandoverDto,
    example: () => ({ reason: 'This is about the delivery firm; the front office has its contract.' }),
  })
  bounceHandover(@Target() target: CommandTarget, @Body() body: BounceHandoverDto) {
    return this.dispatching.handle(target, 'BounceHandover', body);
  }

  @CommandRoute('RecallHandover', {
    summary: 'Take a handover back that nobody has accepted yet',
    rows: ['F11'],
    body: RecallHandoverDto,
    example: () => ({ reason: 'The warehouse answered after all.' }),
  })
  recallHandover(@Target() target: CommandTarget, @Body() body: RecallHandoverDto) {
    return this.dispatching.handle(target, 'RecallHandover', body);
  }
}
