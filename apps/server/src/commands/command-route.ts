import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam } from '@nestjs/swagger';
import { IsCommand } from '../http/access.guard.js';
import { type AnyCommandName, commandsWithPrecondition, type CommandName } from '../http/access.js';
import { Answers, AnswersProblems, type AnswerSchema } from '../http/answers.js';
import { type BodyOf } from './dto/body-of.js';
import { type Example, examples } from '../http/examples.js';

/** A body class that says everything that its command can say. */
export type Covering<Whole, Body> = (new () => Body) &
  (Exclude<keyof Whole, keyof Body> extends never ? unknown : never);

/** What every address of a command says of itself. */
export interface DescribedCommand {
  readonly summary: string;
  /** The requirement rows that this command answers. */
  readonly rows: readonly string[];
  /** The command's name unless said otherwise. */
  readonly operationId?: string;
  readonly example: Example;
  /** Where it stands; after the id of what it is about and in kebab-case unless said otherwise. */
  readonly path?: string;
  readonly creates?: true;
}

interface Described<Type extends CommandName, Body extends BodyOf<Type>> extends DescribedCommand {
  /** Or, for the second address of a command, `part`: what can be said there. */
  readonly body?: Covering<BodyOf<Type>, Body>;
  readonly part?: new () => object;
}

/** One command as an address: `POST /complaints/{id}/{command-in-kebab-case}`. */
export const CommandRoute = <Type extends CommandName, Body extends BodyOf<Type>>(
  command: Type,
  { body, part, ...described }: Described<Type, Body>,
) =>
  commandAddress(
    command,
    { ...described, body: body ?? part ?? Object },
    {
      parameters: [{ name: 'complaintId', format: 'uuid', description: 'The complaint.' }],
      answer: 'CommandAnswer',
      tagged: 'The ETag of the case as you have seen it; refused with 412 when somebody was first.',
    },
  );

/** What is the same for every command on streams of one kind. */
interface Addressed {
  /** What tells such streams apart in the address, in order. */
  readonly parameters: readonly { readonly name: string; readonly format?: string; readonly description: string }[];
  readonly answer: AnswerSchema;
  /** What If-Match is. */
  readonly tagged: string;
}

/** One command of any stream as an address, with everything that the OpenAPI document says of it. */
export function commandAddress(
  command: AnyCommandName,
  { summary, rows, body, example, path, creates, ...named }: DescribedCommand & { readonly body: new () => object },
  { parameters, answer, tagged }: Addressed,
) {
  const operationId = named.operationId ?? command.charAt(0).toLowerCase() + command.slice(1);
  examples.set(operationId, example);
  const steps = [...parameters.map(({ name }) => `:${name}`), kebab(command)];
  return applyDecorators(
    Post(path ?? steps.join('/')),
    HttpCode(creates ? 201 : 200),
    IsCommand(command),
    ApiOperation({ operationId, summary, description: `Answers ${rows.join(', ')}.` }),
    ApiBody({ type: body }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Done once for each key: repeat it with the same key to get the first answer.',
    }),
    ...(creates
      ? []
      : [
          ...parameters.map((parameter) => ApiParam(parameter)),
          ApiHeader({ name: 'If-Match', required: commandsWithPrecondition.has(command), description: tagged }),
        ]),
    Answers(answer, 'Done; revision, position, command id, the types of the events, and warnings.', {
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
