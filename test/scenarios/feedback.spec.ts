import { randomUUID } from 'node:crypto';
import { Complainant } from '../complainant/by-code.js';
import { anna, type Answer, carla } from '../serving/client.js';
import { type ServerOnItsData, serverInProcess } from '../serving/server-in-process.js';
import { refusal } from './case.js';

const nobody = '00000000-0000-4000-8000-000000000000';
const remark = 'Every winter the bill is an estimate, and nobody reads the meter.';
const answer = { dissatisfied: true, complained: false, captive: true, reasonsNot: ['unknownHow'], remark };

let server: ServerOnItsData;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

async function invited(fields: object = {}): Promise<string> {
  const body = { unit: 'back-office', medium: 'link', product: 'energy', segment: 'tenants', ...fields };
  return (await server.client.post('/surveys', body)).body['surveyId'] as string;
}
/** Without saying who acts: nobody who has the link has such headers. */
const tell = (id: string, body: object = answer, key?: string, query = '', unit = 'back-office'): Promise<Answer> =>
  server.client.withoutActor('POST', `/feedback/${unit}/${id}${query}`, {
    body,
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
  });
interface Read {
  readonly answers: readonly { readonly answerId: string; readonly complaintId?: string }[];
}
const answersOf = async (id: string) => (await server.client.get<Read>(`/surveys/${id}`)).body.answers;
async function entriesOf(address: string) {
  const { body } = await server.client.as(carla).get(`${address}/history`);
  return body['entries'] as { who: object; event: { type: string; data: object } }[];
}

describe('[P16] an answer through the public link', () => {
  it('[P16][G8] is taken from anybody, as often as people answer', async () => {
    const id = await invited();
    const taken = await tell(id);
    expect(taken.status).toBe(200);
    expect(taken.body).toEqual({
      surveyId: id,
      language: 'nl',
      words: 'Dank u wel voor uw antwoord. Wij gebruiken het om het beter te doen.',
      links: { feedback: `/feedback/back-office/${id}` },
    });
    expect(taken.headers.get('content-language')).toBe('nl');
    expect((await tell(id)).body['repeated']).toBeUndefined();
    expect(await answersOf(id)).toMatchObject([
      { unit: 'back-office', product: 'energy', segment: 'tenants', captive: true, reasonsNot: ['unknownHow'] },
      { dissatisfied: true },
    ]);
    expect((await entriesOf(`/surveys/${id}`))[1]).toMatchObject({
      who: { id: 'public', role: 'complainant' },
      event: { type: 'DissatisfactionSurveyed', data: { remark } },
    });
  });

  it('[P10][P12] is a complaint at once, of which the number and the code are told to whoever sent it', async () => {
    const id = await invited();
    const complaint = { complainant: { contact: 'fatima@example.org' }, language: 'en', emotion: 4 };
    const taken = await tell(id, { ...answer, complaint });
    expect(taken).toMatchObject({
      status: 200,
      body: { language: 'en', words: expect.stringContaining('Keep the number and the code') as string },
    });
    const { complaintId, returnCode, links } = taken.body as {
      complaintId: string;
      returnCode: string;
      links: { mine: string };
    };
    expect(links.mine).toBe(`/complaints/${complaintId}/mine`);
    expect(Object.keys(taken.body)).not.toEqual(expect.arrayContaining(['warnings', 'events']));
    const mine = await new Complainant(server.client, complaintId, returnCode).mine();
    expect(mine).toMatchObject({ state: { is: 'received' }, whoIsThere: { unit: 'back-office' } });
    expect(mine.timeline[0]).toMatchObject({ said: remark });
    expect((await entriesOf(`/complaints/${complaintId}`))[0]).toMatchObject({
      who: { id: 'public', role: 'complainant' },
      event: {
        type: 'Received',
        data: { origin: 'invited', channel: 'form', product: 'energy', segment: 'tenants', captive: true, emotion: 4 },
      },
    });
    expect(await answersOf(id)).toMatchObject([{ complaintId }]);
    expect(await answersOf(id)).toHaveLength(1);
  });

  it('[G9] is a complaint of somebody who stays unknown, in words of its own', async () => {
    const id = await invited();
    const said = { statement: 'My shift leader takes our tips.', anonymous: true };
    const { status, body } = await tell(id, { dissatisfied: true, complained: false, complaint: said });
    expect(status).toBe(200);
    const [received] = await entriesOf(`/complaints/${body['complaintId'] as string}`);
    expect(received!.event.data).toMatchObject({ anonymous: true, statement: said.statement });
  });

  it('[P10] that cannot be a complaint as it stands is not taken at all, and is told why in their language', async () => {
    const id = await invited();
    const wordless = { dissatisfied: true, complained: false, complaint: {} };
    expect(await tell(id, wordless, undefined, '?language=en')).toMatchObject({
      status: 422,
      body: { code: 'blank', detail: 'Please write a few words, so that we know what you mean.' },
    });
    const named = { ...answer, complaint: { anonymous: true, complainant: { name: 'Fatima' } } };
    expect(await tell(id, named)).toMatchObject({
      status: 422,
      body: { code: 'anonymous-with-identity', detail: expect.stringContaining('onbekend') as string },
    });
    const contradicting = { ...answer, complained: true, complaint: {} };
    expect(refusal(await tell(id, contradicting))).toEqual({ status: 422, code: 'value-not-allowed' });
    expect(await answersOf(id)).toEqual([]);
  });

  it('[P9] answers an invitation once, also when it would be a complaint', async () => {
    const id = await invited({ invited: 250 });
    expect((await tell(id, { ...answer, invitation: 'B-7781' })).status).toBe(200);
    const again = await tell(id, { ...answer, invitation: ' B-7781', complaint: {} });
    expect(refusal(again)).toEqual({ status: 409, code: 'survey-answered' });
    expect(again.body['detail']).toContain('Deze uitnodiging is al beantwoord.');
    expect((await answersOf(id))[0]).not.toHaveProperty('complaintId');
    expect((await tell(id)).status).toBe(200);
  });

  it('[P16] is of the survey that its link names, as the page is', async () => {
    const id = await invited();
    for (const [survey, unit] of [
      [id, 'front-office'],
      [nobody, 'back-office'],
    ] as const) {
      const told = await tell(survey, answer, undefined, '', unit);
      const page = await server.client.withoutActor('GET', `/feedback/${unit}/${survey}`);
      expect(refusal(told)).toEqual({ status: 404, code: 'no-such-survey' });
      expect(told.body['detail']).toBe(page.body['detail']);
    }
    expect(await answersOf(id)).toEqual([]);
  });

  it.each([
    { dissatisfied: 'yes', complained: false },
    { complained: false },
    { ...answer, unit: 'elsewhere' },
    { ...answer, occurredAt: '2020-01-01T00:00:00Z' },
    { ...answer, complaint: { confidentiality: 'open' } },
    { ...answer, complaint: [] },
    { ...answer, remark: 'x'.repeat(100_001) },
  ])('[P16] %j is not taken', async (body) => expect((await tell(await invited(), body)).status).toBe(400));
});

describe('[T8] an answer through the public link, sent twice', () => {
  const complaining = { ...answer, complaint: { language: 'en' } };

  it('[T8] under one key is taken once, and answered as it was first', async () => {
    const id = await invited();
    const key = randomUUID();
    const first = await tell(id, complaining, key);
    expect(first.headers.get('idempotency-key')).toBe(key);
    const again = await Promise.all([tell(id, complaining, key), tell(id, complaining, key.toUpperCase())]);
    for (const { body } of again) expect(body).toEqual({ ...first.body, repeated: true });
    expect(await answersOf(id)).toHaveLength(1);
  });

  it('[T8][X17] never tells another answer, nor another survey, what was received under the same key', async () => {
    const id = await invited();
    const key = randomUUID();
    const { complaintId, returnCode } = (await tell(id, complaining, key)).body as Record<string, string>;
    for (const other of [
      answer,
      { ...complaining, remark: 'Something else.' },
      { ...answer, complaint: {} },
      { ...answer, complaint: { language: 'en', statement: remark } },
    ]) {
      const told = await tell(id, other, key);
      expect(refusal(told)).toEqual({ status: 422, code: 'idempotency-key-reused' });
      expect(told.text).not.toContain(returnCode);
      expect(told.text).not.toContain(complaintId);
    }
    const elsewhere = await tell(await invited(), complaining, key);
    expect(elsewhere.body['repeated']).toBeUndefined();
    expect(elsewhere.body['complaintId']).not.toBe(complaintId);
    expect(await answersOf(id)).toHaveLength(1);
  });

  it.each(['1', 'answer', 'feedback-2026-11-28'])(
    '[X17] wants a key that nobody else chooses, which %s is not',
    async (key) => {
      const id = await invited();
      const told = await tell(id, complaining, key);
      expect(refusal(told)).toEqual({ status: 400, code: 'malformed-header' });
      expect(await answersOf(id)).toEqual([]);
    },
  );
});

it('[P16] very many answers at once are put off, and taken when they come again', async () => {
  const id = await invited();
  const key = randomUUID();
  const sent = (times: number) => Promise.all(Array.from({ length: times }, () => tell(id, answer, key)));
  expect((await sent(300)).every(({ status }) => status === 200)).toBe(true);
  const putOff = await tell(id);
  expect(refusal(putOff)).toEqual({ status: 429, code: 'too-many-answers' });
  expect(Number(putOff.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await tell(await invited())).status).toBe(200);
  server.clock.forward({ minutes: 1 });
  expect((await tell(id)).status).toBe(200);
  expect(await server.client.as(anna).get(`/surveys/${id}`)).toMatchObject({ status: 200 });
  expect(await answersOf(id)).toHaveLength(2);
});
