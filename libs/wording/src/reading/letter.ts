import { type CompiledRuleSet, type ReadSentence } from '../matching/compiled.js';

/** Words that stand with a capital inside a sentence, and that the rules do not know. */
export const namesIn = (sentences: readonly ReadSentence[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ tokens }) =>
      tokens
        .filter(({ capital, before, terms }) => capital && before !== 'sentence' && terms.list.length === 0)
        .map(({ word }) => word),
    ),
  );

/** "The Council regrets": whoever regrets here is the writer. */
export const namesItself = (set: CompiledRuleSet, { tokens, classes }: ReadSentence): boolean =>
  classes.has('avows') &&
  tokens.some((token, at) => set.is(token, 'unit') && tokens.slice(at + 1, at + 4).some((one) => set.is(one, 'avows')));

/** "Your daughter", or a name of somebody who belongs to the complainant. */
export const mentionsTheirPeople = (set: CompiledRuleSet, { tokens, classes }: ReadSentence): boolean =>
  classes.has('kin') &&
  tokens.some((token, at) => set.is(token, 'your') && tokens.slice(at + 1, at + 4).some((one) => set.is(one, 'kin')));

/** "You wrote", "you told me": what is quoted then is what the complainant said. */
export const repeatsTheirWords = (set: CompiledRuleSet, { tokens, classes }: ReadSentence): boolean =>
  classes.has('speech') &&
  tokens.some(
    (token, at) =>
      !token.quoted &&
      set.is(token, 'you') &&
      tokens.slice(Math.max(0, at - 2), at + 4).some((one) => set.is(one, 'speech')),
  );
