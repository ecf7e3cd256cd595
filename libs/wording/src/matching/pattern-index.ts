import { Matcher, type Match, type Pattern, type ReadToken } from './pattern.js';
import { type Vocabulary } from './vocabulary.js';

interface Entry<T> {
  readonly pattern: Pattern;
  readonly value: T;
  readonly number: number;
}

const never = -1;

/** Many patterns, found in one pass: only those are tried whose every part stands somewhere in the sentence. */
export class PatternIndex<T> {
  private readonly byFirst = new Map<number, Entry<T>[]>();
  private readonly present: Int32Array;
  private readonly tried: Int32Array;
  private sentence = 0;

  constructor(
    private readonly matcher: Matcher,
    vocabulary: Vocabulary,
    entries: readonly (readonly [Pattern, T])[],
  ) {
    entries.forEach(([pattern, value], number) => {
      for (const term of pattern.elements[0]?.terms ?? []) {
        const list = this.byFirst.get(term);
        const entry = { pattern, value, number };
        if (list) list.push(entry);
        else this.byFirst.set(term, [entry]);
      }
    });
    this.present = new Int32Array(vocabulary.size).fill(never);
    this.tried = new Int32Array(entries.length);
  }

  /** Every match in the tokens of one sentence, with what the pattern stands for. */
  matches(tokens: readonly ReadToken[]): { readonly match: Match; readonly value: T }[] {
    this.sentence += 1;
    for (const token of tokens) for (const term of token.terms.list) this.present[term] = this.sentence;
    const found: { match: Match; value: T }[] = [];
    this.tried.fill(never);
    for (let from = 0; from < tokens.length; from += 1)
      for (const term of tokens[from]?.terms.list ?? [])
        for (const entry of this.byFirst.get(term) ?? []) {
          if (this.tried[entry.number] === from || (entry.pattern.atStart && from > 0)) continue;
          this.tried[entry.number] = from;
          if (!this.isPossible(entry.pattern)) continue;
          const match = this.matcher.matchAt(entry.pattern, tokens, from);
          if (match) found.push({ match, value: entry.value });
        }
    return found;
  }

  /** Every part of the pattern that is needed stands somewhere in the sentence. */
  private isPossible({ elements }: Pattern): boolean {
    for (let at = elements.length - 1; at > 0; at -= 1) {
      const element = elements[at];
      if (!element || element.optional) continue;
      let there = false;
      for (const term of element.terms)
        if (this.present[term] === this.sentence) {
          there = true;
          break;
        }
      if (!there) return false;
    }
    return true;
  }
}
