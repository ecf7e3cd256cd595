import { type Fact } from '#libs/event-schema';
import { present } from '../complaint/deciding/present.js';
import { type ReportEvent } from './events.js';

/** What somebody decided on the strength of a report. */
export interface Review {
  readonly eventId: string;
  readonly at: string;
  readonly decider: string;
  readonly asOf?: string;
  readonly sha256?: string;
  readonly improvementIds: readonly string[];
}

/** One report over one period, as far as it was decided about. */
export interface ReviewedReport {
  readonly revision: number;
  readonly reviews: readonly Review[];
}

export const noReport: ReviewedReport = { revision: -1, reviews: [] };

/** Total: trusts its facts in any order, never reads a clock, never looks into a sealed field. */
export function evolveReport(report: ReviewedReport, fact: Fact<ReportEvent>): ReviewedReport {
  const { decider, asOf, sha256, improvementIds = [] } = fact.data;
  const { occurredAt: at } = fact.metadata;
  const review = { eventId: fact.id, at, decider, ...present({ asOf, sha256 }), improvementIds };
  return { revision: fact.revision, reviews: [...report.reviews, review] };
}

/** How the stream of a report over a period begins and folds, for the machinery that loads and appends. */
export const reportAggregate = { category: 'report', initial: noReport, evolve: evolveReport } as const;
