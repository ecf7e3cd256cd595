import { anna, carla, type Client, type Person } from './serving/client.js';
import { type ServerInTest, serverInProcess } from './serving/server-in-process.js';

const karel: Person = { id: 'karel', role: 'agent', unit: 'front-office' };

let server: ServerInTest;
let client: Client;
beforeAll(async () => {
  server = await serverInProcess();
  ({ client } = server);
});
afterAll(() => server.close());

async function about(employee: string, fields: object = {}): Promise<{ id: string; position: string }> {
  const { status, body } = await client.post('/complaints', {
    channel: 'hotline',
    statement: 'He shouted at me at the counter.',
    complainant: { name: 'Mieke Verschuren' },
    subjectEmployee: employee,
    ...fields,
  });
  expect(status).toBe(201);
  return { id: body['complaintId'] as string, position: body['position'] as string };
}

const foundBy = async (person: Person) => {
  const { body } = await client.as(person).post('/complaints/find', { name: 'verschuren' });
  return (body['found'] as { complaintId: string }[]).map(({ complaintId }) => complaintId);
};
const waitingFor = async (person: Person, position: string) => {
  const { body } = await client.as(person).get(`/queues/unacknowledged?limit=200&after=${position}`);
  return (body['items'] as { complaintId: string }[]).map(({ complaintId }) => complaintId);
};

describe.each(['hiddenFromSubject', 'anonymous'])('a complaint that is %s', (confidentiality) => {
  const complainant = confidentiality === 'anonymous' ? { complainant: undefined, anonymous: true } : {};

  it.each(['', '?asOf=2026-03-02T10:00:00Z', '/history', '/history?asOf=2026-03-02T10:00:00Z'])(
    '[G9] is not read at %j by whom it is about, from the receipt on',
    async (path) => {
      const { id, position } = await about('karel', { confidentiality, ...complainant });
      const early = await client.as(karel).get(`/complaints/${id}${path}`);
      expect(early).toMatchObject({ status: 404, body: { code: 'no-such-complaint' } });
      await client.get(`/complaints/${id}?after=${position}`);
      const answer = await client.as(karel).get(`/complaints/${id}${path}`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'no-such-complaint' } });
      expect(answer.text).not.toContain('shouted');
      expect((await client.as(carla).get(`/complaints/${id}${path}`)).status).toBe(200);
    },
  );

  it('[G9] is in no queue of theirs', async () => {
    const { id, position } = await about('karel', { confidentiality, ...complainant });
    expect(await waitingFor(karel, position)).not.toContain(id);
    expect(await waitingFor(anna, position)).toContain(id);
  });
});

it('[G9] a complaint that is hidden from the subject is not found by them', async () => {
  const { id, position } = await about('karel', { confidentiality: 'hiddenFromSubject' });
  await client.get(`/complaints/${id}?after=${position}`);
  expect(await foundBy(anna)).toContain(id);
  expect(await foundBy(karel)).not.toContain(id);
});

it('[G9] an open complaint is read by whom it is about', async () => {
  const { id, position } = await about('karel');
  expect((await client.as(karel).get(`/complaints/${id}?after=${position}`)).status).toBe(200);
  expect((await client.as(karel).get(`/complaints/${id}/history`)).status).toBe(200);
  expect(await waitingFor(karel, position)).toContain(id);
});
