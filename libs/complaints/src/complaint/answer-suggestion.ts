import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { askWords } from './deciding/words.js';

export interface AnswerSuggestion extends Occurrence {
  readonly type: 'AnswerSuggestion';
  readonly answer: string;
}

/** Free advice deserves an answer, also when it came by telephone and nobody recorded it as advice. */
export const answerSuggestion: Behaviour<AnswerSuggestion, ReceivedComplaint> = (
  { answer, precision },
  { suggestion },
) =>
  askWords('G13', { answer }, { answer: 'Say what we do with the advice, and thank for it.' }) ??
  accept(
    [{ type: 'SuggestionAnswered', data: { answer }, ...present({ precision }) }],
    suggestion === 'none'
      ? [
          {
            code: 'no-suggestion-recorded',
            rule: 'G13',
            sentence: 'The record does not show which advice this answers. Note what the complainant suggested.',
          },
        ]
      : [],
  );
