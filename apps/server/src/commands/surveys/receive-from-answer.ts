import { Inject } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  complaintAggregate,
  noComplaint,
  type ReceiveComplaint as ReceiveCommand,
  surveyAggregate,
  type SurveyAnswer,
} from '#libs/complaints';
import { complaintIdOf, openFacts } from '#libs/transacting';
import { readStream } from '../../audit/stream-log.js';
import { type ActRequest } from '../../http/act.js';
import { Problem, refused } from '../../http/problem.js';
import { INSTALLATION, type Installation } from '../../installation.js';
import { answerOf } from '../command-answer.js';
import { complaintStream } from '../complaint-stream.js';
import { idOf } from '../deciding.js';
import { ReceiveComplaint, type ReceivedAnswer } from '../receive-complaint.js';
import { firstAnswer } from '../repetition.js';
import { CommandStream } from '../streams/command-stream.js';
import { type ReceiveFromAnswerDto } from './surveys.dto.js';
import { surveys } from './surveys.family.js';

type Told = Omit<ReceiveFromAnswerDto, 'answerId'>;

/** An answer to a survey is received as a complaint. */
export class ReceiveFromAnswer extends Command<ReceivedAnswer> {
  constructor(
    readonly surveyId: string,
    readonly answerId: string,
    readonly told: Told,
    readonly act: ActRequest,
  ) {
    super();
  }
}

/**
 * Two appends: the survey names the complaint, then the complaint is received under that number. The number is that of
 * the answer, so that a crash in between leaves an answer that the next try completes, and never two complaints.
 */
@CommandHandler(ReceiveFromAnswer)
export class ReceiveFromAnswerHandler implements ICommandHandler<ReceiveFromAnswer> {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  async execute({ surveyId, answerId, told, act }: ReceiveFromAnswer): Promise<ReceivedAnswer> {
    const receivingId = idOf(`received/${answerId}`, surveyId);
    const complaintId = complaintIdOf(receivingId);
    const answer = await this.answerGiven(surveyId, answerId);
    const command = { ...aboutOf(answer), ...(await this.receiving(surveyId, answerId, told)) };
    const naming = { type: 'ReceiveFromAnswer', answerId, complaintId, ...told };
    // Of an answer that is not there nothing can be received: the survey says so before anybody asks for its words.
    if (answer !== undefined && !(await this.isThere(complaintId))) await this.refuseUnsound(command, complaintId, act);
    await this.commands.execute(new CommandStream(surveys, { surveyId }, naming, act));
    if (await this.isThere(complaintId)) return this.receivedBefore(complaintId, act);
    const receiving = { ...act, commandId: receivingId, precondition: undefined };
    try {
      return await this.commands.execute(new ReceiveComplaint(command, receiving));
    } catch (thrown) {
      // Somebody else received it a moment ago, in other words.
      if (thrown instanceof Problem && thrown.code === 'idempotency-key-reused')
        return this.receivedBefore(complaintId, act);
      throw thrown;
    }
  }

  /** What is received: what is told now, and what the answer said. */
  private async receiving(surveyId: string, answerId: string, told: Told): Promise<ReceiveCommand> {
    const stream = surveys.streamOf({ surveyId });
    const { statement = await this.remarkOf(stream, answerId), channel = 'form', ...more } = told;
    return {
      type: 'ReceiveComplaint',
      channel,
      statement: statement ?? '',
      origin: 'invited',
      ...more,
    };
  }

  private async answerGiven(surveyId: string, answerId: string): Promise<SurveyAnswer | undefined> {
    const { state } = await this.installation.transactor.load(surveyAggregate, surveys.streamOf({ surveyId }));
    return state.answers.find((one) => one.answerId === answerId);
  }

  private async remarkOf(stream: string, answerId: string): Promise<string | undefined> {
    const { log, keys } = this.installation;
    const facts = (await readStream(log, stream)).flatMap((event) => (event.known ? [event.fact] : []));
    const ofAnswer = facts.filter(
      ({ type, data }) => type === 'DissatisfactionSurveyed' && data['answerId'] === answerId,
    );
    const [opened] = await openFacts(ofAnswer, keys);
    const remark = opened?.data['remark'];
    return typeof remark === 'string' ? remark : undefined;
  }

  /** Before the survey names it: what would not be received leaves nothing behind. @throws Problem */
  private async refuseUnsound(command: ReceiveCommand, complaintId: string, request: ActRequest): Promise<void> {
    const { inForce, clock } = this.installation;
    const deciding = await inForce.now();
    const at = { complaintId, act: deciding.act(request, command), now: clock.now() };
    const decision = await deciding.decide(command, noComplaint, at);
    if (!decision.accepted) throw refused(decision.refusal, -1);
  }

  private async isThere(complaintId: string): Promise<boolean> {
    return (await this.revisionOf(complaintId)) >= 0;
  }

  private async revisionOf(complaintId: string): Promise<number> {
    const { transactor } = this.installation;
    return (await transactor.load(complaintAggregate, complaintStream(complaintId))).revision;
  }

  private async receivedBefore(complaintId: string, act: ActRequest): Promise<ReceivedAnswer> {
    const now = {
      kind: 'done',
      stream: complaintStream(complaintId),
      revision: await this.revisionOf(complaintId),
      position: undefined,
      commandId: act.commandId,
      events: [],
      warnings: [],
      repeated: true,
    } as const;
    const answer = answerOf(complaintId, await firstAnswer(this.installation, complaintId, now), act);
    return { ...answer, returnCode: this.installation.keys.returnCode(complaintId) };
  }
}

const aboutOf = (answer: SurveyAnswer | undefined): Partial<ReceiveCommand> => {
  if (answer === undefined) return {};
  const { unit, product, segment, captive } = answer;
  return {
    unit,
    ...(product === undefined ? {} : { product }),
    ...(segment === undefined ? {} : { segment }),
    ...(captive === undefined ? {} : { captive }),
  };
};
