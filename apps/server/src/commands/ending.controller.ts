import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import { AnswerResolutionDto, RecordLessonDto, ReopenDto, ResolveDto } from './dto/ending.dto.js';

/** Resolving it, what the complainant thinks of that, and what is learned from it. */
@ApiTags('ending')
@Controller('complaints')
export class EndingController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('Resolve', {
    summary: 'Resolve: what was done, and how it came about; needs If-Match, so that nobody resolves unseen',
    rows: ['P12', 'T8', 'T11', 'F13', 'F17'],
    body: ResolveDto,
    example: () => ({
      resolution: 'The stove was delivered and connected this morning; the delivery costs were paid back.',
      explanation: 'It stood at the wrong depot, and nobody looked at the list before promising a day.',
    }),
  })
  resolve(@Target() target: CommandTarget, @Body() body: ResolveDto) {
    return this.dispatching.handle(target, 'Resolve', body);
  }

  @CommandRoute('AnswerResolution', {
    summary: 'Record what the complainant said of the resolution; rejected reopens the case',
    rows: ['G12', 'P2', 'X8'],
    body: AnswerResolutionDto,
    example: () => ({ answer: 'accepted', medium: 'spoken', evidence: 'Rang: it works, and thank you for the call.' }),
  })
  answerResolution(@Target() target: CommandTarget, @Body() body: AnswerResolutionDto) {
    return this.dispatching.handle(target, 'AnswerResolution', body);
  }

  @CommandRoute('Reopen', {
    summary: 'Open it again: it was not over',
    rows: ['X8', 'N6c', 'G12'],
    body: ReopenDto,
    example: () => ({ reason: 'The stove leaks gas; it was connected wrongly.' }),
  })
  reopen(@Target() target: CommandTarget, @Body() body: ReopenDto) {
    return this.dispatching.handle(target, 'Reopen', body);
  }

  @CommandRoute('RecordLesson', {
    summary: 'Record what was learned from it',
    rows: ['T21', 'T3', 'N7', 'G14'],
    body: RecordLessonDto,
    example: () => ({
      outcome: 'processChanged',
      rootCause: 'promiseBroken',
      improvementId: 'check-delivery-lists',
      justification: 'Days were promised without a look at the list; the depot checks it on the evening before now.',
    }),
  })
  recordLesson(@Target() target: CommandTarget, @Body() body: RecordLessonDto) {
    return this.dispatching.handle(target, 'RecordLesson', body);
  }
}
