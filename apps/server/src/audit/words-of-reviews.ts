import { type AuditFindingsEvent, type ReportEvent } from '#libs/complaints';
import { all, quoted, spaced } from './telling.js';
import { type WordsOf } from './words-of.js';

export const reviewWords: WordsOf<ReportEvent | AuditFindingsEvent> = {
  ReportReviewed: ({ report, period, decision, decider, improvementIds = [] }) =>
    `${decider} looked at the report ${report} over ${period} and decided: ${quoted(decision)}${improvementIds.length === 0 ? '' : ` Improvements that follow: ${all(improvementIds)}.`}`,
  AuditFindingRecorded: ({ finding, area, seriousness, unit, norm, improvementId }) =>
    `An audit found (${spaced(area)}, ${seriousness})${unit === undefined ? '' : ` at ${unit}`}${norm === undefined ? '' : `, by ${norm}`}: ${quoted(finding)}${improvementId === undefined ? '' : ` It led to improvement ${improvementId}.`}`,
};
