import { Matcher, type Match, type Pattern, type ReadToken } from './pattern.js';
import { type Vocabulary } from './vocabulary.js';

interface Entry<T> {
  readonly pattern: Pattern;
  readonly value: T;
  readonly number: number;
}

const never = -1;

/**
 * Many patterns, found in one pass. Each pattern is filed under its rarest needed part, so that a sentence is asked only
 * about the few patterns that it may hold, and of these only those are tried whose every part stands in it.
 */
export class PatternIndex<T> {
  /** By term of their rarest part. */
  private readonly byRarest: Entry<T>[][];
  /** By term: the number of the last sentence that holds it. */
  private readonly present: Int32Array;
  private readonly tried: Int32Array;
  private sentence = 0;

  constructor(
    private readonly matcher: Matcher,
    vocabulary: Vocabulary,
    entries: readonly (readonly [Pattern, T])[],
  ) {
    this.byRarest = Array.from({ length: vocabulary.size }, () => []);
    entries.forEach(([pattern, value], number) => {
      for (const term of rarestPart(pattern, vocabulary)) this.byRarest[term]?.push({ pattern, value, number });
    });
    this.present = new Int32Array(vocabulary.size).fill(never);
    this.tried = new Int32Array(entries.length).fill(never);
  }

  /** Every match in the tokens of one sentence, in the order of the text, with what the pattern stands for. */
  matches(tokens: readonly ReadToken[]): { readonly match: Match; readonly value: T }[] {
    const terms = this.open(tokens);
    const found: { match: Match; value: T; number: number }[] = [];
    for (const term of terms)
      for (const { pattern, value, number } of this.byRarest[term] ?? []) {
        if (this.tried[number] === this.sentence) continue;
        this.tried[number] = this.sentence;
        if (!this.isPossible(pattern)) continue;
        for (let from = 0; from < tokens.length; from += 1) {
          const match = this.matcher.matchAt(pattern, tokens, from);
          if (match) found.push({ match, value, number });
          if (pattern.atStart) break;
        }
      }
    return found.sort((left, right) => left.match.from - right.match.from || left.number - right.number);
  }

  /** Whether a pattern stands anywhere in the sentence that was last asked for its matches. */
  contains(pattern: Pattern, tokens: readonly ReadToken[]): boolean {
    if (!this.isPossible(pattern)) return false;
    const last = pattern.atStart ? 1 : tokens.length;
    for (let from = 0; from < last; from += 1) if (this.matcher.matchAt(pattern, tokens, from)) return true;
    return false;
  }

  /** Marks the terms of a sentence as present, and gives each of them once. */
  private open(tokens: readonly ReadToken[]): readonly number[] {
    this.sentence += 1;
    const terms: number[] = [];
    for (const token of tokens)
      for (const term of token.terms.list) {
        if (this.present[term] === this.sentence) continue;
        this.present[term] = this.sentence;
        terms.push(term);
      }
    return terms;
  }

  /** Every part of the pattern that is needed stands somewhere in the sentence. */
  private isPossible({ elements }: Pattern): boolean {
    for (const { optional, terms } of elements) if (!optional && !this.holdsOneOf(terms)) return false;
    return true;
  }

  private holdsOneOf(terms: readonly number[]): boolean {
    for (const term of terms) if (this.present[term] === this.sentence) return true;
    return false;
  }
}

/** The terms of the needed part of a pattern that the fewest sentences will hold. */
function rarestPart({ elements }: Pattern, vocabulary: Vocabulary): readonly number[] {
  let rarest: readonly number[] = elements[0]?.terms ?? [];
  let least = Infinity;
  elements.forEach(({ terms, optional }, at) => {
    if (optional && at > 0) return;
    const often = terms.reduce((sum, term) => sum + vocabulary.frequency(term), 0);
    if (often < least) [rarest, least] = [terms, often];
  });
  return rarest;
}
