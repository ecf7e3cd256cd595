import { factsOf, type Telling } from '../testing/complaint-facts.js';
import { entriesKept, inOrder, waitingAfter } from '../testing/waiting-in.js';

const proposed = ['ImprovementProposed', { source: 'audit', proposal: { sealed: 'p' }, owner: 'imke' }] as const;
const approved = (differs: object = {}) =>
  ['Approved', { by: 'carla', owner: 'joost', dueAt: '2026-01-20T12:00:00Z', ...differs }] as const;
const implemented = ['Implemented', { by: 'joost', what: { sealed: 'w' } }] as const;
const checked = (outcome: string) => ['RecurrenceChecked', { outcome, by: 'imke' }] as const;
const closed = ['Closed', { outcome: 'notEffective', by: 'imke' }] as const;

const told = (...telling: readonly Telling[]) => factsOf('improvement-7', ...telling);
const waiting = (...telling: readonly Telling[]) => waitingAfter(told(...telling), 'improvements');

describe('the queue of improvements', () => {
  it('[T26] holds what was proposed until somebody decides about it', () => {
    expect(waiting(proposed)).toEqual([
      {
        queue: 'improvements',
        subject: { kind: 'improvement', id: '7' },
        complaintId: null,
        unit: null,
        owner: 'imke',
        why: 'improvementProposed',
        since: '2026-01-05T08:00:00Z',
        dueAt: null,
        next: 'ApproveImprovement',
        details: {},
      },
    ]);
  });

  it('[T26] holds what was approved until it is carried out, overdue as soon as its moment has passed', () => {
    expect(waiting(proposed, approved())).toMatchObject([
      { owner: 'joost', why: 'improvementDue', dueAt: '2026-01-20T12:00:00Z', next: 'ImplementImprovement' },
    ]);
    expect(waitingAfter(told(proposed, approved()), 'improvements', '2026-01-20T12:00:01Z')).toMatchObject([
      { why: 'improvementOverdue' },
    ]);
    expect(waiting(proposed, approved({ dueAt: undefined }))).toMatchObject([{ why: 'improvementDue', dueAt: null }]);
  });

  it('[N7] asks ninety days later whether it helped, within ten business days', () => {
    const after = told(proposed, approved(), implemented);
    // Implemented on Wednesday 7 January; ninety days later it is Tuesday 7 April.
    expect(waitingAfter(after, 'improvements')).toMatchObject([
      {
        why: 'recurrenceDue',
        since: '2026-01-07T08:00:00Z',
        dueAt: '2026-04-21T15:00:00.000Z',
        next: 'CheckRecurrence',
      },
    ]);
    expect(waitingAfter(after, 'improvements', '2026-04-21T15:00:01Z')).toMatchObject([{ why: 'recurrenceOverdue' }]);
  });

  it('[N7] puts what happened again first, and lets go of what is closed', () => {
    const again = told(proposed, approved(), implemented, checked('recurred'));
    expect(waitingAfter(again, 'improvements')).toMatchObject([{ why: 'recurring', next: 'CloseImprovement' }]);
    const others = [...entriesKept(told(proposed, approved()), 'improvements'), ...entriesKept(again, 'improvements')];
    expect(inOrder(others).map(({ why }) => why)).toEqual(['recurring', 'improvementDue']);
    expect(waiting(proposed, approved(), implemented, checked('notRecurred'))).toMatchObject([
      { why: 'recurrenceChecked', next: 'CloseImprovement' },
    ]);
    expect(waiting(proposed, approved(), implemented, checked('recurred'), closed)).toEqual([]);
    expect(waiting(proposed, closed)).toEqual([]);
  });
});
