import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { listed, listedIndex, type ListedKind, listedOfIndex } from '#libs/projections';
import { type DocumentBody } from '#libs/read-store';
import { IsRead } from '../http/access.guard.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { asPageProblem, pageAddress } from './paging.js';
import { ListedQuery, ListedOfOwnerQuery, ListedOfUnitQuery } from './parameters.js';
import { Reading } from './reading.js';

/** One line of a list. */
export type Listed = DocumentBody & { readonly links: { readonly self: string } };

export interface ListedPage {
  readonly items: readonly Listed[];
  /** The address of the next page; absent on the last. */
  readonly next?: string;
}

const usual = 50;

/** What there is beside the cases, the latest first. */
@Controller()
export class ListedController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  @Get('incidents')
  @IsRead('incident')
  @ApiTags('incidents')
  @ApiOperation({ operationId: 'incidents', summary: 'Every incident, the latest first, or those of one unit' })
  @Answers('Incidents', 'The incidents.')
  @AnswersProblems(400, 401, 403, 503, 504)
  incidents(@Query() query: ListedOfUnitQuery): Promise<ListedPage> {
    return this.page('incident', query, { unit: query.unit });
  }

  @Get('improvements')
  @IsRead('improvement')
  @ApiTags('improvements')
  @ApiOperation({ operationId: 'improvements', summary: 'Every improvement, the latest first, or those of one owner' })
  @Answers('Improvements', 'The improvements.')
  @AnswersProblems(400, 401, 403, 503, 504)
  improvements(@Query() query: ListedOfOwnerQuery): Promise<ListedPage> {
    return this.page('improvement', query, { owner: query.owner });
  }

  @Get('surveys')
  @IsRead('survey')
  @ApiTags('surveys')
  @ApiOperation({ operationId: 'surveys', summary: 'Every survey, the latest first, or those of one unit' })
  @Answers('Surveys', 'The surveys.')
  @AnswersProblems(400, 401, 403, 503, 504)
  surveys(@Query() query: ListedOfUnitQuery): Promise<ListedPage> {
    return this.page('survey', query, { unit: query.unit });
  }

  private async page(
    kind: ListedKind,
    { after, page, limit }: ListedQuery,
    filter: Readonly<Record<string, string | undefined>>,
  ): Promise<ListedPage> {
    await this.reading.allOf(listed.name, after);
    const [whose] = Object.values(filter);
    const found = await this.installation.reads
      .query({
        projection: listed.name,
        ...(whose === undefined
          ? { index: listedIndex, equals: [kind] }
          : { index: listedOfIndex, equals: [kind, whose] }),
        direction: 'descending',
        after: page,
        limit: limit ?? usual,
      })
      .catch(asPageProblem);
    const address = `/${kind}s`;
    return {
      items: found.documents.map(({ body }) => lineOf(kind, address, body)),
      ...(found.next === undefined ? {} : { next: pageAddress(address, { page: found.next, limit, ...filter }) }),
    };
  }
}

function lineOf(
  kind: ListedKind,
  address: string,
  { kind: _kind, id, whose: _whose, ...standing }: DocumentBody,
): Listed {
  const itsId = typeof id === 'string' ? id : '';
  return { [`${kind}Id`]: itsId, ...standing, links: { self: `${address}/${itsId}` } };
}
