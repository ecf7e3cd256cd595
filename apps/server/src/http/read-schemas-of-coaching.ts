import { links, list, moment, record, text, whole } from './schema-words.js';

export const coachingSchema = record(
  {
    employee: text(),
    revision: whole('Also in ETag; absent while there is nothing.'),
    toPractise: list(
      record({ rule: text('A wording rule, such as AP-4.'), drafts: whole('Drafts that it refused, each once.') }, [
        'rule',
        'drafts',
      ]),
      'Rules that refused drafts of this employee, by name; for talking about, and never to compare people by.',
    ),
    trainings: list(record({ at: moment(), subject: text(), form: text() }, ['at', 'subject'])),
    links: links('self', 'history'),
  },
  ['employee', 'toPractise', 'trainings', 'links'],
);
