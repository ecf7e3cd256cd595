/** What stands between a token and the one before it. */
export type Break = 'none' | 'comma' | 'clause' | 'sentence';

/** One word of a text, with its place and its normal form. */
export interface Token {
  /** Lower case, without diacritics, contractions and chat spellings written out. */
  word: string;
  /** Where it stands in the text, in UTF-16 units. Words of one contraction share their place. */
  readonly start: number;
  readonly end: number;
  readonly before: Break;
  /** Between quotation marks. */
  readonly quoted: boolean;
  /** Written with a capital although no sentence begins here, or followed by nothing but small letters. */
  readonly capital: boolean;
}

/** A sentence: its tokens, and whether it asks. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly question: boolean;
  readonly start: number;
  readonly end: number;
}
