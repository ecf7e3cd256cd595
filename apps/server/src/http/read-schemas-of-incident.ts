import { leadingCases, list, links, moment, record, streamWords, text, uuid, whole, yesOrNo } from './schema-words.js';

export const incidentSchema = record(
  {
    incidentId: uuid(),
    revision: whole('Of the incident; also in ETag.'),
    detectedAt: moment('When somebody noticed it.'),
    detectedBy: text(),
    happenedAt: moment('When it went wrong, when known.'),
    unit: text(),
    product: text(),
    cause: text(),
    severity: whole('1 to 5.'),
    ownError: yesOrNo('Whoever told it made the error.'),
    affected: record({ count: whole(), named: whole('Known by reference.'), at: moment() }, ['count', 'named', 'at']),
    notified: whole('Customers who were told; who was told twice by reference counts once.'),
    notYetNotified: whole('Customers who do not know yet; absent while nobody knows how many it touched.'),
    notifications: list(
      record({
        at: moment(),
        count: whole(),
        medium: text(),
        asksForIdeas: yesOrNo('They were asked to think along.'),
      }),
    ),
    hoursToNotify: { type: 'number', description: 'From noticing it to the first customer who was told.' },
    closedAt: moment(),
    lessonComplaintId: uuid('The complaint whose lesson serves the whole incident.'),
    improvementId: text(),
    complaints: leadingCases,
    words: streamWords,
    links: links('self', 'history'),
  },
  ['incidentId', 'revision', 'detectedAt', 'detectedBy', 'ownError', 'notified', 'notifications', 'words', 'links'],
);
