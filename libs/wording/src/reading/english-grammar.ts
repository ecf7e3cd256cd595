import { type CompiledRuleSet, type ReadSentence } from '../matching/compiled.js';
import { type ReadToken } from '../matching/pattern.js';
import { pieces, type Clause, type Grammar, type Letter, type Subject } from './clause.js';

/** English: the subject stands before its verb, so who acts is read from what stands in front. */
export function englishGrammar(set: CompiledRuleSet): Grammar {
  const is = (token: ReadToken | undefined, name: string) => set.is(token, name);
  const isPastForm = (token: ReadToken | undefined): boolean =>
    token !== undefined && (is(token, 'irregularPast') || (/...ed$/.test(token.word) && !is(token, 'notPast')));
  const isAuxiliary = (token: ReadToken | undefined) =>
    is(token, 'be') || is(token, 'have') || is(token, 'did') || is(token, 'possible') || is(token, 'future');
  const isName = (token: ReadToken | undefined, names: ReadonlySet<string>) =>
    token?.capital === true && token.terms.list.length === 0 && token.word.length > 1 && names.has(token.word);
  const isVerb = (token: ReadToken | undefined) => isAuxiliary(token) || isPastForm(token);

  const skipAdverbs = (tokens: readonly ReadToken[], from: number): number => {
    let index = from;
    while (index < tokens.length && (is(tokens[index], 'filler') || (tokens[index]?.word ?? '').endsWith('ly')))
      index += 1;
    return index;
  };
  const verbWithin = (tokens: readonly ReadToken[], from: number, reach: number): number => {
    for (let index = from; index < Math.min(tokens.length, from + reach); index += 1)
      if (isVerb(tokens[index])) return index;
    return -1;
  };

  /** Whether `you` at this place acts, or is acted upon. */
  const youActs = (tokens: readonly ReadToken[], at: number): boolean => {
    const before = tokens[at - 1];
    const after = tokens[skipAdverbs(tokens, at + 1)];
    if (after === undefined) return false;
    if (before !== undefined && (is(before, 'preposition') || is(before, 'transitive'))) return false;
    return isVerb(after) || is(after, 'negation') || at === 0 || is(before, 'conjunction');
  };

  const subjectAt = (
    tokens: readonly ReadToken[],
    at: number,
    bare: boolean,
    { unitIsUs, names }: Letter,
  ): [Subject, number] | undefined => {
    const token = tokens[at];
    // Quoted, "I" is somebody else: mostly the complainant, whose words are repeated.
    if (is(token, 'we')) return [token?.quoted === true ? 'you' : 'we', at + 1];
    if (is(token, 'you')) return youActs(tokens, at) ? ['you', at + 1] : undefined;
    if (is(token, 'they')) return ['they', at + 1];
    if (isName(token, names) && isVerb(tokens[skipAdverbs(tokens, at + 1)])) return ['they', at + 1];
    if (!bare && !is(tokens[at - 1], 'apology')) return undefined;
    const theirs = is(token, 'your') || (is(token, 'our') && token?.quoted === true);
    if (theirs) {
      const verb = verbWithin(tokens, at + 1, 7);
      if (verb < 0) return undefined;
      return [tokens.slice(at, verb).some((one) => is(one, 'kin')) ? 'your people' : 'your things', verb];
    }
    if (is(token, 'our') && !is(tokens[at - 1], 'preposition')) {
      const verb = verbWithin(tokens, at + 1, 6);
      if (verb < 0) return undefined;
      // "Our fulfilment partner": somebody else, whom we hired; "our driver" is one of us.
      const hired = tokens.slice(at, verb).some((one) => is(one, 'thirdParty') && !is(one, 'ownStaff'));
      return [hired ? 'third party' : 'we', verb];
    }
    if (is(token, 'unit') && unitIsUs && !is(tokens[at - 1], 'your')) return ['we', at + 1];
    if (is(token, 'thirdParty')) {
      const verb = verbWithin(tokens, at + 1, 5);
      return verb < 0 ? undefined : ['third party', verb];
    }
    if (isVerb(token) && at > 0) return ['other', at];
    return undefined;
  };

  const opensCondition = (tokens: readonly ReadToken[]): boolean => {
    const [first, second] = tokens.map(({ word }) => word);
    if (first === 'should') return second !== undefined;
    const at = tokens.findIndex((token) => ['case', 'event', 'extent'].includes(token.word));
    return at > 0 && ['in', 'the', 'to'].includes(tokens[at - 1]?.word ?? '');
  };

  /** "…and missed the train": the subject of the clause before goes on. */
  const continues = (part: readonly ReadToken[], before: Clause | undefined): boolean => {
    if (!before) return false;
    let at = 0;
    while (at < part.length && (is(part[at], 'and') || is(part[at], 'filler'))) at += 1;
    return isVerb(part[at]) || (is(part[at], 'negation') && isVerb(part[at + 1]));
  };

  const split = (sentence: ReadSentence, letter: Letter): Clause[] => {
    const found: Clause[] = [];
    let conditionUntilComma = false;
    for (const piece of pieces(sentence, set)) {
      const { tokens } = piece;
      const first = tokens[0];
      if (first?.before !== 'none' && !is(first, 'if')) conditionUntilComma = false;
      if (is(first, 'if') || opensCondition(tokens)) conditionUntilComma = true;
      let start = 0;
      const lead = found.length > 0 && continues(tokens, found.at(-1)) ? tokens.findIndex(isVerb) : -1;
      let current: [Subject, number] | undefined = lead >= 0 ? [found.at(-1)?.subject ?? 'other', lead] : undefined;
      const close = (end: number): void => {
        const part = tokens.slice(start, end);
        if (part.length === 0) return;
        const subject = current?.[0] ?? 'other';
        found.push({
          tokens: part,
          sentence,
          from: piece.from + start,
          subject,
          predicate: current ? Math.max(0, current[1] - start) : 0,
          condition: conditionUntilComma,
        });
        start = end;
        current = undefined;
      };
      for (let at = 0; at < tokens.length; at += 1) {
        const next = subjectAt(tokens, at, current === undefined, letter);
        if (!next) continue;
        if (current !== undefined) close(at);
        current = next;
      }
      close(tokens.length);
    }
    return found;
  };

  const firstVerb = (clause: Clause): number => {
    for (let index = clause.predicate; index < clause.tokens.length; index += 1)
      if (isVerb(clause.tokens[index])) return index;
    return -1;
  };

  const told = (clause: Clause) => clause.tokens.slice(clause.predicate);
  const isHelper = (token: ReadToken) => is(token, 'be') || is(token, 'have') || is(token, 'did');

  return {
    clauses: split,
    mainVerb(clause, name) {
      for (const token of told(clause).slice(0, 6)) {
        if (is(token, name)) return true;
        if (isHelper(token) || is(token, 'filler') || is(token, 'negation')) continue;
        if (isPastForm(token)) return false;
      }
      return false;
    },
    drivenOrKept: (clause) =>
      told(clause).some((token, index, all) => {
        const next = all.slice(index + 1, index + 4);
        if (is(token, 'compelled')) return next.some((one) => one.word === 'to');
        return is(token, 'able') && next.some((one) => is(one, 'negation') || one.word === 'only');
      }),
    acts: (clause) =>
      told(clause)
        .slice(0, 7)
        .filter((token) => isPastForm(token) && !isHelper(token)),
    isPast(clause) {
      const next = clause.tokens[skipAdverbs(clause.tokens, clause.predicate)];
      // After a pronoun comes the verb: a word that is no past form there is a present one ("I know what it meant").
      const pronoun = clause.subject === 'we' && is(clause.tokens[clause.predicate - 1], 'we');
      if (pronoun && next && !isVerb(next) && !is(next, 'negation') && !is(next, 'and')) return false;
      const at = firstVerb(clause);
      const verb = clause.tokens[at];
      if (verb === undefined) return false;
      if (is(verb, 'future') || is(verb, 'possible')) return false;
      if (verb.word === 'was' || verb.word === 'were' || verb.word === 'had' || verb.word === 'did') return true;
      if (verb.word === 'have' || verb.word === 'has') return clause.tokens.slice(at + 1, at + 5).some(isPastForm);
      return isPastForm(verb);
    },
    isFact(clause) {
      if (clause.condition || clause.sentence.question) return false;
      const at = firstVerb(clause);
      const verb = clause.tokens[at];
      if (verb === undefined) return true;
      if (is(verb, 'able'))
        return clause.tokens.slice(at, at + 3).some((token) => is(token, 'negation') || token.word === 'only');
      return !is(verb, 'future') && !is(verb, 'possible');
    },
  };
}
