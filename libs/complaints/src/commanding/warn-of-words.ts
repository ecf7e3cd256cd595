import { type Warning } from '#libs/event-schema';
import { type JudgedWords } from '../complaint/deciding/wording-judge.js';
import { hasWords } from '../complaint/deciding/words.js';
import { type StreamContext } from './behaviour.js';

/** What the wording rules say of words that no rule refuses; nothing where no words are looked at. */
export const warnOfWords = (words: JudgedWords, { wording }: Pick<StreamContext, 'wording'>): readonly Warning[] =>
  wording === undefined || !hasWords(words.text)
    ? []
    : wording(words).map(({ rule, why }) => ({
        code: 'wording',
        rule,
        sentence: /[.!?]$/.test(why) ? why : `${why}.`,
      }));
