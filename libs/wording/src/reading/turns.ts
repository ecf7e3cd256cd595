import { type CompiledRuleSet, type FrameHit } from '../matching/compiled.js';

/** The same turn of phrase, where the rule is not sure. */
export const unsureOf = (hit: FrameHit): FrameHit => ({ ...hit, frame: { ...hit.frame, unsure: true } });

/** "The technician said that …": told about, not said; in the note of a conversation everything is told. */
export const isReported = (set: CompiledRuleSet, { match, sentence }: FrameHit, gist: boolean): boolean =>
  !gist && sentence.tokens.slice(0, match.from).some((token) => set.is(token, 'saidOnce'));

/** "Our letter, in which it says that we are sorry you feel …": words of another day. */
export const isTold = (set: CompiledRuleSet, { match, sentence }: FrameHit): boolean =>
  sentence.tokens.slice(0, match.from).some((token) => set.is(token, 'speech') || set.is(token, 'saidOnce'));

/** "You were told that …", "the answer was that …": somebody's words, of whom the writer may think as they like. */
export const mayBeReported = (set: CompiledRuleSet, { match, sentence }: FrameHit): boolean =>
  sentence.tokens.some(
    (token, at) =>
      at <= match.from &&
      set.is(token, 'that') &&
      sentence.tokens.slice(Math.max(0, at - 4), at).some((one) => set.is(one, 'speech')) &&
      !sentence.tokens.slice(Math.max(0, at - 4), at).some((one) => set.is(one, 'we')),
  );

/** A negation shortly before the turn of phrase, in the same part of the sentence, turns it round: "nor are you the only one". */
export const isNegated = (set: CompiledRuleSet, { frame, match, sentence }: FrameHit): boolean => {
  const reach = frame.unsure ? farBefore : nearBefore;
  for (let at = match.from - 1; at >= Math.max(0, match.from - reach); at -= 1) {
    if (sentence.tokens[at + 1]?.before !== 'none') return false;
    if (set.is(sentence.tokens[at], 'negation')) return true;
  }
  return false;
};
const nearBefore = 3;
const farBefore = 8;

/** Nobody but an organisation that may be our own is named in the turn of phrase. */
export const isUnitOnly = (set: CompiledRuleSet, { match, sentence }: FrameHit): boolean => {
  const tokens = sentence.tokens.slice(match.from, match.to);
  return tokens.some((token) => set.is(token, 'unit')) && !tokens.some((token) => set.is(token, 'thirdParty'));
};
