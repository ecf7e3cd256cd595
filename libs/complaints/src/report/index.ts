/** What was decided on the strength of a report. */
export * from './events.js';
export * from './report.js';
export { type ReviewReport, type ReportContext } from './review-report.js';
export { decideReport, type ReportCommand, type ReportCommandType, reportCommandTypes } from './decider.js';
