import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import {
  OpenExternalCaseDto,
  RecordExternalDecisionDto,
  ReferExternallyDto,
  WithdrawComplaintDto,
} from './dto/elsewhere.dto.js';

/** When the complainant takes it back, or it goes on elsewhere. */
@ApiTags('elsewhere')
@Controller('complaints')
export class ElsewhereController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('WithdrawComplaint', {
    summary: 'The complainant took it back, in a contact of their own',
    rows: ['F17', 'G5'],
    body: WithdrawComplaintDto,
    example: () => ({ reason: 'It turned up after all.' }),
  })
  withdrawComplaint(@Target() target: CommandTarget, @Body() body: WithdrawComplaintDto) {
    return this.dispatching.handle(target, 'WithdrawComplaint', body);
  }

  @CommandRoute('ReferExternally', {
    summary: 'Help the complainant to the organisation that can solve it',
    rows: ['F2', 'T5'],
    body: ReferExternallyDto,
    example: () => ({ to: 'Delivery firm Noord', reason: 'It is about a parcel that we did not send.' }),
  })
  referExternally(@Target() target: CommandTarget, @Body() body: ReferExternallyDto) {
    return this.dispatching.handle(target, 'ReferExternally', body);
  }

  @CommandRoute('OpenExternalCase', {
    summary: 'An ombudsman, disputes body, regulator or court looks at it',
    rows: ['N2c', 'T1'],
    body: OpenExternalCaseDto,
    example: () => ({ body: 'Consumer disputes body', reference: '2026-1174' }),
  })
  openExternalCase(@Target() target: CommandTarget, @Body() body: OpenExternalCaseDto) {
    return this.dispatching.handle(target, 'OpenExternalCase', body);
  }

  @CommandRoute('RecordExternalDecision', {
    summary: 'What an external body decided',
    rows: ['T1', 'T26'],
    body: RecordExternalDecisionDto,
    example: () => ({ body: 'Consumer disputes body', outcome: 'partly', reason: 'Both days are to be paid for.' }),
  })
  recordExternalDecision(@Target() target: CommandTarget, @Body() body: RecordExternalDecisionDto) {
    return this.dispatching.handle(target, 'RecordExternalDecision', body);
  }
}
