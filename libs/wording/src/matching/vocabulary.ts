import { nearSpelling, type NearSpelling } from '../text/near-spelling.js';
import { Terms, unknown } from './terms.js';

/**
 * Words by class, as written in a rule set: separated by white space, `stem*` for every word that begins so and `*end`
 * for every compound that ends so.
 */
export type WordClasses = Readonly<Record<string, string>>;

const mostWordsRemembered = 20_000;
const longestStem = 14;
// A function word is met about so many times as often as another word of the rules.
const timesCommoner = 40;

/** The words and classes of one rule set, each with a number, and the typing errors that still count as one of them. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly exact = new Map<string, Set<number>>();
  private readonly stems = new Map<string, Set<number>>();
  private readonly ends = new Map<string, Set<number>>();
  private readonly remembered = new Map<string, Terms>();
  /** By term: the name of the class, when it is one. */
  private readonly classNames: (string | undefined)[] = [];
  /** By term: how often its words are met, roughly. */
  private readonly frequencies: number[] = [];
  private spelling: NearSpelling | undefined;

  constructor(
    classes: WordClasses,
    private readonly plainWords: ReadonlySet<string>,
    private readonly functionWords: ReadonlySet<string> = new Set(),
  ) {
    for (const [name, words] of Object.entries(classes)) {
      const number = this.numberOf(`@${name}`);
      this.classNames[number] = name;
      for (const word of words.split(/\s+/)) if (word) this.register(word, number);
    }
  }

  /** How many terms there are. */
  get size(): number {
    return this.numbers.size;
  }

  /** How often a text will hold this term, roughly: enough to know which of two is the rarer one. */
  frequency(term: number): number {
    return this.frequencies[term] ?? 0;
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
    if (terms === unknown && word.length > 5) {
      this.spelling ??= nearSpelling(this.exact.keys(), this.plainWords);
      const meant = this.spelling.meant(word);
      if (meant !== undefined) terms = this.plain(meant);
    }
    if (this.remembered.size >= mostWordsRemembered) this.remembered.clear();
    this.remembered.set(word, terms);
    return terms;
  }

  private plain(word: string): Terms {
    const found = new Set<number>(this.exact.get(word));
    const collect = (terms: ReadonlySet<number> | undefined): void => terms?.forEach((term) => found.add(term));
    for (let length = 3; length <= Math.min(word.length, longestStem); length += 1) {
      collect(this.stems.get(word.slice(0, length)));
      if (length <= word.length - 2) collect(this.ends.get(word.slice(-length)));
    }
    if (found.size === 0) return unknown;
    const names = [...found].map((term) => this.classNames[term]).filter((name) => name !== undefined);
    return new Terms([...found], new Set(names));
  }

  private register(word: string, number: number): void {
    const stem = word.endsWith('*');
    const end = word.startsWith('*');
    const map = stem ? this.stems : end ? this.ends : this.exact;
    const key = stem ? word.slice(0, -1) : end ? word.slice(1) : word;
    const set = map.get(key);
    if (set) set.add(number);
    else map.set(key, new Set([number]));
    const often = this.functionWords.has(word) ? timesCommoner : 1;
    this.frequencies[number] = (this.frequencies[number] ?? 0) + often;
  }

  private numberOf(name: string): number {
    const number = this.numbers.size;
    this.numbers.set(name, number);
    return number;
  }
}
