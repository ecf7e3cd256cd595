import { applyDecorators, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiSecurity } from '@nestjs/swagger';
import { IsOpen } from '../http/access.guard.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { type Example, examples } from '../http/examples.js';
import { ReturnCodeGuard } from './return-code.guard.js';
import { languages } from './words/words.js';

interface Described {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  /** The requirement rows that it answers. */
  readonly rows: readonly string[];
}

/** For whoever shows the code of the complaint, and for nobody else: who acts is the complainant. */
const ForComplainant = ({ operationId, summary, rows }: Omit<Described, 'path'>) =>
  applyDecorators(
    IsOpen(),
    UseGuards(ReturnCodeGuard),
    ApiSecurity({}),
    ApiOperation({ operationId, summary, description: `Answers ${rows.join(', ')}.` }),
    ApiParam({ name: 'complaintId', format: 'uuid', description: 'The number on the receipt.' }),
    ApiHeader({
      name: 'Return-Code',
      required: true,
      description: 'The code on the receipt; capitals, spaces and dashes do not matter. No Actor headers are needed.',
    }),
    ApiQuery({
      name: 'language',
      required: false,
      enum: languages,
      description: 'The language of the answer; that of the complaint when left out.',
    }),
    AnswersProblems(400, 404, 429, 503),
  );

export const ComplainantReads = ({ path, ...described }: Described) =>
  applyDecorators(
    Get(path),
    ForComplainant(described),
    Answers('OwnCase', 'The case, in words for whoever complained.'),
  );

export function ComplainantTells({
  path,
  body,
  example,
  ...described
}: Described & { readonly body: new () => object; readonly example: Example }) {
  examples.set(described.operationId, example);
  return applyDecorators(
    Post(path),
    HttpCode(200),
    ForComplainant(described),
    ApiBody({ type: body }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Done once for each key: repeat it with the same key to get the first answer.',
    }),
    Answers('ToldUs', 'Done; what came of it, in words.'),
    AnswersProblems(409, 422),
  );
}
