import { type BehavioursOf, deciderOf } from '../commanding/decider-of.js';
import { onInvited } from './behaviour.js';
import { type SurveyCommand, type SurveyCommandType } from './commands.js';
import { type SurveyEvent } from './events.js';
import { inviteFeedback } from './invite-feedback.js';
import { receiveFromAnswer } from './receive-from-answer.js';
import { type SurveyRefusalCode } from './refusals.js';
import { type Survey } from './survey.js';
import { surveyDissatisfaction } from './survey-dissatisfaction.js';

const behaviours: BehavioursOf<SurveyCommand, Survey, SurveyEvent, SurveyRefusalCode> = {
  InviteFeedback: inviteFeedback,
  SurveyDissatisfaction: onInvited(surveyDissatisfaction),
  ReceiveFromAnswer: onInvited(receiveFromAnswer),
};

/** The types of all commands, as the edge needs them. */
export const surveyCommandTypes = Object.keys(behaviours) as readonly SurveyCommandType[];

export const decideSurvey = deciderOf(behaviours, ({ invitation }: Survey) => invitation?.at);
