import { appendToStream } from '../serving/appended-to-log.js';
import { anna, bert, carla, type Person } from '../serving/client.js';
import { type ServerOnItsData, serverInProcess } from '../serving/server-in-process.js';
import { refusal } from './case.js';

const audrey: Person = { id: 'audrey', role: 'auditor', unit: 'audit' };
const training = { subject: 'apologising', form: 'peer' };

let server: ServerOnItsData;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

const train = (employee: string, body: object, as: Person, headers: Record<string, string> = {}) =>
  server.client.as(as).post(`/coaching/${employee}/record-training`, body, headers);
const look = (employee: string, as: Person) => server.client.as(as).get(`/coaching/${employee}`);

describe('[T15][F16] coaching', () => {
  it('[T15] tells the employee, and who coaches them, what to practise and what they were trained in', async () => {
    const { clock, data } = server;
    await server.closeKeepingData();
    const refused = { rules: ['AP-6', 'AP-4'], textHash: 'a'.repeat(64) };
    await appendToStream(data, 'coaching-anna', { type: 'DraftRefused', data: refused, at: clock.now() });
    server = await serverInProcess({ clock, data });
    expect((await train('anna', training, anna)).status).toBe(200);
    expect((await train('anna', { subject: 'listening' }, carla)).status).toBe(200);
    for (const as of [anna, carla])
      expect((await look('anna', as)).body).toMatchObject({
        employee: 'anna',
        revision: 2,
        toPractise: [
          { rule: 'AP-4', drafts: 1 },
          { rule: 'AP-6', drafts: 1 },
        ],
        trainings: [{ subject: 'apologising', form: 'peer' }, { subject: 'listening' }],
      });
    const history = await server.client.as(carla).get('/coaching/anna/history');
    expect(history.text).toContain('A draft was refused by AP-6, AP-4, and better words were offered.');
    expect(history.text).toContain('anna was trained in apologising (peer).');
  });

  it('[F16] is no source of an improvement, which would tell of whom drafts were refused', async () => {
    expect((await train('anna', training, anna)).status).toBe(200);
    const from = async (sourceStream: string) => {
      const idea = { source: 'staff', proposal: 'Practise in pairs.', sourceStream };
      const { status, body } = await server.client.as(bert).post('/improvements', idea);
      return { status, warnings: body['warnings'] };
    };
    expect(await from('coaching-anna')).toEqual(await from('coaching-nobody'));
    expect(await from('coaching-anna')).toMatchObject({ status: 201 });
  });

  it('[F16] is nobody else’s: no colleague reads or records it, no auditor, and there is no list of people', async () => {
    await train('anna', training, anna);
    expect(refusal(await look('anna', bert))).toEqual({ status: 403, code: 'role-may-not' });
    expect(refusal(await server.client.as(bert).get('/coaching/anna/history')).status).toBe(403);
    expect(refusal(await look('anna', audrey)).status).toBe(403);
    expect(refusal(await train('anna', training, bert))).toEqual({ status: 403, code: 'coordinator-needed' });
    expect(refusal(await server.client.as(carla).get('/coaching')).status).toBe(404);
    expect((await look('bert', bert)).body).toMatchObject({ toPractise: [], trainings: [] });
  });

  it('[X9] is recorded once for each key', async () => {
    const key = { 'idempotency-key': 'trained-once' };
    const first = await train('anna', training, anna, key);
    expect((await train('anna', training, anna, key)).body).toEqual({ ...first.body, repeated: true });
    expect(refusal(await train('anna', training, anna, { 'if-match': '"7"' })).status).toBe(412);
  });

  it.each([[{}], [{ subject: ' ' }], [{ ...training, form: 'osmosis' }], [{ ...training, score: 7 }]])(
    '[T15] %j is not taken',
    async (body) => expect((await train('anna', body, anna)).status).toBe(400),
  );
});
