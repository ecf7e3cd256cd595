import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import { EscalateDto, ExtendDto, PauseClockDto, ResumeClockDto, SendHoldingResponseDto } from './dto/waiting.dto.js';

/** When it takes longer, and when it goes wrong. */
@ApiTags('waiting')
@Controller('complaints')
export class WaitingController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('SendHoldingResponse', {
    summary: 'Tell the complainant that it takes longer, why, and until when; it changes no verdict',
    rows: ['F3', 'P12'],
    body: SendHoldingResponseDto,
    example: ({ inThreeDays }) => ({
      why: 'We are still looking for the delivery list of the second day.',
      expectedAt: inThreeDays,
    }),
  })
  sendHoldingResponse(@Target() target: CommandTarget, @Body() body: SendHoldingResponseDto) {
    return this.dispatching.handle(target, 'SendHoldingResponse', body);
  }

  @CommandRoute('PauseClock', {
    summary: 'Let a clock stand still while the answer to a question is awaited',
    rows: ['X5', 'X6'],
    body: PauseClockDto,
    example: () => ({
      clock: 'progress',
      waitingFor: 'complainant',
      question: 'On which days can the driver come?',
    }),
  })
  pauseClock(@Target() target: CommandTarget, @Body() body: PauseClockDto) {
    return this.dispatching.handle(target, 'PauseClock', body);
  }

  @CommandRoute('ResumeClock', {
    summary: 'Let a clock run again',
    rows: ['X5', 'X6'],
    body: ResumeClockDto,
    example: () => ({ clock: 'progress' }),
  })
  resumeClock(@Target() target: CommandTarget, @Body() body: ResumeClockDto) {
    return this.dispatching.handle(target, 'ResumeClock', body);
  }

  @CommandRoute('Extend', {
    summary: 'Extend a statutory term as the regime allows; needs If-Match',
    rows: ['X6'],
    body: ExtendDto,
    example: ({ inNineWeeks }) => ({
      clock: 'finalResponse',
      newDueAt: inNineWeeks,
      notified: ['complainant'],
      reason: 'The report of the fitter is needed, and comes after the holidays.',
    }),
  })
  extend(@Target() target: CommandTarget, @Body() body: ExtendDto) {
    return this.dispatching.handle(target, 'Extend', body);
  }

  @CommandRoute('Escalate', {
    summary: 'Ask somebody to look at it; it takes nothing away from the owner',
    rows: ['F2', 'F4', 'F9'],
    body: EscalateDto,
    example: () => ({ to: 'coordinator', reason: 'Third call this week, each one angrier than the one before.' }),
  })
  escalate(@Target() target: CommandTarget, @Body() body: EscalateDto) {
    return this.dispatching.handle(target, 'Escalate', body);
  }
}
