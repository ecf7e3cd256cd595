/** People who may be dissatisfied are asked, also those who would never complain. */
export * from './events.js';
export * from './survey.js';
export * from './commands.js';
export { decideSurvey, surveyCommandTypes } from './decider.js';
export { type SurveyRefusalCode, surveyRefusalMeanings } from './refusals.js';
