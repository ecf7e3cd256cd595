import { type StreamContext, type StreamDecision } from '../commanding/behaviour.js';
import { decideStream } from '../commanding/decide-stream.js';
import { onInvited, type SurveyBehaviour } from './behaviour.js';
import { type SurveyCommand, type SurveyCommandType } from './commands.js';
import { type SurveyEvent } from './events.js';
import { inviteFeedback } from './invite-feedback.js';
import { receiveFromAnswer } from './receive-from-answer.js';
import { type SurveyRefusalCode } from './refusals.js';
import { type Survey } from './survey.js';
import { surveyDissatisfaction } from './survey-dissatisfaction.js';

type Behaviours = {
  readonly [Type in SurveyCommandType]: SurveyBehaviour<Extract<SurveyCommand, { readonly type: Type }>>;
};

const behaviours: Behaviours = {
  InviteFeedback: inviteFeedback,
  SurveyDissatisfaction: onInvited(surveyDissatisfaction),
  ReceiveFromAnswer: onInvited(receiveFromAnswer),
};

/** The types of all commands, as the edge needs them. */
export const surveyCommandTypes = Object.keys(behaviours) as readonly SurveyCommandType[];

/** What a command brings about, or why not. */
export const decideSurvey = (
  command: SurveyCommand,
  survey: Survey,
  context: StreamContext,
): StreamDecision<SurveyEvent, SurveyRefusalCode> =>
  decideStream(
    behaviours[command.type] as SurveyBehaviour<SurveyCommand>,
    command,
    { state: survey, begunAt: survey.invitation?.at },
    context,
  );
