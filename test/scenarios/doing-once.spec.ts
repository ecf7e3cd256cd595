import { anna, bert } from '../serving/client.js';
import { HeldClock } from '../serving/held-clock.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { acknowledgement, Case, readyToResolve, refusal } from './case.js';

let server: ServerInTest;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

const once = (key: string) => ({ 'idempotency-key': key });
const jan = { name: 'Jan de Vries', contact: 'jan@example.org', customerRef: 'C-1' };
const received = { channel: 'email', statement: 'The stove never came.', complainant: jan };
const receive = (fields: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  server.client.post('/complaints', { ...received, ...fields }, headers);

describe('the same Idempotency-Key', () => {
  it('[X11] with the same body gives the first answer, also a day later, and one complaint', async () => {
    const first = await receive({}, once('call-17'));
    server.clock.forward({ days: 1 });
    const again = await receive({}, once('call-17'));
    expect(again.status).toBe(first.status);
    expect(again.body).toMatchObject(first.body);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    const queue = await server.client.get(`/queues/unacknowledged?after=${first.body['position'] as string}`);
    expect(queue.body['items']).toHaveLength(1);
  });

  it('[X11] with another body is refused', async () => {
    await receive({}, once('call-17'));
    const other = await receive({ statement: 'Something else.' }, once('call-17'));
    expect(refusal(other)).toEqual({ status: 422, code: 'idempotency-key-reused' });
  });

  it('[X11] of a command gives the first answer although the case went on', async () => {
    const complaint = await Case.received(server);
    const first = await complaint.must('add-note', { text: 'Works nights.' }, { headers: once('note') });
    await complaint.must('add-note', { text: 'Has a dog.' });
    const again = await complaint.must('add-note', { text: 'Works nights.' }, { headers: once('note') });
    expect(again).toMatchObject(first as unknown as Record<string, unknown>);
    expect((await complaint.types()).filter((type) => type === 'NoteAdded')).toHaveLength(2);
    expect(refusal(await complaint.tell('add-note', { text: 'Has a cat.' }, { headers: once('note') }))).toEqual({
      status: 422,
      code: 'idempotency-key-reused',
    });
  });

  it('[X11] of a command gives the first answer although its If-Match has become stale by it', async () => {
    const complaint = await readyToResolve(server);
    const { revision } = await complaint.history();
    const body = { resolution: 'Delivered.', explanation: 'It stood at the wrong depot.' };
    const headers = { ...once('end'), 'if-match': `"${revision}"` };
    const first = await complaint.must('resolve', body, { headers });
    const again = await complaint.tell('resolve', body, { headers });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject(first as unknown as Record<string, unknown>);
  });

  it('[X11] under another command is another command, and not its first answer', async () => {
    const complaint = await Case.received(server);
    await complaint.must('assign-owner', { owner: 'anna' });
    await complaint.must('confirm-ownership', {}, { headers: once('same') });
    const other = await complaint.tell('recall-handover', {}, { headers: once('same') });
    expect(other.status).toBeGreaterThanOrEqual(400);
  });

  it('[X11] of somebody else is somebody else’s', async () => {
    const mine = await receive({}, once('1'));
    const theirs = await server.client.as(bert).post('/complaints', { ...received, statement: 'Another.' }, once('1'));
    expect(theirs.status).toBe(201);
    expect(theirs.body['complaintId']).not.toBe(mine.body['complaintId']);
  });

  it('[X11] is not used up by a refusal', async () => {
    const complaint = await Case.received(server);
    const wrong = { kind: 'callback', what: 'I ring', by: 'anna', dueAt: server.clock.in({ days: -1 }) };
    expect((await complaint.tell('make-promise', wrong, { headers: once('p') })).status).toBeGreaterThanOrEqual(400);
    await complaint.must('make-promise', { ...wrong, dueAt: server.clock.in({ days: 1 }) }, { headers: once('p') });
  });

  it('[X11] sent 25 times at once makes one complaint and one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => receive({}, once('at-once'))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body['complaintId'])).size).toBe(1);
    const complaint = Case.of(server, answers[0]!);
    expect((await complaint.types()).filter((type) => type === 'Received')).toHaveLength(1);
  });
});

describe('the same external reference', () => {
  const externalRef = 'ombudsman-2026-17';

  it('[T8] with the same statement gives the first answer', async () => {
    const first = await receive({ externalRef });
    const again = await receive({ externalRef });
    expect(again.body['complaintId']).toBe(first.body['complaintId']);
    expect(await Case.of(server, first).types()).toEqual(['Received', 'OwnerAssigned']);
  });

  it('[T8] with another statement of the same complainant becomes a contact on that case, and the answer says so', async () => {
    const first = Case.of(server, await receive({ externalRef }));
    const again = await receive({ externalRef, statement: 'And now they sent a bill for it.' });
    expect(again.status).toBeLessThan(300);
    expect(again.body).toMatchObject({ complaintId: first.id, events: ['ContactLogged'] });
    expect(again.body['warnings']).not.toEqual([]);
    const { event } = await first.latest('ContactLogged');
    expect(event.data).toMatchObject({ direction: 'inbound' });
    expect(JSON.stringify(event.data)).toContain('And now they sent a bill for it.');
  });

  it('[T8] with another statement of nobody in particular as well', async () => {
    const first = Case.of(server, await receive({ externalRef }));
    const again = await receive({ externalRef, statement: 'Still nothing.', complainant: undefined });
    expect(again.body).toMatchObject({ complaintId: first.id, events: ['ContactLogged'] });
  });

  it('[T8] of another complainant becomes a case of its own, linked as similar, with a warning', async () => {
    const first = Case.of(server, await receive({ externalRef }));
    const complainant = { name: 'Fatima El Amrani', contact: 'fatima@example.org', customerRef: 'C-2' };
    const answer = await receive({ externalRef, statement: 'My stove leaks.', complainant });
    expect(answer.status).toBe(201);
    expect(answer.body['complaintId']).not.toBe(first.id);
    expect(answer.body['events']).toContain('SimilarLinked');
    expect(answer.body['warnings']).not.toEqual([]);
    const other = Case.of(server, answer);
    expect(JSON.stringify((await other.read())['similarTo'])).toContain(first.id);
    expect(await first.types()).toEqual(['Received', 'OwnerAssigned']);
  });

  it('[T8] of another complainant who sends the same again gets that first answer, not a third case', async () => {
    await receive({ externalRef });
    const fatima = {
      externalRef,
      statement: 'My stove leaks.',
      complainant: { name: 'Fatima El Amrani', customerRef: 'C-2' },
    };
    const first = await receive(fatima);
    const again = await receive(fatima);
    expect(again.body['complaintId']).toBe(first.body['complaintId']);
  });

  it('[T8] with the same words of another complainant loses nobody: their name is on a case', async () => {
    await receive({ externalRef });
    const answer = await receive({ externalRef, complainant: { name: 'Fatima El Amrani', customerRef: 'C-2' } });
    expect(answer.status).toBeLessThan(300);
    const after = answer.body['position'] as string;
    const { body } = await server.client.post(`/complaints/find?after=${after}`, { reference: 'C-2' });
    expect(body['found']).toHaveLength(1);
  });

  it('[G9] of an anonymous case nothing is added to it: whoever knows the reference gets a case of their own', async () => {
    const first = Case.of(server, await receive({ externalRef, anonymous: true, complainant: undefined }));
    const answer = await receive({ externalRef, statement: 'It is me, Jan.' });
    expect(answer.status).toBe(201);
    expect(answer.body['complaintId']).not.toBe(first.id);
    expect(await first.types()).not.toContain('ContactLogged');
  });

  it('[T8] of a case that is over adds the contact to it all the same', async () => {
    const first = Case.of(server, await receive({ externalRef }));
    await first.acknowledge();
    await first.classify();
    await first.keepPromises('nextStep');
    expect((await first.resolve()).status).toBe(200);
    const again = await receive({ externalRef, statement: 'It broke on the first day.' });
    expect(again.body['complaintId']).toBe(first.id);
    expect(await first.types()).toContain('ContactLogged');
  });

  it('[T8] sent 25 times at once makes one complaint', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => receive({ externalRef })));
    expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
    expect(new Set(answers.map(({ body }) => body['complaintId'])).size).toBe(1);
  });

  it('[T8] of 10 complainants at once becomes a case for each of them, also when they all say it again', async () => {
    const said = Array.from({ length: 10 }, (_, number) => ({
      externalRef,
      complainant: { name: `Neighbour ${number}`, customerRef: `N-${number}` },
    }));
    const first = await Promise.all(said.map((fields) => receive(fields)));
    expect(first.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
    expect(new Set(first.map(({ body }) => body['complaintId'])).size).toBe(said.length);
    const again = await Promise.all(said.map((fields) => receive(fields)));
    expect(again.map(({ body }) => body['complaintId'])).toEqual(first.map(({ body }) => body['complaintId']));
    expect(again.map(({ body }) => body['returnCode'])).toEqual(first.map(({ body }) => body['returnCode']));
  });

  it('[G9] tells the return code of a case only to whoever made it', async () => {
    const first = await receive({ externalRef });
    expect(first.body['returnCode']).toBeDefined();
    const guessed = await receive({ externalRef, statement: 'And what more?', complainant: undefined });
    expect(guessed.body).toMatchObject({ complaintId: first.body['complaintId'] });
    expect(guessed.body['returnCode']).toBeUndefined();
  });

  it('[T8] with 10 statements at once loses none of them', async () => {
    const said = Array.from({ length: 10 }, (_, number) => `Statement number ${number}.`);
    const answers = await Promise.all(said.map((statement) => receive({ externalRef, statement })));
    expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
    const text = JSON.stringify(await Case.of(server, answers[0]!).history());
    expect(said.filter((statement) => !text.includes(statement))).toEqual([]);
  });
});

describe('when it happened', () => {
  it('[T8] up to five minutes ahead is clamped, and the answer notes it', async () => {
    const answer = await receive({ occurredAt: server.clock.in({ minutes: 4 }) });
    expect(answer.status).toBe(201);
    expect(answer.body['warnings']).not.toEqual([]);
    const { when } = await Case.of(server, answer).latest('Received');
    expect(when.occurredAt).toBe(server.clock.now());
  });

  it('[T8] six minutes ahead is refused', async () => {
    const answer = await receive({ occurredAt: server.clock.in({ minutes: 6 }) });
    expect(refusal(answer)).toEqual({ status: 422, code: 'occurred-in-future' });
  });

  it('[T8] more than a working day back needs a reason', async () => {
    const occurredAt = '2026-02-25T09:00:00Z';
    expect((await receive({ occurredAt })).body).toMatchObject({ code: 'late-reason-missing' });
    const lateReason = 'The letter lay in the wrong tray.';
    const complaint = Case.of(server, await receive({ occurredAt, lateReason }));
    const { when } = await complaint.latest('Received');
    expect(when.occurredAt).toBe('2026-02-25T09:00:00.000Z');
    expect(when.recordedAt).toBe(server.clock.now());
    expect(JSON.stringify(await complaint.history())).toContain(lateReason);
  });

  it('[X1] a weekend in between is not a working day: Saturday’s letter on Monday needs none', async () => {
    expect((await receive({ occurredAt: '2026-02-28T12:00:00Z' })).status).toBe(201);
  });

  it('[X1] nor does what came on Friday at closing time', async () => {
    expect((await receive({ occurredAt: '2026-02-27T15:30:00Z' })).status).toBe(201);
  });

  it('[T8] the same holds for what is done to a case, and nothing happens before it was received', async () => {
    const complaint = await Case.received(server);
    expect(
      (await complaint.tell('add-note', { text: 'x', occurredAt: server.clock.in({ minutes: 6 }) })).body,
    ).toMatchObject({ code: 'occurred-in-future' });
    const early = acknowledgement(server, { occurredAt: server.clock.in({ hours: -3 }) });
    expect((await complaint.tell('acknowledge', early)).body).toMatchObject({ code: 'occurred-before-receipt' });
  });

  it('[T8] a day is a day: received today, and only the day is known', async () => {
    const today = { occurredAt: '2026-03-02T12:00:00Z', precision: 'day' };
    expect((await receive(today)).status).toBe(201);
    const tomorrow = { occurredAt: '2026-03-03T12:00:00Z', precision: 'day' };
    expect((await receive(tomorrow)).body).toMatchObject({ code: 'occurred-in-future' });
  });

  it('[X4] is an instant whatever zone it was written in', async () => {
    const complaint = Case.of(server, await receive({ occurredAt: '2026-03-02T13:30:00+05:30' }));
    expect((await complaint.latest('Received')).when.occurredAt).toBe('2026-03-02T08:00:00.000Z');
  });
});

it('[G9] a complaint of somebody anonymous carries no identity', async () => {
  const answer = await receive({ anonymous: true });
  expect(answer.body).toMatchObject({ code: 'anonymous-with-identity' });
  const alone = await server.client.as(anna).post('/complaints', { channel: 'form', statement: 'x', anonymous: true });
  expect(alone.status).toBe(201);
  expect(alone.body['returnCode']).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});

it('[G5] nothing is refused as unjustified: a channel and a word are enough', async () => {
  const clock = new HeldClock('2026-03-01T03:00:00Z');
  server.clock.at(clock.now());
  const answer = await server.client.post('/complaints', { channel: 'other', statement: '?' });
  expect(answer.status).toBe(201);
});

it.each(['awbb', 'DISP ', 'constructor'])(
  '[T1] a regime that nobody knows is refused or warned about: %s',
  async (regime) => {
    const answer = await receive({ regime });
    const noticed = answer.status >= 400 || JSON.stringify(answer.body['warnings']).includes('regime');
    expect([answer.text, noticed]).toEqual([answer.text, true]);
  },
);
