import {
  decideReport,
  reportAggregate,
  type ReportCommand,
  type ReportContext,
  type ReportEvent,
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
    { name: 'report', form: 'code', description: 'The report: letters and digits.' },
    { name: 'period', form: 'id', description: 'The period that it is about, such as 2026-Q1.' },
  ],
  aggregate: reportAggregate,
  streamOf: ({ report = '', period = '' }) => `report-${report}-${period}`,
  decide: decideReport,
  async knownTo({ improvementIds = [] }, _report, { installation }) {
    if (improvementIds.length === 0) return {};
    const found = await Promise.all(improvementIds.map((one) => improvementFound(installation, one)));
    return { improvementsFound: found.every((one) => one.improvementFound === true) };
  },
};
