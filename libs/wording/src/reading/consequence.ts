import { type CompiledRuleSet, type ReadSentence } from '../matching/compiled.js';
import { type ReadToken } from '../matching/pattern.js';
import { type Clause, type Grammar } from './clause.js';
import { evidence, noEvidence, stronger, type Evidence, type Strength } from './evidence.js';

/**
 * What a text says that the fault meant for the complainant: named (2), something told that may be it (1), in general or
 * as a feeling only (0.5), not (0).
 */
export function readConsequence(
  set: CompiledRuleSet,
  grammar: Grammar,
  sentence: ReadSentence,
  clauses: readonly Clause[],
  people: boolean,
  theirWords: boolean,
): Evidence {
  let best = noEvidence;
  for (const clause of clauses) {
    const strength = ofClause(set, grammar, clause, people, theirWords);
    if (strength > best.strength) best = evidence(strength, clause.tokens);
    else if (best.strength < 1 && mayBeTold(set, grammar, clause)) best = evidence(1, clause.tokens);
  }
  if (best.strength === 2 || sentence.question) return best;
  const conditional = (from: number) =>
    clauses.some((one) => one.condition && one.from <= from && from < one.from + one.tokens.length);
  for (const [group, strength] of [
    ['consequence', 2],
    ['consequenceInGeneral', 0.5],
  ] as const)
    for (const { frame, match } of set.hits(group, sentence))
      if (frame.plain === true || !conditional(match.from))
        best = stronger(best, evidence(strength, sentence.tokens.slice(match.from, match.to)));
  return best;
}

function ofClause(
  set: CompiledRuleSet,
  grammar: Grammar,
  clause: Clause,
  people: boolean,
  theirWords: boolean,
): Strength {
  const { tokens, subject } = clause;
  if (!grammar.isFact(clause) || subject === 'we' || subject === 'third party') return 0;
  const told = clause.tokens.slice(clause.predicate);
  if (told.length === 0 || (quotedByUs(set, clause) && !theirWords)) return 0;
  const has = (name: string) => set.holds(clause.sentence, name, told);
  if (isOurGrief(set, clause)) return 0;
  const to = clause.from + clause.tokens.length;
  const done = set
    .hits('consequence', clause.sentence)
    .some(({ match }) => clause.from <= match.from && match.to <= to);
  const suffered = has('harm') || (done && grammar.isPast(clause));
  const harmed = suffered || ((subject === 'you' || subject === 'your people') && has('duration'));
  if (subject === 'you' || subject === 'your people') {
    if (has('notEvent') && !harmed) return 0;
    if (grammar.drivenOrKept(clause)) return 2;
    if (has('feltVerb') && !harmed) return 0.5;
    if (has('generalHarm') && !harmed) return withSpecifics(set, told) ? 2 : 0.5;
    // "So you did not see her": kept from somebody. "You did not tell us": nothing of the kind.
    if (subject === 'you' && grammar.mainVerb(clause, 'communicated') && has('negation') && grammar.isPast(clause))
      return has('kin') || has('them') ? 1.5 : 1;
    if (subject === 'you' && grammar.mainVerb(clause, 'communicated'))
      return has('kin') && grammar.isPast(clause) ? 2 : suffered ? 1 : 0;
    if (grammar.mainVerb(clause, 'toldPassively')) return harmed ? 2 : 1;
    if (harmed || grammar.isPast(clause)) return 2;
    return has('ongoing') && !grammar.mainVerb(clause, 'communicated') ? 1.5 : 0;
  }
  if (subject === 'they') {
    if (grammar.drivenOrKept(clause) || (harmed && people)) return 2;
    const aboutYou = told.some((token) => set.is(token, 'you') || set.is(token, 'your'));
    return harmed ||
      (grammar.isPast(clause) && (people || aboutYou)) ||
      (has('knows') && clause.sentence.tokens.some((token) => set.is(token, 'you')))
      ? 1.5
      : 0;
  }
  if (subject === 'your things')
    return harmed || grammar.drivenOrKept(clause)
      ? 2
      : grammar.isPast(clause) && !has('toldPassively') && !tokens.some((token) => set.is(token, 'message'))
        ? 1
        : 0;
  return harmed && tokens.some((token) => set.is(token, 'you') || set.is(token, 'your')) ? 2 : 0;
}

// What is told in a clause with one of these is the error, the letter, the feeling or the apology: not what came of it.
const explained = ['apology', 'message', 'generalHarm', 'feltVerb', 'incident', 'salutation', 'politeness'];

/**
 * Something is told of which we do not see what it meant for the complainant, but that may be it: a person, a thing of
 * theirs, a time; and nothing that we know to be something else.
 */
function mayBeTold(set: CompiledRuleSet, grammar: Grammar, clause: Clause): boolean {
  const has = (name: string) => set.holds(clause.sentence, name, clause.tokens);
  if (!grammar.isFact(clause) || clause.subject === 'third party' || isOurGrief(set, clause)) return false;
  if (explained.some(has) || (has('faultNoun') && !has('ongoing') && !has('be'))) return false;
  const theirs = has('you') || has('your');
  if (has('people') && clause.subject === 'other' && clause.tokens.length > 3 && grammar.isPast(clause)) return true;
  if (has('harm') || has('kin')) return clause.tokens.length > 2 && (clause.subject !== 'we' || theirs);
  if (clause.tokens.length < 4) return false;
  if (clause.subject === 'we') {
    // "We jumped you into debt": done to them, and none of the acts that we know.
    const acts = grammar.acts(clause);
    const known = ['toldPassively', 'communicated', 'dealt', 'benign', 'faultVerb'];
    const isKnown = acts.some((act) => known.some((name) => set.is(act, name)));
    return has('you') && acts.length > 0 && !isKnown && !has('negation') && !has('faultWord') && grammar.isPast(clause);
  }
  if (has('duration') || clause.subject === 'they') return grammar.isPast(clause) || grammar.acts(clause).length === 0;
  return theirs && !has('toldPassively') && !has('communicated') && !has('notEvent');
}

/** "It hurt us to read that", "dat doet ons pijn". */
const isOurGrief = (set: CompiledRuleSet, { tokens }: Clause): boolean =>
  tokens.some((token, at) => set.is(token, 'us') && (set.is(tokens[at - 1], 'harm') || set.is(tokens[at + 1], 'harm')));

const quotedByUs = (set: CompiledRuleSet, clause: Clause): boolean =>
  clause.tokens.every((token) => token.quoted) &&
  !clause.sentence.tokens.some((token) => !token.quoted && set.is(token, 'you'));

/** "problems with your customers" is concrete; "problems" is not. */
function withSpecifics(set: CompiledRuleSet, told: readonly ReadToken[]): boolean {
  const at = told.findIndex((token) => set.is(token, 'generalHarm'));
  return (
    told.slice(at + 1).some((token) => set.is(token, 'your')) ||
    told.slice(at + 1).some((token) => set.is(token, 'kin'))
  );
}
