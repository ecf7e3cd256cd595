import { type CoachingEvent } from '#libs/complaints';
import { all, spaced } from './telling.js';
import { type WordsOf } from './words-of.js';

export const coachingWords: WordsOf<CoachingEvent> = {
  DraftRefused: ({ rules, command }) =>
    `A draft${command === undefined ? '' : ` (${spaced(command)})`} was refused by ${all(rules) || 'a wording rule'}, and better words were offered.`,
  TrainingRecorded: ({ employee, subject, form }) =>
    `${employee} was trained in ${subject}${form === undefined ? '' : ` (${spaced(form)})`}.`,
};
