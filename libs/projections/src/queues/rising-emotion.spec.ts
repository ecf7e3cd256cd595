import { received, resolved, said } from '../testing/complaint-facts.js';
import { waiting } from '../testing/waiting-in.js';

const queue = 'rising-emotion';
const felt = (emotion: number, differs: object = {}) => said({ emotion, ...differs });
const annoyed = ['Received', { ...received[1], emotion: 2 }] as const;

describe('the queue of rising emotion', () => {
  it('[P11][F4] holds a case when the last two emotions each lie above the one before', () => {
    expect(waiting(queue, annoyed, felt(3), felt(4))).toMatchObject([
      { why: 'emotionRises', since: '2026-01-07T08:00:00Z', next: 'LogContact', details: { emotion: 4 } },
    ]);
    expect(waiting(queue, received, felt(1), felt(2), felt(3))).toHaveLength(1);
    for (const told of [
      [annoyed, felt(4)],
      [annoyed, felt(3), felt(3)],
      [annoyed, felt(1), felt(2)],
      [annoyed, felt(3), felt(5), felt(4)],
    ])
      expect(waiting(queue, ...told)).toEqual([]);
  });

  it('[P11] looks at the emotions of the complainant’s side only, and past contacts without any', () => {
    expect(waiting(queue, annoyed, felt(3), said(), felt(4))).toHaveLength(1);
    expect(waiting(queue, annoyed, felt(3), felt(5, { direction: 'outbound' }))).toEqual([]);
    expect(waiting(queue, annoyed, felt(3), felt(5, { counterparty: 'subject' }))).toEqual([]);
  });

  it('[P11] reads an emotion as it was corrected', () => {
    const corrected = (targetEventId: string, unsealedValue: string) =>
      ['FactCorrected', { targetEventId, field: 'emotion', unsealedValue }] as const;
    expect(waiting(queue, annoyed, felt(3), felt(4), corrected('event-2', '3'))).toEqual([]);
    expect(waiting(queue, annoyed, felt(3), felt(3), corrected('event-2', '5'))).toHaveLength(1);
    expect(waiting(queue, annoyed, felt(3), felt(4), corrected('event-0', '3'))).toEqual([]);
  });

  it('[P11] lets go of a case that is resolved', () => {
    expect(waiting(queue, annoyed, felt(3), felt(4), resolved)).toEqual([]);
  });
});
