import { refuse } from '#libs/event-schema';

/** What is refused of a survey alone, with what it means; `docs/problems.md` has a section for each. */
export const surveyRefusalMeanings = {
  'no-such-survey': 'There is no survey with this number.',
  'survey-invited-before': 'This survey was begun before.',
  'survey-answered': 'This invitation was answered before.',
  'answer-not-found': 'This survey has no such answer.',
} as const;
export type SurveyRefusalCode = keyof typeof surveyRefusalMeanings;

/** Says no. */
export const noOfSurvey = refuse<SurveyRefusalCode>;
