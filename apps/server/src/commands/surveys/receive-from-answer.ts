import { Inject } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { complaintAggregate, surveyAggregate, type SurveyAnswer } from '#libs/complaints';
import { complaintIdOf, idOf, openFacts } from '#libs/transacting';
import { readStream } from '../../audit/stream-log.js';
import { type ActRequest } from '../../http/act.js';
import { Problem } from '../../http/problem.js';
import { INSTALLATION, type Installation } from '../../installation.js';
import { answerOf } from '../command-answer.js';
import { complaintStream } from '../complaint-stream.js';
import { ReceiveComplaint, type ReceivedAnswer } from '../receive-complaint.js';
import { firstAnswer } from '../repetition.js';
import { CommandStream } from '../streams/command-stream.js';
import { receivedFrom, refuseUnsound, type ToldOfComplaint } from './received-from.js';
import { surveys } from './surveys.family.js';

/** An answer to a survey is received as a complaint. */
export class ReceiveFromAnswer extends Command<ReceivedAnswer> {
  constructor(
    readonly surveyId: string,
    readonly answerId: string,
    readonly told: ToldOfComplaint,
    readonly act: ActRequest,
  ) {
    super();
  }
}

/** The command under which an answer is received: the same for one answer, whoever asks and how often. */
const receivingIdOf = (surveyId: string, answerId: string): string => idOf(`received/${answerId}`, surveyId);

/** The complaint that an answer becomes, if it becomes one. */
export const complaintFrom = (surveyId: string, answerId: string): string =>
  complaintIdOf(receivingIdOf(surveyId, answerId));

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
    const receivingId = receivingIdOf(surveyId, answerId);
    const complaintId = complaintIdOf(receivingId);
    const answer = await this.answerGiven(surveyId, answerId);
    const command = receivedFrom(answer, told, await this.remarkOf(surveys.streamOf({ surveyId }), answerId));
    const naming = { type: 'ReceiveFromAnswer', answerId, complaintId, ...told };
    // Of an answer that is not there nothing can be received: the survey says so before anybody asks for its words.
    if (answer !== undefined && !(await this.isThere(complaintId)))
      await refuseUnsound(this.installation, command, complaintId, act);
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
