import { type EveryRefusalCode } from '#libs/complaints';
import { type Refusal, type RefusedFinding } from '#libs/event-schema';
import { type EdgeProblem, edgeProblems } from './edge-problems.js';
import { escaped } from './json-pointer.js';
import { titleOf } from './problem-titles.js';
import { refusalStatus, STATUS } from './refusal-status.js';

/** RFC 9457. `type` leads to the section of docs/problems.md that says what it means and what to do. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly correlationId: string;
  readonly [member: string]: unknown;
}

/** What is wrong with one field: where (a JSON pointer into the body, or a name of a header or parameter) and what. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
  /** Where words are refused: which rule says so, where in the text, and better words. */
  readonly rule?: string;
  readonly span?: RefusedFinding['span'];
  readonly better?: string;
}

interface More {
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** Thrown at the edge only; the one filter writes it as problem details. Never carries anything of the inside. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    { members = {}, headers = {}, cause }: More = {},
  ) {
    super(detail, cause === undefined ? {} : { cause });
    this.members = members;
    this.headers = headers;
  }

  details(correlationId: string): ProblemDetails {
    return {
      type: `/problems/${this.code}`,
      title: titleOf(this.code),
      status: this.status,
      detail: this.detail,
      code: this.code,
      correlationId,
      ...this.members,
    };
  }
}

/** These the edge says as well as the domain, in the domain's word. */
export type SharedProblem = Extract<EveryRefusalCode, `no-such-${string}` | 'role-may-not'>;

export const problem = (code: EdgeProblem | SharedProblem, detail: string, more: More = {}): Problem =>
  new Problem(code, isEdgeProblem(code) ? edgeProblems[code] : STATUS[code], detail, more);

const isEdgeProblem = (code: EdgeProblem | SharedProblem): code is EdgeProblem => Object.hasOwn(edgeProblems, code);

/** What the domain refused, as it said it. */
export function refused(refusal: Refusal, revision: number): Problem {
  const { code, rule, sentence, span, better, details } = refusal;
  const errors = fieldsOf(refusal);
  return new Problem(code, refusalStatus(code), sentence, {
    members: {
      rule,
      ...(span === undefined ? {} : { span }),
      ...(better === undefined ? {} : { better }),
      ...(details === undefined ? {} : { details }),
      ...(errors.length === 0 ? {} : { errors }),
      ...(revision < 0 ? {} : { revision }),
    },
  });
}

/** An entry for each finding, so that a writer meets them all at once; else for the one field that it is about. */
function fieldsOf({ sentence, details, findings = [] }: Refusal): readonly FieldProblem[] {
  const field = details?.['field'];
  if (findings.length === 0) return typeof field === 'string' ? [{ pointer: pointerTo(field), detail: sentence }] : [];
  return findings.map(({ field: where, sentence: detail, ...more }) => ({
    pointer: pointerTo(where),
    detail,
    ...more,
  }));
}

/** The domain names a field inside another with a dot. */
const pointerTo = (field: string): string =>
  field
    .split('.')
    .map((step) => `/${escaped(step)}`)
    .join('');
