import { stateNames } from '#libs/complaints';
import { links, list, moment, record, text, uuid, yesOrNo } from './schema-words.js';

/* What complainants are answered. */

const said = { words: text('For people, in the language of the answer.') };
const toldPromise = record(
  {
    what: text(),
    status: { type: 'string', enum: ['open', 'kept', 'keptLate', 'broken'] },
    dueAt: moment(),
    ...said,
  },
  ['what', 'status', 'dueAt', 'words'],
);
export const ownCase = record(
  {
    complaintId: uuid(),
    language: text('Of the words: nl or en.'),
    state: record({ is: { type: 'string', enum: [...stateNames, 'erased'] }, ...said }, ['is', 'words']),
    whoIsThere: record({ unit: text(), owner: text('From the moment on that they were named.'), ...said }, [
      'unit',
      'words',
    ]),
    timeline: list(
      record(
        {
          at: moment(),
          when: text('The same, as people say it.'),
          what: text(),
          said: text('What was said, as it was said.'),
        },
        ['at', 'when', 'what'],
      ),
    ),
    nextSteps: list(toldPromise, 'What we do next, the nearest first.'),
    promises: list(toldPromise, 'Everything that was promised, and whether it was kept.'),
    waitingFor: list(record({ what: text(), question: text(), ...said }, ['what', 'words']), 'From the complainant.'),
    offers: list(
      record(
        {
          promiseId: text('To answer the offer with.'),
          status: { type: 'string', enum: ['offered', 'accepted', 'declined', 'delivered'] },
          what: text(),
          ...said,
        },
        ['promiseId', 'status', 'what', 'words'],
      ),
    ),
    resolution: record(
      {
        at: moment(),
        resolution: text(),
        explanation: text(),
        decisions: list(record({ reason: text(), ...said }, ['words'])),
        recourse: record({ body: text(), term: text(), ...said }, ['body', 'term', 'words']),
      },
      ['at'],
    ),
    youCan: list(
      record({ what: text(), method: text(), href: text(), ...said }, ['what', 'words', 'method', 'href']),
      'What the complainant can do now, and where.',
    ),
  },
  [
    'complaintId',
    'language',
    'state',
    'whoIsThere',
    'timeline',
    'nextSteps',
    'promises',
    'waitingFor',
    'offers',
    'youCan',
  ],
);
export const toldUs = record(
  {
    complaintId: uuid('The complaint to which it was added; another one when they go on together.'),
    language: text(),
    repeated: yesOrNo('It had been done before; this is the first answer again.'),
    links: links('mine'),
    ...said,
  },
  ['complaintId', 'language', 'words', 'links'],
);
