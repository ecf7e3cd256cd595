import { Body, Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { askedTerms, type Case, caseKey, caseOf, cases, findComplaints, finding, wordsKey } from '#libs/projections';
import { IsRead } from '../http/access.guard.js';
import { examples } from '../http/examples.js';
import { Text, Whole } from '../http/fields.js';
import { problem } from '../http/problem.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { ReadQuery } from './parameters.js';
import { Reading } from './reading.js';
import { wordsIn } from './words.js';

const longestAsked = 200;
const usual = 20;
const mostLookedAt = 200;

/** What a caller says of themselves; all of it must fit. */
export class FindDto {
  @Text({ optional: true, max: longestAsked, description: 'Name, or the beginning of one: at least 4 characters.' })
  name?: string;

  @Text({ optional: true, max: longestAsked, description: 'Telephone number, with or without country code.' })
  phone?: string;

  @Text({
    optional: true,
    max: longestAsked,
    description: 'E-mail address, or at least 4 characters of its beginning.',
  })
  email?: string;

  @Text({ optional: true, max: longestAsked, description: 'Customer number, or a reference of somebody else.' })
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
  })
  async find(
    @Query() { after }: ReadQuery,
    @Body() { limit = usual, ...asked }: FindDto,
  ): Promise<{ readonly found: readonly FoundCase[]; readonly incomplete: boolean }> {
    if (askedTerms(asked).length === 0) {
      throw problem('invalid-fields', 'Give a name, a telephone number, an e-mail address or a reference to find by.', {
        members: {
          errors: ['name', 'phone', 'email', 'reference'].map((field) => ({
            pointer: `/${field}`,
            detail: 'one of these is needed',
          })),
        },
      });
    }
    await this.reading.atLeast(finding.name, after);
    await this.reading.atLeast(cases.name, after);
    const { reads, keys } = this.installation;
    const { complaintIds, incomplete } = await findComplaints(reads, keys, asked, mostLookedAt);
    const looked = await Promise.all(complaintIds.map((complaintId) => this.caseOf(complaintId)));
    // Whoever rings rings about the latest one, most of the time.
    const latestFirst = looked
      .filter((one) => one !== undefined)
      .sort((one, other) => (other.receivedAt ?? '').localeCompare(one.receivedAt ?? ''));
    const found = await Promise.all(latestFirst.slice(0, limit).map((one) => this.foundCase(one)));
    return { found, incomplete: incomplete || latestFirst.length > limit };
  }

  private async caseOf(complaintId: string): Promise<Case | undefined> {
    const own = await this.installation.reads.get(cases.name, caseKey(complaintId));
    return own === undefined ? undefined : caseOf(own);
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
