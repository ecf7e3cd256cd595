import { type CompiledRuleSet, type ReadSentence } from '../matching/compiled.js';
import { type Clause, type Grammar } from './clause.js';

const formulas = ['apology', 'feltVerb', 'politeness', 'generalHarm', 'selfRegard', 'message', 'minding', 'avows'];

/** We do something here that is no formula. */
export const isActOfOurs = (set: CompiledRuleSet, clause: Clause): boolean =>
  clause.subject === 'we' &&
  !clause.condition &&
  clause.tokens.length > 2 &&
  !clause.tokens.some(({ quoted }) => quoted) &&
  !formulas.some((name) => set.holds(clause.sentence, name, clause.tokens));

const besideOurs = ['apology', 'politeness', 'message', 'selfRegard', 'avows', 'contact'];

/** "One of my own people", "at our end"; not "our apologies", "het spijt ons", "bring it to our attention". */
export const namesOurs = (set: CompiledRuleSet, { tokens, classes }: ReadSentence): boolean =>
  (classes.has('our') || classes.has('us')) &&
  tokens.some(
    (token, at) =>
      !token.quoted &&
      (set.is(token, 'our') || set.is(token, 'us')) &&
      !tokens.slice(Math.max(0, at - 2), at + 4).some((near) => besideOurs.some((name) => set.is(near, name))),
  );

/** We say what we do about it. */
export const isOurRemedy = (set: CompiledRuleSet, grammar: Grammar, clause: Clause): boolean => {
  const has = (name: string) => set.holds(clause.sentence, name, clause.tokens);
  return (
    clause.subject === 'we' && !clause.condition && !grammar.isPast(clause) && has('remedyVerb') && !has('apology')
  );
};
