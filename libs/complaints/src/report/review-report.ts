import { accept } from '#libs/event-schema';
import { type Dated, type StreamBehaviour, type StreamContext } from '../commanding/behaviour.js';
import { present } from '../complaint/deciding/present.js';
import { askWords, hasWords } from '../complaint/deciding/words.js';
import { unique } from '../complaint/state/lists.js';
import { improvementUnknown } from '../improvement/warnings.js';
import { type ReportEvent } from './events.js';
import { type ReviewedReport } from './report.js';

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
  { actor, improvementsFound },
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
    accept(
      [
        {
          type: 'ReportReviewed',
          data: {
            report,
            period,
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
