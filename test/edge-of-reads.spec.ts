import { type Client } from './serving/client.js';
import { type ServerInTest, serverInProcess } from './serving/server-in-process.js';

let server: ServerInTest;
let client: Client;
let complaintId: string;
let position: string;
beforeAll(async () => {
  server = await serverInProcess();
  ({ client } = server);
  const received = { channel: 'hotline', statement: 'It never came.', complainant: { name: 'Li Bos' } };
  const { body } = await client.post('/complaints', received);
  complaintId = body['complaintId'] as string;
  server.clock.forward({ hours: 1 });
  const noted = await client.post(`/complaints/${complaintId}/add-note`, { text: 'Looked in the depot.' });
  position = noted.body['position'] as string;
});
afterAll(() => server.close());

describe('as of a moment', () => {
  const before = '2026-03-02T08:59:00Z';

  it.each(['recorded', 'occurred'])('[G2] before the receipt (%s) the case is not there, and says so', async (by) => {
    const answer = await client.get(`/complaints/${complaintId}?asOf=${before}&by=${by}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'no-such-complaint' } });
    expect(answer.body['detail']).toMatch(/had not been received then/);
  });

  it('[G2] before the receipt the history holds nothing, and no revision of later', async () => {
    const { status, body, headers } = await client.get(`/complaints/${complaintId}/history?asOf=${before}`);
    expect({ status, body }).toEqual({
      status: 200,
      body: { complaintId, asOf: { moment: '2026-03-02T08:59:00.000Z', by: 'recorded' }, entries: [] },
    });
    expect(headers.get('etag')).toBeNull();
  });

  it('[G2] the history has the revision of then', async () => {
    const { body } = await client.get(`/complaints/${complaintId}/history?asOf=2026-03-02T09:30:00Z`);
    const now = await client.get(`/complaints/${complaintId}/history`);
    expect(body['revision']).toBe(1);
    expect(now.body['revision']).toBe(2);
    expect(now.headers.get('etag')).toBe('"2"');
  });

  it.each([
    ['by without asOf', '?by=occurred', 'by'],
    ['by without asOf, of the history', '/history?by=recorded', 'by'],
    ['asOf together with after', '?asOf=2026-03-02T09:30:00Z&after=POSITION', 'after'],
    ['a parameter named as what every object has', '?toString=1', 'toString'],
    ['another one', '/history?hasOwnProperty=1', 'hasOwnProperty'],
  ])('%s is refused', async (_, path, pointer) => {
    const answer = await client.get(`/complaints/${complaintId}${path.replace('POSITION', position)}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed-address', errors: [{ pointer }] } });
  });
});

describe('what is kept on the way', () => {
  it('[G9] is nothing of a case, of a queue, of a find, of a command or of a refusal', async () => {
    const answers = [
      await client.get(`/complaints/${complaintId}`),
      await client.get(`/complaints/${complaintId}/history`),
      await client.get('/queues'),
      await client.get('/queues/mine'),
      await client.post('/complaints/find', { name: 'bos' }),
      await client.post(`/complaints/${complaintId}/add-note`, { text: 'x' }),
      await client.get(`/complaints/${complaintId}/history?by=x`),
      await client.get('/nowhere'),
      await client.get('/health/ready'),
    ];
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(answers.map(() => 'no-store'));
  });

  it.each(['/docs', '/docs-json', '/problems/busy'])('the documentation may be: %s', async (path) => {
    expect((await client.get(path)).headers.get('cache-control')).not.toBe('no-store');
  });
});

describe('finding', () => {
  const find = (asked: object) => client.post(`/complaints/find?after=${position}`, asked);

  it('[F12] says when something was too short to be a beginning', async () => {
    const short = await find({ name: 'li bos' });
    expect(short.body['found']).toMatchObject([{ complaintId }]);
    expect(short.body['notes']).toEqual([
      '"li" was looked for in full only: a beginning needs at least 4 characters.',
      '"bos" was looked for in full only: a beginning needs at least 4 characters.',
    ]);
    expect((await find({ name: 'verschuren' })).body['notes']).toEqual([]);
  });

  it('[F12] refuses a field that was left blank', async () => {
    expect(await find({ name: 'bos', phone: ' ' })).toMatchObject({ status: 400, body: { code: 'invalid-fields' } });
  });
});

it('[T12] the maintained lists can be looked up', async () => {
  const { status, body } = await client.get('/lists');
  expect(status).toBe(200);
  expect(body).toMatchObject({ causes: { tooLate: 'We delivered or decided too late.' }, declineGrounds: {} });
  expect(body['units']).toContain('front-office');
  expect(body['regimes']).toContain('awb');
  expect(body['channels']).toContain('hotline');
});
