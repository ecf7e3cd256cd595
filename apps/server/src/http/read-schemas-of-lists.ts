import { links, list, moment, record, type Schema, text, uuid, whole, yesOrNo } from './schema-words.js';

/* What there is beside the cases, one line each, the latest first. */

const page = (line: Readonly<Record<string, Schema>>, required: readonly string[]): Schema =>
  record(
    { items: list(record({ ...line, links: links('self') }, [...required, 'links'])), next: text('The next page.') },
    ['items'],
  );

const about = { object: text(), cause: text(), product: text() };

export const incidentsSchema = page(
  {
    incidentId: uuid(),
    at: moment('When it was detected.'),
    by: text('Who told it.'),
    unit: text(),
    product: text(),
    cause: text(),
    severity: whole('How heavy it is for those who are affected, 1 to 5.'),
    ownError: yesOrNo('Whoever tells it made the error.'),
    status: { type: 'string', enum: ['open', 'closed'] },
    affected: whole('How many customers it touched, as counted last; absent while nobody has counted.'),
    notifications: whole('How often customers were told.'),
    closedAt: moment(),
  },
  ['incidentId', 'at', 'by', 'ownError', 'status', 'notifications'],
);

export const improvementsSchema = page(
  {
    improvementId: uuid(),
    at: moment('When it was proposed.'),
    by: text('Who proposed it.'),
    source: text(),
    scope: text(),
    ...about,
    owner: text('Who sees to it.'),
    status: { type: 'string', enum: ['proposed', 'approved', 'implemented', 'checked', 'closed'] },
    dueAt: moment(),
    implementedAt: moment(),
    recurrence: text('What was found when somebody looked whether it helped.'),
    outcome: text('How it ended.'),
    closedAt: moment(),
  },
  ['improvementId', 'at', 'by', 'source', 'status'],
);

export const surveysSchema = page(
  {
    surveyId: uuid(),
    at: moment('When people were invited.'),
    by: text('Who invited them.'),
    unit: text(),
    medium: text(),
    product: text(),
    segment: text(),
    invited: whole('How many people were asked; absent for an open link.'),
    answers: whole('How many answered.'),
    dissatisfied: whole('How many of them were dissatisfied.'),
    complaints: whole('How many answers became complaints.'),
  },
  ['surveyId', 'at', 'by', 'unit', 'medium', 'answers', 'dissatisfied', 'complaints'],
);
