import { accept } from '#libs/event-schema';
import { type Dated, type StreamBehaviour, type StreamContext } from '../commanding/behaviour.js';
import { localDay } from '../complaint/deciding/local-day.js';
import { present } from '../complaint/deciding/present.js';
import { no } from '../complaint/deciding/refusals.js';
import { askWords, hasWords } from '../complaint/deciding/words.js';
import { unique } from '../complaint/state/lists.js';
import { improvementUnknown } from '../improvement/warnings.js';
import { type ReportEvent } from './events.js';
import { firstMonthOf, periodNamed } from './period.js';
import { type ReviewedReport } from './report.js';
import { reportNamed, reportNames } from './reports.js';

/** What only other streams know; absent where it was not asked. */
export interface ReportContext extends StreamContext {
  /** Whether all improvements that are named are there. */
  readonly improvementsFound?: boolean;
}

export interface ReviewReport extends Dated {
  readonly type: 'ReviewReport';
  readonly report: string;
  readonly period: string;
  /** What was decided; that nothing changes is a decision too. */
  readonly decision: string;
  /** Who decided; the actor when absent. */
  readonly decider?: string;
  /** The position in the log up to which the report was made. */
  readonly asOf?: string;
  /** SHA-256 of the report as it was shown. */
  readonly sha256?: string;
  readonly improvementIds?: readonly string[];
}

/** A report is made to be decided on. It may be looked at again: what was decided before stays. */
export const reviewReport: StreamBehaviour<ReviewReport, ReviewedReport, ReportEvent, never, ReportContext> = (
  command,
  _report,
  { actor, improvementsFound, now, calendar },
) => {
  const { report, period, decision, decider, asOf, sha256 } = command;
  const improvementIds = unique(command.improvementIds ?? []);
  return (
    askWords(
      'T14',
      { decision, report, period },
      {
        decision: 'Say what was decided; that nothing changes, and why, is a decision too.',
        report: 'Name the report.',
        period: 'Name the period that it is about.',
      },
    ) ??
    refuseReport(report) ??
    refusePeriod(period, localDay(now, calendar.zone)) ??
    accept(
      [
        {
          type: 'ReportReviewed',
          data: {
            report: reportNamed(report) ?? report,
            period: periodNamed(period),
            decision,
            decider: hasWords(decider) ? decider : actor.id,
            ...present({
              asOf,
              sha256,
              improvementIds: improvementIds.length === 0 ? undefined : [...improvementIds],
            }),
          },
        },
      ],
      improvementsFound === false ? [improvementUnknown] : [],
    )
  );
};

const refuseReport = (report: string) =>
  reportNamed(report) === undefined
    ? no(
        'value-not-allowed',
        'T14',
        `There is no report "${report.slice(0, 40)}". Name one by its number, R1 to R25, or by its name: ${reportNames.join(', ')}.`,
        { details: { field: 'report' } },
      )
    : undefined;

/** Nobody has seen a report of what is still to come; of a period that has begun there is one so far. */
function refusePeriod(period: string, today: string) {
  const first = firstMonthOf(period);
  if (first === undefined)
    return no(
      'value-not-allowed',
      'T14',
      `"${period.slice(0, 40)}" is not a period. Write a year like 2026, a quarter like 2026-Q1, or a month like 2026-03.`,
      { details: { field: 'period' } },
    );
  // A month comes before the days in it.
  return first > today
    ? no(
        'value-not-allowed',
        'T14',
        `The period ${period} has not begun, so there is no report of it yet. Name the period that the report was about.`,
        { details: { field: 'period' } },
      )
    : undefined;
}
