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
