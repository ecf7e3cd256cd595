import { type CompiledRuleSet, type ReadSentence } from '../matching/compiled.js';
import { type ReadToken } from '../matching/pattern.js';

/** Who does or undergoes what a clause tells. */
export type Subject = 'we' | 'you' | 'your people' | 'your things' | 'they' | 'third party' | 'other';

/** A stretch of a sentence with one subject. */
export interface Clause {
  readonly tokens: readonly ReadToken[];
  readonly sentence: ReadSentence;
  /** Index of the first token in the sentence. */
  readonly from: number;
  readonly subject: Subject;
  /** Index within the clause of the first token after the subject. */
  readonly predicate: number;
  /** It stands under an if, a should or an insofar. */
  readonly condition: boolean;
}

/** What the whole letter tells about the words of one sentence. */
export interface Letter {
  /** The letter calls our own organisation by its name ("the Council regrets"). */
  readonly unitIsUs: boolean;
  /** Words that stand with a capital in the middle of a sentence: names, also where they begin one. */
  readonly names: ReadonlySet<string>;
}

/** Cuts a sentence into clauses and finds out who each of them is about. */
export interface Grammar {
  clauses(sentence: ReadSentence, letter: Letter): readonly Clause[];
  /** The clause tells something that happened or is so, not what will, may or should. */
  isFact(clause: Clause): boolean;
  /** It happened, by its verb. */
  isPast(clause: Clause): boolean;
  /** What the clause says was done belongs to this class of verbs. */
  mainVerb(clause: Clause, name: string): boolean;
  /** "Had to wait", "could not sleep": what somebody was driven to or kept from. */
  drivenOrKept(clause: Clause): boolean;
  /** The verbs that say what was done, without auxiliaries. */
  acts(clause: Clause): readonly ReadToken[];
}

/** Cuts at punctuation and conjunctions; the pieces keep their place. */
export function pieces(sentence: ReadSentence, set: CompiledRuleSet): { from: number; tokens: readonly ReadToken[] }[] {
  const cuts: number[] = [0];
  sentence.tokens.forEach((token, index) => {
    if (index === 0 || inRole(sentence.tokens, index, set) || isObject(sentence.tokens, index, set)) return;
    if (token.before !== 'none' || set.is(token, 'conjunction')) cuts.push(index);
  });
  return cuts.map((from, index) => ({ from, tokens: sentence.tokens.slice(from, cuts[index + 1]) }));
}

/** "Omdat wij dat intikten": what was done, and no clause of its own. */
const isObject = (tokens: readonly ReadToken[], at: number, set: CompiledRuleSet): boolean =>
  tokens[at]?.word === 'dat' && set.is(tokens[at - 1], 'we') && set.is(tokens[at - 2], 'causal');

/** "Wij als bestuur": says in what role they act, and begins nothing. */
const inRole = (tokens: readonly ReadToken[], at: number, set: CompiledRuleSet): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.before !== 'none' || !set.is(token, 'as') || !(set.is(before, 'we') || set.is(before, 'you')))
    return false;
  return set.is(after, 'asRole') || set.is(after, 'unit') || set.is(after, 'our') || set.is(after, 'article');
};
