import { complaintIdOf, idOf } from '#libs/transacting';
import { appendToStream } from '../serving/appended-to-log.js';
import { anna, type Answer, bert, type Person } from '../serving/client.js';
import { type ServerOnItsData, serverInProcess } from '../serving/server-in-process.js';
import { refusal } from './case.js';

const ines: Person = { id: 'ines', role: 'intake', unit: 'desk' };
const alan: Person = { id: 'alan', role: 'analyst', unit: 'figures' };
const nobody = '00000000-0000-4000-8000-000000000000';
const remark = 'Every winter the bill is an estimate, and nobody reads the meter.';

let server: ServerOnItsData;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

async function invited(fields: object = {}): Promise<string> {
  const { status, body, text } = await server.client.post('/surveys', {
    unit: 'back-office',
    medium: 'letter',
    product: 'energy',
    segment: 'tenants',
    ...fields,
  });
  if (status !== 201) throw new Error(text);
  return body['surveyId'] as string;
}
const tell = (id: string, command: string, body: object, as = anna, headers: Record<string, string> = {}) =>
  server.client.as(as).post(`/surveys/${id}/${command}`, body, headers);
const answer = { dissatisfied: true, complained: false, captive: true, reasonsNot: ['pointless'], remark };
interface Read {
  readonly answers: readonly { readonly answerId: string; readonly complaintId?: string }[];
  readonly publicLink: string;
}
const read = async (id: string, as = anna) => (await server.client.as(as).get<Read>(`/surveys/${id}`)).body;
async function answered(id: string, fields: object = {}): Promise<string> {
  const { status, text } = await tell(id, 'survey-dissatisfaction', { ...answer, ...fields });
  if (status !== 200) throw new Error(text);
  return (await read(id)).answers.at(-1)!.answerId;
}
const receive = (id: string, body: object, as = anna, headers: Record<string, string> = {}): Promise<Answer> =>
  tell(id, 'receive-from-answer', body, as, headers);
async function receivedTimes(complaintId: string): Promise<number> {
  const { text } = await server.client.get(`/complaints/${complaintId}/history`);
  return text.split('"type":"Received"').length - 1;
}

describe('[P16] a survey answer becomes a complaint', () => {
  it('[P16][P9] with what the answer says, under its unit, from an invitation', async () => {
    const id = await invited();
    const answerId = await answered(id);
    const received = await receive(id, { answerId, complainant: { contact: 'fatima@example.org' } }, ines);
    expect(received).toMatchObject({ status: 201, body: { surveyId: id, returnCode: expect.any(String) as string } });
    const { complaintId, position } = received.body as { complaintId: string; position: string };
    expect(received.headers.get('location')).toBe(`/complaints/${complaintId}`);
    const complaint = (await server.client.get(`/complaints/${complaintId}?after=${position}`)).body;
    expect(complaint).toMatchObject({ state: 'received', unit: 'back-office', product: 'energy', channel: 'form' });
    const { body } = await server.client.get(`/complaints/${complaintId}/history`);
    expect(body).toMatchObject({
      entries: [{ event: { data: { statement: remark, origin: 'invited', segment: 'tenants', captive: true } } }, {}],
    });
    expect((await read(id)).answers).toMatchObject([{ answerId, complaintId, reasonsNot: ['pointless'] }]);
  });

  it('[P16] once: repeating it gives the first answer, under the same key and under another, from whoever asks', async () => {
    const id = await invited();
    const answerId = await answered(id);
    const key = { 'idempotency-key': 'from-answer' };
    const first = await receive(id, { answerId }, anna, key);
    for (const again of [
      await receive(id, { answerId }, anna, key),
      await receive(id, { answerId }, bert),
      await receive(id, { answerId, statement: 'In other words.' }, ines),
    ]) {
      expect(again.status).toBe(201);
      expect(again.body).toEqual({ ...first.body, repeated: true });
    }
    expect(refusal(await receive(id, { answerId, statement: 'Another.' }, anna, key))).toEqual({
      status: 422,
      code: 'idempotency-key-reused',
    });
    expect(await receivedTimes(first.body['complaintId'] as string)).toBe(1);
  });

  it('[P16] once, also when several ask at the same time in other words', async () => {
    const id = await invited();
    const answerId = await answered(id);
    const statements = ['One.', 'Two.', 'Three.', 'Four.'];
    const all = await Promise.all(statements.map((statement) => receive(id, { answerId, statement })));
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(all.map(({ body }) => body['complaintId'])).size).toBe(1);
    expect(await receivedTimes(all[0]!.body['complaintId'] as string)).toBe(1);
  });

  it('[P16] after a crash between the two appends, whoever asks next completes it', async () => {
    const id = await invited();
    const answerId = await answered(id);
    const complaintId = complaintIdOf(idOf(`received/${answerId}`, id));
    const { clock, data } = server;
    await server.closeKeepingData();
    const became = { type: 'AnswerBecameComplaint', data: { answerId, complaintId }, at: clock.now() };
    await appendToStream(data, `survey-${id}`, became);
    server = await serverInProcess({ clock, data });
    expect((await server.client.get(`/complaints/${complaintId}`)).status).toBe(404);
    const received = await receive(id, { answerId }, bert);
    expect(received).toMatchObject({ status: 201, body: { complaintId } });
    expect(await receivedTimes(complaintId)).toBe(1);
    expect((await read(id)).answers).toMatchObject([{ complaintId }]);
  });

  it('[P10] needs words, of the answer or told now; what is refused leaves the answer as it was', async () => {
    const id = await invited();
    const answerId = await answered(id, { remark: undefined });
    expect(refusal(await receive(id, { answerId }))).toEqual({ status: 422, code: 'blank' });
    const known = { answerId, statement: 'It.', anonymous: true, complainant: { name: 'Fatima' } };
    expect(refusal(await receive(id, known)).code).toBe('anonymous-with-identity');
    expect((await read(id)).answers[0]).not.toHaveProperty('complaintId');
    expect((await receive(id, { answerId, statement: 'The bill is an estimate.' })).status).toBe(201);
  });

  it('[P16] two answers are two complaints, and an answer of another survey is none', async () => {
    const id = await invited();
    const one = await receive(id, { answerId: await answered(id) });
    const two = await receive(id, { answerId: await answered(id) });
    expect(one.body['complaintId']).not.toBe(two.body['complaintId']);
    const other = await invited();
    const strange = { answerId: await answered(id), statement: 'x' };
    expect(refusal(await receive(other, strange))).toEqual({ status: 422, code: 'answer-not-found' });
    expect(refusal(await receive(nobody, strange))).toEqual({ status: 404, code: 'no-such-survey' });
    const { statement: _, ...wordless } = strange;
    expect(refusal(await receive(other, wordless))).toEqual({ status: 422, code: 'answer-not-found' });
    expect(refusal(await receive(nobody, wordless))).toEqual({ status: 404, code: 'no-such-survey' });
  });
});

describe('answers to a survey', () => {
  it('[P9] are taken once for each invitation, which is kept as a hash', async () => {
    const id = await invited({ invited: 250 });
    await answered(id, { invitation: 'B-7781' });
    const twice = await tell(id, 'survey-dissatisfaction', { ...answer, invitation: ' B-7781 ' }, bert);
    expect(refusal(twice)).toEqual({ status: 409, code: 'survey-answered' });
    await answered(id, { invitation: 'B-7782' });
    await answered(await invited(), { invitation: 'B-7781' });
    expect((await server.client.get(`/surveys/${id}/history`)).text).not.toContain('B-778');
  });

  it('[G8] are read by an analyst without what was said with them', async () => {
    const id = await invited();
    await answered(id);
    const seen = await server.client.as(alan).get(`/surveys/${id}`);
    expect(seen.body).toMatchObject({ answers: [{ reasonsNot: ['pointless'] }] });
    expect(seen.text).not.toContain('winter');
    expect(refusal(await tell(id, 'survey-dissatisfaction', answer, alan)).code).toBe('role-may-not');
  });

  it('[P16] come through a public link that says which unit asks, and nothing of what others said', async () => {
    const id = await invited();
    await answered(id);
    const { publicLink } = await read(id);
    expect(publicLink).toBe(`/feedback/back-office/${id}`);
    const page = await fetch(`${server.client.address}${publicLink}`);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(JSON.parse(text)).toMatchObject({
      unit: 'back-office',
      product: 'energy',
      answer: { method: 'POST', href: publicLink, fields: { dissatisfied: { required: true }, complaint: {} } },
    });
    expect(text).not.toContain('winter');
    expect((await fetch(`${server.client.address}/feedback/front-office/${id}`)).status).toBe(404);
    expect((await fetch(`${server.client.address}/feedback/back-office/${nobody}`)).status).toBe(404);
  });

  it('[X9][X11] are told once for each key, and that somebody was first', async () => {
    const id = await invited();
    const key = { 'idempotency-key': 'answered-once' };
    const first = await tell(id, 'survey-dissatisfaction', answer, anna, key);
    expect((await tell(id, 'survey-dissatisfaction', answer, anna, key)).body).toEqual({
      ...first.body,
      repeated: true,
    });
    expect((await read(id)).answers).toHaveLength(1);
    const stale = await tell(id, 'survey-dissatisfaction', answer, anna, { 'if-match': '"0"' });
    expect(refusal(stale)).toEqual({ status: 412, code: 'revision-stale' });
  });

  it.each([
    [{ ...answer, dissatisfied: 'yes' }, 400],
    [{ ...answer, reasonsNot: ['lazy'] }, 400],
    [{ complained: false }, 400],
    [{ ...answer, remark: 'x'.repeat(100_001) }, 400],
    [{ ...answer, complained: true }, 422],
    [{ ...answer, dissatisfied: false }, 422],
  ])('[P9] %j is not taken', async (body, status) =>
    expect((await tell(await invited(), 'survey-dissatisfaction', body)).status).toBe(status),
  );

  it('[P10] are taken in any language and at length', async () => {
    const said = `${'سيئ '.repeat(24_999)}٠`;
    const id = await invited();
    await answered(id, { remark: said });
    expect(await read(id)).toMatchObject({ words: [{ said: { remark: said } }] });
  });
});
