import { type CompiledRuleSet, type ReadSentence } from '../matching/compiled.js';
import { type ReadToken } from '../matching/pattern.js';
import { type Clause, type Grammar } from './clause.js';
import { evidence, noEvidence, stronger, type Evidence, type Strength } from './evidence.js';

/** What a text says that the fault meant for the complainant: named (2), in general or as a feeling only (1), not (0). */
export function readConsequence(
  set: CompiledRuleSet,
  grammar: Grammar,
  sentence: ReadSentence,
  clauses: readonly Clause[],
  people: boolean,
): Evidence {
  let best = noEvidence;
  for (const clause of clauses) {
    const strength = ofClause(set, grammar, clause, people);
    if (strength > best.strength) best = evidence(strength, clause.tokens);
    else if (best.strength === 0 && mayBeTold(set, grammar, clause)) best = evidence(1, clause.tokens);
  }
  if (best.strength === 2 || sentence.question) return best;
  const conditional = (from: number) => clauses.some((one) => one.condition && one.from <= from && from < one.from + one.tokens.length);
  for (const [group, strength] of [['consequence', 2], ['consequenceInGeneral', 1]] as const)
    for (const { match } of set.hits(group, sentence))
      if (!conditional(match.from)) best = stronger(best, evidence(strength, sentence.tokens.slice(match.from, match.to)));
  return best;
}

function ofClause(set: CompiledRuleSet, grammar: Grammar, clause: Clause, people: boolean): Strength {
  const { tokens, subject } = clause;
  if (!grammar.isFact(clause) || subject === 'we' || subject === 'third party') return 0;
  const told = clause.tokens.slice(clause.predicate);
  if (told.length === 0 || quotedByUs(set, clause)) return 0;
  const has = (name: string) => told.some((token) => set.is(token, name));
  const compelled = grammar.isPast(clause) && set.hits('consequence', { tokens: told, question: false }).length > 0;
  const suffered = has('harm') || compelled;
  const harmed = suffered || ((subject === 'you' || subject === 'your people') && has('duration'));
  if (subject === 'you' || subject === 'your people') {
    if (has('notEvent') && !harmed) return 0;
    if (grammar.drivenOrKept(clause)) return 2;
    if (has('feltVerb') && !harmed) return 1;
    if (has('generalHarm') && !harmed) return withSpecifics(set, told) ? 2 : 1;
    if (grammar.mainVerb(clause, 'communicated')) return has('kin') && grammar.isPast(clause) ? 2 : suffered ? 1 : 0;
    if (grammar.mainVerb(clause, 'toldPassively')) return harmed ? 2 : 1;
    return harmed || grammar.isPast(clause) ? 2 : 0;
  }
  if (subject === 'they') {
    if (grammar.drivenOrKept(clause) || (harmed && people)) return 2;
    const aboutYou = told.some((token) => set.is(token, 'you') || set.is(token, 'your'));
    return harmed || (grammar.isPast(clause) && (people || aboutYou)) || (has('knows') && clause.sentence.tokens.some((token) => set.is(token, 'you'))) ? 1.5 : 0;
  }
  if (subject === 'your things') return harmed || grammar.drivenOrKept(clause) ? 2 : grammar.isPast(clause) && !has('toldPassively') && !tokens.some((token) => set.is(token, 'message')) ? 1 : 0;
  return harmed && tokens.some((token) => set.is(token, 'you') || set.is(token, 'your')) ? 2 : 0;
}

/**
 * Something is told of which we do not see what it meant for the complainant, but that may be it: a person, a thing of
 * theirs or a number, in the past, and not the error, the letter or the apology itself.
 */
function mayBeTold(set: CompiledRuleSet, grammar: Grammar, clause: Clause): boolean {
  const has = (name: string) => clause.tokens.some((token) => set.is(token, name));
  if (!grammar.isPast(clause) || !grammar.isFact(clause) || clause.subject === 'we' || clause.subject === 'third party') return false;
  if (clause.tokens.length < 4 || clause.tokens.some((token) => token.quoted)) return false;
  if (has('apology') || has('message') || has('faultNoun') || has('generalHarm') || has('feltVerb') || has('incident')) return false;
  return has('kin') || has('duration') || has('harm') || clause.subject === 'they' || (has('you') && !has('toldPassively') && !has('communicated'));
}

const quotedByUs = (set: CompiledRuleSet, clause: Clause): boolean =>
  clause.tokens.every((token) => token.quoted) && !clause.sentence.tokens.some((token) => !token.quoted && set.is(token, 'you'));

/** "problems with your customers" is concrete; "problems" is not. */
function withSpecifics(set: CompiledRuleSet, told: readonly ReadToken[]): boolean {
  const at = told.findIndex((token) => set.is(token, 'generalHarm'));
  return told.slice(at + 1).some((token) => set.is(token, 'your')) || told.slice(at + 1).some((token) => set.is(token, 'kin'));
}
