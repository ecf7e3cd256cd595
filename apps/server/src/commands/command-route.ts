import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam } from '@nestjs/swagger';
import { IsCommand } from '../http/access.guard.js';
import { commandsWithPrecondition, type CommandName } from '../http/access.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { type BodyOf } from './dto/body-of.js';
import { type Example, examples } from '../http/examples.js';

/** A body class that says everything that its command can say. */
type Covering<Type extends CommandName, Body extends BodyOf<Type>> = (new () => Body) &
  (Exclude<keyof BodyOf<Type>, keyof Body> extends never ? unknown : never);

interface Described<Type extends CommandName, Body extends BodyOf<Type>> {
  readonly summary: string;
  /** The requirement rows that this command answers. */
  readonly rows: readonly string[];
  /** Or, for the second address of a command, `part`: what can be said there. */
  readonly body?: Covering<Type, Body>;
  readonly part?: new () => object;
  /** The command's name unless said otherwise. */
  readonly operationId?: string;
  readonly example: Example;
  /** Where it stands; after the complaint's id and in kebab-case unless said otherwise. */
  readonly path?: string;
  readonly creates?: true;
}

/** One command as an address: `POST /complaints/{id}/{command-in-kebab-case}`. */
export function CommandRoute<Type extends CommandName, Body extends BodyOf<Type>>(
  command: Type,
  { summary, rows, body, part, example, path, creates, ...named }: Described<Type, Body>,
) {
  const operationId = named.operationId ?? command.charAt(0).toLowerCase() + command.slice(1);
  examples.set(operationId, example);
  return applyDecorators(
    Post(path ?? `:complaintId/${kebab(command)}`),
    HttpCode(creates ? 201 : 200),
    IsCommand(command),
    ApiOperation({ operationId, summary, description: `Answers ${rows.join(', ')}.` }),
    ApiBody({ type: body ?? part ?? Object }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Done once for each key: repeat it with the same key to get the first answer.',
    }),
    ...(creates
      ? []
      : [
          ApiParam({ name: 'complaintId', format: 'uuid', description: 'The complaint.' }),
          ApiHeader({
            name: 'If-Match',
            required: commandsWithPrecondition.has(command),
            description: 'The ETag of the case as you have seen it; refused with 412 when somebody was first.',
          }),
        ]),
    Answers('CommandAnswer', 'Done; revision, position, command id, the types of the events, and warnings.', {
      status: creates ? 201 : 200,
      tagged: true,
    }),
    AnswersProblems(400, 401, 403, 409, 422, 503),
    ...(creates ? [] : [AnswersProblems(404, 412)]),
    ...(commandsWithPrecondition.has(command) ? [AnswersProblems(428)] : []),
  );
}

export const kebab = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);
