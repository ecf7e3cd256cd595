import { Body, Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { askedTerms, type Case, caseKey, caseOf, cases, findComplaints, finding, wordsKey } from '#libs/projections';
import { type Actor } from '#libs/event-schema';
import { IsRead } from '../http/access.guard.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { Reader } from '../http/act.js';
import { examples } from '../http/examples.js';
import { Text, Whole } from '../http/fields.js';
import { problem } from '../http/problem.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { confidentialIn, isHiddenFrom } from './confidentiality.js';
import { ReadQuery } from './parameters.js';
import { Reading } from './reading.js';
import { wordsIn } from './words.js';

const longestAsked = 200;
const usual = 20;
const mostLookedAt = 200;

/** What a caller says of themselves; all of it must fit: a case is found when it has every word, number and reference. */
export class FindDto {
  @Text({
    optional: true,
    max: longestAsked,
    description: 'Words of a name, each in full or by its first 4 to 12 characters; every one of them must fit.',
  })
  name?: string;

  @Text({
    optional: true,
    max: longestAsked,
    description: 'Telephone number, with or without country code, or its first 4 to 12 digits.',
  })
  phone?: string;

  @Text({
    optional: true,
    max: longestAsked,
    description: 'E-mail address, or its first 4 to 12 characters.',
  })
  email?: string;

  @Text({
    optional: true,
    max: longestAsked,
    description: 'Customer number, or a reference of somebody else; in full or by its first 4 to 12 characters.',
  })
  reference?: string;

  @Whole(1, 100, { optional: true, description: 'How many at most (20).' })
  limit?: number;
}

/** Enough to see whether it is the caller's case, so that nobody has to tell it again. */
export interface FoundCase {
  readonly complaintId: string;
  readonly state: string | undefined;
  readonly receivedAt: string | undefined;
  readonly unit: string | undefined;
  readonly owner: string | undefined;
  readonly product: string | undefined;
  readonly priority: number;
  readonly complainant: unknown;
  readonly links: { readonly complaint: string; readonly history: string };
}

export interface FoundCases {
  readonly found: readonly FoundCase[];
  /** There are more. */
  readonly incomplete: boolean;
  /** How what was asked was looked for, where that may surprise. */
  readonly notes: readonly string[];
}

examples.set('find', () => ({ name: 'de vries', phone: '06 12345678' }));

@ApiTags('complaints')
@Controller('complaints/find')
export class FindController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  @Post()
  @HttpCode(200)
  @IsRead('find')
  @ApiBody({ type: FindDto })
  @ApiOperation({
    operationId: 'find',
    summary:
      'Find the complaints of a caller by name, telephone, e-mail or reference: in full, or by a beginning of 4 characters',
    description:
      'Everything that is given must fit (and, not or). A word, number or reference is looked for in full and by its ' +
      'first 4 to 12 characters; what is shorter finds only what is just as short, and `notes` says so.',
  })
  @Answers('FoundCases', 'The cases that fit, the latest first; none is no mistake.')
  @AnswersProblems(400, 401, 403, 503, 504)
  async find(
    @Query() { after }: ReadQuery,
    @Body() { limit = usual, ...asked }: FindDto,
    @Reader() reader: Actor,
  ): Promise<FoundCases> {
    const terms = askedTerms(asked);
    if (terms.length === 0) {
      throw problem('invalid-fields', 'Give a name, a telephone number, an e-mail address or a reference to find by.', {
        members: {
          errors: ['name', 'phone', 'email', 'reference'].map((field) => ({
            pointer: `/${field}`,
            detail: 'one of these is needed',
          })),
        },
      });
    }
    await this.reading.allOf(finding.name, after);
    await this.reading.allOf(cases.name, after);
    const { reads, keys } = this.installation;
    const { complaintIds, incomplete } = await findComplaints(reads, keys, asked, mostLookedAt);
    const looked = await Promise.all(complaintIds.map((complaintId) => this.caseOf(complaintId, reader)));
    // Whoever rings rings about the latest one, most of the time.
    const latestFirst = looked
      .filter((one) => one !== undefined)
      .sort((one, other) => (other.receivedAt ?? '').localeCompare(one.receivedAt ?? ''));
    const found = await Promise.all(latestFirst.slice(0, limit).map((one) => this.foundCase(one)));
    return { found, incomplete: incomplete || latestFirst.length > limit, notes: notesOn(terms) };
  }

  private async caseOf(complaintId: string, reader: Actor): Promise<Case | undefined> {
    const own = await this.installation.reads.get(cases.name, caseKey(complaintId));
    return own === undefined || isHiddenFrom(reader, confidentialIn(own.body))
      ? undefined
      : caseOf(own, this.installation.clock.now());
  }

  private async foundCase({ complaintId, ...known }: Case): Promise<FoundCase> {
    const { reads, keys } = this.installation;
    const sealed = await reads.get(cases.name, wordsKey(complaintId));
    const words = await wordsIn(sealed?.body, caseKey(complaintId), keys, { opened: true });
    const { state, receivedAt, unit, owner, product, priority } = known;
    const complaint = `/complaints/${complaintId}`;
    return {
      complaintId,
      state,
      receivedAt,
      unit,
      owner,
      product,
      priority: priority.value,
      complainant: words['complainant'] ?? null,
      links: { complaint, history: `${complaint}/history` },
    };
  }
}

/** What is shorter than any beginning that is kept is found in full only. */
const shortestBeginning = 4;

const notesOn = (terms: readonly string[]): readonly string[] =>
  terms.flatMap((term) => {
    const asked = term.slice(term.indexOf(' ') + 1);
    return Array.from(asked).length < shortestBeginning
      ? [`"${asked}" was looked for in full only: a beginning needs at least ${shortestBeginning} characters.`]
      : [];
  });
