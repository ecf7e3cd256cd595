import { employeeId, event, freeText, hash, id, list, listCode, optional, type EventOf } from '#libs/event-schema';

export const reportReviewed = event(
  'ReportReviewed',
  1,
  ['T14', 'G2'],
  'Somebody who decides looked at a report and said what follows from it.',
  {
    report: listCode('The report.'),
    period: listCode('The period that it is about.'),
    decision: freeText('What was decided; that nothing changes is a decision too.'),
    decider: employeeId('Who decided.'),
    asOf: optional(id('The position in the log up to which the report was made.')),
    sha256: optional(hash('SHA-256 of the report as it was shown.')),
    improvementIds: optional(list(id('An improvement that follows from it.'), 'Improvements that follow from it.')),
  },
);

export const reportEvents = [reportReviewed] as const;
export type ReportEvent = EventOf<(typeof reportEvents)[number]>;
