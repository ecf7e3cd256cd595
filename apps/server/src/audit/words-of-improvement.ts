import { type ImprovementEvent } from '#libs/complaints';
import { quoted, spaced, until, when } from './telling.js';
import { type WordsOf } from './words-of.js';

/** Its deadlines are told in the words of a complaint. */
export const improvementWords: Omit<WordsOf<ImprovementEvent>, 'DeadlineWarned' | 'DeadlineMissed'> = {
  ImprovementProposed: ({ source, proposal, owner }) =>
    `Proposed (${sourceWords[source]}): ${quoted(proposal)}${owner === undefined ? '' : ` ${owner} would see to it.`}`,
  Approved: ({ by, owner, dueAt }) => `${by} approved it; ${owner} carries it out${until(dueAt)}.`,
  Implemented: ({ by, what }) => `It works from now on, thanks to ${by}: ${quoted(what)}`,
  RecurrenceChecked: ({ outcome, by, before, after, window }) =>
    `${by} looked whether it still happens: ${recurrenceWords[outcome]}.${before === undefined || after === undefined ? '' : ` Complaints before: ${before}; since${window === undefined ? '' : ` ${when(window.from)}`}: ${after}.`}`,
  Closed: ({ outcome, by, replacedBy }) =>
    `${by} closed it: ${spaced(outcome)}${replacedBy === undefined ? '' : `, by improvement ${replacedBy}`}.`,
};

const sourceWords = {
  lesson: 'out of a lesson',
  audit: 'out of an audit',
  staff: 'by the staff',
  suggestion: 'by a customer',
  external: 'from outside',
} as const;
const recurrenceWords = {
  recurred: 'it happened again',
  notRecurred: 'it did not happen again',
  tooFewCases: 'there are too few cases to tell',
} as const;
