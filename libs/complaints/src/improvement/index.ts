/** Something is changed, so that it does not happen again. */
export * from './events.js';
export * from './improvement.js';
export * from './commands.js';
export { decideImprovement, improvementCommandTypes } from './decider.js';
export { type ImprovementContext, type Recurrences } from './behaviour.js';
export { type ImprovementRefusalCode, improvementRefusalMeanings } from './refusals.js';
export { daysToRecurrence } from './check-recurrence.js';
