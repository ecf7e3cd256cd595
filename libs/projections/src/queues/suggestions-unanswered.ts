import { type Queue } from './queue.js';

/** The complainant gave free advice, and nobody has answered it [G13]; the end of the case is no answer to it. */
export const suggestionsUnanswered: Queue = ({ suggestion, receipt: { at: since } }, due) =>
  suggestion === 'open'
    ? [{ why: 'suggestionOpen', since, dueAt: due.businessDaysAfter(since, 10), next: 'AnswerSuggestion' }]
    : [];
