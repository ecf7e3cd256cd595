import { type ImprovementOffered, type JudgedCommand, type WordingMedium } from '#libs/wording';

/** Words that go out, and what there is to know about them. */
export interface JudgedWords {
  /** The command that sends them; each has rules of its own. */
  readonly command: JudgedCommand;
  /** BCP 47 tag; a language without rules is not checked. */
  readonly language: string;
  readonly medium: WordingMedium;
  readonly text: string;
  /** The moment of the act, ISO instant: an improvement is planned from then on. */
  readonly at: string;
  /** What the field says; the rules judge it beside the text. */
  readonly improvement?: ImprovementOffered;
  /** Alike by nature, as what a machine sends: nobody is told that it is like an earlier text. */
  readonly neverCompared?: boolean;
}

export interface WordingFinding {
  readonly rule: string;
  /** `refuse` when the rule is sure, `warn` when it asks. */
  readonly severity: 'refuse' | 'warn';
  /** UTF-16 units, `end` exclusive; both 0 when the rule misses something. */
  readonly start: number;
  readonly end: number;
  readonly why: string;
  readonly better: string;
}

/** How many others complained about the same, or why that cannot be said. */
export type OthersAsked =
  | {
      readonly similarCount: number;
      readonly importedCount: number;
      /** The position in the log at which it was asked. */
      readonly asOf: string;
    }
  | 'unknown'
  | 'notClassified';

/** In the place of a version, where no rule set judged. */
export const noRuleSet = 'none';

/** What came of looking at words. */
export interface Judgement {
  /** `notChecked`: there are no rules for their language, and nothing of them is refused. */
  readonly outcome: 'checked' | 'notChecked';
  /** The languages that were read. */
  readonly languages: readonly string[];
  /** The versions of the rule sets that judged, such as `nl-1+en-1`; `none` when not checked. */
  readonly ruleSet: string;
  readonly findings: readonly WordingFinding[];
  /** Asked where blame is discussed, so that whoever writes "the first time" learns the number. */
  readonly others?: OthersAsked;
  /** The position at which earlier texts were asked for; `unknown` when they could not be. */
  readonly earlierTexts?: { readonly asOf: string } | 'unknown';
}

/** Looks at words before they hurt somebody. Pure. */
export type WordingJudge = (words: JudgedWords) => Judgement;
