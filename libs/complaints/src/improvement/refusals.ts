import { refuse } from '#libs/event-schema';

/** What is refused of an improvement alone, with what it means; `docs/problems.md` has a section for each. */
export const improvementRefusalMeanings = {
  'no-such-improvement': 'There is no improvement with this number.',
  'improvement-proposed-before': 'This improvement was proposed before.',
  'own-proposal': 'Nobody approves what they proposed themselves.',
  'improvement-approved-before': 'This improvement was approved before.',
  'improvement-not-approved': 'This improvement was not approved yet.',
  'improvement-implemented-before': 'This improvement works already.',
  'improvement-not-implemented': 'This improvement does not work yet.',
  'recurrence-too-early': 'Whether it helped cannot be told yet.',
  'recurrence-unchecked': 'Nobody looked yet whether the same problem still happens.',
  'recurrence-contradicts': 'It is said to have helped, and the last look says that it happened again.',
  'improvement-closed': 'This improvement is done with.',
  'same-improvement': 'An improvement cannot take its own place.',
} as const;
export type ImprovementRefusalCode = keyof typeof improvementRefusalMeanings;

/** Says no. */
export const noOfImprovement = refuse<ImprovementRefusalCode>;
