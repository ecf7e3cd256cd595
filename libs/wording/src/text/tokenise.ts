import { finish, sentencesPerStep, type Steps } from '../steps.js';
import { type Break, type Sentence, type Token } from './token.js';

/** How a language writes words together or short: the spelling, and the words it stands for. */
export interface Spelling {
  readonly contractions: Readonly<Record<string, string>>;
  /** Endings that are words of their own, such as `n't`; longest first. */
  readonly endings: readonly (readonly [string, string])[];
  /** Words after which a full stop ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
}

// A sentence longer than this is cut, so that no reading grows faster than the text.
const longestSentence = 160;
// A question longer than this is mostly a story without full stops that ends in one.
const longestQuestion = 25;
const wordCharacter = /[\p{L}\p{N}]/u;
const opening = new Set(['"', '“', '„', '«', '‘', '‚']);
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“',
  '„': '”“"',
  '«': '»',
  '‘': '’',
  '‚': '’‘',
  "'": "'’",
};
const anyMark = /["“„«‘‚']/g;
const longestQuotation = 600;

/** The normal form of a word: small letters, no diacritics, straight apostrophes, no stretched letters. */
export function normalise(word: string): string {
  const plain = word.toLowerCase().replace(/[’‘`´]/g, "'");
  const bare = /^[\x20-\x7e]*$/.test(plain) ? plain : plain.normalize('NFD').replace(/\p{M}+/gu, '');
  return bare.replace(/([a-z])\1{2,}/g, '$1$1');
}

/** Marks every character that stands between quotation marks; one pass, and a mark that is never closed quotes nothing. */
function quotedRanges(text: string): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  // Where the search for a closing mark has been in vain: it need not be searched again.
  const searched = new Map<string, number>();
  let index = 0;
  for (;;) {
    anyMark.lastIndex = index;
    const next = anyMark.exec(text);
    if (!next) return ranges;
    index = next.index;
    const mark = text.charAt(index);
    const single = mark === "'" || mark === '‘';
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    const opens =
      (opening.has(mark) || mark === "'") && !wordCharacter.test(before) && wordCharacter.test(after || ' ');
    if (!opens || isElision(text, index, single)) {
      index += 1;
      continue;
    }
    const marks = closing[mark] ?? mark;
    const end = closingMark(
      text,
      Math.max(index + 1, searched.get(marks) ?? 0),
      index + longestQuotation,
      marks,
      single,
    );
    if (end < 0) searched.set(marks, index + longestQuotation);
    if (end > 0) ranges.push([index, end]);
    index = end > 0 ? end + 1 : index + 1;
  }
}

const isElision = (text: string, index: number, single: boolean): boolean =>
  single &&
  /^.(?:[stnk]|em|cos|cause|ie|m|r|til|bout)\b/i.test(text.slice(index, index + 7)) &&
  !/^.[A-Z]/.test(text.slice(index, index + 2));

function closingMark(text: string, from: number, to: number, marks: string, single: boolean): number {
  const limit = Math.min(text.length, to);
  for (let index = from; index < limit; index += 1) {
    if (!marks.includes(text.charAt(index))) continue;
    if (single && wordCharacter.test(text.charAt(index + 1) || ' ')) continue;
    return index;
  }
  return -1;
}

/** Cuts a text into sentences of tokens. Time and space grow in step with the text. */
export const tokenise = (text: string, spelling: Spelling): readonly Sentence[] =>
  finish(tokeniseInSteps(text, spelling));

/** The same, in steps. */
export function* tokeniseInSteps(text: string, spelling: Spelling): Steps<readonly Sentence[]> {
  const quotations = quotedRanges(text);
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  let quotation = 0;
  let pending: Break = 'sentence';
  let lastEnd = 0;
  let lastWritten = '';

  const add = (part: Token[], question: boolean): void => {
    const first = part[0];
    const last = part.at(-1);
    if (first && last) sentences.push({ tokens: part, question, start: first.start, end: last.end });
  };
  const close = (question: boolean): void => {
    const asking = question ? whereItAsks(tokens) : 0;
    if (asking > 0) add(tokens.slice(0, asking), false);
    add(asking > 0 ? tokens.slice(asking) : tokens, question);
    tokens = [];
    pending = 'sentence';
  };

  const written = writtenOut(spelling);
  const pattern = /[\p{L}\p{N}\p{M}]+(?:['’`´.\-/&@][\p{L}\p{N}\p{M}]+)*['’]?/gu;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const between = text.slice(lastEnd, start);
    const breaking = breakOf(between, tokens.length > 0 ? lastWritten : undefined, match[0], spelling);
    if (breaking === 'sentence' || tokens.length >= longestSentence) {
      close(between.includes('?'));
      if (sentences.length % sentencesPerStep === 0) yield;
    } else if (tokens.length > 0) pending = breaking;
    const { length, normal, words, capital } = written(match[0]);
    const end = start + length;
    while ((quotations[quotation]?.[1] ?? Infinity) < start) quotation += 1;
    const range = quotations[quotation];
    const quoted = range !== undefined && range[0] < start && start < range[1];
    let before: Break = tokens.length === 0 ? 'sentence' : pending;
    for (const word of words) {
      tokens.push({ word, start, end, before, quoted, capital });
      before = 'none';
    }
    pending = 'none';
    lastEnd = end;
    lastWritten = normal;
  }
  close(text.slice(lastEnd).includes('?'));
  return sentences;
}

/** Without full stops only the last part asks: "…that was my fault, sorry, can I ring you at five?" */
const whereItAsks = (tokens: readonly Token[]): number =>
  tokens.length > longestQuestion ? tokens.findLastIndex(({ before }) => before === 'comma' || before === 'clause') : 0;

function breakOf(between: string, previous: string | undefined, next: string, spelling: Spelling): Break {
  if (previous === undefined || between === ' ') return 'none';
  if (/[!?]|\n\s*\n|\.\.\.|…/.test(between)) return 'sentence';
  if (between.includes('.')) {
    const abbreviated = spelling.abbreviations.has(previous) || /^[a-z]$/.test(previous);
    return abbreviated && previous !== 'u' && previous !== 'i' ? 'none' : 'sentence';
  }
  if (/\p{Extended_Pictographic}/u.test(between) && /^\p{Lu}/u.test(next)) return 'sentence';
  if (/[;:()\n]|\s[-–—]+\s|[–—]/.test(between)) return 'clause';
  return between.includes(',') ? 'comma' : 'none';
}

/** A stretch of letters as it stands in a text, and what it says. */
interface Written {
  readonly length: number;
  readonly normal: string;
  readonly words: readonly string[];
  readonly capital: boolean;
}

const mostRemembered = 20_000;
const longestRemembered = 40;
const remembered = new WeakMap<Spelling, Map<string, Written>>();

/** Writes words out; the same word is written out once, since most words of a text come again. */
function writtenOut(spelling: Spelling): (stretch: string) => Written {
  const known = remembered.get(spelling) ?? new Map<string, Written>();
  remembered.set(spelling, known);
  return (stretch) => {
    const before = known.get(stretch);
    if (before) return before;
    const raw = stretch.replace(/['’]$/, '');
    const normal = normalise(raw);
    const words = wordsOf(normal, spelling);
    const written = { length: raw.length, normal, words, capital: /^\p{Lu}/u.test(raw) };
    if (known.size >= mostRemembered) known.clear();
    if (stretch.length <= longestRemembered) known.set(stretch, written);
    return written;
  };
}

function wordsOf(word: string, spelling: Spelling): readonly string[] {
  const whole = Object.hasOwn(spelling.contractions, word) ? spelling.contractions[word] : undefined;
  if (whole !== undefined) return whole.split(' ');
  for (const [ending, words] of spelling.endings)
    if (word.length > ending.length && word.endsWith(ending))
      return [word.slice(0, -ending.length), ...words.split(' ')];
  return /[/&]/.test(word) ? word.split(/[/&]+/) : [word];
}
