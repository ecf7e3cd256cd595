import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commanding } from '../streams/commanding.js';
import { routesOf } from '../streams/stream-route.js';
import { On, type StreamTarget } from '../streams/stream-target.js';
import {
  ApproveImprovementDto,
  CheckRecurrenceDto,
  CloseImprovementDto,
  ImplementImprovementDto,
  ProposeImprovementDto,
} from './improvements.dto.js';
import { improvements } from './improvements.family.js';

const ImprovementRoute = routesOf(improvements);

/** What changes because of what was learned, and whether it helped. */
@ApiTags('improvements')
@Controller('improvements')
export class ImprovementsController {
  constructor(@Inject(Commanding) private readonly commanding: Commanding) {}

  @ImprovementRoute('ProposeImprovement', {
    summary:
      'Propose to change something: out of a lesson, an audit, an idea of the staff or of a customer, or from outside',
    rows: ['T3', 'T26', 'P6', 'G13'],
    body: ProposeImprovementDto,
    path: '',
    creates: true,
    example: () => ({
      source: 'staff',
      proposal:
        'The depot compares the delivery list with the orders on the evening before, and rings when one is missing.',
      object: 'delivery',
      cause: 'tooLate',
      product: 'stove',
      scope: 'process',
      owner: 'bert',
    }),
  })
  proposeImprovement(@On(improvements) target: StreamTarget, @Body() body: ProposeImprovementDto) {
    return this.commanding.begin(improvements, target, 'ProposeImprovement', body);
  }

  @ImprovementRoute('ApproveImprovement', {
    summary: 'Decide that an improvement is carried out, by whom and until when; not by who proposed it',
    rows: ['T3', 'T14'],
    body: ApproveImprovementDto,
    example: ({ inTwoWeeks }) => ({ dueAt: inTwoWeeks, reason: 'Three stoves in a month came on the wrong day.' }),
  })
  approveImprovement(@On(improvements) target: StreamTarget, @Body() body: ApproveImprovementDto) {
    return this.commanding.tell(improvements, target, 'ApproveImprovement', body);
  }

  @ImprovementRoute('ImplementImprovement', {
    summary: 'Record that an improvement works from now on',
    rows: ['T21', 'G14', 'N7'],
    body: ImplementImprovementDto,
    example: () => ({ what: 'Since this week the evening shift compares both lists, and has rung twice already.' }),
  })
  implementImprovement(@On(improvements) target: StreamTarget, @Body() body: ImplementImprovementDto) {
    return this.commanding.tell(improvements, target, 'ImplementImprovement', body);
  }

  @ImprovementRoute('CheckRecurrence', {
    summary: 'Say whether the same problem still happens; after ninety days, or at once when it does',
    rows: ['N7', 'T12'],
    body: CheckRecurrenceDto,
    example: () => ({ outcome: 'recurred', reason: 'On Friday the list was compared with the one of the day before.' }),
  })
  checkRecurrence(@On(improvements) target: StreamTarget, @Body() body: CheckRecurrenceDto) {
    return this.commanding.tell(improvements, target, 'CheckRecurrence', body);
  }

  @ImprovementRoute('CloseImprovement', {
    summary: 'Say how an improvement ended: whether it helped, or why it is not carried out',
    rows: ['N7', 'T3'],
    body: CloseImprovementDto,
    example: () => ({
      outcome: 'rejected',
      reason: 'The new planning system, which comes in May, does this by itself.',
    }),
  })
  closeImprovement(@On(improvements) target: StreamTarget, @Body() body: CloseImprovementDto) {
    return this.commanding.tell(improvements, target, 'CloseImprovement', body);
  }
}
