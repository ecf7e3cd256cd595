import { type StreamDecision } from '../commanding/behaviour.js';
import { decideStream } from '../commanding/decide-stream.js';
import { type ReportEvent } from './events.js';
import { type ReviewedReport } from './report.js';
import { type ReportContext, reviewReport, type ReviewReport } from './review-report.js';

/** Everything that can be told of a report. */
export type ReportCommand = ReviewReport;
export type ReportCommandType = ReportCommand['type'];

const behaviours: Readonly<Record<ReportCommandType, typeof reviewReport>> = { ReviewReport: reviewReport };

/** The types of all commands, as the edge needs them. */
export const reportCommandTypes = Object.keys(behaviours) as readonly ReportCommandType[];

/** What a command brings about, or why not. */
export const decideReport = (
  command: ReportCommand,
  report: ReviewedReport,
  context: ReportContext,
): StreamDecision<ReportEvent, never> =>
  decideStream(behaviours[command.type], command, { state: report, begunAt: undefined }, context);
