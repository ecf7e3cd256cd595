import { refusalMeanings } from './complaint/deciding/refusals.js';
import { improvementRefusalMeanings } from './improvement/refusals.js';
import { incidentRefusalMeanings } from './incident/refusals.js';
import { surveyRefusalMeanings } from './survey/refusals.js';
import { registerRefusalMeanings } from './unit/deciding/refusals.js';

/** Every "no" of the domain, of all families of streams, with what it means. A code means the same wherever it is said. */
export const everyRefusalMeaning = {
  ...refusalMeanings,
  ...incidentRefusalMeanings,
  ...improvementRefusalMeanings,
  ...surveyRefusalMeanings,
  ...registerRefusalMeanings,
} as const;
export type EveryRefusalCode = keyof typeof everyRefusalMeaning;
