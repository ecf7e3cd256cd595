import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type SimilarAnswer, thirdContact, type TrackedPromise } from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { type Case, caseKey, caseOf, cases, raisedByThirdContact, wordsKey } from '#libs/projections';
import { unknownComplaint } from '../audit/history.controller.js';
import { asOf, type AsOf } from '../audit/as-of.js';
import { complaintIn, readCase } from '../audit/case-log.js';
import { IsRead } from '../http/access.guard.js';
import { maySeePersons } from '../http/access.js';
import { Reader } from '../http/act.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { entityTag } from '../http/entity-tag.js';
import { problem } from '../http/problem.js';
import { type TimesInTouch } from '../commands/similar.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { type CaseDocuments, foldedCase } from './folded-case.js';
import { confidentialIn, refuseSubject } from './confidentiality.js';
import { askedMoment, CaseQuery, ComplaintPath } from './parameters.js';
import { type Parked, Reading } from './reading.js';
import { type Words, wordsIn } from './words.js';

export interface PromiseInWords extends TrackedPromise {
  /** What was promised; sealed for whoever may not read it, absent when it goes without saying. */
  readonly what?: unknown;
}

export interface CaseAnswer extends Case {
  readonly promises: readonly PromiseInWords[];
  /** What was said and by whom; sealed for whoever may not read it. */
  readonly words: Words;
  /** Cases like this one in 90 days; absent when that cannot be told, and as of an earlier moment. */
  readonly similar?: SimilarAnswer;
  /** How often this person came to us about this object, over so many cases; absent like `similar`. */
  readonly inTouch?: TimesInTouch;
  readonly asOf?: { readonly moment: string; readonly by: string };
  /** Present when what is read here stands still. */
  readonly parked?: Parked;
  /** `goesOnAs`: of a duplicate, the case on which everything is done from now on. */
  readonly links: { readonly self: string; readonly history: string; readonly goesOnAs?: string };
}

@ApiTags('complaints')
@Controller('complaints/:complaintId')
export class CaseController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  @Get()
  @IsRead('complaint')
  @ApiOperation({
    operationId: 'complaint',
    summary:
      'A case as it stands: state, owner, promises, priority, and what was said; or as of a moment, from the log',
  })
  @Answers('Case', 'The case.', { tagged: true })
  @AnswersProblems(400, 401, 403, 404, 503, 504)
  async complaint(
    @Param() { complaintId }: ComplaintPath,
    @Query() query: CaseQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseAnswer> {
    const stream = caseKey(complaintId);
    const moment = askedMoment(query);
    const documents =
      moment === undefined
        ? await this.present(complaintId, query.after, reader)
        : await this.earlier(complaintId, moment, reader);
    if (documents.own === undefined) throw unknownComplaint(complaintId);
    const found = caseOf({ body: documents.own }, moment?.moment ?? this.installation.clock.now());
    const opened = maySeePersons(reader.role);
    const { promises: promised, ...words } = await wordsIn(documents.words, stream, this.installation.keys, { opened });
    const parked = moment === undefined ? await this.reading.parked(cases.name, stream) : undefined;
    // As of an earlier moment nothing can be changed: such an answer has no tag to come back with.
    if (moment === undefined) void reply.header('etag', entityTag(found.revision));
    return {
      ...found,
      ...(moment === undefined ? await this.amongOthers(found) : {}),
      promises: found.promises.map((promise) => inWords(promise, promised)),
      words,
      ...(moment === undefined ? {} : { asOf: moment }),
      ...(parked === undefined ? {} : { parked }),
      links: {
        self: `/complaints/${complaintId}`,
        history: `/complaints/${complaintId}/history`,
        ...(found.duplicateOf === undefined ? {} : { goesOnAs: `/complaints/${found.duplicateOf}` }),
      },
    };
  }

  private async earlier(complaintId: string, moment: AsOf, reader: Actor): Promise<CaseDocuments> {
    const all = await readCase(this.installation.log, complaintId);
    if (all.length === 0) throw unknownComplaint(complaintId);
    // Whom it is about is not asked as of then: what is known of that now goes for the past too.
    refuseSubject(reader, complaintIn(all));
    const documents = foldedCase(asOf(all, moment));
    if (documents.own !== undefined) return documents;
    throw problem(
      'no-such-complaint',
      `The complaint ${complaintId} had not been received then. Ask as of a later moment, or leave asOf out.`,
    );
  }

  /** What other cases add to a case that is looked at now. */
  private async amongOthers(found: Case): Promise<Partial<CaseAnswer>> {
    const { similar: others, clock } = this.installation;
    const { complaintId, priority } = found;
    const similar = await others.casesLike({ ...found, now: clock.now(), asItIs: true });
    const inTouch = await others.timesInTouch(complaintId);
    return {
      ...(similar === undefined ? {} : { similar }),
      ...(inTouch === undefined ? {} : { inTouch }),
      ...((inTouch?.times ?? 0) < thirdContact ? {} : { priority: raisedByThirdContact(priority) }),
    };
  }

  private async present(complaintId: string, after: string | undefined, reader: Actor): Promise<CaseDocuments> {
    await this.reading.atLeast(cases.name, after, caseKey(complaintId));
    const { reads, log } = this.installation;
    const own = await reads.get(cases.name, caseKey(complaintId));
    // Not folded yet, or the read store is being built: the log knows.
    if (own === undefined) {
      const all = await readCase(log, complaintId);
      refuseSubject(reader, complaintIn(all));
      return foldedCase(all);
    }
    refuseSubject(reader, confidentialIn(own.body));
    const words = await reads.get(cases.name, wordsKey(complaintId));
    return { own: own.body, words: words?.body };
  }
}

function inWords(promise: TrackedPromise, promised: unknown): PromiseInWords {
  const what = (promised as Words | undefined)?.[promise.promiseId];
  return what === undefined ? promise : { ...promise, what };
}
