/** Words that go out, and what there is to know about them. */
export interface JudgedWords {
  /** The command that sends them; each has rules of its own. */
  readonly command:
    'Acknowledge' | 'Apologise' | 'Resolve' | 'SendHoldingResponse' | 'Extend' | 'SendProactiveNotification';
  /** BCP 47 tag; a language without rules is not checked. */
  readonly language: string;
  readonly medium: 'written' | 'spoken' | 'inPerson';
  readonly text: string;
  readonly improvement?: {
    readonly state: 'done' | 'planned' | 'willFindOut';
    readonly action?: string;
    readonly owner?: string;
    readonly doneAt?: string;
    readonly dueAt?: string;
  };
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

/** Looks at words before they hurt somebody. Pure and quick. */
export type WordingJudge = (words: JudgedWords) => readonly WordingFinding[];
