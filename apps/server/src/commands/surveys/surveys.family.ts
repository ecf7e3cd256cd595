import { decideSurvey, type Survey, surveyAggregate, type SurveyCommand, type SurveyEvent } from '#libs/complaints';
import { type Family } from '../streams/family.js';

/** People who may be dissatisfied are asked, also those who would never complain. */
export const surveys: Family<Survey, SurveyEvent, SurveyCommand> = {
  collection: 'surveys',
  called: 'survey',
  parameters: [{ name: 'surveyId', form: 'uuid', description: 'The survey.' }],
  missing: 'no-such-survey',
  aggregate: surveyAggregate,
  streamOf: ({ surveyId = '' }) => `survey-${surveyId}`,
  decide: decideSurvey,
};
