/** What was decided on the strength of a report. */
export * from './events.js';
export * from './report.js';
export { periodNamed } from './period.js';
export { reportNamed } from './reports.js';
export { type ReviewReport, type ReportContext } from './review-report.js';
export { decideReport, type ReportCommand, type ReportCommandType, reportCommandTypes } from './decider.js';
