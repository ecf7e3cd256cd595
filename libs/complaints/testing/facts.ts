import { type Decided } from '#libs/event-schema';
import { type ComplaintEvent, type ComplaintEventType } from '../src/index.js';

/* Plain examples of what may have happened to a complaint; each takes what should differ. */

type DataOf<Type extends ComplaintEventType> = Extract<ComplaintEvent, { readonly type: Type }>['data'];
export type GivenEvent = Decided<ComplaintEvent> & {
  /** Who did it; an agent unless told otherwise. */
  readonly actor?: {
    readonly id: string;
    readonly role: 'agent' | 'coordinator' | 'importer' | 'timer' | 'complainant';
  };
};

/** The moments of the examples; the office is open Monday to Friday 09–17 in Amsterdam, an hour ahead of UTC. */
export const monday = '2026-03-09T09:00:00.000Z';
export const mondayNoon = '2026-03-09T11:00:00.000Z';
export const tuesday = '2026-03-10T09:00:00.000Z';
export const wednesday = '2026-03-11T09:00:00.000Z';
export const thursday = '2026-03-12T09:00:00.000Z';
export const friday = '2026-03-13T09:00:00.000Z';
export const nextMonday = '2026-03-16T09:00:00.000Z';

const example =
  <Type extends ComplaintEventType>(type: Type, data: DataOf<Type>) =>
  (differs: Partial<DataOf<Type>> = {}): Extract<ComplaintEvent, { readonly type: Type }> =>
    ({ type, data: { ...data, ...differs } }) as Extract<ComplaintEvent, { readonly type: Type }>;

/** It happened then. */
export const at = (occurredAt: string, event: GivenEvent): GivenEvent => ({ ...event, occurredAt });
/** They did it. */
export const by = (id: string, role: NonNullable<GivenEvent['actor']>['role'], event: GivenEvent): GivenEvent => ({
  ...event,
  actor: { id, role },
});

export const received = example('Received', {
  channel: 'hotline',
  statement: 'The lift has been out of order for three weeks and my mother cannot leave her flat.',
  unit: 'front-office',
  language: 'en',
  complainant: { name: 'An de Vries', contact: '010 123 45 67' },
});
export const ownerAssigned = example('OwnerAssigned', { owner: 'duty-front-office', reason: 'dutyHolder' });
export const ownershipConfirmed = example('OwnershipConfirmed', { owner: 'duty-front-office' });
export const acknowledged = example('Acknowledged', {
  empathyStatement: 'Three weeks shut in: that must be awful for your mother and for you.',
  complainantWasHeard: true,
  nextSteps: [{ promiseId: 'step-1', action: 'Send a mechanic', by: 'emma', dueAt: wednesday }],
  owner: 'emma',
  nextContact: { promiseId: 'next-contact', dueAt: thursday },
  medium: 'spoken',
  text: 'We told her on the telephone.',
});
export const contactLogged = example('ContactLogged', {
  direction: 'inbound',
  counterparty: 'complainant',
  medium: 'telephone',
  automated: false,
  templated: false,
  hadToRepeat: 'no',
  summary: 'She asks when the mechanic comes.',
  brings: 'nothing',
});
export const promiseMade = example('PromiseMade', {
  promiseId: 'promise-1',
  kind: 'callback',
  dueAt: wednesday,
  by: 'emma',
  what: 'Ring back about the mechanic.',
});
export const promiseKept = example('PromiseKept', { promiseId: 'promise-1' });
export const promiseBroken = example('PromiseBroken', {
  promiseId: 'promise-1',
  dueAt: wednesday,
  noticedAt: wednesday,
});
export const classified = example('Classified', {
  object: 'lift',
  cause: 'maintenanceMissed',
  intention: 'solveMine',
  remedySought: 'repair',
});
export const routed = example('Routed', {
  from: 'front-office',
  to: 'back-office',
  mode: 'warm',
  briefing: { whatHappened: 'Lift broken for three weeks.', whatTheyWant: 'A working lift this week.' },
  announced: { told: true },
  hop: 1,
  receiver: 'duty-back-office',
});
export const handoverAccepted = example('HandoverAccepted', { by: 'bilal', unit: 'back-office' });
export const handoverBounced = example('HandoverBounced', {
  by: 'bilal',
  unit: 'back-office',
  reason: 'Belongs to housing.',
});
export const handoverRecalled = example('HandoverRecalled', { by: 'emma', unit: 'back-office' });
export const investigationRecorded = example('InvestigationRecorded', {
  finding: 'The order to the mechanic was never sent.',
  heardParties: [{ name: 'The caretaker' }],
  fault: 'ours',
});
export const responsibilityAccepted = example('ResponsibilityAccepted', {
  scope: 'outcome',
  extent: 'full',
  statement: 'We forgot to send the order.',
  by: 'emma',
});
export const apologised = example('Apologised', {
  consequence: 'Your mother could not leave her flat for three weeks.',
  responsibility: 'We forgot to order the repair.',
  improvement: { state: 'done', action: 'Orders are now checked every morning.', doneAt: monday },
  medium: 'spoken',
  spokenGist: 'Sorry that we left your mother shut in for three weeks by forgetting the order.',
  warnings: [],
});
export const redressOffered = example('RedressOffered', {
  promiseId: 'redress-1',
  kind: 'gesture',
  amountCents: 5_000,
  currency: 'EUR',
});
export const clockPaused = example('ClockPaused', {
  clock: 'resolution',
  waitingFor: 'complainant',
  question: 'Which floor?',
});
export const resolved = example('Resolved', {
  resolution: 'The lift works again.',
  explanation: 'The order to the mechanic had not been sent.',
});
export const resolutionAnswered = example('ResolutionAnswered', { answer: 'accepted', medium: 'spoken' });
export const reopened = example('Reopened', { reason: 'It broke again.' });
export const withdrawn = example('Withdrawn', { contactEventId: 'fact-1' });
export const referredExternally = example('ReferredExternally', {
  to: 'housing-corporation',
  reason: 'They own the lift.',
});
export const markedDuplicate = example('MarkedDuplicate', { target: 'other-case', targetRevision: 3 });
export const mergeAnnounced = example('MergeAnnounced', { source: 'case-2', sourceRevision: 1 });
export const mergeCompleted = example('MergeCompleted', { source: 'case-2', sourceRevision: 1 });
export const unmergeAnnounced = example('UnmergeAnnounced', { source: 'case-2', reason: 'Two people.' });
export const unmerged = example('Unmerged', { otherCase: 'other-case' });
export const lessonRecorded = example('LessonRecorded', {
  outcome: 'processChanged',
  rootCause: 'orderNotSent',
  improvementId: 'improvement-1',
  justification: 'Orders are checked every morning.',
});
export const personalDataErased = example('PersonalDataErased', { legalBasis: 'request' });
