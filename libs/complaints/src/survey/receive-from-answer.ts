import { accept } from '#libs/event-schema';
import { type Dated } from '../commanding/behaviour.js';
import { type SurveyBehaviour } from './behaviour.js';
import { noOfSurvey } from './refusals.js';
import { type InvitedSurvey } from './survey.js';

/** The part that the survey keeps; the complaint itself is received after it. */
export interface ReceiveFromAnswer extends Dated {
  readonly type: 'ReceiveFromAnswer';
  readonly answerId: string;
  /** The same for one answer, whoever asks and how often. */
  readonly complaintId: string;
}

/** An answer becomes one complaint. Asking again finds it so, and whoever asks goes on with that complaint. */
export const receiveFromAnswer: SurveyBehaviour<ReceiveFromAnswer, InvitedSurvey> = (
  { answerId, complaintId },
  { answers },
) => {
  const answer = answers.find((one) => one.answerId === answerId);
  if (answer === undefined)
    return noOfSurvey('answer-not-found', 'P16', 'This survey has no such answer. Take its answerId from the survey.', {
      details: { field: 'answerId' },
    });
  if (answer.complaintId !== undefined) return accept([]);
  return accept([{ type: 'AnswerBecameComplaint', data: { answerId, complaintId } }]);
};
