import { type ArgumentMetadata, Injectable, type ValidationError, ValidationPipe } from '@nestjs/common';
import { isReservedName } from './json-body.js';
import { escaped } from './json-pointer.js';
import { type FieldProblem, Problem, problem } from './problem.js';
import { rememberChecks } from './remembered-checks.js';

const mostReported = 50;
const unknownHere = 'is not a field that is known here';
const namesIn = (value: unknown): string[] => (typeof value === 'object' && value !== null ? Object.keys(value) : []);

/** Shape and size of everything that comes in: unknown fields are refused, and nothing undecorated gets through. */
@Injectable()
export class EdgeValidation extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      // Nest switches this off by default, and then a class without decorators lets anything through.
      forbidUnknownValues: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => new FieldProblems(errors.flatMap((error) => fieldProblems(error, ''))),
    });
    rememberChecks();
  }

  // Nest looks through every body for bytes where an object should stand; JSON has none.
  protected override findNestedBinaryValues(): ValidationError[] {
    return [];
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // The whitelist takes such a name for a field that it knows. In a body they are refused where it is read.
    const reserved = metadata.type === 'query' ? namesIn(value).filter(isReservedName) : [];
    if (reserved.length > 0) throw inAddress(reserved.map((name) => ({ pointer: `/${name}`, detail: unknownHere })));
    // Nest takes null for an object without fields.
    if (metadata.type === 'body' && value === null) throw inBody([]);
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (thrown) {
      if (!(thrown instanceof FieldProblems)) throw thrown;
      throw metadata.type === 'body' ? inBody(thrown.found) : inAddress(thrown.found);
    }
  }
}

class FieldProblems extends Error {
  override readonly name = 'FieldProblems';
  constructor(readonly found: readonly FieldProblem[]) {
    super('fields are not as asked');
  }
}

function inBody(found: readonly FieldProblem[]): Problem {
  const first = found[0];
  const count = found.length === 1 ? 'One field is' : `${found.length} fields are`;
  const detail =
    first === undefined || first.pointer === '/undefined'
      ? 'The body is not what is asked for here: send a JSON object with the fields of the command.'
      : `${count} not as asked: ${first.pointer} ${first.detail}${found.length > 1 ? ', and others' : ''}.`;
  return problem('invalid-fields', detail, { members: { errors: found.slice(0, mostReported) } });
}

function inAddress(found: readonly FieldProblem[]): Problem {
  const errors = found.slice(0, mostReported).map(({ pointer, detail }) => ({ pointer: pointer.slice(1), detail }));
  const first = errors[0];
  return problem(
    'malformed-address',
    first === undefined ? 'The address is not well-formed.' : `In the address, ${first.pointer} ${first.detail}.`,
    { members: { errors } },
  );
}

function fieldProblems(error: ValidationError, parent: string): FieldProblem[] {
  const pointer = `${parent}/${escaped(error.property)}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    pointer,
    detail: constraint === 'whitelistValidation' ? unknownHere : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, pointer))];
}
