import { randomUUID } from 'node:crypto';
import { type CommandBus, type ICommand } from '@nestjs/cqrs';
import { complaintAggregate } from '#libs/complaints';
import { complaintStream } from '../commands/complaint-stream.js';
import { ReceiveComplaint, ReceiveComplaintHandler } from '../commands/receive-complaint.js';
import { CommandStream, CommandStreamHandler } from '../commands/streams/command-stream.js';
import { complaintFrom, ReceiveFromAnswer, ReceiveFromAnswerHandler } from '../commands/surveys/receive-from-answer.js';
import { surveys } from '../commands/surveys/surveys.family.js';
import { invitedSurvey } from '../commands/surveys/invited-survey.js';
import { type Installation } from '../installation.js';
import { type OpenedInstallation, openedInstallation } from '../testing/opened-installation.js';
import { AnsweringFeedback } from './answering-feedback.js';

const surveyId = randomUUID();
const anna = { id: 'anna', role: 'agent', unit: 'front-office' } as const;

let installation: Installation;
let close: OpenedInstallation['close'];
/** What does not come through any more. */
let cutOff: (command: ICommand) => boolean;
let feedback: AnsweringFeedback;
const bus = {
  async execute(command: ICommand): Promise<unknown> {
    if (cutOff(command)) throw new Error('cut off');
    if (command instanceof CommandStream) return new CommandStreamHandler(installation).execute(command);
    if (command instanceof ReceiveFromAnswer)
      return new ReceiveFromAnswerHandler(installation, commands).execute(command);
    if (command instanceof ReceiveComplaint) return new ReceiveComplaintHandler(installation).execute(command);
    throw new Error('not in this road');
  },
};
const commands = bus as unknown as CommandBus;

beforeEach(async () => {
  ({ installation, close } = await openedInstallation());
  cutOff = () => false;
  feedback = new AnsweringFeedback(installation, commands);
  const invite = { type: 'InviteFeedback', unit: 'front-office', medium: 'link' };
  const act = { actor: anna, idempotencyKey: 'invite', commandId: randomUUID(), correlationId: 'test' };
  await bus.execute(new CommandStream(surveys, { surveyId }, invite, { ...act, precondition: undefined }));
});
afterEach(() => close());

const survey = () => invitedSurvey(installation, surveyId);
const take = async (key: string) =>
  feedback.take({
    surveyId,
    survey: await survey(),
    told: { dissatisfied: true, complained: false, complaint: { statement: 'Nobody reads the meter.' } },
    key,
    correlationId: 'test',
    language: 'en',
    href: `/feedback/front-office/${surveyId}`,
  });
const isNaming = (command: ICommand) =>
  command instanceof CommandStream && command.command.type === 'ReceiveFromAnswer';
const isReceiving = (command: ICommand) => command instanceof ReceiveComplaint;

it.each([
  ['before the survey names the complaint', isNaming],
  ['before the complaint is received', isReceiving],
])('[T8][P16] cut off %s, the same request completes it, and makes one complaint of one answer', async (_, cut) => {
  const key = randomUUID();
  cutOff = cut;
  await expect(take(key)).rejects.toThrow('cut off');
  const [{ answerId } = { answerId: '' }] = (await survey()).answers;
  const complaintId = complaintFrom(surveyId, answerId);
  expect((await installation.transactor.load(complaintAggregate, complaintStream(complaintId))).revision).toBe(-1);
  cutOff = () => false;
  const taken = await take(key);
  expect(taken).toMatchObject({ complaintId, repeated: true, returnCode: installation.keys.returnCode(complaintId) });
  expect(await take(key)).toEqual(taken);
  expect((await survey()).answers).toMatchObject([{ answerId, complaintId }]);
  expect((await installation.transactor.load(complaintAggregate, complaintStream(complaintId))).revision).toBe(1);
});
