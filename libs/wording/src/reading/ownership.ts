import { type CompiledRuleSet, type FrameHit, type ReadSentence } from '../matching/compiled.js';
import { type Clause, type Grammar } from './clause.js';
import { evidence, noEvidence, stronger, type Evidence, type Strength } from './evidence.js';

/**
 * Whether we take something on: in so many words or by telling our own wrong act (2), by an act that reached the
 * complainant (1.5), perhaps (1). `excuses` are the turns of phrase of the same sentence that put it off.
 */
export function readOwnership(
  set: CompiledRuleSet,
  grammar: Grammar,
  sentence: ReadSentence,
  clauses: readonly Clause[],
  excuses: readonly FrameHit[],
): Evidence {
  let best = noEvidence;
  const conditional = (from: number) =>
    clauses.some((one) => one.condition && one.from <= from && from < one.from + one.tokens.length);
  for (const [group, strength] of [
    ['ownFault', 2],
    ['ownFaultPerhaps', 1],
  ] as const)
    for (const { match } of set.hits(group, sentence)) {
      const before = sentence.tokens.slice(Math.max(0, match.from - 3), match.from);
      const theirs = sentence.tokens.slice(match.to, match.to + 2).some((token) => set.is(token, 'thirdParty'));
      const denied = theirs || (group === 'ownFault' && before.some((token) => set.is(token, 'denial')));
      if (!denied && (group === 'ownFaultPerhaps' || !conditional(match.from)))
        best = stronger(best, evidence(strength, sentence.tokens.slice(match.from, match.to)));
    }
  const { tokens } = sentence;
  tokens.forEach((token, at) => {
    if (set.is(token, 'apology') && forOwnDoing(set, tokens.slice(at + 1, at + 9)))
      best = stronger(best, evidence(2, tokens.slice(at, at + 8)));
  });
  if (best.strength === 2) return best;
  for (const clause of clauses) {
    const to = clause.from + clause.tokens.length;
    if (excuses.some(({ match }) => match.from < to && clause.from < match.to)) continue;
    const strength = ofClause(set, grammar, clause);
    if (strength > best.strength) best = evidence(strength, clause.tokens);
  }
  return best;
}

function ofClause(set: CompiledRuleSet, grammar: Grammar, clause: Clause): Strength {
  if (clause.subject === 'other' && grammar.isPast(clause) && grammar.isFact(clause) && isAboutUs(set, grammar, clause))
    return 1;
  if (clause.subject !== 'we' || clause.condition || clause.tokens.some((token) => token.quoted)) return 0;
  const told = clause.tokens.slice(clause.predicate);
  const has = (name: string) => told.some((token) => set.is(token, name));
  if (has('maybe')) return 1;
  if (has('selfRegard')) return 1;
  if (!grammar.isPast(clause)) return 0;
  const negated = has('negation');
  if (negated) return has('notFault') ? 0 : 2;
  if (has('faultVerb') || has('faultWord')) return 2;
  const concrete = clause.tokens.some((token) => set.is(token, 'you') || set.is(token, 'your'));
  if (!benign(set, grammar, clause)) return concrete ? 1.5 : 1;
  if (told.slice(0, 4).some((token, at) => set.is(token, 'dealt') && set.is(told[at + 1], 'you'))) return 1.5;
  // "…because I said that your form was childish": what follows from it was our doing.
  return concrete && clause.tokens.slice(0, 2).some((token) => set.is(token, 'causal')) ? 1.5 : 0;
}

/** "That was our decision": something of ours is told, and not that we regret or looked into it. */
const isAboutUs = (set: CompiledRuleSet, grammar: Grammar, clause: Clause): boolean => {
  const has = (name: string) => clause.tokens.some((token) => set.is(token, name));
  if (has('apology') || has('thirdParty') || has('message') || clause.tokens.some((token) => token.quoted))
    return false;
  return has('our') && !grammar.acts(clause).some((token) => set.is(token, 'benign'));
};

/** "Sorry for cancelling", "apologies for not having answered": what somebody apologises for doing is their own. */
function forOwnDoing(set: CompiledRuleSet, after: Clause['tokens']): boolean {
  const at = after.findIndex((token) => token.word === 'for' || token.word === 'voor');
  if (at < 0) return false;
  // Dutch makes a noun of the verb: "voor het niet tijdig beantwoorden".
  if (after[at + 1]?.word === 'het')
    return after
      .slice(at + 2, at + 6)
      .some((token) => /...en$/.test(token.word) && !set.is(token, 'notPlainInfinitive'));
  const next = after.slice(at + 1, at + 4).find((token) => !set.is(token, 'negation') && !set.is(token, 'filler'));
  return next !== undefined && /..ing$/.test(next.word) && !set.is(next, 'noGerund');
}

/** The acts are care, inquiry or repair: nothing that one takes on. */
const benign = (set: CompiledRuleSet, grammar: Grammar, clause: Clause): boolean => {
  const first = grammar.acts(clause)[0];
  return first === undefined || set.is(first, 'benign');
};
