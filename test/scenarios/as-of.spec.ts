import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { apology, Case, responsibility } from './case.js';

let server: ServerInTest;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

const stateAt = async (complaint: Case, asOf: string, by: 'occurred' | 'recorded') => {
  const answer = await server.client.get(`/complaints/${complaint.id}?asOf=${asOf}&by=${by}`);
  return answer.status === 200 ? answer.body['state'] : answer.status;
};
const typesAt = async (complaint: Case, asOf: string, by: 'occurred' | 'recorded') =>
  (await complaint.history(`?asOf=${asOf}&by=${by}`)).entries.map(({ event }) => event.type);

describe('as of a moment', () => {
  it('[G2] a letter of Thursday that was recorded on Monday: had happened on Friday, was not known', async () => {
    const complaint = await Case.received(server, {
      channel: 'letter',
      occurredAt: '2026-02-26T10:00:00Z',
      lateReason: 'It lay in the wrong tray.',
    });
    const friday = '2026-02-27T12:00:00Z';
    expect(await stateAt(complaint, friday, 'occurred')).toBe('received');
    expect(await stateAt(complaint, friday, 'recorded')).toBe(404);
    expect(await typesAt(complaint, friday, 'occurred')).toContain('Received');
    expect(await typesAt(complaint, friday, 'recorded')).toEqual([]);
    expect(await stateAt(complaint, '2026-02-26T09:59:59Z', 'occurred')).toBe(404);
  });

  it('[G2] every state it went through can be seen again, whatever came later', async () => {
    const complaint = await Case.received(server);
    const moments: [string, string][] = [['received', server.clock.now()]];
    const next = async (state: string, act: () => Promise<unknown>) => {
      server.clock.forward({ hours: 1 });
      await act();
      moments.push([state, server.clock.now()]);
    };
    await next('acknowledged', () => complaint.acknowledge());
    await next('inHandling', () => complaint.classify());
    await complaint.keepPromises('nextStep');
    await next('resolved', () => complaint.resolve());
    await next('inHandling', () => complaint.must('reopen', { reason: 'It leaks.' }));
    for (const by of ['occurred', 'recorded'] as const) {
      for (const [state, moment] of moments) expect(await stateAt(complaint, moment, by)).toBe(state);
    }
    const [, between] = moments[1]!;
    const answer = await server.client.get(`/complaints/${complaint.id}?asOf=${between}`);
    expect(JSON.stringify(answer.body)).not.toContain('classification');
    expect(answer.body['revision']).toBeLessThan((await complaint.history()).revision);
  });

  it('[N5a] an apology of Tuesday that was written down on Wednesday', async () => {
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    await complaint.must('accept-responsibility', responsibility);
    const tuesday = '2026-03-03T10:00:00.000Z';
    server.clock.at('2026-03-04T09:00:00Z');
    await complaint.must('apologise', apology(server, { occurredAt: tuesday }));
    const evening = '2026-03-03T18:00:00Z';
    expect(await typesAt(complaint, evening, 'occurred')).toContain('Apologised');
    expect(await typesAt(complaint, evening, 'recorded')).not.toContain('Apologised');
    const { when } = await complaint.latest('Apologised');
    expect(when).toMatchObject({ occurredAt: tuesday, recordedAt: '2026-03-04T09:00:00.000Z' });
  });

  it('[G2] is told by which clock it was looked at, and a moment in another zone is the same moment', async () => {
    const complaint = await Case.received(server);
    const answer = await server.client.get(
      `/complaints/${complaint.id}?asOf=2026-03-02T10%3A00%3A00%2B01%3A00&by=occurred`,
    );
    expect(answer.body['asOf']).toEqual({ moment: '2026-03-02T09:00:00.000Z', by: 'occurred' });
  });
});
