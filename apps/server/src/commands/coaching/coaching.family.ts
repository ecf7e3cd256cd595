import {
  type Coaching,
  coachingAggregate,
  type CoachingEvent,
  decideTraining,
  type RecordTraining,
} from '#libs/complaints';
import { type Family } from '../streams/family.js';

/** What helps one employee to learn. There is no list of them: nobody is compared with anybody [F16]. */
export const coaching: Family<Coaching, CoachingEvent, RecordTraining> = {
  collection: 'coaching',
  called: 'coaching',
  parameters: [{ name: 'employee', form: 'id', description: 'The employee.' }],
  aggregate: coachingAggregate,
  streamOf: ({ employee = '' }) => `coaching-${employee}`,
  decide: decideTraining,
};
