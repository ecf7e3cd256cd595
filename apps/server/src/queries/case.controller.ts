import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type SimilarAnswer, thirdContact, type TrackedPromise } from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { type Case, caseKey, caseOf, cases, raisedByThirdContact, wordsKey } from '#libs/projections';
import { asOf, type AsOf } from '../audit/as-of.js';
import { complaintIn, readCase } from '../audit/case-log.js';
import { IsRead } from '../http/access.guard.js';
import { maySeePersons } from '../http/access.js';
import { Reader } from '../http/act.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { entityTag } from '../http/entity-tag.js';
import { Problem, problem } from '../http/problem.js';
import { unknownComplaint } from '../http/unknown-complaint.js';
import { type TimesInTouch } from '../commands/similar.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { type CaseDocuments, foldedCase } from './folded-case.js';
import { refuseUnseen } from './confidentiality.js';
import { knownLinks } from './links.js';
import { askedMoment, CaseQuery, ComplaintPath } from './parameters.js';
import { type Parked, Reading } from './reading.js';
import { otherUnit, type ResponsibleUnit } from './responsible-unit.js';
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
  /** Where it belongs, when the register names another unit; absent as of an earlier moment. */
  readonly responsibleUnit?: ResponsibleUnit;
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
      ...(moment === undefined ? await this.amongOthers(found, reader) : {}),
      similarTo: await knownLinks(this.installation.transactor, reader, found.similarTo, () =>
        readCase(this.installation.log, complaintId),
      ),
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
    await this.refuseUnseen(reader, complaintId, complaintIn(all));
    const documents = foldedCase(asOf(all, moment));
    if (documents.own !== undefined) return documents;
    throw problem(
      'no-such-complaint',
      `The complaint ${complaintId} had not been received then. Ask as of a later moment, or leave asOf out.`,
    );
  }

  /** What other cases add to a case that is looked at now. */
  private async amongOthers(found: Case, reader: Actor): Promise<Partial<CaseAnswer>> {
    const { similar: others, clock } = this.installation;
    const { complaintId, priority } = found;
    const similar = await others.casesLike({ ...found, now: clock.now(), asItIs: true, reader });
    const inTouch = await others.timesInTouch(complaintId, reader);
    const responsibleUnit = otherUnit(found, await this.installation.inForce.register(), clock.now());
    return {
      ...(similar === undefined ? {} : { similar }),
      ...(inTouch === undefined ? {} : { inTouch }),
      ...(responsibleUnit === undefined ? {} : { responsibleUnit }),
      ...((inTouch?.times ?? 0) < thirdContact ? {} : { priority: raisedByThirdContact(priority) }),
    };
  }

  private async present(complaintId: string, after: string | undefined, reader: Actor): Promise<CaseDocuments> {
    await this.folded(complaintId, after, reader);
    const { reads, log } = this.installation;
    // Asked of the log: what is folded may not know yet whom it is about, nor that it is hidden from them.
    const all = await readCase(log, complaintId);
    await this.refuseUnseen(reader, complaintId, complaintIn(all));
    const own = (await this.reading.isBeingBuilt(cases.name))
      ? undefined
      : await reads.get(cases.name, caseKey(complaintId));
    // Not folded yet, or the read store is being built: the log knows.
    if (own === undefined) return foldedCase(all);
    const words = await reads.get(cases.name, wordsKey(complaintId));
    return { own: own.body, words: words?.body };
  }

  private async folded(complaintId: string, after: string | undefined, reader: Actor): Promise<void> {
    try {
      await this.reading.atLeast(cases.name, after, caseKey(complaintId));
    } catch (thrown) {
      // That a case stands still is told only to whoever may know that there is one.
      if (thrown instanceof Problem && thrown.code === 'case-parked')
        await this.refuseUnseen(reader, complaintId, complaintIn(await readCase(this.installation.log, complaintId)));
      throw thrown;
    }
  }

  private refuseUnseen(reader: Actor, complaintId: string, complaint: Parameters<typeof refuseUnseen>[3]) {
    return refuseUnseen(this.installation.transactor, reader, complaintId, complaint);
  }
}

function inWords(promise: TrackedPromise, promised: unknown): PromiseInWords {
  const what = (promised as Words | undefined)?.[promise.promiseId];
  return what === undefined ? promise : { ...promise, what };
}
