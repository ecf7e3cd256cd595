import { factsOf, type Telling } from '../testing/complaint-facts.js';
import { waitingAfter } from '../testing/waiting-in.js';

const detected = ['IncidentDetected', { what: { sealed: 'w' }, unit: 'front' }] as const;
const affected = (count: number) => ['AffectedIdentified', { count, hashes: [] }] as const;
const notified = (count: number) =>
  ['ProactiveNotificationSent', { count, medium: 'email', text: { sealed: 't' } }] as const;
const closed = ['IncidentClosed', { reason: { sealed: 'r' } }] as const;

const waiting = (...told: readonly Telling[]) => waitingAfter(factsOf('incident-3', ...told), 'incidents');

describe('the queue of incidents', () => {
  it('[N3] holds an incident until it is known whom it touched', () => {
    expect(waiting(detected)).toEqual([
      {
        queue: 'incidents',
        subject: { kind: 'incident', id: '3' },
        complaintId: null,
        unit: 'front',
        owner: null,
        why: 'affectedUnknown',
        since: '2026-01-05T08:00:00Z',
        dueAt: null,
        next: 'IdentifyAffected',
        details: {},
      },
    ]);
  });

  it('[N3] and then until every one of them has heard it from us', () => {
    expect(waiting(detected, affected(40))).toMatchObject([
      { why: 'customersNotNotified', next: 'SendProactiveNotification', details: { affected: 40, notified: 0 } },
    ]);
    expect(waiting(detected, affected(40), notified(30))).toMatchObject([{ details: { affected: 40, notified: 30 } }]);
    expect(waiting(detected, affected(40), notified(30), notified(10))).toEqual([]);
    expect(waiting(detected, notified(30), affected(40))).toMatchObject([{ details: { notified: 30 } }]);
    expect(waiting(detected, affected(0))).toEqual([]);
    const toldTwice = ['ProactiveNotificationSent', { count: 1, hashes: ['a'], medium: 'letter', text: {} }] as const;
    expect(waiting(detected, affected(2), toldTwice, toldTwice)).toMatchObject([{ details: { notified: 1 } }]);
    expect(waiting(detected, affected(40), notified(40), affected(45))).toMatchObject([{ details: { affected: 45 } }]);
  });

  it('[N3] lets go of what is closed', () => {
    expect(waiting(detected, affected(40), closed)).toEqual([]);
  });
});
