import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { normalisedReturnCode } from '#libs/privacy';
import { isUuid } from '../http/fields.js';
import { problem } from '../http/problem.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { WrongCodes } from './wrong-codes.js';

export const returnCodeHeader = 'return-code';

/** Longer than anybody types a code, with whatever is between its groups. */
const longestTyped = 60;
const noCode = '----------------';

/** A request of somebody who showed the code of this complaint. */
interface LetIn extends FastifyRequest {
  ownComplaint?: string;
}

/** The complaint whose code was shown with this request. */
export function ownComplaintOf(request: FastifyRequest): string {
  const { ownComplaint } = request as LetIn;
  if (ownComplaint === undefined) throw new Error('a route of the complainant without the guard of its code');
  return ownComplaint;
}

/**
 * Lets a complainant in by number and return code. Whether a number exists is not looked at before its code is right, so
 * that a wrong code, an unknown number and what is no number at all are one answer, after the same work.
 */
@Injectable()
export class ReturnCodeGuard implements CanActivate {
  private readonly wrongCodes: WrongCodes;

  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {
    this.wrongCodes = new WrongCodes(() => Date.parse(installation.clock.now()));
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<LetIn>();
    const { complaintId: typed = '' } = request.params as { readonly complaintId?: string };
    const complaintId = typed.trim().toLowerCase();
    const isRight = this.isRight(complaintId, request.headers[returnCodeHeader]);
    if (!isRight || !isUuid(complaintId)) this.refuse(complaintId, request.ip);
    request.ownComplaint = complaintId;
    return true;
  }

  private isRight(complaintId: string, typed: string | string[] | undefined): boolean {
    const { keys } = this.installation;
    const given = typeof typed === 'string' && typed.length <= longestTyped ? normalisedReturnCode(typed) : undefined;
    // Compared as hashes of one length, whatever was typed.
    const [shown = '', right = ''] = [given ?? noCode, keys.returnCode(complaintId)].map((code) =>
      keys.keyedHash('shown-code', code),
    );
    return timingSafeEqual(Buffer.from(shown), Buffer.from(right)) && given !== undefined;
  }

  private refuse(complaintId: string, client: string): never {
    const tried = { complaint: this.installation.keys.keyedHash('wrong-code', complaintId), client };
    const waitMs = this.wrongCodes.waitMs(tried);
    if (waitMs > 0) {
      throw problem(
        'too-many-codes',
        'Too many wrong codes were tried. Wait a moment and look at the code on your receipt; the right one is always let in.',
        { headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) } },
      );
    }
    this.wrongCodes.count(tried);
    throw problem(
      'code-unknown',
      'This number and this code do not belong together. Both are on the receipt of your complaint; capitals, spaces and dashes do not matter.',
    );
  }
}
