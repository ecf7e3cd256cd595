import { leadingCases, links, list, moment, record, streamWords, text, uuid, whole } from './schema-words.js';

export const improvementSchema = record(
  {
    improvementId: uuid(),
    revision: whole('Of the improvement; also in ETag.'),
    status: { type: 'string', enum: ['proposed', 'approved', 'implemented', 'checked', 'closed'] },
    proposal: record({
      at: moment(),
      by: text(),
      source: text(),
      sourceStream: text(),
      sourceEventId: uuid(),
      object: text(),
      cause: text(),
      product: text(),
      scope: text(),
      owner: text(),
    }),
    approval: record({ at: moment(), by: text(), owner: text(), dueAt: moment() }),
    implementation: record({ at: moment(), by: text() }),
    recurrenceFrom: moment('From when on it can be told whether it helped.'),
    checks: list(record({ at: moment(), by: text(), outcome: text(), before: whole(), after: whole() })),
    closing: record({ at: moment(), by: text(), outcome: text(), replacedBy: uuid() }),
    complaints: leadingCases,
    words: streamWords,
    links: links('self', 'history'),
  },
  ['improvementId', 'revision', 'status', 'proposal', 'checks', 'words', 'links'],
);
