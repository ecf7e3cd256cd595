/** What helps an employee to learn: drafts that were refused, and training. For coaching only. */
export * from './events.js';
export * from './state.js';
export { type RecordRefusedDraft } from './record-refused-draft.js';
export {
  decideTraining,
  type RecordTraining,
  type TrainingCommandType,
  trainingCommandTypes,
} from './record-training.js';
export { type CoachingCommand, decideCoaching } from './decider.js';
