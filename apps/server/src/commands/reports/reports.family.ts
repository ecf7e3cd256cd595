import {
  decideReport,
  periodNamed,
  reportAggregate,
  type ReportCommand,
  type ReportContext,
  type ReportEvent,
  reportNamed,
  type ReviewedReport,
} from '#libs/complaints';
import { improvementFound } from '../improvements/improvement-found.js';
import { type Family } from '../streams/family.js';

type Known = Pick<ReportContext, 'improvementsFound'>;

/** What is decided on the strength of a report, by report and period. */
export const reports: Family<ReviewedReport, ReportEvent, ReportCommand, Known> = {
  collection: 'reports',
  called: 'report',
  parameters: [
    // Without a dash, so that report and period cannot slide into each other in the name of the stream.
    { name: 'report', form: 'code', description: 'The report: its number, such as R12, or its name, such as lessons.' },
    {
      name: 'period',
      form: 'id',
      description: 'The period that it is about, a year, a quarter or a month: 2026, 2026-Q1, 2026-03.',
    },
  ],
  aggregate: reportAggregate,
  streamOf: ({ report = '', period = '' }) => `report-${reportNamed(report) ?? report}-${periodNamed(period)}`,
  decide: decideReport,
  async knownTo({ improvementIds = [] }, _report, { installation }) {
    if (improvementIds.length === 0) return {};
    const found = await Promise.all(improvementIds.map((one) => improvementFound(installation, one)));
    return { improvementsFound: found.every((one) => one.improvementFound === true) };
  },
};
