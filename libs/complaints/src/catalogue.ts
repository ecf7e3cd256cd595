import { catalogue, type Catalogue, type EventDeclaration, type Upcaster } from '#libs/event-schema';
import { auditFindingsEvents } from './audit-findings/events.js';
import { coachingEvents } from './coaching/events.js';
import { complaintEvents } from './complaint/events/index.js';
import { improvementEvents } from './improvement/events.js';
import { incidentEvents } from './incident/events.js';
import { logEvents } from './log/events.js';
import { policyEvents } from './policy/events.js';
import { referenceEvents } from './reference/events.js';
import { reportEvents } from './report/events.js';
import { surveyEvents } from './survey/events.js';
import { unitEvents } from './unit/events.js';

/** The events of one kind of stream. */
export interface EventFamily {
  /** The name of such a stream; `{…}` stands for what differs. */
  readonly stream: string;
  readonly summary: string;
  readonly events: readonly EventDeclaration[];
}

/** Every kind of stream, and what may stand in it. */
export const eventFamilies: readonly EventFamily[] = [
  { stream: 'complaint-{id}', summary: 'One complaint, from received to learned.', events: complaintEvents },
  {
    stream: 'incident-{id}',
    summary: 'Something went wrong; customers are not yet complaining.',
    events: incidentEvents,
  },
  {
    stream: 'improvement-{id}',
    summary: 'Something is changed so that it does not happen again.',
    events: improvementEvents,
  },
  {
    stream: 'policy-{id}',
    summary: 'Policies, calendars, procedures and channels, in versions.',
    events: policyEvents,
  },
  { stream: 'unit-register', summary: 'The responsibility register.', events: unitEvents },
  { stream: 'survey-{id}', summary: 'Dissatisfied people, also those who did not complain.', events: surveyEvents },
  {
    stream: 'coaching-{employee}',
    summary: 'What helps an employee to learn; for coaching only.',
    events: coachingEvents,
  },
  { stream: 'report-{id}-{period}', summary: 'What was decided on the strength of a report.', events: reportEvents },
  { stream: 'audit-findings', summary: 'What audits laid bare.', events: auditFindingsEvents },
  { stream: 'log', summary: 'The life of the log itself.', events: logEvents },
  {
    stream: 'ref-{hash}',
    summary: 'One external reference, and the complaint that it belongs to.',
    events: referenceEvents,
  },
];

/** Lifts stored data of older versions, keyed `Type@version` of the version lifted from. None is needed so far. */
export const upcasters: Readonly<Record<string, Upcaster>> = {};

/** Every event of every stream, each once. */
export const allEvents: readonly EventDeclaration[] = [...new Set(eventFamilies.flatMap(({ events }) => events))];

/** What this server knows about stored events: their present versions and how to lift older ones. */
export const complaintCatalogue: Catalogue = catalogue(allEvents, upcasters);
