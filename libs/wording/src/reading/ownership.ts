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
      const before = justBefore(sentence.tokens, match.from);
      const after = sentence.tokens.slice(match.to, match.to + 2);
      const theirs = after.some((token) => set.is(token, 'thirdParty'));
      // "Regrettable, and our apologies": what is ours there is the apology.
      const formula = group === 'ownFaultPerhaps' && after.some((token) => set.is(token, 'apology'));
      const denied =
        theirs ||
        formula ||
        notClaimed(set, sentence, match.from) ||
        (group === 'ownFault' && before.some((token) => set.is(token, 'denial')));
      if (!denied && (group === 'ownFaultPerhaps' || !conditional(match.from)))
        best = stronger(best, evidence(strength, sentence.tokens.slice(match.from, match.to)));
    }
  const { tokens } = sentence;
  if (sentence.classes.has('apology'))
    tokens.forEach((token, at) => {
      if (set.is(token, 'apology') && forOwnDoing(set, tokens.slice(at + 1, at + 9)))
        best = stronger(best, evidence(2, tokens.slice(at, at + 8)));
    });
  if (best.strength === 2) return best;
  for (const clause of clauses) {
    const to = clause.from + clause.tokens.length;
    if (excuses.some(({ match }) => match.from < to && clause.from < match.to)) continue;
    if (notClaimed(set, sentence, clause.from)) continue;
    const strength = ofClause(set, grammar, clause);
    if (strength > best.strength) best = evidence(strength, clause.tokens);
  }
  return best;
}

/** The few words before this one, as far as no comma or the like parts them from it. */
function justBefore(tokens: Clause['tokens'], at: number): Clause['tokens'] {
  let from = at;
  while (from > 0 && at - from < 3 && tokens[from]?.before === 'none') from -= 1;
  return tokens.slice(from, at);
}

/** "I can't say that it was us": what follows is not claimed, as far as the next comma. */
function notClaimed(set: CompiledRuleSet, { tokens, classes }: ReadSentence, at: number): boolean {
  if (!classes.has('claim')) return false;
  for (let index = at - 1; index >= 0 && tokens[index + 1]?.before === 'none'; index -= 1) {
    const claimed = tokens.slice(index + 1, Math.min(at, index + 4)).some((one) => set.is(one, 'claim'));
    if (claimed && set.is(tokens[index], 'negation')) return true;
  }
  return false;
}

function ofClause(set: CompiledRuleSet, grammar: Grammar, clause: Clause): Strength {
  if (clause.subject === 'other' && grammar.isPast(clause) && grammar.isFact(clause) && isAboutUs(set, grammar, clause))
    return 1;
  if (isInShort(set, grammar, clause)) return 1;
  if (clause.subject !== 'we' || clause.condition || clause.tokens.some((token) => token.quoted)) return 0;
  const told = clause.tokens.slice(clause.predicate);
  const has = (name: string) => set.holds(clause.sentence, name, told);
  if (has('maybe')) return 1;
  if (!grammar.isPast(clause)) return 0;
  const negated = has('negation');
  if (negated) return has('notFault') ? 0 : 2;
  // "I read your letter twice" is no admission; "we charged you twice" is.
  const fault = has('faultVerb') || has('faultWord') || (has('perhapsFault') && !benign(set, grammar, clause));
  if (fault) return 2;
  const concrete = ['you', 'your', 'them', 'kin'].some((name) => clause.tokens.some((token) => set.is(token, name)));
  // "We put her in danger": harm, and we did it to somebody.
  if (concrete && has('harm') && !benign(set, grammar, clause)) return 2;
  // "…because I said that your form was childish": what follows from it was our doing.
  const because =
    clause.tokens.slice(0, 2).some((token) => set.is(token, 'causal')) &&
    !['illness', 'staffing', 'workload', 'systems', 'feltVerb', 'notFault'].some(has);
  if (because) return 1.5;
  if (!benign(set, grammar, clause)) return concrete ? 1.5 : 1;
  if (told.slice(0, 4).some((token, at) => set.is(token, 'dealt') && set.is(told[at + 1], 'you'))) return 1.5;
  // "I was off by ten": something about ourselves is told, whatever it is.
  if (grammar.acts(clause).length === 0 && has('be') && !['feltVerb', 'apology', 'selfRegard', 'notFault'].some(has))
    return 1;
  return 0;
}

/** "Wrong paint delivered": in short it is the writer who acts. */
const isInShort = (set: CompiledRuleSet, grammar: Grammar, clause: Clause): boolean => {
  const has = (name: string) => set.holds(clause.sentence, name, clause.tokens);
  if (clause.subject !== 'other' || clause.from !== 0 || !grammar.isPast(clause)) return false;
  if (['be', 'have', 'impersonal', 'thirdParty', 'organisation', 'apology'].some(has)) return false;
  return has('faultWord') || has('faultVerb');
};

/** "That was our decision": something of ours is told, and not that we regret or looked into it. */
const isAboutUs = (set: CompiledRuleSet, grammar: Grammar, clause: Clause): boolean => {
  const has = (name: string) => set.holds(clause.sentence, name, clause.tokens);
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
