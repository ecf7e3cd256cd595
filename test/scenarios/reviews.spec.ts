import { anna, carla, type Person } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { refusal } from './case.js';

const audrey: Person = { id: 'audrey', role: 'auditor', unit: 'audit' };
const alan: Person = { id: 'alan', role: 'analyst', unit: 'figures' };
const nobody = '00000000-0000-4000-8000-000000000000';

let server: ServerInTest;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

const review = (report: string, period: string, body: object, as = carla, headers: Record<string, string> = {}) =>
  server.client.as(as).post(`/reports/${report}/${period}/review-report`, body, headers);
const decided = { decision: 'The depot gets a second planner.' };
const finding = { finding: 'Nobody reads the letters.', area: 'complaintHandling', seriousness: 'major' };
const find = (fields: object = {}, as = carla) =>
  server.client.as(as).post('/audit-findings/record-audit-finding', { ...finding, ...fields });
const warned = (body: Record<string, unknown>) => (body['warnings'] as { code: string }[]).map(({ code }) => code);

describe('[T14] a report is decided on', () => {
  it('[T14] with a decision, a decider and what follows, per report and period', async () => {
    const { body } = await server.client.post('/improvements', { source: 'external', proposal: 'A second planner.' });
    const improvementIds = [body['improvementId'] as string];
    const first = await review('lessons', '2026-Q1', { ...decided, improvementIds });
    expect(first).toMatchObject({ status: 200, body: { report: 'lessons', period: '2026-Q1', warnings: [] } });
    const again = await review('lessons', '2026-Q1', { decision: 'And a third.', decider: 'dora' });
    expect(again.status).toBe(200);
    expect((await review('lessons', '2025-Q4', decided)).status).toBe(200);
    expect((await server.client.get('/reports/lessons/2026-Q1/reviews')).body).toMatchObject({
      revision: 1,
      reviews: [{ decider: 'carla', improvementIds }, { decider: 'dora' }],
      words: [{ said: decided }, {}],
    });
    const history = await server.client.get('/reports/lessons/2026-Q1/history');
    expect(history.text).toContain('carla looked at the report lessons over 2026-Q1 and decided:');
  });

  it('[T14] under the number of the report as well, and of no period that is still to come', async () => {
    await review('lessons', '2026-Q1', decided);
    expect((await review('R12', '2026-q1', decided)).body).toMatchObject({ revision: 1 });
    for (const [report, period] of [
      ['weather', '2026-Q1'],
      ['lessons', '2026-Q2'],
      ['lessons', 'spring'],
    ] as const)
      expect(refusal(await review(report, period, decided))).toEqual({ status: 422, code: 'value-not-allowed' });
  });

  it('[T3] warns of an improvement that is not there, also beside one that is', async () => {
    const { body } = await server.client.post('/improvements', { source: 'external', proposal: 'A second planner.' });
    for (const improvementIds of [[nobody], [body['improvementId'] as string, nobody]])
      expect(warned((await review('lessons', '2026-Q1', { ...decided, improvementIds })).body)).toEqual([
        'improvement-unknown',
      ]);
  });

  it('[T14] by who decides, and read by an analyst without the words', async () => {
    expect(refusal(await review('lessons', '2026-Q1', decided, alan))).toEqual({ status: 403, code: 'role-may-not' });
    expect(refusal(await review('lessons', '2026-Q1', decided, anna)).code).toBe('role-may-not');
    await review('lessons', '2026-Q1', decided);
    const { text } = await server.client.as(alan).get('/reports/lessons/2026-Q1/reviews');
    expect(text).not.toContain('planner');
    expect(JSON.parse(text)).toMatchObject({ reviews: [{ decider: 'carla' }] });
  });

  it('[X9][X11] once for each key, and not unseen when a revision is named', async () => {
    const key = { 'idempotency-key': 'reviewed-once' };
    const first = await review('lessons', '2026-Q1', decided, carla, key);
    expect((await review('lessons', '2026-Q1', decided, carla, key)).body).toEqual({ ...first.body, repeated: true });
    const stale = await review('lessons', '2026-Q1', decided, carla, { 'if-match': '"4"' });
    expect(refusal(stale)).toEqual({ status: 412, code: 'revision-stale' });
    expect(refusal(await review('voice', '2026-Q1', decided, carla, { 'if-match': '"0"' })).status).toBe(412);
  });

  it('[T14] not under a name that could be taken for another report and period', async () => {
    for (const [report, period] of [
      ['les-sons', '2026-Q1'],
      ['lessons', '%20'],
      ['1', '2026'],
    ] as const)
      expect(refusal(await review(report, period, decided))).toEqual({ status: 400, code: 'malformed-address' });
    expect(refusal(await review('lessons', '2026-Q1', {})).status).toBe(400);
    expect(refusal(await review('lessons', '2026-Q1', { ...decided, sha256: 'abc' })).status).toBe(400);
    expect((await server.client.get('/reports/lessons/2031-Q1/reviews')).body).toMatchObject({ reviews: [] });
  });
});

describe('[T26] what audits lay bare', () => {
  it('[T26] leads to an improvement that names the finding as its source', async () => {
    expect((await server.client.get('/audit-findings')).body).toMatchObject({ findings: [], words: [] });
    expect(warned((await find()).body)).toEqual(['finding-without-improvement']);
    const { body } = await server.client.get('/audit-findings');
    const [found] = body['findings'] as { eventId: string }[];
    expect(found).toMatchObject({ by: 'carla', area: 'complaintHandling', seriousness: 'major' });
    const idea = { source: 'audit', proposal: 'Two people read each letter.' };
    const source = { sourceStream: 'audit-findings', sourceEventId: found!.eventId };
    const proposed = await server.client.post('/improvements', { ...idea, ...source });
    expect(warned(proposed.body)).toEqual(['aim-unknown']);
    const { improvementId } = proposed.body as { improvementId: string };
    expect(warned((await find({ improvementId })).body)).toEqual([]);
    expect(warned((await find({ improvementId: nobody })).body)).toEqual(['improvement-unknown']);
  });

  it('[T26] is recorded by whoever has to act on it; an auditor changes nothing, and reads it without its words', async () => {
    expect(refusal(await find({}, audrey))).toEqual({ status: 403, code: 'role-may-not' });
    await find();
    expect((await server.client.as(audrey).get('/audit-findings')).body).toMatchObject({
      words: [{ said: { finding: { sealed: true } } }],
    });
    expect(refusal(await server.client.as(alan).get('/audit-findings')).code).toBe('role-may-not');
    const history = await server.client.get('/audit-findings/history');
    expect(history.text).toContain('An audit found (complaint handling, major): “Nobody reads the letters.”');
  });

  it.each([[{ finding: ' ' }], [{ area: 'kitchen' }], [{ seriousness: 'dreadful' }], [{ auditor: 'audrey' }]])(
    '[T26] %j is not taken',
    async (fields) => expect((await find(fields)).status).toBe(400),
  );
});
