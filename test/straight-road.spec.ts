import { type Answer, anna, bert, carla, type Client } from './serving/client.js';
import { type ServerInTest, serverInProcess } from './serving/server-in-process.js';

let server: ServerInTest;
let client: Client;
let complaintId: string;
let position: string;

beforeAll(async () => {
  server = await serverInProcess();
  ({ client } = server);
});
afterAll(() => server.close());

async function done(answer: Promise<Answer>, ...events: string[]): Promise<Answer> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(text);
  expect(body['events']).toEqual(expect.arrayContaining(events));
  position = body['position'] as string;
  return answer;
}
const act = (command: string, body: unknown = {}, as = anna, headers: Record<string, string> = {}) =>
  client.as(as).post(`/complaints/${complaintId}/${command}`, body, headers);
const theCase = async () => (await client.get(`/complaints/${complaintId}?after=${position}`)).body;
const queued = async (queue: string, as = anna): Promise<unknown[]> => {
  const { body } = await client.as(as).get(`/queues/${queue}?after=${position}`);
  return (body['items'] as { complaintId: string; why: string }[])
    .filter((item) => item.complaintId === complaintId)
    .map(({ why }) => why);
};
const tag = async () => (await client.get(`/complaints/${complaintId}?after=${position}`)).headers.get('etag')!;

describe('the straight road', () => {
  it('[P10][T8] a complaint is received with channel and statement only, and somebody owns it', async () => {
    const answer = await done(
      client.post('/complaints', {
        channel: 'hotline',
        statement: 'I stayed at home twice for a stove that never came.',
      }),
      'Received',
      'OwnerAssigned',
    );
    complaintId = answer.body['complaintId'] as string;
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/complaints/${complaintId}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body['returnCode']).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await theCase()).toMatchObject({ state: 'received', owner: 'duty-front-office', revision: 1 });
    expect(await queued('unacknowledged')).toEqual(['notAcknowledged']);
  });

  it('[N1a][T9][T17] it is acknowledged: heard, with a next step and a date, and leaves the queue', async () => {
    server.clock.forward({ hours: 1 });
    await done(
      act('acknowledge', {
        complainantWasHeard: true,
        empathyStatement: 'Twice at home for nothing: I understand that you have had enough of it.',
        nextSteps: [{ action: 'Ask the depot where the stove is', by: 'anna', dueAt: server.clock.in({ days: 1 }) }],
        nextContact: { dueAt: server.clock.in({ days: 2 }) },
        owner: 'anna',
        medium: 'spoken',
      }),
      'Acknowledged',
    );
    expect(await theCase()).toMatchObject({ state: 'acknowledged', owner: 'anna' });
    expect(await queued('unacknowledged')).toEqual([]);
    expect(await queued('promises')).toHaveLength(2);
    expect(await queued('mine')).toHaveLength(1);
  });

  it('[P14] the owner confirms that it is theirs', async () => {
    await done(act('confirm-ownership'), 'OwnershipConfirmed');
  });

  it('[F2][F10][F11][F12] it is handed over warm, with a briefing, and stays ours until it is accepted', async () => {
    server.clock.forward({ hours: 1 });
    await done(
      act('route', {
        to: 'back-office',
        mode: 'warm',
        briefing: {
          whatHappened: 'The stove was promised for two days and came on neither of them.',
          whatIAskOfYou: 'Find out where the stove is, and when it can really come.',
        },
        announced: { told: true },
      }),
      'Routed',
    );
    expect(await theCase()).toMatchObject({ owner: 'anna' });
    expect(await queued('handoverInbox', bert)).toEqual(['warmHandover']);
    await done(act('accept-handover', {}, bert), 'HandoverAccepted');
    expect(await theCase()).toMatchObject({ owner: 'bert', unit: 'back-office' });
    expect(await queued('handover-inbox', bert)).toEqual([]);
  });

  it('[T11] it is classified, and looked into', async () => {
    await done(act('classify', { object: 'delivery', cause: 'promiseBroken', product: 'stove' }, bert), 'Classified');
    await done(
      act('record-investigation', { finding: 'It stood at the wrong depot.', fault: 'ours' }, bert),
      'InvestigationRecorded',
    );
    expect(await theCase()).toMatchObject({ state: 'inHandling' });
  });

  it('[N1c][N5c][N6a] responsibility is taken, and then an apology is owed and made', async () => {
    await done(
      act(
        'accept-responsibility',
        { scope: 'outcome', extent: 'full', statement: 'We promised without looking.' },
        bert,
      ),
      'ResponsibilityAccepted',
    );
    expect(await queued('apologyOwed', bert)).toEqual(['responsibilityAccepted']);
    const incomplete = await act('apologise', { consequence: 'x', responsibility: 'y', medium: 'spoken' }, bert);
    expect(incomplete).toMatchObject({ status: 422, body: { code: 'no-improvement', rule: 'N6a' } });
    await done(
      act(
        'apologise',
        {
          consequence: 'You lost two days, and could not cook for three weeks.',
          responsibility: 'We promised two days and kept neither.',
          improvement: {
            state: 'planned',
            action: 'The depot checks every list on the evening before.',
            owner: 'bert',
            dueAt: server.clock.in({ days: 14 }),
          },
          medium: 'spoken',
          spokenGist: 'Apologised for the two days lost.',
        },
        bert,
      ),
      'Apologised',
    );
    expect(await queued('apology-owed', bert)).toEqual([]);
  });

  it('[P12] it is resolved with an explanation, by somebody who has seen the present state', async () => {
    const resolution = { resolution: 'The stove came this morning.', explanation: 'It stood at the wrong depot.' };
    expect(await act('resolve', resolution, bert)).toMatchObject({
      status: 428,
      body: { code: 'precondition-required' },
    });
    expect(await act('resolve', resolution, bert, { 'if-match': '*' })).toMatchObject({ status: 428 });
    expect(await act('resolve', resolution, bert, { 'if-match': 'W/"9"' })).toMatchObject({
      status: 412,
      body: { code: 'precondition-weak' },
    });
    expect(await act('resolve', resolution, bert, { 'if-match': '"3"' })).toMatchObject({
      status: 412,
      body: { code: 'revision-stale', between: `/complaints/${complaintId}/history?from=4` },
    });
    expect(await act('resolve', resolution, bert, { 'if-match': await tag() })).toMatchObject({
      status: 409,
      body: { code: 'promise-open' },
    });
    const { promises } = (await theCase()) as { promises: { promiseId: string; kind: string }[] };
    const keepsPromises = promises.filter(({ kind }) => kind === 'nextStep').map(({ promiseId }) => promiseId);
    await done(act('resolve', { ...resolution, keepsPromises }, bert, { 'if-match': await tag() }), 'Resolved');
    expect(await theCase()).toMatchObject({ state: 'resolved' });
    expect(await queued('awaitingAnswer', bert)).toEqual(['notAnswered']);
    expect(await queued('lessonsDue', bert)).toHaveLength(1);
  });

  it('[G12][T21] the complainant answers, and a lesson is learned', async () => {
    server.clock.forward({ days: 1 });
    await done(act('answer-resolution', { answer: 'accepted', medium: 'spoken' }, bert), 'ResolutionAnswered');
    await done(
      act(
        'record-lesson',
        {
          outcome: 'processChanged',
          rootCause: 'promiseBroken',
          improvementId: 'check-lists',
          justification: 'Days were promised without a look at the list.',
        },
        bert,
      ),
      'LessonRecorded',
    );
    expect(await theCase()).toMatchObject({ state: 'closed', resolutionAnswer: 'accepted' });
    for (const queue of ['unacknowledged', 'awaiting-answer', 'lessons-due', 'apology-owed'])
      expect(await queued(queue, carla)).toEqual([]);
  });

  it('[P12][X9] its history tells who, when, what and why in plain words beside every event', async () => {
    const { body } = await client.get(`/complaints/${complaintId}/history`);
    const entries = body['entries'] as { who: { id: string }; what: string; when: object; event: { type: string } }[];
    expect(entries.map(({ event }) => event.type)).toEqual([
      'Received',
      'OwnerAssigned',
      'OwnerAssigned',
      'Acknowledged',
      'OwnershipConfirmed',
      'Routed',
      'HandoverAccepted',
      'OwnerAssigned',
      'Classified',
      'InvestigationRecorded',
      'ResponsibilityAccepted',
      'Apologised',
      // An apology is a contact: the complainant heard from us as promised.
      'PromiseKept',
      'Resolved',
      'PromiseKept',
      'ResolutionAnswered',
      'LessonRecorded',
    ]);
    expect(entries[0]).toMatchObject({
      who: { id: 'anna', role: 'agent', unit: 'front-office' },
      when: { occurredAt: '2026-03-02T09:00:00.000Z', recordedAt: '2026-03-02T09:00:00.000Z', precision: 'instant' },
      what: 'Received through hotline: “I stayed at home twice for a stove that never came.”',
    });
    expect(entries[16]).toMatchObject({
      who: { id: 'bert' },
      what: 'Learned: process changed, root cause promiseBroken.',
      why: 'Days were promised without a look at the list.',
    });
  });

  it('[X9] the case and its history as of a moment are as they were then', async () => {
    const asOf = (moment: string) => client.get(`/complaints/${complaintId}?asOf=${moment}`);
    expect((await asOf('2026-03-02T09:30:00Z')).body).toMatchObject({ state: 'received', revision: 1 });
    expect((await asOf('2026-03-02T10:30:00Z')).body).toMatchObject({ state: 'acknowledged', owner: 'anna' });
    expect((await asOf('2026-03-01T00:00:00Z')).body).toMatchObject({ code: 'no-such-complaint' });
    const history = await client.get(`/complaints/${complaintId}/history?asOf=2026-03-02T09:30:00Z`);
    expect(history.body['entries']).toHaveLength(2);
    expect(history.body['revision']).toBe(1);
    expect(history.headers.get('etag')).toBeNull();
  });

  it('[F13] a call of three minutes is one command', async () => {
    const answer = await done(
      client.post('/complaints/fix-in-first-contact', {
        channel: 'hotline',
        statement: 'My invoice has the old address on it.',
        complainantWasHeard: true,
        empathyStatement: 'The third time already: I understand that it annoys you.',
        object: 'invoice',
        cause: 'wrongDataShown',
        resolution: 'The address was changed in both systems.',
        explanation: 'It was changed in one system only.',
      }),
      'Received',
      'Acknowledged',
      'Classified',
      'Resolved',
    );
    expect(answer.status).toBe(201);
  });
});
