/** The rules that judge the words. AP-1, 2, 4, 5, 6 and 7 judge the text, AP-3 the improvement, AP-8 and 9 only warn. */
export const ruleIds = ['AP-1', 'AP-2', 'AP-3', 'AP-4', 'AP-5', 'AP-6', 'AP-7', 'AP-8', 'AP-9'] as const;
export type RuleId = (typeof ruleIds)[number];

/** `refuse`: the rule is sure that these words hurt. `warn`: it is not sure, and asks. */
export type Severity = 'refuse' | 'warn';

/** The languages that have a rule set. */
export type RuleLanguage = 'nl' | 'en';

/** The acts whose words are looked at, named as their commands. */
export const judgedCommands = [
  'Acknowledge',
  'Apologise',
  'Resolve',
  'SendHoldingResponse',
  'Extend',
  'SendProactiveNotification',
] as const;
export type JudgedCommand = (typeof judgedCommands)[number];

/** How the words reach the complainant. What was spoken has happened: its gist is only warned about. */
export type WordingMedium = 'written' | 'spoken' | 'inPerson';

/** The improvement of an apology, as far as AP-3 judges it. Moments are ISO 8601 in UTC. */
export interface ImprovementOffered {
  readonly state: 'done' | 'planned' | 'willFindOut';
  readonly action?: string;
  readonly owner?: string;
  readonly doneAt?: string;
  readonly dueAt?: string;
}

/** The sketch of an earlier text to somebody else, made with the same key. */
export interface EarlierSketch {
  readonly sketch: readonly number[];
  /** Both texts are about one incident: there the same words to everybody are right. */
  readonly sameIncident?: boolean;
}

/** One thing that a rule found in a text. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Start of the span in the text, in UTF-16 units; 0 with `end` 0 when the rule misses something. */
  readonly start: number;
  /** End of the span, exclusive. */
  readonly end: number;
  /** What is the matter, in the language of the text. */
  readonly why: string;
  /** Words that would do better, in the language of the text. */
  readonly better: string;
  /** The rows of the requirements that the rule comes from. */
  readonly rows: readonly string[];
  /** The version of the rule set that judged. */
  readonly ruleSet: string;
}
