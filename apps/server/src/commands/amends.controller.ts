import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import { AcceptResponsibilityDto, ApologiseDto } from './dto/apologise.dto.js';
import { RecordInvestigationDto } from './dto/investigation.dto.js';

/** What happened, whose fault it was, and saying sorry for it. */
@ApiTags('amends')
@Controller('complaints')
export class AmendsController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('RecordInvestigation', {
    summary: 'Record what was found, and whether the fault is yours',
    rows: ['N1b', 'N2d', 'T11'],
    body: RecordInvestigationDto,
    example: () => ({
      finding: 'The stove stood at the wrong depot; nobody looked at the delivery list of either day.',
      fault: 'ours',
      heardParties: [{ name: 'The planner of the depot' }],
    }),
  })
  recordInvestigation(@Target() target: CommandTarget, @Body() body: RecordInvestigationDto) {
    return this.dispatching.handle(target, 'RecordInvestigation', body);
  }

  @CommandRoute('AcceptResponsibility', {
    summary: 'Say which part of it was your fault; apart from the apology, and apart from empathy',
    rows: ['N1c', 'N2d', 'N5b'],
    body: AcceptResponsibilityDto,
    example: () => ({
      scope: 'outcome',
      extent: 'full',
      statement: 'We promised two days and kept neither, because we did not look at our own list.',
    }),
  })
  acceptResponsibility(@Target() target: CommandTarget, @Body() body: AcceptResponsibilityDto) {
    return this.dispatching.handle(target, 'AcceptResponsibility', body);
  }

  @CommandRoute('Apologise', {
    summary: 'Apologise for your fault and what it meant for the complainant, and say what changes',
    rows: ['N5a', 'N5b', 'N5c', 'N5d', 'N5e', 'N6a', 'N6b'],
    body: ApologiseDto,
    example: ({ inTwoWeeks }) => ({
      consequence: 'You stayed at home for two days for nothing, and could not cook for three weeks.',
      responsibility: 'We promised two days and kept neither.',
      improvement: {
        state: 'planned',
        action: 'The depot checks every delivery list on the evening before, and rings when something is missing.',
        owner: 'anna',
        dueAt: inTwoWeeks,
      },
      medium: 'spoken',
      spokenGist:
        'Because of our mistake you waited at home for two days for nothing. We did not look at our own list, and I am ' +
        'sorry. From next week on the depot checks every list on the evening before.',
    }),
  })
  apologise(@Target() target: CommandTarget, @Body() body: ApologiseDto) {
    return this.dispatching.handle(target, 'Apologise', body);
  }
}
