import { type WordClasses } from '../matching/vocabulary.js';
import { type Spelling } from '../text/tokenise.js';
import { type RuleId, type RuleLanguage } from '../finding.js';

/** A turn of phrase that a rule looks for, in words that people vary. */
export interface Frame {
  readonly id: string;
  /** Any of these patterns. */
  readonly seq: readonly string[];
  /** One of these is needed too, anywhere in the same sentence. */
  readonly with?: readonly string[];
  /** Takes the frame back when it stands in the same sentence. */
  readonly unless?: readonly string[];
  /** Says it in so many words: the rule is sure also where the text takes responsibility. */
  readonly plain?: true;
  /** When the rule is not sure: the frame only warns. */
  readonly unsure?: true;
  /** Only asked about in a text that neither owns, concedes nor mends: elsewhere it is mostly part of the story. */
  readonly mild?: true;
  /** Harmless in a text that takes responsibility otherwise: there the rule is not sure. */
  readonly excuse?: true;
  /** True: found in questions only. False: never in questions. */
  readonly asks?: boolean;
}

/** What a rule says: why it stops, what would do better, and the rows that it comes from. */
export interface Explanation {
  readonly why: string;
  readonly unsure: string;
  readonly better: string;
  readonly rows: readonly string[];
}

/** The turns of phrase by what they do in a text. */
export interface Frames {
  readonly blameDiscussed: readonly Frame[];
  readonly othersBlamed: readonly Frame[];
  readonly ownPartDenied: readonly Frame[];
  readonly conditionalApology: readonly Frame[];
  /** Words that agree with what the complainant feels. */
  readonly agreement: readonly Frame[];
  /** Words that say that the complainant is right: a comparison beside them reproaches nobody. */
  readonly conceded: readonly Frame[];
  /** Words that do something for the complainant: hear from us, a place to turn to, no charge, we stand by it. */
  readonly care: readonly Frame[];
  /** An account of what went wrong in which nobody acts. */
  readonly agentless: readonly Frame[];
  readonly ownFault: readonly Frame[];
  readonly ownFaultPerhaps: readonly Frame[];
  readonly consequence: readonly Frame[];
  readonly consequenceInGeneral: readonly Frame[];
  readonly remedy: readonly Frame[];
  readonly improvement: readonly Frame[];
  readonly internalCause: readonly Frame[];
  readonly otherCause: readonly Frame[];
  /** Words that take back what somebody said. */
  readonly retraction: readonly Frame[];
  /** Words that say that such a remark does not matter. */
  readonly dismissal: readonly Frame[];
}

/** Everything that the engine knows of one language; data, with a version that findings are pinned to. */
export interface RuleSet {
  readonly language: RuleLanguage;
  readonly version: string;
  readonly spelling: Spelling;
  readonly classes: WordClasses;
  readonly plainWords: ReadonlySet<string>;
  /** Words that show the language of a sentence and are rare in the other. */
  readonly functionWords: ReadonlySet<string>;
  readonly frames: Frames;
  readonly explanations: Readonly<Record<RuleId | 'lateApology', Explanation>>;
}
