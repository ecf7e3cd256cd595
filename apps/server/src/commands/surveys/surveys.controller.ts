import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { entityTag } from '../../http/entity-tag.js';
import { INSTALLATION, type Installation } from '../../installation.js';
import { Commanding } from '../streams/commanding.js';
import { routesOf } from '../streams/stream-route.js';
import { On, type StreamTarget } from '../streams/stream-target.js';
import { invitationHash } from './invitation-hash.js';
import { ReceiveFromAnswer } from './receive-from-answer.js';
import { InviteFeedbackDto, ReceiveFromAnswerDto, SurveyDissatisfactionDto } from './surveys.dto.js';
import { surveys } from './surveys.family.js';

const SurveyRoute = routesOf(surveys);

/** Complaints are invited, and those who would not complain are heard too. */
@ApiTags('surveys')
@Controller('surveys')
export class SurveysController {
  constructor(
    @Inject(Commanding) private readonly commanding: Commanding,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @SurveyRoute('InviteFeedback', {
    summary: 'Ask people what they think of a unit; the survey has a public link that says which unit it is',
    rows: ['P16', 'P11'],
    body: InviteFeedbackDto,
    path: '',
    creates: true,
    example: () => ({ unit: 'front-office', medium: 'letter', product: 'energy', segment: 'tenants', invited: 250 }),
  })
  inviteFeedback(@On(surveys) target: StreamTarget, @Body() body: InviteFeedbackDto) {
    return this.commanding.begin(surveys, target, 'InviteFeedback', body);
  }

  @SurveyRoute('SurveyDissatisfaction', {
    summary: 'Record an answer: whether somebody was dissatisfied, whether they complained, and if not, why not',
    rows: ['P9', 'G8', 'G10', 'G11'],
    told: SurveyDissatisfactionDto,
    example: () => ({
      dissatisfied: true,
      complained: false,
      captive: true,
      toWhom: 'otherCustomers',
      reasonsNot: ['pointless', 'noEnergy'],
      remark: 'Every winter the same: the bill is an estimate, and nobody reads the meter that I paid for.',
    }),
  })
  surveyDissatisfaction(@On(surveys) target: StreamTarget, @Body() { invitation, ...body }: SurveyDissatisfactionDto) {
    const { surveyId = '' } = target.where;
    return this.commanding.tell(surveys, target, 'SurveyDissatisfaction', {
      ...body,
      ...(invitation === undefined
        ? {}
        : { invitationHash: invitationHash(this.installation.keys, surveyId, invitation) }),
    });
  }

  @SurveyRoute('ReceiveFromAnswer', {
    summary:
      'Receive an answer as a complaint; it becomes one complaint, however often this is asked. Answers about the case',
    rows: ['P16', 'P10'],
    told: ReceiveFromAnswerDto,
    example: ({ answerId }) => ({
      answerId,
      complainant: { contact: 'fatima@example.org' },
      remedySought: 'explanation',
    }),
  })
  async receiveFromAnswer(
    @On(surveys) { where, act, reply }: StreamTarget,
    @Body() { answerId, ...told }: ReceiveFromAnswerDto,
  ) {
    const { surveyId = '' } = where;
    const answer = await this.commands.execute(new ReceiveFromAnswer(surveyId, answerId, told, act));
    reply.code(201).header('etag', entityTag(answer.revision)).header('location', `/complaints/${answer.complaintId}`);
    return { surveyId, ...answer };
  }
}
