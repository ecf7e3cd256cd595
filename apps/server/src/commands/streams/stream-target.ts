import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type ActRequest, actRequestOf } from '../../http/act.js';
import { isId, isPlainCode, isUuid } from '../../http/fields.js';
import { problem } from '../../http/problem.js';
import { type Family, type Parameter, type Where } from './family.js';

/** Which stream a command is about, who sends it, and where the answer goes. */
export interface StreamTarget {
  /** Empty for one that is still to begin. */
  readonly where: Where;
  readonly act: ActRequest;
  readonly reply: FastifyReply;
}

/** The target of a command of this family. */
export const On = createParamDecorator(
  (family: Pick<Family, 'parameters'>, context: ExecutionContext): StreamTarget => {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const act = actRequestOf(request);
    void reply.header('idempotency-key', act.idempotencyKey);
    return { where: whereIn(request, family), act, reply };
  },
);

/** What the address says of the stream. @throws Problem malformed-address */
export function whereIn({ params }: Pick<FastifyRequest, 'params'>, { parameters }: Pick<Family, 'parameters'>): Where {
  const given = params as Readonly<Record<string, string | undefined>>;
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      const value = given[parameter.name];
      return value === undefined ? [] : [[parameter.name, sane(parameter, value)]];
    }),
  );
}

const forms = {
  uuid: { fits: isUuid, detail: 'must be a UUID in lower case' },
  id: { fits: isId, detail: 'must be an id: letters, digits and . _ @ : -, at most 200' },
  code: { fits: isPlainCode, detail: 'must be letters and digits only, at most 100' },
} as const;

function sane({ name, form }: Parameter, value: string): string {
  const { fits, detail } = forms[form];
  if (fits(value)) return value;
  throw problem('malformed-address', `In the address, ${name} ${detail}.`, {
    members: { errors: [{ pointer: name, detail }] },
  });
}
