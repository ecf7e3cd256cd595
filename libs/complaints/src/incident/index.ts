/** Something went wrong, and customers are not yet complaining. */
export * from './events.js';
export * from './incident.js';
export * from './commands.js';
export { decideIncident, incidentCommandTypes } from './decider.js';
export { type IncidentContext } from './behaviour.js';
export { type IncidentRefusalCode, incidentRefusalMeanings } from './refusals.js';
