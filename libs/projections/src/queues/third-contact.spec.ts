import { acknowledged, classified, elsewhere, received, resolved, said } from '../testing/complaint-facts.js';
import { waiting } from '../testing/waiting-in.js';

const queue = 'third-contact';
const lift = (times: number, cases = 1) => elsewhere({ object: 'lift', times, cases });

describe('the queue of people who come for the third time', () => {
  it('[F9] holds a case with its third contact from the complainant’s side, the complaint included', () => {
    expect(waiting(queue, received, said())).toEqual([]);
    expect(waiting(queue, received, said(), said({ counterparty: 'representative' }))).toMatchObject([
      {
        why: 'thirdContact',
        since: '2026-01-07T08:00:00Z',
        dueAt: null,
        next: 'Acknowledge',
        details: { times: 3, cases: 1 },
      },
    ]);
    expect(waiting(queue, received, said(), said({ direction: 'outbound' }), said({ automated: true }))).toEqual([]);
  });

  it('[F9] counts what other cases of the person knew about the same object when they came last', () => {
    const told = [received, classified(), said(lift(1))] as const;
    expect(waiting(queue, ...told)).toMatchObject([{ details: { times: 3, cases: 2, object: 'lift' } }]);
    expect(waiting(queue, received, classified(), said(elsewhere({ object: 'invoice', times: 9, cases: 4 })))).toEqual(
      [],
    );
    expect(waiting(queue, ...told, said(lift(3, 2)))).toMatchObject([{ details: { times: 6, cases: 3 } }]);
    // When the last time nobody could be asked, what was known before still holds.
    expect(waiting(queue, ...told, said())).toMatchObject([{ details: { times: 4, cases: 2 } }]);
  });

  it('[F9] knows it as soon as the case is classified, by what was asked when it was received', () => {
    const again = ['Received', { ...received[1], ...lift(2, 2) }] as const;
    expect(waiting(queue, again)).toEqual([]);
    expect(waiting(queue, again, classified())).toMatchObject([{ details: { times: 3, cases: 3, object: 'lift' } }]);
    expect(waiting(queue, again, classified({ object: 'invoice' }))).toEqual([]);
    expect(waiting(queue, again, classified({ object: 'invoice' }), ['Reclassified', classified()[1]])).toHaveLength(1);
  });

  it('[F9] says what helps next, and lets go of what is over', () => {
    expect(waiting(queue, received, acknowledged, said(), said())).toMatchObject([{ next: 'Resolve', owner: 'ann' }]);
    expect(waiting(queue, received, acknowledged, said(), said(), resolved)).toEqual([]);
  });

  it('[F9] takes a contact back that was ours after all', () => {
    const corrected = (field: string, unsealedValue: string) =>
      ['FactCorrected', { targetEventId: 'event-1', field, unsealedValue }] as const;
    const told = [received, said(), said()] as const;
    expect(waiting(queue, ...told, corrected('direction', 'outbound'))).toEqual([]);
    expect(waiting(queue, ...told, corrected('counterparty', 'thirdParty'))).toEqual([]);
    expect(waiting(queue, ...told, corrected('automated', 'true'))).toEqual([]);
    expect(waiting(queue, ...told, corrected('counterparty', 'representative'))).toHaveLength(1);
  });
});
