import { type Refusal } from '#libs/event-schema';
import { refusalStatus, STATUS } from './refusal-status.js';

/** What can go wrong at the edge, before or beside the domain; each has a section in docs/problems.md. */
export const edgeProblems = {
  'malformed-json': 400,
  'malformed-body': 400,
  'invalid-fields': 400,
  'malformed-address': 400,
  'malformed-header': 400,
  'actor-required': 401,
  'unknown-route': 404,
  'unknown-queue': 404,
  'unknown-problem': 404,
  'unknown-projection': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'revision-stale': 412,
  'precondition-weak': 412,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  'idempotency-key-reused': 422,
  'precondition-required': 428,
  'headers-too-large': 431,
  fault: 500,
  'outcome-unknown': 503,
  'newer-version-needed': 503,
  'store-unavailable': 503,
  'read-store-unavailable': 503,
  busy: 503,
  'shutting-down': 503,
  'case-parked': 503,
  'projector-down': 503,
  'not-yet': 504,
} as const satisfies Readonly<Record<string, number>>;
export type EdgeProblem = keyof typeof edgeProblems;

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

/** These two the edge says as well as the domain, in the domain's word. */
type SharedProblem = 'no-such-complaint' | 'role-may-not';

export const problem = (code: EdgeProblem | SharedProblem, detail: string, more: More = {}): Problem =>
  new Problem(
    code,
    code === 'no-such-complaint' || code === 'role-may-not' ? STATUS[code] : edgeProblems[code],
    detail,
    more,
  );

/** What the domain refused, as it said it. */
export function refused(refusal: Refusal, revision: number): Problem {
  const { code, rule, sentence, span, better, details } = refusal;
  return new Problem(code, refusalStatus(code), sentence, {
    members: {
      rule,
      ...(span === undefined ? {} : { span }),
      ...(better === undefined ? {} : { better }),
      ...(details === undefined ? {} : { details }),
      ...(revision < 0 ? {} : { revision }),
    },
  });
}

/** `responsibility-not-accepted` reads "Responsibility not accepted". */
export const titleOf = (code: string): string => {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
