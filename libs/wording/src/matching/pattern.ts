import { type Token } from '../text/token.js';
import { type Terms } from './terms.js';
import { type Vocabulary } from './vocabulary.js';

/** A token and what its word is in the vocabulary of the rule set that reads it. */
export interface ReadToken extends Token {
  readonly terms: Terms;
}

interface Element {
  readonly terms: readonly number[];
  readonly optional: boolean;
  /** A sentence or, after a comma or the like, a part of one begins here. */
  readonly leads: boolean;
  /** The most tokens that may stand between this element and the one before; fillers are not counted. */
  readonly gap: number;
  /** A negation may stand in the gap too. */
  readonly overNegation: boolean;
  /** A comma or the like may stand in the gap too. */
  readonly overComma: boolean;
}

/**
 * A pattern over the tokens of a sentence. `word|@class|stem*` is one token, `?x` may be missing, `~3` lets three
 * tokens stand between: no negation (`~~3` allows it) and no comma or the like (`~3,` allows it). `^` means that the
 * sentence begins here, `<word` that a part of it does. Fillers may stand everywhere.
 */
export interface Pattern {
  readonly elements: readonly Element[];
  readonly atStart: boolean;
}

/** Where a pattern was found: indexes of tokens, the end exclusive. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

const mostFillers = 4;

/** Reads a pattern as it is written in a rule set. Throws when it names a class that is not there. */
export function pattern(source: string, vocabulary: Vocabulary): Pattern {
  const elements: Element[] = [];
  let gap = 0;
  let overNegation = false;
  let overComma = false;
  let atStart = false;
  for (const part of source.split(' ')) {
    if (part === '^') atStart = true;
    else if (part.startsWith('~')) {
      overNegation = part.startsWith('~~');
      overComma = part.endsWith(',');
      gap = Number.parseInt(part.replace(/^~+/, ''), 10);
    } else {
      const optional = part.startsWith('?');
      const leads = part.startsWith('<');
      const terms = (optional || leads ? part.slice(1) : part).split('|').map((name) => vocabulary.term(name));
      elements.push({ terms, optional, leads, gap, overNegation, overComma });
      gap = 0;
      overNegation = false;
      overComma = false;
    }
  }
  return { elements, atStart };
}

const fits = (token: ReadToken, element: Element): boolean =>
  (!element.leads || token.before !== 'none') && token.terms.hasOneOf(element.terms);

/** Matches patterns of one vocabulary; it follows all readings at once, so its work is bounded by elements × gap. */
export class Matcher {
  private readonly filler: number;
  private readonly negation: number;

  constructor(vocabulary: Vocabulary) {
    this.filler = vocabulary.term('@filler');
    this.negation = vocabulary.term('@negation');
  }

  /** The shortest match of the pattern that begins at this token. */
  matchAt(found: Pattern, tokens: readonly ReadToken[], from: number): Match | undefined {
    if (found.atStart && from > 0) return undefined;
    const first = found.elements[0];
    const token = tokens[from];
    if (!first || !token || !fits(token, first)) return undefined;
    let places: number[] = [from];
    for (let at = 1; at < found.elements.length; at += 1) {
      const element = found.elements[at];
      if (!element) break;
      const next = this.next(element, tokens, places);
      if (next.length === 0) {
        if (!element.optional) return undefined;
      } else places = element.optional ? [...next, ...places.filter((place) => !next.includes(place))] : next;
    }
    return { from, to: Math.min(...places) + 1 };
  }

  private next(element: Element, tokens: readonly ReadToken[], places: readonly number[]): number[] {
    const found: number[] = [];
    for (const place of places) {
      let between = 0;
      let fillers = 0;
      for (let index = place + 1; index < tokens.length; index += 1) {
        const token = tokens[index];
        if (!token || (token.before !== 'none' && !element.overComma)) break;
        if (fits(token, element) && !found.includes(index)) found.push(index);
        if (!element.overNegation && token.terms.has(this.negation)) break;
        if (fillers < mostFillers && token.terms.has(this.filler)) fillers += 1;
        else between += 1;
        if (between > element.gap) break;
      }
    }
    return found;
  }
}
