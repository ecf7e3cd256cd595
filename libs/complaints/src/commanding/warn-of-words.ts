import { type Pins, type Warning } from '#libs/event-schema';
import { type JudgedWords } from '../complaint/deciding/wording-judge.js';
import { hasWords } from '../complaint/deciding/words.js';
import { pinnedBy, warningsOf } from '../complaint/deciding/words-told.js';
import { type StreamSetting } from './behaviour.js';

/** What is told, and what is pinned to the event that sends the words. */
export interface WarnedOfWords {
  readonly warnings: readonly Warning[];
  readonly pinned: { readonly pins?: Pins };
}

/** What the wording rules say of words that no rule refuses; nothing where no words are looked at. */
export function warnOfWords(
  words: Omit<JudgedWords, 'at'>,
  { wording, at }: Pick<StreamSetting, 'wording' | 'at'>,
): WarnedOfWords {
  if (wording === undefined || !hasWords(words.text)) return { warnings: [], pinned: {} };
  const judgement = wording({ ...words, at });
  return { warnings: warningsOf(judgement).warnings, pinned: pinnedBy(judgement) };
}
