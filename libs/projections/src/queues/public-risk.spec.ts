import { acknowledged, received, resolved } from '../testing/complaint-facts.js';
import { waiting } from '../testing/waiting-in.js';

const queue = 'public-risk';
const on = (channel: string) => ['Received', { ...received[1], channel }] as const;
const risk = (publicEscalationRisk: boolean) => ['CircumstancesRecorded', { publicEscalationRisk }] as const;

describe('the queue of what is, or may be, told in public', () => {
  it.each(['social', 'review'])('[N2c] holds what came to us by %s', (channel) => {
    expect(waiting(queue, on(channel))).toMatchObject([
      { why: 'toldInPublic', since: '2026-01-05T08:00:00Z', next: 'Acknowledge', details: { channel } },
    ]);
  });

  it('[N2c] holds a case whose risk was recorded, until it is recorded away', () => {
    expect(waiting(queue, received)).toEqual([]);
    expect(waiting(queue, received, acknowledged, risk(true))).toMatchObject([
      { why: 'publicEscalationRisk', next: 'Resolve', details: { channel: 'hotline' } },
    ]);
    expect(waiting(queue, received, acknowledged, risk(true), risk(false))).toEqual([]);
  });

  it('[N2c] lets go of what is over, and takes it back when it is reopened', () => {
    expect(waiting(queue, on('review'), acknowledged, resolved)).toEqual([]);
    expect(waiting(queue, on('review'), acknowledged, resolved, ['Reopened', { reason: {} }])).toHaveLength(1);
  });
});
