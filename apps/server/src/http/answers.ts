import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { type NamedSchema } from './read-schemas.js';

/** A schema of the document: of a read, of a command on a complaint, or of a command on another stream. */
export type AnswerSchema = NamedSchema | `${string}Answer`;

/** What each status of a problem says, whatever was asked. */
const problemStatuses = {
  400: 'Not as asked; each field, parameter or header is named.',
  401: 'It does not say who acts.',
  403: 'This role may not, or this person: `allowed` or `detail` says who may.',
  404: 'There is nothing of this name or number.',
  409: 'Refused in this state; another time it may do. `detail` says what is missing, `rule` which rule asks for it.',
  412: 'Somebody was first: If-Match names another revision than the case has now.',
  422: 'Refused with these words or values; or the Idempotency-Key came before with another body.',
  428: 'Not done unseen: If-Match is missing.',
  429: 'Too many wrong codes, or answers to one survey; try again after Retry-After seconds. The right code is let in all the same.',
  503: 'Not now; nothing is lost. Try again after Retry-After seconds, a command with the same Idempotency-Key.',
  504: 'What is read has not got to the position in `after` yet.',
} as const;
export type ProblemStatus = keyof typeof problemStatuses;

/** How an operation answers when it does not do what was asked. */
export const AnswersProblems = (...statuses: readonly ProblemStatus[]): MethodDecorator =>
  applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: problemStatuses[status],
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );

/** What an operation answers in JSON when all is well. */
export const Answers = (
  schema: AnswerSchema,
  description: string,
  { status = 200, tagged = false }: { readonly status?: number; readonly tagged?: boolean } = {},
): MethodDecorator =>
  ApiResponse({
    status,
    description,
    ...(tagged ? { headers: { ETag: { description: 'Its revision.', schema: { type: 'string' } } } } : {}),
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  });

/** What an operation answers in a form of its own. */
export const AnswersIn = (mediaType: string, description: string): MethodDecorator =>
  ApiResponse({ status: 200, description, content: { [mediaType]: { schema: { type: 'string' } } } });
