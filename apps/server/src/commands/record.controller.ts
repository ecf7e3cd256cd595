import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import {
  AddDocumentDto,
  CorrectFactDto,
  LiftLegalHoldDto,
  PlaceLegalHoldDto,
  RebutDeadlineMissDto,
} from './dto/record.dto.js';

/** The record of a case: what is put right in it, what belongs to it, and what keeps it. */
@ApiTags('record')
@Controller('complaints')
export class RecordController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('CorrectFact', {
    summary: 'Put right what an earlier event says; it stays, and this stands beside it',
    rows: ['F17', 'X9'],
    body: CorrectFactDto,
    example: () => ({
      targetRevision: 0,
      field: 'emotion',
      newValue: 3,
      why: 'Typed a 4 by mistake; the recording shows it.',
    }),
  })
  correctFact(@Target() target: CommandTarget, @Body() body: CorrectFactDto) {
    return this.dispatching.handle(target, 'CorrectFact', body);
  }

  @CommandRoute('AddDocument', {
    summary: 'Say that a document belongs to this case, by the hash of its content',
    rows: ['T1'],
    body: AddDocumentDto,
    example: () => ({
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      kind: 'photo',
      size: 284113,
      name: 'delivery-note.jpg',
    }),
  })
  addDocument(@Target() target: CommandTarget, @Body() body: AddDocumentDto) {
    return this.dispatching.handle(target, 'AddDocument', body);
  }

  @CommandRoute('RebutDeadlineMiss', {
    summary: 'Show that a deadline was met after all, and recorded late',
    rows: ['F17'],
    body: RebutDeadlineMissDto,
    example: () => ({
      clock: 'acknowledge',
      evidence: 'The telephone log shows a call of ten minutes on the day itself.',
    }),
  })
  rebutDeadlineMiss(@Target() target: CommandTarget, @Body() body: RebutDeadlineMissDto) {
    return this.dispatching.handle(target, 'RebutDeadlineMiss', body);
  }

  @CommandRoute('PlaceLegalHold', {
    summary: 'Forbid that the personal data of this case are erased, for as long as it is needed',
    rows: ['X10'],
    body: PlaceLegalHoldDto,
    example: () => ({ basis: 'courtCase', reason: 'The complainant summoned us; the hearing is in autumn.' }),
  })
  placeLegalHold(@Target() target: CommandTarget, @Body() body: PlaceLegalHoldDto) {
    return this.dispatching.handle(target, 'PlaceLegalHold', body);
  }

  @CommandRoute('LiftLegalHold', {
    summary: 'Say that a legal hold is over',
    rows: ['X10'],
    body: LiftLegalHoldDto,
    example: ({ holdId }) => ({ holdId, reason: 'The court has decided, and nobody appealed.' }),
  })
  liftLegalHold(@Target() target: CommandTarget, @Body() body: LiftLegalHoldDto) {
    return this.dispatching.handle(target, 'LiftLegalHold', body);
  }
}
