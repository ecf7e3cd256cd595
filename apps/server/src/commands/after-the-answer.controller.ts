import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import {
  AnswerSuggestionDto,
  AssessRelationshipDto,
  EndRelationshipDto,
  InviteSurveyDto,
  RecordCostDto,
} from './dto/after-the-answer.dto.js';

/** What they think of the answer, what it cost, and what they advised. */
@ApiTags('after the answer')
@Controller('complaints')
export class AfterTheAnswerController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('InviteSurvey', {
    summary: 'Ask the complainant once how it went',
    rows: ['P1', 'P3'],
    body: InviteSurveyDto,
    example: () => ({ medium: 'email' }),
  })
  inviteSurvey(@Target() target: CommandTarget, @Body() body: InviteSurveyDto) {
    return this.dispatching.handle(target, 'InviteSurvey', body);
  }

  @CommandRoute('AssessRelationship', {
    summary: 'Record how the complainant stands towards you, before and after, and how fair it was',
    rows: ['P1', 'P3', 'P4', 'F14'],
    body: AssessRelationshipDto,
    example: () => ({
      beforeProblem: 1,
      atComplaint: -2,
      after: 1,
      justice: { distributive: 4, procedural: 2, interactional: 5 },
      remark: 'Took long, but you were honest about it.',
    }),
  })
  assessRelationship(@Target() target: CommandTarget, @Body() body: AssessRelationshipDto) {
    return this.dispatching.handle(target, 'AssessRelationship', body);
  }

  @CommandRoute('EndRelationship', {
    summary: 'Record that the complainant left you',
    rows: ['P2'],
    body: EndRelationshipDto,
    example: () => ({ reason: 'Buys the next one elsewhere.' }),
  })
  endRelationship(@Target() target: CommandTarget, @Body() body: EndRelationshipDto) {
    return this.dispatching.handle(target, 'EndRelationship', body);
  }

  @CommandRoute('RecordCost', {
    summary: 'Record what the failure cost, or what putting it right cost',
    rows: ['P5', 'N2b', 'T22'],
    body: RecordCostDto,
    example: () => ({ kind: 'recovery', amountCents: 4500, currency: 'EUR', minutes: 90, cause: 'tooLate' }),
  })
  recordCost(@Target() target: CommandTarget, @Body() body: RecordCostDto) {
    return this.dispatching.handle(target, 'RecordCost', body);
  }

  @CommandRoute('AnswerSuggestion', {
    summary: 'Answer the advice that the complainant gave for nothing',
    rows: ['G13', 'T4'],
    body: AnswerSuggestionDto,
    example: () => ({ answer: 'Thank you: from this week on we ring on the evening before, as you suggested.' }),
  })
  answerSuggestion(@Target() target: CommandTarget, @Body() body: AnswerSuggestionDto) {
    return this.dispatching.handle(target, 'AnswerSuggestion', body);
  }
}
