import { type BehavioursOf, deciderOf } from '../commanding/decider-of.js';
import { type ReportEvent } from './events.js';
import { type ReviewedReport } from './report.js';
import { type ReportContext, reviewReport, type ReviewReport } from './review-report.js';

/** Everything that can be told of a report. */
export type ReportCommand = ReviewReport;
export type ReportCommandType = ReportCommand['type'];

const behaviours: BehavioursOf<ReportCommand, ReviewedReport, ReportEvent, never, ReportContext> = {
  ReviewReport: reviewReport,
};

/** The types of all commands, as the edge needs them. */
export const reportCommandTypes = Object.keys(behaviours) as readonly ReportCommandType[];

// A report is there before anybody reviews it: its stream has no beginning that a review could precede.
export const decideReport = deciderOf(behaviours, () => undefined);
