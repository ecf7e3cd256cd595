import fc from 'fast-check';
import {
  type Complaint,
  complaintEvents,
  type ComplaintEvent,
  type ComplaintEventType,
  noComplaint,
} from '#libs/complaints';
import { changeAt } from '#libs/event-schema';
import { dataOf } from '../../../../libs/complaints/testing/event-arbitrary.js';
import { spokenIn } from './language-of.js';
import { type OwnFact } from './own-facts.js';
import { timelineOf } from './timeline.js';
import { languages } from './words/words.js';

const broken = /undefined|\[object|NaN|null|Invalid/;

/** The sealed words of each event that a complainant may read; of every other event none. Written by hand. */
const mayBeRead: Readonly<Partial<Record<ComplaintEventType, readonly string[]>>> = {
  Received: ['/statement'],
  ComplaintPutInWriting: ['/text'],
  Acknowledged: ['/text', '/empathyStatement'],
  ContactLogged: ['/summary', '/asks'],
  PromiseMade: ['/what'],
  PromiseMoved: ['/what'],
  DeclineNotified: ['/text'],
  ResponsibilityAccepted: ['/statement'],
  Apologised: ['/text', '/consequence', '/responsibility', '/improvement/action'],
  RedressOffered: ['/what'],
  ClockPaused: ['/question'],
  ExtensionGranted: ['/reason'],
  HoldingResponseSent: ['/why'],
  Resolved: ['/resolution', '/explanation', '/text'],
  ReferredExternally: ['/text'],
  SuggestionAnswered: ['/answer'],
};
/** And these only because they wrote them themselves, under their code. */
const readAsTheirOwn: Readonly<Partial<Record<ComplaintEventType, readonly string[]>>> = {
  ResolutionAnswered: ['/evidence'],
  DocumentAdded: ['/name'],
};

/** What is never told to a complainant, be it a code or a number. Written by hand. */
const neverTold: readonly ComplaintEventType[] = [
  'SeverityAssessed',
  'CircumstancesRecorded',
  'OwnershipConfirmed',
  'Classified',
  'Reclassified',
  'WordingOverridden',
  'OverrideReviewed',
  'RedressApprovalRequested',
  'RedressRefused',
  'ClockRepinned',
  'DeadlineWarned',
  'Escalated',
  'MergeAnnounced',
  'MergeAbandoned',
  'SimilarLinked',
  'RelationshipEnded',
  'CostRecorded',
  'NoteAdded',
  'FactCorrected',
  'FieldRedacted',
  'EmployeeDebriefed',
  'EmployeeComplimented',
  'StaffSuggestionMade',
  'LegalHoldPlaced',
  'LegalHoldLifted',
];

const factOf = (type: ComplaintEventType, data: object, role: 'agent' | 'complainant'): OwnFact => ({
  ...({ type, data } as unknown as ComplaintEvent),
  id: 'e',
  stream: 'complaint-1',
  revision: 1,
  metadata: {
    commandId: 'c',
    bodyHash: '',
    correlationId: '',
    actor: { id: 'somebody', role },
    originLogId: '',
    occurredAt: '2026-03-02T09:00:00.000Z',
    precision: 'instant',
    recordedAt: '2026-03-02T09:00:00.000Z',
    schemaVersion: 1,
  },
});

const ids = ['a', 'b', 'c', 'd'];
/** Whatever promise or redress an event is about, it is known. */
const withPromises: Complaint = {
  ...noComplaint,
  promises: ids.map((promiseId) => ({
    promiseId,
    kind: 'callback',
    dueAt: '2026-03-03T09:00:00.000Z',
    by: 'anna',
    madeAt: '2026-03-02T09:00:00.000Z',
    revision: 0,
    status: 'keptLate',
  })),
  redress: ids.map((promiseId) => ({
    promiseId,
    kind: 'refund',
    amountCents: 2_500,
    currency: 'EUR',
    by: 'anna',
    at: '2026-03-02T09:00:00.000Z',
    status: 'approved',
  })),
};

const types = complaintEvents.map((declaration) => [declaration.type, declaration] as const);
const toldIn = (language: (typeof languages)[number], fact: OwnFact) =>
  timelineOf([fact], withPromises, spokenIn(language, undefined, 'Europe/Amsterdam'));

describe('what a complainant is told', () => {
  it.each(types)('[P12] of %s is in both languages, in whole sentences', (type, declaration) => {
    fc.assert(
      fc.property(dataOf(declaration), fc.constantFrom('agent' as const, 'complainant' as const), (data, role) => {
        const marked = changeAt(data, declaration.sealedPaths, () => 'words');
        const [dutch = [], english = []] = languages.map((language) => toldIn(language, factOf(type, marked, role)));
        expect(dutch.length).toBe(english.length);
        for (const { what, when } of [...dutch, ...english]) {
          expect(what).toMatch(/^\S.{10,}[.”]$/s);
          expect(`${what}${when}`).not.toMatch(broken);
        }
        if (dutch.length > 0) expect(dutch[0]?.what).not.toBe(english[0]?.what);
      }),
      { numRuns: 40 },
    );
  });

  it.each(types)('[G9] of %s holds no words but those that were told to them', (type, declaration) => {
    fc.assert(
      fc.property(dataOf(declaration), fc.constantFrom('agent' as const, 'complainant' as const), (data, role) => {
        const marked = changeAt(data, declaration.sealedPaths, (_, label) => `canary:${label};`);
        const told = JSON.stringify(toldIn('en', factOf(type, marked, role)));
        const found = [...told.matchAll(/canary:([^;]*);/g)].map(([, label = '']) => label);
        const allowed = [...(mayBeRead[type] ?? []), ...(role === 'complainant' ? (readAsTheirOwn[type] ?? []) : [])];
        expect(found.filter((label) => !allowed.includes(label))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(neverTold)('[P12] of %s is nothing', (type) => {
    const declaration = complaintEvents.find((one) => one.type === type)!;
    fc.assert(
      fc.property(dataOf(declaration), fc.constantFrom('agent' as const, 'complainant' as const), (data, role) => {
        expect(toldIn('nl', factOf(type, data, role))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it.each(types)('[X10] of %s with erased or redacted words holds none of them', (type, declaration) => {
    fc.assert(
      fc.property(dataOf(declaration), (data) => {
        const gone = changeAt(data, declaration.sealedPaths, () => ({ erased: true }));
        const told = JSON.stringify(toldIn('en', factOf(type, gone, 'complainant')));
        expect(told).not.toMatch(/erased"|"said"|\[object/);
      }),
      { numRuns: 30 },
    );
  });

  it('[G9] of a contact is what was written under the code, not the note of a call', () => {
    const contact = { direction: 'outbound', counterparty: 'complainant', automated: false, templated: false };
    const logged = { ...contact, hadToRepeat: 'unknown', brings: 'answer', summary: 'Sounded confused.' };
    const saidOf = (data: object, role: 'agent' | 'complainant' = 'agent') =>
      toldIn('en', factOf('ContactLogged', data, role))[0]?.said;
    expect(saidOf({ ...logged, medium: 'telephone' })).toBeUndefined();
    expect(saidOf({ ...logged, medium: 'underCode' })).toBe('Sounded confused.');
    expect(saidOf({ ...logged, medium: 'underCode', direction: 'inbound' })).toBeUndefined();
    expect(saidOf({ ...logged, medium: 'underCode', direction: 'inbound' }, 'complainant')).toBe('Sounded confused.');
    expect(toldIn('en', factOf('ContactLogged', { ...logged, counterparty: 'subject' }, 'agent'))).toEqual([]);
    expect(toldIn('en', factOf('ContactLogged', { ...logged, counterparty: 'thirdParty' }, 'agent'))).toEqual([]);
  });
});
