import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anna, type Answer, bert, carla, type Person } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Case, refusal, resolved } from './case.js';

const irma: Person = { id: 'irma', role: 'improver', unit: 'quality' };
const audrey: Person = { id: 'audrey', role: 'auditor', unit: 'audit' };
const alan: Person = { id: 'alan', role: 'analyst', unit: 'figures' };
const nobody = '00000000-0000-4000-8000-000000000000';

let server: ServerInTest;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

const what = 'I sent the letters of March with the amounts of somebody else.';
const detect = async (fields: object = {}, as = bert): Promise<string> => {
  const { status, body } = await server.client.as(as).post('/incidents', { what, ...fields });
  expect(status).toBe(201);
  return body['incidentId'] as string;
};
const tell = (id: string, command: string, body: object, as = anna, headers: Record<string, string> = {}) =>
  server.client.as(as).post(`/incidents/${id}/${command}`, body, headers);
const must = async (...told: Parameters<typeof tell>): Promise<Answer> => {
  const answer = await tell(...told);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer;
};
const warned = ({ body }: Answer) => (body['warnings'] as { code: string }[]).map(({ code }) => code);
const read = async (id: string, query = '', as = anna) =>
  (await server.client.as(as).get(`/incidents/${id}${query}`)).body;
const notification = { medium: 'letter', text: 'We sent you the amounts of somebody else; that is our fault.' };

describe('[N3] from an incident to the customers it touched and their notification', () => {
  it('[N3][P12][N7] whoever made the error tells it; customers are told, complaints come of it, a lesson serves all', async () => {
    const id = await detect({ ownError: true, severity: 3, product: 'energy' });
    const customerRefs = ['KL-10 021', 'KL-10022', 'KL-10023'];
    await must(id, 'identify-affected', { count: 4, customerRefs, note: 'From the list of the print shop.' });
    server.clock.forward({ hours: 3 });
    await must(id, 'send-proactive-notification', { ...notification, count: 2, customerRefs: ['kl10021', 'KL-10022'] });
    await must(id, 'send-proactive-notification', { ...notification, count: 1, customerRefs: ['KL-10021'] });
    const complaint = await Case.received(server, { incidentId: id });
    const other = await Case.received(server);
    const asked = await must(id, 'identify-affected', { count: 4, note: 'The fourth moved.' });

    expect(await read(id, `?after=${asked.body['position'] as string}`)).toMatchObject({
      incidentId: id,
      detectedBy: 'bert',
      ownError: true,
      severity: 3,
      affected: { count: 4, named: 3 },
      notified: 2,
      notYetNotified: 2,
      hoursToNotify: 3,
      notifications: [
        { medium: 'letter', count: 2 },
        { medium: 'letter', count: 1 },
      ],
      complaints: { incomplete: false, found: [{ complaintId: complaint.id, state: 'received' }] },
    });
    expect((await complaint.read()) as object).toMatchObject({ incidentId: id });
    expect(other.id).not.toBe(complaint.id);

    const lesson = await resolved(server);
    await lesson.must('record-lesson', {
      outcome: 'noChangeDecided',
      rootCause: 'rush',
      justification: 'Seen before.',
    });
    const closed = await must(id, 'close-incident', { reason: 'All have it.', lessonComplaintId: lesson.id }, carla);
    expect(warned(closed)).toEqual(['customers-not-notified']);
    expect(await read(id)).toMatchObject({ lessonComplaintId: lesson.id, closedAt: server.clock.now() });
    const late = await must(id, 'send-proactive-notification', { ...notification, count: 1 });
    expect(warned(late)).toEqual(['incident-was-closed']);
  });

  it('[N3] a complaint that names an incident that is not there is received all the same, with a warning', async () => {
    const received = { channel: 'hotline', statement: 'My letter is wrong.', incidentId: nobody };
    const answer = await server.client.post('/complaints', received);
    expect(answer.status).toBe(201);
    expect(warned(answer)).toContain('incident-unknown');
    const known = await server.client.post('/complaints', { ...received, incidentId: await detect() });
    expect(warned(known)).not.toContain('incident-unknown');
  });

  it('[N7] a lesson that is not there is warned about, and closes nothing off', async () => {
    const id = await detect();
    const complaint = await Case.received(server);
    const closing = { reason: 'Over.', notNotifiedReason: 'They know.', lessonComplaintId: complaint.id };
    expect(warned(await must(id, 'close-incident', closing, irma))).toEqual(['affected-unknown', 'lesson-unknown']);
  });

  it('[N3] is not closed while nobody was told and nobody says why', async () => {
    const id = await detect();
    const refused = await tell(id, 'close-incident', { reason: 'Over.' }, carla);
    expect(refusal(refused)).toEqual({ status: 422, code: 'nobody-notified' });
    expect(refused.body).toMatchObject({ type: '/problems/nobody-notified', rule: 'N3' });
  });
});

describe('[N3] customers of an incident', () => {
  it('[G9] are kept as keyed hashes: no customer number lies on the disk, in the log lines or in an answer', async () => {
    const id = await detect();
    await must(id, 'identify-affected', { count: 1, customerRefs: ['ZEBRA-778899'] });
    await must(id, 'send-proactive-notification', { ...notification, count: 1, customerRefs: ['ZEBRA-778899'] });
    const written = readdirSync(server.data).map((name) => readFileSync(join(server.data, name)).toString('latin1'));
    expect(written.join('').toLowerCase()).not.toMatch(/zebra|778899/);
    expect(JSON.stringify(server.logged)).not.toContain('778899');
    expect((await server.client.get(`/incidents/${id}/history`)).text).not.toContain('778899');
  });

  it.each([
    ['a blank number', [' - ']],
    ['a number of a kilometre', ['x'.repeat(201)]],
    ['something else than text', [7]],
    ['no list', 'KL-1'],
    ['more than a thousand', Array.from({ length: 1001 }, (_, n) => `KL-${n}`)],
  ])('[N3] are not named by %s', async (_, customerRefs) =>
    expect(refusal(await tell(await detect(), 'identify-affected', { count: 5000, customerRefs }))).toEqual({
      status: 400,
      code: 'invalid-fields',
    }),
  );
});

describe('commands on an incident', () => {
  it('[X9] are done once for each key, also the one that begins it', async () => {
    const key = { 'idempotency-key': 'told-once' };
    const first = await server.client.post('/incidents', { what }, key);
    const again = await server.client.post('/incidents', { what }, key);
    expect(again.body).toEqual({ ...first.body, repeated: true });
    expect(again.headers.get('location')).toBe(`/incidents/${first.body['incidentId'] as string}`);
    expect(refusal(await server.client.post('/incidents', { what: 'Another.' }, key))).toEqual({
      status: 422,
      code: 'idempotency-key-reused',
    });
    const id = first.body['incidentId'] as string;
    const counted = await must(id, 'identify-affected', { count: 1 }, anna, { 'idempotency-key': 'counted' });
    const repeated = await must(id, 'identify-affected', { count: 1 }, anna, { 'idempotency-key': 'counted' });
    expect(repeated.body).toEqual({ ...counted.body, repeated: true });
  });

  it('[X11] say when somebody was first, and what came in between', async () => {
    const id = await detect();
    await must(id, 'identify-affected', { count: 1 });
    const stale = await tell(id, 'identify-affected', { count: 2 }, anna, { 'if-match': '"0"' });
    expect(refusal(stale)).toEqual({ status: 412, code: 'revision-stale' });
    expect(stale.body).toMatchObject({ revision: 1, between: `/incidents/${id}/history?from=1` });
    const between = await server.client.get(stale.body['between'] as string);
    expect(between.body).toMatchObject({ entries: [{ event: { type: 'AffectedIdentified' } }] });
    const tag = (await server.client.get(`/incidents/${id}`)).headers.get('etag');
    expect((await tell(id, 'identify-affected', { count: 2 }, anna, { 'if-match': tag ?? '' })).status).toBe(200);
  });

  it('[T1] are refused for an incident that is not there, whether or not a revision is named', async () => {
    for (const headers of [{}, { 'if-match': '"3"' }])
      expect(refusal(await tell(nobody, 'identify-affected', { count: 1 }, anna, headers))).toEqual({
        status: 404,
        code: 'no-such-incident',
      });
    for (const path of [`/incidents/${nobody}`, `/incidents/${nobody}/history`])
      expect(refusal(await server.client.get(path))).toEqual({ status: 404, code: 'no-such-incident' });
    for (const path of ['/incidents/KL-10021', '/incidents/x/history'])
      expect(refusal(await server.client.get(path)).status).toBe(400);
  });

  it('[T1] are for who has to do with them: an analyst sees none, an auditor changes none, an intake employee closes none', async () => {
    const id = await detect();
    const mayNot = { status: 403, code: 'role-may-not' };
    expect(refusal(await server.client.as(alan).get(`/incidents/${id}`))).toEqual(mayNot);
    expect(refusal(await server.client.as(audrey).post('/incidents', { what }))).toEqual(mayNot);
    expect(refusal(await tell(id, 'close-incident', { reason: 'Over.' }, anna))).toEqual(mayNot);
    expect(refusal(await tell(id, 'send-proactive-notification', { ...notification, count: 1 }, irma))).toEqual(mayNot);
  });

  it('[T1] an auditor reads an incident without its words', async () => {
    const id = await detect();
    expect(await read(id, '', audrey)).toMatchObject({ words: [{ said: { what: { sealed: true } } }] });
    expect(await read(id)).toMatchObject({ words: [{ type: 'IncidentDetected', said: { what } }] });
    const { text } = await server.client.as(audrey).get(`/incidents/${id}/history`);
    expect(text).not.toContain('amounts of somebody');
  });

  it.each(['Грешка в писмата ✉️', '手紙の誤り', 'خطأ في الرسائل', 'x', 'é'.repeat(100_000)])(
    '[P10] are taken in any language and at length, and told as they were said',
    async (said) => {
      const id = await detect({ what: said });
      expect(await read(id)).toMatchObject({ words: [{ said: { what: said } }] });
    },
  );

  it.each([
    [{}, 400],
    [{ what: ' ' }, 400],
    [{ what: 'x'.repeat(100_001) }, 400],
    [{ what, blame: 'dirk' }, 400],
    [{ what, happenedAt: '2026-02-30T09:00:00Z' }, 400],
    [{ what, happenedAt: '2027-01-01T09:00:00Z' }, 422],
    [{ what, occurredAt: '2027-01-01T09:00:00Z' }, 422],
    [{ what, severity: 0 }, 400],
  ])('[N3] %j is not taken', async (body, status) =>
    expect((await server.client.post('/incidents', body)).status).toBe(status),
  );

  it('[P12] tell their history in plain words', async () => {
    const id = await detect({ ownError: true });
    await must(id, 'identify-affected', { count: 1, customerRefs: ['KL-1'] });
    await must(id, 'send-proactive-notification', { ...notification, count: 1, asksForIdeas: true });
    await must(id, 'close-incident', { reason: 'She has the right letter.' }, carla);
    const { body } = await server.client.get<{ entries: { what: string; why?: string }[] }>(`/incidents/${id}/history`);
    expect(body.entries.map((entry) => entry.what)).toEqual([
      `Something went wrong: “${what}” Told by whoever made the error; thank you.`,
      'It touched 1 customer, 1 of them named here.',
      `We told 1 customer (letter): “${notification.text}” They were asked to think along.`,
      'The incident is over: “She has the right letter.”',
    ]);
    const then = await server.client.get(`/incidents/${id}/history?limit=2`);
    expect(then.body).toMatchObject({ next: `/incidents/${id}/history?from=2&limit=2` });
  });
});
