import { acknowledged, received, resolved, responsible } from '../testing/complaint-facts.js';
import { waiting } from '../testing/waiting-in.js';

const found = (fault: string) =>
  ['InvestigationRecorded', { finding: { sealed: 'f' }, heardParties: [], fault }] as const;
const queue = 'fault-not-admitted';

describe('the queue of faults that nobody has admitted', () => {
  it('[N2d] holds a case since the day on which our fault was found, until somebody accepts responsibility', () => {
    expect(waiting(queue, received, acknowledged, found('ours'))).toMatchObject([
      {
        why: 'faultFound',
        owner: 'ann',
        since: '2026-01-07T08:00:00Z',
        dueAt: null,
        next: 'AcceptResponsibility',
        details: { fault: 'ours' },
      },
    ]);
    expect(waiting(queue, received, acknowledged, found('partly'))).toMatchObject([{ details: { fault: 'partly' } }]);
    expect(waiting(queue, received, acknowledged, found('ours'), responsible)).toEqual([]);
    expect(waiting(queue, received, acknowledged, responsible, found('ours'))).toEqual([]);
  });

  it('[N2d] goes by what was found last, and counts from when it was found first', () => {
    expect(waiting(queue, received, acknowledged, found('notOurs'))).toEqual([]);
    expect(waiting(queue, received, acknowledged, found('unclear'))).toEqual([]);
    expect(waiting(queue, received, acknowledged, found('ours'), found('notOurs'))).toEqual([]);
    expect(waiting(queue, received, acknowledged, found('partly'), found('ours'))).toMatchObject([
      { since: '2026-01-07T08:00:00Z' },
    ]);
    expect(waiting(queue, received, acknowledged, found('ours'), found('unclear'), found('ours'))).toMatchObject([
      { since: '2026-01-09T08:00:00Z' },
    ]);
  });

  it('[N2d] stays when the case is resolved without a word of it, until the complainant is satisfied', () => {
    const told = [received, acknowledged, found('ours'), resolved] as const;
    expect(waiting(queue, ...told)).toMatchObject([{ next: 'Reopen' }]);
    expect(waiting(queue, ...told, ['ResolutionAnswered', { answer: 'notDisputed', medium: 'spoken' }])).toHaveLength(
      1,
    );
    expect(waiting(queue, ...told, ['ResolutionAnswered', { answer: 'accepted', medium: 'spoken' }])).toEqual([]);
    expect(waiting(queue, received, acknowledged, found('ours'), ['Withdrawn', { contactEventId: 'e' }])).toEqual([]);
  });
});
