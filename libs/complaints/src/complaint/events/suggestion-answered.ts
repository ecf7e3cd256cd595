import { event, freeText, type EventOf } from '#libs/event-schema';

export const suggestionAnswered = event(
  'SuggestionAnswered',
  1,
  ['G13', 'T4'],
  "The complainant's free advice got an answer.",
  { answer: freeText('What we answered.') },
);
export type SuggestionAnswered = EventOf<typeof suggestionAnswered>;
