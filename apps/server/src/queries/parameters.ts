import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Matches, ValidateIf } from 'class-validator';
import { type AsOf } from '../audit/as-of.js';
import { Code, Id, Moment, PlainCode, Uuid, Whole } from '../http/fields.js';
import { problem } from '../http/problem.js';

/** A number in an address is written in digits. */
const InDigits = (minimum: number, maximum: number, description: string) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value,
    ),
    Whole(minimum, maximum, { optional: true, description }),
  );

/** Something opaque that Redress answered before: a position, a page. */
const Opaque = (description: string) =>
  applyDecorators(
    ValidateIf((_, value) => value !== undefined),
    Matches(/^[A-Za-z0-9._:=-]{1,4000}$/, { message: 'must be as it was answered before' }),
    ApiPropertyOptional({ type: 'string', description }),
  );

export class ComplaintPath {
  @Uuid({ description: 'The complaint.' })
  complaintId!: string;
}

export class ReportPath {
  @PlainCode({ description: 'The report: letters and digits.' })
  report!: string;

  @Id({ description: 'The period that it is about, such as 2026-Q1.' })
  period!: string;
}

export class EmployeePath {
  @Id({ description: 'The employee.' })
  employee!: string;
}

export class SurveyPath {
  @Uuid({ description: 'The survey.' })
  surveyId!: string;
}

export class FeedbackPath extends SurveyPath {
  @Id({ description: 'The unit that asks.' })
  unit!: string;
}

export class ImprovementPath {
  @Uuid({ description: 'The improvement.' })
  improvementId!: string;
}

export class IncidentPath {
  @Uuid({ description: 'The incident.' })
  incidentId!: string;
}

/** Every read of what is folded from the log. */
export class ReadQuery {
  @Opaque('Wait, a few seconds at most, until what is read here has got to this position, as a command answered it.')
  after?: string;
}

export class CaseQuery extends ReadQuery {
  @Moment({ optional: true, description: 'The case as of this moment, from the log itself.' })
  asOf?: string;

  @Code(['recorded', 'occurred'], {
    optional: true,
    description:
      'As of: what was known at the moment (recorded, the default), or what had happened by then (occurred).',
  })
  by?: 'recorded' | 'occurred';
}

export class RegisterQuery {
  @Moment({ optional: true, description: 'The register as of this moment.' })
  asOf?: string;
}

export class HistoryQuery {
  @InDigits(0, 2_000_000_000, 'First revision to tell.')
  from?: number;

  @InDigits(1, 500, 'How many facts at most (100).')
  limit?: number;

  @Moment({ optional: true, description: 'The history as of this moment.' })
  asOf?: string;

  @Code(['recorded', 'occurred'], {
    optional: true,
    description:
      'As of: what was known at the moment (recorded, the default), or what had happened by then (occurred).',
  })
  by?: 'recorded' | 'occurred';
}

export class QueuesQuery extends ReadQuery {
  @Id({ optional: true, description: 'Items of this owner only.' })
  owner?: string;

  @Id({ optional: true, description: 'Items of this unit only.' })
  unit?: string;
}

export class QueueQuery extends QueuesQuery {
  @Opaque('The next page, as the page before answered it.')
  page?: string;

  @InDigits(1, 200, 'How many items at most (50).')
  limit?: number;
}

/** Every list of what there is beside the cases. */
export class ListedQuery extends ReadQuery {
  @Opaque('The next page, as the page before answered it.')
  page?: string;

  @InDigits(1, 200, 'How many at most (50).')
  limit?: number;
}

export class ListedOfUnitQuery extends ListedQuery {
  @Id({ optional: true, description: 'Those of this unit only.' })
  unit?: string;
}

export class ListedOfOwnerQuery extends ListedQuery {
  @Id({ optional: true, description: 'Those of this owner only.' })
  owner?: string;
}

/**
 * The moment as of which is read; undefined for the present.
 * @throws Problem malformed-address when the parameters contradict each other
 */
export function askedMoment({ asOf: moment, by, after }: CaseQuery): AsOf | undefined {
  if (moment === undefined && by !== undefined)
    throw contradictory('by', 'says which clock asOf goes by: give asOf with it, or leave it out');
  if (moment !== undefined && after !== undefined)
    throw contradictory('after', 'waits for what is read as it stands now: leave it out when you ask asOf a moment');
  return moment === undefined ? undefined : { moment, by: by ?? 'recorded' };
}

const contradictory = (pointer: string, detail: string) =>
  problem('malformed-address', `In the address, ${pointer} ${detail}.`, { members: { errors: [{ pointer, detail }] } });
