import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Case, readyToResolve, refusal } from './case.js';

let server: ServerInTest;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

const fixed = () => ({
  complainantWasHeard: true,
  empathyStatement: 'The third time already: I understand that it annoys you.',
  object: 'invoice',
  cause: 'wrongDataShown',
  resolution: 'The address was changed in both systems.',
  explanation: 'It was changed in one of the two only.',
});
const apologised = () => ({
  apology: {
    consequence: 'You had to ring three times about our invoices.',
    responsibility: 'We changed your address in one place and forgot the other.',
    improvement: { state: 'done', action: 'Both change at once.', doneAt: server.clock.in({ days: -1 }) },
    spokenGist: 'Sorry for our mistake, which cost you three calls.',
  },
});
const received = { channel: 'hotline', statement: 'My invoice has the old address.', language: 'en' };
const path = '/complaints/fix-in-first-contact';

describe('fixing in the first contact', () => {
  it('[F13] is one command and one append, also as the very first', async () => {
    const answer = await server.client.post(path, { ...received, ...fixed(), ...apologised() });
    expect(answer.status).toBe(201);
    const complaint = Case.of(server, answer);
    expect(answer.headers.get('location')).toBe(`/complaints/${complaint.id}`);
    const facts = ['Received', 'Acknowledged', 'Classified', 'ResponsibilityAccepted', 'Apologised', 'Resolved'];
    const { entries } = await complaint.history();
    expect(entries.map(({ event }) => event.type).filter((type) => type !== 'OwnerAssigned')).toEqual(facts);
    expect(new Set(entries.map(({ event }) => event.metadata['commandId'])).size).toBe(1);
    expect((await complaint.read()).state).toBe('resolved');
    for (const queue of ['unacknowledged', 'promises', 'apology-owed']) {
      expect(await complaint.inQueue(queue)).toBeUndefined();
    }
    expect(await complaint.inQueue('awaiting-answer')).toBeDefined();
    expect(await complaint.inQueue('lessons-due')).toBeDefined();
  });

  it('[F13] without an apology where none was due: nobody took responsibility', async () => {
    const complaint = Case.of(server, await server.client.post(path, { ...received, ...fixed() }));
    expect(await complaint.types()).not.toContain('ResponsibilityAccepted');
    expect(await complaint.types()).not.toContain('Apologised');
    expect((await complaint.latest('Classified')).event.data).toMatchObject({
      object: 'invoice',
      intention: 'notStated',
      remedySought: 'notStated',
    });
  });

  it('[F13] of a case that was received before', async () => {
    const complaint = await Case.received(server);
    const { events } = await complaint.must('fix-in-first-contact', { ...fixed(), ...apologised() });
    expect(events).not.toContain('Received');
    expect(events.filter((type) => type !== 'OwnerAssigned')).toEqual([
      'Acknowledged',
      'Classified',
      'ResponsibilityAccepted',
      'Apologised',
      'Resolved',
    ]);
    expect((await complaint.read()).state).toBe('resolved');
  });

  it.each<[string, Record<string, unknown>]>([
    ['not heard', { complainantWasHeard: false }],
    ['no explanation', { explanation: ' ' }],
    ['no empathy', { empathyStatement: undefined }],
    ['no cause', { cause: undefined }],
    ['no resolution', { resolution: undefined }],
  ])('[F13] %s: refused, and no complaint is half made', async (_, fields) => {
    const customerRef = `half-${Object.keys(fields)[0] ?? ''}`;
    const complainant = { name: 'Half Made', customerRef };
    const answer = await server.client.post(path, { ...received, ...fixed(), ...fields, complainant });
    expect([400, 409, 422]).toContain(answer.status);
    const next = await Case.received(server);
    await next.read();
    const found = await server.client.post('/complaints/find', { reference: customerRef });
    expect(found.body['found']).toEqual([]);
  });

  it('[F13] an apology without its consequence is refused here as well', async () => {
    const { apology } = apologised();
    const answer = await server.client.post(path, {
      ...received,
      ...fixed(),
      apology: { ...apology, consequence: undefined },
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('consequence');
  });

  it('[F13] of a case that is over is refused', async () => {
    const complaint = await readyToResolve(server);
    expect((await complaint.resolve()).status).toBe(200);
    expect(refusal(await complaint.tell('fix-in-first-contact', fixed()))).toMatchObject({ code: 'not-open' });
  });

  it('[F13] repeated with its Idempotency-Key gives the first answer and one complaint', async () => {
    const body = { ...received, ...fixed() };
    const first = await server.client.post(path, body, { 'idempotency-key': 'fix-once' });
    const again = await server.client.post(path, body, { 'idempotency-key': 'fix-once' });
    expect(again.status).toBe(first.status);
    expect(again.body).toMatchObject(first.body);
  });

  it('[F17] nobody claims a first-contact fix: there is no field for it', async () => {
    const answer = await server.client.post(path, { ...received, ...fixed(), firstContactFix: true });
    expect(answer.status).toBe(400);
  });
});
