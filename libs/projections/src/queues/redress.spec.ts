import { acknowledged, facts, received, resolved, responsible } from '../testing/complaint-facts.js';
import { entriesKept, inOrder, waiting, waitingAfter } from '../testing/waiting-in.js';

const offer = { promiseId: 'money', kind: 'refund', amountCents: 45_000, currency: 'EUR', what: { sealed: 'w' } };
const offered = ['RedressOffered', offer] as const;
const asked = ['RedressApprovalRequested', { ...offer, because: 'mandateExceeded' }] as const;
const about = { promiseId: 'money' };
const accepted = ['RedressAccepted', { ...about, dueAt: '2026-01-20T12:00:00Z' }] as const;
const overridden = (more: object = { noCoordinatorOnDuty: 'agentMayOverride' }) =>
  ['WordingOverridden', { rules: ['AP-4', 'AP-6'], reason: { sealed: 'r' }, command: 'Apologise', ...more }] as const;

describe('the queue of redress that was not delivered', () => {
  it('[T10] holds what the complainant accepted, until they have it', () => {
    expect(waiting('redress-undelivered', received, offered)).toEqual([]);
    expect(waiting('redress-undelivered', received, offered, accepted)).toMatchObject([
      {
        why: 'redressAccepted',
        owner: 'ann',
        since: '2026-01-07T08:00:00Z',
        dueAt: '2026-01-20T12:00:00Z',
        next: 'DeliverRedress',
        details: { promiseId: 'money', kind: 'refund', amountCents: 45_000, currency: 'EUR' },
      },
    ]);
    expect(waiting('redress-undelivered', received, offered, accepted, ['RedressDelivered', about])).toEqual([]);
    expect(waiting('redress-undelivered', received, offered, ['RedressDeclined', about])).toEqual([]);
    expect(waiting('redress-undelivered', received, acknowledged, offered, accepted, resolved)).toHaveLength(1);
  });

  it('[N6b] also when nobody said by when, and overdue as soon as its moment has passed', () => {
    expect(waiting('redress-undelivered', received, offered, ['RedressAccepted', about])).toMatchObject([
      { dueAt: null, why: 'redressAccepted' },
    ]);
    const told = facts(received, offered, accepted);
    expect(waitingAfter(told, 'redress-undelivered', '2026-01-20T12:00:00Z')).toMatchObject([
      { why: 'redressAccepted' },
    ]);
    expect(waitingAfter(told, 'redress-undelivered', '2026-01-20T12:00:01Z')).toMatchObject([
      { why: 'redressOverdue' },
    ]);
  });

  it('[N6b] puts what was told to be broken first', () => {
    const later = ['RedressOffered', { ...offer, promiseId: 'flowers' }] as const;
    const yes = ['RedressAccepted', { promiseId: 'flowers', dueAt: '2026-01-10T12:00:00Z' }] as const;
    const broken = ['PromiseBroken', { ...about, dueAt: '2026-01-20T12:00:00Z' }] as const;
    const kept = entriesKept(facts(received, offered, accepted, later, yes, broken), 'redress-undelivered');
    expect(inOrder(kept).map(({ why, details }) => [why, details])).toMatchObject([
      ['redressOverdue', { promiseId: 'money' }],
      ['redressAccepted', { promiseId: 'flowers' }],
    ]);
  });
});

describe('the queue of approvals', () => {
  it('[T20] holds what goes over a mandate until somebody says yes or no, for four hours, and is nobody’s own', () => {
    expect(waiting('approvals', received, acknowledged, asked)).toMatchObject([
      {
        why: 'mandateExceeded',
        unit: 'front',
        owner: null,
        notBy: 'ann',
        since: '2026-01-07T08:00:00Z',
        dueAt: '2026-01-07T12:00:00.000Z',
        next: 'ApproveRedress',
        details: { promiseId: 'money', amountCents: 45_000, currency: 'EUR', requestedBy: 'ann' },
      },
    ]);
    expect(waiting('approvals', received, asked, ['RedressApproved', { ...about, by: 'carla' }])).toEqual([]);
    expect(waiting('approvals', received, asked, ['RedressRefused', { ...about, by: 'carla' }])).toEqual([]);
    expect(waiting('approvals', received, asked, ['Withdrawn', { contactEventId: 'e' }])).toEqual([]);
    expect(waiting('approvals', received, offered)).toEqual([]);
  });

  it('[P13] holds a rule that was overridden while nobody was there to ask, until a coordinator looks at it', () => {
    expect(waiting('approvals', received, overridden())).toMatchObject([
      {
        why: 'wordingOverridden',
        owner: null,
        notBy: 'ann',
        dueAt: '2026-01-07T16:00:00.000Z',
        next: 'ReviewOverride',
        details: { overrideEventId: 'event-1', rules: 'AP-4, AP-6', role: 'coordinator', command: 'Apologise' },
      },
    ]);
    expect(waiting('approvals', received, overridden(), ['OverrideReviewed', { verdict: 'justified' }])).toEqual([]);
    // A coordinator who overrides a rule has looked at it.
    expect(waiting('approvals', received, overridden({}))).toEqual([]);
  });

  it('[T20] leads whoever owns the case to their own work, not to the approval that they wait for', () => {
    expect(waiting('mine', received, acknowledged, responsible, asked)).toMatchObject([
      { owner: 'ann', why: 'responsibilityAccepted', next: 'Apologise' },
    ]);
  });
});
