import { tokenise } from '../text/tokenise.js';
import { Matcher, pattern, type Match, type ReadToken } from './pattern.js';
import { PatternIndex } from './pattern-index.js';
import { Vocabulary } from './vocabulary.js';

const classes = {
  filler: 'really very',
  negation: 'not never',
  people: 'customer customers',
  sorry: 'sorry apolog*',
  firm: '*firm',
};

/** Whether a pattern is found in a sentence, and what it covers. */
function found(source: string, text: string): string | undefined {
  const vocabulary = new Vocabulary(classes, new Set(['paused']));
  const compiled = pattern(source, vocabulary);
  const index = new PatternIndex(new Matcher(vocabulary), vocabulary, [[compiled, source]]);
  const spelling = { contractions: {}, endings: [], abbreviations: new Set<string>() };
  const tokens: ReadToken[] = (tokenise(text, spelling)[0]?.tokens ?? []).map((token) => ({
    ...token,
    terms: vocabulary.termsOf(token.word),
  }));
  const match: Match | undefined = index.matches(tokens)[0]?.match;
  return (
    match &&
    tokens
      .slice(match.from, match.to)
      .map(({ word }) => word)
      .join(' ')
  );
}

describe('a pattern over the words of a sentence', () => {
  it.each([
    ['words and alternatives', 'you are|were first', 'I think you were first', 'you were first'],
    ['a class', 'other @people', 'our other customers', 'other customers'],
    ['the beginning of a word', '@sorry if', 'our apologies if', 'apologies if'],
    ['the end of a compound', 'the @firm', 'the taxifirm', 'the taxifirm'],
    ['fillers anywhere', 'you are first', 'you really are very first', 'you really are very first'],
    ['a gap', 'sorry ~2 if', 'sorry about that if', 'sorry about that if'],
    ['a part that may be missing', 'you ?all know', 'you know', 'you know'],
    ['a negation in the gap when that is allowed', 'sorry ~~3 if', 'sorry you were not if', 'sorry you were not if'],
    ['a comma in the gap when that is allowed', 'sorry ~3, if', 'sorry Ann, if', 'sorry ann if'],
    ['the beginning of a part', 'sorry ~3, <if', 'sorry Ann, if', 'sorry ann if'],
    ['the beginning of the sentence', '^ if you', 'If you', 'if you'],
    ['a typing error', 'complaint', 'a compalint', 'compalint'],
  ])('finds %s', (_, source, text, expected) => expect(found(source, text)).toBe(expected));

  it.each([
    ['over more words than the gap allows', 'sorry ~1 if', 'sorry about that if'],
    ['over a negation', 'you ~2 the first', 'you are not the first'],
    ['over a comma', 'sorry ~2 if', 'sorry Ann, if'],
    ['inside a part when it must begin one', 'sorry ~2 <if', 'sorry Ann if'],
    ['later than the sentence begins', '^ if you', 'so if you'],
    ['when a needed part is nowhere', 'sorry ~2 if', 'sorry about that'],
  ])('finds nothing %s', (_, source, text) => expect(found(source, text)).toBeUndefined());

  it('refuses a class that the rule set does not have', () =>
    expect(() => pattern('@nobody', new Vocabulary(classes, new Set()))).toThrow('@nobody'));
});
