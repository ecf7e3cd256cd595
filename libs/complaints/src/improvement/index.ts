/** Something is changed, so that it does not happen again. */
export * from './events.js';
export * from './improvement.js';
export * from './commands.js';
export { decideImprovement, improvementCommandTypes } from './decider.js';
export { type ImprovementContext, type Recurrences } from './behaviour.js';
export { type ImprovementRefusalCode, improvementRefusalMeanings } from './refusals.js';
export { improvementScopes, improvementSources } from './propose-improvement.js';
export { daysToRecurrence, recurrenceOutcomes } from './check-recurrence.js';
export { improvementEnds } from './close-improvement.js';
