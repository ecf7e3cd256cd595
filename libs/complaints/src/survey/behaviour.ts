import { type StreamBehaviour } from '../commanding/behaviour.js';
import { type SurveyEvent } from './events.js';
import { noOfSurvey, type SurveyRefusalCode } from './refusals.js';
import { type InvitedSurvey, isInvited, type Survey } from './survey.js';

export type SurveyBehaviour<Command, On extends Survey = Survey> = StreamBehaviour<
  Command,
  On,
  SurveyEvent,
  SurveyRefusalCode
>;

/** For what may be done with a survey to which people were invited. */
export const onInvited =
  <Command>(behaviour: SurveyBehaviour<Command, InvitedSurvey>): SurveyBehaviour<Command> =>
  (command, survey, setting) =>
    isInvited(survey)
      ? behaviour(command, survey, setting)
      : noOfSurvey(
          'no-such-survey',
          'P16',
          'There is no survey with this number. Check the number, or invite people to give feedback first.',
        );
