import { links, list, moment, record, streamWords, text, uuid, whole } from './schema-words.js';

export const reportReviewsSchema = record(
  {
    report: text(),
    period: text(),
    revision: whole('Also in ETag; absent while nobody decided.'),
    reviews: list(
      record(
        {
          eventId: uuid(),
          at: moment(),
          decider: text('Who decided.'),
          asOf: text('Position in the log up to which the report was made.'),
          sha256: text(),
          improvementIds: list(text()),
        },
        ['eventId', 'at', 'decider', 'improvementIds'],
      ),
    ),
    words: streamWords,
    links: links('self', 'history'),
  },
  ['report', 'period', 'reviews', 'words', 'links'],
);

export const auditFindingsSchema = record(
  {
    revision: whole('Also in ETag; absent while nothing was found.'),
    findings: list(
      record(
        {
          findingId: uuid(),
          eventId: uuid('For an improvement that follows from it.'),
          at: moment(),
          by: text(),
          area: text(),
          seriousness: text(),
          unit: text(),
          norm: text(),
          improvementId: text(),
        },
        ['findingId', 'eventId', 'at', 'by', 'area', 'seriousness'],
      ),
    ),
    words: streamWords,
    links: links('self', 'history'),
  },
  ['findings', 'words', 'links'],
);
