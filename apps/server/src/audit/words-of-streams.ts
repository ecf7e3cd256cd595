import { coachingWords } from './words-of-coaching.js';
import { improvementWords } from './words-of-improvement.js';
import { incidentWords } from './words-of-incident.js';
import { reviewWords } from './words-of-reviews.js';
import { surveyWords } from './words-of-survey.js';
import { registerWords } from './words-of-register.js';

/** What happened to the streams beside the complaints, by type of event. */
export const streamWords = {
  ...incidentWords,
  ...improvementWords,
  ...surveyWords,
  ...reviewWords,
  ...coachingWords,
  ...registerWords,
} as const;
