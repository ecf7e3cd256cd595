import { improvementWords } from './words-of-improvement.js';
import { incidentWords } from './words-of-incident.js';

/** What happened to the streams beside the complaints, by type of event. */
export const streamWords = {
  ...incidentWords,
  ...improvementWords,
} as const;
