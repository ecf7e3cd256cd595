import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import { AcknowledgeDto } from './dto/acknowledge.dto.js';
import { AddNoteDto, LogContactDto } from './dto/contact.dto.js';
import { KeepPromiseDto, MakePromiseDto, MovePromiseDto } from './dto/promises.dto.js';

/** Being in touch with the complainant: hearing them, telling them, and what is promised to them. */
@ApiTags('contact')
@Controller('complaints')
export class ContactController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('Acknowledge', {
    summary: 'Acknowledge: the complainant was heard, and knows what happens next, by whom and by when',
    rows: ['N1a', 'N1b', 'N1c', 'T9', 'T17'],
    body: AcknowledgeDto,
    example: ({ tomorrow, inThreeDays }) => ({
      complainantWasHeard: true,
      empathyStatement:
        'Twice at home for nothing, and still without a stove: I understand that you have had enough of it.',
      nextSteps: [{ action: 'Find out at the warehouse where the stove is', by: 'anna', dueAt: tomorrow }],
      owner: 'anna',
      nextContact: { dueAt: inThreeDays },
      medium: 'spoken',
    }),
  })
  acknowledge(@Target() target: CommandTarget, @Body() body: AcknowledgeDto) {
    return this.dispatching.handle(target, 'Acknowledge', body);
  }

  @CommandRoute('LogContact', {
    summary: 'Log a contact: what was said, by whom, and what it brought',
    rows: ['P11', 'F3', 'F7', 'F8', 'F9', 'F12'],
    body: LogContactDto,
    example: () => ({
      direction: 'inbound',
      counterparty: 'complainant',
      medium: 'telephone',
      summary: 'Asked when the stove comes. Had to tell the story again.',
      brings: 'nothing',
      emotion: 5,
      hadToRepeat: 'yes',
    }),
  })
  logContact(@Target() target: CommandTarget, @Body() body: LogContactDto) {
    return this.dispatching.handle(target, 'LogContact', body);
  }

  @CommandRoute('AddNote', {
    summary: 'Write down what colleagues should know',
    rows: ['F12'],
    body: AddNoteDto,
    example: () => ({ text: 'Works nights: ring after four in the afternoon.' }),
  })
  addNote(@Target() target: CommandTarget, @Body() body: AddNoteDto) {
    return this.dispatching.handle(target, 'AddNote', body);
  }

  @CommandRoute('MakePromise', {
    summary: 'Promise something: what, by whom and by when',
    rows: ['F7', 'N6b'],
    body: MakePromiseDto,
    example: ({ tomorrow }) => ({
      kind: 'callback',
      what: 'I ring you tomorrow before noon',
      by: 'anna',
      dueAt: tomorrow,
    }),
  })
  makePromise(@Target() target: CommandTarget, @Body() body: MakePromiseDto) {
    return this.dispatching.handle(target, 'MakePromise', body);
  }

  @CommandRoute('MovePromise', {
    summary: 'Tell the complainant that it will be later; told in time it is not broken',
    rows: ['F7', 'N3b'],
    body: MovePromiseDto,
    example: ({ inThreeDays, promiseId }) => ({ promiseId, dueAt: inThreeDays, complainantTold: true }),
  })
  movePromise(@Target() target: CommandTarget, @Body() body: MovePromiseDto) {
    return this.dispatching.handle(target, 'MovePromise', body);
  }

  @CommandRoute('KeepPromise', {
    summary: 'Say that a promise was kept, and how',
    rows: ['F7', 'N6b'],
    body: KeepPromiseDto,
    example: ({ promiseId }) => ({ promiseId, what: 'Rang and told that the stove comes on Thursday' }),
  })
  keepPromise(@Target() target: CommandTarget, @Body() body: KeepPromiseDto) {
    return this.dispatching.handle(target, 'KeepPromise', body);
  }
}
