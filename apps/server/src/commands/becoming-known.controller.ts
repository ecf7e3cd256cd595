import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import {
  AskIdentityDto,
  AssessSeverityDto,
  ChangeRegimeDto,
  IdentifyComplainantDto,
  LinkSimilarDto,
  PutInWritingDto,
  RecordCircumstancesDto,
  SetPartsDto,
} from './dto/becoming-known.dto.js';

/** What becomes known of a complaint after it was received. */
@ApiTags('becoming known')
@Controller('complaints')
export class BecomingKnownController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('IdentifyComplainant', {
    summary: 'Record who complains, or more about who complains',
    rows: ['P10', 'G9'],
    body: IdentifyComplainantDto,
    example: () => ({
      complainant: { contact: 'jan@example.org' },
      representative: { name: 'Els de Vries', relation: 'daughter' },
    }),
  })
  identifyComplainant(@Target() target: CommandTarget, @Body() body: IdentifyComplainantDto) {
    return this.dispatching.handle(target, 'IdentifyComplainant', body);
  }

  @CommandRoute('AskIdentity', {
    summary: 'Ask the complainant for what is missing; a missing name is not anonymity',
    rows: ['P10', 'F12'],
    body: AskIdentityDto,
    example: ({ inTwoWeeks }) => ({ asks: ['signature'], answerBy: inTwoWeeks }),
  })
  askIdentity(@Target() target: CommandTarget, @Body() body: AskIdentityDto) {
    return this.dispatching.handle(target, 'AskIdentity', body);
  }

  @CommandRoute('PutInWriting', {
    summary: 'Write a spoken complaint down, so that a regime that asks for writing applies',
    rows: ['P10', 'T8'],
    body: PutInWritingDto,
    example: () => ({
      text: 'Twice a day was promised for my stove, on 6 and on 13 February, and on neither of them anybody came.',
      writtenBy: 'us',
      signed: true,
    }),
  })
  putInWriting(@Target() target: CommandTarget, @Body() body: PutInWritingDto) {
    return this.dispatching.handle(target, 'PutInWriting', body);
  }

  @CommandRoute('ChangeRegime', {
    summary: 'Say that another body of rules sets the statutory clocks',
    rows: ['T1'],
    body: ChangeRegimeDto,
    example: () => ({
      regime: 'awb',
      reason: 'The stove came from the municipal energy desk: this is about a public body.',
    }),
  })
  changeRegime(@Target() target: CommandTarget, @Body() body: ChangeRegimeDto) {
    return this.dispatching.handle(target, 'ChangeRegime', body);
  }

  @CommandRoute('AssessSeverity', {
    summary: 'Say how heavy it is, in money or rights and for the person',
    rows: ['F5', 'N1d'],
    body: AssessSeverityDto,
    example: () => ({
      material: 3,
      emotional: 5,
      reason: 'Three weeks without a warm meal, with a baby in the house.',
    }),
  })
  assessSeverity(@Target() target: CommandTarget, @Body() body: AssessSeverityDto) {
    return this.dispatching.handle(target, 'AssessSeverity', body);
  }

  @CommandRoute('RecordCircumstances', {
    summary: 'Record what to reckon with: a vulnerable position, publicity, no way to go elsewhere',
    rows: ['N2c', 'G10'],
    body: RecordCircumstancesDto,
    example: () => ({ vulnerable: true, communicationNeeds: 'Hears badly: write, or speak slowly.' }),
  })
  recordCircumstances(@Target() target: CommandTarget, @Body() body: RecordCircumstancesDto) {
    return this.dispatching.handle(target, 'RecordCircumstances', body);
  }

  @CommandRoute('SetParts', {
    summary: 'Divide the complaint into parts, each of which gets a decision of its own',
    rows: ['T11', 'T1'],
    body: SetPartsDto,
    example: () => ({
      parts: [
        { description: 'Nobody came on either of the two promised days.' },
        { description: 'The employee at the desk laughed about it.', subjectEmployee: 'dirk' },
      ],
    }),
  })
  setParts(@Target() target: CommandTarget, @Body() body: SetPartsDto) {
    return this.dispatching.handle(target, 'SetParts', body);
  }

  @CommandRoute('LinkSimilar', {
    summary: 'Say that another case is like this one; each gets an answer of its own',
    rows: ['T12', 'N7'],
    body: LinkSimilarDto,
    example: ({ otherCase }) => ({
      otherCase,
      reason: 'The same depot missed the same delivery list.',
    }),
  })
  linkSimilar(@Target() target: CommandTarget, @Body() body: LinkSimilarDto) {
    return this.dispatching.handle(target, 'LinkSimilar', body);
  }
}
