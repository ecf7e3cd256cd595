import { type Frame, type Frames, type RuleSet } from '../rule-sets/rule-set.js';
import { tokenise } from '../text/tokenise.js';
import { type Sentence } from '../text/token.js';
import { Matcher, pattern, PatternIndex, type Match, type Pattern, type ReadToken } from './pattern.js';
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
  readonly question: boolean;
}

interface CompiledFrame {
  readonly frame: Frame;
  readonly with: readonly Pattern[];
  readonly unless: readonly Pattern[];
}

/** A rule set made ready to read with: words numbered, patterns indexed by how they may begin. */
export class CompiledRuleSet {
  readonly vocabulary: Vocabulary;
  readonly matcher: Matcher;
  private readonly classes = new Map<string, number>();
  private readonly groups: ReadonlyMap<FrameGroup, PatternIndex<CompiledFrame>>;

  constructor(readonly ruleSet: RuleSet) {
    this.vocabulary = new Vocabulary(ruleSet.classes, ruleSet.plainWords);
    for (const word of ruleSet.functionWords) this.vocabulary.term(word);
    for (const name of Object.keys(ruleSet.classes)) this.classes.set(name, this.vocabulary.term(`@${name}`));
    this.matcher = new Matcher(this.vocabulary);
    this.groups = new Map(
      (Object.keys(ruleSet.frames) as FrameGroup[]).map((group) => [group, this.indexOf(ruleSet.frames[group])]),
    );
  }

  /** The sentences of a text, read with the words of this rule set. */
  read(text: string): readonly ReadSentence[] {
    return tokenise(text, this.ruleSet.spelling).map((sentence) => this.readSentence(sentence));
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
    const number = this.classes.get(name);
    return token !== undefined && number !== undefined && token.terms.has(number);
  }

  /** The frames of a group in one sentence, without those that the sentence itself takes back. */
  hits(group: FrameGroup, sentence: ReadSentence): readonly FrameHit[] {
    const index = this.groups.get(group);
    if (!index) return [];
    const { tokens, question } = sentence;
    const judged = new Map<CompiledFrame, boolean>();
    const stands = (compiled: CompiledFrame): boolean => {
      const known = judged.get(compiled);
      if (known !== undefined) return known;
      const verdict =
        (compiled.frame.asks === undefined || compiled.frame.asks === question) &&
        compiled.with.every((needed) => this.matcher.find(needed, tokens)) &&
        !compiled.unless.some((taken) => this.matcher.find(taken, tokens));
      judged.set(compiled, verdict);
      return verdict;
    };
    return index
      .matches(tokens)
      .filter(({ match }) => !tokens.slice(match.from, match.to).some((token) => token.quoted))
      .filter(({ value }) => stands(value))
      .map(({ match, value }) => ({ frame: value.frame, match, sentence }));
  }

  private readSentence(sentence: Sentence): ReadSentence {
    return {
      question: sentence.question,
      tokens: sentence.tokens.map((token) => ({ ...token, terms: this.vocabulary.termsOf(token.word) })),
    };
  }

  private indexOf(frames: readonly Frame[]): PatternIndex<CompiledFrame> {
    const compile = (sources: readonly string[] = []) => sources.map((source) => pattern(source, this.vocabulary));
    return new PatternIndex(
      this.matcher,
      frames.flatMap((frame) => {
        const compiled: CompiledFrame = { frame, with: compile(frame.with), unless: compile(frame.unless) };
        return compile(frame.seq).map((seq) => [seq, compiled] as const);
      }),
    );
  }
}
