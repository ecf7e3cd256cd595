import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import {
  InformSubjectDto,
  NotifyDeclineDto,
  OfferHearingDto,
  OpenStageDto,
  PlanHearingDto,
  RecordAdviceDto,
  RecordHearingDto,
  RequestAdviceDto,
  WaiveHearingDto,
} from './dto/procedure.dto.js';

/** The formal procedure: a second look, hearing both sides, advice, and declining it. */
@ApiTags('procedure')
@Controller('complaints')
export class ProcedureController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('OpenStage', {
    summary: 'Open a second look at it, by other eyes',
    rows: ['T1'],
    body: OpenStageDto,
    example: () => ({ handler: 'carla', reason: 'Thinks that the depot was not really asked.' }),
  })
  openStage(@Target() target: CommandTarget, @Body() body: OpenStageDto) {
    return this.dispatching.handle(target, 'OpenStage', body);
  }

  @CommandRoute('OfferHearing', {
    summary: 'Offer to hear the complainant, the subject or both',
    rows: ['N1a'],
    body: OfferHearingDto,
    example: ({ inTwoWeeks }) => ({ to: ['complainant', 'subject'], answerBy: inTwoWeeks }),
  })
  offerHearing(@Target() target: CommandTarget, @Body() body: OfferHearingDto) {
    return this.dispatching.handle(target, 'OfferHearing', body);
  }

  @CommandRoute('PlanHearing', {
    summary: 'Say when the hearing is held, and who leads it',
    rows: ['N1a'],
    body: PlanHearingDto,
    example: ({ inTwoWeeks }) => ({ at: inTwoWeeks, chair: 'carla' }),
  })
  planHearing(@Target() target: CommandTarget, @Body() body: PlanHearingDto) {
    return this.dispatching.handle(target, 'PlanHearing', body);
  }

  @CommandRoute('WaiveHearing', {
    summary: 'Record that there is no hearing, and on which ground',
    rows: ['N1a'],
    body: WaiveHearingDto,
    example: () => ({
      ground: 'complainantDoesWithout',
      by: 'complainant',
      reason: 'Has told everything, and wants the stove.',
    }),
  })
  waiveHearing(@Target() target: CommandTarget, @Body() body: WaiveHearingDto) {
    return this.dispatching.handle(target, 'WaiveHearing', body);
  }

  @CommandRoute('RecordHearing', {
    summary: 'Report what was said at a hearing',
    rows: ['N1a'],
    body: RecordHearingDto,
    example: () => ({
      report: 'The complainant told of both days. The planner had not seen the list of the second one.',
      heard: [{ name: 'Jan de Vries' }, { name: 'The planner of the depot' }],
    }),
  })
  recordHearing(@Target() target: CommandTarget, @Body() body: RecordHearingDto) {
    return this.dispatching.handle(target, 'RecordHearing', body);
  }

  @CommandRoute('InformSubject', {
    summary: 'Record that whom it is about was informed, and got no more than the complainant agreed to',
    rows: ['T1', 'G9'],
    body: InformSubjectDto,
    example: () => ({ medium: 'written' }),
  })
  informSubject(@Target() target: CommandTarget, @Body() body: InformSubjectDto) {
    return this.dispatching.handle(target, 'InformSubject', body);
  }

  @CommandRoute('RequestAdvice', {
    summary: 'Ask a committee for its advice',
    rows: ['T1'],
    body: RequestAdviceDto,
    example: ({ inTwoWeeks }) => ({
      from: 'Complaints committee',
      question: 'Was the second day promised with enough care?',
      dueAt: inTwoWeeks,
    }),
  })
  requestAdvice(@Target() target: CommandTarget, @Body() body: RequestAdviceDto) {
    return this.dispatching.handle(target, 'RequestAdvice', body);
  }

  @CommandRoute('RecordAdvice', {
    summary: 'Record the advice of a committee, also when it is late or nobody asked for it',
    rows: ['T1'],
    body: RecordAdviceDto,
    example: () => ({
      from: 'Complaints committee',
      advice: 'Well-founded: the list could have been looked at on both days.',
    }),
  })
  recordAdvice(@Target() target: CommandTarget, @Body() body: RecordAdviceDto) {
    return this.dispatching.handle(target, 'RecordAdvice', body);
  }

  @CommandRoute('NotifyDecline', {
    summary:
      'Tell the complainant that the formal procedure does not apply, and why; the complaint still gets an answer',
    rows: ['T1', 'P12'],
    body: NotifyDeclineDto,
    example: () => ({
      ground: 'handledBefore',
      text: 'We looked into the first day in January and wrote to you about it. What is new, the second day, we take up now.',
    }),
  })
  notifyDecline(@Target() target: CommandTarget, @Body() body: NotifyDeclineDto) {
    return this.dispatching.handle(target, 'NotifyDecline', body);
  }
}
