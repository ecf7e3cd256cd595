import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { apology, briefing, Case, readyToResolve, resolved, responsibility } from './case.js';

let server: ServerInTest;
beforeEach(async () => {
  server = await serverInProcess({ environment: { REDRESS_READ_WAIT_MS: '200' } });
});
afterEach(() => server.close());

describe('nothing is done about a complaint before it was received', () => {
  const before = () => ({ occurredAt: server.clock.in({ hours: -3 }) });

  it.each<[string, () => Record<string, unknown>]>([
    ['accept-responsibility', () => responsibility],
    ['apologise', () => apology(server, { acceptsResponsibility: responsibility })],
    ['route', () => ({ to: 'back-office', mode: 'warm', announced: { told: true }, briefing })],
    ['resolve', () => ({ resolution: 'Delivered.', explanation: 'Wrong depot.' })],
  ])('[F17] %s', async (command, body) => {
    const complaint = await readyToResolve(server);
    const headers = { 'if-match': `"${(await complaint.history()).revision}"` };
    const answer = await complaint.tell(command, { ...body(), ...before() }, { headers });
    expect(answer.body).toMatchObject({ code: 'occurred-before-receipt' });
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['answer-resolution', () => ({ answer: 'accepted', medium: 'spoken' })],
    ['reopen', () => ({ reason: 'It leaks.' })],
    [
      'record-lesson',
      () => ({ outcome: 'noChangeDecided', rootCause: 'tooLate', justification: 'x', decider: 'anna' }),
    ],
  ])('[F17] nor %s before it was resolved', async (command, body) => {
    const complaint = await resolved(server);
    const answer = await complaint.tell(command, { ...body(), ...before() });
    expect([answer.status >= 400, answer.text]).toEqual([true, answer.text]);
  });

  it('[F17] nor is it resolved before it was acknowledged', async () => {
    const complaint = await Case.received(server);
    server.clock.forward({ hours: 4 });
    await complaint.acknowledge();
    await complaint.classify();
    await complaint.keepPromises('nextStep');
    const answer = await complaint.resolve({ occurredAt: server.clock.in({ hours: -2 }) });
    expect([answer.status >= 400, answer.text]).toEqual([true, answer.text]);
  });
});

describe('waiting until a write can be read', () => {
  it('[X16] ends with a sentence when it does not come', async () => {
    const complaint = await Case.received(server);
    const { position } = await complaint.read();
    const later = (position as string).replace(/\d{4}$/, '9999');
    for (const path of [`/complaints/${complaint.id}`, '/queues', '/queues/mine']) {
      const answer = await server.client.get(`${path}?after=${later}`);
      expect(answer.body).toMatchObject({ code: 'not-yet' });
      expect(answer.body['position']).toBe(position);
    }
  });

  it('[X13] a position of another log is refused, not waited for', async () => {
    const complaint = await Case.received(server);
    const other = '0123456789abcdef0123.0000000000000001';
    const answer = await server.client.get(`/complaints/${complaint.id}?after=${other}`);
    expect(answer.body).toMatchObject({ code: 'malformed-address' });
  });

  it('[X13] every command can be read at its position at once, 50 times', async () => {
    const complaint = await Case.received(server);
    for (let number = 0; number < 50; number += 1) {
      const { revision } = await complaint.must('add-note', { text: `note ${number}` });
      expect((await complaint.read()).revision).toBe(revision);
    }
  });
});
