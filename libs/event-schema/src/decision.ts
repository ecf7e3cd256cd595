import { type AnyEvent } from './event.js';
import { type Pins, type Precision, type Warning } from './metadata.js';

/** A "no" is a value: what it is called, which rule says so, a sentence that a person can act on. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** The rule or requirement row that refuses. */
  readonly rule: string;
  readonly sentence: string;
  /** Where in the text, and better words; for the rules about wording. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly better?: string;
  /** What else helps: never words of a person. */
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** All that is refused of the words, the first among it, so that whoever wrote them meets it at once. */
  readonly findings?: readonly RefusedFinding[];
}

/** One place in words that one rule refuses. */
export interface RefusedFinding extends Pick<Refusal, 'rule' | 'sentence' | 'span' | 'better'> {
  readonly field: string;
}

/** An event that was decided and not yet appended. Without `occurredAt` it happened now. */
export type Decided<Event extends AnyEvent> = Event & {
  readonly occurredAt?: string;
  readonly precision?: Precision;
  /** What this event alone was decided with, beside what its whole command was. */
  readonly pins?: Pins;
};

export type Decision<Event extends AnyEvent = AnyEvent, Code extends string = string> =
  | {
      readonly accepted: true;
      /** None means "already so". */
      readonly events: readonly Decided<Event>[];
      readonly warnings: readonly Warning[];
    }
  | { readonly accepted: false; readonly refusal: Refusal<Code> };

export const accept = <Event extends AnyEvent>(
  events: readonly Decided<Event>[],
  warnings: readonly Warning[] = [],
): { readonly accepted: true; readonly events: readonly Decided<Event>[]; readonly warnings: readonly Warning[] } => ({
  accepted: true,
  events,
  warnings,
});

export const refuse = <Code extends string>(
  code: Code,
  rule: string,
  sentence: string,
  more: Pick<Refusal, 'span' | 'better' | 'details' | 'findings'> = {},
): { readonly accepted: false; readonly refusal: Refusal<Code> } => ({
  accepted: false,
  refusal: { code, rule, sentence, ...more },
});
