import { type Frame, type Frames, type RuleSet } from '../rule-sets/rule-set.js';
import { finish, sentencesPerStep, type Steps } from '../steps.js';
import { tokenise, tokeniseInSteps } from '../text/tokenise.js';
import { type Sentence } from '../text/token.js';
import { Matcher, pattern, type Match, type Pattern, type ReadToken } from './pattern.js';
import { PatternIndex } from './pattern-index.js';
import { Vocabulary } from './vocabulary.js';

/** What a group of frames does in a text. */
export type FrameGroup = keyof Frames;

/** A frame that was found in a sentence: where, and whether it is sure. */
export interface FrameHit {
  readonly frame: Frame;
  readonly match: Match;
  readonly sentence: ReadSentence;
}

/** A sentence whose words have been looked up. */
export interface ReadSentence {
  readonly tokens: readonly ReadToken[];
  /** The classes of all its words: a quick no to most questions. */
  readonly classes: ReadonlySet<string>;
  readonly question: boolean;
}

type Hits = Partial<Record<FrameGroup, FrameHit[]>>;

/** A frame with the patterns that it needs beside it and those that take it back. */
interface CompiledFrame {
  readonly frame: Frame;
  readonly group: FrameGroup;
  readonly seq: readonly Pattern[];
  readonly with: readonly Pattern[] | undefined;
  readonly unless: readonly Pattern[];
}

const noHits: readonly FrameHit[] = [];

/** A rule set made ready to read with: words numbered, patterns indexed by how they may begin. */
export class CompiledRuleSet {
  private readonly vocabulary: Vocabulary;
  private readonly index: PatternIndex<CompiledFrame>;
  private readonly remembered = new WeakMap<ReadSentence, Hits>();

  constructor(readonly ruleSet: RuleSet) {
    this.vocabulary = new Vocabulary(ruleSet.classes, ruleSet.plainWords, ruleSet.functionWords);
    for (const word of ruleSet.functionWords) this.vocabulary.term(word);
    const matcher = new Matcher(this.vocabulary);
    const frames = this.compiledFrames();
    const patterns = frames.flatMap((frame) => frame.seq.map((one) => [one, frame] as const));
    this.index = new PatternIndex(matcher, this.vocabulary, patterns);
  }

  /** The sentences of a text, read with the words of this rule set. */
  read(text: string): readonly ReadSentence[] {
    return finish(this.readInSteps(text));
  }

  /** The same, in steps. */
  *readInSteps(text: string): Steps<readonly ReadSentence[]> {
    const sentences = yield* tokeniseInSteps(text, this.ruleSet.spelling);
    const read: ReadSentence[] = [];
    for (const sentence of sentences) {
      read.push(this.readSentence(sentence));
      if (read.length % sentencesPerStep === 0) yield;
    }
    return read;
  }

  /** The same stretch of the text, read with the words of this rule set; places stay those of the whole text. */
  reread(sentence: ReadSentence, text: string): readonly ReadSentence[] {
    const start = sentence.tokens[0]?.start ?? 0;
    const end = sentence.tokens.at(-1)?.end ?? 0;
    return tokenise(text.slice(start, end), this.ruleSet.spelling).map(({ tokens }) =>
      this.readSentence({
        start,
        end,
        question: sentence.question,
        tokens: tokens.map((token) => ({ ...token, start: token.start + start, end: token.end + start })),
      }),
    );
  }

  /** Whether the token is of this class. A class that the rule set does not have holds no words. */
  is(token: ReadToken | undefined, name: string): boolean {
    return token?.terms.classes.has(name) === true;
  }

  /** Whether any of these tokens, which all stand in this sentence, is of this class. */
  holds(sentence: ReadSentence, name: string, tokens: readonly ReadToken[] = sentence.tokens): boolean {
    return sentence.classes.has(name) && tokens.some((token) => this.is(token, name));
  }

  /** The frames of a group in one sentence, without those that the sentence itself takes back. */
  hits(group: FrameGroup, sentence: ReadSentence): readonly FrameHit[] {
    let hits = this.remembered.get(sentence);
    if (!hits) {
      hits = this.search(sentence);
      this.remembered.set(sentence, hits);
    }
    return hits[group] ?? noHits;
  }

  /** One pass for what may be there; what is there is asked whether the sentence takes it back. */
  private search(sentence: ReadSentence): Hits {
    const { tokens, question } = sentence;
    const hits: Hits = {};
    const stands = new Map<CompiledFrame, boolean>();
    for (const { match, value } of this.index.matches(tokens)) {
      const { frame, group } = value;
      if (frame.asks !== undefined && frame.asks !== question) continue;
      if (isQuoted(tokens, match)) continue;
      let standing = stands.get(value);
      if (standing === undefined) stands.set(value, (standing = this.isLeftStanding(value, tokens)));
      if (standing) (hits[group] ??= []).push({ frame, match, sentence });
    }
    return hits;
  }

  private isLeftStanding({ with: needed, unless }: CompiledFrame, tokens: readonly ReadToken[]): boolean {
    const stands = (one: Pattern) => this.index.contains(one, tokens);
    return !unless.some(stands) && (needed?.some(stands) ?? true);
  }

  private readSentence({ tokens, question }: Sentence): ReadSentence {
    const classes = new Set<string>();
    const read = tokens.map(({ word, start, end, before, quoted, capital }) => {
      const terms = this.vocabulary.termsOf(word);
      for (const name of terms.classes) classes.add(name);
      return { word, start, end, before, quoted, capital, terms };
    });
    return { question, classes, tokens: read };
  }

  private compiledFrames(): readonly CompiledFrame[] {
    const compiled = (sources: readonly string[]) => sources.map((source) => pattern(source, this.vocabulary));
    const groups = Object.keys(this.ruleSet.frames) as FrameGroup[];
    return groups.flatMap((group) =>
      this.ruleSet.frames[group].map((frame) => ({
        frame,
        group,
        seq: compiled(frame.seq),
        with: frame.with && compiled(frame.with),
        unless: compiled(frame.unless ?? []),
      })),
    );
  }
}

/** Words between quotation marks are told, not said. */
const isQuoted = (tokens: readonly ReadToken[], { from, to }: Match): boolean => {
  for (let at = from; at < to; at += 1) if (tokens[at]?.quoted) return true;
  return false;
};
