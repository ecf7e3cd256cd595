import { type Decoded } from '#libs/transacting';
import { asOf, revisionOf } from './as-of.js';

const event = (revision: number, occurredAt: string, recordedAt: string): Decoded => ({
  known: false,
  id: String(revision),
  type: 'NoteAdded',
  ignorable: false,
  revision,
  position: String(revision),
  metadata: {
    commandId: 'c',
    bodyHash: 'b',
    correlationId: 'k',
    actor: { id: 'anna', role: 'agent' },
    originLogId: 'log',
    occurredAt: `2026-03-${occurredAt}T09:00:00Z`,
    recordedAt: `2026-03-${recordedAt}T09:00:00Z`,
    precision: 'instant',
    schemaVersion: 1,
  },
});

// The letter of the 1st was recorded on the 5th; then the server's clock was set back for a while.
const events = [event(0, '02', '02'), event(1, '01', '05'), event(2, '04', '04'), event(3, '06', '06')];
const at = (day: string, by: 'recorded' | 'occurred') =>
  asOf(events, { moment: `2026-03-${day}T09:00:00.000Z`, by }).map(revisionOf);

describe('a case as of a moment', () => {
  it('[X9] as known: what was recorded by then, in the order of the record', () => {
    expect(at('01', 'recorded')).toEqual([]);
    expect(at('02', 'recorded')).toEqual([0]);
    expect(at('04', 'recorded')).toEqual([0]);
    expect(at('05', 'recorded')).toEqual([0, 1, 2]);
    expect(at('09', 'recorded')).toEqual([0, 1, 2, 3]);
  });

  it('[X9] as it happened: what had happened by then, in the order in which it happened', () => {
    expect(at('01', 'occurred')).toEqual([1]);
    expect(at('04', 'occurred')).toEqual([1, 0, 2]);
    expect(at('09', 'occurred')).toEqual([1, 0, 2, 3]);
  });
});
