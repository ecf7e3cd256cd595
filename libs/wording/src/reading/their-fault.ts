import { type CompiledRuleSet } from '../matching/compiled.js';
import { type Clause, type Grammar } from './clause.js';
import { noEvidence, type Evidence } from './evidence.js';

/** A clause in which a third party does something wrong. */
export function readTheirFault(set: CompiledRuleSet, grammar: Grammar, clauses: readonly Clause[]): Evidence {
  let found = noEvidence;
  for (const clause of clauses) {
    const first = clause.tokens[0];
    const last = clause.tokens.at(-1);
    if (clause.subject !== 'third party' || !grammar.isFact(clause) || !first || !last) continue;
    if (!grammar.isPast(clause) && !clause.tokens.some((token) => set.is(token, 'be'))) continue;
    if (clause.tokens.some((token) => set.is(token, 'theirFault')))
      return { strength: 2, start: first.start, end: last.end };
    if (clause.tokens.some((token) => set.is(token, 'negation')))
      found = { strength: 1, start: first.start, end: last.end };
  }
  return found;
}

/** Somebody called by name who did something wrong, or did not do it: a firm perhaps, of whom the rules know nothing. */
export const blamesByName = (set: CompiledRuleSet, grammar: Grammar, clauses: readonly Clause[]): boolean =>
  clauses.some(
    (clause) =>
      clause.subject === 'they' &&
      grammar.isFact(clause) &&
      grammar.isPast(clause) &&
      !clause.tokens.some((token) => set.is(token, 'they')) &&
      clause.tokens.some((token) => set.is(token, 'theirFault') || set.is(token, 'negation')),
  );
