import { stateNames } from '#libs/complaints';
import { queueNames, subjectKinds } from '#libs/projections';
import { improvementSchema } from './read-schemas-of-improvement.js';
import { improvementsSchema, incidentsSchema, surveysSchema } from './read-schemas-of-lists.js';
import { feedbackPageSchema, feedbackTakenSchema, surveySchema } from './read-schemas-of-survey.js';
import { auditFindingsSchema, reportReviewsSchema } from './read-schemas-of-reviews.js';
import { coachingSchema } from './read-schemas-of-coaching.js';
import { ownCase, toldUs } from './own-case-schemas.js';
import { incidentSchema } from './read-schemas-of-incident.js';
import { registerSchema } from './read-schemas-of-register.js';
import { links, list, moment, record, type Schema, text, uuid, whole, yesOrNo } from './schema-words.js';

export type { Schema } from './schema-words.js';

const codes: Schema = { type: 'object', additionalProperties: { type: 'string' } };

const asOf = record({ moment: moment(), by: { type: 'string', enum: ['recorded', 'occurred'] } }, ['moment', 'by']);
const promise = record(
  {
    promiseId: text(),
    kind: text(),
    dueAt: moment(),
    by: text('Who keeps it.'),
    madeAt: moment(),
    status: {
      type: 'string',
      enum: ['open', 'kept', 'keptLate', 'broken'],
      description: 'As it stands now: broken as soon as the moment has passed.',
    },
    what: { description: 'What was promised; {"sealed": true} for whoever may not read it.' },
  },
  ['promiseId', 'kind', 'dueAt', 'by', 'status'],
);
const priority = record({ value: whole('1 to 5.'), reasons: list(text()) }, ['value', 'reasons']);
const complaint = record(
  {
    complaintId: uuid(),
    revision: whole('Of the case; also in ETag.'),
    position: text('Place in the log up to which the case is told.'),
    recordedAt: moment(),
    state: { type: 'string', enum: [...stateNames] },
    imported: yesOrNo('Came with an import.'),
    dormant: yesOrNo('Imported, and no person has acted on it yet.'),
    channel: text(),
    language: text(),
    anonymous: yesOrNo('The complainant chose to stay unknown.'),
    confidentiality: { type: 'string', enum: ['open', 'hiddenFromSubject', 'anonymous'] },
    product: text(),
    incidentId: text(),
    unit: text('Where it is.'),
    owner: text('Who answers for it.'),
    ownershipConfirmed: yesOrNo('The owner said that it is theirs.'),
    regime: text('Which rules by law it falls under.'),
    classification: record({ object: text(), cause: text(), causeParty: text(), product: text() }),
    severity: record({ material: whole('1 to 5.'), emotional: whole('1 to 5.') }),
    priority,
    timesInTouch: whole('How often the complainant came to us about this case.'),
    similar: record({ similarCount: whole(), importedCount: whole(), asOf: text() }, [], 'Cases like it, in 90 days.'),
    inTouch: record({ times: whole(), cases: whole() }, [], 'How often this person came to us about it.'),
    responsibleUnit: record(
      { unit: text(), title: text() },
      [],
      'Where it belongs, when the register names another unit.',
    ),
    receivedAt: moment(),
    acknowledgedAt: moment(),
    responsibilityAcceptedAt: moment(),
    apologisedAt: moment(),
    resolvedAt: moment(),
    resolutionAnswer: { type: 'string', enum: ['accepted', 'rejected', 'notDisputed'] },
    reopenings: whole(),
    lessons: list(
      record({ outcome: text(), rootCause: text(), improvementId: text('What changes because of it.'), at: moment() }),
    ),
    promises: list(promise, 'Those that are still owed, the nearest first.'),
    handover: record({ from: text(), to: text(), mode: { type: 'string', enum: ['warm', 'cold'] }, status: text() }),
    redress: list(record({ promiseId: text(), kind: text(), amountCents: whole(), currency: text(), status: text() })),
    pauses: list(record({ clock: text(), waitingFor: text(), since: moment() }), 'Clocks that stand still.'),
    duplicateOf: uuid('The case that this one goes on as.'),
    mergedFrom: list(uuid(), 'Cases that go on as this one.'),
    similarTo: list(uuid()),
    externalCases: list(record({ body: text(), decided: { type: 'boolean' } })),
    legalHolds: whole(),
    erased: yesOrNo('Its personal data were erased.'),
    words: { type: 'object', description: 'What was said and by whom; {"sealed": true} for whoever may not read it.' },
    asOf,
    parked: record({ since: moment(), history: text() }, [], 'Present when what is read here stands still.'),
    links: record(
      { self: text(), history: text(), goesOnAs: text('Of a duplicate: the case on which everything is done.') },
      ['self', 'history'],
      'Addresses.',
    ),
  },
  ['complaintId', 'revision', 'position', 'promises', 'priority', 'words', 'links'],
);

const historyEntry = record(
  {
    revision: whole(),
    position: text('Place in the log.'),
    who: record({ id: text(), role: text(), unit: text() }, ['id', 'role']),
    when: record({ occurredAt: moment('When it happened.'), precision: text(), recordedAt: moment() }),
    what: text('In plain words.'),
    why: text('In plain words, where somebody said why.'),
    event: record({ id: uuid(), type: text(), data: { type: 'object' }, metadata: { type: 'object' } }),
  },
  ['revision', 'position', 'who', 'when', 'what', 'event'],
);
const history = record(
  {
    complaintId: uuid(),
    revision: whole('Of the case; as of a moment, of the case then: absent when it had not been received.'),
    asOf,
    entries: list(historyEntry),
    next: text('Address of the next page; absent on the last.'),
  },
  ['complaintId', 'entries'],
);

const streamHistory = record(
  {
    address: text('Where the stream is read.'),
    revision: whole('Of the stream; as of a moment, of the stream then: absent when it had not begun.'),
    asOf,
    entries: list(historyEntry),
    next: text('Address of the next page; absent on the last.'),
  },
  ['address', 'entries'],
);

const queueName: Schema = { type: 'string', enum: [...queueNames] };
const queueCounts = record(
  {
    queues: list(
      record(
        {
          queue: queueName,
          meaning: text(),
          count: whole('Absent while what this queue reads is being built.'),
          atLeast: yesOrNo('There are more than were counted.'),
          link: text(),
        },
        ['queue', 'meaning', 'link'],
      ),
    ),
  },
  ['queues'],
);
const queuePage = record(
  {
    queue: queueName,
    meaning: text(),
    items: list(
      record(
        {
          queue: queueName,
          subject: record(
            { kind: { type: 'string', enum: [...subjectKinds] }, id: text() },
            ['kind', 'id'],
            'What waits.',
          ),
          complaintId: { ...uuid('null when what waits is no complaint.'), nullable: true },
          unit: { ...text(), nullable: true },
          owner: { ...text(), nullable: true },
          why: text('Why it is here, as a code.'),
          since: moment(),
          dueAt: { ...moment('By when; null when nothing says so.'), nullable: true },
          next: text('The command that ends it.'),
          notBy: text('Who may not end it: they asked for it.'),
          who: text('Who may do what is next, in words, where not everybody may.'),
          priority,
          details: { type: 'object' },
          links: record(
            {
              complaint: text(),
              improvement: text(),
              incident: text(),
              next: text('Where the command is sent; absent for whoever asked for it and may not decide about it.'),
            },
            [],
            'Addresses.',
          ),
        },
        ['queue', 'subject', 'complaintId', 'why', 'since', 'next', 'links'],
      ),
    ),
    next: text('Address of the next page; absent on the last.'),
  },
  ['queue', 'meaning', 'items'],
);

const foundCases = record(
  {
    found: list(
      record(
        {
          complaintId: uuid(),
          state: { type: 'string', enum: [...stateNames] },
          receivedAt: moment(),
          unit: text(),
          owner: text(),
          product: text(),
          priority: whole('1 to 5.'),
          complainant: { type: 'object', nullable: true },
          links: links('complaint', 'history'),
        },
        ['complaintId', 'priority', 'links'],
      ),
      'The latest first.',
    ),
    incomplete: yesOrNo('There are more: ask for more of what the caller says.'),
    notes: list(text(), 'How what was asked was looked for, where that may surprise.'),
  },
  ['found', 'incomplete', 'notes'],
);

const lists = record(
  {
    causes: { ...codes, description: 'What caused it; code and meaning.' },
    competences: { ...codes, description: 'What an employee can do; code and meaning.' },
    declineGrounds: { ...codes, description: 'On which a formal procedure may be declined; code and meaning.' },
    regimes: list(text(), 'Bodies of rules that ask something; another regime, or none, asks nothing.'),
    channels: list(text(), 'How a complaint may reach us; no other is taken.'),
    units: list(text(), 'Registered units; another is taken with a warning.'),
  },
  ['causes', 'competences', 'declineGrounds', 'regimes', 'channels', 'units'],
);

const checkedWords = record(
  {
    outcome: {
      type: 'string',
      enum: ['checked', 'notChecked'],
      description: 'notChecked: there are no rules for this language, and nothing of the text is refused.',
    },
    ruleSet: text('The versions of the rule sets that judged, such as nl-1+en-1; none when not checked.'),
    languages: list(text(), 'The languages that were read.'),
    findings: list(
      record(
        {
          rule: text('Such as AP-4.'),
          severity: {
            type: 'string',
            enum: ['refuse', 'warn'],
            description: 'refuse: sent like this, the command is refused.',
          },
          start: whole('Where the span starts in the text, in UTF-16 units.'),
          end: whole('Where it ends, exclusive; 0, as `start`, when the rule misses something.'),
          why: text('What is the matter, in the language of the text.'),
          better: text('Words that would do better.'),
          others: text('How many others complained of the same; where blame is discussed and a complaint was named.'),
        },
        ['rule', 'severity', 'start', 'end', 'why', 'better'],
      ),
    ),
    notes: list(text(), 'What could not be looked at, and why.'),
  },
  ['outcome', 'ruleSet', 'languages', 'findings', 'notes'],
);

const parts = record({ ready: { type: 'boolean' }, parts: { type: 'object' } }, ['ready', 'parts']);
const projections = record({ alive: { type: 'boolean' }, projections: list({ type: 'object' }) }, [
  'alive',
  'projections',
]);

/** What reads answer. */
export const readSchemas = {
  Case: complaint,
  History: history,
  StreamHistory: streamHistory,
  Incident: incidentSchema,
  Improvement: improvementSchema,
  Incidents: incidentsSchema,
  Improvements: improvementsSchema,
  Surveys: surveysSchema,
  Survey: surveySchema,
  FeedbackPage: feedbackPageSchema,
  FeedbackTaken: feedbackTakenSchema,
  ReportReviews: reportReviewsSchema,
  AuditFindings: auditFindingsSchema,
  Coaching: coachingSchema,
  OwnCase: ownCase,
  ToldUs: toldUs,
  Register: registerSchema,
  QueueCounts: queueCounts,
  QueuePage: queuePage,
  FoundCases: foundCases,
  Lists: lists,
  CheckedWords: checkedWords,
  Readiness: parts,
  Liveness: record({ status: { type: 'string', enum: ['alive'] } }, ['status']),
  Projections: projections,
  Rebuilding: record({ building: text('The projection.'), status: text('Address where to look how far it is.') }),
  Retried: record({ folded: yesOrNo('Whether the stream could be folded now.') }),
} satisfies Readonly<Record<string, Schema>>;
export type NamedSchema = keyof typeof readSchemas | 'CommandAnswer';
