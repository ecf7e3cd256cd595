import { type InviteFeedback } from './invite-feedback.js';
import { type ReceiveFromAnswer } from './receive-from-answer.js';
import { type SurveyDissatisfaction } from './survey-dissatisfaction.js';

/** Everything that can be told of a survey. */
export type SurveyCommand = InviteFeedback | SurveyDissatisfaction | ReceiveFromAnswer;
export type SurveyCommandType = SurveyCommand['type'];
