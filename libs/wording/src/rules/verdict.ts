import { type RuleId, type Severity } from '../finding.js';
import { type FrameHit } from '../matching/compiled.js';

/** A place in the text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a rule says about a text, before its explanation and before the command and medium soften it. */
export interface Verdict {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly span: Span;
}

/** Sure or not, at this place. */
export const verdict = (rule: RuleId, sure: boolean, { start, end }: Span): Verdict => ({
  rule,
  severity: sure ? 'refuse' : 'warn',
  span: { start, end },
});

/** Where a turn of phrase stands. */
export const spanOf = ({ match, sentence }: FrameHit): Span => ({
  start: sentence.tokens[match.from]?.start ?? 0,
  end: sentence.tokens[match.to - 1]?.end ?? 0,
});
