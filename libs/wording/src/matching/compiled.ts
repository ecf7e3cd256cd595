import { type Frame, type Frames, type RuleSet } from '../rule-sets/rule-set.js';
import { tokenise } from '../text/tokenise.js';
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
  readonly question: boolean;
}

type Hits = Partial<Record<FrameGroup, FrameHit[]>>;
type Role = 'seq' | 'with' | 'unless';
interface Found {
  readonly frame: Frame;
  readonly group: FrameGroup;
  readonly role: Role;
  /** Which of the frame's needed patterns it is. */
  readonly number: number;
}

const noHits: readonly FrameHit[] = [];

/** A rule set made ready to read with: words numbered, patterns indexed by how they may begin. */
export class CompiledRuleSet {
  private readonly vocabulary: Vocabulary;
  private readonly classes = new Map<string, number>();
  private readonly index: PatternIndex<Found>;
  private readonly guards: PatternIndex<Found>;
  private readonly remembered = new WeakMap<ReadSentence, Hits>();

  constructor(readonly ruleSet: RuleSet) {
    this.vocabulary = new Vocabulary(ruleSet.classes, ruleSet.plainWords);
    for (const word of ruleSet.functionWords) this.vocabulary.term(word);
    for (const name of Object.keys(ruleSet.classes)) this.classes.set(name, this.vocabulary.term(`@${name}`));
    const matcher = new Matcher(this.vocabulary);
    const [seqs, guards] = [this.patternsOf(['seq']), this.patternsOf(['with', 'unless'])];
    this.index = new PatternIndex(matcher, this.vocabulary, seqs);
    this.guards = new PatternIndex(matcher, this.vocabulary, guards);
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
    if (token === undefined || token.terms.list.length === 0) return false;
    const number = this.classes.get(name);
    return number !== undefined && token.terms.has(number);
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

  /** One pass for what may be there, and a second, when something is, for what takes it back. */
  private search(sentence: ReadSentence): Hits {
    const { tokens, question } = sentence;
    const found = this.index.matches(tokens).filter(({ match, value }) => {
      if (value.frame.asks !== undefined && value.frame.asks !== question) return false;
      for (let at = match.from; at < match.to; at += 1) if (tokens[at]?.quoted) return false;
      return true;
    });
    if (found.length === 0) return {};
    const takenBack = new Set<Frame>();
    const supported = new Map<Frame, Set<number>>();
    for (const { value } of this.guards.matches(tokens))
      if (value.role === 'unless') takenBack.add(value.frame);
      else supported.set(value.frame, (supported.get(value.frame) ?? new Set()).add(value.number));
    const hits: Hits = {};
    for (const { match, value } of found) {
      const { frame, group } = value;
      if (takenBack.has(frame) || (frame.with && (supported.get(frame)?.size ?? 0) < 1)) continue;
      (hits[group] ??= []).push({ frame, match, sentence });
    }
    return hits;
  }

  private readSentence(sentence: Sentence): ReadSentence {
    return {
      question: sentence.question,
      tokens: sentence.tokens.map((token) => ({ ...token, terms: this.vocabulary.termsOf(token.word) })),
    };
  }

  private patternsOf(roles: readonly Role[]): (readonly [Pattern, Found])[] {
    const groups = Object.keys(this.ruleSet.frames) as FrameGroup[];
    return groups.flatMap((group) =>
      this.ruleSet.frames[group].flatMap((frame) =>
        roles.flatMap((role) =>
          (frame[role] ?? []).map(
            (source, number) => [pattern(source, this.vocabulary), { frame, group, role, number }] as const,
          ),
        ),
      ),
    );
  }
}
