import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import { ClassifyDto } from './dto/classify.dto.js';
import { AssignOwnerDto, ConfirmOwnershipDto } from './dto/ownership.dto.js';

/** Who answers for it, what it is about, and what happened. */
@ApiTags('handling')
@Controller('complaints')
export class HandlingController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('AssignOwner', {
    summary: 'Say who answers for the complaint from now on',
    rows: ['P14', 'T9'],
    body: AssignOwnerDto,
    example: () => ({ owner: 'anna', explanation: 'Knows the complainant from an earlier call.' }),
  })
  assignOwner(@Target() target: CommandTarget, @Body() body: AssignOwnerDto) {
    return this.dispatching.handle(target, 'AssignOwner', body);
  }

  @CommandRoute('ConfirmOwnership', {
    summary: 'Confirm: this one is mine',
    rows: ['P14'],
    body: ConfirmOwnershipDto,
    example: () => ({}),
  })
  confirmOwnership(@Target() target: CommandTarget, @Body() body: ConfirmOwnershipDto) {
    return this.dispatching.handle(target, 'ConfirmOwnership', body);
  }

  @CommandRoute('Classify', {
    summary:
      'Say what the complaint is about, what caused it and what the complainant is after; again when judged anew',
    rows: ['T11', 'T18', 'T19', 'T23', 'F6', 'N4b'],
    body: ClassifyDto,
    example: () => ({
      object: 'delivery',
      cause: 'tooLate',
      causeParty: 'supplier',
      stage: 'delivering',
      product: 'stove',
      intention: 'solveMine',
      remedySought: 'repair',
    }),
  })
  classify(@Target() target: CommandTarget, @Body() body: ClassifyDto) {
    return this.dispatching.handle(target, 'Classify', body);
  }
}
