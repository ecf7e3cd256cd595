import { refuse } from '#libs/event-schema';

/** What is refused of an incident alone, with what it means; `docs/problems.md` has a section for each. */
export const incidentRefusalMeanings = {
  'no-such-incident': 'There is no incident with this number.',
  'incident-detected-before': 'This incident was told before.',
  'incident-closed': 'The incident was closed before.',
  'nobody-notified': 'An incident is closed while no customer whom it touched was told, and nobody says why.',
} as const;
export type IncidentRefusalCode = keyof typeof incidentRefusalMeanings;

/** Says no. */
export const noOfIncident = refuse<IncidentRefusalCode>;
