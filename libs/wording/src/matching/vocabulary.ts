import { nearSpelling, type NearSpelling } from '../text/near-spelling.js';

/**
 * Words by class, as written in a rule set: separated by white space, `stem*` for every word that begins so and `*end`
 * for every compound that ends so.
 */
export type WordClasses = Readonly<Record<string, string>>;

/** What a word is: the identifiers of itself and of every class that it belongs to. */
export type Terms = ReadonlySet<number>;

const nothing: Terms = new Set();
const mostWordsRemembered = 20_000;

/** The words and classes of one rule set, each with a number, and the typing errors that still count as one of them. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly exact = new Map<string, Set<number>>();
  private readonly stems = new Map<string, Set<number>>();
  private readonly ends = new Map<string, Set<number>>();
  private readonly remembered = new Map<string, Terms>();
  private spelling: NearSpelling | undefined;

  constructor(
    classes: WordClasses,
    private readonly plainWords: ReadonlySet<string>,
  ) {
    for (const [name, words] of Object.entries(classes)) {
      const number = this.numberOf(`@${name}`);
      for (const word of words.split(/\s+/)) if (word) this.register(word, number);
    }
  }

  /** The number of a word, a `stem*` or a `@class` of a pattern; a word that was not known yet is from now on. */
  term(name: string): number {
    if (name.startsWith('@')) {
      const number = this.numbers.get(name);
      if (number === undefined) throw new Error(`the rule set has no class ${name}`);
      return number;
    }
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.numberOf(name);
    this.register(name, number);
    return number;
  }

  /** What this word is; a mistyped word counts as the word that it was meant to be. */
  termsOf(word: string): Terms {
    const known = this.remembered.get(word);
    if (known) return known;
    let terms = this.plain(word);
    if (terms.size === 0 && word.length > 5) {
      this.spelling ??= nearSpelling(this.exact.keys(), this.plainWords);
      const meant = this.spelling.meant(word);
      if (meant !== undefined) terms = this.plain(meant);
    }
    if (this.remembered.size >= mostWordsRemembered) this.remembered.clear();
    this.remembered.set(word, terms);
    return terms;
  }

  private plain(word: string): Terms {
    let terms = this.exact.get(word);
    for (let length = 3; length <= Math.min(word.length, 14); length += 1) {
      const stem = this.stems.get(word.slice(0, length));
      if (stem) terms = new Set([...(terms ?? nothing), ...stem]);
    }
    for (let length = 3; length <= Math.min(word.length - 2, 14); length += 1) {
      const end = this.ends.get(word.slice(-length));
      if (end) terms = new Set([...(terms ?? nothing), ...end]);
    }
    return terms ?? nothing;
  }

  private register(word: string, number: number): void {
    const stem = word.endsWith('*');
    const end = word.startsWith('*');
    const map = stem ? this.stems : end ? this.ends : this.exact;
    const key = stem ? word.slice(0, -1) : end ? word.slice(1) : word;
    const set = map.get(key);
    if (set) set.add(number);
    else map.set(key, new Set([number]));
  }

  private numberOf(name: string): number {
    const number = this.numbers.size;
    this.numbers.set(name, number);
    return number;
  }
}
